"""The best answer, readable at once where nothing has to be touched: in the top third."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.asking.result_row import _words as found_words
from kiosk.ui.asking.result_row import draw_found
from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_arch, draw_icon, draw_panel
from kiosk.ui.words import Words
from kiosk.visit.values import Findings, Mark, Marked

ARCH_RP = (78, 94)
"""Width and height of the arch at the start edge."""
ACROSS_RP, ALONG_RP = 36, 20
GAP_RP = 32
LINE_GAP_RP = 10
"""Between page, question and answer, where the card has room to spare."""


class BestCard(Placed, QWidget):
    """Says which page it is from, the question, and as many whole sentences as there is room for.

    It cannot be touched: the same answer is the first row of the list.
    """

    def __init__(self, look: Look, findings: Findings) -> None:
        """Show the best of ``findings``: a guess only where nothing matches."""
        super().__init__()
        self.look = look
        self._is_guess = not findings.hits
        hit = (findings.hits or findings.guessed)[0]
        label = self.tr("Our guess") if self._is_guess else self.tr("Best match")
        head = label if hit.kind == "topic" else f"{label} · {hit.topic.title}"
        self._head, self._title = Marked(head), hit.title
        note = (Marked(self.tr("Opens with a note")),) if hit.topic.is_page_gated else ()
        self._sentences = hit.sentences or note
        self._shown = len(self._sentences)
        self._has_head = True
        self._tell()

    def _tell(self) -> None:
        body = joined(self._sentences[: self._shown]).text
        self.setAccessibleName(f"{self._head.text} {self._title.text} {body}".strip())

    def fit(self, width: int, room: int) -> int:
        """Leave out the last sentences until the card is ``room`` high at most; give its height.

        Nothing is cut in the middle: the row in the list opens the whole answer. Where not even one
        sentence fits, the name of the page goes too, unless the line says that this is a guess.
        """
        for has_head in (True,) if self._is_guess else (True, False):
            for shown in range(len(self._sentences), 0, -1):
                self._has_head, self._shown = has_head, shown
                if self.heightForWidth(width) <= room:
                    self._tell()
                    return self.heightForWidth(width)
        self._has_head, self._shown = True, len(self._sentences)
        return self.heightForWidth(width)

    def _has_arch(self, width: int) -> bool:
        return width >= self.look.text(24 * 29)

    def _left(self, width: int) -> int:
        look = self.look
        arch = look.rp(ARCH_RP[0] + GAP_RP) if self._has_arch(width) else 0
        return look.rp(ACROSS_RP) + arch

    def _lines(self) -> tuple[Words, ...]:
        theme = self.look.theme
        door = theme.blue if self._is_guess else theme.plum
        parts = [(self._head, theme.ink_soft)] if self._has_head else []
        parts.append((self._title, door.deep))
        if self._shown:
            parts.append((joined(self._sentences[: self._shown]), theme.ink))
        return tuple(found_words(self.look, text, colour) for text, colour in parts)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        look = self.look
        room = max(1, width - self._left(width) - look.rp(ACROSS_RP))
        tall = sum(words.height(room) for words in self._lines())
        arch = look.rp(ARCH_RP[1]) if self._has_arch(width) else 0
        return max(tall, arch) + 2 * look.rp(ALONG_RP)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        door = theme.blue if self._is_guess else theme.plum
        painter = painter_on(self)
        edge = door.line if theme.is_outlined or self._is_guess else ""
        draw_panel(painter, look, QRectF(self.rect()), Panel(door.tint, edge, theme.line_rp, 24))
        left = self._left(self.width())
        if self._has_arch(self.width()):
            wide, high = look.rp(ARCH_RP[0]), look.rp(ARCH_RP[1])
            arch = QRectF(look.rp(ACROSS_RP), (self.height() - high) / 2, wide, high)
            draw_arch(painter, arch, door.door)
            size = look.rp(42)
            box = QRectF(0, 0, size, size)
            box.moveCenter(arch.center() + QPointF(0, high * 0.04))
            icon = "guess" if self._is_guess else "check"
            draw_icon(painter, look, icon, box, theme.on_door)
        room = max(1, self.width() - left - look.rp(ACROSS_RP))
        lines = self._lines()
        tall = sum(words.height(room) for words in lines)
        spare = self.height() - tall - 2 * look.rp(ALONG_RP)
        gap = max(0, min(look.rp(LINE_GAP_RP), spare // len(lines)))
        top = (self.height() - tall - gap * (len(lines) - 1)) / 2
        draw_found(painter, look, lines, QPointF(left, top), room, gap=gap)


def joined(sentences: tuple[Marked, ...]) -> Marked:
    """Give ``sentences`` as one text."""
    marks: list[Mark] = []
    start = 0
    for one in sentences:
        marks += (Mark(start + mark.start, start + mark.end) for mark in one.marks)
        start += len(one.text) + 1
    return Marked(" ".join(one.text for one in sentences), tuple(marks))
