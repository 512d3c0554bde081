"""Pictures that are no pictures, or more than one, or more than fits, each in a signed pack."""

import zlib
from collections.abc import Iterator

from tests import forge_packs
from tests.unit.packs import pictures as p
from tests.unit.packs.test_image_shapes import BAD, GOOD, JPEG, MAKERS, PNG, WEBP
from tests.vectors.vector import Vector

ENDINGS = {PNG: "png", JPEG: "jpg", WEBP: "webp"}
OTHERS: dict[str, bytes] = {
    "nothing": b"",
    "one byte": b"\x89",
    "an svg": b"<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>",
    "a gif": b"GIF89a\1\0\1\0\0\0\0;",
    "a bitmap": b"BM" + bytes(60),
    "a tiff": b"II*\0" + bytes(60),
    "an icon": b"\0\0\1\0" + bytes(60),
    "a pdf": b"%PDF-1.7\n" + bytes(60),
    "a program": b"\x7fELF" + bytes(60),
    "a zip": b"PK\3\4" + bytes(60),
    "a web page": b"<html><script>alert(1)</script></html>",
    "a script": b"#!/bin/sh\nrm -rf /\n",
}
MORE = {"a byte": b"\0", "a zip": b"PK\3\4 a zip", "a script": b"<script>", "an end": p.END}
BOMBS = {
    "4097 x 1": (4097, 1),
    "1 x 4097": (1, 4097),
    "4096 x 4096": (4096, 4096),
    "16383 x 16383": (16383, 16383),
}
LYING: dict[str, bytes] = {
    "fewer rows than it says": p.png(40, 40, rows=3),
    "the largest size, and no rows": p.png(4000, 3000, rows=0),
    "the largest size of 16 bits, and one row": p.png(4000, 3000, bits=16, rows=1),
    "pixels under another name": p.png(9, 9).replace(b"IDAT", b"IDAX"),
    "bits of no kind": p.PNG_HEAD + p.header(9, 9, bits=3) + p.png(9, 9)[33:],
    "no such colour": p.PNG_HEAD + p.header(9, 9, colour=5) + p.png(9, 9)[33:],
    "a flipped bit": p.png(9, 9)[:50] + bytes([p.png(9, 9)[50] ^ 1]) + p.png(9, 9)[51:],
    "100 MB of pixels": p.PNG_HEAD
    + p.header(9, 9)
    + p.chunk(b"IDAT", zlib.compress(bytes(100_000_000), 9)[:-4])
    + p.chunk(b"IEND", b""),
}


def vectors() -> Iterator[Vector]:
    """Give them."""
    for name, (kind, data, _) in BAD.items():
        yield _of(name, kind, data)
    for kind, ending in ENDINGS.items():
        for says, data in OTHERS.items():
            yield _of(f"{ending}: {says}", kind, data)
        for says, (width, height) in BOMBS.items():
            yield _of(f"{ending}: {says}", kind, MAKERS[kind](width, height))
    for name, (kind, data) in GOOD.items():
        for says, more in MORE.items():
            yield _of(f"{name}, then {says}", kind, data + more)
        yield _of(f"half of {name}", kind, data[: len(data) // 2])
    for says, data in LYING.items():
        yield _of(f"png: {says}", PNG, data)


def _of(name: str, kind: str, data: bytes) -> Vector:
    path = f"a.{ENDINGS[kind]}"
    return Vector(name, "BAD_IMAGE", name, lambda: forge_packs.forgery_with(path, data).file())
