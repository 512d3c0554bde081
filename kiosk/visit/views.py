"""What each screen is given to draw. Pages never ask the library: they get one of these values.

Loads nothing of the library at run time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.visit.attract import AttractView

if TYPE_CHECKING:
    from datetime import date

    from kiosk.content.locale import HelpLine
    from kiosk.library.entries import Article, GroupEntry, HelpSigns
    from kiosk.visit.parts import ReadingPlan
    from kiosk.visit.places import OpenTerm


@dataclass(frozen=True, slots=True)
class HomeView:
    """The doors, in the order of the pack."""

    groups: tuple[GroupEntry, ...]


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


@dataclass(frozen=True, slots=True)
class DeskCardView:
    """The sentence for the desk; it is part of the interface, so nothing comes from the pack."""


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
    | ChecksView
    | GetHelpView
    | DeskCardView
    | StillThereView
    | TroubleView
)
