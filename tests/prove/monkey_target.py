"""The real visitor process with somebody who counts in it, for ``tests.prove.monkey``.

``python -m tests.prove.monkey_target FD``: on the socket FD a byte ``p`` is answered with a line
once everything before it was handled, ``q`` with what is alive, as JSON, and ``w`` with a line once
all is there that is read once and kept: each icon, and each language's words to repair a query.
"""

import gc
import json
import socket
import sys
from collections import Counter

import psutil
from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.library.opening import open_file
from kiosk.log import Log
from kiosk.ui.app import App, Running
from kiosk.ui.icons import ICONS
from kiosk.ui.svgpath import parse
from kiosk.ui.topic_icons import TOPIC_ICONS
from kiosk.visit.state import new_visit
from kiosk.visit.wishes import AskPeople, Begin, ClearScreen, TypeQuery

COUNTED = ("kiosk.", "PySide6.")


class Counting(QObject):
    """Answers on a socket, from inside the program's own event loop."""

    def __init__(self, app: App, line: socket.socket) -> None:
        """Answer about ``app`` on ``line``."""
        super().__init__()
        self._app, self._line = app, line
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._answer)

    def _answer(self) -> None:
        wish = self._line.recv(1)
        if not wish:
            QApplication.exit(0)
        elif wish == b"p":
            self._line.sendall(b"\n")
        elif wish == b"w":
            self._fill()
            self._line.sendall(b"\n")
        else:
            self._line.sendall(json.dumps(self._alive()).encode() + b"\n")

    def _fill(self) -> None:
        for drawn in (*ICONS.values(), *TOPIC_ICONS.values()):
            parse(drawn)
        navigator = self._app._navigator
        for language in self._app._presenter.languages:
            for wish in (Begin(language), AskPeople(None), TypeQuery("zqzq")):
                navigator.obey(wish)
            loop = QEventLoop()
            navigator.changed.connect(loop.quit)
            while getattr(navigator.state.place, "findings", None) is None:
                loop.exec()
            navigator.obey(ClearScreen())

    def _alive(self) -> dict[str, object]:
        gc.collect()
        kinds: Counter[str] = Counter()
        for thing in gc.get_objects():
            kind = type(thing)
            if kind.__module__.startswith(COUNTED):
                kinds[f"{kind.__module__}.{kind.__qualname__}"] += 1
        return {
            "bytes": psutil.Process().memory_full_info().uss,
            "is_new": self._app._navigator.state == new_visit(),
            "windows": [type(window).__name__ for window in QApplication.topLevelWidgets()],
            "widgets": len(QApplication.allWidgets()),
            "kinds": kinds,
        }


def main(descriptor: int) -> int:
    """Run the visitor process on the built-in pack."""
    app = App(open_file(paths.builtin_database()), Running(is_windowed=False), Log())
    counting = Counting(app, socket.socket(fileno=descriptor))
    code = app.run()
    del counting
    return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
