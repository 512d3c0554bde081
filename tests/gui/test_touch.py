"""Touch and keys: acting on release, trembling, reasons, focus, idle, faults."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from kiosk.log import Log
from kiosk.ui.faults import FaultHook
from kiosk.ui.idle_watch import IdleWatch
from kiosk.ui.look import look_for
from kiosk.ui.pages.still_there import StillTherePage
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.focus_ring import FocusRing
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.ribbon import Ribbon
from kiosk.ui.window import Window
from kiosk.visit.places import Attract, Home, Reading, Trouble
from kiosk.visit.state import State, new_visit
from kiosk.visit.wishes import GoHome
from tests.gui.hands import ED, WAYS, Kiosk

Maker = Callable[..., Kiosk]


@pytest.mark.parametrize("name", ["Back", "Listen"])
def test_a_dashed_button_says_why_until_the_next_touch(kiosk: Maker, name: str) -> None:
    one = kiosk()
    one.go(*WAYS["home"])
    button = one.button(name)
    one.tap(button)
    notice = one.visible(Notice)[0]
    assert notice.accessibleName() == button.reason
    one.tap_at(QPoint(1000, 60))
    assert not one.visible(Notice)
    assert one.navigator.state.place == Home()


def test_a_touch_beside_the_languages_begins(kiosk: Maker) -> None:
    one = kiosk()
    one.tap_at(QPoint(1000, 200))
    assert one.navigator.state.place == Home()


def test_sliding_off_cancels(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["home"])
    help_button = one.button("Get help now")
    middle = help_button.mapTo(one.window, help_button.rect().center())
    one.press(middle)
    assert help_button.isDown()
    one.release(middle - QPoint(0, 300))
    assert one.navigator.state.place == Home()


def test_a_trembling_finger_acts_once() -> None:
    now = [100.0]
    button = Button(look_for("paper", 1920, 1080), "Add", Make())
    button._clock = lambda: now[0]
    taps: list[float] = []
    button.tapped.connect(lambda: taps.append(now[0]))
    for at in (100.0, 100.1, 100.2, 100.3, 100.4):
        now[0] = at
        button.click()
    assert taps == [100.0]
    now[0] = 100.55
    button.click()
    assert taps == [100.0, 100.55]
    button.deleteLater()


def test_keys_show_the_ring_and_touch_hides_it(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["home"])
    one.window.activateWindow()
    one.key(Qt.Key.Key_Tab)
    assert one.visible(FocusRing)
    one.key(Qt.Key.Key_Return)
    assert one.navigator.state.place == Reading(ED)
    one.tap_at(QPoint(1000, 30))
    assert not one.visible(FocusRing)


def test_any_touch_stays_and_the_clear_button_clears(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    for _ in range(12):
        one.navigator.ask_still_there()
        one.breathe()
        one.tap_at(QPoint(200, 60))
        assert one.navigator.state.place == Reading(ED)
        assert not one.navigator.state.is_asked
    one.navigator.ask_still_there()
    one.breathe()
    one.tap(one.button("Clear it now"))
    assert one.navigator.state == new_visit()


def test_the_bar_works_while_asked(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    one.navigator.ask_still_there()
    one.breathe()
    one.tap(one.button("Home"))
    assert one.navigator.state == State(trail=(Home(),))


def test_nobody_answers_and_the_visit_ends(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    one.navigator.ask_still_there()
    one.breathe()
    page = one.page
    assert isinstance(page, StillTherePage)
    assert page.seconds_left == 30
    for second in range(30):
        assert one.navigator.state.is_asked, second
        page._count()
    one.breathe()
    assert one.navigator.state == State()
    assert isinstance(one.navigator.state.place, Attract)


def test_quiet_is_measured_from_the_last_touch(qtbot: QtBot) -> None:
    now = [0.0]
    watch = IdleWatch(lambda: 100.0, lambda: now[0])
    told: list[bool] = []
    watch.quiet.connect(lambda: told.append(True))
    watch.restart()
    now[0] = 60.0
    watch.look()
    assert not told
    assert 39_000 <= watch._timer.remainingTime() <= 41_000
    now[0] = 90.0
    watch.restart()
    now[0] = 160.0
    watch.look()
    assert not told
    now[0] = 190.0
    watch.look()
    assert told == [True]
    watch._timer.stop()
    qtbot.wait(0)


def test_nothing_is_waited_for_at_the_start(kiosk: Maker) -> None:
    one = kiosk()
    one.window.idle.look()
    assert not one.navigator.state.is_asked


def test_a_fault_ends_the_visit_and_three_end_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    now = [0.0]
    told: list[str] = []
    hook = FaultHook(
        lambda: told.append("fault"), lambda: told.append("end"), Log(), lambda: now[0]
    )
    for at in (0.0, 70.0, 80.0, 90.0):
        now[0] = at
        hook(ValueError, ValueError("what somebody read"), None)
    assert told == ["fault", "fault", "fault", "end"]
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "what somebody read" not in said


def test_trouble_is_calm_and_leads_home(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    one.navigator.meet_trouble()
    one.breathe()
    assert one.navigator.state.place == Trouble()
    assert "PDE-5" not in one.says()
    homes = [b for b in one.page.findChildren(Button) if b.text() == "Home"]
    one.tap(homes[0])
    assert one.navigator.state == State(trail=(Home(),))
    one.go(GoHome())


def test_a_preview_says_so_on_every_screen() -> None:
    one = Kiosk(1366, 768)
    window = Window(one.navigator, one.presenter.view, may_close=True, ribbon="Preview of x")
    window.resize(1366, 768)
    window.show()
    for way in WAYS.values():
        one.go(*way)
        ribbons = [r for r in window.findChildren(Ribbon) if r.isVisible()]
        assert [r.accessibleName() for r in ribbons] == ["Preview of x"]
    window.close()
    window.deleteLater()
    one.close()


def test_a_full_screen_kiosk_does_not_close() -> None:
    one = Kiosk(1366, 768)
    one.window._may_close = False
    assert not one.window.close()
    one.window._may_close = True
    one.close()
