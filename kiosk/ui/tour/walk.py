"""Goes to every stop with the real window, one fresh visit each, and looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.errors import ExitCode
from kiosk.ui.app import today
from kiosk.ui.fonts import load_fonts
from kiosk.ui.language import speak
from kiosk.ui.navigator import Navigator
from kiosk.ui.page import Page
from kiosk.ui.routes import load_inner_pages
from kiosk.ui.searching import Searching
from kiosk.ui.tour.album import Album, Way
from kiosk.ui.tour.checks import look
from kiosk.ui.tour.played import played
from kiosk.ui.tour.stops import Stop, stops
from kiosk.ui.window import Window
from kiosk.ui.words import Words
from kiosk.visit.places import Questions
from kiosk.visit.present import Presenter
from kiosk.visit.views import View

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.library.opening import Database
    from kiosk.visit.state import State

TURN_MS = 20
SETTLED_AFTER = 3
"""Turns without news after which a screen is looked at."""


class Walk(QObject):
    """Takes the stops one by one as the event loop turns."""

    def __init__(self, presenter: Presenter, start: State, album: Album, way: Way) -> None:
        """Begin when events are handled."""
        super().__init__()
        self._presenter, self._start, self._album, self._way = presenter, start, album, way
        self._stops = list(stops(start, presenter.view))
        self._window: Window | None = None
        self._navigator = Navigator(start)
        self._searching: Searching | None = None
        self._stop = self._stops[0]
        self._turns = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        if self._window is None:
            self._begin()
            return
        self._turns += 1
        if self._is_waiting() or self._turns < SETTLED_AFTER:
            return
        view = self._presenter.view(self._navigator.state)
        stop, screen = self._stop, look(self._window)
        self._album.add(stop.route, type(view).__name__, screen, is_variant=stop.is_variant)
        self._end_stop(self._window)

    def _is_waiting(self) -> bool:
        pages = self._window.findChildren(Page) if self._window else []
        if not all(page.is_ready for page in pages):
            return True
        place = self._navigator.state.place
        return isinstance(place, Questions) and bool(place.query) and place.findings is None

    def _begin(self) -> None:
        """Start a fresh visit and make it to the next stop."""
        if not self._stops:
            self._timer.stop()
            self._album.expect(frozenset(view.__name__ for view in get_args(View)))
            self._album.close()
            QApplication.exit(ExitCode.TOO_MANY_FAULTS if self._album.faults else 0)
            return
        self._stop, self._turns = self._stops.pop(0), 0
        self._navigator = Navigator(self._start)
        self._searching = Searching(self._navigator, self._presenter.asker().ask)
        self._window = Window(
            self._navigator,
            self._presenter.view,
            may_close=True,
            languages=self._presenter.languages,
        )
        self._window.resize(self._way.width, self._way.height)
        self._window.show()
        self._go(self._stop)

    def _go(self, stop: Stop) -> None:
        for wish in stop.wishes:
            self._navigator.obey(wish)
        if stop.event == "quiet":
            self._navigator.ask_still_there()
        if stop.event == "fault":
            self._navigator.meet_trouble()

    def _end_stop(self, window: Window) -> None:
        if self._searching is not None:
            self._searching.close()
        window.hide()
        window.deleteLater()
        self._window = self._searching = None


def tour(database: Database, start: State, way: Way, folder: Path) -> list[str]:
    """Make every picture of ``database`` into ``folder`` and give what is wrong, a line each."""
    application = QApplication(["kiosk"])
    application.setApplicationName("kiosk")
    if way.direction == "rtl":
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    load_fonts()
    load_inner_pages()
    speak(start.language)
    Words.rewrite = played(way.language, way.direction)
    presenter = Presenter(database, today)
    presenter.load()
    album = Album(folder, way)
    walk = Walk(presenter, start, album, way)
    application.exec()
    walk.deleteLater()
    Words.rewrite = None
    return album.faults
