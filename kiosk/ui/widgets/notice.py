"""One calm sentence above the bar: why a dashed button cannot act yet.

The next touch takes it away.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import TEXT, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand


class Notice(Placed, QWidget):
    """A sentence on blue with an info icon."""

    def __init__(self, look: Look, sentence: str) -> None:
        """Say ``sentence``."""
        super().__init__()
        theme = look.theme
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line = IconLine(
            look, Prose(look, sentence, Hand(theme.blue.deep, TEXT)), "info", theme.blue.deep
        )
        self._line.setParent(self)
        self.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def stand_on(self, bottom: int) -> None:
        """Stand as wide as the screen, above ``bottom``, in pixels."""
        width = self.look.width - 2 * self.look.margin
        height = self.heightForWidth(width)
        top = bottom - height - self.look.rp(12)
        self.setGeometry(self.look.margin, top, width, height)

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._line.heightForWidth(width - 2 * self.look.rp(24)) + 2 * self.look.rp(18)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        pad = self.look.rp(24)
        height = self._line.heightForWidth(self.width() - 2 * pad)
        self._line.setGeometry(pad, (self.height() - height) // 2, self.width() - 2 * pad, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        blue = self.look.theme.blue
        draw_panel(painter, self.look, QRectF(self.rect()), Panel(blue.tint, blue.line, 2, 18))
