"""Lets somebody without sense use the real program: seeded random visits of real taps and keys.

Each visit ends with Clear screen. Then no window may be left over, the state must be that of a new
visit, and what is alive must be what was alive after the hundredth visit.
"""

import json
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.prove.record import ROOT, Figure
from tests.system.desk import Bench, bench

if TYPE_CHECKING:
    from collections.abc import Callable

VISITS, EVENTS, WARM = 1000, 200, 100
SEED = 20261126
KEYS = (
    "Tab",
    "Return",
    "space",
    "Escape",
    "Up",
    "Down",
    "Left",
    "Right",
    "BackSpace",
    "a",
    "n",
    "e",
)
QUIET_CORNER = (960, 30)
EVENTS_BETWEEN_PINGS = 12
LONGEST_CLEAR_SECONDS = 1.0


class Monkey:
    """Random hands on a screen; ``spent`` counts the events."""

    def __init__(self, desk: Bench, seed: int) -> None:
        """Use ``desk`` as ``seed`` says."""
        self._desk, self._chance = desk, random.Random(seed)  # noqa: S311 - reproducible, no secret
        self.spent = 0

    def act(self) -> None:
        """Do one thing."""
        deed: Callable[[], None] = self._chance.choices(
            (self._tap, self._tap_low, self._drag, self._key, self._slide_off), (40, 20, 15, 20, 5)
        )[0]
        deed()

    def _point(self, top: int = 0) -> tuple[int, int]:
        return self._chance.randrange(self._desk.width), self._chance.randrange(
            top, self._desk.height
        )

    def _tap(self) -> None:
        self._desk.tap(*self._point())
        self.spent += 2

    def _tap_low(self) -> None:
        self._desk.tap(*self._point(self._desk.height * 2 // 3))
        self.spent += 2

    def _drag(self) -> None:
        x, y = self._point()
        self._desk.drag((x, y), (x, self._chance.randrange(self._desk.height)), steps=6)
        self.spent += 8

    def _key(self) -> None:
        self._desk.key(self._chance.choice(KEYS))
        self.spent += 2

    def _slide_off(self) -> None:
        self._desk.press(*self._point())
        self._desk.release(*self._point())
        self.spent += 2


class Program:
    """The program under the monkey's hands, and the line to who counts in it."""

    def __init__(self, desk: Bench) -> None:
        """Start it."""
        ours, theirs = socket.socketpair()
        self._line = ours.makefile("rwb", buffering=0)
        self._socket = ours
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.prove.monkey_target", str(theirs.fileno())],
            cwd=ROOT,
            env=desk.environment(),
            pass_fds=(theirs.fileno(),),
            stderr=subprocess.PIPE,
            text=True,
        )
        desk.programs.append(self.process)
        theirs.close()

    def fill(self) -> None:
        """Let it read what it reads once and keeps."""
        self._line.write(b"w")
        self._line.readline()

    def ping(self) -> None:
        """Wait until it has handled everything so far."""
        self._line.write(b"p")
        self._line.readline()

    def alive(self) -> dict[str, object]:
        """Give what is alive in it."""
        self._line.write(b"q")
        return dict(json.loads(self._line.readline()))

    def alive_anew(self) -> dict[str, object]:
        """Give what is alive once the visit is over: keys reach it by another way than we do."""
        found = self.alive()
        deadline = time.monotonic() + LONGEST_CLEAR_SECONDS
        while not found["is_new"] and time.monotonic() < deadline:
            time.sleep(0.02)
            found = self.alive()
        return found

    def close(self) -> str:
        """End it, and give what it said on standard error."""
        self._line.close()
        self._socket.close()
        return self.process.communicate(timeout=30)[1]


def prove(visits: int = VISITS, warm: int = WARM) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Make ``visits`` visits; what is alive is compared from visit ``warm`` on."""
    counts: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as desk:
        program = Program(desk)
        desk.wait_for_colour(1070, 600, "#32513D", "attract screen")
        time.sleep(LONGEST_CLEAR_SECONDS)  # what is loaded when idle is there then
        program.fill()
        events = 0
        for visit in range(visits):
            events += _visit(desk, program, SEED + visit)
            counts.append(program.alive_anew())
        said = program.close()
    slope = _slope([float(str(count["bytes"])) for count in counts[warm - 1 :]])
    first, last = counts[warm - 1]["kinds"], counts[-1]["kinds"]
    assert isinstance(first, dict)
    assert isinstance(last, dict)
    differing = {k: (first.get(k, 0), last.get(k, 0)) for k in first | last}
    differing = {kind: pair for kind, pair in differing.items() if pair[0] != pair[1]}
    windows = {str(window) for count in counts for window in _names(count["windows"])}
    figures = (
        Figure("random visits", visits, VISITS, "visits", is_floor=True),
        Figure("events in them", events, VISITS * EVENTS, "events", is_floor=True),
        Figure("faults and lines on standard error", len(said.splitlines()), 0, "lines"),
        Figure("visits after which the state was not new", _unlike(counts), 0, "visits"),
        Figure("windows besides the one", len(windows - {"Window"}), 0, "windows"),
        Figure("growth of memory a visit", round(slope / 1024, 3), 2, "KB"),
        Figure("kinds of live objects whose number differs", len(differing), 0, "kinds"),
    )
    return figures, {
        "seed": SEED,
        "said": said.splitlines()[:20],
        "differing": differing,
        "mib_after_every_50": [
            round(float(str(count["bytes"])) / 2**20, 2) for count in counts[::50]
        ],
    }


def _names(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _unlike(counts: list[dict[str, object]]) -> int:
    return sum(not count["is_new"] for count in counts)


def _visit(desk: Bench, program: Program, seed: int) -> int:
    """Make one visit; give the number of its events."""
    monkey = Monkey(desk, seed)
    desk.tap(*QUIET_CORNER)
    program.ping()
    next_ping = EVENTS_BETWEEN_PINGS
    while monkey.spent < EVENTS:
        monkey.act()
        if monkey.spent >= next_ping:
            program.ping()
            next_ping = monkey.spent + EVENTS_BETWEEN_PINGS
    program.ping()
    for _ in range(3):  # the key chord clears from wherever the last event led to
        desk.key("Shift_L")
        program.ping()
    return monkey.spent


def _slope(values: list[float]) -> float:
    """Give how much ``values`` grow from one to the next, by least squares."""
    return statistics.linear_regression(range(len(values)), values).slope
