"""What the check's child process can be asked to do, by name. Runs confined; see kiosk.sandbox."""

from collections.abc import Mapping
from itertools import count
from typing import BinaryIO

import msgspec

from kiosk.content.model import Pack
from kiosk.library.writer import write
from kiosk.packs.keyring import Keyring
from kiosk.packs.payload import Floor
from kiosk.packs.reading import PackFile
from kiosk.packs.verify import CheckImage, opened, unpacked, verified
from kiosk.sandbox.serving import Job, Teller
from kiosk.sandbox.wire import Progress


class Trust(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack is held against: who may sign it, what was here before, what it is loaded on."""

    keyring: Keyring
    floors: dict[str, Floor]
    """The newest releases that were ever here, by the id of the pack."""
    app_version: str


class PackAsk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to read a pack. Without ``trust`` nobody asks who signed it."""

    trust: Trust | None
    is_compiled: bool
    """Whether its database is to be attached."""
    are_pictures_known: bool = False
    """Whether they were decoded when the pack was let in; their hashes are compared anyway."""


def _line(source: BinaryIO, ask: bytes, tell: Teller) -> bytes:
    """Read line 1, and answer that it can be read."""
    del ask, tell
    opened(PackFile(source))
    return msgspec.msgpack.encode(True)  # noqa: FBT003 - a value, not a flag


def _pack(source: BinaryIO, ask: bytes, tell: Teller) -> bytes:
    """Check a pack and answer what it holds."""
    asked = msgspec.msgpack.decode(ask, type=PackAsk)
    content = _content(source, asked, tell)
    if asked.is_compiled:
        tell.attach(_database(content, tell))
    return msgspec.msgpack.encode(content)


def _content(source: BinaryIO, asked: PackAsk, tell: Teller) -> Pack:
    check_image = _check_of_images(asked)
    if asked.trust is None:
        pack = PackFile(source)
        return unpacked(pack, opened(pack), check_image, tell)
    return verified(
        source,
        keyring=asked.trust.keyring,
        floors=asked.trust.floors,
        app_version=asked.trust.app_version,
        check_image=check_image,
        tell=tell,
    ).content


def _check_of_images(asked: PackAsk) -> CheckImage:
    if asked.are_pictures_known:
        return lambda _data, _type: None
    from kiosk.packs.images import check_image  # noqa: PLC0415 - the child's, with Qt

    return check_image


def _database(content: Pack, tell: Teller) -> bytes:
    pages = sum(len(edition.topics) for edition in content.editions)
    done = count(1)
    return write([content], on_page=lambda: tell(Progress("indexing", next(done), pages)))


JOBS: Mapping[str, Job] = {"line": _line, "pack": _pack}
