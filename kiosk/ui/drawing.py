"""Paints a drawing's paths into a mask: how much of a pixel is line, soft fill and accent.

For authors only; the kiosk never reads a drawing. Knows nothing of files.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui.paint import pen
from kiosk.ui.reading.picture import MASK_DENSITY
from kiosk.ui.svgpath import parse

CHANNELS = MappingProxyType(
    {"line": "#ff0000", "soft": "#00ff00", "accent": "#0000ff", "ground": "#000000"}
)
"""A pure colour for each role: painted over each other, they leave each role's share of a pixel."""


class Stroke(NamedTuple):
    """Path data, the role of its inside and of its line, and the line's width in units."""

    data: str
    fill: str | None
    stroke: str | None
    width: float


def paint_mask(width: int, height: int, strokes: Iterable[Stroke]) -> tuple[int, int, bytes]:
    """Give width, height and pixels of the mask, three bytes a pixel.

    Raises:
        ValueError: path data that ``svgpath`` does not draw.

    """
    across, down = width * MASK_DENSITY, height * MASK_DENSITY
    # Parsed first: a painter may not be left in the middle of its work.
    paths = [(parse(stroke.data), stroke) for stroke in strokes]
    image = QImage(across, down, QImage.Format.Format_RGBX8888)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(MASK_DENSITY, MASK_DENSITY)
    for path, (_, fill, stroke, line) in paths:
        painter.setBrush(QColor(CHANNELS[fill]) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(pen(CHANNELS[stroke], line) if stroke else Qt.PenStyle.NoPen)
        painter.drawPath(path)
    painter.end()
    pixels = bytearray(3 * across * down)
    with memoryview(image.constBits()) as bits:
        for channel in range(3):
            pixels[channel::3] = bytes(bits)[channel::4]
    return across, down, bytes(pixels)
