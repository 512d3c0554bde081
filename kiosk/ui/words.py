"""Words set in our type at our line height: measured, broken into lines and drawn. Not a widget."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import starmap
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout

from kiosk.ui.look import TEXT, TEXT_LINE, Look, script_of

if TYPE_CHECKING:
    from kiosk.ui.tokens import Theme

REACHING_OUT = frozenset("j")
"""Signs of our fonts whose ink begins left of where they stand."""
UNBOUNDED = 1_000_000
"""A line width in pixels at which nothing wraps."""


class Hand(NamedTuple):
    """How words are set: size in rp, weight, colour, line height as a factor, alignment."""

    colour: str
    size: float = TEXT
    is_bold: bool = False
    line: float = TEXT_LINE
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    scales: bool = True


SHAPED = frozenset({"strong", "emphasis"})
"""Kinds that are set in another weight or slant."""

RunKind = Literal["plain", "strong", "emphasis", "term", "topic"]


class Run(NamedTuple):
    """Words of one kind; a term or a topic link names its ``target``.

    ``colour`` differs from the hand's.
    """

    text: str
    kind: RunKind = "plain"
    target: str = ""
    colour: str = ""


class Spot(NamedTuple):
    """Words that can be touched: a term or a link, and where they stand in the text."""

    run: Run
    start: int


class Words:
    """One run of words in one hand. Ask for a height before drawing: that breaks the lines."""

    scribe: ClassVar[Callable[[Words, QPainter, QPointF], bool] | None] = None
    """Called before words are drawn, where somebody looks over the shoulder; False draws none."""

    def __init__(self, look: Look, words: str | Sequence[Run], hand: Hand) -> None:
        """Set ``words`` in ``hand``."""
        runs: Sequence[Run] = (Run(words),) if isinstance(words, str) else words
        self.text = "".join(run.text for run in runs)
        self.spots = tuple(_spots(runs))
        script = script_of(self.text)
        self.font = look.font(hand.size, bold=hand.is_bold, scales=hand.scales, script=script)
        line = look.line_of(hand.size, hand.line)
        self.line_height = math.ceil(self.font.pixelSize() * line)
        self._runs, self._hand = runs, hand
        self._colour = QColor(hand.colour)
        self._lines = QTextLayout(self.text, self.font)
        self._lines.setCacheEnabled(True)
        if any(run.kind in SHAPED or run.colour for run in runs):
            self._lines.setFormats(list(_formats(runs)))
        if hand.align != Qt.AlignmentFlag.AlignLeft:
            from PySide6.QtGui import QTextOption  # noqa: PLC0415 - the attract screen needs none

            self._lines.setTextOption(QTextOption(hand.align))
        self._width = -1

    def recolour(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``; the lines stay as they are broken."""
        self._hand = self._hand._replace(colour=theme.like(self._hand.colour))
        self._colour = QColor(self._hand.colour)
        if any(run.colour for run in self._runs):
            self._runs = tuple(run._replace(colour=theme.like(run.colour)) for run in self._runs)
            self._lines.setFormats(list(_formats(self._runs)))
            self._width = -1

    def natural_width(self) -> int:
        """Give the width in pixels at which nothing wraps."""
        self._break(UNBOUNDED)
        lines = (self._lines.lineAt(i) for i in range(self._lines.lineCount()))
        return math.ceil(max((line.naturalTextWidth() for line in lines), default=0.0)) + 1

    def line_count(self, width: int) -> int:
        """Give how many lines the words take at ``width`` pixels."""
        self._break(width)
        return self._lines.lineCount()

    def height(self, width: int) -> int:
        """Break the words at ``width`` pixels and give their height."""
        return self.line_count(width) * self.line_height

    def rects(self, spot: Spot) -> Iterator[QRectF]:
        """Give the rectangle of each line that ``spot`` runs over."""
        return self.ranges(spot.start, spot.start + len(spot.run.text))

    def ranges(self, start: int, end: int) -> Iterator[QRectF]:
        """Give the rectangle of each line that the signs from ``start`` to ``end`` run over."""
        for i in range(self._lines.lineCount()):
            line = self._lines.lineAt(i)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                yield QRectF(min(left, right), line.y(), abs(right - left), line.height())

    def draw(
        self,
        painter: QPainter,
        left: float = 0,
        top: float = 0,
        marked: Sequence[tuple[Spot, str]] = (),
    ) -> None:
        """Draw the words with their first line at ``left``, ``top``.

        Those ``marked`` stand on a fill and have the colour for it.
        """
        scribe = Words.scribe
        if scribe is not None and not scribe(self, painter, QPointF(left, top)):
            return
        painter.setPen(self._colour)
        self._lines.draw(painter, QPointF(left, top), list(starmap(_on_fill, marked)))

    def line_rects(self) -> Iterator[QRectF]:
        """Give the rectangle of each line's words, as they are broken now."""
        for i in range(self._lines.lineCount()):
            yield self._lines.lineAt(i).naturalTextRect()

    def line_texts(self) -> tuple[str, ...]:
        """Give the words of each line, as they are broken now."""
        lines = (self._lines.lineAt(i) for i in range(self._lines.lineCount()))
        return tuple(
            self.text[line.textStart() : line.textStart() + line.textLength()] for line in lines
        )

    def _break(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        self._lines.beginLayout()
        top = 0.0
        while (line := self._lines.createLine()).isValid():
            line.setLineWidth(width)
            out = self._overhang(line.textStart())
            if out:
                line.setLineWidth(width - out)
            line.setPosition(QPointF(out, top + (self.line_height - line.height()) / 2))
            top += self.line_height
        self._lines.endLayout()

    def _overhang(self, start: int) -> int:
        """Give the pixels by which the sign at ``start`` reaches out to the left, as a j does."""
        sign = self.text[start : start + 1]
        if sign not in REACHING_OUT:
            return 0
        from PySide6.QtGui import QFontMetricsF  # noqa: PLC0415 - the attract screen needs none

        return math.ceil(max(0.0, -QFontMetricsF(self.font).leftBearing(sign)))


def _on_fill(spot: Spot, colour: str) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - the attract screen needs none

    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = spot.start, len(spot.run.text), QTextCharFormat()
    part.format.setForeground(QColor(colour))
    return part


def _x(position: object) -> float:
    """Give the x of ``cursorToX``, which PySide6 returns beside the cursor it settled on."""
    return float(position[0]) if isinstance(position, Sequence) else float(str(position))


def _spots(runs: Sequence[Run]) -> Iterator[Spot]:
    start = 0
    for run in runs:
        if run.kind in {"term", "topic"}:
            yield Spot(run, start)
        start += len(run.text)


def _formats(runs: Sequence[Run]) -> Iterator[QTextLayout.FormatRange]:
    from PySide6.QtGui import QFont, QTextCharFormat  # noqa: PLC0415 - the attract screen needs none

    start = 0
    for run in runs:
        if run.kind in SHAPED or run.colour:
            shape = QTextCharFormat()
            if run.kind == "strong":
                shape.setFontWeight(QFont.Weight.Bold)
            if run.kind == "emphasis":
                shape.setFontItalic(True)
            if run.colour:
                shape.setForeground(QColor(run.colour))
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, len(run.text), shape
            yield part
        start += len(run.text)
