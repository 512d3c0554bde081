"""Tabs as a strip above the bar: the way to what has no room on the screen."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.widgets.button import Button, Make

GAP_RP = 16
PADDING_RP = 18
ROOM_RP = 16
"""Beside the words of a tab."""


class TabStrip(Placed, QWidget):
    """One tab a view, all as wide; the one in view is selected.

    Signals:
        turned: a tab was touched; carries its number from 0.
    """

    turned = Signal(int)

    def __init__(self, look: Look, names: tuple[str, ...], chosen: int) -> None:
        """Lead to the views called ``names``; ``chosen`` is in view."""
        super().__init__()
        self.look = look
        self._tabs = [Button(look, name, Make(height=72, padding=14)) for name in names]
        for number, tab in enumerate(self._tabs):
            tab.setParent(self)
            tab.setObjectName(str(number))
            tab.set_selected(selected=number == chosen)
            tab.setAccessibleDescription(self.tr("You are here") if number == chosen else "")
            tab.tapped.connect(self._tell)

    def _tell(self) -> None:
        self.turned.emit(int(self.sender().objectName()))

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(width, place=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        """Place the tabs in one row, or in two where their words are long; give the height."""
        look, gap, count = self.look, self.look.rp(GAP_RP), len(self._tabs)
        room = width - 2 * look.margin
        longest = max(tab.width_of_lines(2) for tab in self._tabs) + 2 * look.rp(ROOM_RP)
        columns = count if (room + gap) // count - gap >= longest else -(-count // 2)
        each = (room + gap) // columns - gap
        tall = max(tab.heightForWidth(each) for tab in self._tabs)
        y = look.rp(PADDING_RP)
        for number, tab in enumerate(self._tabs):
            row, column = divmod(number, columns)
            if place:
                tab.setGeometry(
                    look.margin + column * (each + gap), y + row * (tall + gap), each, tall
                )
        rows = -(-count // columns)
        return 2 * y + rows * (tall + gap) - gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        theme = self.look.theme
        painter = painter_on(self)
        painter.fillRect(self.rect(), QColor(theme.bg))
        painter.fillRect(QRectF(0, 0, self.width(), self.look.line(2)), QColor(theme.rule))
