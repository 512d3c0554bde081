"""Walks 200,000 random steps over generated packs, and plants leaks that must be seen."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.gates.leaks import LEAKS
from tests.prove.record import ROOT, Figure

STEPS = 200_000
WORKERS = min(8, os.cpu_count() or 1)
STEPS_TO_A_LEAK = 20_000
SEEDS_APART = 1_000_000


def _run(seed: int, steps: int, *leak: str) -> dict[str, object]:
    words = [sys.executable, "-m", "tests.gates.run", str(seed), str(steps), *leak]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    record: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return record


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Walk everything once; give the figures and the counts."""
    each = -(-STEPS // WORKERS)
    jobs = [(SEEDS_APART * (number + 1), each) for number in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as pool:
        walks = list(pool.map(lambda job: _run(*job), jobs))
        planted = dict(
            zip(LEAKS, pool.map(lambda name: _run(5, STEPS_TO_A_LEAK, name), LEAKS), strict=True)
        )
    steps = sum(int(str(walk["steps"])) for walk in walks)
    leaks = [walk["leak"] for walk in walks if walk["leak"]]
    missed = [name for name, walk in planted.items() if not walk["leak"]]
    figures = (
        Figure("random steps over generated packs", steps, STEPS, "steps", is_floor=True),
        Figure("gated text seen without consent", len(leaks), 0, "leaks"),
        Figure("planted leaks that were not seen", len(missed), 0, "leaks"),
    )
    return figures, {"walks": walks, "planted": planted}
