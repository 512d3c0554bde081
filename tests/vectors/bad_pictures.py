"""Packs with a picture that is not whole, still, small enough, or what its name says: check 10."""

from collections.abc import Iterator
from functools import partial

from tests import forge_packs
from tests.unit.packs import pictures as p
from tests.vectors.vector import Vector

PICTURES: dict[str, tuple[str, bytes]] = {
    "picture-cut": ("the last byte of a picture is missing", p.png(5, 7)[:-1]),
    "picture-and-more": ("a byte behind a picture", p.png(5, 7) + b"\0"),
    "picture-moves": ("an animated picture", p.png(5, 7, more=p.chunk(b"acTL", bytes(8)))),
    "picture-too-wide": ("a picture of 4,097 by 1 pixels", p.png(4097, 1)),
    "picture-too-large": ("a picture of 4,096 by 2,930 pixels", p.png(4096, 2930)),
    "picture-of-no-height": ("a picture of 5 by 0 pixels", p.png(5, 0)),
    "picture-is-a-jpeg": (
        "a JPEG called png",
        p.START + p.frame(5, 7) + p.SCAN + p.END,
    ),
    "picture-is-an-svg": (
        "an SVG called png",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='5' height='7'/>",
    ),
}


def vectors() -> Iterator[Vector]:
    """Give them."""
    for name, (says, data) in PICTURES.items():
        yield Vector(name, "BAD_IMAGE", says, partial(_with_picture, data))


def _with_picture(data: bytes) -> bytes:
    return forge_packs.forgery_with("picture.png", data).file()
