"""The shape of a picture file, read by walking its parts, before any decoder may look at it.

Functions of bytes, without I/O and without Qt. A file is one picture, from first byte to last.
"""

import struct
from collections.abc import Callable
from typing import NamedTuple

from kiosk.packs.refusals import BadImage


class Size(NamedTuple):
    """Pixels."""

    width: int
    height: int


MOST_SIDE_PIXELS = 4096
MOST_PIXELS = 12_000_000


def size_of(data: bytes, media_type: str) -> Size:
    """Give the size that a picture says it has, once its parts fit together.

    Raises:
        BadImage: another kind of file, cut short, with something behind its end, animated, too
            large, or without pixels.

    """
    walk = _WALKS.get(media_type)
    if walk is None:
        raise BadImage(f"{media_type[:40]!r} is not PNG, JPEG or WebP.")
    try:
        size = walk(data)
    except (struct.error, IndexError) as error:
        raise BadImage("It is cut short.") from error
    if not size.width or not size.height:
        raise BadImage("It has no pixels.")
    if max(size) > MOST_SIDE_PIXELS or size.width * size.height > MOST_PIXELS:
        raise BadImage(
            f"{size.width} x {size.height} pixels are too many: {MOST_SIDE_PIXELS} a side"
            f" and {MOST_PIXELS:,} together are the most."
        )
    return size


def _need(is_so: bool, detail: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not is_so:
        raise BadImage(detail)


_PNG = b"\x89PNG\r\n\x1a\n"
_ANIMATED = "It is animated."
_MORE = "Something follows the end of the picture."
_STRANGE = "Its parts do not fit together."


def _walk_png(data: bytes) -> Size:
    """Walk the chunks (W3C PNG, clause 5.3): IHDR first, IEND last, APNG's nowhere."""
    _need(data.startswith(_PNG), "It is not a PNG.")
    at, size = len(_PNG), None
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        if size is None:
            _need((length, kind) == (13, b"IHDR"), _STRANGE)
            size = Size(*struct.unpack_from(">II", data, at + 8))
        else:
            _need(kind != b"IHDR", _STRANGE)
        _need(kind not in {b"acTL", b"fcTL", b"fdAT"}, _ANIMATED)
        at += 12 + length
        _need(at <= len(data), "It is cut short.")
        if kind == b"IEND":
            _need(at == len(data), _MORE)
            return size


_STUFFED = frozenset((0x00, 0xFF, *range(0xD0, 0xD8)))
"""What may follow 0xFF within coded pixels: a stuffed byte, a fill byte, a restart."""
_LENGTHLESS = frozenset((0x00, 0x01, *range(0xD0, 0xD9)))
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_READ_FRAMES = frozenset((0xC0, 0xC1, 0xC2))
"""Baseline, extended and progressive, with Huffman codes: what every decoder reads."""


def _walk_jpeg(data: bytes) -> Size:
    """Walk the markers (ITU-T T.81, annex B) from the start of the image to its end."""
    _need(data.startswith(b"\xff\xd8\xff"), "It is not a JPEG.")
    at, size, is_scanned = 2, None, False
    while True:
        _need(data[at] == 0xFF, _STRANGE)  # noqa: PLR2004 - the first byte of every marker
        while data[at] == 0xFF:  # noqa: PLR2004 - and any number of them
            at += 1
        marker = data[at]
        at += 1
        if marker == 0xD9:  # noqa: PLR2004 - EOI
            _need(at == len(data), _MORE)
            _need(is_scanned, _STRANGE)
            return size or Size(0, 0)
        _need(marker not in _LENGTHLESS, _STRANGE)
        (length,) = struct.unpack_from(">H", data, at)
        _need(length >= 2, _STRANGE)  # noqa: PLR2004 - it counts itself
        if marker in _FRAMES:
            _need(size is None and marker in _READ_FRAMES, _STRANGE)
            height, width = struct.unpack_from(">HH", data, at + 3)
            size = Size(width, height)
        at += length
        if marker == 0xDA:  # noqa: PLR2004 - SOS
            at, is_scanned = _end_of_scan(data, at), True


def _end_of_scan(data: bytes, at: int) -> int:
    """Give where the next marker stands behind the coded pixels that begin at ``at``."""
    while True:
        at = data.find(b"\xff", at)
        _need(at >= 0, "It is cut short.")
        if data[at + 1] not in _STUFFED:
            return at
        at += 1 if data[at + 1] == 0xFF else 2  # noqa: PLR2004 - a fill byte


def _walk_webp(data: bytes) -> Size:
    """Walk the chunks (RFC 9649, clause 2): the container is the file, and nothing moves."""
    head, length, kind = struct.unpack_from("<4sI4s", data.ljust(12, b"\x00"))
    _need((head, kind) == (b"RIFF", b"WEBP"), "It is not a WebP.")
    _need(length + 8 <= len(data), "It is cut short.")
    _need(length + 8 == len(data), _MORE)
    at, size = 12, None
    while at < len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        _need(name not in {b"ANIM", b"ANMF"}, _ANIMATED)
        if size is None:
            size = _webp_size(name, data[at + 8 : at + 18])
        at += 8 + length + length % 2
    _need(at == len(data), "It is cut short.")
    return size or Size(0, 0)


def _webp_size(name: bytes, start: bytes) -> Size:
    """Give the size by the first chunk: lossy, lossless, or with more chunks behind it."""
    match name:
        case b"VP8 ":
            _, signature, width, height = struct.unpack("<3s3sHH", start)
            _need(signature == b"\x9d\x01\x2a", _STRANGE)
            return Size(width & 0x3FFF, height & 0x3FFF)
        case b"VP8L":
            signature, bits = struct.unpack_from("<BI", start)
            _need(signature == 0x2F, _STRANGE)  # noqa: PLR2004 - RFC 9649, clause 3.4
            return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8X":
            numbers = struct.unpack("<4x3s3s", start)
            return Size(*(int.from_bytes(number, "little") + 1 for number in numbers))
        case _:
            raise BadImage(_STRANGE)


_WALKS: dict[str, Callable[[bytes], Size]] = {
    "image/png": _walk_png,
    "image/jpeg": _walk_jpeg,
    "image/webp": _walk_webp,
}
