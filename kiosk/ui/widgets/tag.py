"""The text tag of a note, in lists: a pill that says what there is a note about."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.words import Hand, Words

HEIGHT_RP = 48
PADDING_RP = 18
MOST_NAMED = 2


def tag_text(tags: tuple[str, ...]) -> str:
    """Give the words for the tags of a topic's notes; empty where it has none."""
    if not tags:
        return ""
    named = ", ".join(tags[:MOST_NAMED])
    more = len(tags) - MOST_NAMED
    if more > 0:
        words = QCoreApplication.translate("Tag", "Notes: {tags} and {more} more")
        return words.format(tags=named, more=more)
    if len(tags) == 1:
        return QCoreApplication.translate("Tag", "Note: {tags}").format(tags=named)
    return QCoreApplication.translate("Tag", "Notes: {tags}").format(tags=named)


class TagShape:
    """A tag to be painted by the row that it stands in; not touchable."""

    def __init__(self, look: Look, text: str, colour: str) -> None:
        """Say ``text``."""
        self._look, self._colour = look, colour
        self._words = Words.roomy(look, text, Hand(colour, LABEL, line=LABEL_LINE))

    def size(self, width: int) -> tuple[int, int]:
        """Give width and height in pixels, no wider than ``width``; long tags take more lines."""
        pad = 2 * self._look.rp(PADDING_RP)
        room = max(1, width - pad)
        tall = self._words.height(room)
        wide = min(self._words.natural_width(), room)
        least = self._look.text(HEIGHT_RP)
        return wide + pad, max(least, tall + self._look.rp(14))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw in ``rect``."""
        look = self._look
        draw_panel(painter, look, rect, Panel("", self._colour, 2, 24))
        pad = look.rp(PADDING_RP)
        tall = self._words.height(max(1, round(rect.width()) - 2 * pad + 1))
        self._words.draw(painter, rect.left() + pad, rect.top() + (rect.height() - tall) / 2)
