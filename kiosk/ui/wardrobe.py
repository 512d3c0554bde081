"""Look and language of the window: what the visitor chose, less what the sheet covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.ui.language import is_right_to_left, speak
from kiosk.ui.look import look_of
from kiosk.ui.tokens import THEMES
from kiosk.visit.state import ENGLISH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.content.ids import Language
    from kiosk.ui.comfort.cover import Cover
    from kiosk.ui.look import Look
    from kiosk.visit.state import State


class Wardrobe(QObject):
    """Gives the look that a state asks for, and opens and closes the sheet as it says.

    Signals:
        wished: something was chosen on the sheet; carries a ``Wish``.
        refused: something dashed was touched there; carries the reason.
    """

    wished = Signal(object)
    refused = Signal(str)

    def __init__(
        self, window: QWidget, languages: tuple[Language, ...], mm_per_px: float = 0.0
    ) -> None:
        """Dress ``window``; ``mm_per_px`` is the measured pitch, 0 for none."""
        super().__init__(window)
        self._window, self._languages, self._mm_per_px = window, languages, mm_per_px
        self._cover: Cover | None = None
        self.is_dim = False
        """True while the start screen is dark: the clinic is closed."""
        self.spoken = ENGLISH
        """The language in which everything is said."""

    def look_for(self, state: State) -> Look:
        """Give the look for ``state``; the sheet then is as the state says."""
        width, height = self._window.width(), self._window.height()
        look = look_of(state.comfort, width, height, self._mm_per_px)
        if self.is_dim:
            look = look._replace(theme=THEMES["dusk"])
        if self._cover is None:
            if not state.is_sheet_open:
                return look
            from kiosk.ui.comfort.cover import Cover  # noqa: PLC0415 - after the first paint

            self._cover = Cover(self._window, self._languages)
            self._cover.wished.connect(self.wished)
            self._cover.refused.connect(self.refused)
        return self._cover.fit(look, state)

    def offer(self, languages: tuple[Language, ...]) -> None:
        """Offer other ``languages`` on the sheet."""
        self._languages = languages
        if self._cover is not None:
            self._cover.close()
            self._cover.deleteLater()
            self._cover = None

    def close_sheet(self) -> None:
        """Take the sheet away at once; the next look makes it anew where it should be open."""
        if self._cover is not None:
            self._cover.close()

    def speak(self, language: Language, *, is_awake: bool) -> None:
        """Say everything in ``language``, run its way; English waits for the first paint."""
        self.spoken = language
        if language != ENGLISH or is_awake:
            speak(language)
        if is_right_to_left(language):
            self._window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        else:
            self._window.unsetLayoutDirection()
        self._window.setWindowTitle(self.tr("Patient information"))
