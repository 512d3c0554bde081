"""One number to call."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.locale import HelpLine
from kiosk.ui.look import HEADING_LINE, LABEL, NUMBER, TILE_LINE, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand


class CallRow(Placed, QWidget):
    """One number, what it is for, and who answers."""

    def __init__(self, look: Look, line: HelpLine, language: str) -> None:
        """Show ``line`` in ``language``."""
        super().__init__()
        theme = look.theme
        self.look = look
        self._number = Prose(
            look, line.number, Hand(theme.ink, NUMBER, is_bold=True, line=HEADING_LINE)
        )
        soft = ", ".join(
            part for part in (_said(line.name, language), _said(line.note, language)) if part
        )
        self._purpose = Prose(
            look, _said(line.purpose, language), Hand(theme.ink, LABEL, line=TILE_LINE)
        )
        self._note = Prose(look, soft, Hand(theme.ink_soft, LABEL, line=TILE_LINE))
        for child in (self._number, self._purpose, self._note):
            child.setParent(self)

    def _places(self, width: int) -> tuple[int, int, int, int]:
        """Give where the words start, their width, and the heights of their two paragraphs."""
        left = max(self.look.text(174), self._number.words.natural_width() + self.look.rp(20))
        room = max(1, width - left)
        return left, room, self._purpose.heightForWidth(room), self._note.heightForWidth(room)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        _, _, purpose, note = self._places(width)
        least = 112 if self.look.layout != "medium" else 98
        return max(self.look.text(least), purpose + note + self.look.rp(24))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        left, room, purpose, note = self._places(self.width())
        y = (self.height() - purpose - note) // 2
        self._purpose.setGeometry(left, y, room, purpose)
        self._note.setGeometry(left, y + purpose, room, note)
        tall = self._number.words.line_height
        self._number.setGeometry(0, (self.height() - tall) // 2, left, tall)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.fillRect(
            QRectF(0, 0, self.width(), self.look.line(2)), QColor(self.look.theme.rule)
        )


def _said(texts: dict[str, str], language: str) -> str:
    """Give the text in ``language``, else in the first language that there is."""
    return texts.get(language) or next(iter(texts.values()), "")
