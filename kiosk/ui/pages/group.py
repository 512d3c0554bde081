"""One door opened: the door stands at the side as a rail, and all its topics lie beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.ids import TopicId
from kiosk.ui.look import H1, PORTRAIT_H1, TEXT, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.page import Page
from kiosk.ui.reading.fitting import COLUMN_GAP_RP, rail_width
from kiosk.ui.reading.rail import GAP_RP as ROW_GAP_RP
from kiosk.ui.reading.rail import PADDING_RP, RailRow
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.scrolled import Scrolled, Twin
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.widgets.tag import tag_text
from kiosk.ui.widgets.tile import HEIGHT_RP, Tile, TileText
from kiosk.ui.words import Hand
from kiosk.visit.values import TopicEntry
from kiosk.visit.views import GroupView
from kiosk.visit.wishes import OpenTopic

GAP_RP = 16
GUTTER_RP = 26
"""Right of the tiles, for the mark of the place."""
EDGE_RP = 8
"""Around the tiles, so that a ring around one is seen whole."""
LEAST_EDGE_RP = 12
"""Of the margin, so that the mark stands wholly on the screen."""


class GroupPage(Page):
    """All topics of a group as tiles with their pictures."""

    def __init__(self, look: Look, view: GroupView) -> None:
        """Show the group of ``view``."""
        super().__init__(look, view.group.name)
        theme, group = look.theme, view.group
        self._door = Door(look, theme.door(group.colour), Head(group.icon, 0, look.rp(52), 0, 0))
        self._door.setParent(self)
        self._title = self.title_label(group.name, PORTRAIT_H1 if look.is_portrait else H1)
        self._hint = self.label(self.tr("Touch a topic to read it"), Hand(theme.ink_soft, TEXT))
        self._grid = Grid(look, 1 if look.layout == "single" else 2)
        for topic in group.topics:
            self._grid.hold(self._tile(topic, view))
        content = Stack(look, gap=0, padding=(EDGE_RP, 0))
        content.add(self._grid)
        self._gutter = min(look.rp(GUTTER_RP), look.margin - look.rp(LEAST_EDGE_RP))
        area = ScrollArea(look, content, gutter=self._gutter)
        area.moved.connect(self.moved)
        self._scroll: ScrollArea | Scrolled = area
        self._rows: tuple[RailRow, ...] = ()
        if look.layout == "single":
            self._scroll = Scrolled(look, area, gutter=self._gutter + look.rp(EDGE_RP))
            self._scroll.refused.connect(self.refused)
        else:
            self._rows = self._make_rows(area)
        self._area = area
        self._scroll.setParent(self)

    def _make_rows(self, area: ScrollArea) -> tuple[RailRow, ...]:
        """Give Up and Down in the door, as an article has them."""
        up = RailRow(self.look, self.tr("Up"), icon="chevu")
        down = RailRow(self.look, self.tr("Down"), icon="chevd")
        for row in (up, down):
            row.setParent(self._door)
        Twin(area, up, down).refused.connect(self.refused)
        return up, down

    def _tile(self, topic: TopicEntry, view: GroupView) -> Tile:
        hint, mark = topic.hint, ""
        if topic.is_page_gated:
            hint, mark = self.tr("Opens with a note"), "info"
        colours = self.look.theme.door(view.group.colour)
        tile = Tile(
            self.look,
            TileText(topic.title, hint, icon=topic.icon, hint_icon=mark, tag=tag_text(topic.tags)),
            colours,
            on_door=False,
        )
        tile.setObjectName(topic.id)
        tile.tapped.connect(self._open)
        return tile

    def _open(self) -> None:
        self.wished.emit(OpenTopic(TopicId(self.sender().objectName())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, margin = self.look, self.look.margin
        if look.layout == "single":
            wide, tall = look.rp(132), look.rp(164)
            top = look.rp(64 if look.is_portrait else 24)
            self._door.head = Head(
                self._door.head.icon, look.rp(58), look.rp(56), wide // 2, tall - look.rp(12)
            )
            self._door.setGeometry(margin, top, wide, tall)
            left = margin + wide + look.rp(36)
            head = top + look.rp(24 if look.is_portrait else 0)
            below = self.put(self._title, left, head, self.width() - left - margin)
            below = self.put(self._hint, left, below + look.rp(4), self.width() - left - margin)
            below = max(below, top + tall) + look.rp(8)
            scroll_left, scroll_top = margin, max(look.reach_line, below)
        else:
            wide = rail_width(look)
            top = look.rp(28)
            tall = self.height() - look.rp(16) - top
            icon_top = top + wide // 2 - look.rp(52)
            self._door.head = Head(
                self._door.head.icon, icon_top, look.rp(64), wide // 2, wide // 2 + look.rp(52)
            )
            self._door.setGeometry(margin, top, wide, tall)
            left = margin + wide + look.rp(COLUMN_GAP_RP)
            below = self.put(self._title, left, look.rp(36), self.width() - left - margin)
            self.put(self._hint, left, below + look.rp(12), self.width() - left - margin)
            scroll_left, scroll_top = left, look.reach_line
        scroll_left -= look.rp(EDGE_RP)
        self._scroll.setGeometry(
            scroll_left,
            scroll_top,
            self.width() - scroll_left - margin + look.rp(EDGE_RP) + self._gutter,
            self.height() - scroll_top,
        )
        self._place_rows()

    def _place_rows(self) -> None:
        """Stand Up and Down at the foot of the door, where not all is in view."""
        look, area = self.look, self._area
        tall = area.content.heightForWidth(area.width() - self._gutter)
        needs_twin = tall > area.height() and not look.covered
        pad, low = look.rp(PADDING_RP), self._door.height() - look.rp(PADDING_RP)
        for row in reversed(self._rows):
            tall = row.heightForWidth(self._door.width() - 2 * pad)
            low -= tall
            row.setGeometry(pad, low, self._door.width() - 2 * pad, tall)
            row.has_rule = row is not self._rows[-1]
            row.setVisible(needs_twin)
            low -= look.rp(ROW_GAP_RP)


class Grid(Placed, QWidget):
    """Tiles in equal columns, row by row."""

    def __init__(self, look: Look, columns: int) -> None:
        """Hold nothing yet, in ``columns``."""
        super().__init__()
        self.look, self._columns = look, columns
        self._tiles: list[Tile] = []

    def hold(self, tile: Tile) -> None:
        """Put ``tile`` after the others."""
        tile.setParent(self)
        self._tiles.append(tile)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(width, place=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        gap = self.look.rp(GAP_RP)
        each = (width - gap * (self._columns - 1)) // self._columns
        y = gap
        for start in range(0, len(self._tiles), self._columns):
            row = self._tiles[start : start + self._columns]
            tall = max(self.look.rp(HEIGHT_RP + 13), *(tile.heightForWidth(each) for tile in row))
            for i, tile in enumerate(row):
                if place:
                    tile.setGeometry(i * (each + gap), y, each, tall)
            y += tall + gap
        return y
