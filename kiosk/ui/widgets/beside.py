"""Words with a button at their end edge, the two in the middle of one row."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed
from kiosk.ui.widgets.button import Button

GAP_RP = 16


class Beside(Placed, QWidget):
    """A row of reading and doing."""

    def __init__(self, look: Look, words: QWidget, button: Button) -> None:
        """Put ``button`` beside ``words``."""
        super().__init__()
        self.look, self._words, self._button = look, words, button
        words.setParent(self)
        button.setParent(self)

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def _room(self, width: int) -> int:
        return max(1, width - self._button.sizeHint().width() - self.look.text(GAP_RP))

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return max(self._words.heightForWidth(self._room(width)), self._button.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        room, size = self._room(self.width()), self._button.sizeHint()
        tall = self._words.heightForWidth(room)
        self._words.setGeometry(0, (self.height() - tall) // 2, room, tall)
        self._button.setGeometry(
            self.width() - size.width(),
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )
