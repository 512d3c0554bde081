"""Judges every screen in every theme, size, text size and direction, by its ink and its pixels.

Resumable: what a tour found is kept in ``build/prove/tour`` for as long as the program is the same.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product

from tests.prove.record import ROOT, Figure, folder_hash

SIZES = ("1920x1080", "1366x768", "1080x1920")
LARGE = "3840x2160"
"""Toured in the first theme alone: the layout is that of half its size."""
THEMES = ("paper", "dusk", "contrast")
TEXTS = ("100", "200")
DIRECTIONS = {"ltr": "en", "rtl": "qps"}
"""With the language in which it is judged: from right to left one that is longer, too."""
AT_ONCE = 2
RAN_THROUGH = (0, 4)
"""Exit codes of a tour that came to its end, without and with faults."""
JUDGED = ("kiosk/content", "kiosk/library", "kiosk/visit", "kiosk/ui", "content")
KEPT = ROOT / "build" / "prove" / "tour"

Way = tuple[str, str, str, str]


def ways() -> Iterator[Way]:
    """Give size, theme, text size and direction of each tour."""
    yield from product(SIZES, THEMES, TEXTS, DIRECTIONS)
    yield from product((LARGE,), THEMES[:1], TEXTS, DIRECTIONS)


def toured(way: Way, judged: str) -> dict[str, object]:
    """Give what the tour found: faults, and how many screens it saw."""
    size, theme, text, direction = way
    name = "-".join(way)
    kept = KEPT / f"{name}.json"
    if kept.is_file():
        found: dict[str, object] = json.loads(kept.read_text(encoding="utf-8"))
        if found["judged"] == judged:
            return found
    out = KEPT / name
    words = ["--size", size, "--theme", theme, "--text", text, "--direction", direction]
    words += ["--lang", DIRECTIONS[direction]]
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.ctl", "tour", *words, "--out", str(out)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode not in RAN_THROUGH:
        message = f"{name}: {done.stderr[-2000:]}"
        raise RuntimeError(message)
    found = {
        "judged": judged,
        "screens": len(list(out.glob("*.png"))),
        "faults": done.stdout.splitlines()[:-1],
    }
    shutil.rmtree(out)
    kept.write_text(json.dumps(found), encoding="utf-8")
    return found


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Make every tour; give the figures and each fault."""
    KEPT.mkdir(parents=True, exist_ok=True)
    judged = folder_hash(JUDGED)
    every = list(ways())
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = dict(zip(every, pool.map(lambda way: toured(way, judged), every), strict=True))
    faults = {"-".join(way): one["faults"] for way, one in found.items() if one["faults"]}
    count = sum(len(list(some)) for some in faults.values() if isinstance(some, list))
    screens = sum(int(str(one["screens"])) for one in found.values())
    figures = (
        Figure("tours", len(every), len(SIZES) * len(THEMES) * 4 + 4, "tours", is_floor=True),
        Figure("screens judged", screens, 30 * len(every), "screens", is_floor=True),
        Figure("faults", count, 0, "faults"),
    )
    return figures, {"faults": faults}
