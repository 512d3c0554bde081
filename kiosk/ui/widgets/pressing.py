"""A pressed button's fill comes up in a moment instead of at once, where motion is wanted."""

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.mirror import Placed, painter_on, stand_upright

PRESS_MS = 80


class Pressing(Placed, QWidget):
    """A picture of a button at rest that gives way to the pressed one below it."""

    def __init__(self, button: QAbstractButton) -> None:
        """Lie over ``button``, which is about to be pressed."""
        super().__init__(button)
        self._picture, self._share = button.grab(), 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(button.rect())
        self._going = QVariantAnimation(self)
        self._going.setDuration(PRESS_MS)
        self._going.setStartValue(0.0)
        self._going.setEndValue(1.0)
        self._going.valueChanged.connect(self._go)
        self._going.finished.connect(self.end)
        button.released.connect(self.end)
        self._going.start()
        self.show()

    def _go(self, share: float) -> None:
        self._share = share
        self.update()

    def end(self) -> None:
        """Leave the button to be seen."""
        self._going.stop()
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.setOpacity(1 - self._share)
        painter.drawPixmap(stand_upright(painter, QRectF(self.rect())), self._picture)
