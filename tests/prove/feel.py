"""Measures what a hand feels: from a touch to changed pixels, and the steps of scrolling.

Times are of the real program on a virtual screen, painted by the processor.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.prove.clear import ARTICLE, CLEAR_BUTTON, ENGLISH, HOME, LONGEST_CHANGE_SECONDS
from tests.prove.record import ROOT, Figure
from tests.prove.start import ARTICLE_TEXT
from tests.system.desk import Bench, bench

TURNS = 40
TEXT_AND_COLOURS, HELP, BACK = (830, 1016), (1508, 1016), (110, 1016)
SIZES = ((114, 550), (266, 550), (418, 550), (570, 550))
"""Normal to Largest, on a sheet at 1920 by 1080."""
THEMES = ((775, 550), (980, 550), (1185, 550))
"""Paper, Dusk, Contrast."""
PAGE = (180, 28, 640, 72)
"""The title above the sheet: it changes with every choice, and is cheap to read."""
TOUCHED = ((259, 421), (726, 421), (1193, 421), (1660, 421), TEXT_AND_COLOURS)
"""Four tiles of Home and a button of the bar."""
NOWHERE = (960, 25)
"""Where a finger is let go that shall not have tapped."""
HEAD = (100, 40, 600, 80)
"""Where each screen says what it is."""
LONGEST_SECONDS = 5.0
TOUCH_MS, PAGE_MS, CHANGE_MS = 50.0, 100.0, 100.0
STEP_MS = {"1920x1080": 8.0, "3840x2160": 16.0}
"""Half a frame at 60 a second, and a whole one."""


def _until_changed(desk: Bench, where: tuple[int, int, int, int], act: Callable[[], None]) -> float:
    """Do ``act`` and give the milliseconds until the pixels ``where`` have changed."""
    before = desk.pixels(*where)
    began = time.perf_counter()
    act()
    while desk.pixels(*where) == before:
        if time.perf_counter() - began > LONGEST_SECONDS:
            message = f"nothing changed at {where}"
            raise RuntimeError(message)
    return (time.perf_counter() - began) * 1000


def touches(desk: Bench, turns: int) -> list[float]:
    """Press tiles and buttons of Home, let go elsewhere: from the finger to the pressed look."""
    desk.walk(HOME, LONGEST_CHANGE_SECONDS)
    times = []
    for turn in range(turns):
        x, y = TOUCHED[turn % len(TOUCHED)]
        times.append(_until_changed(desk, (x - 4, y - 30, 60, 60), lambda: desk.press(x, y)))  # noqa: B023
        desk.release(*NOWHERE)
        desk.settle()
    return times


def pages(desk: Bench, turns: int) -> list[float]:
    """Tap from screen to screen: from the finger to the words of the next one."""
    desk.walk((CLEAR_BUTTON,), LONGEST_CHANGE_SECONDS)
    times = []
    way = ((ENGLISH, HEAD), (ARTICLE[1], ARTICLE_TEXT), (HELP, HEAD), (BACK, HEAD))
    for _ in range(turns):
        for tap, where in (*way, (CLEAR_BUTTON, HEAD)):
            times.append(_until_changed(desk, where, lambda: desk.tap(*tap)))  # noqa: B023
            desk.settle()
            time.sleep(0.7)  # a second tap in the same place would not be heard
    return times


def changes(desk: Bench, turns: int) -> dict[str, list[float]]:
    """Choose colours and sizes in Text and colours, on the longest article."""
    times: dict[str, list[float]] = {"theme": [], "text": []}
    desk.walk((*ARTICLE, TEXT_AND_COLOURS), LONGEST_CHANGE_SECONDS)
    for turn in range(turns):
        for name, cards in (("theme", THEMES), ("text", SIZES)):
            # The first cards are what is chosen already.
            card = cards[(turn + 1) % len(cards)]
            times[name].append(_until_changed(desk, PAGE, lambda: desk.tap(*card)))  # noqa: B023
            desk.settle()
    return times


def scroll_steps(size: str) -> list[float]:
    """Give the milliseconds of each step through the longest article, on a screen of ``size``."""
    width, height = (int(side) for side in size.split("x"))
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder), width, height) as desk:
        done = subprocess.run(
            [sys.executable, "-m", "tests.prove.scroll_target"],
            cwd=ROOT,
            env=desk.environment(),
            check=True,
            capture_output=True,
            text=True,
        )
    return [float(step) for step in json.loads(done.stdout)]


def prove(turns: int = TURNS) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Measure everything; give the figures and the raw samples."""
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as desk:
        empty = desk.probe()
        program = desk.start()
        desk.wait_for_change(empty, "attract screen")
        desk.settle()
        times = {
            "touch to the pressed look": touches(desk, turns * 2),
            "tap to the next screen": pages(desk, turns // 2),
        }
        changed = changes(desk, turns)
        desk.stop(program)
    times["tap to other colours, longest article"] = changed["theme"]
    times["tap to another size of words, longest article"] = changed["text"]
    bounds = (TOUCH_MS, PAGE_MS, CHANGE_MS, CHANGE_MS)
    figures = [
        Figure(f"{name}, p95", round(statistics.quantiles(some, n=20)[-1], 1), bound, "ms")
        for (name, some), bound in zip(times.items(), bounds, strict=True)
    ]
    for size, bound in STEP_MS.items():
        steps = scroll_steps(size)
        slowest = round(statistics.quantiles(steps, n=100)[-1], 1)
        figures.append(Figure(f"a step of scrolling at {size}, p99", slowest, bound, "ms"))
        times[f"a step of scrolling at {size}"] = steps
    medians = {name: round(statistics.median(some), 1) for name, some in times.items()}
    rounded = {name: [round(each, 1) for each in some] for name, some in times.items()}
    return tuple(figures), {"median_milliseconds": medians, "milliseconds": rounded}
