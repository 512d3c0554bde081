"""Which layout an article has room for, and the rail at its side where there is one."""

from kiosk.ui.look import Look
from kiosk.ui.reading.rail import Rail
from kiosk.ui.reading.titles import lines_at_head, part_titles
from kiosk.visit.views import ArticleView

TOP_RP = 28
FOOT_RP = 16
TEXT_MOST_RP = {"wide": 810, "medium": 1040, "single": 1400}
RAIL_RP = {"wide": 320, "medium": 300}
WIDEST_RAIL_RP = 420
COLUMN_GAP_RP = 32


def rail_width(look: Look) -> int:
    """Give the width in pixels of a door at the side.

    Beside one column of text it takes what that leaves, within bounds.
    """
    least = look.rp(RAIL_RP.get(look.layout, 0))
    if look.layout != "medium":
        return least
    text = look.rp(TEXT_MOST_RP["medium"] + COLUMN_GAP_RP)
    return max(least, min(look.rp(WIDEST_RAIL_RP), look.width - 2 * look.margin - text))


def fitting(look: Look, view: ArticleView) -> Look:
    """Give ``look`` in one column under the veil, and where a rail would not stand whole."""
    if look.has_veil:
        return look._replace(is_narrowed=True)
    if look.factor == 1.0 or look.layout == "single":
        return look
    rail = make_rail(look, view, part_titles(view.plan.parts))
    height = look.page_height - look.rp(TOP_RP + FOOT_RP)
    is_whole = rail.has_room(rail_width(look), height)
    rail.deleteLater()
    return look if is_whole else look._replace(is_narrowed=True)


def make_rail(look: Look, view: ArticleView, titles: tuple[str, ...]) -> Rail:
    """Give the rail of ``view`` for the parts called ``titles``."""
    article = view.article
    rail = Rail(look, look.theme.door(article.group.colour), article.group.icon, titles)
    rail.set_head(article.group.name, article.discreet_title, lines_at_head(article))
    return rail
