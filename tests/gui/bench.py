"""A kiosk on the sample pack, and the fingers and keys that work it.

Touches go through the window's handle, so that Qt finds what lies under them as it does on a desk.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from datetime import time as time_of_day
from itertools import count
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from kiosk.content.ids import GroupId
from kiosk.hours import Hours
from kiosk.ui.navigator import Navigator
from kiosk.ui.page import Page
from kiosk.ui.printing import Printing
from kiosk.ui.searching import Searching
from kiosk.ui.second_tap import SecondTap
from kiosk.ui.widgets.bar import Bar
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.window import Window
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep, KeptText
from kiosk.visit.places import (
    Checks,
    Copying,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    MyQuestions,
    OpenAnswer,
    Place,
    Questions,
    Reading,
    Square,
    Trouble,
)
from kiosk.visit.present import Presenter
from kiosk.visit.state import State, new_visit
from tests.unit.visit import sample_pack as samples

WIDE, MEDIUM, UPRIGHT = (1920, 1080), (1366, 768), (1080, 1920)
SIZES = (WIDE, MEDIUM, UPRIGHT)

INNER: tuple[Place, ...] = (
    Home(),
    InGroup(samples.CONDITIONS),
    Reading(samples.RICH),
    Reading(samples.VARIED),
    Reading(samples.SHORT),
    Checks(samples.RICH),
    Reading(samples.GATED),
    Questions(),
    Questions(keys="latin"),
    Questions(keys="devanagari-more"),
    Questions(samples.RICH),
    Questions(samples.RICH, open_answer=OpenAnswer(samples.RICH, 1)),
    Checks(samples.VARIED),
    GetHelp(),
    DeskCard(),
    MyQuestions(),
    Copying(),
    Square(),
    Square("text", is_hidden=True),
    Trouble(),
)
"""Every screen behind the attract screen."""

KEPT: tuple[Kept, ...] = (
    KeptQuestion(samples.RICH, 0),
    KeptStep(samples.RICH, 1),
    KeptText(samples.RICH),
)
"""What a visitor keeps who is brought to one of the screens for it."""

_Kind = TypeVar("_Kind", bound=QWidget)


def settle() -> None:
    """Let everything that waits happen, deletions included."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(is_so: Callable[[], bool], seconds: float = 5.0) -> None:
    """Let things happen until ``is_so``."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen"
        QTest.qWait(2)
    settle()


def is_seen(widget: QWidget) -> bool:
    """Tell whether any of ``widget`` is on the screen."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _noon() -> datetime:
    return datetime.combine(samples.TODAY, time_of_day(12))


