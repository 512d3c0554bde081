"""The one window: a page above the bar. Every connection that crosses widgets is made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import MM_PER_RP, look_of
from kiosk.ui.routes import make_page
from kiosk.ui.saying import Saying
from kiosk.ui.wardrobe import Wardrobe
from kiosk.ui.widgets.bar import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QCloseEvent,
        QContextMenuEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from kiosk.content.ids import Language
    from kiosk.ui.event_watch import EventWatch
    from kiosk.ui.idle_watch import IdleWatch
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.page import Page
    from kiosk.ui.widgets.focus_ring import FocusRing
    from kiosk.visit.places import Place
    from kiosk.visit.state import State
    from kiosk.visit.views import View

LOWEST_WINDOW = (640, 480)


class Window(QWidget):
    """Shows the page of the state and keeps the bar true.

    Signals:
        painted: the first frame is on the screen.
    """

    painted = Signal()

    idle: IdleWatch
    """Runs from ``wake`` on."""

    def __init__(  # noqa: PLR0913 - one argument a setting
        self,
        navigator: Navigator,
        present: Callable[[State], View],
        *,
        may_close: bool,
        ribbon: str = "",
        mm_per_px: float = 0.0,
        more_time: int = 1,
        languages: tuple[Language, ...] = (),
    ) -> None:
        """Draw what ``present`` gives for the navigator's state.

        ``ribbon`` is said on every screen. ``mm_per_px`` is the measured pitch, 0 for none.
        A quiet screen waits ``more_time`` times as long before it asks; with 0 it never asks. The
        sheet offers ``languages``.
        """
        super().__init__()
        self._navigator, self._present, self._may_close = navigator, present, may_close
        self._more_time = more_time
        self._look = look_of(navigator.state.comfort, 1920, 1080)
        self._wardrobe = Wardrobe(self, languages, mm_per_px)
        self._wardrobe.wished.connect(navigator.obey)
        self._wardrobe.refused.connect(self.say)
        self._shown_trail: tuple[Place, ...] = ()
        self._was_sheet_open = False
        self._page: Page | None = None
        self._bar: Bar | None = None
        self._ring: FocusRing | None = None
        self._has_painted = self._is_awake = False
        self._watch: EventWatch | None = None
        self._saying = Saying(self, ribbon)
        self._has_other_content = False
        self.setMinimumSize(*LOWEST_WINDOW)
        navigator.changed.connect(self._show_state)

    def _connect(self, page: Page) -> None:
        """Connect ``page`` with everything outside it."""
        page.wished.connect(self._navigator.obey)
        page.refused.connect(self.say)
        page.moved.connect(self._follow)

    def _follow(self) -> None:
        """Begin to wait anew, and let the ring stand where the focus is now."""
        if self._is_awake:
            self.idle.restart()
        if self._ring is not None:
            self._ring.follow()

    def _change_language(self, language: Language) -> None:
        """Make everything anew that said something in the language before."""
        self._wardrobe.speak(language, is_awake=self._is_awake)
        for old in (self._bar, self._ring):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._ring = None
        self._wardrobe.close_sheet()
        self._drop_page()
        self._furnish()
        if self._is_awake:
            self._add_ring()

    def _furnish(self) -> None:
        """Make what stands around every page."""
        self._bar = Bar(self._look)
        self._bar.turn_back_arrow(right_to_left=self.isRightToLeft())
        self._bar.setParent(self)
        self._bar.wished.connect(self._obey_bar)
        self._bar.refused.connect(self.say)
        self._bar.stand(self._look)
        self._bar.show()
        self._saying.hang_ribbon(self._look)

    def _change_look(self, state: State) -> object:
        """Draw in the look that ``state`` asks for; give where the reader was on an old page."""
        look, is_old = self._wardrobe.look_for(state), self._has_other_content
        if look == self._look and not is_old:
            return None
        self._look, self._has_other_content = look, False
        for worn in (self._bar, self._ring, self._saying):
            if worn is not None:
                worn.wear(look)
        if self._page is None or (not is_old and self._page.change_look(look)):
            return None
        place = self._page.reading_place() if state.trail == self._shown_trail else None
        self._drop_page()
        return place

    def change_ribbon(self, text: str) -> None:
        """Say ``text`` on the ribbon from now on."""
        self._saying.change_ribbon(text)

    def expect_other_content(self, languages: tuple[Language, ...]) -> None:
        """Draw the next state on a new page, where the reader was: its content is another one."""
        self._has_other_content = True
        self._wardrobe.offer(languages)

    def wake(self) -> None:
        """Begin to watch touches and keys.

        Done after the first paint: watching costs start-up time.
        """
        from kiosk.ui.event_watch import EventWatch  # noqa: PLC0415 - after the first paint
        from kiosk.ui.idle_watch import IdleWatch  # noqa: PLC0415
        from kiosk.ui.second_tap import SecondTap  # noqa: PLC0415

        self._is_awake = True
        self._wardrobe.speak(self._wardrobe.spoken, is_awake=True)
        self.idle = IdleWatch(self._quiet_limit)
        self.idle.setParent(self)
        self.idle.quiet.connect(self._navigator.ask_still_there)
        second = SecondTap(self._look.unit / MM_PER_RP)
        self._watch = watch = EventWatch(self, second, self._is_covered)
        watch.active.connect(self.idle.restart)
        watch.begun.connect(self._note_beginning)
        watch.clear_wished.connect(self._clear)
        watch.sheet_left.connect(self._leave_sheet)
        self.windowHandle().installEventFilter(watch)
        self._add_ring()
        self._follow()

    def _add_ring(self) -> None:
        from kiosk.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415 - after the first paint

        self._ring = FocusRing(self._look, self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if self._bar is None:
            self._wardrobe.speak(self._navigator.state.language, is_awake=self._is_awake)
            self._furnish()
        self._show_state(self._navigator.state)

    def _obey_bar(self, name: str) -> None:
        from kiosk.ui.bar_wishes import WISHES  # noqa: PLC0415 - after the first paint

        if name in WISHES:
            self._navigator.obey(WISHES[name])

    def _show_state(self, state: State) -> None:
        if self._bar is None:
            return
        if state.language != self._wardrobe.spoken:
            self._change_language(state.language)
        self._saying.hush()
        place = self._change_look(state)
        view = self._present(state)
        if self._page is None or not self._page.show_view(view):
            before = self._page
            self._drop_page()
            if self._watch is not None:
                self._watch.second.page_changed(self._look.page_height)
            self._page = make_page(self._look, view)
            self._connect(self._page)
            self._page.setParent(self)
            self._page.setGeometry(0, 0, self.width(), self._look.page_height)
            self._page.lower()
            self._page.setEnabled(not self._look.covered)
            self._page.show()
            if place is not None:
                self._page.return_to(place)
            self._page.follow(before)
            self._give_focus(self._page, state)
        self._shown_trail, self._was_sheet_open = state.trail, state.is_sheet_open
        self._bar.mark(
            state,
            in_bar=self._page.in_bar,
            only_help=self._page.shows_only_help,
            is_covered=bool(self._look.covered),
        )
        self._follow()

    def _give_focus(self, page: Page, state: State) -> None:
        """Begin on a new page; back from the sheet by keys, at what opened it."""
        is_back = self._was_sheet_open and state.trail == self._shown_trail
        if is_back and self._bar is not None and self._ring is not None and self._ring.is_keyed:
            self._bar.buttons["text"].setFocus()
        elif not self._look.covered:
            page.setFocus()

    def _drop_page(self) -> None:
        if self._page is not None:
            self._page.hide()
            self._page.setParent(None)
            self._page.deleteLater()
            self._page = None

    def _quiet_limit(self) -> float | None:
        from kiosk.visit.idle import quiet_limit_seconds  # noqa: PLC0415 - after the first paint

        if not self._more_time:
            return None
        words = self._page.words_in_view() if self._page else 0
        limit = quiet_limit_seconds(self._navigator.state, words)
        return None if limit is None else limit * self._more_time

    def dim(self, *, is_dim: bool) -> None:
        """Draw in dark colours, or in those of the visit again."""
        self._wardrobe.is_dim = is_dim
        self._show_state(self._navigator.state)

    def say(self, sentence: str) -> None:
        """Show one sentence above the bar until the next touch."""
        self._saying.say(self._look, sentence)

    def _is_covered(self) -> bool:
        return bool(self._look.covered)

    def _note_beginning(self, keyed: bool) -> None:  # noqa: FBT001 - as the signal gives it
        """Somebody touches, or presses a key: a notice has been read."""
        self._saying.hush()
        if self._ring is not None:
            self._ring.note(keyed=keyed)

    def _clear(self) -> None:
        self._obey_bar("clear")

    def _leave_sheet(self) -> None:
        self._obey_bar("text")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A touch on the page above the sheet goes on reading: it closes the sheet."""
        if self._look.covered and event.position().y() < self._look.page_height:
            self._obey_bar("text")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802
        event.setAccepted(self._may_close)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        QPainter(self).fillRect(event.rect(), QColor(self._look.theme.bg))
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def _tell_painted(self) -> None:
        self.painted.emit()
