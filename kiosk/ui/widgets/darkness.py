"""Black over the whole window while the clinic is closed. A touch or a key wakes the screen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.mirror import Placed, painter_on


class Darkness(Placed, QWidget):
    """Takes every touch and key: what is touched in the dark was not chosen.

    Signals:
        woken: somebody is there.
    """

    woken = Signal()

    def __init__(self, window: QWidget) -> None:
        """Lie over ``window``, whatever its size becomes."""
        super().__init__(window)
        self.setAccessibleName(self.tr("The screen rests. Touch it to wake it."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        window.installEventFilter(self)
        self.resize(window.size())
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Grow with the window, and stay above what it makes anew."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ChildAdded}:
            self.resize(self._window.size())
            self.raise_()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: D102, FBT001, N802
        del forward
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        self.woken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        event.accept()
        if not event.isAutoRepeat():
            self.woken.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        # Not declared opaque: the window below goes on painting, and so shows that it lives.
        painter_on(self).fillRect(event.rect(), QColor("#000000"))
