"""Sees each touch and key before a page does: somebody is there, and some keys work everywhere.

Made after the first paint: the classes of events are dear to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.ui.three_shifts import ThreeShifts

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.second_tap import SecondTap

BEGINNINGS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})
"""What a touch or a key starts with."""

ACTIVITY = BEGINNINGS | {
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.Wheel,
}
"""What shows that somebody is there."""


class EventWatch(QObject):
    """An event filter for the window's handle.

    On the application a filter would be called for every event of every widget.

    Signals:
        active: a touch or a key, or more of one.
        begun: one has just begun; True for a key.
        clear_wished: Shift was pressed three times.
        sheet_left: Escape was pressed while the sheet is open.
    """

    active = Signal()
    begun = Signal(bool)
    clear_wished = Signal()
    sheet_left = Signal()

    def __init__(
        self, parent: QObject, second: SecondTap, is_sheet_open: Callable[[], bool]
    ) -> None:
        """Let ``second`` say which touches are stray; ask ``is_sheet_open`` when it matters."""
        super().__init__(parent)
        self.second = second
        self._is_sheet_open = is_sheet_open
        self._shifts = ThreeShifts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802
        if self.second.ignores(event):
            return True
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress and self._acts(event):
            return True
        if kind in ACTIVITY:
            self.active.emit()
            if kind in BEGINNINGS:
                self.begun.emit(kind == QEvent.Type.KeyPress)
        return super().eventFilter(watched, event)

    def _acts(self, event: QKeyEvent) -> bool:
        """Act on a key that works everywhere; True where that was all."""
        is_shift = event.key() == Qt.Key.Key_Shift
        if not event.isAutoRepeat() and self._shifts.press(is_shift=is_shift):
            self.clear_wished.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and self._is_sheet_open():
            self.sheet_left.emit()
            return True
        return False
