"""Measures the start, the memory and the first touch against a bare PySide6 window, in one run.

Absolute times drift with the machine, so each is the median of ratios of neighbours. A
start lasts from ``exec`` to the first frame of the program's window in the root window's pixels.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.prove.record import Figure
from tests.system.desk import Bench, bench, wait_until

SAMPLES = 41
TAPS = 60
BARE = """
from PySide6.QtGui import QPalette, QColor
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
palette = QPalette()
palette.setColor(QPalette.ColorRole.Window, QColor("#F7F2EA"))
window.setPalette(palette)
window.setGeometry(application.primaryScreen().geometry())
window.showFullScreen()
application.exec()
"""
OURS = """
import sys
sys.modules["typing_extensions"] = None
from kiosk.__main__ import main
sys.exit(main())
"""
"""As the console script, where only what the program needs is installed.

msgspec loads typing_extensions where it finds it: it comes with the tools for tests alone.
"""
PAPER = "#F7F2EA"
ENGLISH, FIRST_TILE, HOME_BUTTON, CLEAR_BUTTON = (270, 565), (259, 421), (267, 1016), (1760, 1016)
CLAY = "#773E26"
ARTICLE_TEXT = (395, 60, 700, 60)
"""A part of the screen that only an article fills with words: left, top, width, height."""


def start_seconds(
    desk: Bench, words: list[str], at: tuple[int, int], colour: str
) -> tuple[float, float]:
    """Give the time to the first frame in seconds, and the memory then in MiB (PSS)."""
    began = time.perf_counter()
    program = subprocess.Popen(words, env=desk.environment(), stdout=subprocess.DEVNULL, text=True)
    wait_until(lambda: desk.colour(*at) == colour, "first frame")
    took = time.perf_counter() - began
    desk.settle()
    time.sleep(0.6)
    memory = _memory_mib(psutil.Process(program.pid))
    program.terminate()
    program.wait(timeout=20)
    wait_until(lambda: desk.colour(*at) != colour, "empty screen")
    return took, memory


def _memory_mib(program: psutil.Process) -> float:
    """Give the memory of ``program`` and of everything it started, in MiB (PSS)."""
    family = (program, *program.children(recursive=True))
    return float(sum(one.memory_full_info().pss for one in family)) / 2**20


def tap_milliseconds(desk: Bench) -> list[float]:
    """Give the times from a tap on a tile to the words of the article, in milliseconds."""
    program = desk.start()
    desk.wait_for_colour(1070, 600, "#32513D", "attract screen")
    desk.settle()
    times = []
    for _ in range(TAPS):
        before = desk.probe()
        desk.tap(*ENGLISH)
        desk.wait_for_change(before, "home")
        desk.settle()
        empty = desk.pixels(*ARTICLE_TEXT)
        began = time.perf_counter()
        desk.tap(*FIRST_TILE)
        while desk.pixels(*ARTICLE_TEXT) == empty:
            pass
        times.append((time.perf_counter() - began) * 1000)
        desk.settle()
        before = desk.probe()
        desk.tap(*CLEAR_BUTTON)
        desk.wait_for_change(before, "attract screen")
        desk.settle()
    desk.stop(program)
    return times


def prove(samples: int = SAMPLES) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Measure everything once; give the figures and the raw samples."""
    bare: list[tuple[float, float]] = []
    ours: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "bare.py"
        script.write_text(BARE, encoding="utf-8")
        ours_script = Path(folder) / "ours.py"
        ours_script.write_text(OURS, encoding="utf-8")
        with bench(Path(folder)) as desk:
            for turn in range(samples + 1):
                one = start_seconds(desk, [sys.executable, str(script)], (1070, 600), PAPER)
                other = start_seconds(
                    desk, [sys.executable, str(ours_script)], (1070, 600), "#32513D"
                )
                if turn:  # the first turn warms the page cache
                    bare.append(one)
                    ours.append(other)
            taps = tap_milliseconds(desk)
    # Neighbours in time share the state of the machine: so the ratio is taken pair by pair.
    pairs = list(zip(ours, bare, strict=True))
    start_ratio = statistics.median(our[0] / plain[0] for our, plain in pairs)
    memory_ratio = statistics.median(our[1] / plain[1] for our, plain in pairs)
    slowest = statistics.quantiles(taps, n=20)[-1]
    figures = (
        Figure(
            "start to first frame, ours by bare window",
            round(start_ratio, 3),
            1.5,
            "ratio",
        ),
        Figure(
            "memory (PSS) after the start, ours by bare window",
            round(memory_ratio, 3),
            1.6,
            "ratio",
        ),
        Figure(
            "tap on a tile to the words of the article, p95",
            round(slowest, 1),
            100.0,
            "ms",
        ),
    )
    samples_of = {
        "bare_start_seconds": [round(t, 3) for t, _ in bare],
        "our_start_seconds": [round(t, 3) for t, _ in ours],
        "bare_memory_mib": [round(m, 1) for _, m in bare],
        "our_memory_mib": [round(m, 1) for _, m in ours],
        "tap_milliseconds": [round(t, 1) for t in taps],
    }
    return figures, {"samples": samples_of}
