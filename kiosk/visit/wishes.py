"""What a visitor can wish for, as values, and the one function that fulfils a wish."""

from dataclasses import dataclass

from kiosk.content.ids import CategoryId, GroupId, Language, TermId, TopicId
from kiosk.library.search import Findings
from kiosk.visit import steps
from kiosk.visit.comfort_wishes import ComfortWish, fulfil_comfort
from kiosk.visit.keeping import (
    CopyKept,
    HideSquare,
    KeepingWish,
    MoveKept,
    PrintKept,
    RemoveKept,
    SeeMyQuestions,
    ShowSquare,
    TellPrinted,
    ToggleKept,
    fulfil_keeping,
)
from kiosk.visit.keys import Keys
from kiosk.visit.passages import PassagePath
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
class Agree:
    """Read on after the note before a page."""

    categories: tuple[CategoryId, ...]


@dataclass(frozen=True, slots=True)
class ShowPassage:
    """Open a passage or picture."""

    passage: PassagePath
    category: CategoryId


@dataclass(frozen=True, slots=True)
class FoldPassage:
    """Fold an open passage or picture again."""

    passage: PassagePath


@dataclass(frozen=True, slots=True)
class AskPeople:
    """See the questions people ask, of one topic or of all; ``to_type`` brings the keys as well."""

    topic: TopicId | None = None
    to_type: bool = False


@dataclass(frozen=True, slots=True)
class ShowKeys:
    """See keys to type with; None stands for those of the reader's language."""

    keys: Keys | None = None


@dataclass(frozen=True, slots=True)
class TypeQuery:
    """Search for what was typed."""

    query: str


@dataclass(frozen=True, slots=True)
class TakeFindings:
    """Show what a search found: wished by the search, not by a person."""

    findings: Findings


@dataclass(frozen=True, slots=True)
class ToggleAnswer:
    """Open or close the answer to a question of a topic, counted from 0."""

    topic: TopicId
    number: int


@dataclass(frozen=True, slots=True)
class ShowDoors:
    """Turn to a view of the doors, counted from 0."""

    view: int


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
    | Agree
    | ShowPassage
    | FoldPassage
    | AskPeople
    | ShowKeys
    | TypeQuery
    | TakeFindings
    | ToggleAnswer
    | GetHelpNow
    | ShowDeskCard
    | ShowDoors
    | ComfortWish
    | Stay
    | ClearScreen
    | KeepingWish
)


def fulfil(state: State, wish: Wish) -> State:
    """Give the state after ``wish``.

    All but what the kiosk itself wishes (findings, a square's end, a print) show that somebody
    is there.
    """
    if isinstance(wish, TakeFindings):
        return steps.take_findings(state, wish.findings)
    if isinstance(wish, HideSquare | TellPrinted):
        return fulfil_keeping(state, wish)
    state = steps.stay(state)
    if isinstance(wish, ComfortWish):
        return fulfil_comfort(state, wish)
    match wish:
        case Begin() | GoBack() | GoHome() | ShowDoors():
            return _fulfil_going(state, wish)
        case OpenGroup() | OpenTopic() | SeeChecks() | AskPeople() | GetHelpNow() | ShowDeskCard():
            return _fulfil_opening(state, wish)
        case ReadPart() | ToggleTerm() | Agree() | ShowPassage() | FoldPassage():
            return _fulfil_reading(state, wish)
        case ShowKeys() | TypeQuery() | ToggleAnswer():
            return _fulfil_asking(state, wish)
        case (
            ToggleKept()
            | RemoveKept()
            | MoveKept()
            | SeeMyQuestions()
            | CopyKept()
            | ShowSquare()
            | PrintKept()
        ):
            return fulfil_keeping(state, wish)
        case Stay():
            return state
        case ClearScreen():
            return steps.end_visit(state)


def _fulfil_going(state: State, wish: Begin | GoBack | GoHome | ShowDoors) -> State:
    match wish:
        case Begin(language):
            return steps.begin(state, language)
        case GoBack():
            return steps.go_back(state)
        case GoHome():
            return steps.go_home(state)
        case ShowDoors(view):
            return steps.show_doors(state, view)


def _fulfil_asking(state: State, wish: ShowKeys | TypeQuery | ToggleAnswer) -> State:
    match wish:
        case ShowKeys(keys):
            return steps.show_keys(state, keys)
        case TypeQuery(query):
            return steps.type_query(state, query)
        case ToggleAnswer(topic, number):
            return steps.toggle_answer(state, topic, number)


def _fulfil_opening(
    state: State,
    wish: OpenGroup | OpenTopic | SeeChecks | AskPeople | GetHelpNow | ShowDeskCard,
) -> State:
    match wish:
        case OpenGroup(group):
            return steps.open_group(state, group)
        case OpenTopic(topic):
            return steps.open_topic(state, topic)
        case SeeChecks(topic):
            return steps.open_checks(state, topic)
        case AskPeople(topic, to_type):
            return steps.open_questions(state, topic, with_keys=to_type)
        case GetHelpNow():
            return steps.get_help(state)
        case ShowDeskCard():
            return steps.show_desk_card(state)


def _fulfil_reading(
    state: State, wish: ReadPart | ToggleTerm | Agree | ShowPassage | FoldPassage
) -> State:
    match wish:
        case ReadPart(part):
            return steps.read_part(state, part)
        case ToggleTerm(run, term):
            return steps.toggle_term(state, run, term)
        case Agree(categories):
            return steps.agree(state, categories)
        case ShowPassage(passage, category):
            return steps.show_passage(state, passage, category)
        case FoldPassage(passage):
            return steps.fold_passage(state, passage)
