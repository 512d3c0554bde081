"""The visitor process: one application, one window, our fonts, nobody else's settings."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kiosk.content.ids import Language
from kiosk.errors import ExitCode
from kiosk.ui.faults import FaultHook
from kiosk.ui.fonts import load_fonts
from kiosk.ui.navigator import Navigator
from kiosk.ui.routes import load_inner_pages
from kiosk.ui.window import Window
from kiosk.visit.present import Presenter
from kiosk.visit.state import new_visit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from kiosk.content.ids import GroupId
    from kiosk.hours import Hours
    from kiosk.library.opening import Database
    from kiosk.log import Log
    from kiosk.night import Night
    from kiosk.ui.heartbeat import Heartbeat
    from kiosk.ui.nightfall import Nightfall
    from kiosk.ui.previewing import Previewing
    from kiosk.ui.printing import Printing
    from kiosk.ui.searching import Searching
    from kiosk.ui.self_test import SelfTest
    from kiosk.ui.stopping import StopOnSignal
    from kiosk.ui.upkeep import Chores, Upkeep

WINDOWED_SHARE = 0.85
"""Of the desktop's free area, for a window on a desktop."""


class Running(NamedTuple):
    """How the window is shown."""

    is_windowed: bool
    ribbon: str = ""
    beat: int | None = None
    """The end of the supervisor's pipe; None where nobody listens."""
    is_self_test: bool = False
    mm_per_px: float = 0.0
    """Width of a pixel in millimetres; 0 where nobody has measured it."""
    clinic: str = ""
    region: str = ""
    language: str = ""
    more_time: int = 1
    """How much longer a quiet screen waits; 0: for ever."""
    printer: str = ""
    """What slips are printed on; empty where there is none."""
    desk: int | None = None
    """The socket of an author's desk that tells what was saved; None where there is none."""
    night: Night | None = None
    """How the start screen rests outside opening hours; None where it never does."""
    hidden: Mapping[GroupId, Hours] | None = None
    """The hours in which groups are not offered."""
    chores: Callable[[], Chores] | None = None
    """What is to be done for the packs that were loaded, a little at a time."""


def now() -> datetime:
    """Give the time by the kiosk's clock."""
    from datetime import UTC, datetime  # noqa: PLC0415 - after the first paint

    return datetime.now(tz=UTC).astimezone()


def today() -> date:
    """Give the day by the kiosk's clock."""
    return now().date()


