"""Groups hidden by hours: no view leads there, what is open stays open, help is never hidden."""

import re
from dataclasses import asdict, replace
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace as change

from kiosk.content.blocks import (
    BulletList,
    Callout,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    Text,
    TopicLink,
)
from kiosk.content.ids import CategoryId, GroupId, TopicId
from kiosk.content.model import Pack, Question
from kiosk.content.notices import NoticeWording, TopicNotice
from kiosk.hours import Hours, parse_hours
from kiosk.library.opening import Database, open_bytes
from kiosk.library.writer import write
from kiosk.visit.hiding import Hiding, unlinked
from kiosk.visit.passages import Passage
from kiosk.visit.places import (
    GetHelp,
    Home,
    InGroup,
    OpenAnswer,
    Place,
    Questions,
    Reading,
)
from kiosk.visit.present import Presenter
from kiosk.visit.state import State
from kiosk.visit.views import (
    ArticleView,
    GetHelpView,
    GroupView,
    HomeView,
    QuestionsView,
)
from tests.unit.visit.sample_pack import (
    CONDITIONS,
    ENGLISH,
    HELP,
    MEDIA,
    PACK,
    RICH,
    SHORT,
    SIGNS,
    THERAPIES,
    VARIED,
    WARNING,
    in_short,
    today,
    topic,
)

LINKED = TopicId("linked")
NOTE = CategoryId("self-harm")
LINK = TopicLink(RICH, "that other page")
AFTERNOON = parse_hours("Mo-Fr 14:00-17:00")
NOON = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 - a Monday, by a clock on a wall


class Clock:
    """Goes when it is told to."""

    def __init__(self, now: datetime) -> None:
        """Begin at ``now``."""
        self.now = now

    def __call__(self) -> datetime:
        """Give the time."""
        return self.now


def linked_pack() -> Pack:
    """Give the sample pack with links to a condition from a therapy and from the signs."""
    (edition,) = PACK.editions
    linked = change(
        topic(
            LINKED,
            "A page with links",
            "Links",
            THERAPIES,
            blocks=(
                in_short("Short."),
                Paragraph((Text("See "), LINK, Text("."))),
                Gate(NOTE, (Paragraph((LINK,)),)),
            ),
            notices=(TopicNotice(NOTE, "passage"),),
            code=90,
        ),
        related=(RICH, SHORT),
    )
    signs = change(WARNING, blocks=(*WARNING.blocks, Paragraph((LINK,))))
    old = next(one for one in edition.topics if one.id == SIGNS)
    help_topic = change(old, blocks=(*old.blocks[:-1], signs))
    topics = (*(one for one in edition.topics if one.id != SIGNS), help_topic, linked)
    faq = {**edition.faq, LINKED: (Question("A question about links?", (Paragraph((LINK,)),)),)}
    groups = tuple(
        change(group, topics=(*group.topics, LINKED)) if group.id == THERAPIES else group
        for group in PACK.groups
    )
    return change(PACK, groups=groups, editions=(change(edition, topics=topics, faq=faq),))


DATA = write((linked_pack(),), MEDIA)


def database() -> Database:
    """Give the pack with links."""
    return open_bytes(DATA)


def presenter(clock: Clock, **hidden: Hours) -> Presenter:
    """Give a presenter that hides groups in their hours."""
    rules = {GroupId(name): hours for name, hours in hidden.items()}
    return Presenter(database(), today, hidden=rules, now=clock)


def at(place: Place) -> State:
    """Give the state of a visitor at ``place``."""
    return State(trail=(Home(), place))


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON + timedelta(hours=3))


def test_the_door_goes_with_the_hour_and_comes_back(clock: Clock) -> None:
    shows = presenter(clock, conditions=AFTERNOON)

    def doors() -> list[GroupId]:
        view = shows.view(at(Home()))
        assert isinstance(view, HomeView)
        assert all(item.topic.id != RICH for item in view.questions) == (
            CONDITIONS not in [group.id for group in view.groups]
        )
        return [group.id for group in view.groups]

    assert doors() == [THERAPIES, HELP]
    clock.now = NOON
    assert doors() == [CONDITIONS, THERAPIES, HELP]
    clock.now = NOON + timedelta(hours=5)
    assert doors() == [CONDITIONS, THERAPIES, HELP]


@pytest.mark.parametrize(
    "place",
    [
        Home(),
        InGroup(THERAPIES),
        Reading(LINKED),
        Reading(SHORT),
        Questions(),
        Questions(LINKED, open_answer=OpenAnswer(LINKED, 0)),
        Questions(query="zzzz"),
        GetHelp(),
    ],
    ids=str,
)
def test_no_view_names_what_is_hidden(place: Place, clock: Clock) -> None:
    said = repr(asdict(presenter(clock, conditions=AFTERNOON).view(at(place))))
    for name in ("erectile-dysfunction", "rection problems", "Body response", "All shapes"):
        assert name not in said
    assert "conditions" not in said
    open_said = repr(asdict(presenter(Clock(NOON), conditions=AFTERNOON).view(at(place))))
    assert open_said != said or place in (InGroup(THERAPIES), Reading(SHORT))


