"""What every button shares.

Act on release, ignore a trembling second tap, and say why when dashed.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.mirror import Placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kiosk.ui.look import Look

REPEAT_IGNORED_SECONDS = 0.5
SLOP_RP = 16
"""How far beside the button a finger may be let go: one that trembles slides. 4 mm."""


class Touchable(Placed, QAbstractButton):
    """A real button that paints itself.

    Signals:
        tapped: it was touched, or pressed by key, and it may act.
        refused: it was touched while dashed; carries the reason.
    """

    tapped = Signal()
    refused = Signal(str)

    repeat_ignored_seconds: ClassVar[float] = REPEAT_IGNORED_SECONDS

    def __init__(
        self, look: Look, label: str, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Make a button called ``label``; ``clock`` gives seconds that never go back."""
        super().__init__()
        self.look = look
        self.setText(label)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clock = clock
        self._last_tap = -REPEAT_IGNORED_SECONDS
        self._reason = ""
        self.clicked.connect(self._act)

    def wear(self, look: Look) -> None:
        """Draw in another look."""
        self.look = look

    @property
    def reason(self) -> str:
        """Why it cannot act; empty where it can."""
        return self._reason

    def set_reason(self, reason: str) -> None:
        """Dash the button: it stays in place and says ``reason`` when touched.

        Empty undoes that.
        """
        if reason != self._reason:
            self._reason = reason
            self.setAccessibleDescription(reason)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if not (self.look.has_less_motion or self._reason):
            from kiosk.ui.widgets.pressing import Pressing  # noqa: PLC0415 - where motion is wanted

            Pressing(self)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: D102, N802
        slop = self.look.rp(SLOP_RP)
        return self.rect().adjusted(-slop, -slop, slop, slop).contains(pos)

    def _act(self) -> None:
        now = self._clock()
        if now - self._last_tap < self.repeat_ignored_seconds:
            return
        self._last_tap = now
        if self._reason:
            self.refused.emit(self._reason)
        else:
            self.tapped.emit()
