"""Makes generations and points at one: beside what is live, flushed, then one small replace."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from kiosk.errors import CannotRead, CannotWrite, ContentDamaged, ContentMissing
from kiosk.library.opening import open_file
from kiosk.library.schema import SCHEMA_NUMBER
from kiosk.packs.store.compiling import Part, Reading, write_database
from kiosk.packs.store.disk import Disk
from kiosk.packs.store.layout import Layout, Place
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
    parts: Iterable[Part]
    """What each of ``packs`` holds; may be read as it is asked for."""
    keyring: int
    follows: int


def prepare(bench: Bench) -> None:
    """Make the folders of the store, where they are missing; their names are flushed later."""
    for folder in (bench.layout.packs, bench.layout.generations, bench.layout.staging):
        bench.disk.make_folder(folder)


def stage(bench: Bench, plan: Plan) -> int:
    """Make a generation where nobody sees it, whole and flushed, and give its number.

    Raises:
        CannotWrite: the disk will not.
        ContentInvalid: the packs do not go together.
        PackRefusal, CannotRead, CheckFailed: one of them cannot be read.

    """
    layout, disk = bench.layout, bench.disk
    number, staged = _next_number(layout), Place(layout.staged_generation)
    disk.make_folder(staged.folder)
    if staged.database.exists():  # left behind by a crash
        disk.remove(staged.database)
    facts = None
    if plan.packs:
        write_database(staged.database, plan.parts)
        written = disk.adopt(staged.database)
        facts = FileFacts(written.sha256, written.size)
    record = Record(
        number=number,
        follows=plan.follows,
        schema=SCHEMA_NUMBER,
        keyring=plan.keyring,
        made=bench.now().isoformat(timespec="seconds"),
        packs=plan.packs,
        database=facts,
    )
    disk.write(staged.record, record_bytes(record))
    disk.flush_folder(staged.folder)
    return number


def finish(bench: Bench, number: int) -> Generation:
    """Give the generation that was staged its name, and make it live.

    Raises:
        CannotWrite: the disk will not, or what was written does not read back.

    """
    layout, disk = bench.layout, bench.disk
    disk.rename(layout.staged_generation, layout.generation(number).folder)
    disk.flush_folder(layout.generations)
    made = _read_back(layout, number)
    point_to(bench, made)
    return made


def make(bench: Bench, plan: Plan) -> Generation:
    """Make a generation live whose packs are all there; see ``stage`` and ``finish``."""
    return finish(bench, stage(bench, plan))


def _next_number(layout: Layout) -> int:
    """Give a number that nothing has had, as far as anybody can see."""
    named = pointer(layout, strictly=True)
    return max((BUILT_IN, *numbers(layout, strictly=True), named.number if named else BUILT_IN)) + 1


def _read_back(layout: Layout, number: int) -> Generation:
    """Look at what was made as a start will; the old generation is live until this is well."""
    made = generation_at(layout, number)
    if made is None or not has_database(made):
        raise CannotWrite(f"{layout.generation(number).folder}: reads back as something else")
    if made.record.packs:
        try:
            open_file(made.place.database, layout.packs).languages()
        except (CannotRead, ContentDamaged, ContentMissing) as refusal:
            raise CannotWrite(f"{made.place.database}: cannot be read back") from refusal
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
