"""The views behind the attract screen: the one place where a visit meets the library."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from kiosk.content.blocks import Figure
from kiosk.content.ids import Language, TopicId
from kiosk.library.entries import Article, GroupEntry, HelpSigns, TopicEntry
from kiosk.library.opening import Database
from kiosk.library.reader import Library
from kiosk.visit.attract import AttractView
from kiosk.visit.hiding import Hiding, unlinked, unlinked_page
from kiosk.visit.idle import COUNTDOWN_SECONDS
from kiosk.visit.kept_items import KeptItem, kept_items
from kiosk.visit.parts import PeopleAsk, plan_reading
from kiosk.visit.passages import Passage, ReadBlock
from kiosk.visit.places import (
    Attract,
    Checks,
    Copying,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    MyQuestions,
    OpenAnswer,
    Questions,
    Reading,
    Square,
)
from kiosk.visit.reveal import reveal_page, reveal_passages
from kiosk.visit.state import State
from kiosk.visit.views import (
    AnswerView,
    ArticleView,
    ChecksView,
    CopyingView,
    DeskCardView,
    GateView,
    GetHelpView,
    GroupView,
    HomeView,
    MyQuestionsView,
    QuestionsView,
    SquareView,
    StillThereView,
    TopicQuestions,
    TroubleView,
    View,
)


class InnerViews:
    """Answers from one library."""

    def __init__(  # noqa: PLR0913 - one argument a setting
        self,
        database: Database,
        today: Callable[[], date],
        clinic: str = "",
        region: str = "",
        hiding: Hiding | None = None,
        *,
        can_print: bool = False,
    ) -> None:
        """Read ``database``; see ``Presenter``. ``hiding`` knows what is not offered."""
        self._hiding = hiding or Hiding(database, {})
        self._clinic, self._region, self._can_print = clinic, region, can_print
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
                groups = self._hiding.offered(self._library.groups(language))
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
                return GetHelpView(lines, self._signs(language), self._today(), language)
            case DeskCard():
                return DeskCardView()
            case MyQuestions(slip):
                return MyQuestionsView(self._kept(state), self._can_print, slip)
            case Copying():
                return CopyingView(self._kept(state))
            case Square() as square:
                return self._square(state, square)
            case _:  # Trouble: the last there is
                return TroubleView()

    def _signs(self, language: Language) -> HelpSigns:
        signs = self._library.help_signs(language)
        return replace(signs, callout=unlinked((signs.callout,), self._hiding.topics())[0])

    def _kept(self, state: State) -> tuple[KeptItem, ...]:
        return kept_items(state, partial(self._library.article, language=state.language))

    def _square(self, state: State, square: Square) -> SquareView:
        items = () if square.is_hidden else self._kept(state)
        lines = tuple(f"{n}. {item.words}" for n, item in enumerate(items, start=1))
        return SquareView(lines, square.form, square.number)

    def _article(self, state: State, reading: Reading) -> ArticleView | GateView:
        closed = self._library.article(reading.topic, state.language)
        article = reveal_page(state, closed)
        if article is None:
            return self._gate(closed, state.language)
        hidden = self._hiding.topics()
        article, blocks = reveal_passages(state, unlinked_page(article, hidden), reading.folded)
        blocks = unlinked(blocks, hidden)
        people_ask = tuple(
            PeopleAsk(entry.question, self._answered(state, article, number))
            for number, entry in enumerate(article.faq)
        )
        plan = plan_reading(blocks, article.questions, people_ask)
        pictures = {name: data for name in _pictures(blocks) if (data := self._library.media(name))}
        return ArticleView(
            article,
            plan,
            reading.part,
            reading.open_term,
            reading.at_passage,
            pictures,
            state.kept,
            is_in_other_language=article.language != state.language,
        )

    def _gate(self, article: Article, language: Language) -> GateView:
        categories = article.page_gate.categories if article.page_gate else ()
        return GateView(
            discreet_title=article.discreet_title,
            group=article.group,
            categories=categories,
            abouts=tuple(w.about for w in article.notices),
            has_pictures=article.has_pictures,
            lines=self._library.help_lines(self._region),
            language=language,
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
        every = self._library.groups(language)
        groups = self._hiding.offered(every)
        topics = self._topics_with_questions(groups, language)
        # A question that is open stays open, whatever its group.
        entries = {topic.id: topic for group in every for topic in group.topics}
        questions: tuple[str, ...] = ()
        if asking.topic is not None:
            article = self._library.article(asking.topic, language)
            questions = tuple(entry.question for entry in article.faq)
        return QuestionsView(
            language=language,
            groups=groups,
            topics=topics,
            chosen=entries.get(asking.topic) if asking.topic else None,
            questions=questions,
            query=asking.query,
            findings=asking.findings,
            is_searching=asking.is_waiting(language),
            answer=self._answer(state, asking.open_answer, entries) if asking.open_answer else None,
            keys=asking.keys,
        )

    def _answer(
        self, state: State, wanted: OpenAnswer, entries: dict[TopicId, TopicEntry]
    ) -> AnswerView:
        closed = self._library.article(wanted.topic, state.language)
        article = reveal_page(state, closed)
        blocks = None if article is None else self._answered(state, article, wanted.number)
        return AnswerView(wanted, entries[wanted.topic], blocks)

    def _answered(self, state: State, article: Article, number: int) -> tuple[ReadBlock, ...]:
        answer = replace(article, blocks=article.faq[number].answer)
        return unlinked(reveal_passages(state, answer)[1], self._hiding.topics())


def _pictures(blocks: Iterable[ReadBlock]) -> Iterator[str]:
    """Give the names of the pictures that may be shown in ``blocks``."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block.media
        elif isinstance(block, Passage) and block.blocks is not None:
            yield from _pictures(block.blocks)
