"""One thing that was found, or one question of a topic: a row to touch."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from kiosk.ui.look import LABEL, TILE_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_arch, draw_icon, draw_panel
from kiosk.ui.widgets.tag import TagShape
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Run, Spot, Words
from kiosk.visit.values import Marked

HEIGHT_RP = 102
ARCH_RP = 15
INDENT_RP = 54
ICON_RP = 28


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says: a title, a sentence below it, the tag of its note, and its icon."""

    title: Marked
    sentence: Marked
    tag: str = ""
    icon: str = "chevr"
    is_guess: bool = False


class ResultRow(Touchable):
    """Says the question and the beginning of the answer, matches marked."""

    def __init__(self, look: Look, text: RowText, *, is_open: bool = False) -> None:
        """Say ``text``; an open row has its answer below it."""
        super().__init__(look, text.title.text)
        guess = self.tr("Our guess") if text.is_guess else ""
        described = filter(None, (guess, text.sentence.text, text.tag))
        self.setAccessibleDescription(" ".join(described))
        self._says, self.is_open = text, is_open

    def _room(self, width: int) -> int:
        return max(1, width - self.look.text(INDENT_RP + ICON_RP) - self.look.rp(24 + 20))

    def _lines(self, title: str, soft: str) -> tuple[Words, ...]:
        look, says = self.look, self._says
        lines = [_words(look, says.title, title)]
        if says.sentence.text:
            lines.append(_words(look, says.sentence, soft))
        return tuple(lines)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        look, room = self.look, self._room(width)
        tall = sum(words.height(room) for words in self._lines("#000000", "#000000"))
        if self._says.tag:
            tall += TagShape(look, self._says.tag, "#000000").size(room)[1] + look.rp(8)
        return max(look.rp(HEIGHT_RP), tall + look.rp(28))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        edge, width = (theme.primary, 3.0) if self.is_open else (theme.line, theme.line_rp)
        panel = Panel(theme.surface, edge, width)
        title, soft = theme.plum.deep, theme.ink_soft
        if self.isDown():
            panel = Panel(theme.pressed, theme.ink, theme.line_rp)
            title = soft = theme.on_pressed
        draw_panel(painter, look, QRectF(self.rect()), panel)
        room, left = self._room(self.width()), look.text(INDENT_RP)
        lines = self._lines(title, soft)
        tag = TagShape(look, self._says.tag, soft) if self._says.tag else None
        tall = sum(words.height(room) for words in lines)
        tag_size = tag.size(room) if tag else (0, 0)
        top = (self.height() - tall - (tag_size[1] + look.rp(8) if tag else 0)) / 2
        size = look.text(ARCH_RP)
        middle = top + lines[0].line_height / 2
        if self._says.is_guess:
            size = min(look.text(ICON_RP), look.rp(INDENT_RP - 18))
            box = QRectF(look.rp(12), middle - size / 2, size, size)
            draw_icon(painter, look, "guess", box, soft if self.isDown() else theme.blue.deep)
        else:
            size = min(size, look.rp(INDENT_RP - 32))
            box = QRectF(look.rp(24), middle - size * 0.55, size, size * 1.1)
            draw_arch(painter, box, theme.plum.line)
        start, has_marks = QPointF(left, top), not self.isDown()
        top = draw_found(painter, look, lines, start, room, has_marks=has_marks)
        if tag:
            tag.draw(painter, QRectF(left, top + look.rp(8), *tag_size))
        icon = "chevu" if self.is_open else self._says.icon
        wide = look.text(ICON_RP)
        at = QRectF(self.width() - look.rp(22) - wide, (self.height() - wide) / 2, wide, wide)
        draw_icon(painter, look, icon, at, theme.ink if not self.isDown() else theme.on_pressed)


def _words(look: Look, marked: Marked, colour: str) -> Words:
    """Set the words; a match stands on its mark in the colour for that."""
    runs: list[Run] = []
    end = 0
    for mark in marked.marks:
        runs += [Run(marked.text[end : mark.start])]
        match = marked.text[mark.start : mark.end]
        runs += [Run(match, "match", colour=look.theme.on_mark)]
        end = mark.end
    runs.append(Run(marked.text[end:]))
    shown = tuple(run for run in runs if run.text)
    return Words.roomy(look, shown, Hand(colour, LABEL, line=TILE_LINE))


def draw_found(  # noqa: PLR0913 - what, where, how
    painter: QPainter,
    look: Look,
    lines: tuple[Words, ...],
    at: QPointF,
    room: int,
    *,
    has_marks: bool = True,
    gap: int = 0,
) -> float:
    """Draw ``lines`` below each other, ``room`` wide, all marks below all ink; give the y below."""
    tops = [at.y()]
    for words in lines:
        tops.append(tops[-1] + words.height(room) + gap)
    for words, top in zip(lines, tops[:-1], strict=True):
        if has_marks:
            _draw_matches(painter, look, words, QPointF(at.x(), top))
    for words, top in zip(lines, tops[:-1], strict=True):
        words.draw(painter, at.x(), top)
    return tops[-1] - gap


def _draw_matches(painter: QPainter, look: Look, words: Words, at: QPointF) -> None:
    """Fill and underline each match: a colour is never alone in saying something."""
    theme = look.theme
    painter.save()
    painter.translate(words.stand(painter, at.x(), at.y()))
    out = 0.0 if theme.is_outlined else look.line(2)
    corner, stroke = look.line(5), QPen(QColor(theme.primary), look.line(3))
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    for match in words.matches:
        left, right = (out * free for free in _free_sides(words.text, match))
        if words.is_right_to_left:
            left, right = right, left
        for rect in words.rects(match):
            placed = rect.adjusted(-left, 0, right, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.mark))
            painter.drawRoundedRect(placed, corner, corner)
            painter.setPen(stroke)
            painter.drawLine(placed.bottomLeft(), placed.bottomRight())
    painter.restore()


def _free_sides(text: str, match: Spot) -> tuple[bool, bool]:
    """Tell on which sides of ``match`` no sign stands, so that its fill may reach out a little."""
    end = match.start + len(match.run.text)
    before, after = text[: match.start][-1:], text[end:][:1]
    return not before.strip(), not after.strip()
