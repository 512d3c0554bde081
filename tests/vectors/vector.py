"""One pack to try an implementation with, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.packs.envelope import Envelope, read_line
from kiosk.packs.keyring import Keyring
from kiosk.packs.payload import Floor, payload_hash
from tests import forge, forge_packs
from tests.forge_packs import Forgery, packs_role, ring, ring_line

VALID = ""
"""The code of a pack that must be taken."""


def rings() -> dict[str, bytes]:
    """Give the keyrings by name, as signed lines. The first is used where none is named."""
    two = packs_role((1, 2), threshold=2)
    second = ring(packs_role((2,)), number=2)
    return {
        "any-pack": ring_line(ring(), 8),
        "two-of-two": ring_line(ring(two), 8),
        "other-pack": ring_line(ring(packs_role((1,), ("another",)), packs_role((2,))), 8),
        "second": ring_line(second, 8),
        "one-key-twice": ring_line(_one_key_twice(), 8),
    }


def _one_key_twice() -> Keyring:
    """Give a keyring in which one person could meet a threshold of two."""
    good = ring(packs_role((1, 2), threshold=2))
    public = forge_packs.private(1).public
    keys = {name: public if name == forge_packs.key(2) else k for name, k in good.keys.items()}
    return Keyring(1, good.keyring, keys, 1, good.packs, good.reset)


@dataclass(frozen=True, slots=True)
class Vector:
    """One pack: ``says`` is the one thing that differs from a valid pack."""

    name: str
    code: str
    says: str
    make: Callable[[], bytes]
    keyring: str = "any-pack"
    floor: Callable[[], Floor | None] = field(default=lambda: None)
    app_version: str = forge_packs.APP_VERSION


def small() -> Forgery:
    """Give the smallest good pack: one page in one language."""
    return forge_packs.forgery()


def rich() -> Forgery:
    """Give a good pack with notes, gates, pictures and answers."""
    made = forge.folder(topics=3, page_gated=(2,), passage_gated=(3,), pictures=(3,))
    return forge_packs.forgery(made)


def spoilt(change: Callable[[Forgery], object], base: Callable[[], Forgery] = small) -> bytes:
    """Give a good pack after ``change``, signed."""
    made = base()
    change(made)
    return made.file()


def small_floor(release: int = 0) -> Floor:
    """Give the floor that the smallest pack leaves, or one with another release."""
    file = small().file()
    envelope: Envelope = read_line(file[: file.index(b"\n") + 1])
    return Floor(release or 1, payload_hash(envelope))
