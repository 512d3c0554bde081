"""Keeps a trembling finger's second tap from what it never chose.

A tap that brings another page puts something else under the finger; a second tap in the same
place right after it is not heard. What stays, such as the bar, ignores one itself (``touchable``).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from collections.abc import Callable

IGNORED_SECONDS = 0.5
IGNORED_MM = 15.0
"""How far from the first tap the second one may land."""

_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    }
)


class SecondTap:
    """Tells which touches are not meant."""

    def __init__(self, px_per_mm: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Count by ``clock``, in seconds that never go back."""
        self._reach_px, self._clock = IGNORED_MM * px_per_mm, clock
        self._let_go: tuple[float, QPointF] | None = None
        self._deaf_until, self._deaf_at = float("-inf"), QPointF()
        self._is_ignoring = False

    def page_changed(self, height_px: int) -> None:
        """Note that another page stands in the upper ``height_px`` of the window.

        Nothing is ignored where no touch on the page brought it.
        """
        if self._let_go is None:
            return
        when, where = self._let_go
        if where.y() < height_px and self._clock() - when < IGNORED_SECONDS:
            self._deaf_until, self._deaf_at = self._clock() + IGNORED_SECONDS, where

    def ignores(self, event: QEvent) -> bool:
        """Tell whether ``event`` belongs to a second tap; to be asked about every event."""
        if not isinstance(event, QMouseEvent) or event.type() not in _TOUCHES:
            return False
        is_press = event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
        if is_press:
            far = event.position() - self._deaf_at
            is_near = QPointF.dotProduct(far, far) <= self._reach_px**2
            self._is_ignoring = is_near and self._clock() < self._deaf_until
            self._let_go = None
        ignored = self._is_ignoring
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._is_ignoring = False
            if not ignored:
                self._let_go = (self._clock(), event.position())
        return ignored