class App:
    """Puts the pieces together and runs them."""

    def __init__(self, database: Database, running: Running, log: Log) -> None:
        """Show ``database``."""
        self._application = QApplication(["kiosk"])
        self._application.setApplicationName("kiosk")
        load_fonts()
        self._presenter = Presenter(
            database,
            today,
            running.clinic,
            running.region,
            can_print=bool(running.printer),
            hidden=running.hidden,
            now=now,
        )
        first = Language(running.language) if running.language else self._presenter.languages[0]
        self._navigator = Navigator(new_visit(first))
        self._window = Window(
            self._navigator,
            self._presenter.view,
            may_close=running.is_windowed,
            ribbon=running.ribbon,
            mm_per_px=running.mm_per_px,
            more_time=running.more_time,
            languages=self._presenter.languages,
        )
        self._window.painted.connect(self._load_the_rest)
        self._stop: StopOnSignal | None = None
        self._searching: Searching | None = None
        self._printing: Printing | None = None
        self._heart: Heartbeat | None = None
        self._test: SelfTest | None = None
        self._previewing: Previewing | None = None
        self._nightfall: Nightfall | None = None
        self._upkeep: Upkeep | None = None
        self._running = running
        sys.excepthook = FaultHook(self._navigator.meet_trouble, self._give_up, log)

    def run(self) -> int:
        """Show the window and give the exit code when it is over."""
        if self._running.night is not None and self._running.night.off_after is not None:
            self._light_the_panel()
        if self._running.is_windowed:
            free = self._application.primaryScreen().availableGeometry()
            self._window.resize(free.size() * WINDOWED_SHARE)
            self._window.move(free.center() - self._window.rect().center())
            self._window.show()
        else:
            # Full screen is a wish to a window manager; a bare X server has none to grant it.
            self._window.setGeometry(self._application.primaryScreen().geometry())
            self._window.showFullScreen()
        code = self._application.exec()
        # While everything is there still: in what order an interpreter ends, nobody knows.
        self._window.hide()
        delete(self._window)
        return code

    def _load_the_rest(self) -> None:
        """Load what the first touch will need, now that something is on the screen."""
        from kiosk.ui.searching import Searching  # noqa: PLC0415 - after the first paint
        from kiosk.ui.stopping import StopOnSignal  # noqa: PLC0415

        gc.freeze()  # what was loaded stays: the collector need not look at it again
        gc.enable()
        self._window.wake()
        self._stop = StopOnSignal(self._application)
        if self._running.beat is not None:
            from kiosk.ui.heartbeat import Heartbeat  # noqa: PLC0415

            needs_frames = not self._running.is_windowed
            self._heart = Heartbeat(self._window, self._running.beat, needs_frames=needs_frames)
        load_inner_pages()
        self._presenter.load()
        self._searching = Searching(self._navigator, self._presenter.asker().ask)
        self._application.aboutToQuit.connect(self._searching.close)
        if self._running.printer:
            from kiosk.ui.printing import Printing  # noqa: PLC0415 - where there is a printer

            printer = self._running.printer
            self._printing = Printing(self._navigator, self._presenter.view, printer)
            self._application.aboutToQuit.connect(self._printing.close)
        if self._running.desk is not None:
            from kiosk.ui.previewing import Previewing  # noqa: PLC0415 - for authors only

            self._previewing = Previewing(
                self._running.desk, self._navigator, self._presenter, self._window, self._searching
            )
        if self._running.night is not None:
            self._watch_the_night(self._running.night)
        if self._running.chores is not None:
            from kiosk.ui.upkeep import Upkeep  # noqa: PLC0415 - where packs are kept

            self._upkeep = Upkeep(self._navigator, self._running.chores())
            self._upkeep.outdated.connect(self._application.exit)
        if self._running.is_self_test:
            from kiosk.ui.self_test import SelfTest  # noqa: PLC0415

            self._test = SelfTest(self._window, self._navigator, self._presenter.view)
            self._test.finished.connect(self._application.exit)

    def _light_the_panel(self) -> None:
        """Switch on what a process before this one, which was lost, may have switched off.

        On Wayland nothing would be painted else. Nobody waits for it.
        """
        from threading import Thread  # noqa: PLC0415 - where the panel is switched at all

        from kiosk.panel import switch  # noqa: PLC0415

        platform = self._application.platformName()
        Thread(target=switch, args=(platform, True), daemon=True).start()

    def _watch_the_night(self, night: Night) -> None:
        from functools import partial  # noqa: PLC0415 - where there are opening hours

        from kiosk.panel import switch  # noqa: PLC0415
        from kiosk.ui.nightfall import Nightfall  # noqa: PLC0415

        platform = self._application.platformName()
        self._nightfall = Nightfall(
            self._window, self._navigator, night, now, partial(switch, platform)
        )
        self._application.aboutToQuit.connect(self._nightfall.close)
        if self._heart is not None:
            self._nightfall.panel_switched.connect(self._heart.need_frames)

    def _give_up(self) -> None:
        QTimer.singleShot(0, self._exit_after_faults)

    def _exit_after_faults(self) -> None:
        self._application.exit(ExitCode.TOO_MANY_FAULTS)


def run(database: Database, running: Running, log: Log) -> int:
    """Run the visitor process on ``database`` and give its exit code."""
    return App(database, running, log).run()
