"""Lets go of pages that are over: what somebody read shall not stay in memory until it happens to.

A page and its widgets know each other, so only the collector frees them. Left to itself it would
come after some sixty pages, in the middle of a touch, and take as long as the touch.
"""

import gc

from PySide6.QtCore import QObject, QTimer

QUIET_MS = 500
"""After a page went: the next one has been painted by then, and few people touch again so soon."""


class Tidying(QObject):
    """Collects once after a page went, in a quiet moment."""

    def __init__(self, parent: QObject) -> None:
        """Wait for a first page to go."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._collect)

    def page_went(self) -> None:
        """Collect a little later."""
        self._timer.start()

    def _collect(self) -> None:
        gc.collect()
