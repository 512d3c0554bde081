"""A pressed button's fill comes up in a moment instead of at once, where motion is wanted."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.mirror import painter_on, stand_upright
from kiosk.ui.widgets.passing import Passing

PRESS_MS = 80


class Pressing(Passing):
    """A picture of a button at rest that gives way to the pressed one below it."""

    def __init__(self, button: QAbstractButton) -> None:
        """Lie over ``button``, which is about to be pressed."""
        picture = button.grab()
        super().__init__(button)
        self._picture = picture
        self.setGeometry(button.rect())
        button.released.connect(self.end)
        self.go(PRESS_MS)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.setOpacity(1 - self._share)
        painter.drawPixmap(stand_upright(painter, QRectF(self.rect())), self._picture)
