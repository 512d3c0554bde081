"""The steps of a visit: where Back leads, what a fault leaves, and when there is a visit to end."""

from dataclasses import replace

import pytest

from kiosk.content.ids import CategoryId, Language, TopicId
from kiosk.visit import steps
from kiosk.visit.comfort import Comfort
from kiosk.visit.comfort_wishes import ChooseLanguage
from kiosk.visit.kept import KeptText
from kiosk.visit.places import (
    Attract,
    Checks,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    OpenTerm,
    Place,
    Reading,
    Trouble,
)
from kiosk.visit.state import State, new_visit
from kiosk.visit.steps import LONGEST_TRAIL
from kiosk.visit.wishes import fulfil
from tests.unit.visit.sample_pack import CONDITIONS, ENGLISH, PDE, RICH, SHORT, UROLOGIST

CONSENTS = frozenset({CategoryId("self-harm")})
HINDI = Language("hi")
CHOSEN = Comfort("dusk", "largest")
KEPT = (KeptText(RICH),)
PLACES: tuple[Place, ...] = (
    Home(),
    InGroup(CONDITIONS),
    Reading(RICH),
    Checks(RICH),
    GetHelp(),
    DeskCard(),
    Trouble(),
)


def at(*trail: Place) -> State:
    """Give the state of a visitor who came along ``trail``."""
    return State(trail=trail)


def test_a_visit_starts_at_the_attract_screen_with_nothing_chosen() -> None:
    state = new_visit()
    assert state == State(
        trail=(Attract(),),
        is_asked=False,
        language=Language("en"),
        comfort=Comfort(
            theme="paper",
            text_size="normal",
            veil=False,
            wider_lines=False,
            lower_buttons=False,
            less_motion=True,
        ),
        is_sheet_open=False,
    )
    assert not state.has_way_back
    assert not state.has_begun


def test_begin_leads_home_in_the_language_that_was_touched() -> None:
    state = steps.begin(new_visit(), HINDI)
    assert state.trail == (Home(),)
    assert state.language == HINDI
    assert not state.has_way_back


def test_home_forgets_the_way() -> None:
    assert steps.go_home(at(Home(), InGroup(CONDITIONS), Reading(RICH))).trail == (Home(),)


def test_back_leads_to_the_place_before_with_its_part_and_term() -> None:
    reading = Reading(RICH, part=3, open_term=OpenTerm(7, PDE))
    state = steps.open_checks(at(Home(), reading), RICH)
    assert state.trail == (Home(), reading, Checks(RICH))
    assert steps.go_back(state).place == reading


def test_back_stays_where_there_is_no_page_before() -> None:
    state = at(Home())
    assert steps.go_back(state) is state


@pytest.mark.parametrize("place", PLACES)
def test_going_where_one_is_adds_nothing_to_the_way(place: Place) -> None:
    state = at(Home(), place) if place != Home() else at(Home())
    match place:
        case InGroup(group):
            again = steps.open_group(state, group)
        case Reading(topic):
            again = steps.open_topic(state, topic)
        case Checks(topic):
            again = steps.open_checks(state, topic)
        case GetHelp():
            again = steps.get_help(state)
        case DeskCard():
            again = steps.show_desk_card(state)
        case _:
            again = state
    assert again == state


def test_the_trail_loses_its_oldest_place_and_never_the_newest() -> None:
    state = at(Home())
    for number in range(3 * LONGEST_TRAIL):
        state = steps.open_topic(state, TopicId(f"topic-{number}"))
        assert state.place == Reading(TopicId(f"topic-{number}"))
        assert len(state.trail) == min(number + 2, LONGEST_TRAIL)
    assert Home() not in state.trail


def test_help_from_the_attract_screen_leads_back_home() -> None:
    state = steps.get_help(new_visit())
    assert state.trail == (Home(), GetHelp())
    assert steps.go_back(state).place == Home()


def test_help_from_a_page_leads_back_to_the_page() -> None:
    assert steps.go_back(steps.get_help(at(Home(), Reading(RICH)))).place == Reading(RICH)


def test_reading_a_part_moves_the_place_and_adds_nothing_to_the_way() -> None:
    state = steps.read_part(at(Home(), Reading(RICH)), 2)
    assert state.trail == (Home(), Reading(RICH, part=2))


@pytest.mark.parametrize("part", [-1, -100])
def test_there_is_no_part_before_the_first(part: int) -> None:
    state = at(Reading(RICH, part=1))
    assert steps.read_part(state, part) is state


@pytest.mark.parametrize("place", [place for place in PLACES if not isinstance(place, Reading)])
def test_parts_and_terms_belong_to_reading(place: Place) -> None:
    state = at(Home(), place)
    assert steps.read_part(state, 2) is state
    assert steps.toggle_term(state, 0, PDE) is state


def test_one_definition_is_open_at_a_time() -> None:
    first = steps.toggle_term(at(Reading(RICH, part=4)), 7, PDE)
    assert first.place == Reading(RICH, part=4, open_term=OpenTerm(7, PDE))
    second = steps.toggle_term(first, 9, UROLOGIST)
    assert second.place == Reading(RICH, part=4, open_term=OpenTerm(9, UROLOGIST))
    assert steps.toggle_term(second, 9, UROLOGIST).place == Reading(RICH, part=4)


def test_the_same_term_in_another_run_is_another_definition() -> None:
    state = steps.toggle_term(at(Reading(RICH)), 1, PDE)
    assert steps.toggle_term(state, 2, PDE).place == Reading(RICH, open_term=OpenTerm(2, PDE))


@pytest.mark.parametrize("place", PLACES)
def test_a_visit_that_has_begun_is_asked(place: Place) -> None:
    asked = steps.ask_still_there(at(place))
    assert asked.is_asked
    assert asked.place == place
    assert steps.stay(asked) == at(place)


def test_another_language_keeps_the_place_and_all_that_was_chosen() -> None:
    held = replace(new_visit(), trail=(Home(), Reading(SHORT, part=2)), consents=CONSENTS)
    chosen = fulfil(held, ChooseLanguage(HINDI))
    assert chosen == replace(held, language=HINDI)
    assert steps.end_visit(chosen) == new_visit()


@pytest.mark.parametrize("language", ["en", "hi"])
def test_nobody_is_asked_before_a_visit(language: str) -> None:
    state = new_visit(Language(language))
    assert steps.ask_still_there(state) is state


@pytest.mark.parametrize("place", [Attract(), *PLACES])
def test_the_end_of_a_visit_keeps_nothing(place: Place) -> None:
    held = State((Home(), place), True, HINDI, ENGLISH, CONSENTS, KEPT, CHOSEN, True)
    assert steps.end_visit(held) == new_visit() == State()
    assert steps.end_visit(replace(held, first_language=HINDI)) == new_visit(HINDI)


@pytest.mark.parametrize("place", [Attract(), *PLACES])
def test_a_fault_keeps_the_language_and_nothing_else(place: Place) -> None:
    held = State(
        (Home(), Reading(SHORT), place), True, HINDI, ENGLISH, CONSENTS, KEPT, CHOSEN, True
    )
    assert steps.meet_trouble(held) == State(trail=(Trouble(),), language=HINDI)


def test_a_state_cannot_be_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        new_visit().is_asked = True  # type: ignore[misc]
    assert replace(new_visit(), is_asked=True) != new_visit()
