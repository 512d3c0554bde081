"""What the commands of the store say of packs and generations: words for people."""

from collections.abc import Iterator

from kiosk.ctl.pack_texts import short
from kiosk.packs.change_words import sentences, summary
from kiosk.packs.changes import Changes
from kiosk.packs.keys import KeyId
from kiosk.packs.store.installing import Staged
from kiosk.packs.store.live import Generation, Live
from kiosk.packs.store.records import Mark, PackEntry

MARKS: dict[Mark, str] = {
    "rolled-back": "given up by a rollback",
    "faulted": "given up: the screens failed again and again",
    "pack-damaged": "given up: a pack is damaged on the disk",
    "database-damaged": "damaged on the disk, to be made again from its packs",
}


def built_in() -> str:
    """Say what is shown where no pack is."""
    return "the content built into the program."


def set_of(live: Live) -> tuple[PackEntry, ...]:
    """Give the packs that are live."""
    return () if live.generation is None else live.generation.record.packs


def line_of(pack: PackEntry) -> str:
    """Say what a pack is."""
    return (
        f"{pack.id}, release {pack.release}, version {pack.version},"
        f" {pack.size} bytes, signed by {short([KeyId(name) for name in pack.signers])}"
    )


def lines_of_change(changes: Changes, staged: Staged) -> Iterator[str]:
    """Say what a pack would change: all that differs, or, for one that is new, what it is."""
    yield summary(changes)
    if staged.replaced is not None:
        yield from (f"- {sentence}" for sentence in sentences(changes))
        return
    entry = staged.entry
    languages = ", ".join(changes.now.languages)
    yield f"- A new pack: {entry.id}, version {entry.version}, release {entry.release}."
    yield f"- Languages: {languages}."
    if changes.drafts:
        yield f"- Drafts that no clinician has checked: {changes.drafts}."
    if not set_of(staged.live):
        yield f"- It takes the place of {built_in()}"


def lines_of_generation(generation: Generation, live: Live) -> Iterator[str]:
    """Say what a generation is made of, and what is held against it."""
    record = generation.record
    notes = [f"made {record.made} by the kiosk's clock"]
    if generation.number == live.number:
        notes.insert(0, "live")
    if generation.mark is not None:
        notes.append(MARKS[generation.mark])
    yield f"{generation.number}: {'; '.join(notes)}"
    for pack in record.packs:
        yield f"  {line_of(pack)}"
    if not record.packs:
        yield f"  {built_in()}"
