"""Every step that changes the state of a visit: a step takes a ``State`` and gives another.

A visit ends by starting over (``new_visit``), never by clearing fields one by one.
"""

from dataclasses import replace

from kiosk.content.ids import GroupId, Language, TermId, TopicId
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

LONGEST_TRAIL = 64
"""Places that Back remembers; a visitor who wanders further loses the oldest."""


def _go(state: State, place: Place) -> State:
    if place == state.place:
        return state
    return replace(state, trail=(*state.trail, place)[-LONGEST_TRAIL:])


def begin(state: State, language: Language) -> State:
    """Leave the attract screen for Home, in the language that was touched."""
    return replace(state, trail=(Home(),), language=language)


def go_home(state: State) -> State:
    """Show the doors; from here Back has nowhere to go."""
    return replace(state, trail=(Home(),))


def go_back(state: State) -> State:
    """Return to the place before this one; stay where there is none."""
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


def read_part(state: State, part: int) -> State:
    """Move the reader's place to ``part`` (from 0) of the topic; elsewhere nothing changes."""
    match state.place:
        case Reading() as reading if part >= 0:
            return _stay_at(state, replace(reading, part=part))
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
    del state
    return new_visit()


def meet_trouble(state: State) -> State:
    """End the visit after a fault and say so calmly; nothing of the old visit is kept."""
    return replace(new_visit(state.language), trail=(Trouble(),))
