"""The button that says who checked a page and when, and its code, and opens its sources."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from kiosk.ui.dates import long_date
from kiosk.ui.look import LABEL, TILE_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words
from kiosk.visit.values import Article

PADDING_RP = 24


class ChecksButton(Touchable):
    """Says "draft" where no person has checked the page."""

    def __init__(self, look: Look, article: Article) -> None:
        """Speak of ``article``."""
        code = self.tr("Page {code}").format(code=article.page_code)
        if article.is_draft:
            first = self.tr("Draft. No clinician has checked this page yet.")
            second = code
        else:
            first = self.tr("Checked by: {role}, with sources").format(role=article.reviewed.role)
            second = _dates(article, self.tr("{on}."), self.tr("{on}. Next: {due}.")) + f" {code}"
        super().__init__(look, first)
        self.setAccessibleDescription(f"{second}. {self.tr('See the sources')}")
        self._first, self._second = first, second

    def _words(self, width: int, ink: str, soft: str) -> tuple[Words, Words, int, int]:
        first = Words(self.look, self._first, Hand(ink, LABEL, line=TILE_LINE))
        second = Words(self.look, self._second, Hand(soft, LABEL, line=TILE_LINE))
        room = width - self.look.rp(2 * PADDING_RP) - self.look.text(42 + 16)
        return first, second, first.height(room), second.height(room)

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        _, _, first, second = self._words(width, "#000000", "#000000")
        return max(self.look.rp(96), first + second + self.look.rp(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        ink, soft, fill = theme.ink, theme.ink_soft, theme.surface
        if self.isDown():
            ink, soft, fill = theme.on_pressed, theme.on_pressed, theme.pressed
        draw_panel(painter, look, QRectF(self.rect()), Panel(fill, theme.line, theme.line_rp, 18))
        first, second, tall, below = self._words(self.width(), ink, soft)
        icon, pad = look.text(42), look.rp(PADDING_RP)
        draw_icon(painter, look, "book", QRectF(pad, (self.height() - icon) / 2, icon, icon), ink)
        left, top = pad + look.text(42 + 16), (self.height() - tall - below) / 2
        first.draw(painter, left, top)
        second.draw(painter, left, top + tall)


def _dates(article: Article, one: str, two: str) -> str:
    on = long_date(article.reviewed.on) if article.reviewed.on else ""
    if article.review_due is None:
        return one.format(on=on)
    return two.format(on=on, due=long_date(article.review_due))
