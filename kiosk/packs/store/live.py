"""Which generation is live. Only reads, so that any process may ask; opens no database.

A start looks at record, sizes and headers alone, so what it costs does not grow with the content.
It shows what it can read. Whoever changes something asks ``strictly`` instead: a disk that fails
for a moment must not pass for an empty one.
"""

import hashlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.errors import CannotRead, ContentDamaged
from kiosk.library.header import HEADER_BYTES, check_header
from kiosk.library.schema import SCHEMA_NUMBER
from kiosk.packs.canonical import NotCanonical
from kiosk.packs.store.layout import Layout, Place
from kiosk.packs.store.records import (
    BUILT_IN,
    Mark,
    Pointer,
    Record,
    ordered,
    read_mark,
    read_pointer,
    read_record,
)
from kiosk.textfile import read_bytes

_MAX_RECORD_BYTES = 1 << 20
_MAX_WORD_BYTES = 128
"""Of a pointer or a mark."""
_PIECE_BYTES = 1 << 20


class Generation(NamedTuple):
    """A generation whose record is whole."""

    record: Record
    record_sha256: str
    place: Place
    mark: Mark | None

    @property
    def number(self) -> int:
        """Its number."""
        return self.record.number


Fitness = Literal["ready", "to-rebuild", "lost"]


class Live(NamedTuple):
    """What is to be shown: a generation, or without one what is built into the program."""

    generation: Generation | None
    is_ready: bool = True
    """False where its database must be made again from its packs first."""
    is_as_pointed: bool = True
    """False where the pointer was torn, missing, or led to something lost."""

    @property
    def number(self) -> int:
        """The number of the generation; 0 for what is built in."""
        return BUILT_IN if self.generation is None else self.generation.number


def bytes_if_there(path: Path, most: int, *, strictly: bool) -> bytes | None:
    """Give what a file holds, or None where it is not there.

    Raises:
        CannotRead: asked ``strictly``, it is there and cannot be read; else that is None, too.

    """
    try:
        return read_bytes(path, most)
    except CannotRead as refusal:
        if strictly and not isinstance(refusal.__cause__, FileNotFoundError):
            raise
        return None


def generation_at(layout: Layout, number: int, *, strictly: bool = False) -> Generation | None:
    """Give a generation, or None where it has no whole record of its own."""
    place = layout.generation(number)
    data = bytes_if_there(place.record, _MAX_RECORD_BYTES, strictly=strictly)
    if data is None:
        return None
    try:
        record = read_record(data)
    except NotCanonical:
        return None
    if record.number != number:
        return None
    mark = bytes_if_there(place.mark, _MAX_WORD_BYTES, strictly=strictly)
    sha256 = hashlib.sha256(data).hexdigest()
    return Generation(record, sha256, place, None if mark is None else read_mark(mark))


def generations(layout: Layout, *, strictly: bool = False) -> tuple[Generation, ...]:
    """Give every generation with a whole record, the newest first."""
    numbered = numbers(layout, strictly=strictly)
    found = (generation_at(layout, number, strictly=strictly) for number in numbered)
    return tuple(each for each in found if each is not None)


def numbers(layout: Layout, *, strictly: bool = False) -> list[int]:
    """Give the numbers that folders of generations have, the newest first, whole or not."""
    try:
        names = [path.name for path in layout.generations.iterdir()]
    except OSError as error:
        if strictly and not isinstance(error, FileNotFoundError):
            raise CannotRead(f"{layout.generations}: {error.strerror}") from error
        return []
    return sorted((int(name) for name in names if _is_number(name)), reverse=True)


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdigit() and not name.startswith("0")


def fitness(layout: Layout, generation: Generation, order: tuple[str, ...] = ()) -> Fitness:
    """Tell whether a generation can be shown: by its record, sizes and a header."""
    record = generation.record
    if generation.mark == "pack-damaged":
        return "lost"
    if any(_size(layout, pack.file) != pack.size for pack in record.packs):
        return "lost"
    is_as_wished = (
        record.schema == SCHEMA_NUMBER
        and generation.mark != "database-damaged"
        and ordered(record.packs, order) == record.packs
    )
    return "ready" if is_as_wished and has_database(generation) else "to-rebuild"


def _size(layout: Layout, file: str) -> int:
    try:
        return layout.pack(file).stat().st_size
    except OSError:
        return -1


def has_database(generation: Generation) -> bool:
    """Tell whether a generation has the database that it should, by its size and header."""
    facts, path = generation.record.database, generation.place.database
    if facts is None:
        return not generation.record.packs
    try:
        header = read_bytes(path, HEADER_BYTES)[:HEADER_BYTES]
        check_header(str(path), header, path.stat().st_size)
        return path.stat().st_size == facts.size
    except (CannotRead, ContentDamaged, OSError):
        return False


def pointer(layout: Layout, *, strictly: bool = False) -> Pointer | None:
    """Give the pointer, or None where it is torn or missing."""
    data = bytes_if_there(layout.current, _MAX_WORD_BYTES, strictly=strictly)
    return None if data is None else read_pointer(data)


def raw_pointer(layout: Layout) -> bytes:
    """Give the bytes of the pointer, to be compared later; nothing, where there is none."""
    return bytes_if_there(layout.current, _MAX_WORD_BYTES, strictly=False) or b""


def live(
    layout: Layout,
    order: tuple[str, ...] = (),
    avoid: AbstractSet[int] = frozenset(),
    *,
    strictly: bool = False,
) -> Live:
    """Give what is to be shown; ``avoid`` are generations that will not do.

    What the pointer names, if that is whole or can be made again. Else the newest generation that
    verifies in full, and at last what is built in.
    """
    named = pointer(layout, strictly=strictly)
    if named is not None and named.number == BUILT_IN:
        return Live(None)
    if named is not None and named.number not in avoid:
        found = generation_at(layout, named.number, strictly=strictly)
        is_the_one = found is not None and found.record_sha256 == named.record_sha256
        if found is not None and is_the_one and found.mark != "faulted":
            fit = fitness(layout, found, order)
            if fit != "lost":
                return Live(found, is_ready=fit == "ready")
    if named is None and not numbers(layout, strictly=strictly):
        return Live(None)
    for candidate in _candidates(generations(layout, strictly=strictly), avoid):
        fit = fitness(layout, candidate, order)
        if fit == "to-rebuild" or (fit == "ready" and is_database_whole(candidate)):
            return Live(candidate, is_ready=fit == "ready", is_as_pointed=False)
    return Live(None, is_as_pointed=False)


def _candidates(
    newest_first: tuple[Generation, ...], avoid: AbstractSet[int]
) -> Iterator[Generation]:
    """Give what may stand in: nothing that somebody or something gave up."""
    for each in newest_first:
        if each.number not in avoid and each.mark in (None, "database-damaged"):
            yield each


def is_database_whole(generation: Generation) -> bool:
    """Read all of the database and compare its hash; for one that nobody pointed at."""
    facts = generation.record.database
    if facts is None:
        return True
    total = hashlib.sha256()
    try:
        with generation.place.database.open("rb") as file:
            while piece := file.read(_PIECE_BYTES):
                total.update(piece)
    except OSError:
        return False
    return total.hexdigest() == facts.sha256
