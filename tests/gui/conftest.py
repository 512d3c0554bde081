"""One application for all, our fonts, a kiosk in a window; and nothing may be left after a test."""

import gc
import os
from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kiosk.content.ids import GroupId
from kiosk.hours import Hours
from kiosk.ui.fonts import load_fonts
from kiosk.ui.language import speak
from kiosk.ui.routes import load_inner_pages
from tests.gui.bench import Kiosk, KioskMaker, settle
from tests.gui.hands import Kiosk as BuiltInKiosk

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Load our fonts and pages once, as the program does."""
    qapp.setQuitOnLastWindowClosed(False)
    load_fonts()
    load_inner_pages()


@pytest.fixture(autouse=True)
def _nothing_left(_dressed: None) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer, a thread or an animation."""
    yield
    settle()
    gc.collect()
    settle()
    speak("en")
    windows = QApplication.topLevelWidgets()
    running = [t for t in gc.get_objects() if isinstance(t, QObject) and _runs(t)]
    left = [repr(thing) for thing in (*windows, *running)]
    for window in windows:  # so that the next test is not blamed
        window.deleteLater()
    for thing in running:
        if isinstance(thing, QTimer | QAbstractAnimation):
            thing.stop()
    del windows, running
    settle()
    assert not left


def _runs(thing: QObject) -> bool:
    """Tell whether ``thing`` goes on by itself."""
    if not isValid(thing):
        return False
    match thing:
        case QTimer():
            return thing.isActive()
        case QThread():
            return thing.isRunning() and thing is not QThread.currentThread()
        case QAbstractAnimation():
            return thing.state() == QAbstractAnimation.State.Running
        case _:
            return False


@pytest.fixture
def kiosk_window() -> Iterator[KioskMaker]:
    """Give a function that opens a kiosk on the sample pack at a size, in pixels."""
    made: list[Kiosk] = []

    def make(
        size: tuple[int, int],
        *,
        ribbon: str = "",
        printer: str = "",
        hidden: Mapping[GroupId, Hours] | None = None,
    ) -> Kiosk:
        made.append(Kiosk(size, ribbon=ribbon, printer=printer, hidden=hidden))
        return made[-1]

    yield make
    for kiosk in made:
        kiosk.close()
    made.clear()


@pytest.fixture
def kiosk() -> Iterator[Callable[..., BuiltInKiosk]]:
    """Give a function that opens a kiosk on the built-in pack: ``kiosk(1920, 1080)``."""
    made: list[BuiltInKiosk] = []

    def make(width: int = 1920, height: int = 1080) -> BuiltInKiosk:
        made.append(BuiltInKiosk(width, height))
        return made[-1]

    yield make
    for one in made:
        one.close()
    made.clear()
