"""From pack files to the database of a generation. A new pack is checked, a kept one read again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kiosk.content.model import Pack
from kiosk.errors import CannotRead
from kiosk.library.merging import picture_name, scoped
from kiosk.library.pictures import PictureAt
from kiosk.library.writer import write_to
from kiosk.packs.checking import OnProgress, check, check_kept
from kiosk.packs.keyring import Keyring
from kiosk.packs.payload import Floor
from kiosk.packs.refusals import PackBodyDamaged
from kiosk.packs.store.records import PackEntry
from kiosk.packs.verify import Opening, VerifiedPack, pictures

Check = Callable[[BinaryIO, Keyring, Mapping[str, Floor], OnProgress], VerifiedPack]
"""Puts our own copy of a pack through every check; refuses as ``checking.check`` does."""
Again = Callable[[BinaryIO], tuple[Opening, Pack]]
"""Reads a pack that was let in before; refuses as ``checking.check_kept`` does."""


class Reading(NamedTuple):
    """How packs are read: by a confined child, each by its own."""

    check: Check = check
    again: Again = check_kept


class Part(NamedTuple):
    """One pack of a generation, to be written into its database."""

    content: Pack
    pictures: Mapping[str, PictureAt]
    """By the names that the texts of this pack use."""


def part_of(pack: VerifiedPack, file: str) -> Part:
    """Give what a pack that was just checked adds to a database; ``file`` is its hash."""
    return Part(pack.content, _pictures(pack.opening, file))


def read_again(again: Again, path: Path, entry: PackEntry) -> Part:
    """Give what a pack that was let in before adds to a database.

    Who signed it is not asked again: a key that is no longer trusted takes nothing off a screen.

    Raises:
        PackRefusal: it is not the pack that was let in, or damaged.
        CannotRead: it is gone.
        CheckFailed: the child that reads it was lost.

    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error
    with file:
        opening, content = again(file)
    if opening.payload_sha256 != entry.payload_sha256:
        raise PackBodyDamaged(f"{entry.id}: another list than the one that was signed")
    return Part(content, _pictures(opening, entry.file))


def _pictures(opening: Opening, file: str) -> dict[str, PictureAt]:
    sums = {member.path: member.sha256 for member in opening.payload.members}
    return {
        name: PictureAt(file, at.offset, at.size, sums[f"media/{name}"])
        for name, at in pictures(opening).items()
    }


def write_database(path: Path, parts: Iterable[Part]) -> None:
    """Write the database of packs, in the order given; the same packs give the same bytes.

    ``parts`` are asked for one after the other, and none is held longer than it takes.

    Raises:
        ContentInvalid, CannotWrite: as ``writer.write_to``, and whatever giving the parts raises.

    """
    packed: dict[str, PictureAt] = {}

    def packs() -> Iterator[Pack]:
        for part in parts:
            name = part.content.id
            packed.update({picture_name(name, each): at for each, at in part.pictures.items()})
            yield scoped(part.content)

    write_to(path, packs(), packed)
