"""``kioskctl packs`` and ``generations``: reads the store, and changes nothing."""

import argparse
import sys

import msgspec

from kiosk.ctl.store_opening import store_of
from kiosk.ctl.store_texts import built_in, line_of, lines_of_generation, set_of
from kiosk.packs.payload import Floor
from kiosk.packs.store.live import generations
from kiosk.packs.store.records import Mark, PackEntry
from kiosk.packs.store.trust import floors_in


class Packs(msgspec.Struct, frozen=True):
    """What is live, for programs; generation 0 is what is built in."""

    generation: int
    ready: bool
    packs: tuple[PackEntry, ...]
    floors: dict[str, Floor]
    """The newest release of each pack that was ever here."""


class Kept(msgspec.Struct, frozen=True):
    """One generation, for programs."""

    number: int
    live: bool
    follows: int
    made: str
    mark: Mark | None
    packs: tuple[PackEntry, ...]


def list_packs(wish: argparse.Namespace) -> int:
    """List the packs that are live."""
    store = store_of(wish)
    live, packs = store.live(), set_of(store.live())
    floors = floors_in(store.layout, (each.record for each in generations(store.layout)))
    if wish.json:
        return _say(msgspec.json.encode(Packs(live.number, live.is_ready, packs, floors)).decode())
    if not packs:
        _say(f"Live: {built_in()}")
    for pack in packs:
        _say(line_of(pack))
    if not live.is_ready:
        _say("The kiosk gets it ready at its next start.")
    gone = sorted(floors.keys() - {pack.id for pack in packs})
    for name in gone:
        _say(f"{name} was here up to release {floors[name].release}; it is not live.")
    return 0


def list_generations(wish: argparse.Namespace) -> int:
    """List the generations that are kept."""
    store = store_of(wish)
    live, found = store.live(), generations(store.layout)
    if wish.json:
        kept = [
            Kept(
                each.number,
                each.number == live.number,
                each.record.follows,
                each.record.made,
                each.mark,
                each.record.packs,
            )
            for each in found
        ]
        return _say(msgspec.json.encode(kept).decode())
    if live.generation is None:
        _say(f"Live: {built_in()}")
    for each in found:
        for line in lines_of_generation(each, live):
            _say(line)
    return 0


def _say(line: str) -> int:
    sys.stdout.write(f"{line}\n")
    return 0
