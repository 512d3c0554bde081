"""One line of My questions: its number and words, and buttons to move it and to let it go."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import Step
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand
from kiosk.visit.kept_items import KeptItem

PADDING_RP = 20
GAP_RP = 12
LEAST_WORDS_RP = 400
"""Where the words would get less, the buttons stand below them."""


class KeptRow(Placed, QWidget):
    """Says what is kept.

    Signals:
        move_requested: it shall change places; carries the ``Kept``, and -1 for up, 1 for down.
        remove_requested: it shall go; carries the ``Kept``.
        refused: a dashed button was touched; carries the reason.
    """

    move_requested = Signal(object, int)
    remove_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, item: KeptItem, number: int, count: int) -> None:
        """Show ``item`` as ``number`` of ``count``, from 1."""
        super().__init__()
        self.look, self.item = look, item
        prose = Prose(look, item.words, Hand(look.theme.ink, line=CARD_LINE))
        self._step = Step(look, prose, number)
        self._step.setParent(self)
        self._up = self._button("", "chevu", self.tr("Move up: {words}"))
        self._down = self._button("", "chevd", self.tr("Move down: {words}"))
        self._remove = self._button(self.tr("Remove"), "close", self.tr("Remove: {words}"))
        self._up.set_reason(self.tr("This is the first one.") if number == 1 else "")
        self._down.set_reason(self.tr("This is the last one.") if number == count else "")
        self._up.tapped.connect(self._move_up)
        self._down.tapped.connect(self._move_down)
        self._remove.tapped.connect(self._let_go)

    @property
    def buttons(self) -> tuple[Button, Button, Button]:
        """Up, down and remove."""
        return self._up, self._down, self._remove

    def _button(self, label: str, icon: str, name: str) -> Button:
        make = Make(icon=icon, icon_size=28, height=80, padding=16)
        if not label:
            make = make._replace(icon_size=36, order="icon-above")
        button = Button(self.look, label, make)
        button.setAccessibleName(name.format(words=self.item.words))
        button.setParent(self)
        button.refused.connect(self.refused)
        return button

    def _move_up(self) -> None:
        self.move_requested.emit(self.item.entry, -1)

    def _move_down(self) -> None:
        self.move_requested.emit(self.item.entry, 1)

    def _let_go(self) -> None:
        self.remove_requested.emit(self.item.entry)

    def _width_of(self, button: Button) -> int:
        return button.sizeHint().width() if button.text() else self.look.rp(80)

    def _widths(self) -> int:
        """Give what the buttons take side by side."""
        return sum(map(self._width_of, self.buttons)) + 2 * self.look.rp(GAP_RP)

    def _is_beside(self, width: int) -> bool:
        look = self.look
        room = width - 2 * look.rp(PADDING_RP) - self._widths() - look.rp(20)
        return room >= look.text(LEAST_WORDS_RP)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        look = self.look
        pad, edge = look.rp(PADDING_RP), look.rp(10)
        inner = width - 2 * pad
        high = max(button.sizeHint().height() for button in self.buttons)
        if self._is_beside(width):
            room = inner - self._widths() - look.rp(20)
            words = self._step.heightForWidth(room)
            tall = max(words, high) + 2 * edge
            tops = (tall - words) // 2, (tall - high) // 2
            left = width - pad + look.rp(8) - self._widths()
        else:
            room = inner
            words = self._step.heightForWidth(room)
            tall = words + look.rp(GAP_RP) + high + 2 * edge + look.rp(8)
            tops = edge + look.rp(4), edge + look.rp(4) + words + look.rp(GAP_RP)
            left = pad
        if place:
            self._step.setGeometry(pad, tops[0], room, words)
            for button in self.buttons:
                down = (high - button.sizeHint().height()) // 2
                button.setGeometry(
                    left, tops[1] + down, self._width_of(button), button.sizeHint().height()
                )
                left += self._width_of(button) + look.rp(GAP_RP)
        return tall

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        theme = self.look.theme
        draw_panel(
            painter, self.look, self.rect().toRectF(), Panel(theme.surface, theme.rule, 2, 18)
        )
