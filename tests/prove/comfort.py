"""Measures "Text and colours" on the longest article: from a tap on a card to changed pixels."""

import statistics
import tempfile
import time
from pathlib import Path

from tests.prove.clear import ARTICLE, LONGEST_CHANGE_SECONDS
from tests.prove.record import Figure
from tests.system.desk import Bench, bench

TURNS = 40
TEXT_AND_COLOURS = (830, 1016)
SIZES = ((114, 550), (266, 550), (418, 550), (570, 550))
"""Normal to Largest, on a sheet at 1920 by 1080."""
THEMES = ((775, 550), (980, 550), (1185, 550))
"""Paper, Dusk, Contrast."""
PAGE = (180, 28, 640, 72)
"""The title above the sheet: it changes with every choice, and is cheap to read."""
BOUND_MS = 100.0


def change_milliseconds(desk: Bench, at: tuple[int, int]) -> float:
    """Tap a card and give the time until the page above the sheet has changed."""
    before = desk.pixels(*PAGE)
    began = time.perf_counter()
    desk.tap(*at)
    while desk.pixels(*PAGE) == before:
        if time.perf_counter() - began > 5:
            message = f"nothing changed after {at}"
            raise RuntimeError(message)
    return (time.perf_counter() - began) * 1000


def prove(turns: int = TURNS) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Change the colours and the size of the words; give the figures and the raw samples."""
    times: dict[str, list[float]] = {"theme": [], "text": []}
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as desk:
        empty = desk.probe()
        program = desk.start()
        desk.wait_for_change(empty, "attract screen")
        desk.settle()
        desk.walk((*ARTICLE, TEXT_AND_COLOURS), LONGEST_CHANGE_SECONDS)
        for turn in range(turns):
            for name, cards in (("theme", THEMES), ("text", SIZES)):
                # The first cards are what is chosen already.
                took = change_milliseconds(desk, cards[(turn + 1) % len(cards)])
                times[name].append(took)
                desk.settle()
        desk.stop(program)
    figures = tuple(
        Figure(
            f"{name}: tap to changed pixels on the longest article, p95",
            round(statistics.quantiles(some, n=20)[-1], 1),
            BOUND_MS,
            "ms",
        )
        for name, some in times.items()
    )
    medians = {name: round(statistics.median(some), 1) for name, some in times.items()}
    rounded = {name: [round(each, 1) for each in some] for name, some in times.items()}
    return figures, {"median_milliseconds": medians, "milliseconds": rounded}
