"""Power cuts: records real changes of a store, and judges what each moment may leave of them."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from kiosk.errors import Refusal
from kiosk.packs.store.disk import Disk, Step
from kiosk.packs.store.live import generation_at, pointer
from kiosk.packs.store.trust import floors_in, trusted
from tests.forge_store import Kept, pack_file
from tests.prove.lost_writes import Judge, Verdict, judged


class Change(NamedTuple):
    """Something that is done to a store, and the titles that are live before and after it."""

    prepare: Callable[[Kept], object]
    act: Callable[[Kept], object]
    old: tuple[str, ...]
    new: tuple[str, ...]
    gives_up: int = 0
    """The generation that is marked by it."""


def _two(kept: Kept) -> None:
    kept.install(pack_file(1))
    kept.install(pack_file(2))


def _without_database(kept: Kept) -> None:
    kept.install(pack_file(1)).place.database.unlink()


def _many(kept: Kept) -> None:
    for release in (1, 2, 3, 4, 5):
        kept.install(pack_file(release))
    kept.layout.staged_pack.write_bytes(b"left behind")


CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "first install": Change(
            lambda _: None, lambda kept: kept.install(pack_file(1)), (), ("forged 1",)
        ),
        "next install": Change(
            lambda kept: kept.install(pack_file(1)),
            lambda kept: kept.install(pack_file(2)),
            ("forged 1",),
            ("forged 2",),
        ),
        "another pack": Change(
            lambda kept: kept.install(pack_file(1)),
            lambda kept: kept.install(pack_file(1, "other")),
            ("forged 1",),
            ("forged 1", "other 1"),
        ),
        "rollback": Change(
            _two, lambda kept: kept.store.roll_back(), ("forged 2",), ("forged 1",), 2
        ),
        "remove": Change(_two, lambda kept: kept.store.remove("forged"), ("forged 2",), ()),
        "make ready": Change(
            _without_database, lambda kept: kept.store.make_ready(), (), ("forged 1",)
        ),
        "collect": Change(_many, lambda kept: kept.store.collect(), ("forged 5",), ("forged 5",)),
    }
)


class Recorded(NamedTuple):
    """A change that was done: the folder before it, and each step."""

    before: Path
    steps: tuple[Step, ...]


def recorded(change: Change, folder: Path) -> Recorded:
    """Do ``change`` in ``folder`` and record it."""
    world = folder / "world"
    change.prepare(Kept(world))
    before = folder / "before"
    shutil.copytree(world, before)
    steps: list[Step] = []
    change.act(Kept(world, disk=Disk(steps.append)))

    def moved(path: Path) -> Path:
        return before / path.relative_to(world)

    return Recorded(
        before,
        tuple(
            step._replace(path=moved(step.path), to=moved(step.to) if step.to else None)
            for step in steps
        ),
    )


def judge_of(change: Change) -> Judge:
    """Give what looks at a world after a power cut in the midst of ``change``."""

    def judge(world: Path, is_over: bool) -> str:
        kept = Kept(world)
        now = kept.store.live()
        has_pointer = kept.layout.current.exists()  # before the first install there is none
        if not now.is_as_pointed and (has_pointer or change.old or is_over):
            return "the pointer is torn, or leads nowhere"
        if not now.is_ready:
            if change.old or is_over:
                return "what is live is not whole"
            return ""  # it was not before, and is made ready at the next start
        titles = tuple(kept.titles())
        if titles not in (change.old, change.new):
            return f"neither old nor new: {titles}"
        if is_over and titles != change.new:
            return "what was done is undone"
        if not kept.is_sound():
            return "what is live is damaged"
        given_up = generation_at(kept.layout, change.gives_up)
        if titles == change.new and given_up is not None and given_up.mark is None:
            return "what was given up bears no mark"
        return _trust(kept)

    return judge


def _trust(kept: Kept) -> str:
    """Say what is wrong with the keyring and the floors, without help from the generations."""
    now = kept.store.live().generation
    if now is None and pointer(kept.layout) is None:
        return ""
    try:
        trusted(kept.layout, None)
    except Refusal as refusal:
        return refusal.code
    floors = floors_in(kept.layout, ())
    for pack in now.record.packs if now is not None else ():
        if pack.id not in floors or floors[pack.id].release < pack.release:
            return f"the floor of {pack.id} sank"
    return ""


def cut(name: str, folder: Path) -> Verdict:
    """Cut the power at each moment of one change."""
    change = CHANGES[name]
    done = recorded(change, folder)
    return judged(done.before, done.steps, folder / "scratch", judge_of(change))


class Forgotten(NamedTuple):
    """A flush that was left out, and what the model said first; nothing, if it saw no harm."""

    flushed: str
    broken: str


def forget_each_flush(name: str, folder: Path) -> list[Forgotten]:
    """Leave out each flush of a change in turn."""
    change = CHANGES[name]
    done = recorded(change, folder)
    found = []
    for place, step in enumerate(done.steps):
        if step.kind != "flush":
            continue
        steps = (*done.steps[:place], *done.steps[place + 1 :])
        verdict = judged(
            done.before, steps, folder / "scratch", judge_of(change), until_broken=True
        )
        name_of = str(step.path.relative_to(done.before))
        found.append(Forgotten(name_of, next(iter(verdict.broken), "")))
    return found
