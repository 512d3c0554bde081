"""``kioskctl install``, ``rollback`` and ``remove``: changes what a kiosk shows, and says so."""

import argparse
import sys
from collections.abc import Iterator

import msgspec

from kiosk.ctl.arguments import today
from kiosk.ctl.pack_reading import opened_file
from kiosk.ctl.store_opening import misfit, store_of
from kiosk.ctl.store_texts import built_in, line_of, lines_of_change, set_of
from kiosk.ctl.telling import Bar
from kiosk.packs.changes import Changes
from kiosk.packs.store.installing import Staged
from kiosk.packs.store.live import Live
from kiosk.packs.store.records import PackEntry


class Installed(msgspec.Struct, frozen=True):
    """What came of ``install``, for programs."""

    pack: PackEntry
    replaces: PackEntry | None
    changes: Changes
    installed: bool
    generation: int | None
    """The one that is live with the pack; null after a dry run."""


class Switched(msgspec.Struct, frozen=True):
    """What came of ``rollback`` or ``remove``, for programs; generation 0 is what is built in."""

    before: int
    generation: int
    packs: tuple[PackEntry, ...]


def install(wish: argparse.Namespace) -> int:
    """Check a pack, say what changes, and make it live."""
    store = store_of(wish)
    with opened_file(wish.file) as source, store.intake() as intake:
        with Bar() as bar:
            staged = intake.stage(source, wish.keyring, bar.tell)
        changes = intake.preview(staged, today(wish))
        is_new = not wish.dry_run and not staged.is_live
        if not wish.json:
            _say([f"{wish.file}: good", *lines_of_change(changes, staged)])
        number, why_not = staged.live.number if staged.is_live else None, ""
        if not wish.dry_run:
            made = intake.install(staged)
            number, why_not = made.number, misfit(wish, store, made)
    if why_not:
        sys.stderr.write(f"The kiosk goes on showing what was there before: {why_not}\n")
    if wish.json:
        told = Installed(staged.entry, staged.replaced, changes, is_new, number)
        _say([msgspec.json.encode(told).decode()])
    else:
        _say(_outcome(staged, number, is_dry=wish.dry_run))
    return 0


def _outcome(staged: Staged, generation: int | None, *, is_dry: bool) -> Iterator[str]:
    if staged.is_live:
        yield "This very pack is live already. Nothing was changed."
    elif is_dry:
        yield "Nothing was installed: this was a dry run."
    else:
        yield f"Installed. Generation {generation} is live."
        yield "To undo this: kioskctl rollback"


def rollback(wish: argparse.Namespace) -> int:
    """Bring back what was live before."""
    store = store_of(wish)
    before = store.live()
    return _switched(wish, before, store.roll_back(), "Brought back")


def remove(wish: argparse.Namespace) -> int:
    """Show what is live without one pack."""
    store = store_of(wish)
    before = store.live()
    return _switched(wish, before, store.remove(wish.pack), "Removed. Live now")


def _switched(wish: argparse.Namespace, before: Live, now: Live, word: str) -> int:
    packs = set_of(now)
    if wish.json:
        told = Switched(before.number, now.number, packs)
        _say([msgspec.json.encode(told).decode()])
        return 0
    _say([f"{word}: {f'generation {now.number}.' if packs else built_in()}"])
    _say(f"  {line_of(pack)}" for pack in packs)
    gone = [pack for pack in set_of(before) if pack not in packs]
    _say(f"  no longer live: {line_of(pack)}" for pack in gone)
    return 0


def _say(lines: "list[str] | Iterator[str]") -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
