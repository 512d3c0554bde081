"""Pictures, good and hostile, put together part by part. Needs no picture library."""

import struct
import zlib

PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    """Give one chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def header(width: int, height: int, bits: int = 8, colour: int = 6) -> bytes:
    """Give the first chunk of a PNG; colour 6 is red, green, blue and alpha."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0))


def png(width: int, height: int, *, bits: int = 8, more: bytes = b"", rows: int = -1) -> bytes:
    """Give a black PNG, with ``more`` chunks before its pixels, and ``rows`` of pixels if fewer."""
    row = b"\x00" + bytes(width * bits // 2)
    pixels = zlib.compress(row * (height if rows < 0 else rows), 1)
    return (
        PNG_HEAD + header(width, height, bits) + more + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def segment(marker: int, data: bytes) -> bytes:
    """Give one segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def frame(width: int, height: int, marker: int = 0xC0) -> bytes:
    """Give the segment that says how large a JPEG is."""
    return segment(marker, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00")


SCAN = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x12\x34\xff\x00\x56\xff\xd0\x78"
START, END = b"\xff\xd8", b"\xff\xd9"


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """Give a WebP of these chunks."""
    body = b"WEBP"
    for kind, data in chunks:
        body += kind + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def lossy(width: int, height: int) -> tuple[bytes, bytes]:
    """Give the chunk of a lossy WebP, without its pixels."""
    return b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", width, height)


def lossless(width: int, height: int) -> tuple[bytes, bytes]:
    """Give the chunk of a lossless WebP, without its pixels."""
    return b"VP8L", b"\x2f" + struct.pack("<I", width - 1 | height - 1 << 14) + bytes(5)


def extended(width: int, height: int) -> tuple[bytes, bytes]:
    """Give the first chunk of a WebP with more than pixels."""
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"VP8X", bytes(4) + sides
