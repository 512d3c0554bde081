"""Ends the program calmly when the system asks."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from kiosk.errors import ExitCode


class StopOnSignal(QObject):
    """Ends the program calmly on SIGTERM and SIGINT.

    Python's handlers run only between Qt's events.
    """

    def __init__(self, application: QApplication) -> None:
        """Watch for both signals."""
        super().__init__()
        self._application = application
        self._ours, theirs = socket.socketpair()
        theirs.setblocking(False)  # noqa: FBT003 - its name in Python
        self._theirs = theirs
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._stop)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _ignore)
        signal.set_wakeup_fd(theirs.fileno())

    def _stop(self) -> None:
        self._notifier.setEnabled(False)
        self._application.exit(ExitCode.ASKED_TO_STOP)


def _ignore(number: int, frame: object) -> None:
    """Let the wake-up byte do the work."""
    del number, frame
