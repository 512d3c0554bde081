"""Where the tour goes: each stop is a name and the wishes that lead there from the first screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from kiosk.content.blocks import Term
from kiosk.visit.comfort_wishes import ToggleSheet, TurnSwitch
from kiosk.visit.keeping import (
    CopyKept,
    HideSquare,
    SeeMyQuestions,
    ShowSquare,
    ToggleKept,
)
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep, KeptText
from kiosk.visit.keys import KeysName
from kiosk.visit.passages import Passage, read_runs
from kiosk.visit.views import ArticleView, GateView, HomeView
from kiosk.visit.wishes import (
    Agree,
    AskPeople,
    Begin,
    GetHelpNow,
    GoBack,
    OpenGroup,
    OpenTopic,
    ReadPart,
    SeeChecks,
    ShowDeskCard,
    ShowDoors,
    ShowKeys,
    ShowPassage,
    ToggleAnswer,
    ToggleTerm,
    TypeQuery,
    Wish,
    fulfil,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.content.ids import TopicId
    from kiosk.visit.state import State
    from kiosk.visit.views import View

NOWHERE = "zzzzzz"
"""A query that finds nothing."""
QUERIES = {
    "search": "heart",
    "danger": "suicide",
    "guess": "therapyy",
    "none": NOWHERE,
}
"""What is typed, once with the keys beside what is found and once without."""
DRESSED_TOPICS = 2
"""Topics that are shown under the sheet and with each switch."""
LAST_DOORS = 99
"""A view of the doors that is never beyond the last, however many there are."""
QUERIES = {"questions-search": "heart", "questions-danger": "suicide", "questions-none": NOWHERE}


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: its route, and how to get there. ``event`` is what no wish brings about."""

    route: str
    wishes: tuple[Wish, ...]
    event: str = ""
    is_variant: bool = False
    """True where it says what another stop says, and only looks otherwise."""


def after(state: State, wishes: tuple[Wish, ...]) -> State:
    """Give the state after ``wishes``, one by one."""
    for wish in wishes:
        state = fulfil(state, wish)
    return state


def stops(start: State, present: Callable[[State], View]) -> Iterator[Stop]:
    """Give every stop from ``start`` on, for the content that ``present`` shows."""
    yield Stop("attract", ())
    begin = (Begin(start.language),)
    home = present(after(start, begin))
    if not isinstance(home, HomeView):
        return
    yield Stop("home", begin)
    yield Stop("home-doors", (*begin, ShowDoors(LAST_DOORS)), is_variant=True)
    for group in home.groups:
        yield Stop(f"group-{group.id}", (*begin, OpenGroup(group.id)))
    topics = tuple(dict.fromkeys(topic.id for group in home.groups for topic in group.topics))
    for topic in topics:
        yield from _reading(start, begin, topic, present)
    yield from _asking(begin, home)
    yield from _keeping(start, begin, topics, present)
    yield Stop("get-help", (*begin, GetHelpNow()))
    yield Stop("desk-card", (*begin, ShowDeskCard()))
    yield from _dressing(begin, topics)
    yield Stop("still-there", begin, "quiet")
    low = (*begin, TurnSwitch("lower_buttons"))
    yield Stop("still-there-low", low, "quiet", is_variant=True)
    yield Stop("trouble", begin, "fault")


def _dressing(begin: tuple[Wish, ...], topics: tuple[TopicId, ...]) -> Iterator[Stop]:
    """Give what "Text and colours" does to a screen: the sheet, and each switch."""
    places: dict[str, tuple[Wish, ...]] = {"home": begin, "help": (*begin, GetHelpNow())}
    places |= {topic: (*begin, OpenTopic(topic)) for topic in topics[:DRESSED_TOPICS]}
    places |= {"questions": (*begin, AskPeople()), "desk": (*begin, ShowDeskCard())}
    for name, wishes in places.items():
        yield Stop(f"sheet-{name}", (*wishes, ToggleSheet()))
        for switch in ("lower_buttons", "wider_lines"):
            route = f"{switch.replace('_', '-')}-{name}"
            yield Stop(route, (*wishes, TurnSwitch(switch)), is_variant=True)
    for topic in topics[:DRESSED_TOPICS]:
        yield Stop(f"veil-{topic}", (*places[topic], TurnSwitch("veil")), is_variant=True)


