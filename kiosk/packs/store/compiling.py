"""From pack files to the database of a generation. A new pack is checked, a kept one read again."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kiosk import __version__
from kiosk.content.model import Pack
from kiosk.errors import CannotRead
from kiosk.library.merging import picture_name, scoped
from kiosk.library.pictures import PictureAt
from kiosk.library.writer import write
from kiosk.packs.checking import have_images_checked
from kiosk.packs.jobs import ImageAt
from kiosk.packs.keyring import Keyring
from kiosk.packs.payload import Floor, Payload
from kiosk.packs.reading import PackFile
from kiosk.packs.refusals import PackBodyDamaged
from kiosk.packs.store.records import PackEntry
from kiosk.packs.verify import Picture, Tell, VerifiedPack, opened, unpacked, verified

Check = Callable[[BinaryIO, Keyring, Mapping[str, Floor], Tell], VerifiedPack]
"""Puts our own copy of a pack through every check; refuses as ``verified`` does."""


class Part(NamedTuple):
    """One pack of a generation, to be written into its database."""

    content: Pack
    pictures: Mapping[str, PictureAt]
    """By the names that the texts of this pack use."""


def check(
    file: BinaryIO, keyring: Keyring, floors: Mapping[str, Floor], tell: Tell
) -> VerifiedPack:
    """Put a pack through every check; its pictures are decoded by a confined child."""
    pack = verified(
        file,
        keyring=keyring,
        floors=floors,
        app_version=__version__,
        check_image=_later,
        tell=tell,
    )
    images = tuple(ImageAt(name, at.type, at.offset, at.size) for name, at in pack.media.items())
    if images:
        file.seek(0)
        have_images_checked(file, images, lambda _: None)
    return pack


def _later(_data: bytes, _media_type: str) -> None:
    """Let a picture pass here: see ``check``, or it was let in before."""


def part_of(pack: VerifiedPack, file: str) -> Part:
    """Give what a pack that was just checked adds to a database; ``file`` is its hash."""
    return Part(pack.content, _pictures(pack.payload, pack.media, file))


def read_again(path: Path, entry: PackEntry) -> Part:
    """Give what a pack that was let in before adds to a database.

    Who signed it is not asked again: a key that is no longer trusted takes nothing off a screen.

    Raises:
        PackRefusal: it is not the pack that was let in, or damaged.
        CannotRead: it is gone.

    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error
    with file:
        pack = PackFile(file)
        opening = opened(pack)
        if opening.payload_sha256 != entry.payload_sha256:
            raise PackBodyDamaged(f"{entry.id}: another list than the one that was signed")
        contents = unpacked(pack, opening, _later)
    return Part(contents.pack, _pictures(opening.payload, contents.media, entry.file))


def _pictures(payload: Payload, media: Mapping[str, Picture], file: str) -> dict[str, PictureAt]:
    sums = {member.path: member.sha256 for member in payload.members}
    return {
        name: PictureAt(file, at.offset, at.size, sums[f"media/{name}"])
        for name, at in media.items()
    }


def database_of(parts: Sequence[Part]) -> bytes:
    """Give the database of packs, in the order given; the same packs give the same bytes."""
    packed = {
        picture_name(part.content.id, name): at
        for part in parts
        for name, at in part.pictures.items()
    }
    return write([scoped(part.content) for part in parts], packed=packed)
