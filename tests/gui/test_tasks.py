"""Work off the painting thread: the newest wish wins, a failure is not lost."""

import threading

import pytest

from kiosk.ui.tasks import Newest
from kiosk.ui.three_shifts import WITHIN_SECONDS, ThreeShifts
from tests.gui.bench import settle, wait_until


@pytest.mark.usefixtures("qapp")
def test_an_answer_comes_in_the_thread_that_asked() -> None:
    answers: list[object] = []
    threads: list[int] = []

    def answer(value: int) -> None:
        threads.append(threading.get_ident())
        answers.append(value)

    def work() -> int:
        threads.append(threading.get_ident())
        return 7

    task = Newest[int](answer)
    task.run(work)
    wait_until(lambda: bool(answers))
    task.close()
    assert answers == [7]
    assert threads[0] != threads[1] == threading.get_ident()


@pytest.mark.usefixtures("qapp")
def test_only_the_newest_is_answered() -> None:
    answers: list[object] = []
    may_go = threading.Event()
    done: list[int] = []

    def slow() -> int:
        may_go.wait(3)
        done.append(1)
        return 1

    task = Newest[int](answers.append)
    task.run(slow)
    task.run(lambda: 2)
    task.run(lambda: 3)
    may_go.set()
    wait_until(lambda: bool(answers))
    task.close()
    settle()
    assert done == [1]
    assert answers == [3]


@pytest.mark.usefixtures("qapp")
def test_what_was_dropped_is_not_answered() -> None:
    answers: list[object] = []
    task = Newest[int](answers.append)
    task.run(lambda: 1)
    task.drop()
    task.close()
    settle()
    assert answers == []


@pytest.mark.usefixtures("qapp")
def test_a_failure_is_raised_where_the_answer_would_come() -> None:
    answers: list[object] = []
    task = Newest[int](answers.append)
    with pytest.MonkeyPatch.context() as patch:
        caught: list[type[BaseException]] = []
        patch.setattr("sys.excepthook", lambda kind, *_: caught.append(kind))
        task.run(lambda: 1 // 0)
        wait_until(lambda: bool(caught))
    task.close()
    assert caught == [ZeroDivisionError]
    assert answers == []


def presses(*keys: tuple[float, bool]) -> list[bool]:
    """Give what each key did: a time in seconds, and whether it was Shift."""
    now = [0.0]
    shifts = ThreeShifts(lambda: now[0])
    done = []
    for when, is_shift in keys:
        now[0] = when
        done.append(shifts.press(is_shift=is_shift))
    return done


def test_three_shifts_in_a_row_clear() -> None:
    assert presses((0, True), (0.5, True), (1, True)) == [False, False, True]
    assert presses((0, True), (0.5, True), (1, True), (1.2, True))[-1] is False


def test_shift_while_typing_does_not() -> None:
    keys = ((0, True), (0.1, False), (0.2, True), (0.3, False), (0.4, True))
    assert not any(presses(*keys))


def test_slow_shifts_do_not() -> None:
    assert not any(presses((0, True), (WITHIN_SECONDS, True), (2 * WITHIN_SECONDS + 0.1, True)))
