"""Words set in our type at our line height: measured, broken into lines and drawn. Not a widget."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine

from kiosk.ui.look import DROP, LEAST_LINE, TEXT, TEXT_LINE, Look, Script, line_of, script_of
from kiosk.ui.mirror import stand_upright

if TYPE_CHECKING:
    from kiosk.ui.tokens import Theme

REACHING_OUT = frozenset("j")
"""Signs of our fonts whose ink begins left of where they stand."""
REACH: MappingProxyType[Script, float] = MappingProxyType(
    {"latin": 0.0, "devanagari": 0.06, "arabic": 0.15}
)
"""Of a size: by how much the ink of a line may reach out at its right end; of Arabic a third of it
at the left."""
UNBOUNDED = 1_000_000
"""A line width in pixels at which nothing wraps."""

Align = Literal["start", "centre"]


class Hand(NamedTuple):
    """How words are set: size in rp, weight, colour, line height as a factor, alignment."""

    colour: str
    size: float = TEXT
    is_bold: bool = False
    line: float = TEXT_LINE
    align: Align = "start"
    scales: bool = True


SHAPED = frozenset({"strong", "emphasis"})
"""Kinds that are set in another weight or slant."""
TOUCHED = frozenset({"term", "topic"})
"""Kinds that can be touched."""

RunKind = Literal["plain", "strong", "emphasis", "term", "topic", "match"]


class Run(NamedTuple):
    """Words of one kind; a term or a topic link names its ``target``.

    ``colour`` differs from the hand's.
    """

    text: str
    kind: RunKind = "plain"
    target: str = ""
    colour: str = ""


class Spot(NamedTuple):
    """A run that is found again: a term, a link, a match, and where it stands in the text."""

    run: Run
    start: int


class Words:
    """One run of words in one hand. Ask for a height before drawing: that breaks the lines."""

    scribe: ClassVar[Callable[[Words, QPainter, QPointF], bool] | None] = None
    """Called before words are drawn, where somebody looks over the shoulder; False draws none."""
    rewrite: ClassVar[Callable[[str], str] | None] = None
    """Gives what is set instead of a text, where a tour plays a language that nobody speaks."""

    def __init__(self, look: Look, words: str | Sequence[Run], hand: Hand) -> None:
        """Set ``words`` in ``hand``."""
        runs: Sequence[Run] = (Run(words),) if isinstance(words, str) else words
        if Words.rewrite is not None:
            runs = [run._replace(text=Words.rewrite(run.text)) for run in runs]
        self.text = "".join(run.text for run in runs)
        self.spots = tuple(_spots(runs, TOUCHED))
        self.matches = tuple(_spots(runs, frozenset({"match"})))
        self.script = script_of(self.text)
        self.font = look.font(hand.size, bold=hand.is_bold, scales=hand.scales, script=self.script)
        line = line_of(self.script, look.line_of(hand.size, hand.line))
        self.line_height = math.ceil(round(self.font.pixelSize() * line, 3))
        size = self.font.pixelSize()
        self._reach = math.ceil(REACH[self.script] * size)
        self._kept_left = self._reach / 3 if self.is_right_to_left else 0.0
        self._drop = DROP[self.script] * size
        self._is_centred = hand.align == "centre"
        self._runs, self._hand = runs, hand
        self._colour = QColor(hand.colour)
        self._bold: QFont | None = None
        self._lines = QTextLayout(self.text, self.font)
        self._lines.setCacheEnabled(True)
        if any(run.kind in SHAPED or run.colour for run in runs):
            self._bold = look.font(hand.size, bold=True, scales=hand.scales, script=self.script)
            from kiosk.ui.shapes import shapes_of  # noqa: PLC0415 - the attract screen needs none

            self._lines.setFormats(list(shapes_of(runs, self._bold)))
        if self.is_right_to_left:
            from kiosk.ui.shapes import from_the_right  # noqa: PLC0415 - the attract screen has none

            self._lines.setTextOption(from_the_right(is_centred=self._is_centred))
        self._width = -1
        self._natural = -1
        self._breaks_words = False

    @classmethod
    def roomy(cls, look: Look, words: str | Sequence[Run], hand: Hand) -> Words:
        """Set ``words`` with lines that hold all ink of their script, whatever ``hand`` says."""
        made = cls(look, words, hand)
        least = hand._replace(line=LEAST_LINE[made.script])
        return cls(look, words, least) if made.spill else made

    @property
    def spill(self) -> float:
        """By how many pixels, above and below together, the ink may reach out of a line."""
        return max(0.0, LEAST_LINE[self.script] * self.font.pixelSize() - self.line_height)

    @property
    def is_right_to_left(self) -> bool:
        """True where these words run from right to left, whatever stands around them."""
        return self.script == "arabic"

    def recolour(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``; the lines stay as they are broken."""
        self._hand = self._hand._replace(colour=theme.like(self._hand.colour))
        self._colour = QColor(self._hand.colour)
        if self._bold is not None and any(run.colour for run in self._runs):
            self._runs = tuple(run._replace(colour=theme.like(run.colour)) for run in self._runs)
            from kiosk.ui.shapes import shapes_of  # noqa: PLC0415 - the attract screen needs none

            self._lines.setFormats(list(shapes_of(self._runs, self._bold)))
            self._width = -1

    def natural_width(self) -> int:
        """Give the width in pixels at which nothing wraps, and break the words there."""
        if self._natural < 0:
            self._break(UNBOUNDED)
            self._natural = math.ceil(self._widest()) + 1 + self._reach
        self._break(self._natural)
        return self._natural

    def _widest(self) -> float:
        return max((line.naturalTextWidth() for line in self._each_line()), default=0.0)

    def _each_line(self) -> Iterator[QTextLine]:
        return (self._lines.lineAt(i) for i in range(self._lines.lineCount()))

    def line_count(self, width: int) -> int:
        """Give how many lines the words take at ``width`` pixels."""
        self._break(width)
        return self._lines.lineCount()

    def height(self, width: int) -> int:
        """Break the words at ``width`` pixels and give their height."""
        return self.line_count(width) * self.line_height

    def shift(self, *, right_to_left: bool) -> float:
        """Give the pixels by which the block moves to stand at the start edge around it.

        Nothing where it runs as what is around it does. English in an Urdu list stands right,
        its lines still flush at their left.
        """
        if right_to_left == self.is_right_to_left or self._is_centred:
            return 0.0
        slack = max(0.0, self._width - self._widest() - self._reach)
        return slack if right_to_left else -slack

    def rects(self, spot: Spot) -> Iterator[QRectF]:
        """Give the rectangle of each line that ``spot`` runs over, before any ``shift``."""
        start, end = spot.start, spot.start + len(spot.run.text)
        for line in self._each_line():
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            last -= len(self.text[first:last]) - len(self.text[first:last].rstrip())
            if first < last:
                left, right = x_of(line.cursorToX(first)), x_of(line.cursorToX(last))
                tall = min(line.height(), self.line_height + self.spill)
                top = line.y() + (line.height() - tall) / 2
                yield QRectF(min(left, right), top, abs(right - left), tall)

    def draw(
        self,
        painter: QPainter,
        left: float = 0,
        top: float = 0,
        marked: Sequence[tuple[Spot, str]] = (),
    ) -> None:
        """Draw the words with their first line at ``left``, ``top``; upright on any painter.

        Those ``marked`` stand on a fill and have the colour for it.
        """
        painter.save()
        at = self.stand(painter, left, top)
        scribe = Words.scribe
        if scribe is None or scribe(self, painter, at):
            self.draw_at(painter, at, marked)
        painter.restore()

    def draw_at(
        self, painter: QPainter, at: QPointF, marked: Sequence[tuple[Spot, str]] = ()
    ) -> None:
        """Draw the words with their own pixels beginning at ``at``."""
        painter.setPen(self._colour)
        if not marked:
            self._lines.draw(painter, at)
            return
        from kiosk.ui.shapes import draw_on_fills  # noqa: PLC0415 - the attract screen needs none

        fills = [(tuple(self.rects(spot)), colour) for spot, colour in marked]
        draw_on_fills(self._lines, painter, at, fills)

    def stand(self, painter: QPainter, left: float, top: float) -> QPointF:
        """Turn a mirrored painter upright for the words; give where their own pixels begin.

        Between ``save`` and ``restore`` of the painter only.
        """
        is_mirrored = painter.transform().m11() < 0
        at = stand_upright(painter, QRectF(left, top, self._width, self.line_height))
        return at + QPointF(self.shift(right_to_left=is_mirrored), 0)

    def line_rects(self) -> Iterator[QRectF]:
        """Give the rectangle of each line's words, as they are broken now."""
        return (line.naturalTextRect() for line in self._each_line())

    def line_texts(self) -> tuple[str, ...]:
        """Give the words of each line, as they are broken now."""
        return tuple(
            self.text[line.textStart() : line.textStart() + line.textLength()]
            for line in self._each_line()
        )

    def _break(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        self._set_lines(width)
        count = self._lines.lineCount()
        if count > 1 and " " not in self.text[self._lines.lineAt(count - 1).textStart() :].strip():
            from kiosk.ui.lonely import room_before_last  # noqa: PLC0415 - not on the first screen

            room = room_before_last(self._lines, self._widest())
            if room:
                self._set_lines(width, room)
        if not self._breaks_words and self._widest() > width - self._reach:
            # A word wider than its room: rather broken than cut off.
            self._breaks_words = True
            option = self._lines.textOption()
            option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self._lines.setTextOption(option)
            self._set_lines(width)

    def _set_lines(self, width: int, before_last: float = 0.0) -> None:
        """Break the words at ``width``, the line before the last one at ``before_last``."""
        short = self._lines.lineCount() - 2 if before_last else -1
        self._lines.beginLayout()
        top, number = 0.0, 0
        while (line := self._lines.createLine()).isValid():
            whole = width - self._reach
            line.setLineWidth(whole if number != short else before_last)
            out: float = self._overhang(line.textStart())
            if out and number != short:
                line.setLineWidth(width - out)
            if self.is_right_to_left and number == short:
                out = (whole - before_last) / (2 if self._is_centred else 1)
            elif self._is_centred and not self.is_right_to_left:
                out = max(out, (whole - line.naturalTextWidth()) / 2)
            middle = (self.line_height - line.height()) / 2
            line.setPosition(QPointF(out + self._kept_left, top + middle + self._drop))
            top += self.line_height
            number += 1
        self._lines.endLayout()

    def _overhang(self, start: int) -> int:
        """Give the pixels by which the sign at ``start`` reaches out to the left, as a j does."""
        sign = self.text[start : start + 1]
        if sign not in REACHING_OUT or self.is_right_to_left:
            return 0
        from PySide6.QtGui import QFontMetricsF  # noqa: PLC0415 - the attract screen needs none

        return math.ceil(max(0.0, -QFontMetricsF(self.font).leftBearing(sign)))


def x_of(position: object) -> float:
    """Give the x of ``cursorToX``, which PySide6 returns beside the cursor it settled on."""
    return float(position[0]) if isinstance(position, Sequence) else float(str(position))


def _spots(runs: Sequence[Run], kinds: frozenset[str]) -> Iterator[Spot]:
    start = 0
    for run in runs:
        if run.kind in kinds:
            yield Spot(run, start)
        start += len(run.text)
