"""How dark the start screen is: lit in opening hours, then in steps, and lit again by itself."""

from datetime import datetime, timedelta

import pytest

from kiosk.hours import parse_hours
from kiosk.night import Night, Rest

CLOSING = datetime(2026, 11, 23, 18, 0)  # noqa: DTZ001 - a Monday, by a clock on a wall
OPEN = parse_hours("Mo-Fr 08:00-18:00")


@pytest.mark.parametrize(
    ("minutes", "rest"),
    [
        (-1, Rest.AWAKE),
        (0, Rest.AWAKE),
        (9, Rest.AWAKE),
        (10, Rest.DIM),
        (29, Rest.DIM),
        (30, Rest.BLACK),
        (59, Rest.BLACK),
        (60, Rest.OFF),
        (14 * 60 - 1, Rest.OFF),
        (14 * 60, Rest.AWAKE),
    ],
)
def test_each_step_follows_the_one_before(minutes: int, rest: Rest) -> None:
    night = Night(OPEN, 10, 20, 30, 5)
    assert night.rest_at(CLOSING + timedelta(minutes=minutes)) is rest


def test_a_panel_that_may_not_be_switched_stays_black() -> None:
    night = Night(OPEN, 0, 0, None, 5)
    assert night.rest_at(CLOSING) is Rest.BLACK
    assert night.rest_at(CLOSING + timedelta(hours=13)) is Rest.BLACK
