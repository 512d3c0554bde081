"""Buttons as equals: none is larger, none stands out."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed
from kiosk.ui.widgets.button import Button

GAP_RP = 16
ALONE_RP = 60
"""What a button that stands alone is wider than its words."""


class Equals(Placed, QWidget):
    """The same width side by side, or, where their words need it, one below the other."""

    def __init__(self, look: Look, buttons: list[Button]) -> None:
        """Hold ``buttons``."""
        super().__init__()
        self.look, self._buttons = look, tuple(buttons)
        for button in buttons:
            button.setParent(self)

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def _columns(self, width: int) -> int:
        count, gap = len(self._buttons), self.look.rp(GAP_RP)
        each = (width - gap * (count - 1)) // count
        fits = all(button.sizeHint().width() <= each for button in self._buttons)
        return count if fits else 1

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(width, place=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        gap, columns = self.look.rp(GAP_RP), self._columns(width)
        each = (width - gap * (columns - 1)) // columns
        if len(self._buttons) == 1:
            each = min(width, self._buttons[0].sizeHint().width() + self.look.rp(ALONE_RP))
        tall = max(button.heightForWidth(each) for button in self._buttons)
        for number, button in enumerate(self._buttons):
            row, column = divmod(number, columns)
            if place:
                button.setGeometry(column * (each + gap), row * (tall + gap), each, tall)
        rows = -(-len(self._buttons) // columns)
        return rows * (tall + gap) - gap
