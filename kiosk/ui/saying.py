"""What the window says beside its page: a ribbon on top, and one sentence above the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.widgets.notice import Notice
    from kiosk.ui.widgets.ribbon import Ribbon


class Saying:
    """Holds both while they are seen."""

    def __init__(self, window: QWidget, ribbon: str) -> None:
        """Say ``ribbon`` on every screen of ``window``; nothing where it is empty."""
        self._window, self._ribbon_text = window, ribbon
        self._ribbon: Ribbon | None = None
        self._notice: Notice | None = None

    def hang_ribbon(self, look: Look) -> None:
        """Make the ribbon anew, where there is one."""
        if self._ribbon is not None:
            self._ribbon.hide()
            self._ribbon.deleteLater()
            self._ribbon = None
        if self._ribbon_text:
            from kiosk.ui.widgets.ribbon import Ribbon  # noqa: PLC0415 - for authors only

            self._ribbon = Ribbon(look, self._ribbon_text)
            self._ribbon.setParent(self._window)
            self._ribbon.show()

    def wear(self, look: Look) -> None:
        """Say it in another look."""
        if self._ribbon is not None:
            self._ribbon.wear(look)

    def change_ribbon(self, text: str) -> None:
        """Say ``text`` on the ribbon from now on."""
        self._ribbon_text = text
        if self._ribbon is not None:
            self._ribbon.say(text)

    def say(self, look: Look, sentence: str) -> None:
        """Say one sentence above the bar."""
        self.hush()
        from kiosk.ui.widgets.notice import Notice  # noqa: PLC0415 - after the first paint

        self._notice = Notice(look, sentence)
        self._notice.setParent(self._window)
        self._notice.stand_on(look.height - look.bar_height)
        self._notice.show()

    def hush(self) -> None:
        """Take the sentence away."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
