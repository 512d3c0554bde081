"""The start screen outside opening hours: dim, black, panel off; lit by a touch or by the hour."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.hours import parse_hours
from kiosk.night import Night, Rest
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.nightfall import Nightfall
from kiosk.ui.tokens import THEMES
from kiosk.ui.widgets.darkness import Darkness
from kiosk.visit.attract import Attract
from kiosk.visit.places import Home, Reading
from tests.gui.bench import UPRIGHT, WIDE, Kiosk, KioskMaker, settle, wait_until
from tests.unit.visit.sample_pack import RICH

EVENING = datetime(2026, 11, 23, 17, 50)  # noqa: DTZ001 - a Monday, by a clock on a wall
NIGHT = Night(parse_hours("Mo-Fr 08:00-18:00"), 10, 20, 30, 5)
SOMEWHERE = QPoint(700, 600)


class Evening:
    """A kiosk at ten to closing, with clocks that go when they are told to."""

    def __init__(self, kiosk: Kiosk) -> None:
        """Rest ``kiosk``; the panel does as it is told until ``panel_obeys`` is False."""
        self.kiosk = kiosk
        self._wall, self._seconds = EVENING, 0.0
        self.told: list[bool] = []
        self.panel_obeys = True
        self.nightfall = Nightfall(
            kiosk.window, kiosk.navigator, NIGHT, self._now, self._switch, clock=self._clock
        )

    def _now(self) -> datetime:
        return self._wall

    def _clock(self) -> float:
        return self._seconds

    def _switch(self, on: bool) -> bool:
        self.told.append(on)
        return self.panel_obeys

    def pass_minutes(self, minutes: int) -> Rest:
        """Let ``minutes`` go by on both clocks, and give how the screen rests."""
        self._wall += timedelta(minutes=minutes)
        self._seconds += 60 * minutes
        return self.look()

    def set_clock(self, wall: datetime) -> Rest:
        """Let the clock on the wall jump."""
        self._wall = wall
        return self.look()

    def look(self) -> Rest:
        """Look at the clocks."""
        self.nightfall.look()
        settle()
        return self.nightfall.rest

    def rest(self) -> Rest:
        """Give how the screen rests; a call, so that mypy expects it to change."""
        return self.nightfall.rest

    def ground(self) -> QColor:
        """Give the colour at the edge of the screen."""
        return self.kiosk.window.grab().toImage().pixelColor(3, 3)

    def close(self) -> None:
        """End the watch."""
        self.nightfall.close()
        self.nightfall.deleteLater()


@pytest.fixture
def evening(kiosk_window: KioskMaker) -> Iterator[Callable[[tuple[int, int]], Evening]]:
    made: list[Evening] = []

    def make(size: tuple[int, int]) -> Evening:
        made.append(Evening(kiosk_window(size)))
        return made[-1]

    yield make
    for one in made:
        one.close()
    made.clear()


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_it_darkens_in_steps_and_opens_by_itself(
    evening: Callable[[tuple[int, int]], Evening], size: tuple[int, int]
) -> None:
    night = evening(size)
    paper, dusk = QColor(THEMES["paper"].bg), QColor(THEMES["dusk"].bg)
    assert night.pass_minutes(10) is Rest.AWAKE
    assert night.ground() == paper
    assert night.pass_minutes(10) is Rest.DIM
    assert night.ground() == dusk
    assert night.pass_minutes(20) is Rest.BLACK
    picture = night.kiosk.window.grab().toImage()
    spots = ((3, 3), (size[0] // 2, size[1] // 2), (size[0] - 200, size[1] - 40))
    assert {picture.pixelColor(*spot).name() for spot in spots} == {"#000000"}
    assert night.pass_minutes(30) is Rest.OFF
    wait_until(lambda: night.told == [False])
    assert night.pass_minutes(13 * 60) is Rest.AWAKE
    assert night.ground() == paper
    assert not night.kiosk.window.findChildren(Darkness)
    wait_until(lambda: night.told == [False, True])


def test_a_touch_in_the_dark_wakes_and_chooses_nothing(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    assert night.pass_minutes(40) is Rest.BLACK
    night.kiosk.press(SOMEWHERE)
    assert night.rest() is Rest.BLACK
    night.kiosk.lift(SOMEWHERE)
    assert night.rest() is Rest.AWAKE
    assert isinstance(night.kiosk.here(), Attract)
    assert night.ground() == QColor(THEMES["paper"].bg)
    assert night.pass_minutes(4) is Rest.AWAKE
    assert night.pass_minutes(1) is Rest.BLACK


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_A])
def test_a_key_in_the_dark_wakes_and_chooses_nothing(
    evening: Callable[[tuple[int, int]], Evening], key: Qt.Key
) -> None:
    night = evening(WIDE)
    night.pass_minutes(40)
    (dark,) = night.kiosk.window.findChildren(Darkness)
    assert dark.hasFocus()
    QTest.keyPress(night.kiosk.handle, key)
    assert night.rest() is Rest.BLACK
    QTest.keyRelease(night.kiosk.handle, key)
    assert night.rest() is Rest.AWAKE
    assert isinstance(night.kiosk.here(), Attract)


def test_a_dim_screen_begins_as_ever_and_the_visit_is_bright(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    assert night.pass_minutes(20) is Rest.DIM
    night.kiosk.tap("English")
    assert night.kiosk.here() == Home()
    assert night.rest() is Rest.AWAKE
    assert night.ground() == QColor(THEMES["paper"].bg)


def test_a_visit_is_never_cut_and_its_end_is_not_dark_at_once(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    night.kiosk.show_place(Reading(RICH, part=2))
    before = night.kiosk.state
    assert night.pass_minutes(5 * 60) is Rest.AWAKE
    assert night.kiosk.state == before
    night.kiosk.tap_bar("clear")
    assert isinstance(night.kiosk.here(), Attract)
    assert night.look() is Rest.AWAKE
    assert night.pass_minutes(4) is Rest.AWAKE
    assert night.pass_minutes(1) is Rest.OFF


def test_a_clock_that_jumps_is_followed(evening: Callable[[tuple[int, int]], Evening]) -> None:
    night = evening(WIDE)
    assert night.pass_minutes(9) is Rest.AWAKE
    assert night.set_clock(EVENING + timedelta(hours=6)) is Rest.OFF
    assert night.set_clock(EVENING - timedelta(days=3999, hours=12)) is Rest.OFF
    assert night.set_clock(EVENING + timedelta(hours=18)) is Rest.AWAKE


def test_nothing_changes_under_a_finger(
    evening: Callable[[tuple[int, int]], Evening], monkeypatch: pytest.MonkeyPatch
) -> None:
    night = evening(WIDE)
    held = Qt.MouseButton.LeftButton
    monkeypatch.setattr(QGuiApplication, "mouseButtons", staticmethod(lambda: held))
    assert night.pass_minutes(40) is Rest.AWAKE
    held = Qt.MouseButton.NoButton
    assert night.look() is Rest.BLACK


def test_the_window_paints_in_the_dark_so_that_nobody_takes_it_for_dead(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    night.pass_minutes(40)
    heard, beat = os.pipe()
    os.set_blocking(heard, False)
    heart = Heartbeat(night.kiosk.window, beat, needs_frames=True)
    os.read(heard, 100)
    heart._ask()
    settle()
    assert os.read(heard, 100)
    heart._timer.stop()
    night.kiosk.window.removeEventFilter(heart)
    heart.deleteLater()
    os.close(heard)
    os.close(beat)


def test_where_the_panel_is_off_no_frame_is_asked_for(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    heard: list[bool] = []
    night.nightfall.panel_switched.connect(heard.append)
    night.pass_minutes(3 * 60)
    wait_until(lambda: heard == [False])
    night.kiosk.tap(SOMEWHERE)
    wait_until(lambda: heard == [False, True])
    assert night.told == [False, True]


def test_a_panel_that_cannot_be_switched_stays_black(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    heard: list[bool] = []
    night.nightfall.panel_switched.connect(heard.append)
    night.panel_obeys = False
    night.pass_minutes(3 * 60)
    wait_until(lambda: night.told == [False])
    assert night.pass_minutes(1) is Rest.OFF
    assert night.told == [False]
    assert not heard
    assert night.kiosk.window.findChildren(Darkness)


def test_an_end_in_the_night_leaves_the_panel_on(
    evening: Callable[[tuple[int, int]], Evening],
) -> None:
    night = evening(WIDE)
    night.pass_minutes(3 * 60)
    wait_until(lambda: night.told == [False])
    night.nightfall.close()
    assert night.told == [False, True]


def test_the_dark_grows_with_the_window(evening: Callable[[tuple[int, int]], Evening]) -> None:
    night = evening(WIDE)
    night.pass_minutes(40)
    night.kiosk.window.resize(1366, 768)
    settle()
    picture = night.kiosk.window.grab().toImage()
    assert {picture.pixelColor(*at).name() for at in ((3, 3), (1300, 700), (600, 400))} == {
        "#000000"
    }
