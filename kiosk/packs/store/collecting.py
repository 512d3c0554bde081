"""Removes what nothing needs any more: at a start only, never while something is loaded."""

from contextlib import suppress
from pathlib import Path

from kiosk.packs.store.layout import PACK_ENDING, Place
from kiosk.packs.store.live import Generation, Live, generations, numbers
from kiosk.packs.store.making import Bench

KEPT = 3
"""Generations, the live one among them."""


def kept(newest_first: tuple[Generation, ...], now: Live) -> set[int]:
    """Give the numbers of the generations to keep: the live one, and what a rollback leads to.

    Then the newest of those that nobody gave up.
    """
    by_number = {each.number: each for each in newest_first}
    chain: list[int] = []
    number = now.number
    while number in by_number and number not in chain:
        chain.append(number)
        number = by_number[number].record.follows
    others = [each.number for each in newest_first if each.mark is None]
    return set([*chain, *(n for n in others if n not in chain)][:KEPT])


def collect(bench: Bench, now: Live) -> int:
    """Remove generations, packs and leftovers that nothing needs; give how many files that was.

    Where another one than the one that is pointed at stands in, nothing is removed: there is
    something to be mended first.

    Raises:
        CannotRead: what is needed cannot be told.
        CannotWrite: something cannot be removed.

    """
    layout = bench.layout
    if not now.is_as_pointed:
        return 0
    whole = generations(layout, strictly=True)
    keep = kept(whole, now)
    gone = sum(
        _remove_generation(bench, layout.generation(number))
        for number in numbers(layout, strictly=True)
        if number not in keep
    )
    needed = {pack.file for each in whole if each.number in keep for pack in each.record.packs}
    for path in _within(layout.packs):
        if path.name.removesuffix(PACK_ENDING) not in needed:
            bench.disk.remove(path)
            gone += 1
    gone += _remove_generation(bench, Place(layout.staged_generation))
    fresh = [path for path in _within(layout.root) if path.suffix == ".new"]
    for path in (*_within(layout.staging), *fresh):
        bench.disk.remove(path)
        gone += 1
    return gone


def _remove_generation(bench: Bench, place: Place) -> int:
    """Remove a generation, its record first: what is left of it after a crash is nothing whole."""
    if not place.folder.is_dir():
        return 0
    paths = sorted(_within(place.folder), key=lambda path: path != place.record)
    for path in (*paths, place.folder):
        bench.disk.remove(path)
    return len(paths)


def _within(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []
