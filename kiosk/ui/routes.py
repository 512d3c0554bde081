"""Which page draws which view.

Only the attract screen is loaded at the start; the rest follows it.
"""

from typing import TYPE_CHECKING

from kiosk.ui.look import Look
from kiosk.ui.page import Page
from kiosk.ui.pages.attract import AttractPage
from kiosk.visit.attract import AttractView

if TYPE_CHECKING:
    from kiosk.visit.views import CopyingView, MyQuestionsView, SquareView, View

INNER_PAGES = (
    "article",
    "checks",
    "copying",
    "desk_card",
    "gate",
    "get_help",
    "group",
    "home",
    "my_questions",
    "questions",
    "square",
    "still_there",
    "trouble",
)
"""Modules of the screens behind the attract screen."""


def make_page(look: Look, view: "View") -> Page:
    """Give the page that draws ``view``."""
    if isinstance(view, AttractView):
        return AttractPage(look, view)
    return _make_inner_page(look, view)


def _make_inner_page(look: Look, view: "View") -> Page:
    # Loaded here and not above: the attract screen is painted before these are needed.
    from kiosk.ui.pages.article import ArticlePage  # noqa: PLC0415
    from kiosk.ui.pages.checks import ChecksPage  # noqa: PLC0415
    from kiosk.ui.pages.desk_card import DeskCardPage  # noqa: PLC0415
    from kiosk.ui.pages.gate import GatePage  # noqa: PLC0415
    from kiosk.ui.pages.get_help import GetHelpPage  # noqa: PLC0415
    from kiosk.ui.pages.group import GroupPage  # noqa: PLC0415
    from kiosk.ui.pages.home import HomePage  # noqa: PLC0415
    from kiosk.ui.pages.questions import QuestionsPage  # noqa: PLC0415
    from kiosk.ui.pages.still_there import StillTherePage  # noqa: PLC0415
    from kiosk.ui.pages.trouble import TroublePage  # noqa: PLC0415
    from kiosk.visit.views import (  # noqa: PLC0415
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
        TroubleView,
    )

    match view:
        case HomeView():
            return HomePage(look, view)
        case GroupView():
            return GroupPage(look, view)
        case ArticleView():
            return ArticlePage(look, view)
        case GateView():
            return GatePage(look, view)
        case QuestionsView():
            return QuestionsPage(look, view)
        case ChecksView():
            return ChecksPage(look, view)
        case GetHelpView():
            return GetHelpPage(look, view)
        case DeskCardView():
            return DeskCardPage(look, view)
        case MyQuestionsView() | CopyingView() | SquareView():
            return _make_kept_page(look, view)
        case StillThereView():
            return StillTherePage(look, view)
        case TroubleView() | AttractView():
            return TroublePage(look, TroubleView())


def _make_kept_page(look: Look, view: "MyQuestionsView | CopyingView | SquareView") -> Page:
    from kiosk.ui.pages.copying import CopyingPage  # noqa: PLC0415 - as above
    from kiosk.ui.pages.my_questions import MyQuestionsPage  # noqa: PLC0415
    from kiosk.ui.pages.square import SquarePage  # noqa: PLC0415
    from kiosk.visit.views import CopyingView, MyQuestionsView  # noqa: PLC0415

    match view:
        case MyQuestionsView():
            return MyQuestionsPage(look, view)
        case CopyingView():
            return CopyingPage(look, view)
        case _:
            return SquarePage(look, view)


def load_inner_pages() -> None:
    """Load the other pages now, so that the first touch does not wait for them."""
    from importlib import import_module  # noqa: PLC0415

    for name in INNER_PAGES:
        import_module(f"kiosk.ui.pages.{name}")
    import_module("kiosk.ui.bar_wishes")
