"""The bar, the notice above it, and the ways between screens."""

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.visit.places import DeskCard, GetHelp, Home, InGroup, Reading
from kiosk.visit.state import State
from tests.gui.bench import MEDIUM, SIZES, UPRIGHT, WIDE, KioskMaker, settle
from tests.unit.visit.sample_pack import CONDITIONS, RICH, SIGNS

DASHED = {
    "back": "There is no page before this one.",
    "listen": "Listening is not ready on this kiosk yet.",
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", DASHED)
def test_a_dashed_button_says_why_until_the_next_touch(
    kiosk_window: KioskMaker, size: tuple[int, int], name: str
) -> None:
    kiosk = kiosk_window(size)
    kiosk.tap("English")
    assert kiosk.notice == ""
    kiosk.tap_bar(name)
    assert kiosk.notice == DASHED[name]
    assert kiosk.way() == (Home(),)
    kiosk.tap(QPoint(5, 5))
    assert kiosk.notice == ""


def test_the_next_key_takes_a_notice_away(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    kiosk.tap_bar("listen")
    kiosk.key(Qt.Key.Key_Tab)
    assert kiosk.notice == ""


def test_one_notice_at_a_time_and_it_lets_touches_through(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    kiosk.tap_bar("back")
    kiosk.tap_bar("listen")
    assert kiosk.notice == DASHED["listen"]
    kiosk.tap(kiosk.button("See all 12: Conditions"))
    assert kiosk.here() == InGroup(CONDITIONS)
    assert kiosk.notice == ""


def test_the_attract_screen_has_help_alone(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    assert [n for n, b in kiosk.bar.buttons.items() if b.isVisible()] == ["help"]
    kiosk.tap_bar("help")
    assert kiosk.way() == (Home(), GetHelp())
    assert kiosk.bar.buttons["help"].is_selected
    assert not kiosk.bar.buttons["home"].is_selected
    kiosk.tap_bar("back")
    assert kiosk.way() == (Home(),)
    assert kiosk.bar.buttons["home"].is_selected


@pytest.mark.parametrize("size", SIZES)
def test_a_walk_through_every_screen_and_back(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.tap(QPoint(size[0] // 2, size[1] // 4))  # anywhere begins in the first language
    assert kiosk.way() == (Home(),)
    kiosk.tap("See all 12: Conditions")
    kiosk.tap("Erection problems")
    assert kiosk.way() == (Home(), InGroup(CONDITIONS), Reading(RICH))
    kiosk.tap_bar("help")
    kiosk.show_place(GetHelp())
    if size != UPRIGHT:  # there the card is further down
        kiosk.tap("See every sign")
        assert kiosk.here() == Reading(SIGNS)
        kiosk.tap_bar("back")
    kiosk.tap("Show the desk card")
    assert kiosk.here() == DeskCard()
    kiosk.tap_bar("back")
    kiosk.tap_bar("back")
    assert kiosk.way() == (Home(),)
    kiosk.tap_bar("clear")
    assert kiosk.state == State()


def test_back_returns_to_the_part_that_was_read(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(MEDIUM)
    kiosk.show_place(Reading(RICH))
    kiosk.tap("How common it is")
    part = kiosk.here()
    assert part == Reading(RICH, part=2)
    kiosk.tap_bar("help")
    kiosk.tap_bar("back")
    settle()
    assert kiosk.here() == part
    assert kiosk.button("How common it is").accessibleDescription() == "You are here"


def test_a_trembling_finger_goes_back_once(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    kiosk.tap("See all 12: Conditions")
    kiosk.tap("Erection problems")
    back = kiosk.bar.buttons["back"]
    back._clock = lambda: 5000.0
    point = kiosk.point(back)
    for _ in range(2):
        kiosk.tap(point)
    assert kiosk.here() == InGroup(CONDITIONS)
    back._clock = lambda: 5000.5
    kiosk.tap(point)
    assert kiosk.here() == Home()


def test_sliding_off_a_tile_opens_nothing(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    tile = kiosk.button("Erection problems")
    kiosk.press(kiosk.point(tile))
    assert tile.isDown()
    kiosk.lift(QPoint(5, 5))
    assert kiosk.way() == (Home(),)


def test_only_languages_of_the_content_are_offered(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.button("English")
    assert "हिन्दी" not in kiosk.words()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_begins_a_visit(kiosk_window: KioskMaker, key: Qt.Key) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.key(key)
    assert kiosk.way() == (Home(),)
