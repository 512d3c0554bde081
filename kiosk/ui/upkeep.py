"""Does the chores of packs behind the screen, and makes way for what is newer between visits."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.supervisor import START_AGAIN
from kiosk.ui.navigator import Navigator
from kiosk.visit.attract import Attract

STEP_MS = 100
"""Between two steps: a large pack is read at some megabytes a second, and nobody feels it."""
LOOK_MS = 2000
"""Between two looks for something newer, once all steps are done."""


class Chores(Protocol):
    """What is to be done."""

    def step(self) -> bool:
        """Do a little; tell whether there is more to do."""

    def is_outdated(self) -> bool:
        """Tell whether a fresh process would show something else."""


class Upkeep(QObject):
    """Takes one step after the other while the kiosk runs.

    Signals:
        outdated: nobody is here, and a fresh process would show something else; carries the exit
            code that asks for one.
    """

    outdated = Signal(int)

    def __init__(self, navigator: Navigator, chores: Chores) -> None:
        """Begin with ``chores``."""
        super().__init__()
        self._navigator, self._chores = navigator, chores
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._work)
        self._timer.start()

    def _work(self) -> None:
        if not self._chores.step():
            self._timer.setInterval(LOOK_MS)
        is_alone = isinstance(self._navigator.state.place, Attract)
        if is_alone and self._chores.is_outdated():
            self._timer.stop()
            self.outdated.emit(START_AGAIN)
