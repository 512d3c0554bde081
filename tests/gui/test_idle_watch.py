"""The quiet timer: when it asks, and what it waits for."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.idle_watch import IdleWatch
from kiosk.visit.idle import NOTHING_TO_READ_SECONDS


class Clock:
    """Goes when it is told to."""

    def __init__(self) -> None:
        """Begin anywhere."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now


def heard(watch: IdleWatch) -> list[int]:
    """Give a list that grows with each quiet."""
    times: list[int] = []
    watch.quiet.connect(lambda: times.append(1))
    return times


@pytest.mark.parametrize(("limit", "passed", "asks"), [(90, 89.9, 0), (90, 90, 1), (60, 60, 1)])
def test_it_asks_when_the_limit_has_passed(limit: float, passed: float, asks: int) -> None:
    clock = Clock()
    watch = IdleWatch(lambda: limit, clock)
    quiet = heard(watch)
    watch.restart()
    assert watch._timer.interval() == NOTHING_TO_READ_SECONDS * 1000
    clock.now += passed
    watch._timer.stop()
    watch.look()
    assert len(quiet) == asks
    assert watch._timer.isActive() == (not asks)
    if not asks:
        assert watch._timer.interval() == round((limit - passed) * 1000)


def test_a_touch_starts_the_wait_anew() -> None:
    clock = Clock()
    watch = IdleWatch(lambda: 90.0, clock)
    quiet = heard(watch)
    watch.restart()
    clock.now += 80
    watch.restart()
    clock.now += 80
    watch.look()
    assert not quiet


def test_where_no_visit_can_end_nothing_is_waited_for() -> None:
    watch = IdleWatch(lambda: None, Clock())
    quiet = heard(watch)
    watch._timer.stop()
    watch.look()
    assert not quiet
    assert not watch._timer.isActive()


def test_its_own_timer_asks(qtbot: QtBot) -> None:
    clock = Clock()
    watch = IdleWatch(lambda: 60.0, clock)
    watch.restart()
    clock.now += 59.99
    watch.look()
    clock.now += 1
    with qtbot.waitSignal(watch.quiet, timeout=2000):
        pass
