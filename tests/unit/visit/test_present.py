"""The view of each place, and what a covered page gives away: nothing."""

import sys
from dataclasses import asdict, replace

import pytest

from kiosk.content.ids import CategoryId, GroupId, Language, TopicId
from kiosk.library.search import Findings
from kiosk.visit.attract import AttractView
from kiosk.visit.idle import COUNTDOWN_SECONDS
from kiosk.visit.places import (
    Attract,
    Checks,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    OpenAnswer,
    OpenTerm,
    Place,
    Questions,
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
    GateView,
    GetHelpView,
    GroupView,
    HomeView,
    QuestionsView,
    StillThereView,
    TroubleView,
    View,
)
from tests.unit.visit import sample_pack as samples
from tests.unit.visit.sample_pack import CONDITIONS, ENGLISH, GATED, PDE, RICH, SIGNS, VARIED

INNER: tuple[tuple[Place, type[View]], ...] = (
    (Home(), HomeView),
    (InGroup(CONDITIONS), GroupView),
    (Reading(RICH), ArticleView),
    (Reading(GATED), GateView),
    (Checks(GATED), GateView),
    (Questions(), QuestionsView),
    (Questions(RICH), QuestionsView),
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
    assert [part.kind for part in view.plan.parts[-2:]] == ["questions", "people"]


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


def hidden_in(view: View) -> bool:
    """Tell whether anything of the gated text is in what a screen is given."""
    return samples.HIDDEN_WORDS in repr(view) or samples.HIDDEN_WORDS in str(asdict(view))


def agreed(place: Place, *categories: str) -> State:
    """Give the state of a visitor at ``place`` who agreed to the notes of ``categories``."""
    return replace(at(place), consents=frozenset(map(CategoryId, categories)))


def test_a_gated_page_gives_nothing_of_its_text(presenter: Presenter) -> None:
    view = presenter.view(agreed(Reading(GATED), "self-harm", "child-abuse"))
    assert isinstance(view, GateView)
    assert view.discreet_title == "Feeling safe"
    assert view.categories == ("sexual-violence",)
    assert view.abouts == ("sexual-violence things",)
    assert view.lines == samples.HELP_LINES
    assert not hidden_in(view)


def test_after_consent_the_page_is_whole(presenter: Presenter) -> None:
    view = presenter.view(agreed(Reading(GATED), "sexual-violence"))
    assert isinstance(view, ArticleView)
    assert hidden_in(view)
    assert view.article.title == "After somebody was harmed"
    assert [pair.question for pair in view.plan.people_ask] == ["Was it my fault?"]


def test_the_checks_of_a_gated_page_wait_for_consent_too(presenter: Presenter) -> None:
    assert isinstance(presenter.view(agreed(Checks(GATED), "sexual-violence")), ChecksView)


def test_a_passage_is_closed_until_its_own_note_is_agreed_to(presenter: Presenter) -> None:
    closed = presenter.view(agreed(Reading(VARIED), "sexual-violence"))
    assert isinstance(closed, ArticleView)
    assert not hidden_in(closed)
    assert closed.pictures == {"drawing.png": b"a drawing"}
    opened = presenter.view(agreed(Reading(VARIED), "self-harm"))
    assert hidden_in(opened)
    folded = Reading(VARIED, folded=frozenset({(0,)}))
    assert not hidden_in(presenter.view(agreed(folded, "self-harm")))
    shown = presenter.view(agreed(Reading(VARIED), "explicit-anatomy"))
    assert isinstance(shown, ArticleView)
    assert not hidden_in(shown)
    assert set(shown.pictures) == {"drawing.png", "body.png"}


def test_the_questions_of_a_topic_are_open_and_the_answers_of_a_gated_one_are_not(
    presenter: Presenter,
) -> None:
    place = Questions(GATED, open_answer=OpenAnswer(GATED, 0))
    view = presenter.view(at(place))
    assert isinstance(view, QuestionsView)
    assert view.questions == ("Was it my fault?",)
    assert view.answer is not None
    assert view.answer.blocks is None
    assert not hidden_in(view)
    agreed_view = presenter.view(agreed(place, "sexual-violence"))
    assert isinstance(agreed_view, QuestionsView)
    assert agreed_view.answer is not None
    assert agreed_view.answer.blocks
    assert hidden_in(agreed_view)


def test_the_topics_with_questions_come_in_the_order_of_the_doors(presenter: Presenter) -> None:
    view = presenter.view(at(Questions()))
    assert isinstance(view, QuestionsView)
    assert [(item.topic.id, item.count) for item in view.topics] == [(RICH, 2), (GATED, 1)]
    home = presenter.view(at(Home()))
    assert isinstance(home, HomeView)
    assert home.questions == view.topics


def test_words_without_findings_are_being_looked_for(presenter: Presenter) -> None:
    def is_searching(place: Questions) -> bool:
        view = presenter.view(at(place))
        assert isinstance(view, QuestionsView)
        return view.is_searching

    found = presenter.asker().ask("heart", ENGLISH)
    assert is_searching(Questions(query="heart"))
    assert is_searching(Questions(query="hearts", findings=found))
    assert not is_searching(Questions(query="heart", findings=found))
    assert not is_searching(Questions(query="  "))


def test_what_was_found_gives_nothing_of_gated_text(presenter: Presenter) -> None:
    asker = presenter.asker()
    for query in ("behind", "note behind", "words behind", "fault"):
        found = asker.ask(query, ENGLISH)
        assert found.hits, query
        assert not hidden_in(presenter.view(agreed(Questions(query=query, findings=found))))


@pytest.mark.parametrize("place", [place for place, _ in INNER])
def test_a_covered_page_gives_nothing_of_itself(presenter: Presenter, place: Place) -> None:
    asked = ask_still_there(at(place))
    assert presenter.view(asked) == StillThereView(COUNTDOWN_SECONDS)


def test_a_language_that_the_pack_lacks_is_answered_in_another(presenter: Presenter) -> None:
    view = presenter.view(replace(at(Reading(RICH)), language=Language("hi")))
    assert isinstance(view, ArticleView)
    assert view.article.language == ENGLISH
    assert view.is_in_other_language
    own = presenter.view(at(Reading(RICH)))
    assert isinstance(own, ArticleView)
    assert not own.is_in_other_language


def test_words_wait_for_an_answer_in_the_language_of_the_visitor() -> None:
    found = Findings("heart", False, None, (), ENGLISH)
    answered = Questions(query="heart", findings=found)
    assert not answered.is_waiting(ENGLISH)
    assert answered.is_waiting(Language("hi"))
    assert Questions(query="heart").is_waiting(ENGLISH)
    assert not Questions(query="  ").is_waiting(ENGLISH)


def test_the_kiosks_own_language_comes_first(presenter: Presenter) -> None:
    presenter.languages = (ENGLISH, Language("hi"))
    view = presenter.view(State(language=ENGLISH, first_language=Language("hi")))
    assert view == AttractView((Language("hi"), ENGLISH))


def test_a_topic_that_is_not_there_is_a_bug(presenter: Presenter) -> None:
    with pytest.raises(LookupError):
        presenter.view(at(Reading(TopicId("nowhere"))))
    with pytest.raises(StopIteration):
        presenter.view(at(InGroup(GroupId("nowhere"))))


def test_a_visit_knows_nothing_of_qt() -> None:
    assert not any(name.startswith("PySide6") for name in sys.modules)
    assert Attract() == State().place
