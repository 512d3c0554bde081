"""Lets the system fail under the real commands: at each call on the state folder, in each way.

``strace`` counts the calls of a run and lets the one that was chosen kill the program, or fail.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.forge_store import Kept, pack_file
from tests.prove.record import ROOT

CALLS = (
    *("openat", "mkdir", "write", "pwrite64", "ftruncate", "fsync", "fdatasync"),
    *("rename", "unlink", "rmdir"),
)
WAYS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")
KILLED = -9
REFUSED = (66, 73)
"""Cannot read; cannot write."""
_CALL = re.compile(r"^([a-z0-9_]+)\((.*)$")


class Scenario(NamedTuple):
    """A command that is run on a prepared store."""

    name: str
    before: tuple[bytes, ...]
    """Packs that are installed before."""
    words: tuple[str, ...]
    """Of the command: PACK stands for the new pack, STATE and RING for what they say."""
    pack: bytes
    old: tuple[str, ...]
    new: tuple[str, ...]


def scenarios() -> tuple[Scenario, ...]:
    """Give the commands that are tried."""
    one, two, other = pack_file(1), pack_file(2), pack_file(1, "other")
    install = ("-m", "kiosk.ctl", "install", "PACK", "--state", "STATE", "--keyring", "RING")
    collect = "import sys; from pathlib import Path; from kiosk.packs.store.keeping import Store;"
    collect += "from kiosk.errors import Refusal\ntry: Store(Path(sys.argv[1])).collect()\n"
    collect += "except Refusal as refusal: sys.exit(refusal.exit_code)"
    many = tuple(pack_file(release) for release in (1, 2, 3, 4))
    back = ("-m", "kiosk.ctl", "rollback", "--state", "STATE")
    return (
        Scenario("first install", (), install, one, (), ("forged 1",)),
        Scenario("next install", (one,), install, two, ("forged 1",), ("forged 2",)),
        Scenario("another pack", (one,), install, other, ("forged 1",), ("forged 1", "other 1")),
        Scenario("rollback", (one, two), back, two, ("forged 2",), ("forged 1",)),
        Scenario("collect", many, ("-c", collect, "STATE"), one, ("forged 4",), ("forged 4",)),
    )


class Point(NamedTuple):
    """The call at which the system fails: the how manieth of its kind in the run."""

    call: str
    number: int
    path: str
    """What it was about, for people."""


class Result(NamedTuple):
    """What came of one failure."""

    scenario: str
    point: Point
    way: str
    wrong: str
    """What is broken; empty where nothing is."""
    is_new: bool
    has_retried: bool


class World:
    """A folder with a store, a pack and a keyring, which can be set back."""

    def __init__(self, folder: Path, scenario: Scenario) -> None:
        """Prepare ``scenario`` in ``folder``."""
        self.scenario, self._folder = scenario, folder
        kept = Kept(folder / "prepared")
        for pack in scenario.before:
            kept.install(pack)
        (folder / "prepared" / "new.kpack").write_bytes(scenario.pack)
        self.place = folder / "world"
        self.trace = folder / "trace"

    def set_back(self) -> Kept:
        """Give the store as it was before the command."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self._folder / "prepared", self.place)
        return Kept(self.place)

    def run(self, inject: Sequence[str] = (), *, traced: bool) -> subprocess.CompletedProcess[str]:
        """Run the command, under ``strace`` where it is ``traced``."""
        places = {
            "PACK": str(self.place / "new.kpack"),
            "STATE": str(self.place / "state"),
            "RING": str(self.place / "ring"),
        }
        words = [sys.executable, *(places.get(word, word) for word in self.scenario.words)]
        if traced:
            calls = f"trace={','.join(CALLS)}"
            words = ["strace", "-y", "-qq", "-o", str(self.trace), "-e", calls, *inject, *words]
        return subprocess.run(
            words,
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONHASHSEED": "0",
                "PYTHONDONTWRITEBYTECODE": "1",
                "LC_ALL": "C.UTF-8",
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def points(self) -> list[Point]:
        """Run the command as it goes and give each call on the state folder."""
        self.set_back()
        for _ in range(2):  # the first run may compile modules, and look at more files
            self.set_back()
            done = self.run(traced=True)
        assert done.returncode == 0, done.stderr
        counts: Counter[str] = Counter()
        found = []
        state = str(self.place / "state")
        for line in self.trace.read_text(encoding="utf-8", errors="replace").splitlines():
            parsed = _CALL.match(line)
            if parsed is None:
                continue
            counts[parsed[1]] += 1
            if state in parsed[2]:
                path = parsed[2].split(state, 1)[1]
                path = re.split(r"[\">]", path, maxsplit=1)[0]
                found.append(Point(parsed[1], counts[parsed[1]], path or "/"))
        return found

    def fail(self, point: Point, way: str) -> Result:
        """Let the system fail at ``point``, look at what is left, and try again."""
        kept = self.set_back()
        inject = ("-e", f"inject={point.call}:{way}:when={point.number}")
        done = self.run(inject, traced=True)
        wrong = self._missed(way) or self._bad_end(done) or self._broken(kept, done.returncode)
        is_new = tuple(kept.titles()) == self.scenario.new
        has_retried = is_new and self.scenario.name == "rollback"
        if not has_retried:
            has_retried = self.run(traced=False).returncode == 0
            has_retried = has_retried and tuple(kept.titles()) == self.scenario.new
        kept.store.collect()
        if not wrong and not (kept.is_sound() and tuple(kept.titles()) == self.scenario.new):
            wrong = "not sound after the retry"
        if not wrong and any(kept.layout.staging.iterdir()):
            wrong = "garbage stays"
        return Result(self.scenario.name, point, way, wrong, is_new, has_retried)

    def _missed(self, way: str) -> str:
        """Say so if what failed was no call on the state folder."""
        lines = self.trace.read_text(encoding="utf-8", errors="replace").splitlines()
        if "SIGKILL" in way:
            calls = [line for line in lines if _CALL.match(line)]
            return "" if str(self.place / "state") in calls[-1] else f"hit {calls[-1][:90]}"
        hit = [line for line in lines if "(INJECTED)" in line]
        is_ours = len(hit) == 1 and str(self.place / "state") in hit[0]
        return "" if is_ours else f"hit {hit[:2]}"

    def _bad_end(self, done: subprocess.CompletedProcess[str]) -> str:
        if "Traceback" in done.stderr:
            return f"a traceback: {done.stderr.strip().splitlines()[-1]}"
        return "" if done.returncode in {0, KILLED, *REFUSED} else f"ended with {done.returncode}"

    def _broken(self, kept: Kept, code: int) -> str:
        titles = tuple(kept.titles())
        if titles not in (self.scenario.old, self.scenario.new):
            return f"neither old nor new: {titles}"
        if code == 0 and titles != self.scenario.new:
            return "it said that all went well"
        return "" if kept.is_sound() else "what is live is damaged"


def every_failure(folder: Path, scenario: Scenario) -> Iterator[tuple[World, Point, str]]:
    """Give each failure of ``scenario``, to be let happen."""
    world = World(folder, scenario)
    for point in world.points():
        for way in WAYS:
            yield world, point, way
