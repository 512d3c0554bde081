"""Opens and closes the sheet over a window, as the visit says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.content.ids import Language
from kiosk.ui.comfort.sheet import Sheet

if TYPE_CHECKING:
    from kiosk.ui.look import Look
    from kiosk.visit.state import State


class Cover(QObject):
    """Holds the sheet while it is open.

    Signals:
        wished: carries a ``Wish``.
        refused: carries the reason.
    """

    wished = Signal(object)
    refused = Signal(str)

    def __init__(self, window: QWidget, languages: tuple[Language, ...]) -> None:
        """Lie over ``window`` when asked to, and offer ``languages``."""
        super().__init__(window)
        self._window, self._languages = window, languages
        self._sheet: Sheet | None = None

    def fit(self, look: "Look", state: "State") -> "Look":
        """Open or close the sheet and give ``look`` with the pixels that are covered."""
        if not state.is_sheet_open or state.is_asked:
            self.close()
            return look
        is_new = self._sheet is None
        if self._sheet is None:
            self._sheet = Sheet(look, self._languages)
            self._sheet.setParent(self._window)
            self._sheet.wished.connect(self.wished)
            self._sheet.refused.connect(self.refused)
        height = self._sheet.rise(look, state, is_new=is_new)
        return look._replace(covered=height, is_narrowed=True)

    def close(self) -> None:
        """Give the page its room back, at once."""
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
