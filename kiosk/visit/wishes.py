"""What a visitor can wish for, as values, and the one function that fulfils a wish."""

from dataclasses import dataclass

from kiosk.content.ids import GroupId, Language, TermId, TopicId
from kiosk.visit import steps
from kiosk.visit.state import State


@dataclass(frozen=True, slots=True)
class Begin:
    """Start reading in a language."""

    language: Language


@dataclass(frozen=True, slots=True)
class GoBack:
    """Return to the place before."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """See the doors."""


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """See all topics of a door."""

    group: GroupId


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """Read a topic."""

    topic: TopicId


@dataclass(frozen=True, slots=True)
class ReadPart:
    """Be at a part of the topic, counted from 0."""

    part: int


@dataclass(frozen=True, slots=True)
class ToggleTerm:
    """Open or close the definition of a term; ``run`` counts the page's runs of words from 0."""

    run: int
    term: TermId


@dataclass(frozen=True, slots=True)
class SeeChecks:
    """See who checked a topic and what it rests on."""

    topic: TopicId


@dataclass(frozen=True, slots=True)
class GetHelpNow:
    """See where help is."""


@dataclass(frozen=True, slots=True)
class ShowDeskCard:
    """Show the sentence for the desk."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Go on reading after "Still there?"."""


@dataclass(frozen=True, slots=True)
class ClearScreen:
    """End the visit at once."""


Wish = (
    Begin
    | GoBack
    | GoHome
    | OpenGroup
    | OpenTopic
    | ReadPart
    | ToggleTerm
    | SeeChecks
    | GetHelpNow
    | ShowDeskCard
    | Stay
    | ClearScreen
)


def fulfil(state: State, wish: Wish) -> State:
    """Give the state after ``wish``. Any wish shows that somebody is there."""
    state = steps.stay(state)
    match wish:
        case Begin(language):
            return steps.begin(state, language)
        case GoBack():
            return steps.go_back(state)
        case GoHome():
            return steps.go_home(state)
        case OpenGroup(group):
            return steps.open_group(state, group)
        case OpenTopic(topic):
            return steps.open_topic(state, topic)
        case ReadPart(part):
            return steps.read_part(state, part)
        case ToggleTerm(run, term):
            return steps.toggle_term(state, run, term)
        case SeeChecks(topic):
            return steps.open_checks(state, topic)
        case GetHelpNow():
            return steps.get_help(state)
        case ShowDeskCard():
            return steps.show_desk_card(state)
        case Stay():
            return state
        case ClearScreen():
            return steps.end_visit(state)
