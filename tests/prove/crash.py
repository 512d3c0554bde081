"""Lets everything fail that can while content is loaded or undone, and counts what is broken.

Sudden ends, full and failing disks at each system call; power cuts at each moment; a thousand
cycles; a disk that became read-only.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.forge_store import Kept, pack_file
from tests.prove.injection import Result, Scenario, every_failure, scenarios
from tests.prove.power import CHANGES, cut, forget_each_flush
from tests.prove.record import ROOT, Figure

CYCLES = 1000


def failures() -> list[Result]:
    """Let every system call on the state folder fail, in each way; a scenario a core."""
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return [result for some in pool.map(_failures_of, scenarios()) for result in some]


def _failures_of(scenario: Scenario) -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        results = [
            world.fail(point, way) for world, point, way in every_failure(Path(folder), scenario)
        ]
    broken = sum(bool(each.wrong) for each in results)
    print(f"{scenario.name}: {len(results)} failures, {broken} broken", flush=True)
    return results


def cycles(count: int = CYCLES) -> tuple[int, int]:
    """Install and undo ``count`` times; give the most and the fewest bytes in use after it."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Kept(Path(folder))
        kept.install(pack_file(1))
        used = []
        for cycle in range(count):
            kept.install(pack_file(2))
            kept.store.roll_back()
            kept.store.collect()
            if cycle > 3:
                files = [path for path in kept.root.rglob("*") if path.is_file()]
                used.append(sum(path.stat().st_size for path in files))
        assert kept.titles() == ["forged 1"]
        assert kept.is_sound()
    return max(used), min(used)


READ_ONLY = """
mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 99
for words in "install $2 --keyring $3" "rollback" "remove forged"; do
    "$0" -m kiosk.ctl $words --state "$1" 2>/dev/null && exit 1
    [ $? = 73 ] || exit 2
done
"$0" -m kiosk.ctl packs --state "$1" | grep -q "release 1" || exit 3
"""


def read_only() -> int:
    """Try to change a store on a disk that was mounted read-only; 0 where it is as it should be.

    99 where this system lets nobody mount.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = Kept(folder)
        kept.install(pack_file(1))
        (folder / "new.kpack").write_bytes(pack_file(2))
        done = subprocess.run(
            [
                *("unshare", "--mount", "sh", "-c", READ_ONLY, sys.executable),
                *(str(kept.root), str(folder / "new.kpack"), str(kept.ring)),
            ],
            cwd=ROOT,
            check=False,
            capture_output=True,
        )
        assert kept.titles() == ["forged 1"]
        assert kept.is_sound()
    return done.returncode


def _tally(results: list[Result]) -> dict[str, dict[str, int]]:
    """Count the failures of each scenario by system call."""
    counts: dict[str, dict[str, int]] = {}
    for each in results:
        of = counts.setdefault(each.scenario, {})
        of[each.point.call] = of.get(each.point.call, 0) + 1
    return counts


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Run everything; give the figures, and what was counted."""
    results = failures()
    broken = [each for each in results if each.wrong]
    for each in broken:
        print(each)
    images, flushes = 0, 0
    harmless: list[str] = []
    bad: list[str] = []
    for name in CHANGES:
        with tempfile.TemporaryDirectory() as folder:
            verdict = cut(name, Path(folder))
        images += verdict.images
        bad += verdict.broken
        with tempfile.TemporaryDirectory() as folder:
            forgotten = forget_each_flush(name, Path(folder))
        flushes += len(forgotten)
        harmless += [f"{name}: {each.flushed}" for each in forgotten if not each.broken]
    most, fewest = cycles()
    readonly = read_only()
    figures = (
        Figure("failures that were let happen", len(results), 500, "failures", is_floor=True),
        Figure("broken states after them", len(broken), 0, "states"),
        Figure(
            "retries that did not succeed", sum(not r.has_retried for r in results), 0, "retries"
        ),
        Figure("images of power cuts", images, 300, "images", is_floor=True),
        Figure("broken ones", len(bad), 0, "images"),
        Figure(f"flushes, of {flushes}, that nobody would miss", len(harmless), 0, "flushes"),
        Figure(f"growth over {CYCLES} cycles of install and rollback", most - fewest, 64, "bytes"),
        Figure("read-only disk: wrong answers", readonly if readonly != 99 else 0, 0, "answers"),
    )
    return figures, {
        "calls": _tally(results),
        "ended_in_the_new_state": sum(each.is_new for each in results),
        "harmless_flushes": harmless,
        "read_only_was_tried": readonly != 99,
    }
