"""Scrolls the real program through the longest page, and writes how long each step took.

``python -m tests.prove.scroll_target``: a JSON list of milliseconds on standard output. A step is
what a fling moves in one frame; its time ends when everything that it uncovered is painted.
"""

import json
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.content.ids import Language, TopicId
from kiosk.library.opening import open_file
from kiosk.log import Log
from kiosk.ui.app import App, Running
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.visit.wishes import Begin, OpenTopic, Wish

LONGEST = TopicId("erectile-dysfunction")
"""Of those without a note before them."""
STEP_RP = 48
SETTLE_MS = 1500
"""After which everything that is made when idle has been made."""


class Scrolling:
    """Goes to the page, and through everything on it that scrolls, to the end and back."""

    def __init__(self, app: App) -> None:
        """Use ``app``, whose event loop runs."""
        self._app = app
        self.milliseconds: list[float] = []
        self._wishes: list[Wish] = [Begin(Language("en")), OpenTopic(LONGEST)]
        QTimer.singleShot(SETTLE_MS, self.go_on)

    def go_on(self) -> None:
        """Do what is next."""
        if not self._wishes:
            self._scroll()
            QApplication.exit(0)
            return
        self._app._navigator.obey(self._wishes.pop(0))
        QTimer.singleShot(SETTLE_MS, self.go_on)

    def _scroll(self) -> None:
        for area in self._app._window.findChildren(ScrollArea):
            if area.isVisible():
                self._through(area)

    def _through(self, area: ScrollArea) -> None:
        step = area.look.rp(STEP_RP)
        for direction in (step, -step):
            before = None
            while area.offset != before:
                before = area.offset
                began = time.perf_counter()
                area.scroll_by(direction)
                _paint()
                if area.offset != before:
                    self.milliseconds.append((time.perf_counter() - began) * 1000)


def _paint() -> None:
    """Let what was put off happen now: the repaint above all."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)


def main() -> int:
    """Run the visitor process on the built-in pack."""
    app = App(open_file(paths.builtin_database()), Running(is_windowed=False), Log())
    scrolling = Scrolling(app)
    code = app.run()
    print(json.dumps(scrolling.milliseconds))
    return code


if __name__ == "__main__":
    sys.exit(main())
