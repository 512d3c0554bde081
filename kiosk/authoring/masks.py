"""Masks: the png made from a drawing, and the mark in it that tells from which state it was made.

Writes and reads the few chunks that this takes; no picture is decoded here.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from hashlib import sha256

MASK_SUFFIX = ".mask.png"
"""A picture so named is a mask: it says where line, soft fill and accent lie, and no colours."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"Svg-Sha256"
_HASH = re.compile(rb"[0-9a-f]{64}")


def is_mask(name: str) -> bool:
    """Tell whether the picture called ``name`` is a mask."""
    return name.endswith(MASK_SUFFIX)


def mask_of(drawing: str) -> str:
    """Give the name of the mask that is made from the drawing called ``drawing``."""
    return f"{drawing.removesuffix('.svg')}{MASK_SUFFIX}"


def hash_of(drawing: bytes) -> str:
    """Give the mark of the drawing ``drawing``."""
    return sha256(drawing).hexdigest()


def write_png(width: int, height: int, pixels: bytes, drawing: bytes) -> bytes:
    """Give a png of ``pixels``, three bytes each, that carries the mark of ``drawing``."""
    row = 3 * width
    lines = b"".join(b"\x00" + pixels[at : at + row] for at in range(0, height * row, row))
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            _chunk(b"tEXt", _KEYWORD + b"\x00" + hash_of(drawing).encode("ascii")),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def mark_in(png: bytes) -> str:
    """Give the mark that ``png`` carries, or nothing where it has none."""
    for kind, data in _chunks(png):
        keyword, _, text = data.partition(b"\x00")
        if kind == b"tEXt" and keyword == _KEYWORD and _HASH.fullmatch(text):
            return text.decode("ascii")
    return ""


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE) if png.startswith(_SIGNATURE) else len(png)
    while at + 8 <= len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length
