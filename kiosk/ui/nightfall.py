"""Lets the start screen dim, go black and switch the panel off while the clinic is closed.

Never during a visit. A touch wakes it; the hours are looked at again and again, for clocks jump.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.night import Night, Rest
from kiosk.ui.tasks import Newest
from kiosk.ui.widgets.darkness import Darkness
from kiosk.visit.attract import Attract

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.ui.navigator import Navigator
    from kiosk.ui.window import Window
    from kiosk.visit.state import State

LOOK_MS = 10_000
MINUTE_SECONDS = 60.0


class Nightfall(QObject):
    """Follows the clock and the state.

    Signals:
        panel_switched: the panel is on (True) or off now, as far as the system's program can tell.
    """

    panel_switched = Signal(bool)

    def __init__(  # noqa: PLR0913 - what it rests, by which rule, clocks and program
        self,
        window: Window,
        navigator: Navigator,
        night: Night,
        now: Callable[[], datetime],
        switch: Callable[[bool], bool],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Rest ``window`` by ``night``.

        ``now`` is the clock on the wall; ``clock`` counts seconds and never goes back. ``switch``
        switches the panel on or off and tells whether it did.
        """
        super().__init__()
        self._window, self._navigator, self._night = window, navigator, night
        self._now, self._clock, self._switch = now, clock, switch
        self._darkness: Darkness | None = None
        self.rest = Rest.AWAKE
        self._is_off = False
        self._task = Newest[tuple[bool, bool]](self._take)
        self._was_attract = True
        self._stay_awake()
        navigator.changed.connect(self._follow)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def close(self) -> None:
        """Rest no more, and leave no panel switched off behind."""
        self._timer.stop()
        self._task.close()
        if self._is_off:
            self._switch(True)  # noqa: FBT003 - on

    def look(self) -> None:
        """Look at the clocks, and rest or wake as they say; never under a finger."""
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._become(self._wanted())

    def _wanted(self) -> Rest:
        is_attract = isinstance(self._navigator.state.place, Attract)
        if not is_attract or self._clock() < self._awake_until:
            return Rest.AWAKE
        return self._night.rest_at(self._now())

    def _stay_awake(self) -> None:
        self._awake_until = self._clock() + self._night.awake * MINUTE_SECONDS

    def _follow(self, state: State) -> None:
        is_attract = isinstance(state.place, Attract)
        if is_attract != self._was_attract:
            self._was_attract = is_attract
            self._wake()

    def _wake(self) -> None:
        """Somebody is, or was just now, there."""
        self._stay_awake()
        self._become(Rest.AWAKE)

    def _become(self, rest: Rest) -> None:
        if rest == self.rest:
            return
        self.rest = rest
        self._window.dim(is_dim=rest >= Rest.DIM)
        if rest >= Rest.BLACK and self._darkness is None:
            self._darkness = Darkness(self._window)
            self._darkness.woken.connect(self._wake)
        elif rest < Rest.BLACK and self._darkness is not None:
            self._darkness.hide()
            self._darkness.deleteLater()
            self._darkness = None
        if (rest is Rest.OFF) != self._is_off:
            self._is_off = rest is Rest.OFF
            self._task.run(partial(_switched, self._switch, on=not self._is_off))

    def _take(self, outcome: tuple[bool, bool]) -> None:
        on, is_done = outcome
        if is_done:
            self.panel_switched.emit(on)


def _switched(switch: Callable[[bool], bool], *, on: bool) -> tuple[bool, bool]:
    return on, switch(on)
