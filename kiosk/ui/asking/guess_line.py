"""Says that what follows is our guess, and at what. A guess is never the words that were typed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import CARD_LINE, LABEL, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.words import Hand, Run, Words

HEIGHT_RP = 48
PADDING_RP = 20
ICON_RP = 28


class GuessLine(Placed, QWidget):
    """The tag "Our guess", and behind or below it what the answers are for."""

    def __init__(self, look: Look, guess: str, count: int) -> None:
        """Say that ``count`` answers below are for ``guess``; with 0 those above are."""
        super().__init__()
        self.look = look
        tag = self.tr("Our guess")
        if count:
            start, _, end = self.tr("Showing results for {guess}").partition("{guess}")
            answers = self.tr("%n answers", "", count)
            runs = [Run(start), Run(guess, "strong"), Run(f"{end} · {answers}")]
        else:
            start, _, end = self.tr("You may mean {guess}. See above.").partition("{guess}")
            runs = [Run(start), Run(guess, "strong"), Run(end)]
        theme = look.theme
        self._tag = Words(look, tag, Hand(theme.blue.deep, LABEL, line=1.1))
        self.words = Words(look, [run for run in runs if run.text], Hand(theme.ink, line=CARD_LINE))
        self.setAccessibleName(f"{tag}. {self.words.text}")

    def _tag_size(self) -> tuple[int, int]:
        look = self.look
        wide = self._tag.natural_width() + look.text(ICON_RP) + look.rp(2 * PADDING_RP + 10)
        return wide, max(look.text(HEIGHT_RP), self._tag.line_height + look.rp(10))

    def _beside(self, width: int) -> int:
        """Give the room behind the tag; 0 where the words need more."""
        room = width - self._tag_size()[0] - self.look.rp(16)
        return room if room >= self.words.natural_width() else 0

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        high = self._tag_size()[1]
        if self._beside(width):
            return max(high, self.words.line_height)
        return high + self.look.rp(8) + self.words.height(width)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, blue = self.look, self.look.theme.blue
        painter = painter_on(self)
        wide, high = self._tag_size()
        draw_panel(painter, look, QRectF(0, 0, wide, high), Panel(blue.tint, blue.line, 2, 24))
        size, pad = look.text(ICON_RP), look.rp(PADDING_RP)
        draw_icon(painter, look, "guess", QRectF(pad, (high - size) / 2, size, size), blue.deep)
        tall = self._tag.height(self._tag.natural_width())
        self._tag.draw(painter, pad + size + look.rp(10), (high - tall) / 2)
        room = self._beside(self.width())
        if room:
            tall = self.words.height(room)
            self.words.draw(painter, wide + look.rp(16), (high - tall) / 2)
        else:
            self.words.height(self.width())
            self.words.draw(painter, 0, high + look.rp(8))
