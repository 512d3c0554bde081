"""Shows what an author has just saved, at the place where they are."""

import os

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from kiosk.content.ids import TopicId
from kiosk.errors import ExitCode
from kiosk.ui.navigator import Navigator
from kiosk.ui.searching import Searching
from kiosk.ui.window import Window
from kiosk.visit.news import Ear, News
from kiosk.visit.present import Presenter
from kiosk.visit.wishes import Begin, OpenTopic

PIECE_BYTES = 1 << 20


class Previewing(QObject):
    """Hears from the author's desk, which compiles in a process of its own."""

    def __init__(
        self,
        desk: int,
        navigator: Navigator,
        presenter: Presenter,
        window: Window,
        searching: Searching,
    ) -> None:
        """Hear what comes from ``desk``, the number of an open socket."""
        super().__init__()
        self._desk, self._ear = desk, Ear()
        self._navigator, self._presenter = navigator, presenter
        self._window, self._searching = window, searching
        self._notifier = QSocketNotifier(desk, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        piece = os.read(self._desk, PIECE_BYTES)
        if not piece:
            self._notifier.setEnabled(False)
            QApplication.exit(ExitCode.ASKED_TO_STOP)  # nobody writes any more
        for news in self._ear.hear(piece):
            self._take(news)

    def _take(self, news: News) -> None:
        self._window.change_ribbon(news.ribbon)
        if news.database is not None:
            state = self._presenter.take(news.database, self._navigator.state)
            self._searching.ask_another(self._presenter.asker().ask)
            self._window.expect_other_content(self._presenter.languages)
            self._navigator.carry_over(state)
        if news.topic:
            self._navigator.obey(Begin(self._navigator.state.language))
            self._navigator.obey(OpenTopic(TopicId(news.topic)))
