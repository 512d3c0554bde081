"""Check 10: a picture of a pack decodes, in full, as what it says it is.

The only module of packs that knows Qt. It is for the check's child process: a decoder that can be
taken over must have nothing to take.
"""

from typing import TYPE_CHECKING

from kiosk.packs.image_shapes import Size, size_of
from kiosk.packs.refusals import BadImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

MOST_DECODED_MEGABYTES = 96
"""The most pixels, at eight bytes each, as 16-bit PNG has them."""


def check_image(data: bytes, media_type: str) -> None:
    """Walk and decode one picture. Needs no display.

    Raises:
        BadImage: it is not a whole, still, small enough PNG, JPEG or WebP of this ``media_type``.

    """
    said = size_of(data, media_type)
    _decode(data, media_type.removeprefix("image/"), said)


def _decode(data: bytes, decoder: str, said: Size) -> None:
    """Decode by ``decoder`` and no other, whatever the bytes look like."""
    from PySide6.QtCore import (  # noqa: PLC0415 - in the child, and only for pictures
        QBuffer,
        QByteArray,
        QtMsgType,
        qInstallMessageHandler,
    )
    from PySide6.QtGui import QImageReader  # noqa: PLC0415

    told: list[str] = []

    def listen(kind: QtMsgType, context: "QMessageLogContext", text: str) -> None:
        del context
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            told.append(text)

    before = qInstallMessageHandler(listen)
    try:
        QImageReader.setAllocationLimit(MOST_DECODED_MEGABYTES)
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(decoder.encode()))
        reader.setAutoDetectImageFormat(False)
        image = reader.read()
    finally:
        qInstallMessageHandler(before)
    # A JPEG that ends too early is decoded all the same, grey where it has nothing: Qt only warns.
    if told or image.isNull() or (image.width(), image.height()) != said:
        raise BadImage(f"It is damaged: {(told or [reader.errorString()])[0]}.")
