"""Which words are drawn where, and how much of their ink is seen.

The words of a screen are drawn twice, once with and once without their ink: where the two pictures
differ, ink is seen. Each line of words drawn alone, on a canvas that clips nothing, says where its
ink belongs.
"""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAD = 24
"""Pixels of free canvas around words that are drawn alone."""
DARK = 0.5
"""Share of full ink from which a pixel must be seen."""
LEAST_DIFFERENCE = 10
"""Of 255: what two pictures of the same place differ by where ink is seen."""
FULL_INK = 250
STRONG = b"\x01"
MOST_SAMPLES = 40


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of words on a surface: its place in pixels, and what was found out about it."""

    words: str
    widget: QWidget
    box: QRect
    """Where its ink belongs."""
    is_seen: bool
    """False where none of its ink is seen."""
    is_clipped: bool
    """True where a row or column of its ink is missing."""
    contrast: float
    """Ratio of ink to ground by WCAG 2, at its lowest; 0 where no pixel is all ink."""


@dataclass(frozen=True, slots=True, eq=False)
class _Inscription:
    words: Words
    widget: QWidget
    at: QPointF


def read(surface: QWidget, ground: QColor) -> tuple[QImage, tuple[Line, ...]]:
    """Draw ``surface`` on ``ground`` and give its picture with every line of words on it."""
    seen: list[_Inscription] = []

    def note(words: Words, painter: QPainter, at: QPointF) -> bool:
        device = painter.device()
        if isinstance(device, QWidget):
            seen.append(_Inscription(words, device, painter.deviceTransform().map(at)))
        return True

    with _scribe(note):
        picture = _draw(surface, ground)
    with _scribe(_draw_nothing):
        bare = _draw(surface, ground)
    difference = _difference(picture, bare)
    lines = [
        line for inscription in seen for line in _lines(inscription, picture, bare, difference)
    ]
    return picture, tuple(lines)


def _draw_nothing(words: Words, painter: QPainter, at: QPointF) -> bool:
    del words, painter, at
    return False


@contextmanager
def _scribe(scribe: Callable[[Words, QPainter, QPointF], bool]) -> Iterator[None]:
    Words.scribe = scribe
    try:
        yield
    finally:
        Words.scribe = None


def _draw(surface: QWidget, ground: QColor) -> QImage:
    picture = QImage(surface.size(), QImage.Format.Format_RGB32)
    picture.fill(ground)
    surface.render(picture, QPoint(0, 0), surface.rect(), QWidget.RenderFlag.DrawChildren)
    return picture


def _difference(one: QImage, other: QImage) -> QImage:
    both = QImage(one)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return both.convertToFormat(QImage.Format.Format_Grayscale8)


def _lines(
    inscription: _Inscription, picture: QImage, bare: QImage, difference: QImage
) -> Iterator[Line]:
    words, at = inscription.words, inscription.at
    corner = QPoint(math.floor(at.x()), math.floor(at.y()))
    rects = tuple(words.line_rects())
    if not rects:
        return
    width = math.ceil(max(rect.right() for rect in rects)) + 2 * PAD
    height = math.ceil(rects[-1].bottom()) + 2 * PAD
    alone = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    alone.fill(0)
    painter = QPainter(alone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    words.draw_at(painter, QPointF(PAD + at.x() - corner.x(), PAD + at.y() - corner.y()))
    painter.end()
    ink = alone.convertToFormat(QImage.Format.Format_Alpha8)
    texts = words.line_texts()
    for rect, text in zip(rects, texts, strict=True):
        if not text.strip():
            continue
        band = QRect(
            0, PAD + math.floor(rect.top()), width, math.ceil(rect.height()) + 1
        ).intersected(ink.rect())
        place = band.translated(corner - QPoint(PAD, PAD))
        yield _line(text, inscription.widget, ink.copy(band), place, (picture, bare, difference))


def _line(
    text: str,
    widget: QWidget,
    ink: QImage,
    place: QRect,
    pictures: tuple[QImage, QImage, QImage],
) -> Line:
    picture, bare, difference = pictures
    shown = difference.copy(place)
    strongest = _strongest(shown)
    is_seen = strongest >= LEAST_DIFFERENCE
    wanted, found = (
        _traces(ink, DARK * 255),
        _traces(shown, max(LEAST_DIFFERENCE, strongest * DARK / 2)),
    )
    is_clipped = is_seen and wanted.has_more_than(found)
    box = wanted.box().translated(place.topLeft())
    return Line(text, widget, box, is_seen, is_clipped, _contrast(ink, place, picture, bare))


def rows(image: QImage, least: float = 0.0) -> Iterator[bytes]:
    """Give each row of an image of one byte a pixel.

    With ``least`` each byte only tells whether it is at least that: ``STRONG``, or 0.
    """
    data, step, width = bytes(image.constBits()), image.bytesPerLine(), image.width()
    if least:
        data = data.translate(_at_least(math.ceil(least)))
    for row in range(image.height()):
        yield data[row * step : row * step + width]


@cache
def _at_least(least: int) -> bytes:
    return bytes(least) + STRONG * (256 - least)


@dataclass(frozen=True, slots=True)
class _Traces:
    """Which rows and which columns of an image have a pixel that is strong."""

    rows: bytes
    columns: bytes

    def has_more_than(self, other: _Traces) -> bool:
        """Tell whether a row or column of this one is not in ``other``, which is as large."""
        return _is_more(self.rows, other.rows) or _is_more(self.columns, other.columns)

    def box(self) -> QRect:
        """Give the smallest rectangle that holds all; an empty one where there is nothing."""
        if STRONG not in self.rows:
            return QRect()
        left, top = self.columns.index(STRONG), self.rows.index(STRONG)
        right, bottom = self.columns.rindex(STRONG), self.rows.rindex(STRONG)
        return QRect(left, top, right - left + 1, bottom - top + 1)


def _traces(image: QImage, least: float) -> _Traces:
    columns, strong = 0, bytearray()
    for row in rows(image, least):
        strong.append(STRONG in row)
        columns |= int.from_bytes(row, "little")
    return _Traces(bytes(strong), columns.to_bytes(image.width(), "little"))


def _is_more(one: bytes, other: bytes) -> bool:
    return bool(int.from_bytes(one, "little") & ~int.from_bytes(other, "little"))


def _strongest(image: QImage) -> int:
    """Give the largest byte of an image of one byte a pixel; by halves, which is the fastest."""
    data = b"".join(rows(image))
    low, high = 0, 255
    while low < high:
        middle = (low + high + 1) // 2
        if STRONG in data.translate(_at_least(middle)):
            low = middle
        else:
            high = middle - 1
    return low


def _contrast(ink: QImage, place: QRect, picture: QImage, bare: QImage) -> float:
    ratios: list[float] = []
    for y, row in enumerate(rows(ink, FULL_INK)):
        full = [found.start() for found in re.finditer(STRONG, row)]
        for x in full[:: max(1, len(full) // 3)]:
            at = place.topLeft() + QPoint(x, y)
            if picture.rect().contains(at):
                one, other = picture.pixel(at), bare.pixel(at)
                if one != other:
                    ratios.append(_contrast_of(one, other))
        if len(ratios) > MOST_SAMPLES:
            break
    return min(ratios, default=0.0)


@lru_cache(1 << 14)
def _contrast_of(one: int, other: int) -> float:
    return contrast_of(QColor(one), QColor(other))


def contrast_of(one: QColor, other: QColor) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004

    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
