"""A phone that scans what a screen shows: painted pixels, seen through a poor camera."""

from urllib.parse import parse_qs, urlsplit

import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

TILT = 0.10
"""How much shorter the far edge of a tilted square looks."""
BLUR = 0.3
"""Radius of the blur, as a share of a module."""
NOISE = 16.0
"""Standard deviation of the grain, in grey values."""


def picture_of(widget: QWidget, place: QRect | None = None) -> Image.Image:
    """Give the painted pixels of ``widget``, or of ``place`` in it."""
    image = widget.grab(place or widget.rect()).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    data = bytes(image.constBits())
    return Image.frombytes("RGB", size, data, "raw", "RGB", image.bytesPerLine())


def blurred(picture: Image.Image, module: int) -> Image.Image:
    """Give ``picture`` out of focus."""
    return picture.filter(ImageFilter.GaussianBlur(module * BLUR))


def tilted(picture: Image.Image, tilt: float = TILT) -> Image.Image:
    """Give ``picture`` seen from the side and from below."""
    wide, high = picture.size
    near = (wide * tilt, 0.0, -wide * tilt / 2, high * 1.02, wide * 1.03, high, wide * 0.97, -2.0)
    return picture.transform(
        picture.size, Image.Transform.QUAD, near, Image.Resampling.BILINEAR, fillcolor="white"
    )


def noisy(picture: Image.Image) -> Image.Image:
    """Give ``picture`` with grain on each pixel, another each time."""
    grain = Image.effect_noise(picture.size, NOISE)
    return ImageChops.add(picture.convert("L"), grain, offset=-128)


def scan(picture: Image.Image) -> list[str]:
    """Give what the codes in ``picture`` hold."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def film(picture: Image.Image, module: int, frames: int = 5) -> list[str]:
    """Give what a hand reads that holds a poor camera aslant and not quite still."""
    for frame in range(frames):
        aslant = tilted(picture, TILT * (1 - frame / 10))
        found = scan(noisy(blurred(aslant, module)))
        if found:
            return found
    return []


def words_in(payload: str) -> str:
    """Give the words that a phone shows of ``payload``."""
    if not payload.startswith("mailto:"):
        return payload
    fields = parse_qs(urlsplit(payload).query, strict_parsing=True)
    return "\n".join((*fields["subject"], *fields["body"])).replace("\r", "")
