"""Measures the bundle: its size, and its start against that from source, in one run."""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.prove.record import ROOT, Figure
from tests.prove.start import start_seconds
from tests.system.desk import bench

SAMPLES = 25
BUNDLE = ROOT / "build" / "bundle" / "kiosk"
DOOR, GREEN = (1070, 600), "#32513D"


def prove(samples: int = SAMPLES) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Build the bundle and measure it; give the figures and the raw samples."""
    subprocess.run(["make", "bundle"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    size = sum(path.lstat().st_size for path in BUNDLE.rglob("*") if path.is_file())
    source = [str(Path(sys.executable).parent / "kiosk")]
    ours, bundled = [], []
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as desk:
        for turn in range(samples + 1):
            one = start_seconds(desk, source, DOOR, GREEN)[0]
            other = start_seconds(desk, [str(BUNDLE / "kiosk")], DOOR, GREEN)[0]
            if turn:  # the first turn warms the page cache
                ours.append(one)
                bundled.append(other)
    ratio = statistics.median(b / a for a, b in zip(ours, bundled, strict=True))
    figures = (
        Figure("size of the bundle", round(size / 10**6, 1), 130, "MB"),
        Figure("start of the bundle by start from source", round(ratio, 3), 1.2, "ratio"),
    )
    return figures, {
        "source_seconds": [round(t, 3) for t in ours],
        "bundle_seconds": [round(t, 3) for t in bundled],
    }
