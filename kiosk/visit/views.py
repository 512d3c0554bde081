"""What each screen is given to draw. Pages never ask the library: they get one of these values.

Loads nothing of the library at run time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.visit.attract import AttractView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.content.ids import CategoryId, Language
    from kiosk.content.locale import HelpLine
    from kiosk.library.entries import Article, GroupEntry, GroupLabel, HelpSigns, TopicEntry
    from kiosk.library.search import Findings
    from kiosk.visit.kept import Kept
    from kiosk.visit.kept_items import KeptItem
    from kiosk.visit.keys import Keys
    from kiosk.visit.parts import ReadingPlan
    from kiosk.visit.passages import PassagePath, ReadBlock
    from kiosk.visit.places import Form, OpenAnswer, OpenTerm, Slip


@dataclass(frozen=True, slots=True)
class HomeView:
    """The doors, in the order of the pack; the last one leads to the questions of these topics."""

    groups: tuple[GroupEntry, ...]
    questions: tuple[TopicQuestions, ...]
    view: int = 0
    """Which doors, where not all of them stand on one screen."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """One door and all its topics."""

    group: GroupEntry


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One topic, and where its reader is."""

    article: Article
    plan: ReadingPlan
    part: int
    open_term: OpenTerm | None
    at_passage: PassagePath | None
    pictures: Mapping[str, bytes]
    """The files of the pictures that may be shown, by name."""
    kept: tuple[Kept, ...] = ()
    """What the visitor keeps, of this topic and others."""
    is_in_other_language: bool = False
    """True where the pack has no such page in the visitor's language."""


@dataclass(frozen=True, slots=True)
class GateView:
    """The note before a page, and help beside it. Nothing of the page."""

    discreet_title: str
    group: GroupLabel
    categories: tuple[CategoryId, ...]
    abouts: tuple[str, ...]
    """What the page is about, as each note words it."""
    has_pictures: bool
    lines: tuple[HelpLine, ...]
    language: Language
    today: date


@dataclass(frozen=True, slots=True)
class TopicQuestions:
    """A topic in the list of questions."""

    topic: TopicEntry
    count: int


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An open answer. ``blocks`` is None while a note stands before it."""

    place: OpenAnswer
    topic: TopicEntry
    blocks: tuple[ReadBlock, ...] | None


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """Questions people ask: the topics, the questions of one, and what a search found."""

    language: Language
    groups: tuple[GroupEntry, ...]
    """The doors, for whom nothing was found."""
    topics: tuple[TopicQuestions, ...]
    chosen: TopicEntry | None
    questions: tuple[str, ...]
    """Those of the chosen topic."""
    query: str
    findings: Findings | None
    """None until something was found out about a query."""
    is_searching: bool
    answer: AnswerView | None
    keys: Keys | None = None
    """None until somebody chose."""


@dataclass(frozen=True, slots=True)
class ChecksView:
    """Who wrote and checked a topic, and its sources."""

    article: Article
    plan: ReadingPlan


@dataclass(frozen=True, slots=True)
class GetHelpView:
    """Numbers and signs, with the day on which their checks are judged."""

    lines: tuple[HelpLine, ...]
    signs: HelpSigns
    today: date
    language: Language


@dataclass(frozen=True, slots=True)
class DeskCardView:
    """The sentence for the desk; it is part of the interface, so nothing comes from the pack."""


@dataclass(frozen=True, slots=True)
class MyQuestionsView:
    """What was kept, and how far its printing has come."""

    items: tuple[KeptItem, ...]
    can_print: bool
    slip: Slip = ""


@dataclass(frozen=True, slots=True)
class CopyingView:
    """What was kept, to show or to copy by hand."""

    items: tuple[KeptItem, ...]


@dataclass(frozen=True, slots=True)
class SquareView:
    """What a square holds. While it is hidden, ``lines`` is empty."""

    lines: tuple[str, ...]
    form: Form
    number: int
    """Which square is wished for, counted from 0; there may be fewer."""

    @property
    def is_hidden(self) -> bool:
        """True where nothing is shown."""
        return not self.lines


@dataclass(frozen=True, slots=True)
class StillThereView:
    """Nothing of the page that it covers."""

    seconds: int


@dataclass(frozen=True, slots=True)
class TroubleView:
    """A calm sentence; what happened is in the log, never on the screen."""


View = (
    AttractView
    | HomeView
    | GroupView
    | ArticleView
    | GateView
    | QuestionsView
    | ChecksView
    | GetHelpView
    | DeskCardView
    | MyQuestionsView
    | CopyingView
    | SquareView
    | StillThereView
    | TroubleView
)
