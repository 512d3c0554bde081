"""What is written down of a generation, and the pointer to the live one. Functions of bytes."""

import hashlib
import re
from typing import Annotated, Literal, NamedTuple, get_args

import msgspec

from kiosk.packs.canonical import decoded, encoded
from kiosk.packs.payload import Floor, PackId, Release

_Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Size = Annotated[int, msgspec.Meta(ge=0)]
Number = Annotated[int, msgspec.Meta(ge=1, le=10**9)]

Mark = Literal["rolled-back", "faulted", "pack-damaged", "database-damaged"]
"""Why a generation is not taken any more; a damaged database is made again from its packs."""
MARKS: tuple[Mark, ...] = get_args(Mark)

BUILT_IN = 0
"""The number that stands for the content built into the program."""


class PackEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pack of a generation."""

    id: PackId
    release: Release
    version: str
    payload_sha256: _Sha256
    file: _Sha256
    """Of the whole file: its name in the folder of packs."""
    size: _Size
    signers: tuple[str, ...]

    def floor(self) -> Floor:
        """Give what to remember of it."""
        return Floor(self.release, self.payload_sha256)


class FileFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file must be."""

    sha256: _Sha256
    size: _Size


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A generation: a set of packs, in the order in which they are shown, and a database of them.

    Without packs it stands for the content built into the program, and has no database.
    """

    number: Number
    follows: Annotated[int, msgspec.Meta(ge=BUILT_IN)]
    """The one that was live before: where a rollback leads."""
    schema: _Size
    """Of the database."""
    keyring: _Size
    """Number of the keyring by which the newest pack was let in."""
    made: str
    """When, by the kiosk's clock. For people: nothing depends on it."""
    packs: tuple[PackEntry, ...]
    database: FileFacts | None
    format: Literal[1] = 1


class Pointer(NamedTuple):
    """Which generation is live, and the hash of its record; no hash for what is built in."""

    number: int
    record_sha256: str = ""


_POINTER = re.compile(rb"([1-9][0-9]{0,8}) ([0-9a-f]{64})\n|0 built-in\n")


def read_record(data: bytes) -> Record:
    """Give the record in ``data``.

    Raises:
        NotCanonical: it is none, or torn.

    """
    return decoded(data, Record)


def record_bytes(record: Record) -> bytes:
    """Give the one form of ``record``."""
    return encoded(record)


def pointer_to(number: int, record: bytes = b"") -> bytes:
    """Give the pointer to the generation with the bytes ``record``, or to what is built in."""
    if number == BUILT_IN:
        return b"0 built-in\n"
    return f"{number} {hashlib.sha256(record).hexdigest()}\n".encode()


def read_pointer(data: bytes) -> Pointer | None:
    """Give where a pointer points, or None for a torn one."""
    found = _POINTER.fullmatch(data)
    if found is None:
        return None
    return Pointer(int(found[1]), found[2].decode()) if found[1] else Pointer(BUILT_IN)


def read_mark(data: bytes) -> Mark:
    """Give a mark; one that is torn counts as the gravest."""
    word = data.decode("ascii", "replace").strip()
    return next((mark for mark in MARKS if mark == word), "pack-damaged")


def ordered(packs: tuple[PackEntry, ...], order: tuple[str, ...]) -> tuple[PackEntry, ...]:
    """Give ``packs`` in the order that settings give; those that it does not name stay behind."""
    places = {name: place for place, name in enumerate(order)}
    return tuple(sorted(packs, key=lambda pack: places.get(pack.id, len(places))))
