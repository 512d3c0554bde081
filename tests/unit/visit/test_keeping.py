"""Keeping: what may be kept, its order, and that nothing of it outlives the visit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.ids import CategoryId, TopicId
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
from kiosk.visit.places import Copying, Home, MyQuestions, Reading, Square
from kiosk.visit.state import State
from kiosk.visit.steps import ask_still_there, meet_trouble
from kiosk.visit.wishes import Agree, ClearScreen, GoBack, fulfil
from tests.unit.visit.sample_pack import GATED, RICH

FIRST, SECOND, THIRD = KeptQuestion(RICH, 0), KeptStep(RICH, 1), KeptText(RICH)
VIOLENCE = CategoryId("sexual-violence")
HERE = (Home(), Reading(RICH))


def keeping(*kept: Kept) -> State:
    """Give a visitor who kept ``kept``."""
    return State(trail=(Home(), MyQuestions()), kept=kept)


def test_a_touch_keeps_and_the_next_lets_go() -> None:
    once = fulfil(State(trail=HERE), ToggleKept(FIRST))
    assert once.kept == (FIRST,)
    twice = fulfil(once, ToggleKept(SECOND))
    assert twice.kept == (FIRST, SECOND)
    assert fulfil(twice, ToggleKept(FIRST)).kept == (SECOND,)


def test_nothing_behind_a_note_is_kept_before_consent() -> None:
    wish = ToggleKept(KeptText(GATED), (VIOLENCE,))
    reading = State(trail=(Home(), Reading(GATED)))
    assert fulfil(reading, wish) == reading
    agreed = fulfil(reading, Agree((VIOLENCE,)))
    assert fulfil(agreed, wish).kept == (KeptText(GATED),)
    both = ToggleKept(KeptText(GATED), (VIOLENCE, CategoryId("self-harm")))
    assert fulfil(agreed, both).kept == ()


@pytest.mark.parametrize(
    ("entry", "by", "order"),
    [
        (FIRST, 1, (SECOND, FIRST, THIRD)),
        (THIRD, -1, (FIRST, THIRD, SECOND)),
        (FIRST, -1, (FIRST, SECOND, THIRD)),
        (THIRD, 1, (FIRST, SECOND, THIRD)),
        (KeptText(GATED), 1, (FIRST, SECOND, THIRD)),
    ],
)
def test_an_entry_changes_places_with_its_neighbour(
    entry: Kept, by: int, order: tuple[Kept, ...]
) -> None:
    wish = MoveKept(entry, -1 if by < 0 else 1)
    assert fulfil(keeping(FIRST, SECOND, THIRD), wish).kept == order


def test_an_entry_is_removed_alone() -> None:
    state = keeping(FIRST, SECOND, THIRD)
    assert fulfil(state, RemoveKept(SECOND)).kept == (FIRST, THIRD)
    assert fulfil(state, RemoveKept(KeptText(GATED))) == state


def test_my_questions_opens_once_and_back_leads_to_the_page() -> None:
    seen = fulfil(State(trail=HERE), SeeMyQuestions())
    assert seen.trail == (*HERE, MyQuestions())
    failed = State(trail=(*HERE, MyQuestions("failed")))
    assert fulfil(failed, SeeMyQuestions()) == failed
    copying = fulfil(seen, CopyKept())
    assert copying.place == Copying()
    assert fulfil(fulfil(copying, GoBack()), GoBack()).trail == HERE


def test_one_square_takes_the_place_of_the_other_and_can_be_hidden() -> None:
    shown = fulfil(keeping(FIRST), ShowSquare())
    assert shown.trail == (Home(), MyQuestions(), Square())
    second = fulfil(shown, ShowSquare("text", 1))
    assert second.trail == (Home(), MyQuestions(), Square("text", 1))
    hidden = fulfil(second, HideSquare())
    assert hidden.place == Square("text", 1, is_hidden=True)
    assert fulfil(hidden, ShowSquare("text", 1)) == second
    assert fulfil(second, ShowSquare("text", -1)).place == Square("text", 0)
    assert fulfil(keeping(FIRST), HideSquare()) == keeping(FIRST)


def test_a_slip_is_asked_for_once_and_its_outcome_told_where_it_is_waited_for() -> None:
    wanted = fulfil(keeping(FIRST), PrintKept())
    assert wanted.place == MyQuestions("wanted")
    assert fulfil(wanted, PrintKept()) == wanted
    assert fulfil(wanted, TellPrinted(is_taken=True)).place == MyQuestions("printed")
    failed = fulfil(wanted, TellPrinted(is_taken=False))
    assert failed.place == MyQuestions("failed")
    assert fulfil(failed, PrintKept()).place == MyQuestions("wanted")
    assert fulfil(failed, TellPrinted(is_taken=True)) == failed
    away = fulfil(wanted, GoBack())
    assert fulfil(away, TellPrinted(is_taken=True)) == away


def test_nothing_kept_is_nothing_to_print() -> None:
    assert fulfil(keeping(), PrintKept()) == keeping()


@pytest.mark.parametrize("wish", [HideSquare(), TellPrinted(is_taken=True)])
def test_what_the_kiosk_wishes_uncovers_nothing(wish: HideSquare | TellPrinted) -> None:
    for place in (Square(), MyQuestions("wanted")):
        covered = ask_still_there(State(trail=(Home(), place), kept=(FIRST,)))
        assert fulfil(covered, wish).is_asked


_entries = st.lists(
    st.builds(KeptQuestion, st.sampled_from("ab").map(TopicId), st.integers(0, 3)), unique=True
)


@given(_entries)
def test_nothing_kept_outlives_the_visit(entries: list[Kept]) -> None:
    state = keeping(*entries)
    assert fulfil(state, ClearScreen()) == State()
    assert meet_trouble(state).kept == ()
