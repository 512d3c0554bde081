"""Notices that nobody is there: any touch, key or scroll starts the quiet time again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

ACTIVITY = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.Wheel,
    }
)
MS = 1000


class IdleWatch(QObject):
    """Runs one timer.

    Signals:
        quiet: the limit has passed without a touch.
    """

    quiet = Signal()

    def __init__(self, limit_seconds: Callable[[], float | None]) -> None:
        """Ask ``limit_seconds`` for the limit; None means that nothing is waited for."""
        super().__init__()
        self._limit = limit_seconds
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.quiet)

    def restart(self) -> None:
        """Somebody did something, or the words in view changed."""
        limit = self._limit()
        if limit is None:
            self._timer.stop()
        else:
            self._timer.start(round(limit * MS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802
        if event.type() in ACTIVITY:
            self.restart()
        return super().eventFilter(watched, event)
