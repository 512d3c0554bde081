"""Has every hostile pack checked as a kiosk does, in a confined child; counts what is taken."""

import resource
import statistics
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import NamedTuple

from kiosk.errors import Refusal
from kiosk.packs.checking import check
from kiosk.packs.keyring import read_keyring
from tests import forge
from tests.hostile.corpus import corpus
from tests.prove.record import Figure
from tests.vectors.vector import Vector, rings

LEAST = 400
MOST_SECONDS = 2.0
MOST_MIB = 256
WORKERS = 2
TAKEN = "TAKEN"


class Tried(NamedTuple):
    """What came of one: a code, and what the checking took."""

    name: str
    code: str
    seconds: float
    processor_seconds: float
    peak_mib: float
    """The most memory of any child until now."""


@cache
def all_of_them() -> dict[str, Vector]:
    """Give the corpus; made once in each process."""
    return dict(corpus())


def tried(name: str) -> Tried:
    """Have one of them checked."""
    return tried_out(name, all_of_them()[name])


def tried_out(name: str, vector: Vector) -> Tried:
    """Have any pack checked, good or bad."""
    file = vector.make()
    before = _children()
    started = time.monotonic()
    code = _code(vector, file)
    seconds = time.monotonic() - started
    after = _children()
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Tried(name, code, seconds, used, after.ru_maxrss / 1024)


def _children() -> resource.struct_rusage:
    return resource.getrusage(resource.RUSAGE_CHILDREN)


def _code(vector: Vector, data: bytes) -> str:
    floor = vector.floor()
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        try:
            ring, _ = read_keyring(rings()[vector.keyring])
            check(file, ring, {forge.PACK_ID: floor} if floor else {}, lambda _: None)
        except Refusal as refusal:
            return refusal.code
    return TAKEN


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Try them all; give the figures, and how often each code came."""
    hostile = all_of_them()
    with ProcessPoolExecutor(WORKERS) as pool:
        found = list(pool.map(tried, hostile, chunksize=8))
    codes = Counter(each.code for each in found)
    others = [f"{t.name}: {t.code}" for t in found if t.code != hostile[t.name].code]
    slowest = max(found, key=lambda each: each.seconds)
    figures = (
        Figure("hostile packs", len(found), LEAST, "packs", is_floor=True),
        Figure("of these taken", codes[TAKEN], 0, "packs"),
        Figure("refused by another code than theirs", len(others), 0, "packs"),
        Figure("slowest", round(slowest.seconds, 2), MOST_SECONDS, "s"),
        Figure("peak memory", round(max(t.peak_mib for t in found)), MOST_MIB, "MiB"),
    )
    return figures, {
        "families": dict(Counter(name.partition("/")[0] for name in hostile)),
        "codes": dict(codes.most_common()),
        "others": others,
        "slowest": slowest.name,
        "median_seconds": round(statistics.median(t.seconds for t in found), 3),
        "workers": WORKERS,
    }
