"""Comfort: a choice changes itself alone, the place stays, and the next visit has none of it."""

from typing import get_args

import pytest

from kiosk.content.ids import Language
from kiosk.visit import steps
from kiosk.visit.comfort import USUAL, Comfort, SwitchName
from kiosk.visit.comfort_wishes import (
    ChooseLanguage,
    ChooseTextSize,
    ChooseTheme,
    ComfortWish,
    PutComfortBack,
    ToggleSheet,
    TurnSwitch,
)
from kiosk.visit.places import Home, Reading
from kiosk.visit.state import State, new_visit
from kiosk.visit.wishes import (
    Begin,
    ClearScreen,
    GetHelpNow,
    GoBack,
    GoHome,
    OpenTopic,
    ReadPart,
    ShowDoors,
    Wish,
    fulfil,
)
from tests.unit.visit.sample_pack import RICH, SHORT

HINDI = Language("hi")
READING = State(trail=(Home(), Reading(RICH, part=2)))
OPEN = fulfil(READING, ToggleSheet())
ODD = Comfort("contrast", "largest", True, True, True, False)


@pytest.mark.parametrize(
    ("wish", "comfort"),
    [
        (ChooseTheme("dusk"), USUAL._replace(theme="dusk")),
        (ChooseTextSize("larger"), USUAL._replace(text_size="larger")),
        (TurnSwitch("veil"), USUAL._replace(veil=True)),
        (TurnSwitch("wider_lines"), USUAL._replace(wider_lines=True)),
        (TurnSwitch("lower_buttons"), USUAL._replace(lower_buttons=True)),
        (TurnSwitch("less_motion"), USUAL._replace(less_motion=False)),
    ],
    ids=str,
)
def test_a_choice_changes_itself_alone_and_keeps_the_place(
    wish: ComfortWish, comfort: Comfort
) -> None:
    after = fulfil(OPEN, wish)
    assert after.comfort == comfort
    assert (after.trail, after.is_sheet_open) == (OPEN.trail, True)


@pytest.mark.parametrize("switch", get_args(SwitchName))
def test_a_switch_turned_twice_is_as_before(switch: SwitchName) -> None:
    once = fulfil(OPEN, TurnSwitch(switch))
    assert once.comfort.is_on(switch) != OPEN.comfort.is_on(switch)
    assert fulfil(once, TurnSwitch(switch)) == OPEN


def test_the_sheet_opens_and_closes_where_one_reads() -> None:
    assert OPEN.is_sheet_open
    assert fulfil(OPEN, ToggleSheet()) == READING


def test_there_is_no_sheet_before_a_visit() -> None:
    assert fulfil(new_visit(), ToggleSheet()) == new_visit()


def test_back_closes_the_sheet_first() -> None:
    at_home = fulfil(State(trail=(Home(),)), ToggleSheet())
    assert at_home.has_way_back
    closed = fulfil(at_home, GoBack())
    assert closed == State(trail=(Home(),))
    assert not closed.has_way_back
    assert fulfil(OPEN, GoBack()) == READING


@pytest.mark.parametrize("wish", [GoHome(), GetHelpNow(), OpenTopic(SHORT), OpenTopic(RICH)])
def test_going_elsewhere_closes_the_sheet(wish: Wish) -> None:
    assert not fulfil(OPEN, wish).is_sheet_open


def test_help_from_help_closes_the_sheet() -> None:
    there = fulfil(READING, GetHelpNow())
    assert fulfil(fulfil(there, ToggleSheet()), GetHelpNow()) == there


def test_following_the_reader_leaves_the_sheet_open() -> None:
    assert fulfil(OPEN, ReadPart(1)).is_sheet_open


def test_put_it_all_back_keeps_the_language() -> None:
    state = fulfil(State(trail=OPEN.trail, comfort=ODD, language=HINDI), PutComfortBack())
    assert (state.comfort, state.language) == (USUAL, HINDI)


def test_another_language_keeps_the_place() -> None:
    state = fulfil(OPEN, ChooseLanguage(HINDI))
    assert (state.language, state.trail, state.is_sheet_open) == (HINDI, OPEN.trail, True)


def test_comfort_ends_with_the_visit() -> None:
    state = State(trail=OPEN.trail, comfort=ODD, is_sheet_open=True)
    assert fulfil(state, ClearScreen()) == new_visit()
    assert steps.meet_trouble(state).comfort == USUAL
    assert not steps.meet_trouble(state).is_sheet_open
    assert fulfil(state, Begin(HINDI)).comfort == ODD


def test_doors_turn_at_home_and_nowhere_else() -> None:
    home = State(trail=(Home(),))
    assert fulfil(home, ShowDoors(2)).trail == (Home(2),)
    assert fulfil(home, ShowDoors(-1)) == home
    assert fulfil(READING, ShowDoors(1)) == READING
