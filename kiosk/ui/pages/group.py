"""One door opened: the door stands at the side as a rail, and all its topics lie beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.ids import TopicId
from kiosk.ui.look import H1, PORTRAIT_H1, TEXT, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.page import Page
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.scrolled import Scrolled
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
        content = Stack(look, gap=0, padding=(8, 0))
        content.add(self._grid)
        area = ScrollArea(look, content, gutter=look.rp(GUTTER_RP))
        area.moved.connect(self.moved)
        self._scroll = Scrolled(look, area, gutter=look.rp(GUTTER_RP))
        self._scroll.setParent(self)
        self._scroll.refused.connect(self.refused)

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
            wide = look.rp(320 if look.layout == "wide" else 300)
            top = look.rp(28)
            tall = self.height() - look.rp(16) - top
            icon_top = top + wide // 2 - look.rp(52)
            self._door.head = Head(
                self._door.head.icon, icon_top, look.rp(64), wide // 2, wide // 2 + look.rp(52)
            )
            self._door.setGeometry(margin, top, wide, tall)
            left = margin + wide + look.rp(32)
            below = self.put(self._title, left, look.rp(36), self.width() - left - margin)
            self.put(self._hint, left, below + look.rp(12), self.width() - left - margin)
            scroll_left, scroll_top = left, look.reach_line
        scroll_left -= look.rp(8)
        self._scroll.setGeometry(
            scroll_left,
            scroll_top,
            self.width() - scroll_left - margin + look.rp(8 + GUTTER_RP),
            self.height() - scroll_top,
        )


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
