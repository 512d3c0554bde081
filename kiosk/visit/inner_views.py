"""The views behind the attract screen: the one place where a visit meets the library."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from kiosk.content.blocks import Figure
from kiosk.content.ids import Language, TopicId
from kiosk.library.entries import Article, GroupEntry, TopicEntry
from kiosk.library.opening import Database
from kiosk.library.reader import Library
from kiosk.visit.attract import AttractView
from kiosk.visit.idle import COUNTDOWN_SECONDS
from kiosk.visit.parts import PeopleAsk, plan_reading
from kiosk.visit.passages import Passage, ReadBlock
from kiosk.visit.places import (
    Attract,
    Checks,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    OpenAnswer,
    Questions,
    Reading,
)
from kiosk.visit.reveal import reveal_page, reveal_passages
from kiosk.visit.state import State
from kiosk.visit.views import (
    AnswerView,
    ArticleView,
    ChecksView,
    DeskCardView,
    GateView,
    GetHelpView,
    GroupView,
    HomeView,
    QuestionsView,
    StillThereView,
    TopicQuestions,
    TroubleView,
    View,
)


class InnerViews:
    """Answers from one library."""

    def __init__(
        self, database: Database, today: Callable[[], date], clinic: str = "", region: str = ""
    ) -> None:
        """Read ``database``; see ``Presenter``."""
        self._clinic, self._region = clinic, region
        self._library = Library(database)
        self._today = today

    def view(self, state: State) -> View:
        """Give what the screen of ``state`` draws; a covered page gives nothing of itself."""
        if state.is_asked:
            return StillThereView(COUNTDOWN_SECONDS)
        return self._of(state)

    def _of(self, state: State) -> View:
        language = state.language
        match state.place:
            case Attract():
                return AttractView(self._library.languages(), self._clinic)
            case Home(shown):
                groups = self._library.groups(language)
                return HomeView(groups, self._topics_with_questions(groups, language), shown)
            case InGroup(wanted):
                groups = self._library.groups(language)
                return GroupView(next(group for group in groups if group.id == wanted))
            case Reading() as reading:
                return self._article(state, reading)
            case Checks(topic):
                view = self._article(state, Reading(topic))
                return view if isinstance(view, GateView) else ChecksView(view.article, view.plan)
            case Questions() as asking:
                return self._questions(state, asking)
            case GetHelp():
                lines = self._library.help_lines(self._region)
                signs = self._library.help_signs(language)
                return GetHelpView(lines, signs, self._today())
            case DeskCard():
                return DeskCardView()
            case _:  # Trouble: the last there is
                return TroubleView()

    def _article(self, state: State, reading: Reading) -> ArticleView | GateView:
        closed = self._library.article(reading.topic, state.language)
        article = reveal_page(state, closed)
        if article is None:
            return self._gate(closed)
        article, blocks = reveal_passages(state, article, reading.folded)
        people_ask = tuple(
            PeopleAsk(entry.question, _answered(state, article, number))
            for number, entry in enumerate(article.faq)
        )
        plan = plan_reading(blocks, article.questions, people_ask)
        pictures = {name: data for name in _pictures(blocks) if (data := self._library.media(name))}
        return ArticleView(
            article, plan, reading.part, reading.open_term, reading.at_passage, pictures
        )

    def _gate(self, article: Article) -> GateView:
        categories = article.page_gate.categories if article.page_gate else ()
        return GateView(
            discreet_title=article.discreet_title,
            group=article.group,
            categories=categories,
            abouts=tuple(w.about for w in article.notices),
            has_pictures=article.has_pictures,
            lines=self._library.help_lines(self._region),
            language=article.language,
            today=self._today(),
        )

    def _topics_with_questions(
        self, groups: tuple[GroupEntry, ...], language: Language
    ) -> tuple[TopicQuestions, ...]:
        counts = self._library.question_counts(language)
        topics = (topic for group in groups for topic in group.topics)
        return tuple(TopicQuestions(t, counts[t.id]) for t in topics if counts.get(t.id))

    def _questions(self, state: State, asking: Questions) -> QuestionsView:
        language = state.language
        topics = self._topics_with_questions(self._library.groups(language), language)
        entries = {item.topic.id: item.topic for item in topics}
        questions: tuple[str, ...] = ()
        if asking.topic is not None:
            article = self._library.article(asking.topic, language)
            questions = tuple(entry.question for entry in article.faq)
        findings = asking.findings
        return QuestionsView(
            language=language,
            topics=topics,
            chosen=entries.get(asking.topic) if asking.topic else None,
            questions=questions,
            query=asking.query,
            findings=findings,
            is_searching=bool(asking.query.strip())
            and (findings is None or findings.query != asking.query),
            answer=self._answer(state, asking.open_answer, entries) if asking.open_answer else None,
        )

    def _answer(
        self, state: State, wanted: OpenAnswer, entries: dict[TopicId, TopicEntry]
    ) -> AnswerView:
        closed = self._library.article(wanted.topic, state.language)
        article = reveal_page(state, closed)
        blocks = None if article is None else _answered(state, article, wanted.number)
        return AnswerView(wanted, entries[wanted.topic], blocks)


def _answered(state: State, article: Article, number: int) -> tuple[ReadBlock, ...]:
    return reveal_passages(state, replace(article, blocks=article.faq[number].answer))[1]


def _pictures(blocks: Iterable[ReadBlock]) -> Iterator[str]:
    """Give the names of the pictures that may be shown in ``blocks``."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block.media
        elif isinstance(block, Passage) and block.blocks is not None:
            yield from _pictures(block.blocks)
