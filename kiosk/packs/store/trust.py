"""What a kiosk remembers of trust, outside of its packs: whose signatures count, what was here.

A rollback changes none of it.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from kiosk.packs.canonical import NotCanonical, decoded, encoded
from kiosk.packs.keyring import Keyring, next_keyring, read_keyring
from kiosk.packs.limits import MAX_LINE_BYTES
from kiosk.packs.payload import Floor, PackId
from kiosk.packs.refusals import KeyringMissing, KeyringOutOfOrder
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.live import bytes_if_there
from kiosk.packs.store.records import Record
from kiosk.textfile import read_bytes

_MAX_FLOORS_BYTES = 1 << 20


class _Floors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of floors."""

    floors: dict[PackId, Floor]
    format: Literal[1] = 1


class Trusted(NamedTuple):
    """A keyring, and its signed line."""

    keyring: Keyring
    line: bytes


def floors_in(layout: Layout, records: Iterable[Record]) -> dict[str, Floor]:
    """Give the floors: those that are kept, and never less than what the records were made of.

    So a file of floors that was lost costs no more than the memory of packs that are gone as well.

    Raises:
        CannotRead: the file is there and cannot be read.

    """
    floors: dict[str, Floor] = {}
    kept = bytes_if_there(layout.floors, _MAX_FLOORS_BYTES, strictly=True)
    if kept is not None:
        with suppress(NotCanonical):
            floors.update(decoded(kept, _Floors).floors)
    for record in records:
        for pack in record.packs:
            floors = raised(floors, pack.id, pack.floor())
    return floors


def raised(floors: Mapping[str, Floor], pack: str, floor: Floor) -> dict[str, Floor]:
    """Give ``floors`` with that of ``pack`` at ``floor`` at least."""
    known = floors.get(pack)
    if known is not None and known.release >= floor.release:
        return dict(floors)
    return {**floors, pack: floor}


def floors_bytes(floors: Mapping[str, Floor]) -> bytes:
    """Give the file of ``floors``."""
    return encoded(_Floors(dict(floors)))


def trusted(layout: Layout, named: Path | None) -> Trusted:
    """Give whose signatures count: the keyring that is kept, or the one that follows it.

    ``named`` is a keyring that somebody who looks after the kiosk puts there by hand. The first one
    is trusted because of that; a later one only if it follows.

    Raises:
        KeyringMissing: none is kept and none is named.
        KeyringInvalid, KeyringOutOfOrder, KeyringNotTrusted: the one that is named.
        CannotRead: a file.

    """
    kept = _kept(layout)
    if named is None:
        if kept is None:
            raise KeyringMissing(str(layout.keyring))
        return kept
    line = read_bytes(named, MAX_LINE_BYTES)
    ring, _ = read_keyring(line)
    if kept is None or ring == kept.keyring:
        return Trusted(ring, line)
    if ring.number <= kept.keyring.number:
        raise KeyringOutOfOrder(f"number {ring.number}, where {kept.keyring.number} is kept")
    return Trusted(next_keyring(kept.keyring, line), line)


def _kept(layout: Layout) -> Trusted | None:
    if not layout.keyring.exists():
        return None
    line = read_bytes(layout.keyring, MAX_LINE_BYTES)
    return Trusted(read_keyring(line)[0], line)
