"""Which of several squares is shown, between the ways to the one before and the one after."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LABEL_LINE, TEXT, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand

GAP_RP = 16


class WhichSquare(Placed, QWidget):
    """Previous, "2 of 3", Next; in two rows where the words need the width.

    Signals:
        step_requested: another square is wished for; carries -1 or 1.
        refused: a dashed button was touched; carries the reason.
    """

    step_requested = Signal(int)
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self.look, self._is_needed = look, False
        self._words = Prose(look, "", Hand(look.theme.ink, TEXT, is_bold=True, line=LABEL_LINE))
        self._words.setParent(self)
        self._previous = self._button(self.tr("Previous square"), "back")
        self._next = self._button(self.tr("Next square"), "next")
        self._previous.tapped.connect(self._step_back)
        self._next.tapped.connect(self._step_on)

    def _button(self, words: str, icon: str) -> Button:
        button = Button(self.look, words, Make(icon=icon, icon_size=32, height=84))
        button.setParent(self)
        button.refused.connect(self.refused)
        return button

    def say(self, number: int, many: int) -> None:
        """Say that ``number``, from 1, of ``many`` is shown; of one nothing is said."""
        self._is_needed = many > 1
        self.setVisible(self._is_needed)
        self._words.set_words(self.tr("{number} of {many}").format(number=number, many=many))
        self._previous.set_reason(self.tr("This is the first one.") if number == 1 else "")
        self._next.set_reason(self.tr("This is the last one.") if number == many else "")
        self._arrange(self.width(), place=True)

    def _step_back(self) -> None:
        self.step_requested.emit(-1)

    def _step_on(self) -> None:
        self.step_requested.emit(1)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(width, place=False) if self._is_needed else 0

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        gap, buttons = self.look.rp(GAP_RP), (self._previous, self._next)
        across = max(button.sizeHint().width() for button in buttons)
        middle = self._words.sizeHint()
        is_one_row = 2 * across + middle.width() + 2 * gap <= width
        each = across if is_one_row else (width - gap) // 2
        tall = max(button.heightForWidth(each) for button in buttons)
        top = 0 if is_one_row else middle.height() + gap
        if place:
            left = (width - middle.width()) // 2
            down = (tall - middle.height()) // 2 if is_one_row else 0
            self._words.setGeometry(left, down, middle.width(), middle.height())
            self._previous.setGeometry(0, top, each, tall)
            self._next.setGeometry(width - each, top, each, tall)
        return top + tall
