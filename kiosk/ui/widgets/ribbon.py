"""The ribbon of a preview: says on every screen that this content is not installed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.words import Hand, Words

HEIGHT_RP = 28


class Ribbon(Placed, QWidget):
    """A thin band at the top of the window; touches pass through it."""

    def __init__(self, look: Look, text: str) -> None:
        """Say ``text``."""
        super().__init__()
        self.look = look
        self.say(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        """Say ``text`` from now on."""
        self._text = text
        self.setAccessibleName(text)
        self.wear(self.look)

    def wear(self, look: Look) -> None:
        """Say it in another look."""
        self.look = look
        hand = Hand(look.theme.on_door, 21, is_bold=True, line=1.2, scales=False)
        self._words = Words(look, self._text, hand)
        self.setGeometry(0, 0, look.width, look.rp(HEIGHT_RP))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(0, self.look.rp(HEIGHT_RP))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.fillRect(QRectF(self.rect()), QColor(self.look.theme.blue.door))
        width = self._words.natural_width()
        self._words.draw(
            painter, (self.width() - width) / 2, (self.height() - self._words.height(width)) / 2
        )
