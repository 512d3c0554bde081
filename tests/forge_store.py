"""A state folder to be worked on, and packs for it: signed by key 1, which anybody has."""

import hashlib
import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from kiosk.content.model import Pack
from kiosk.library.opening import open_file
from kiosk.library.reader import Library
from kiosk.packs.checking import OnProgress
from kiosk.packs.keyring import Keyring
from kiosk.packs.payload import Floor
from kiosk.packs.reading import PackFile
from kiosk.packs.store.compiling import Reading
from kiosk.packs.store.disk import Disk
from kiosk.packs.store.keeping import Store
from kiosk.packs.store.live import Generation, is_database_whole
from kiosk.packs.verify import Opening, VerifiedPack, opened, unpacked, verified
from tests import forge
from tests.forge_packs import APP_VERSION, content, forgery_of, look_at, ring, ring_line

MANY = 1 << 40
"""Free bytes enough for anything."""


@cache
def pack_file(
    release: int = 1, name: str = "forged", *, topics: int = 1, pictures: bool = False
) -> bytes:
    """Give a good pack; its first topic's title tells its name and release."""
    made = forge.folder(topics=max(topics, 2) if pictures else topics, pictures=(2,) * pictures)
    pack = content(made)
    (edition,) = pack.editions
    first, *others = edition.topics
    first = replace(first, title=f"{name} {release}", discreet_title=f"{name} {release}")
    edition = replace(edition, topics=(first, *others))
    return forgery_of(
        replace(pack, id=name, release=release, version=f"{release}.0", editions=(edition,))
    ).file()


def check_here(
    file: BinaryIO, keyring: Keyring, floors: Mapping[str, Floor], tell: OnProgress
) -> VerifiedPack:
    """Put a pack through every check but the decoding of its pictures."""
    return verified(
        file,
        keyring=keyring,
        floors=floors,
        app_version=APP_VERSION,
        check_image=look_at,
        tell=tell,
    )


def read_here(file: BinaryIO) -> tuple[Opening, Pack]:
    """Read a pack that was let in before."""
    pack = PackFile(file)
    opening = opened(pack)
    return opening, unpacked(pack, opening, look_at)


HERE = Reading(check_here, read_here)
"""The same checks as those of a child, in this process: hundreds of packs are taken in here."""


class Kept:
    """A state folder with a keyring beside it, and the store in it."""

    def __init__(self, folder: Path, order: tuple[str, ...] = (), disk: Disk | None = None) -> None:
        """Make the store in ``folder``/state."""
        self.root, self.ring = folder / "state", folder / "ring"
        folder.mkdir(parents=True, exist_ok=True)
        self.ring.write_bytes(ring_line(ring(), 8))
        self.store = Store(self.root, order, disk=disk, reading=HERE, free_bytes=lambda _: MANY)
        self.layout = self.store.layout

    def install(self, file: bytes) -> Generation:
        """Install a pack."""
        with self.store.intake() as intake:
            return intake.install(intake.stage(io.BytesIO(file), self.ring))

    def titles(self) -> list[str]:
        """Give the titles of what is live, as the screen orders them; none of what is built in."""
        generation = self.store.live().generation
        if generation is None or not generation.record.packs:
            return []
        library = Library(open_file(generation.place.database, self.layout.packs))
        (language, *_) = library.languages()
        found = [topic.title for group in library.groups(language) for topic in group.topics]
        library.close()
        return found

    def is_sound(self) -> bool:
        """Tell whether all that is live is there, to the last byte."""
        now = self.store.live()
        if now.generation is None:
            return True
        return (
            now.is_ready
            and is_database_whole(now.generation)
            and all(
                hashlib.sha256(self.layout.pack(pack.file).read_bytes()).hexdigest() == pack.file
                for pack in now.generation.record.packs
            )
        )