def test_links_become_words_and_related_pages_go(clock: Clock) -> None:
    shows = presenter(clock, conditions=AFTERNOON)
    view = shows.view(at(Reading(LINKED)))
    assert isinstance(view, ArticleView)
    assert (
        Paragraph((Text("See "), Text("that other page"), Text("."))) in view.plan.parts[0].blocks
    )
    assert [entry.id for entry in view.article.related] == [SHORT]
    assert view.plan.people_ask[0].answer == (Paragraph((Text(LINK.text),)),)
    clock.now = NOON
    view = shows.view(at(Reading(LINKED)))
    assert isinstance(view, ArticleView)
    assert Paragraph((Text("See "), LINK, Text("."))) in view.plan.parts[0].blocks


def test_links_in_a_passage_become_words_when_it_is_shown(clock: Clock) -> None:
    shows = presenter(clock, conditions=AFTERNOON)
    view = shows.view(replace(at(Reading(LINKED)), consents=frozenset({NOTE})))
    assert isinstance(view, ArticleView)
    (shown,) = (b for part in view.plan.parts for b in part.blocks if isinstance(b, Passage))
    assert shown.blocks == (Paragraph((Text(LINK.text),)),)


def test_help_in_danger_is_never_hidden(clock: Clock) -> None:
    shows = presenter(clock, **{"getting-help": AFTERNOON})
    view = shows.view(at(GetHelp()))
    assert isinstance(view, GetHelpView)
    assert view.lines
    assert view.signs.topic == SIGNS
    assert isinstance(shows.view(at(Reading(SIGNS))), ArticleView)
    assert [hit.topic.id for hit in shows.asker().ask("urgent signs", ENGLISH).hits] == [SIGNS]
    assert "getting-help" not in database().groups()
    assert set(database().groups()) == {CONDITIONS, THERAPIES}
    hidden = presenter(clock, conditions=AFTERNOON, therapies=AFTERNOON)
    assert hidden.asker().ask("want to die", ENGLISH).is_danger


def test_a_page_that_is_open_stays_open(clock: Clock) -> None:
    shows = presenter(clock, conditions=AFTERNOON)
    view = shows.view(at(Reading(RICH)))
    assert isinstance(view, ArticleView)
    assert view.article.id == RICH
    group = shows.view(at(InGroup(CONDITIONS)))
    assert isinstance(group, GroupView)
    assert RICH in [entry.id for entry in group.group.topics]
    asked = shows.view(at(Questions(RICH, open_answer=OpenAnswer(RICH, 0))))
    assert isinstance(asked, QuestionsView)
    assert asked.chosen is not None
    assert asked.answer is not None
    assert asked.answer.topic.id == RICH


def test_search_finds_nothing_hidden_in_its_hours(clock: Clock) -> None:
    asker = presenter(clock, conditions=AFTERNOON).asker()
    hidden = re.compile("rection prob|heart|shapes", re.IGNORECASE)
    for query in ("erection", "erection problems", "shapes", "heart", "shappes", "subject 2"):
        found = asker.ask(query, ENGLISH)
        assert all(hit.topic.id not in (RICH, VARIED) for hit in (*found.hits, *found.guessed))
        assert not any(hidden.search(hit.title.text) for hit in (*found.hits, *found.guessed))
        assert found.guess is None or not hidden.search(found.guess)
    clock.now = NOON
    assert RICH in {hit.topic.id for hit in asker.ask("erection", ENGLISH).hits}


def test_as_many_hits_are_found_beside_what_is_hidden(clock: Clock) -> None:
    asker = presenter(clock, conditions=AFTERNOON).asker()
    assert {hit.topic.id for hit in asker.ask("another subject", ENGLISH).hits} == {
        TopicId(f"more-{number}") for number in (40, 41, 42)
    }


def test_without_a_clock_or_hours_nothing_is_hidden() -> None:
    assert not Hiding(database(), {CONDITIONS: AFTERNOON}).topics()
    assert not Hiding(database(), {}, Clock(NOON)).topics()


def test_links_in_every_shape_become_words() -> None:
    wording = NoticeWording(CategoryId("self-harm"), "en", "tag", "things", "Names it.")
    line, plain_line = (Text("See "), LINK), (Text("See "), Text(LINK.text))
    figure = Figure("a.png", "A picture")
    shapes = (
        Heading(2, "A heading"),
        Paragraph(line),
        BulletList((line, line)),
        NumberedList((line,)),
        Callout("note", "", (Paragraph(line),)),
        Table((line,), ((line, line),)),
        figure,
    )
    words = (
        Heading(2, "A heading"),
        Paragraph(plain_line),
        BulletList((plain_line, plain_line)),
        NumberedList((plain_line,)),
        Callout("note", "", (Paragraph(plain_line),)),
        Table((plain_line,), ((plain_line, plain_line),)),
        figure,
    )
    passage = Passage((0,), wording.category, wording, "", shapes)
    closed = replace(passage, blocks=None)
    hidden = frozenset({RICH})
    assert unlinked((*shapes, passage, closed), hidden) == (
        *words,
        replace(passage, blocks=words),
        closed,
    )
    assert unlinked(shapes, frozenset({SHORT})) == shapes
    assert unlinked(shapes, frozenset()) == shapes
