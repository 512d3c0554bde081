"""From a state to what its screen draws: the one place where a visit meets the library."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kiosk.library.opening import Database
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
from kiosk.visit.state import State
from kiosk.visit.views import (
    ArticleView,
    AttractView,
    ChecksView,
    DeskCardView,
    GetHelpView,
    GroupView,
    HomeView,
    StillThereView,
    TroubleView,
    View,
)

if TYPE_CHECKING:
    from kiosk.content.ids import Language, TopicId
    from kiosk.library.entries import Article
    from kiosk.library.reader import Library


class Presenter:
    """Gives the view of a state. Opens the library when the first screen needs it, or when asked."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        """Present ``database``; ``today`` gives the day by the kiosk's clock."""
        self._database = database
        self._today = today
        self.languages = database.languages()
        self._library: Library | None = None

    def view(self, state: State) -> View:
        """Give what the screen of ``state`` draws; a covered page gives nothing of itself.

        Raises:
            ContentDamaged: the database cannot be read any more.

        """
        if state.is_asked:
            return StillThereView(COUNTDOWN_SECONDS)
        return self._of(state.place, state.language)

    def library(self) -> "Library":
        """Give the library, loading what decodes topics on first use."""
        if self._library is None:
            from kiosk.library.reader import Library  # noqa: PLC0415 - after the first paint

            self._library = Library(self._database.name, self._database.connection)
        return self._library

    def _of(self, place: Place, language: "Language") -> View:
        match place:
            case Attract():
                return AttractView(self.languages)
            case Home():
                return HomeView(self.library().groups(language))
            case InGroup(wanted):
                groups = self.library().groups(language)
                return GroupView(next(group for group in groups if group.id == wanted))
            case Reading(topic, part, open_term):
                return self._article(self._topic(topic, language), part, open_term)
            case Checks(topic):
                article = self._article(self._topic(topic, language), 0, None)
                return ChecksView(article.article, article.plan)
            case GetHelp():
                library = self.library()
                return GetHelpView(library.help_lines(), library.help_signs(language), self._today())
            case DeskCard():
                return DeskCardView()
            case Trouble():
                return TroubleView()

    def _topic(self, topic: "TopicId", language: "Language") -> "Article":
        return self.library().article(topic, language)

    @staticmethod
    def _article(article: "Article", part: int, open_term: OpenTerm | None) -> ArticleView:
        from kiosk.visit.parts import plan_reading  # noqa: PLC0415 - after the first paint

        plan = plan_reading(article.blocks, article.questions)
        return ArticleView(article, plan, part, open_term)
