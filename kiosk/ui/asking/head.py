"""The head of the screen where visitors ask: its title, the promise, and how to ask."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import CARD_LINE, H1, LABEL, TEXT, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand


class AskingHead(Placed, QWidget):
    """Title and promise in one line where there is room, and below them how to ask."""

    def __init__(self, look: Look) -> None:
        """Say the title and that no word is kept."""
        super().__init__()
        self.look = look
        theme = look.theme
        title = Prose(
            look,
            self.tr("Questions people ask"),
            Hand(theme.ink, H1, is_bold=True, line=CARD_LINE),
        )
        self._title = IconLine(look, title, "bubble", theme.plum.deep, size=52)
        promise = Prose(look, self.tr("Your words are not kept"), Hand(theme.ink_soft, LABEL))
        self._promise = IconLine(look, promise, "eyeoff", theme.ink_soft)
        self._how = Prose(look, "", Hand(theme.ink, TEXT))
        for line in (self._title, self._promise, self._how):
            line.setParent(self)
        self._shows_how = True

    def say_how(self, *, with_keys: bool) -> None:
        """Say how to ask: on the keys, or first by touching the field."""
        self._how.set_words(
            self.tr("Touch the letters to type a word, or choose a topic. Answers open below.")
            if with_keys
            else self.tr("Touch the field to type a word, or choose a topic. Answers open below.")
        )

    def show_how(self, *, shows: bool) -> None:
        """Leave that line out where the best answer takes its place."""
        self._shows_how = shows
        self._place()

    def title_height(self, width: int) -> int:
        """Give the y below title and promise."""
        return self._arrange(width, place=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        below = self._arrange(self.width(), place=True) + self.look.rp(24)
        high = self._how.heightForWidth(self.width())
        self._how.setGeometry(0, below, self.width(), high)
        self._how.setVisible(self._shows_how and below + high <= self.height())

    def _arrange(self, width: int, *, place: bool) -> int:
        look = self.look
        promise = self._promise.sizeHint()
        wide = promise.width()
        is_beside = look.layout != "single"
        room = width - (wide + look.margin if is_beside else 0)
        tall = self._title.heightForWidth(room)
        top = look.rp(20 if look.layout == "medium" else 36)
        below = top + tall
        high = self._promise.heightForWidth(min(wide, width))
        at = top + (tall - high) // 2 if is_beside else below + look.rp(16)
        if place:
            self._title.setGeometry(0, top, room, tall)
            self._promise.setGeometry(width - wide if is_beside else 0, at, min(wide, width), high)
        return below if is_beside else at + high
