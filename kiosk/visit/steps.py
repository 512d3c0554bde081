"""Every step that changes the state of a visit: a step takes a ``State`` and gives another.

A visit ends by starting over (``new_visit``), never by clearing fields one by one.
"""

from collections.abc import Iterable
from dataclasses import replace

from kiosk.content.ids import CategoryId, GroupId, Language, TermId, TopicId
from kiosk.library.search import Findings
from kiosk.visit.keys import Keys, first_keys
from kiosk.visit.passages import PassagePath
from kiosk.visit.places import (
    Attract,
    Checks,
    Copying,
    DeskCard,
    Form,
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
    Trouble,
)
from kiosk.visit.state import State, new_visit

LONGEST_TRAIL = 64
"""Places that Back remembers; a visitor who wanders further loses the oldest."""


def _go(state: State, place: Place) -> State:
    state = close_sheet(state)
    if place == state.place:
        return state
    return replace(state, trail=(*state.trail, place)[-LONGEST_TRAIL:])


def begin(state: State, language: Language) -> State:
    """Leave the attract screen for Home, in the language that was touched."""
    return replace(close_sheet(state), trail=(Home(),), language=language)


def go_home(state: State) -> State:
    """Show the doors; from here Back has nowhere to go."""
    return replace(close_sheet(state), trail=(Home(),))


def go_back(state: State) -> State:
    """Close the sheet, else return to the place before this one; stay where there is none."""
    if state.is_sheet_open:
        return close_sheet(state)
    return replace(state, trail=state.trail[:-1]) if state.has_way_back else state


def open_group(state: State, group: GroupId) -> State:
    """Open a door."""
    return _go(state, InGroup(group))


def open_topic(state: State, topic: TopicId) -> State:
    """Open a topic at its first part."""
    return _go(state, Reading(topic))


def open_checks(state: State, topic: TopicId) -> State:
    """Show who checked a topic and what it rests on."""
    return _go(state, Checks(topic))


def get_help(state: State) -> State:
    """Show where help is. From the attract screen Back then leads Home."""
    if isinstance(state.place, Attract):
        return replace(state, trail=(Home(), GetHelp()))
    return _go(state, GetHelp())


def show_desk_card(state: State) -> State:
    """Show the sentence for the desk."""
    return _go(state, DeskCard())


def see_my_questions(state: State) -> State:
    """Show what was kept."""
    return state if isinstance(state.place, MyQuestions) else _go(state, MyQuestions())


def copy_kept(state: State) -> State:
    """Show what was kept as a plain page."""
    return _go(state, Copying())


def show_square(state: State, form: Form, number: int) -> State:
    """Show what was kept as a square; another square takes the place of the one that is shown."""
    square = Square(form, max(0, number))
    return _stay_at(state, square) if isinstance(state.place, Square) else _go(state, square)


def hide_square(state: State) -> State:
    """Hide the square that is shown."""
    match state.place:
        case Square() as square:
            return _stay_at(state, replace(square, is_hidden=True))
        case _:
            return state


def print_kept(state: State) -> State:
    """Ask for a slip, where something was kept and none is on its way."""
    match state.place:
        case MyQuestions(slip) if state.kept and slip != "wanted":
            return _stay_at(state, MyQuestions("wanted"))
        case _:
            return state


def tell_printed(state: State, *, is_taken: bool) -> State:
    """Say how the printing went, if that is still being waited for."""
    match state.place:
        case MyQuestions("wanted"):
            return _stay_at(state, MyQuestions("printed" if is_taken else "failed"))
        case _:
            return state


def read_part(state: State, part: int) -> State:
    """Move the reader's place to ``part`` (from 0) of the topic; elsewhere nothing changes."""
    match state.place:
        case Reading() as reading if part >= 0:
            return _stay_at(state, replace(reading, part=part, at_passage=None))
        case _:
            return state


def toggle_term(state: State, run: int, term: TermId) -> State:
    """Open the definition of ``term`` below its run, or close it; one is open at a time."""
    match state.place:
        case Reading() as reading:
            wanted = OpenTerm(run, term)
            return _stay_at(
                state, replace(reading, open_term=None if reading.open_term == wanted else wanted)
            )
        case _:
            return state


def agree(state: State, categories: Iterable[CategoryId]) -> State:
    """Read on after the notes of ``categories``; holds until the visit ends."""
    return replace(state, consents=state.consents.union(categories))


def show_passage(state: State, passage: PassagePath, category: CategoryId) -> State:
    """Open ``passage`` of the topic, and every other one behind a note of ``category``."""
    match state.place:
        case Reading() as reading:
            unfolded = replace(
                reading, folded=reading.folded - {passage}, open_term=None, at_passage=passage
            )
            return _stay_at(agree(state, (category,)), unfolded)
        case _:
            return state


def fold_passage(state: State, passage: PassagePath) -> State:
    """Fold ``passage`` of the topic again; what else was agreed to stays open."""
    match state.place:
        case Reading() as reading:
            folded = replace(
                reading, folded=reading.folded | {passage}, open_term=None, at_passage=passage
            )
            return _stay_at(state, folded)
        case _:
            return state


def open_questions(state: State, topic: TopicId | None = None, *, with_keys: bool = False) -> State:
    """Show the questions people ask; those of ``topic``, or the list of topics."""
    keys = first_keys(state.language) if with_keys else None
    return _go(state, Questions(topic, keys=keys))


def show_keys(state: State, keys: Keys | None) -> State:
    """Show ``keys`` to type with, or hide them; None stands for those of the language."""
    match state.place:
        case Questions() as asking:
            return _stay_at(state, replace(asking, keys=keys or first_keys(state.language)))
        case _:
            return state


def type_query(state: State, query: str) -> State:
    """Ask for ``query``; the answers come when they are found."""
    match state.place:
        case Questions() as asking:
            kept = asking.findings if query.strip() else None
            return _stay_at(state, replace(asking, query=query, findings=kept, open_answer=None))
        case _:
            return state


def take_findings(state: State, findings: Findings) -> State:
    """Show ``findings``, unless something else has been typed since."""
    match state.place:
        case Questions() as asking if asking.query == findings.query:
            return _stay_at(state, replace(asking, findings=findings))
        case _:
            return state


def toggle_answer(state: State, topic: TopicId, number: int) -> State:
    """Open the answer to a question, or close it; one is open at a time."""
    match state.place:
        case Questions() as asking:
            wanted = OpenAnswer(topic, number)
            now = None if asking.open_answer == wanted else wanted
            return _stay_at(state, replace(asking, open_answer=now))
        case _:
            return state


def show_doors(state: State, view: int) -> State:
    """Turn to a view of the doors, counted from 0, where not all of them stand on one screen."""
    match state.place:
        case Home() if view >= 0:
            return _stay_at(state, Home(view))
        case _:
            return state


def close_sheet(state: State) -> State:
    """Show the whole page again."""
    return replace(state, is_sheet_open=False)


def _stay_at(state: State, place: Place) -> State:
    return replace(state, trail=(*state.trail[:-1], place))


def ask_still_there(state: State) -> State:
    """Cover the page and ask; only a visit that has begun is asked."""
    return replace(state, is_asked=True) if state.has_begun else state


def stay(state: State) -> State:
    """Uncover the page: somebody is still there."""
    return replace(state, is_asked=False)


def end_visit(state: State) -> State:
    """End the visit: a new state, whatever the old one held."""
    return new_visit(state.first_language)


def meet_trouble(state: State) -> State:
    """End the visit after a fault and say so calmly, in the language that was being read."""
    return replace(end_visit(state), trail=(Trouble(),), language=state.language)
