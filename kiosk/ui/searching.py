"""Asks for what was typed, without keeping the screen waiting; the newest words win."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kiosk.content.ids import Language
from kiosk.ui.navigator import Navigator
from kiosk.ui.tasks import Newest
from kiosk.visit.places import Questions
from kiosk.visit.state import State
from kiosk.visit.values import Findings
from kiosk.visit.wishes import TakeFindings

Ask = Callable[[str, Language], Findings]


class Searching(QObject):
    """Follows the state: where words have no findings yet, finds them."""

    def __init__(self, navigator: Navigator, ask: Ask) -> None:
        """Put each query of ``navigator`` to ``ask``, in a thread of its own."""
        super().__init__()
        self._navigator, self._ask = navigator, ask
        self._task = Newest[Findings](self._take)
        self._asked: tuple[str, Language] | None = None
        navigator.changed.connect(self._follow)

    def ask_another(self, ask: Ask) -> None:
        """Put the next query to ``ask``, and the one that waits as well."""
        self._ask, self._asked = ask, None

    def close(self) -> None:
        """Ask nothing any more."""
        self._task.close()

    def _follow(self, state: State) -> None:
        wanted = _unanswered(state)
        if wanted == self._asked:
            return
        self._asked = wanted
        if wanted is None:
            self._task.drop()
        else:
            self._task.run(partial(self._ask, *wanted))

    def _take(self, findings: Findings) -> None:
        self._navigator.obey(TakeFindings(findings))


def _unanswered(state: State) -> tuple[str, Language] | None:
    match state.place:
        case Questions() as asking if asking.is_waiting(state.language):
            return (asking.query, state.language)
        case _:
            return None
