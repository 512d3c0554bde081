"""Wishes: each does its one step, and whatever was wished before, the visit can end."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.ids import CategoryId, GroupId, Language, TermId, TopicId
from kiosk.library.search import Findings
from kiosk.visit.comfort import SwitchName, TextSize, ThemeName
from kiosk.visit.comfort_wishes import (
    ChooseLanguage,
    ChooseTextSize,
    ChooseTheme,
    PutComfortBack,
    ToggleSheet,
    TurnSwitch,
)
from kiosk.visit.keeping import (
    CopyKept,
    HideSquare,
    MoveKept,
    PrintKept,
    RemoveKept,
    SeeMyQuestions,
    ShowSquare,
    TellPrinted,
    ToggleKept,
)
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep, KeptText
from kiosk.visit.places import (
    Attract,
    Checks,
    Copying,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    MyQuestions,
    OpenAnswer,
    OpenTerm,
    Place,
    Questions,
    Reading,
    Square,
)
from kiosk.visit.state import ENGLISH, State
from kiosk.visit.steps import LONGEST_TRAIL, ask_still_there, meet_trouble
from kiosk.visit.wishes import (
    Agree,
    AskPeople,
    Begin,
    ClearScreen,
    FoldPassage,
    GetHelpNow,
    GoBack,
    GoHome,
    OpenGroup,
    OpenTopic,
    ReadPart,
    SeeChecks,
    ShowDeskCard,
    ShowDoors,
    ShowKeys,
    ShowPassage,
    Stay,
    TakeFindings,
    ToggleAnswer,
    ToggleTerm,
    TypeQuery,
    Wish,
    fulfil,
)
from tests.unit.visit.sample_pack import CONDITIONS, PDE, RICH, SHORT

HARM = CategoryId("self-harm")
NOTHING = Findings("heart", False, None, (), ENGLISH)
HERE = (Home(), Reading(RICH, part=1))
EACH: tuple[tuple[Wish, tuple[Place, ...]], ...] = (
    (Begin(Language("hi")), (Home(),)),
    (ChooseLanguage(Language("hi")), HERE),
    (GoBack(), (Home(),)),
    (GoHome(), (Home(),)),
    (OpenGroup(CONDITIONS), (*HERE, InGroup(CONDITIONS))),
    (OpenTopic(SHORT), (*HERE, Reading(SHORT))),
    (ReadPart(3), (Home(), Reading(RICH, part=3))),
    (ToggleTerm(5, PDE), (Home(), Reading(RICH, part=1, open_term=OpenTerm(5, PDE)))),
    (SeeChecks(RICH), (*HERE, Checks(RICH))),
    (Agree((HARM,)), HERE),
    (ShowPassage((0,), HARM), (Home(), Reading(RICH, part=1, at_passage=(0,)))),
    (
        FoldPassage((0,)),
        (Home(), Reading(RICH, part=1, folded=frozenset({(0,)}), at_passage=(0,))),
    ),
    (AskPeople(RICH), (*HERE, Questions(RICH))),
    (AskPeople(to_type=True), (*HERE, Questions(keys="latin"))),
    (ShowKeys("digits"), HERE),
    (TypeQuery("heart"), HERE),
    (TakeFindings(NOTHING), HERE),
    (ToggleAnswer(RICH, 0), HERE),
    (GetHelpNow(), (*HERE, GetHelp())),
    (ShowDeskCard(), (*HERE, DeskCard())),
    (ToggleKept(KeptText(RICH)), HERE),
    (RemoveKept(KeptText(RICH)), HERE),
    (MoveKept(KeptText(RICH), 1), HERE),
    (SeeMyQuestions(), (*HERE, MyQuestions())),
    (CopyKept(), (*HERE, Copying())),
    (ShowSquare("text", 2), (*HERE, Square("text", 2))),
    (HideSquare(), HERE),
    (PrintKept(), HERE),
    (TellPrinted(is_taken=True), HERE),
    (ShowDoors(1), HERE),
    (ToggleSheet(), HERE),
    (ChooseTheme("dusk"), HERE),
    (ChooseTextSize("largest"), HERE),
    (TurnSwitch("veil"), HERE),
    (PutComfortBack(), HERE),
    (ChooseLanguage(Language("hi")), HERE),
    (Stay(), HERE),
    (ClearScreen(), (Attract(),)),
)
"""Each wish of a reader, and the way after it."""

_words = st.sampled_from(["a", "b", "c"])
_numbers = st.integers(min_value=-2, max_value=6)
_kept: st.SearchStrategy[Kept] = st.one_of(
    st.builds(KeptQuestion, _words.map(TopicId), _numbers),
    st.builds(KeptStep, _words.map(TopicId), _numbers),
    st.builds(KeptText, _words.map(TopicId)),
)
WISHES: st.SearchStrategy[Wish] = st.one_of(
    st.builds(Begin, _words.map(Language)),
    st.just(GoBack()),
    st.just(GoHome()),
    st.builds(OpenGroup, _words.map(GroupId)),
    st.builds(OpenTopic, _words.map(TopicId)),
    st.builds(ReadPart, _numbers),
    st.builds(ToggleTerm, _numbers, _words.map(TermId)),
    st.builds(SeeChecks, _words.map(TopicId)),
    st.builds(Agree, st.tuples(_words.map(CategoryId))),
    st.builds(ShowPassage, st.tuples(_numbers), _words.map(CategoryId)),
    st.builds(FoldPassage, st.tuples(_numbers)),
    st.builds(AskPeople, st.none() | _words.map(TopicId)),
    st.builds(ShowKeys, st.sampled_from([None, "hidden", "latin", "devanagari"])),
    st.builds(TypeQuery, _words),
    st.builds(ToggleAnswer, _words.map(TopicId), _numbers),
    st.just(GetHelpNow()),
    st.just(ShowDeskCard()),
    st.builds(ToggleKept, _kept, st.tuples() | st.tuples(_words.map(CategoryId))),
    st.builds(RemoveKept, _kept),
    st.builds(MoveKept, _kept, st.sampled_from([-1, 1])),
    st.just(SeeMyQuestions()),
    st.just(CopyKept()),
    st.builds(ShowSquare, st.sampled_from(["draft", "text"]), _numbers),
    st.just(HideSquare()),
    st.just(PrintKept()),
    st.builds(TellPrinted, st.booleans()),
    st.builds(ShowDoors, _numbers),
    st.just(ToggleSheet()),
    st.builds(ChooseTheme, st.sampled_from(get_args(ThemeName))),
    st.builds(ChooseTextSize, st.sampled_from(get_args(TextSize))),
    st.builds(TurnSwitch, st.sampled_from(get_args(SwitchName))),
    st.just(PutComfortBack()),
    st.builds(ChooseLanguage, _words.map(Language)),
    st.just(Stay()),
    st.just(ClearScreen()),
)
HAPPENINGS = st.one_of(WISHES, st.sampled_from(["quiet", "fault"]))
"""What changes a state: wishes, and what the program does by itself."""


def after(happenings: list[Wish | str], state: State | None = None) -> State:
    """Give the state after all of ``happenings``."""
    state = state or State()
    for happening in happenings:
        if happening == "quiet":
            state = ask_still_there(state)
        elif happening == "fault":
            state = meet_trouble(state)
        elif not isinstance(happening, str):
            state = fulfil(state, happening)
    return state


def test_every_wish_stands_in_the_table() -> None:
    assert {type(wish) for wish, _ in EACH} == set(get_args(Wish))


@pytest.mark.parametrize(("wish", "trail"), EACH, ids=lambda value: type(value).__name__)
def test_a_wish_does_its_one_step(wish: Wish, trail: tuple[Place, ...]) -> None:
    assert fulfil(State(trail=HERE), wish).trail == trail


OF_THE_KIOSK = (TakeFindings, HideSquare, TellPrinted)
"""Wishes that no person makes, or that the clock makes as well."""
BY_HAND = [wish for wish, _ in EACH if not isinstance(wish, OF_THE_KIOSK)]


@pytest.mark.parametrize("wish", BY_HAND, ids=lambda wish: type(wish).__name__)
def test_any_wish_shows_that_somebody_is_there(wish: Wish) -> None:
    asked = State(trail=HERE, is_asked=True)
    assert fulfil(asked, wish) == fulfil(State(trail=HERE), wish)


@given(st.lists(HAPPENINGS, max_size=40))
def test_clear_screen_gives_a_new_visit_whatever_came_before(before: list[Wish | str]) -> None:
    assert fulfil(after(before), ClearScreen()) == State()


@given(st.lists(HAPPENINGS, max_size=40), HAPPENINGS)
def test_a_state_always_holds_together(before: list[Wish | str], last: Wish | str) -> None:
    state = after([*before, last])
    assert 1 <= len(state.trail) <= LONGEST_TRAIL
    assert state.place == state.trail[-1]
    assert all(one != other for one, other in zip(state.trail, state.trail[1:], strict=False))
    if last != "quiet" and not isinstance(last, OF_THE_KIOSK):
        assert not state.is_asked
    if isinstance(state.place, Attract):
        assert not state.is_asked
        assert not state.is_sheet_open
    if isinstance(state.place, Reading):
        assert state.place.part >= 0
    if isinstance(state.place, Square):
        assert state.place.number >= 0
    assert len(set(state.kept)) == len(state.kept)


@given(st.lists(HAPPENINGS, max_size=40))
def test_back_always_arrives_and_ends_at_the_first_place(before: list[Wish | str]) -> None:
    state = after([*before, Stay()])
    first = state.trail[0]
    if state.is_sheet_open:
        trail, state = state.trail, fulfil(state, GoBack())
        assert state.trail == trail
    for left in range(len(state.trail) - 1, 0, -1):
        state = fulfil(state, GoBack())
        assert len(state.trail) == left
    assert state.trail == (first,)
    assert fulfil(state, GoBack()) == state


@given(st.lists(WISHES, max_size=200))
def test_a_long_visit_does_not_grow(wishes: list[Wish]) -> None:
    state = after([OpenTopic(TopicId(str(n))) for n in range(LONGEST_TRAIL)])
    for wish in wishes:
        state = fulfil(state, wish)
        assert len(state.trail) <= LONGEST_TRAIL


def test_findings_show_nobody_and_answer_only_what_was_typed_last() -> None:
    asked = State(trail=(Home(), Questions(query="heart")), is_asked=True)
    answered = fulfil(asked, TakeFindings(NOTHING))
    assert answered.is_asked
    assert answered.place == Questions(query="heart", findings=NOTHING)
    typed = fulfil(asked, TypeQuery("hearts"))
    assert fulfil(typed, TakeFindings(NOTHING)) == typed


def test_typing_keeps_the_old_findings_until_there_are_new_ones() -> None:
    found = State(trail=(Home(), Questions(query="heart", findings=NOTHING)))
    assert fulfil(found, TypeQuery("hearts")).place == Questions(query="hearts", findings=NOTHING)
    assert fulfil(found, TypeQuery(" ")).place == Questions(query=" ")


def test_keys_stay_while_words_are_typed_and_go_with_the_place() -> None:
    state = State(trail=(Home(), Questions()))
    shown = fulfil(state, ShowKeys())
    assert shown.place == Questions(keys="latin")
    typed = fulfil(fulfil(shown, ShowKeys("digits")), TypeQuery("4"))
    assert typed.place == Questions(query="4", keys="digits")
    assert fulfil(typed, ShowKeys("hidden")).place == Questions(query="4", keys="hidden")
    assert fulfil(typed, AskPeople(RICH)).place == Questions(RICH)
    hindi = State(trail=(Home(), Questions()), language=Language("hi"))
    assert fulfil(hindi, ShowKeys()).place == Questions(keys="devanagari")
    assert fulfil(hindi, AskPeople(to_type=True)).place == Questions(keys="devanagari")


def test_one_answer_is_open_at_a_time() -> None:
    state = State(trail=(Home(), Questions(RICH)))
    first = fulfil(state, ToggleAnswer(RICH, 0))
    assert first.place == Questions(RICH, open_answer=OpenAnswer(RICH, 0))
    second = fulfil(first, ToggleAnswer(RICH, 1))
    assert second.place == Questions(RICH, open_answer=OpenAnswer(RICH, 1))
    assert fulfil(second, ToggleAnswer(RICH, 1)) == state


def test_consent_holds_until_the_visit_ends_and_folding_keeps_it() -> None:
    shown = fulfil(State(trail=HERE), ShowPassage((0,), HARM))
    assert shown.consents == {HARM}
    folded = fulfil(shown, FoldPassage((0,)))
    assert folded.consents == {HARM}
    again = fulfil(folded, ShowPassage((0,), HARM)).place
    assert isinstance(again, Reading)
    assert again.folded == frozenset()
    assert fulfil(folded, ClearScreen()).consents == frozenset()
