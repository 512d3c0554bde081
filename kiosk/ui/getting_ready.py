"""One calm page while content is made ready: after an update, or when a disk was at fault."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.supervisor import START_AGAIN
from kiosk.ui.fonts import load_fonts
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.language import is_right_to_left, speak
from kiosk.ui.look import H1, TEXT, Look, look_of
from kiosk.ui.mirror import Placed
from kiosk.ui.page import Page
from kiosk.ui.stopping import StopOnSignal
from kiosk.ui.tasks import Newest
from kiosk.ui.words import Hand
from kiosk.visit.comfort import Comfort


class ReadyPage(Page):
    """Paper, and two sentences. There is nothing to touch."""

    def __init__(self, look: Look) -> None:
        """Say that it takes a moment."""
        super().__init__(look, self.tr("Getting ready"))
        self._title = self.title_label(self.tr("Getting ready"), H1)
        self._sentence = self.label(
            self.tr("This can take a few minutes. The screen starts by itself."),
            Hand(look.theme.ink, TEXT),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look = self.look
        width = min(look.text(860), self.width() - 2 * look.margin)
        left, top = (self.width() - width) // 2, self.height() // 3
        y = self.put(self._title, left, top, width)
        self.put(self._sentence, left, y + look.rp(16), width)


class ReadyWindow(Placed, QWidget):
    """Holds the page, whatever the size of the screen."""

    def __init__(self) -> None:
        """Hold nothing until the size is known."""
        super().__init__()
        self._page: ReadyPage | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = ReadyPage(look_of(Comfort(), self.width(), self.height()))
        self._page.setParent(self)
        self._page.setGeometry(self.rect())
        self._page.show()


class GettingReady:
    """The page, and the work behind it."""

    def __init__(self, work: Callable[[], None], beat: int, *, needs_frames: bool) -> None:
        """Do ``work`` in a thread of its own, once the page is there; beat for the supervisor."""
        self.window = ReadyWindow()
        self._heart = Heartbeat(self.window, beat, needs_frames=needs_frames)
        self._work = work
        self._task: Newest[None] = Newest(self._done)

    def begin(self) -> None:
        """Begin with the work."""
        self._task.run(self._work)

    def close(self) -> None:
        """Wait for the work to be over."""
        self._task.close()

    def _done(self, _: None) -> None:
        QApplication.exit(START_AGAIN)


def get_ready(work: Callable[[], None], beat: int, language: str, *, is_windowed: bool) -> int:
    """Show the page while ``work`` is done; give the exit code, which asks for a fresh process."""
    application = QApplication(["kiosk"])
    load_fonts()
    if language and language != "en":
        speak(language)
    shown = GettingReady(work, beat, needs_frames=not is_windowed)
    stop = StopOnSignal(application)
    if is_right_to_left(language or "en"):
        shown.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if is_windowed:
        shown.window.resize(application.primaryScreen().availableGeometry().size() * 0.85)
        shown.window.show()
    else:
        shown.window.setGeometry(application.primaryScreen().geometry())
        shown.window.showFullScreen()
    shown.begin()
    code = application.exec()
    shown.window.hide()
    shown.close()
    del stop
    return code
