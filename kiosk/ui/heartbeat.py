"""Tells the supervisor that frames are painted: a loop that runs and paints nothing hangs, too."""

import os

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

BEAT_MS = 1000


class Heartbeat(QObject):
    """Asks for a frame each second, and writes a byte when one was painted."""

    def __init__(self, window: QWidget, beat: int, *, needs_frames: bool) -> None:
        """Beat for ``window`` on the pipe ``beat``.

        A window on a desktop may be minimised, and paints nothing then: ``needs_frames`` False lets
        the event loop alone count.
        """
        super().__init__()
        self._window, self._beat, self._needs_frames = window, beat, needs_frames
        os.set_blocking(beat, False)
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        window.installEventFilter(self)
        self._tell()

    def need_frames(self, needs_frames: bool) -> None:  # noqa: FBT001 - a slot
        """Let the event loop alone count while no frame can be painted: the panel is off."""
        self._needs_frames = needs_frames

    def _ask(self) -> None:
        if self._needs_frames:
            self._window.update(0, 0, 1, 1)
        else:
            self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See the window paint."""
        if event.type() == QEvent.Type.Paint:
            self._tell()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        try:
            os.write(self._beat, b".")
        except BlockingIOError:
            pass  # the supervisor is busy; the bytes that wait for it say enough
        except BrokenPipeError:
            QApplication.exit(0)  # nobody watches any more