class Kiosk:
    """A window with its navigator, and a clock that moves a second with each touch."""

    def __init__(
        self,
        size: tuple[int, int],
        *,
        ribbon: str = "",
        printer: str = "",
        hidden: Mapping[GroupId, Hours] | None = None,
    ) -> None:
        """Open the kiosk at ``size``, in pixels, on ``samples.TODAY`` at noon.

        With slips where there is a ``printer``, and without the ``hidden`` groups in their hours.
        """
        self.presenter = Presenter(
            samples.database(),
            samples.today,
            can_print=bool(printer),
            hidden=hidden,
            now=_noon,
        )
        self.navigator = Navigator(new_visit())
        self.window = Window(
            self.navigator,
            self.presenter.view,
            may_close=True,
            ribbon=ribbon,
            languages=self.presenter.languages,
        )
        self.window.resize(*size)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.wake()
        self.searching = Searching(self.navigator, self.presenter.asker().ask)
        self.printing: Printing | None = None
        if printer:
            self.printing = Printing(self.navigator, self.presenter.view, printer)
        self._seconds = count(1000)
        assert self.window._watch is not None
        self.window._watch.second = SecondTap(1.0, self._next_second)
        settle()

    def close(self) -> None:
        """Close the window and let go of everything."""
        self.searching.close()
        self.searching.deleteLater()
        if self.printing is not None:
            self.printing.close()
            self.printing.deleteLater()
        self.window.close()
        self.window.deleteLater()
        vars(self).clear()
        settle()

    @property
    def state(self) -> State:
        """The state of the visit."""
        return self.navigator.state

    def way(self) -> tuple[Place, ...]:
        """Give the trail of the visit; a call, so that mypy expects it to change."""
        return self.state.trail

    def here(self) -> Place:
        """Give where the visitor is; a call for the same reason."""
        return self.state.place

    @property
    def page(self) -> Page:
        """The one page on the screen."""
        (page,) = self.window.findChildren(Page)
        return page

    @property
    def bar(self) -> Bar:
        """The bar."""
        return next(bar for bar in self.window.findChildren(Bar) if bar.isVisible())

    @property
    def notice(self) -> str:
        """What the notice says; empty where there is none."""
        notices = [n for n in self.window.findChildren(Notice) if n.isVisible()]
        return notices[0].accessibleName() if notices else ""

    @property
    def handle(self) -> QWindow:
        """What touches and keys go to."""
        return self.window.windowHandle()

    def show_place(self, place: Place, *, is_asked: bool = False) -> None:
        """Bring the visitor to ``place``, by way of Home."""
        trail = (place,) if isinstance(place, Home | Trouble) else (Home(), place)
        kept = self.state.kept
        if isinstance(place, MyQuestions | Copying | Square):
            kept = kept or KEPT
        self.navigator._become(replace(self.state, trail=trail, is_asked=is_asked, kept=kept))
        settle()

    def seen(self, kind: type[_Kind], inside: QWidget | None = None) -> Iterator[_Kind]:
        """Give the widgets of ``kind`` that are on the screen, any part of them."""
        for widget in (inside or self.window).findChildren(kind):
            if is_seen(widget):
                yield widget

    def button(self, name: str) -> QAbstractButton:
        """Give the button on the screen whose accessible name is ``name``."""
        found = [b for b in self.seen(QAbstractButton) if b.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} buttons are called {name!r}"
        return found[0]

    def point(self, widget: QWidget, at: QPoint | None = None) -> QPoint:
        """Give the point of the window at ``at`` of ``widget``: the middle of what shows of it."""
        if at is None:
            at = widget.visibleRegion().boundingRect().center()
        return widget.mapTo(self.window, at)

    def tap(self, target: str | QWidget | QPoint) -> None:
        """Touch and lift: a button by its name, a widget, or a point of the window."""
        if isinstance(target, str):
            target = self.button(target)
        if isinstance(target, Touchable):
            self.let_a_second_pass(target)
        point = target if isinstance(target, QPoint) else self.point(target)
        QTest.mouseClick(self.handle, Qt.MouseButton.LeftButton, pos=point)
        settle()

    def tap_bar(self, name: str) -> None:
        """Touch a button of the bar by its object name."""
        self.tap(next(b for b in self.bar.findChildren(Button) if b.objectName() == name))

    def _next_second(self) -> float:
        """Give the time: every look at the clock is a second later, for hands that are slow."""
        return float(next(self._seconds))

    def let_a_second_pass(self, button: Touchable) -> None:
        """Put ``button`` on the bench's clock, a second after the touch before."""
        now = float(next(self._seconds))
        button._clock = lambda: now

    def press(self, point: QPoint) -> None:
        """Put a finger down."""
        QTest.mousePress(self.handle, Qt.MouseButton.LeftButton, pos=point)

    def lift(self, point: QPoint) -> None:
        """Lift the finger."""
        QTest.mouseRelease(self.handle, Qt.MouseButton.LeftButton, pos=point)
        settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(self.handle, key)
        settle()

    def type_words(self, words: str) -> None:
        """Type ``words`` key by key, and wait until they are answered."""
        self.press_signs(words)
        self.wait_for_findings()

    def press_signs(self, words: str) -> None:
        """Press the key of each sign of ``words``, and wait for nothing."""
        for sign in words:
            QTest.keyClick(self.handle, ord(sign))

    def wait_for_findings(self) -> None:
        """Wait until the words in the field have been answered."""

        def is_answered() -> bool:
            place = self.here()
            if not isinstance(place, Questions) or not place.query.strip():
                return True
            return place.findings is not None and place.findings.query == place.query

        wait_until(is_answered)

    def focus(self) -> QWidget | None:
        """Give what has the keyboard focus."""
        return QApplication.focusWidget()

    def words(self) -> str:
        """Give every word that any living widget of the window holds, seen or not."""
        said: list[str] = []
        for widget in (self.window, *self.window.findChildren(QWidget)):
            said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            said += [widget.windowTitle(), widget.whatsThis(), widget.statusTip()]
            if isinstance(widget, Prose | QAbstractButton):
                said.append(widget.text())
        return "\n".join(said)

    def rect(self, widget: QWidget) -> QRect:
        """Give where ``widget`` lies in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def seen_rect(self, widget: QWidget) -> QRect:
        """Give where what shows of ``widget`` lies in the window."""
        shown = widget.visibleRegion().boundingRect()
        return QRect(widget.mapTo(self.window, shown.topLeft()), shown.size())

    @staticmethod
    def holder(widget: QWidget) -> QWidget:
        """Give what holds ``widget``."""
        holder = widget.parentWidget()
        assert holder is not None
        return holder


class KioskMaker(Protocol):
    """Opens a kiosk at a size."""

    def __call__(
        self,
        size: tuple[int, int],
        *,
        ribbon: str = "",
        printer: str = "",
        hidden: Mapping[GroupId, Hours] | None = None,
    ) -> Kiosk:
        """Open it."""


def alive(widgets: list[QWidget]) -> list[str]:
    """Give the kinds of those ``widgets`` that still exist."""
    return [type(widget).__name__ for widget in widgets if isValid(widget)]
