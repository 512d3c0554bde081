"""Makes generations and points at one: beside what is live, flushed, then one small replace."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from kiosk.errors import CannotWrite
from kiosk.library.opening import open_file
from kiosk.library.schema import SCHEMA_NUMBER
from kiosk.packs.store.compiling import Part, Reading, database_of
from kiosk.packs.store.disk import Disk
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.live import Generation, generation_at, has_database, numbers, pointer
from kiosk.packs.store.records import (
    BUILT_IN,
    FileFacts,
    Mark,
    PackEntry,
    Record,
    pointer_to,
    record_bytes,
)


class Bench(NamedTuple):
    """What everything that changes the store works with."""

    layout: Layout
    disk: Disk
    now: Callable[[], datetime]
    order: tuple[str, ...]
    """Of packs, as the settings give it."""
    reading: Reading


class Plan(NamedTuple):
    """A generation to be made."""

    packs: tuple[PackEntry, ...]
    parts: Sequence[Part]
    """What each of ``packs`` holds."""
    keyring: int
    follows: int


def prepare(bench: Bench) -> None:
    """Make the folders of the store, where they are missing; their names are flushed later."""
    for folder in (bench.layout.packs, bench.layout.generations, bench.layout.staging):
        bench.disk.make_folder(folder)


def make(bench: Bench, plan: Plan) -> Generation:
    """Make a generation, whole and flushed; it is not live yet.

    Raises:
        CannotWrite: the disk will not, or what was written does not read back.
        ContentInvalid: the packs do not go together.

    """
    layout, disk = bench.layout, bench.disk
    staged, number = layout.staged_generation, _next_number(layout)
    place = layout.generation(number)
    disk.make_folder(staged)
    facts = None
    if plan.packs:
        data = database_of(plan.parts)
        with disk.writing(staged / place.database.name) as sink:
            sink.writelines((data,))
        facts = FileFacts(sink.sha256, sink.size)
        del data
    elif (staged / place.database.name).exists():  # left behind by a crash
        disk.remove(staged / place.database.name)
    record = Record(
        number=number,
        follows=plan.follows,
        schema=SCHEMA_NUMBER,
        keyring=plan.keyring,
        made=bench.now().isoformat(timespec="seconds"),
        packs=plan.packs,
        database=facts,
    )
    disk.write(staged / place.record.name, record_bytes(record))
    disk.flush_folder(staged)
    disk.rename(staged, place.folder)
    disk.flush_folder(layout.generations)
    return _read_back(layout, number)


def _next_number(layout: Layout) -> int:
    """Give a number that nothing has had, as far as anybody can see."""
    named = pointer(layout)
    return max((BUILT_IN, *numbers(layout), named.number if named else BUILT_IN)) + 1


def _read_back(layout: Layout, number: int) -> Generation:
    """Look at what was made as a start will; the old generation is live until this is well."""
    made = generation_at(layout, number)
    if made is None or not has_database(made):
        raise CannotWrite(f"{layout.generation(number).folder}: reads back as something else")
    if made.record.packs:
        open_file(made.place.database, layout.packs).languages()
    return made


def point_to(bench: Bench, generation: Generation | None) -> None:
    """Make a generation live, or without one what is built in."""
    number, record = BUILT_IN, b""
    if generation is not None:
        number, record = generation.number, record_bytes(generation.record)
    bench.disk.put(bench.layout.current, pointer_to(number, record))


def put_mark(bench: Bench, generation: Generation, mark: Mark) -> None:
    """Hold something against a generation."""
    bench.disk.put(generation.place.mark, mark.encode() + b"\n")
