"""How long a quiet screen waits: the table of ``experience.md``, 11."""

import pytest

from kiosk.visit.idle import quiet_limit_seconds
from kiosk.visit.places import (
    Attract,
    Checks,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    Place,
    Reading,
    Trouble,
)
from kiosk.visit.state import State
from tests.unit.visit.sample_pack import CONDITIONS, RICH

LIMITS: tuple[tuple[Place, int, float | None], ...] = (
    (Attract(), 0, None),
    (Attract(), 500, None),
    (Home(), 0, 60),
    (Home(), 500, 60),
    (InGroup(CONDITIONS), 500, 60),
    (DeskCard(), 500, 60),
    (Trouble(), 500, 60),
    (Reading(RICH), 0, 90),
    (Reading(RICH), 60, 90),
    (Reading(RICH), 61, 91.5),
    (Reading(RICH), 100, 150),
    (Reading(RICH), 160, 240),
    (Reading(RICH), 161, 240),
    (Reading(RICH), 10_000, 240),
    (Checks(RICH), 100, 150),
    (GetHelp(), 100, 150),
    (GetHelp(), 0, 90),
)


@pytest.mark.parametrize(("place", "words", "seconds"), LIMITS)
def test_the_limit_grows_with_the_words_in_view(
    place: Place, words: int, seconds: float | None
) -> None:
    assert quiet_limit_seconds(State(trail=(place,)), words) == seconds


def test_who_is_being_asked_is_not_asked_again() -> None:
    assert quiet_limit_seconds(State(trail=(Reading(RICH),), is_asked=True), 100) is None
