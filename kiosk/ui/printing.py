"""Prints a slip when one is wished for, off the thread that paints, and tells the outcome."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.printer import send
from kiosk.ui.navigator import Navigator
from kiosk.ui.taking.slip import slip
from kiosk.ui.tasks import Newest
from kiosk.visit.keeping import TellPrinted
from kiosk.visit.places import MyQuestions
from kiosk.visit.state import State
from kiosk.visit.views import MyQuestionsView, View


class Printing(QObject):
    """Follows the state: where a slip is wanted, makes it of what the screen shows."""

    def __init__(
        self, navigator: Navigator, present: Callable[[State], View], printer: str
    ) -> None:
        """Print on ``printer`` what ``present`` gives."""
        super().__init__()
        self._navigator, self._present, self._printer = navigator, present, printer
        self._task = Newest[bool](self._take)
        self._is_wanted = False
        navigator.changed.connect(self._follow)

    def close(self) -> None:
        """Print nothing any more."""
        self._task.close()

    def _follow(self, state: State) -> None:
        was_wanted, self._is_wanted = self._is_wanted, state.place == MyQuestions("wanted")
        if was_wanted == self._is_wanted:
            return
        if not self._is_wanted:
            self._task.drop()
            return
        view = self._present(state)
        lines = [item.words for item in view.items] if isinstance(view, MyQuestionsView) else []
        title = QCoreApplication.translate("Printing", "Notes")
        self._task.run(partial(send, slip(lines, title), self._printer, title))

    def _take(self, is_taken: bool) -> None:  # noqa: FBT001 - the outcome as it comes
        self._navigator.obey(TellPrinted(is_taken))
