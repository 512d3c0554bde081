"""The views behind the attract screen: the one place where a visit meets the library."""

from collections.abc import Callable
from datetime import date

from kiosk.content.ids import Language, TopicId
from kiosk.library.opening import Database
from kiosk.library.reader import Library
from kiosk.visit.attract import AttractView
from kiosk.visit.idle import COUNTDOWN_SECONDS
from kiosk.visit.parts import plan_reading
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
    ChecksView,
    DeskCardView,
    GetHelpView,
    GroupView,
    HomeView,
    StillThereView,
    TroubleView,
    View,
)


class InnerViews:
    """Answers from one library."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        """Read ``database``; ``today`` gives the day by the kiosk's clock."""
        self._library = Library(database.name, database.connection)
        self._today = today

    def view(self, state: State) -> View:
        """Give what the screen of ``state`` draws; a covered page gives nothing of itself."""
        if state.is_asked:
            return StillThereView(COUNTDOWN_SECONDS)
        return self._of(state.place, state.language)

    def _of(self, place: Place, language: Language) -> View:
        match place:
            case Attract():
                return AttractView(self._library.languages())
            case Home():
                return HomeView(self._library.groups(language))
            case InGroup(wanted):
                groups = self._library.groups(language)
                return GroupView(next(group for group in groups if group.id == wanted))
            case Reading(topic, part, open_term):
                return self._article(topic, language, part, open_term)
            case Checks(topic):
                view = self._article(topic, language, 0, None)
                return ChecksView(view.article, view.plan)
            case GetHelp():
                lines, signs = self._library.help_lines(), self._library.help_signs(language)
                return GetHelpView(lines, signs, self._today())
            case DeskCard():
                return DeskCardView()
            case Trouble():
                return TroubleView()

    def _article(
        self, topic: TopicId, language: Language, part: int, open_term: OpenTerm | None
    ) -> ArticleView:
        article = self._library.article(topic, language)
        return ArticleView(
            article, plan_reading(article.blocks, article.questions), part, open_term
        )
