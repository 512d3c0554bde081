"""The focus ring: one overlay that follows the keyboard focus, and is not shown after a touch."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.door import Door
from kiosk.ui.widgets.touchable import Touchable

GAP_RP = 3
LINE_RP = 4
RADIUS_RP = 18


class FocusRing(QWidget):
    """Lies over the whole window and lets every touch through."""

    def __init__(self, look: Look, window: QWidget) -> None:
        """Lie over ``window``."""
        super().__init__(window)
        self._window = window
        self.look = look
        self._is_keyed = False
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._move_to)

    def wear(self, look: Look) -> None:
        """Draw in another look."""
        self.look = look
        self.update()

    def note(self, *, keyed: bool) -> None:
        """Remember whether the visitor uses keys or touch."""
        if keyed != self._is_keyed:
            self._is_keyed = keyed
            self.follow()

    @property
    def is_keyed(self) -> bool:
        """True where the visitor uses keys."""
        return self._is_keyed

    def _move_to(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        self._around = new if isinstance(new, Touchable) else None
        self.follow()

    def follow(self) -> None:
        """Draw around the focus where it is now."""
        if self._is_keyed and self._around is not None and self._around.isVisible():
            self.setGeometry(self._window.rect())
            self.raise_()
            self.show()
            self.update()
        else:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        around = self._around
        if around is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, look = self.look.theme, self.look
        rect = QRectF(around.rect()).translated(around.mapTo(self._window, QPoint(0, 0)))
        inner, outer = (GAP_RP, theme.surface), (LINE_RP, theme.focus)
        if isinstance(around.parentWidget(), Door):
            inner, outer = (LINE_RP, theme.focus), (GAP_RP, theme.on_door)
        out = 0.0
        for width_rp, colour in (inner, outer):
            width = look.line(width_rp)
            grow = out + width / 2
            painter.setPen(QPen(QColor(colour), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            round_ = look.line(RADIUS_RP) + grow
            painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), round_, round_)
            out += width
