"""Runs of words in another weight, slant or colour than the rest, as Qt wants to be told of them.

Loaded where there are any: the attract screen has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

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


def _part(start: int, length: int, shape: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, shape
    return part
