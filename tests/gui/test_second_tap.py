"""A trembling finger: the second tap does not reach the page that the first one brought."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.ui.second_tap import IGNORED_SECONDS, SecondTap
from kiosk.visit.places import Home, Place, Reading
from tests.gui.hands import ED, WAYS, Kiosk
from tests.system.desk import SECOND_TAP_SECONDS

Maker = Callable[..., Kiosk]
TILE = "Erection problems"


@pytest.fixture
def home(kiosk: Maker) -> tuple[Kiosk, list[float]]:
    """Give a kiosk at Home, and the clock by which it judges taps."""
    one, now = kiosk(), [100.0]
    assert one.window._watch is not None
    one.window._watch.second = SecondTap(1 / 0.2537, lambda: now[0])
    one.go(*WAYS["home"])
    return one, now


def place_of(one: Kiosk) -> Place:
    return one.navigator.state.place


def tile_point(one: Kiosk) -> QPoint:
    from kiosk.ui.widgets.tile import Tile  # noqa: PLC0415 - the pages are loaded by then

    found = next(t for t in one.visible(Tile) if t.accessibleName().startswith(TILE))
    return found.mapTo(one.window, found.rect().center())


def test_the_hands_of_the_system_tests_wait_as_long() -> None:
    assert SECOND_TAP_SECONDS >= IGNORED_SECONDS


def test_a_second_tap_on_the_new_page_is_not_meant(home: tuple[Kiosk, list[float]]) -> None:
    one, now = home
    point = tile_point(one)
    one.tap_at(point)
    assert place_of(one) == Reading(ED)
    heard: list[object] = []
    one.page.wished.connect(heard.append)
    for _ in range(3):
        now[0] += 0.1
        one.tap_at(point + QPoint(8, -8))
    assert heard == []
    assert place_of(one) == Reading(ED)


def test_a_tap_elsewhere_or_later_is_meant(home: tuple[Kiosk, list[float]]) -> None:
    one, now = home
    one.tap_at(tile_point(one))
    now[0] += 0.1
    one.tap(one.button("Home"))
    assert place_of(one) == Home()
    point = tile_point(one)
    one.tap_at(point)
    now[0] += IGNORED_SECONDS
    one.press(point)
    assert one.window._watch is not None
    assert not one.window._watch.second._is_ignoring
    one.release(point)


def test_a_page_that_no_touch_brought_ignores_nothing(home: tuple[Kiosk, list[float]]) -> None:
    one, now = home
    one.tap_at(QPoint(960, 40))
    now[0] += 5.0
    one.go(*WAYS["help"])
    one.tap(one.button("Home"))
    assert place_of(one) == Home()


def test_a_finger_that_slides_a_little_still_presses(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["home"])
    button = one.button("Get help now")
    corner = button.mapTo(one.window, button.rect().bottomRight()) - QPoint(4, 60)
    handle = one.window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=corner)
    one.release(corner + QPoint(14, 0))
    assert place_of(one) != Home()
