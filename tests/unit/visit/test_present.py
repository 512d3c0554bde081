"""The view of each place, and what a covered page gives away: nothing."""

import sys
from dataclasses import asdict, replace

import pytest

from kiosk.content.ids import GroupId, Language, TopicId
from kiosk.visit.attract import AttractView
from kiosk.visit.idle import COUNTDOWN_SECONDS
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
from kiosk.visit.present import Presenter
from kiosk.visit.state import State
from kiosk.visit.steps import ask_still_there
from kiosk.visit.views import (
    ArticleView,
    ChecksView,
    DeskCardView,
    GetHelpView,
    GroupView,
    HomeView,
    StillThereView,
    TroubleView,
    View,
)
from tests.unit.visit import sample_pack as samples
from tests.unit.visit.sample_pack import CONDITIONS, ENGLISH, GATED, PDE, RICH, SIGNS

INNER: tuple[tuple[Place, type[View]], ...] = (
    (Home(), HomeView),
    (InGroup(CONDITIONS), GroupView),
    (Reading(RICH), ArticleView),
    (Reading(GATED), ArticleView),
    (Checks(RICH), ChecksView),
    (GetHelp(), GetHelpView),
    (DeskCard(), DeskCardView),
    (Trouble(), TroubleView),
)


@pytest.fixture
def presenter() -> Presenter:
    return Presenter(samples.database(), samples.today)


def at(place: Place) -> State:
    """Give the state of a visitor at ``place``."""
    return State(trail=(Home(), place))


def test_the_attract_screen_is_given_the_languages(presenter: Presenter) -> None:
    assert presenter.languages == (ENGLISH,)
    assert presenter.view(State()) == AttractView((ENGLISH,))


def test_the_attract_screen_loads_nothing_of_the_others(presenter: Presenter) -> None:
    presenter.view(State())
    assert presenter._inner is None
    inner = presenter.load()
    assert presenter.load() is inner
    assert inner.view(State()) == AttractView((ENGLISH,))


@pytest.mark.parametrize(("place", "kind"), INNER)
def test_each_place_has_its_view(presenter: Presenter, place: Place, kind: type[View]) -> None:
    assert type(presenter.view(at(place))) is kind


def test_home_has_the_doors_in_the_order_of_the_pack(presenter: Presenter) -> None:
    view = presenter.view(at(Home()))
    assert isinstance(view, HomeView)
    assert [group.name for group in view.groups] == ["Conditions", "Therapies", "Getting help"]


def test_a_door_shows_the_plain_name_and_a_gated_topic_its_discreet_one(
    presenter: Presenter,
) -> None:
    view = presenter.view(at(InGroup(CONDITIONS)))
    assert isinstance(view, GroupView)
    shown = {topic.id: (topic.title, topic.is_page_gated) for topic in view.group.topics}
    assert shown[RICH] == ("Erection problems", False)
    assert shown[GATED] == ("Feeling safe", True)


def test_an_article_comes_with_its_plan_and_the_place_of_its_reader(presenter: Presenter) -> None:
    term = OpenTerm(7, PDE)
    view = presenter.view(at(Reading(RICH, part=4, open_term=term)))
    assert isinstance(view, ArticleView)
    assert (view.article.id, view.part, view.open_term) == (RICH, 4, term)
    assert view.plan.warning == samples.WARNING
    assert view.plan.actions == samples.ACTIONS
    assert view.plan.parts[-1].kind == "questions"


def test_the_checks_belong_to_the_topic_that_was_read(presenter: Presenter) -> None:
    view = presenter.view(at(Checks(RICH)))
    assert isinstance(view, ChecksView)
    assert view.article.id == RICH
    assert view.plan.warning == samples.WARNING


def test_help_has_the_numbers_the_signs_and_the_day(presenter: Presenter) -> None:
    view = presenter.view(at(GetHelp()))
    assert isinstance(view, GetHelpView)
    assert view.lines == samples.HELP_LINES
    assert (view.signs.topic, view.signs.callout) == (SIGNS, samples.WARNING)
    assert view.today == samples.TODAY


def test_a_gated_page_gives_nothing_of_its_text(presenter: Presenter) -> None:
    view = presenter.view(at(Reading(GATED)))
    assert isinstance(view, ArticleView)
    assert view.article.page_gate is not None
    assert view.article.blocks == ()
    assert view.plan.parts == ()
    assert samples.HIDDEN_WORDS not in repr(view)
    assert samples.HIDDEN_WORDS not in str(asdict(view))


@pytest.mark.parametrize("place", [place for place, _ in INNER])
def test_a_covered_page_gives_nothing_of_itself(presenter: Presenter, place: Place) -> None:
    asked = ask_still_there(at(place))
    assert presenter.view(asked) == StillThereView(COUNTDOWN_SECONDS)


def test_a_language_that_the_pack_lacks_is_answered_in_another(presenter: Presenter) -> None:
    view = presenter.view(replace(at(Reading(RICH)), language=Language("hi")))
    assert isinstance(view, ArticleView)
    assert view.article.language == ENGLISH


def test_a_topic_that_is_not_there_is_a_bug(presenter: Presenter) -> None:
    with pytest.raises(LookupError):
        presenter.view(at(Reading(TopicId("nowhere"))))
    with pytest.raises(StopIteration):
        presenter.view(at(InGroup(GroupId("nowhere"))))


def test_a_visit_knows_nothing_of_qt() -> None:
    assert not any(name.startswith("PySide6") for name in sys.modules)
    assert Attract() == State().place
