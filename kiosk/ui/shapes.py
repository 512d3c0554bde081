"""What Qt wants to be told of words that do not run from the left in one weight and colour.

Loaded where there are any: the attract screen has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QRegion,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRectF

    from kiosk.ui.words import Run

EVERYWHERE = QRect(-20_000, -20_000, 40_000, 40_000)
"""More pixels than any words take."""


def shapes_of(runs: Sequence[Run], bold: QFont) -> Iterator[QTextLayout.FormatRange]:
    """Give what is told of ``runs``; those that are strong are set in ``bold``."""
    start = 0
    for run in runs:
        if run.kind in {"strong", "emphasis"} or run.colour:
            shape = QTextCharFormat()
            if run.kind == "strong":
                shape.setFont(bold)
            if run.kind == "emphasis":
                shape.setFontItalic(True)
            if run.colour:
                shape.setForeground(QColor(run.colour))
            yield _part(start, len(run.text), shape)
        start += len(run.text)


def draw_on_fills(
    lines: QTextLayout,
    painter: QPainter,
    at: QPointF,
    fills: Sequence[tuple[Sequence[QRectF], str]],
) -> None:
    """Draw ``lines`` at ``at``; all ink on a fill, of whichever line, has the colour for it.

    Qt's own way, by selections, leaves out what hangs into a selected word from the line above.
    """
    rest = QRegion(EVERYWHERE)
    for rects, colour in fills:
        fill = QRegion()
        for rect in rects:
            fill += rect.translated(at).toAlignedRect()
        rest -= fill
        _draw_within(fill, lines, painter, at, colour)
    _draw_within(rest, lines, painter, at)


def _draw_within(
    region: QRegion, lines: QTextLayout, painter: QPainter, at: QPointF, colour: str = ""
) -> None:
    painter.save()
    painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
    if colour:
        painter.setPen(QColor(colour))
    lines.draw(painter, at)
    painter.restore()


def from_the_right(*, is_centred: bool) -> QTextOption:
    """Give what is told of words that run from the right."""
    flags = Qt.AlignmentFlag
    option = QTextOption(flags.AlignHCenter if is_centred else flags.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    return option


def _part(start: int, length: int, shape: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, shape
    return part
