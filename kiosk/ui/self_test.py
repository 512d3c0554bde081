"""Shows every kind of screen once and looks at its pixels: for IT, and for each bundle."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import ExitCode
from kiosk.ui.tour.checks import LEAST_COLOURS, colours
from kiosk.ui.tour.stops import Stop, stops
from kiosk.visit.wishes import ClearScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.navigator import Navigator
    from kiosk.ui.window import Window
    from kiosk.visit.state import State
    from kiosk.visit.views import View

STEP_MS = 60


class SelfTest(QObject):
    """Goes through the stops of the tour in the kiosk's own window, a fresh visit for each.

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
        self._stops = list(stops(navigator.state, present))
        self._seen = 0
        self._go(self._stops.pop(0))
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        """Look at the screen that stands, and go to the next."""
        if colours(self._window.grab().toImage()) < LEAST_COLOURS:
            self._end(ExitCode.TOO_MANY_FAULTS, f"a blank screen after {self._seen} good ones")
            return
        self._seen += 1
        if not self._stops:
            self._end(ExitCode.ASKED_TO_STOP, f"{self._seen} screens seen, all good")
            return
        self._go(self._stops.pop(0))

    def _go(self, stop: Stop) -> None:
        self._navigator.obey(ClearScreen())
        for wish in stop.wishes:
            self._navigator.obey(wish)

    def _end(self, code: ExitCode, words: str) -> None:
        self._timer.stop()
        sys.stdout.write(f"self-test: {words}\n")
        sys.stdout.flush()
        self.finished.emit(int(code))
