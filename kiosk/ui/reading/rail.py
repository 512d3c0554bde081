"""The rail.

The door at the side of an article, with its discreet title and the parts of the page.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

from kiosk.ui.look import H2, LABEL, TILE_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words

if TYPE_CHECKING:
    from kiosk.ui.tokens import Door as DoorColours
    from kiosk.ui.widgets.prose import Prose

ROW_RP = 82
GAP_RP = 12
PADDING_RP = 14
EDGE_RP = 10
"""Between words and the edge of the arch."""
ICON_ROOM_RP = 56
"""For an icon at the end of a row, and the space beside it."""
LEAST_ROWS = 3
"""A part, and Up and Down."""


class RailRow(Touchable):
    """One part in the rail; the one in use is lifted out."""

    def __init__(self, look: Look, label: str, *, icon: str = "") -> None:
        """Name a part; a row with an ``icon`` moves the rail instead."""
        super().__init__(look, label)
        self.is_selected, self.has_rule, self._icon = False, True, icon
        self._heights: dict[tuple[int, bool], int] = {}

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        key = width, self.is_selected
        if key not in self._heights:
            words = self._words("#000000")
            room = width - self.look.rp(18 + ICON_ROOM_RP)
            tall = words.height(room) + math.ceil(words.spill) + self.look.rp(4)
            self._heights[key] = max(self.look.rp(ROW_RP), tall)
        return self._heights[key]

    def _room(self, width: int) -> int:
        """Give what the words have; a row keeps its height whether an icon stands there or not."""
        has_icon = bool(self._icon) or self.is_selected
        return width - self.look.rp(18 + (ICON_ROOM_RP if has_icon else 18))

    def _words(self, ink: str) -> Words:
        return Words(self.look, self.text(), Hand(ink, LABEL, self.is_selected, TILE_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        ink = theme.on_door
        if self.isDown():
            draw_panel(painter, look, QRectF(self.rect()), Panel(theme.pressed, "", 0, 14))
            ink = theme.on_pressed
        elif self.is_selected:
            edge = theme.on_door if theme.is_outlined else ""
            draw_panel(painter, look, QRectF(self.rect()), Panel(theme.surface, edge, 3, 14))
            ink = theme.on_door if theme.is_outlined else theme.ink
        elif self.reason:
            dashes = Panel("", theme.on_door, theme.line_rp, 14, is_dashed=True)
            draw_panel(painter, look, QRectF(self.rect()), dashes)
        elif self.has_rule:
            painter.fillRect(
                QRectF(0, self.height() - look.line(2), self.width(), look.line(2)),
                QColor(self._rule),
            )
        words = self._words(ink)
        tall = words.height(self._room(self.width()))
        words.draw(painter, look.rp(18), (self.height() - tall) / 2)
        icon = self._icon or ("chevr" if self.is_selected else "")
        if icon:
            size = look.text(28)
            box = QRectF(self.width() - look.rp(18) - size, (self.height() - size) / 2, size, size)
            draw_icon(painter, look, icon, box, ink)

    @property
    def _rule(self) -> str:
        door = self.parentWidget()
        return door.colours.mould if isinstance(door, Door) else self.look.theme.rule


class Rail(Door):
    """Shows as many parts as fit; Up and Down bring the others.

    Signals:
        part_requested: a part was touched; carries its number from 0.
    """

    part_requested = Signal(int)

    def __init__(
        self, look: Look, colours: DoorColours, icon: str, titles: tuple[str, ...]
    ) -> None:
        """List the parts called ``titles``."""
        super().__init__(look, colours, Head(icon, look.rp(54), look.rp(52), 0, 0))
        self._icon = icon
        self._head_labels: list[Prose] = []
        self._head_bottom = 0
        self._rows = [RailRow(look, title) for title in titles]
        self._up = RailRow(look, self.tr("Up"), icon="chevu")
        self._down = RailRow(look, self.tr("Down"), icon="chevd")
        self._first = 0
        for number, row in enumerate(self._rows):
            row.setParent(self)
            row.setObjectName(str(number))
            row.tapped.connect(self._tell)
        for row, slot in ((self._up, self._move_up), (self._down, self._move_down)):
            row.setParent(self)
            row.tapped.connect(slot)

    def set_head(self, group: str, title: str, lines: tuple[str, ...]) -> None:
        """Say which door this is, the discreet title, and the one-line notes."""
        self._head_labels = [
            self.name(group, bold=False),
            self.name(title, size=H2),
            *(self.name(line, bold=False) for line in lines),
        ]

    def select(self, part: int) -> None:
        """Lift the row of ``part`` out and keep it in sight."""
        for number, row in enumerate(self._rows):
            if row.is_selected != (number == part):
                row.is_selected = number == part
                row.setAccessibleDescription(self.tr("You are here") if row.is_selected else "")
                row.update()
        while part not in (shown := self._shown()):
            self._first = shown.start + (1 if part >= shown.stop else -1)
        self._place_rows()

    def _tell(self) -> None:
        self.part_requested.emit(int(self.sender().objectName()))

    def _move_up(self) -> None:
        last = first = self._shown().start
        while first > 0 and (last - first < 1 or self._has_room_for(range(first - 1, last))):
            first -= 1
        self._first = first
        self._place_rows()

    def _move_down(self) -> None:
        self._first = min(len(self._rows) - 1, self._shown().stop)
        self._place_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Place the head and the rows for the present size."""
        labels = self._head_labels
        # Long notes: first the name of the door makes room for the parts, then its icon.
        for has_icon, shown in ((True, labels), (True, labels[1:]), (False, labels[1:])):
            self._place_head(shown, has_icon=has_icon)
            if self._room_for_rows() >= self.look.rp(LEAST_ROWS * ROW_RP + 2 * GAP_RP):
                break
        for label in labels:
            label.setVisible(label in shown)
        self._place_rows()

    def _place_head(self, labels: list[Prose], *, has_icon: bool) -> None:
        """Place the icon, and ``labels`` below it."""
        look, width = self.look, self.width()
        icon = self._icon if has_icon else ""
        arch = width // 2
        self.head = Head(icon, look.rp(52), look.rp(52), arch, arch + look.rp(52))
        inner = width - look.rp(56)
        y = (
            look.rp(52 + 52 + 4)
            if has_icon
            else max(look.rp(60), self._under_arch(labels[0], inner))
        )
        for i, label in enumerate(labels):
            y += look.rp((0, 14, 4)[min(i, 2)])
            tall = label.heightForWidth(inner)
            label.setGeometry((width - inner) // 2, y, inner, tall)
            y += tall
        self._head_bottom = y

    def _under_arch(self, label: Prose, inner: int) -> int:
        """Give the least y at which the arch is wide enough for the lines of ``label``."""
        label.heightForWidth(inner)
        widest = max((line.width() for line in label.words.line_rects()), default=0.0)
        radius = self.width() / 2
        half = min(radius, widest / 2 + self.look.rp(EDGE_RP))
        return math.ceil(radius - math.sqrt(radius**2 - half**2))

    def has_room(self, width: int, height: int) -> bool:
        """Tell whether head and rows stand whole on ``width`` by ``height`` pixels."""
        self.resize(width, height)
        self.fit()
        tallest = max(row.heightForWidth(self._row_width) for row in self._rows)
        rows = LEAST_ROWS * tallest + 2 * self.look.rp(GAP_RP)
        return self._room_for_rows() >= rows

    def _room_for_rows(self) -> int:
        return self.height() - self._top_of_rows() - self.look.rp(8)

    def _top_of_rows(self) -> int:
        reach = self.look.reach_line + self.look.rp(3) - self.y()
        return max(reach, self._head_bottom + self.look.rp(12))

    def _has_room_for(self, seen: range) -> bool:
        """Tell whether the rows ``seen`` fit below each other, with the Up and Down they need."""
        rows, width = self._with_ways(seen), self._row_width
        gaps = self.look.rp(GAP_RP) * (len(rows) - 1)
        return sum(row.heightForWidth(width) for row in rows) + gaps <= self._room_for_rows()

    def _with_ways(self, seen: range) -> list[RailRow]:
        up = [self._up] if seen.start > 0 else []
        down = [self._down] if seen.stop < len(self._rows) else []
        return [*up, *(self._rows[number] for number in seen), *down]

    @property
    def _row_width(self) -> int:
        return self.width() - 2 * self.look.rp(PADDING_RP)

    def _shown(self) -> range:
        """Give the rows in sight: as many as fit beside the Up and Down that are needed."""
        count = len(self._rows)
        first = 0 if self._has_room_for(range(count)) else min(max(0, self._first), count - 1)
        stop = first + 1
        while stop < count and self._has_room_for(range(first, stop + 1)):
            stop += 1
        while stop == count and first > 0 and self._has_room_for(range(first - 1, stop)):
            first -= 1
        return range(first, stop)

    def _place_rows(self) -> None:
        look, pad, y = self.look, self.look.rp(PADDING_RP), self._top_of_rows()
        shown = self._with_ways(self._shown())
        for row in (self._up, *self._rows, self._down):
            row.setVisible(row in shown)
        for row in shown:
            tall = row.heightForWidth(self._row_width)
            row.setGeometry(pad, y, self._row_width, tall)
            row.has_rule = row is not shown[-1]
            y += tall + look.rp(GAP_RP)
