"""Measures Clear screen on every screen: from the tap to the neutral picture in the root window."""

import statistics
import tempfile
import time
from pathlib import Path

from tests.prove.record import Figure
from tests.system.desk import Bench, bench, looks_alike, wait_until

TURNS = 12
COVERED_TURNS = 2
"""Each waits a minute for "Still there?"."""
CLEAR_BUTTON = (1760, 1016)
ENGLISH = (270, 565)
HOME = (ENGLISH,)
ARTICLE = (ENGLISH, (259, 421))
THERAPIES = (ENGLISH, (726, 868))
GATE = (*THERAPIES, (560, 860))
HELP = (ENGLISH, (1508, 1016))
QUESTIONS = (ENGLISH, (1660, 868))
SCREENS: dict[str, tuple[tuple[int, int], ...]] = {
    "home": HOME,
    "group": THERAPIES,
    "article": ARTICLE,
    "definition": (*ARTICLE, (630, 447)),
    "checks": (*ARTICLE, (1550, 870)),
    "note before a page": GATE,
    "page behind a note": (*GATE, (796, 535)),
    "get help now": HELP,
    "desk card": (*HELP, (320, 848)),
    "questions": QUESTIONS,
    "questions of a topic": (*QUESTIONS, (460, 420)),
    "answer": (*QUESTIONS, (460, 420), (460, 470)),
}
"""What is touched on the way from the attract screen, on a screen of 1920 by 1080."""
IDLE_SECONDS = 75.0
LONGEST_CHANGE_SECONDS = 5.0


def clear_milliseconds(desk: Bench, neutral: bytes) -> float:
    """Tap Clear screen and give the time until the picture is ``neutral``, in milliseconds."""
    began = time.perf_counter()
    desk.tap(*CLEAR_BUTTON)
    wait_until(lambda: looks_alike(desk.probe(), neutral), "the neutral picture", 5)
    return (time.perf_counter() - began) * 1000


def prove(turns: int = TURNS) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Measure every screen; give the figures and the raw samples."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as desk:
        empty = desk.probe()
        program = desk.start()
        desk.wait_for_change(empty, "attract screen")
        desk.settle()
        neutral = desk.probe()
        for _ in range(turns):
            for name, taps in SCREENS.items():
                desk.walk(taps, LONGEST_CHANGE_SECONDS)
                times.setdefault(name, []).append(clear_milliseconds(desk, neutral))
                desk.settle()
        for _ in range(COVERED_TURNS):
            desk.walk(HOME, LONGEST_CHANGE_SECONDS)
            desk.wait_for_change(desk.probe(), "still there?", IDLE_SECONDS)
            desk.settle()
            times.setdefault("still there?", []).append(clear_milliseconds(desk, neutral))
            desk.settle()
        desk.stop(program)
    everything = [each for some in times.values() for each in some]
    slowest = max(times, key=lambda name: statistics.median(times[name]))
    figures = (
        Figure(
            f"Clear screen to the neutral picture, median on the slowest screen ({slowest})",
            round(statistics.median(times[slowest]), 1),
            100.0,
            "ms",
        ),
        Figure(
            "Clear screen to the neutral picture, p95 over all screens",
            round(statistics.quantiles(everything, n=20)[-1], 1),
            100.0,
            "ms",
        ),
    )
    rounded = {name: [round(each, 1) for each in some] for name, some in times.items()}
    return figures, {"milliseconds": rounded}
