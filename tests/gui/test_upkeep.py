"""Chores behind the screen, and the page while content is made ready."""

import os
from collections.abc import Iterator
from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.supervisor import START_AGAIN
from kiosk.ui import upkeep as upkeep_module
from kiosk.ui.getting_ready import GettingReady, ReadyPage
from kiosk.ui.upkeep import Upkeep
from kiosk.ui.widgets.prose import Prose
from kiosk.visit.places import Home
from tests.gui.bench import MEDIUM, SIZES, Kiosk, KioskMaker, settle, wait_until


class Steps:
    """Three steps; after that nothing, unless something newer comes."""

    def __init__(self) -> None:
        """Begin with all of them to do."""
        self.left, self.has_newer = 3, False

    def step(self) -> bool:
        """Do one."""
        self.left = max(0, self.left - 1)
        return self.left > 0

    def is_outdated(self) -> bool:
        """Tell whether something newer came."""
        return self.has_newer


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    monkeypatch.setattr(upkeep_module, "STEP_MS", 5)
    monkeypatch.setattr(upkeep_module, "LOOK_MS", 10)
    return Steps()


@pytest.fixture
def kiosk(kiosk_window: KioskMaker) -> Kiosk:
    return kiosk_window(MEDIUM)


@pytest.fixture
def told(kiosk: Kiosk, steps: Steps) -> Iterator[list[int]]:
    """The exit codes that were asked for."""
    codes: list[int] = []
    upkeep = Upkeep(kiosk.navigator, steps)
    upkeep.outdated.connect(codes.append)
    yield codes
    upkeep._timer.stop()
    upkeep.deleteLater()
    settle()


def test_steps_are_taken_while_somebody_reads(kiosk: Kiosk, steps: Steps, told: list[int]) -> None:
    kiosk.show_place(Home())
    wait_until(lambda: steps.left == 0)
    assert not told


def test_what_is_newer_waits_until_the_visit_ends(
    kiosk: Kiosk, steps: Steps, told: list[int], qtbot: QtBot
) -> None:
    kiosk.show_place(Home())
    steps.has_newer = True
    qtbot.wait(60)
    assert not told
    kiosk.navigator.end_visit()
    wait_until(lambda: told == [START_AGAIN])


class Ready:
    """The page, and a piece of work that takes until it is let go."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self.go_on, self.codes = Event(), list[int]()
        self.heard, beat = os.pipe()
        self.beat = beat
        self.shown = GettingReady(self._work, beat, needs_frames=False)

    def _work(self) -> None:
        self.go_on.wait(10)

    def close(self) -> None:
        """Take everything down."""
        self.go_on.set()
        self.shown.close()
        self.shown.window.close()
        self.shown.window.deleteLater()
        self.shown._heart._timer.stop()
        os.close(self.beat)
        os.close(self.heard)


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ready]:
    made = Ready()
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.exit", made.codes.append)
    yield made
    made.close()
    settle()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("size", SIZES)
def test_the_page_is_seen_whatever_the_screen(
    size: tuple[int, int], direction: Qt.LayoutDirection, ready: Ready
) -> None:
    window = ready.shown.window
    window.setLayoutDirection(direction)
    window.resize(640, 480)
    window.show()
    window.resize(*size)
    settle()
    (page,) = window.findChildren(ReadyPage)
    assert page.size().toTuple() == size
    lines = sorted(page.findChildren(Prose), key=lambda line: line.y())
    assert [line.text() for line in lines] == [
        "Getting ready",
        "This can take a few minutes. The screen starts by itself.",
    ]
    for line in lines:
        assert page.rect().contains(line.geometry())
        assert line.height() > 0
    assert all(a.geometry().bottom() < b.y() for a, b in pairwise(lines))


def test_a_fresh_process_is_asked_for_when_the_work_is_done(ready: Ready) -> None:
    ready.shown.window.show()
    ready.shown.begin()
    settle()
    assert not ready.codes
    ready.go_on.set()
    wait_until(lambda: ready.codes == [START_AGAIN])


def test_the_supervisor_hears_from_it(ready: Ready) -> None:
    os.set_blocking(ready.heard, False)
    assert os.read(ready.heard, 100)
