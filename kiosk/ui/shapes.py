"""What Qt wants to be told of words that do not run from the left in one weight and colour.

Loaded where there are any: the attract screen has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.ui.words import Run, Spot


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


def on_fill(spot: Spot, colour: str) -> QTextLayout.FormatRange:
    """Give what is told of ``spot`` where it stands on a fill that asks for ``colour``."""
    shape = QTextCharFormat()
    shape.setForeground(QColor(colour))
    return _part(spot.start, len(spot.run.text), shape)


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
