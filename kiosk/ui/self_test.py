"""Shows every kind of screen once and looks at its pixels: for IT, and for each bundle."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import ExitCode
from kiosk.ui.navigator import Navigator
from kiosk.ui.window import Window
from kiosk.visit.state import State
from kiosk.visit.views import HomeView, View
from kiosk.visit.wishes import (
    AskPeople,
    Begin,
    ClearScreen,
    GetHelpNow,
    OpenGroup,
    OpenTopic,
    ShowDeskCard,
    Wish,
)

STEP_MS = 60
LEAST_COLOURS = 12
"""A screen with fewer has no words on it."""
SAMPLES = 120
"""Points across and along at which a picture is looked at."""


class SelfTest(QObject):
    """Goes from screen to screen by wishes.

    Signals:
        finished: every screen was seen, or one was blank; carries the exit code.
    """

    finished = Signal(int)

    def __init__(
        self, window: Window, navigator: Navigator, present: Callable[[State], View]
    ) -> None:
        """Begin when events are handled."""
        super().__init__()
        self._window, self._navigator = window, navigator
        navigator.obey(Begin(navigator.state.language))
        home = present(navigator.state)
        groups = home.groups if isinstance(home, HomeView) else ()
        topics: list[Wish] = [OpenTopic(t.id) for group in groups for t in group.topics]
        self._wishes: list[Wish] = [
            *(OpenGroup(group.id) for group in groups),
            *topics,
            AskPeople(),
            GetHelpNow(),
            ShowDeskCard(),
            ClearScreen(),
        ]
        self._seen = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        """Look at the screen that stands, and go to the next."""
        if self._colours() < LEAST_COLOURS:
            self._end(ExitCode.TOO_MANY_FAULTS, f"a blank screen after {self._seen} good ones")
            return
        self._seen += 1
        if not self._wishes:
            self._end(ExitCode.ASKED_TO_STOP, f"{self._seen} screens seen, all good")
            return
        self._navigator.obey(self._wishes.pop(0))

    def _colours(self) -> int:
        image = self._window.grab().toImage()
        across, along = max(1, image.width() // SAMPLES), max(1, image.height() // SAMPLES)
        return len(
            {
                image.pixel(x, y)
                for x in range(0, image.width(), across)
                for y in range(0, image.height(), along)
            }
        )

    def _end(self, code: ExitCode, words: str) -> None:
        self._timer.stop()
        sys.stdout.write(f"self-test: {words}\n")
        sys.stdout.flush()
        self.finished.emit(int(code))
