"""A picture that lies over what is already as it shall be, and takes itself away in a moment."""

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtWidgets import QWidget

from kiosk.ui.mirror import Placed


class Passing(Placed, QWidget):
    """Goes from 0 to 1 and is gone. Subclasses draw what ``_share`` asks for, and call ``go``."""

    def __init__(self, holder: QWidget) -> None:
        """Lie over ``holder``, which goes on being touched."""
        super().__init__(holder)
        self._share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._going = QVariantAnimation(self)

    def go(self, milliseconds: int, curve: QEasingCurve.Type = QEasingCurve.Type.Linear) -> None:
        """Be seen for ``milliseconds``."""
        self._going.setDuration(milliseconds)
        self._going.setStartValue(0.0)
        self._going.setEndValue(1.0)
        self._going.setEasingCurve(curve)
        self._going.valueChanged.connect(self._go_on)
        self._going.finished.connect(self.end)
        self._going.start()
        self.show()

    def _go_on(self, share: float) -> None:
        self._share = share
        self.update()

    def end(self) -> None:
        """Leave what is below to be seen."""
        self._going.stop()
        self.hide()
        self.deleteLater()
