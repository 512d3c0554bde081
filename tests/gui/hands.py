"""Hands for the tests: a kiosk in a window, touched through the window system as a finger would."""

from collections.abc import Callable
from itertools import count
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.ids import Language, TopicId
from kiosk.ui.navigator import Navigator
from kiosk.ui.page import Page
from kiosk.ui.second_tap import SecondTap
from kiosk.ui.widgets.bar import Bar
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.window import Window
from kiosk.visit.state import new_visit
from kiosk.visit.wishes import Begin, GetHelpNow, OpenTopic, SeeChecks, ShowDeskCard, Wish
from tests.unit.visit.samples import presenter

ED = TopicId("erectile-dysfunction")
SIZES = ((1920, 1080), (1366, 768), (1080, 1920))
BEGIN = Begin(Language("en"))
WAYS: dict[str, tuple[Wish, ...]] = {
    "attract": (),
    "home": (BEGIN,),
    "article": (BEGIN, OpenTopic(ED)),
    "therapy": (BEGIN, OpenTopic(TopicId("what-sex-therapy-is"))),
    "signs": (BEGIN, OpenTopic(TopicId("red-flags"))),
    "checks": (BEGIN, OpenTopic(ED), SeeChecks(ED)),
    "help": (BEGIN, GetHelpNow()),
    "desk": (BEGIN, ShowDeskCard()),
}
"""Ways to each screen."""

Kind = TypeVar("Kind", bound=QWidget)


class Kiosk:
    """A window on the built-in pack."""

    def __init__(self, width: int, height: int) -> None:
        """Show a window of ``width`` by ``height`` pixels at the attract screen."""
        self.presenter = presenter()
        self.navigator = Navigator(new_visit())
        self.window = Window(
            self.navigator,
            self.presenter.view,
            may_close=True,
            languages=self.presenter.languages,
        )
        self.window.resize(width, height)
        self.window.show()
        self.window.wake()
        assert self.window._watch is not None
        self.window._watch.second = SecondTap(1.0, count(1000).__next__)  # slow hands
        QApplication.processEvents()

    def close(self) -> None:
        """Take the window away."""
        self.window.idle._timer.stop()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def page(self) -> Page:
        """The screen that is shown."""
        pages = [page for page in self.window.findChildren(Page) if page.isVisible()]
        assert len(pages) == 1, pages
        return pages[0]

    @property
    def bar(self) -> Bar:
        """The bar."""
        return next(bar for bar in self.window.findChildren(Bar) if bar.isVisible())

    def go(self, *wishes: Wish) -> None:
        """Go where ``wishes`` lead."""
        for wish in wishes:
            self.navigator.obey(wish)
        self.breathe()

    @staticmethod
    def breathe() -> None:
        """Let Qt do what it has put off."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def tap(self, widget: QWidget) -> None:
        """Touch the middle of ``widget``."""
        self.tap_at(widget.mapTo(self.window, widget.rect().center()))

    def tap_at(self, point: QPoint) -> None:
        """Touch the window at ``point``."""
        handle = self.window.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self.breathe()

    def press(self, point: QPoint) -> None:
        """Put a finger down."""
        handle = self.window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def release(self, point: QPoint) -> None:
        """Lift the finger at ``point``."""
        handle = self.window.windowHandle()
        QTest.mouseMove(handle, point)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self.breathe()

    def key(self, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(self.window.windowHandle(), key)
        self.breathe()

    def button(self, name: str) -> Touchable:
        """Give the visible button that is called ``name``."""
        found = [b for b in self.visible(Touchable) if b.accessibleName() == name]
        assert len(found) == 1, (name, [b.accessibleName() for b in self.visible(Touchable)])
        return found[0]

    def visible(self, kind: type[Kind], where: Callable[[Kind], bool] | None = None) -> list[Kind]:
        """Give the widgets of ``kind`` that are shown."""
        return [
            widget
            for widget in self.window.findChildren(kind)
            if widget.isVisible() and (where is None or where(widget))
        ]

    def says(self) -> str:
        """Give every text and accessible name of every widget there is, shown or not."""
        parts: list[str] = []
        for widget in self.window.findChildren(QWidget):
            text = widget.property("text")
            parts.extend((widget.accessibleName(), widget.accessibleDescription(), str(text or "")))
        return "\n".join(parts)
