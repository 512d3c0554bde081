"""Notices that nobody is there. The limit depends on the words in view, so it is asked for late."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.visit.idle import NOTHING_TO_READ_SECONDS

MS = 1000


class IdleWatch(QObject):
    """Runs one timer, first for the shortest limit there is, then for what is left.

    Signals:
        quiet: the limit has passed without a touch.
    """

    quiet = Signal()

    def __init__(
        self, limit_seconds: Callable[[], float | None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Ask ``limit_seconds`` for the limit; None means that nothing is waited for."""
        super().__init__()
        self._limit, self._clock = limit_seconds, clock
        self._since = clock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def restart(self) -> None:
        """Somebody did something, or the words in view changed."""
        self._since = self._clock()
        self._timer.start(round(NOTHING_TO_READ_SECONDS * MS))

    def look(self) -> None:
        """Ask, if the limit has passed; else wait for what is left of it."""
        limit = self._limit()
        if limit is None:
            return
        left = limit - (self._clock() - self._since)
        if left <= 0:
            self.quiet.emit()
        else:
            self._timer.start(max(1, round(left * MS)))
