"""A picture in the text, no wider than the column and never enlarged beyond its own size.

An ordinary picture is drawn as it is; a mask is drawn in the colours of the theme and of the door.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on, stand_upright
from kiosk.ui.tokens import Door, Theme

MOST_HEIGHT_RP = 560
MOST_OF_PAGE = 0.72
"""Of the page's height, as much as the strip of parts leaves: what grows is seen whole."""
MASK_DENSITY = 2
"""Pixels of a mask for a reference pixel, so that lines stay sharp on dense screens."""


class Tints(NamedTuple):
    """The colours of a mask: its lines, its soft fill, and what it points out."""

    line: str
    soft: str
    accent: str


def tints_of(theme: Theme, door: Door) -> Tints:
    """Give the colours of masks on a page of ``door``.

    Where fills vanish, lines are as bright as text, and what is pointed out is yellow.
    """
    if theme.is_outlined:
        return Tints(theme.ink, door.tint, door.deep)
    return Tints(door.deep, door.tint, door.mid)


class Picture(Placed, QLabel):
    """Draws one picture; its words are its name for a screen reader."""

    def __init__(self, look: Look, image: QImage, alt: str, tints: Tints | None = None) -> None:
        """Show ``image``, which ``alt`` describes; with ``tints``, it is a mask."""
        super().__init__()
        self.look, self._image, self._tints = look, image, tints
        self._drawn = QImage()
        self.setAccessibleName(alt)

    def _size(self, width: int) -> QSize:
        look, size, factor = self.look, self._image.size(), 1.0
        if self._tints is not None:  # a drawing grows with the text, as numbers in it must
            size, factor = size / MASK_DENSITY, look.factor
        widest = min(width, look.rp(size.width() * factor))
        highest = look.rp(MOST_HEIGHT_RP * factor)
        if factor > 1:
            highest = min(highest, round(look.page_height * MOST_OF_PAGE))
        scale = min(widest / size.width(), highest / size.height())
        return QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._size(width).height()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return self._size(self.width() or self._image.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        size = self._size(self.width())
        if self._drawn.size() != size:
            scaled = self._image.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._drawn = tinted(scaled, self._tints) if self._tints else scaled
        painter = painter_on(self)
        place = QRectF(0, 0, size.width(), size.height())
        painter.drawImage(stand_upright(painter, place), self._drawn)


def tinted(mask: QImage, tints: Tints) -> QImage:
    """Give ``mask`` in colours: its red is line, its green soft fill, its blue accent.

    What no role takes of a pixel is left to the ground.
    """
    shares = mask.convertToFormat(QImage.Format.Format_RGBX8888)
    with memoryview(shares.constBits()) as bits:
        pixels = bytes(bits)
    result = QImage(mask.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    for channel, colour in enumerate(tints):
        painter.drawImage(0, 0, _layer(mask.size(), pixels[channel::4], colour))
    painter.end()
    return result


def _layer(size: QSize, share: bytes, colour: str) -> QImage:
    """Give ``colour`` as opaque as ``share`` says, a byte a pixel."""
    layer = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    layer.fill(QColor(colour))
    painter = QPainter(layer)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    shape = QImage(share, size.width(), size.height(), size.width(), QImage.Format.Format_Alpha8)
    painter.drawImage(0, 0, shape)
    painter.end()
    return layer


def load_image(data: bytes | None) -> QImage | None:
    """Give the image in ``data``, or None where there is none that can be drawn."""
    image = QImage.fromData(data) if data else QImage()
    return None if image.isNull() else image
