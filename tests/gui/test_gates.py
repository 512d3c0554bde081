"""Random journeys show no gated text without consent; each planted leak is seen.

The full count is ``make prove gates``.
"""

from collections import Counter

import pytest

from tests.gates.leaks import LEAKS
from tests.gates.machine import Journeys
from tests.gates.run import walk

SAMPLED_STEPS = 1500
STEPS_TO_A_LEAK = 6000


def journeys() -> type[Journeys]:
    """Give the machine with counts of its own."""
    return type("Sampled", (Journeys,), {"steps": Counter(), "seen": 0})


def test_random_journeys_show_nothing_without_consent(request: pytest.FixtureRequest) -> None:
    sampled = journeys()
    seed = int(request.config.getoption("randomly_seed", 1)) if _has_seed(request) else 1
    assert walk(sampled, seed, SAMPLED_STEPS) == ""
    assert sampled.steps.total() >= SAMPLED_STEPS
    assert sampled.seen  # consent does open what it should


def _has_seed(request: pytest.FixtureRequest) -> bool:
    return isinstance(request.config.getoption("randomly_seed", None), int)


@pytest.mark.parametrize("leak", LEAKS)
def test_a_planted_leak_is_seen(leak: str) -> None:
    with LEAKS[leak]():
        assert "hush" in walk(journeys(), 5, STEPS_TO_A_LEAK)
