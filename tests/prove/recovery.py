"""Measures how soon the attract screen is back after bad luck in the visitor process."""

import tempfile
from pathlib import Path

from tests.prove.record import Figure
from tests.system.desk import bench
from tests.system.recovery import LUCK, recover

TURNS = 6
BOUND_SECONDS = 5.0


def prove(turns: int = TURNS) -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Let every kind of bad luck happen ``turns`` times; give the figures and the samples."""
    times: dict[str, list[float]] = {}
    seen = looks = 0
    for luck in LUCK * turns:
        with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as desk:
            found = recover(desk, Path(folder), luck)
            desk.stop(desk.programs[0])
        times.setdefault(luck, []).append(round(found.seconds, 3))
        seen += found.desktop_seen
        looks += found.looks
    figures = (
        *(
            Figure(f"{luck}: longest until it is back", max(some), BOUND_SECONDS, "s")
            for luck, some in times.items()
        ),
        Figure(f"looks at the screen that met the desktop, of {looks}", seen, 0, "looks"),
    )
    return figures, {"seconds": times}