def _reading(
    start: State,
    begin: tuple[Wish, ...],
    topic: TopicId,
    present: Callable[[State], View],
) -> Iterator[Stop]:
    wishes: tuple[Wish, ...] = (*begin, OpenTopic(topic))
    view = present(after(start, wishes))
    if isinstance(view, GateView):
        yield Stop(f"gate-{topic}", wishes)
        low = (*wishes, TurnSwitch("lower_buttons"))
        yield Stop(f"gate-low-{topic}", low, is_variant=True)
        wishes = (*wishes, Agree(view.categories))
        view = present(after(start, wishes))
    if not isinstance(view, ArticleView):
        return
    yield Stop(f"topic-{topic}", wishes)
    opened = tuple(_opening(view))
    if opened:
        yield Stop(f"passages-{topic}", (*wishes, *opened))
    term = next(_terms(view), None)
    if term is not None:
        yield Stop(f"definition-{topic}", (*wishes, term))
    yield Stop(f"checks-{topic}", (*wishes, SeeChecks(topic)))


def _opening(view: ArticleView) -> Iterator[ShowPassage]:
    """Give the wishes that open each passage on the page."""
    for part in view.plan.parts:
        for block in part.blocks:
            if isinstance(block, Passage):
                yield ShowPassage(block.path, block.category)


def _terms(view: ArticleView) -> Iterator[ToggleTerm]:
    """Give the wishes that open each definition on the page."""
    blocks = (block for part in view.plan.parts for block in part.blocks)
    for number, spans in enumerate(read_runs(blocks)):
        for span in spans:
            if isinstance(span, Term):
                yield ToggleTerm(number, span.term)


def _asking(begin: tuple[Wish, ...], home: HomeView) -> Iterator[Stop]:
    asking = (*begin, AskPeople())
    yield Stop("questions", (*asking, ShowKeys("hidden")))
    for name in get_args(KeysName):
        yield Stop(f"keys-{name}", (*asking, ShowKeys(name)))
    for route, query in QUERIES.items():
        yield Stop(f"keys-{route}", (*asking, ShowKeys(), TypeQuery(query)))
        yield Stop(f"questions-{route}", (*asking, ShowKeys("hidden"), TypeQuery(query)))
    if home.questions:
        topic = home.questions[0].topic.id
        yield Stop(f"questions-{topic}", (*begin, AskPeople(topic)))
        yield Stop(f"answer-{topic}", (*begin, AskPeople(topic), ToggleAnswer(topic, 0)))


def _keeping(
    start: State,
    begin: tuple[Wish, ...],
    topics: tuple[TopicId, ...],
    present: Callable[[State], View],
) -> Iterator[Stop]:
    yield Stop("my-questions-empty", (*begin, SeeMyQuestions()))
    views = (present(after(start, (*begin, OpenTopic(topic)))) for topic in topics)
    read = next(
        (view for view in views if isinstance(view, ArticleView) and view.plan.actions), None
    )
    if read is None:
        return
    topic = read.article.id
    entries: list[Kept] = [
        KeptQuestion(topic, number) for number in range(len(read.article.questions))
    ]
    adding = tuple(ToggleKept(entry) for entry in (KeptStep(topic, 1), *entries, KeptText(topic)))
    last = len(read.plan.parts) - 1 - bool(read.plan.people_ask)
    some = (*begin, *adding[:4])
    many = (*begin, *adding)
    # By way of another page: a reader comes in at the part that was left.
    way = (OpenTopic(topic), ReadPart(last), SeeMyQuestions(), GoBack())
    yield Stop("added", (*some, *way))
    yield Stop("my-questions", (*some, SeeMyQuestions()))
    yield Stop("my-questions-many", (*many, SeeMyQuestions()))
    yield Stop("my-questions-copy", (*many, CopyKept()))
    yield Stop("square", (*some, SeeMyQuestions(), ShowSquare()))
    yield Stop("square-plain-text", (*some, SeeMyQuestions(), ShowSquare("text")))
    yield Stop("square-several", (*many, SeeMyQuestions(), ShowSquare(number=1)))
    yield Stop("square-hidden", (*some, SeeMyQuestions(), ShowSquare(), HideSquare()))
