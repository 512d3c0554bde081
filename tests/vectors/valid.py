"""Packs that must be taken."""

from tests import forge, forge_packs
from tests.forge_packs import Forgery, ring, ring_line
from tests.vectors.vector import VALID, Vector, rich, small, small_floor, spoilt


def _signed_by(*numbers: int) -> bytes:
    made = small()
    made.keys = numbers
    return made.file()


def _travelling(made: Forgery) -> None:
    """Sign with the new key alone: the keyring that makes it count comes along."""
    second = ring(forge_packs.packs_role((2,)), number=2)
    lines = [ring_line(ring(), 8), ring_line(second, 8)]
    made.base["keyrings"] = [line.decode().removesuffix("\n") for line in lines]
    made.keys = (2,)


def _second_language() -> bytes:
    return forge_packs.forgery(forge.folder(topics=2, partial=("hi",))).file()


VECTORS = (
    Vector("small", VALID, "one page", lambda: small().file()),
    Vector("rich", VALID, "notes, gates, pictures and answers", lambda: rich().file()),
    Vector("partial-language", VALID, "a language with one of two pages", _second_language),
    Vector("two-signers", VALID, "two keys sign", lambda: _signed_by(1, 2), "two-of-two"),
    Vector("stranger-signed-too", VALID, "a key nobody knows signs, too", lambda: _signed_by(1, 3)),
    Vector("travelling-keyring", VALID, "a keyring comes along", lambda: spoilt(_travelling)),
    Vector(
        "same-again", VALID, "the very pack was here", lambda: small().file(), floor=small_floor
    ),
)
