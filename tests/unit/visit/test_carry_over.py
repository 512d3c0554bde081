"""A visit in other content: what is there stays as it was, and nothing else breaks a screen."""

from dataclasses import replace

import msgspec
import pytest

from kiosk.content.ids import CategoryId, Language, TopicId
from kiosk.content.model import Pack
from kiosk.errors import ContentDamaged
from kiosk.library.reader import Library
from kiosk.library.search import Findings
from kiosk.library.writer import write
from kiosk.visit.carry_over import carried_over
from kiosk.visit.kept import KeptQuestion, KeptText
from kiosk.visit.places import (
    Attract,
    Checks,
    Copying,
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
from kiosk.visit.present import Presenter
from kiosk.visit.state import State
from tests.unit.visit import sample_pack as samples
from tests.unit.visit.sample_pack import CONDITIONS, ENGLISH, PACK, PDE, RICH, SHORT, THERAPIES

HINDI = Language("hi")
PLACES: tuple[Place, ...] = (
    Attract(),
    Home(),
    InGroup(CONDITIONS),
    InGroup(THERAPIES),
    Reading(RICH, part=3, open_term=OpenTerm(2, PDE), folded=frozenset({(0,)}), at_passage=(0,)),
    Reading(SHORT),
    Checks(RICH),
    Questions(),
    Questions(RICH, open_answer=OpenAnswer(RICH, 1)),
    Questions(open_answer=OpenAnswer(RICH, 0), keys="latin"),
    Questions(
        query="erection",
        findings=Findings("erection", is_danger=False, guess=None, hits=(), language=ENGLISH),
    ),
    GetHelp(),
    MyQuestions(),
    Copying(),
    Square(number=2),
)


def without(*gone: TopicId) -> Pack:
    """Give the sample pack less some topics; a group without any goes, too."""
    (edition,) = PACK.editions
    groups = tuple(
        msgspec.structs.replace(group, topics=tuple(t for t in group.topics if t not in gone))
        for group in PACK.groups
    )
    edition = msgspec.structs.replace(
        edition,
        topics=tuple(topic for topic in edition.topics if topic.id not in gone),
        faq={topic: faq for topic, faq in edition.faq.items() if topic not in gone},
    )
    return msgspec.structs.replace(
        PACK, groups=tuple(group for group in groups if group.topics), editions=(edition,)
    )


THERAPY_TOPICS = next(group.topics for group in PACK.groups if group.id == THERAPIES)
SMALLER = without(RICH, *THERAPY_TOPICS)


def presenter() -> Presenter:
    return Presenter(samples.database(), samples.today)


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_in_the_same_content_a_visit_goes_on_as_it_was(place: Place) -> None:
    state = State(
        trail=(Home(), place),
        consents=frozenset({CategoryId("self-harm")}),
        kept=(KeptQuestion(RICH, 0), KeptText(SHORT)),
        is_sheet_open=True,
    )
    if isinstance(place, Questions):  # what was found is asked for anew
        state = replace(state, trail=(Home(), replace(place, findings=None)))
    assert carried_over(state, Library(samples.database())) == state


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_no_screen_breaks_where_something_is_gone(place: Place) -> None:
    shown = presenter()
    state = State(trail=(Home(), place), kept=(KeptQuestion(RICH, 0),))
    shown.view(state)
    carried = shown.take(write((SMALLER,), samples.MEDIA), state)
    shown.view(carried)
    assert carried.kept == ()
    assert carried.trail[0] == Home()
    gone = isinstance(place, InGroup) and place.group == THERAPIES
    gone = gone or (isinstance(place, Reading | Checks))
    assert (len(carried.trail) == 1) == gone


def test_an_answer_that_is_gone_is_closed() -> None:
    (edition,) = PACK.editions
    shorter = msgspec.structs.replace(edition, faq={RICH: edition.faq[RICH][:1]})
    pack = msgspec.structs.replace(PACK, editions=(shorter,))
    library = Library.from_bytes(write((pack,), samples.MEDIA))
    for number, stays in ((0, True), (1, False)):
        asking = Questions(RICH, open_answer=OpenAnswer(RICH, number))
        here = carried_over(State(trail=(Home(), asking)), library).place
        assert isinstance(here, Questions)
        assert here.topic == RICH
        assert (here.open_answer is not None) == stays


def test_where_nothing_is_left_home_is() -> None:
    library = Library.from_bytes(write((SMALLER,), samples.MEDIA))
    assert carried_over(State(trail=(Reading(RICH),)), library).trail == (Home(),)


def test_a_language_that_is_gone_gives_way() -> None:
    library = Library(samples.database())
    state = State(language=HINDI, first_language=ENGLISH)
    assert carried_over(state, library) == State()
    assert carried_over(replace(state, first_language=HINDI), library) == State()


def test_content_that_cannot_be_used_changes_nothing() -> None:
    shown, state = presenter(), State(trail=(Home(), Reading(RICH)))
    before = shown.view(state)
    with pytest.raises(ContentDamaged):
        shown.take(b"not a database", state)
    assert type(shown.view(state)) is type(before)
