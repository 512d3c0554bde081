"""The door: the one shape that carries the brand.

It paints itself; what is on it are ordinary widgets.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import H2, HEADING_LINE, TEXT, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import door_path, draw_icon, moulding_path, pen
from kiosk.ui.tokens import Door as DoorColours
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand

FOOT_RP = 26


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Head:
    """What stands in a door's arch. Lengths in pixels from the door's top."""

    icon: str
    icon_top: int
    icon_size: int
    arch: int
    moulding_to: int


class Door(Placed, QWidget):
    """A door with an icon in its arch. A dashed door leads nowhere yet."""

    def __init__(
        self, look: Look, colours: DoorColours, head: Head, *, dashed: bool = False
    ) -> None:
        """Paint the door in ``colours``."""
        super().__init__()
        self.look, self.colours, self.head, self._dashed = look, colours, head, dashed

    def wear(self, look: Look) -> None:
        """Paint in another look."""
        self.look, self.colours = look, look.theme.like_door(self.colours)

    @property
    def ink(self) -> str:
        """The colour of words on the door."""
        return self.look.theme.ink_soft if self._dashed else self.look.theme.on_door

    def name(self, text: str, *, size: float = H2, bold: bool = True) -> Prose:
        """Give a label to stand on this door, centred."""
        line = HEADING_LINE if bold else 1.3
        label = Prose(
            self.look,
            text,
            Hand(self.ink, size if bold else TEXT, bold, line, "centre"),
        )
        label.setParent(self)
        return label

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, head, theme = self.look, self.head, self.look.theme
        painter = painter_on(self)
        rect = QRectF(self.rect())
        line = look.line(theme.line_rp)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.door))
        if self._dashed or theme.is_outlined:
            rect = rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
            colour = theme.line if self._dashed else self.colours.tile_line
            painter.setPen(pen(colour, line, dashed=self._dashed))
        if self._dashed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(door_path(rect, head.arch, look.line(FOOT_RP)))
        if not self._dashed and not theme.is_outlined:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self.colours.mould, look.line(2)))
            painter.drawPath(moulding_path(rect, head.arch, look.line(13), head.moulding_to))
        if head.icon:
            size = head.icon_size
            box = QRectF((self.width() - size) / 2, head.icon_top, size, size)
            draw_icon(painter, look, head.icon, box, self.ink)
