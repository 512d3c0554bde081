"""A group that is hidden at this hour is in no widget and no accessible node, on no screen."""

import pytest

from kiosk.hours import parse_hours
from kiosk.ui.widgets.home_door import HomeDoor
from kiosk.visit.places import GetHelp, Home, InGroup, Place, Questions, Reading
from tests.gui.bench import MEDIUM, SIZES, UPRIGHT, WIDE, KioskMaker
from tests.gui.test_still_there import heard
from tests.unit.visit.sample_pack import CONDITIONS, HELP, RICH, SIGNS, THERAPIES

NOW, LATER = parse_hours("11:00-13:00"), parse_hours("14:00-16:00")
NAMES = ("Conditions", "rection problems", "Body response", "All shapes", "Another subject 20")
PLACES: tuple[Place, ...] = (
    Home(),
    Home(1),
    InGroup(THERAPIES),
    InGroup(HELP),
    Questions(),
    Questions(keys="latin"),
    GetHelp(),
    Reading(SIGNS),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_nothing_says_what_is_hidden(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = kiosk_window(size, hidden={CONDITIONS: NOW})
    kiosk.show_place(place)
    for said in (kiosk.words(), heard(kiosk.window)):
        assert [name for name in NAMES if name in said] == []


@pytest.mark.parametrize("query", ["erection", "erecton", "heart", "shapes", "body response"])
def test_no_search_says_what_is_hidden(kiosk_window: KioskMaker, query: str) -> None:
    kiosk = kiosk_window(WIDE, hidden={CONDITIONS: NOW})
    kiosk.show_place(Questions())
    kiosk.type_words(query)
    for said in (kiosk.words(), heard(kiosk.window)):
        assert [name for name in NAMES if name in said] == []


def test_at_another_hour_it_is_there(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE, hidden={CONDITIONS: LATER})
    kiosk.show_place(Home())
    assert "Erection problems" in kiosk.words()
    assert "Erection problems" in heard(kiosk.window)


@pytest.mark.parametrize("size", [WIDE, MEDIUM, UPRIGHT])
def test_the_doors_that_are_left_share_the_room(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size, hidden={CONDITIONS: NOW, THERAPIES: NOW})
    kiosk.show_place(Home())
    doors = list(kiosk.seen(HomeDoor))
    assert len(doors) == 2
    assert sum(door.width() for door in doors) > 0.85 * size[0]


def test_words_of_danger_and_help_are_there_as_ever(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE, hidden={CONDITIONS: NOW, THERAPIES: NOW})
    kiosk.show_place(Questions())
    kiosk.type_words("want to die")
    kiosk.tap_bar("help")
    assert "112" in kiosk.words()
    kiosk.tap("See every sign")
    assert kiosk.here() == Reading(SIGNS)


def test_a_page_that_is_open_stays_open(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE, hidden={CONDITIONS: NOW})
    kiosk.show_place(Reading(RICH))
    assert "Body response" in kiosk.words()
    kiosk.tap("How common it is")
    assert kiosk.here() == Reading(RICH, part=2)
