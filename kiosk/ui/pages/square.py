"""The square for a phone: what was kept, in a code that holds the words; hides by itself."""

from functools import partial
from typing import get_args

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent

from kiosk.ui.look import CARD_LINE, H1, HEADING_LINE, TEXT, Look
from kiosk.ui.page import Page
from kiosk.ui.taking.square_card import SquareCard, largest_side
from kiosk.ui.taking.symbol import Matrix, matrix_of
from kiosk.ui.taking.turned import BUTTON_RP, GUTTER_RP, Turned
from kiosk.ui.taking.which_square import WhichSquare
from kiosk.ui.tasks import Newest
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.idle import SQUARE_HIDES_SECONDS
from kiosk.visit.keeping import HideSquare, ShowSquare
from kiosk.visit.payload import Code, codes
from kiosk.visit.places import Form
from kiosk.visit.views import SquareView, View

SECOND_MS = 1000
MOST_TALLER_RP = 44
"""By which the card is taller than wide at most, to end where the buttons beside it end."""
LEAST_TEXT_RP = 560
GAP_RP = 40
FEET_GAP_RP = 16
TOP_RP = 24


class SquarePage(Page):
    """How to scan, and the square beside or above it."""

    in_bar = "questions"

    def __init__(self, look: Look, view: SquareView) -> None:
        """Show the square of ``view``, or that it is hidden."""
        super().__init__(look, self.tr("Take it with you"))
        self._view = view
        self.codes = self._codes(view.form)
        self._left = 0
        self._keeps = Prose(look, "", Hand(look.theme.ink, TEXT, line=CARD_LINE))
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._count)
        self._task = Newest[Matrix](self._take)
        self._card = SquareCard(look)
        self._card.setParent(self)
        self._card.tapped.connect(self._wish_again)
        self._which = WhichSquare(look)
        self._which.step_requested.connect(self._wish_step)
        self._which.refused.connect(self.refused)
        self._hide, self._form = self._button("eyeoff"), self._button("swap")
        self._hide.tapped.connect(self._wish_to_hide)
        self._form.tapped.connect(self._wish_other_form)
        self._feet = Equals(look, [self._hide, self._form])
        self._name_buttons(view)
        self._is_cramped = not look.is_portrait and not self._has_room_for_feet()
        spare = look.reach_line if self._is_cramped else 0
        self._text = Turned(look, self._make_text(), spare_above=spare)
        for widget in (self._text, *(() if self._is_cramped else (self._which, self._feet))):
            widget.setParent(self)
        self._text.moved.connect(self.moved)
        self._show(view)

    def _codes(self, form: Form) -> tuple[Code, ...]:
        return codes(self._view.lines, self.tr("Notes"), form)

    def _has_room_for_feet(self) -> bool:
        """Tell whether the buttons can stand under the words, which turn within reach there."""
        look = self.look
        if look.layout == "single":
            return False
        room = self._text_room(look.width, look.page_height)
        tall = self._feet.heightForWidth(room.width()) + look.rp(FEET_GAP_RP)
        if any(len(self._codes(form)) > 1 for form in get_args(Form)):
            tall += self._which.heightForWidth(room.width()) + look.rp(FEET_GAP_RP)
        return room.bottom() - tall - look.rp(BUTTON_RP) >= look.reach_line

    def _button(self, icon: str) -> Button:
        return Button(self.look, "", Make(icon=icon, icon_size=32, height=84))

    def _make_text(self) -> Stack:
        look, theme = self.look, self.look.theme
        text = Stack(look, gap=16)
        title = self.tr("Take it with you")
        text.add(Prose(look, title, Hand(theme.ink, H1, is_bold=True, line=HEADING_LINE)))
        self._count_line = Prose(look, "", Hand(theme.ink, TEXT, is_bold=True, line=CARD_LINE))
        text.add(IconLine(look, self._count_line, "clock", theme.ink))
        if self._is_cramped:  # then what is touched scrolls with the words, and comes first
            text.add(self._which)
            text.add(self._feet)
        how = self.tr(
            "Point your phone camera at the square. It holds the words themselves: no link."
        )
        text.add(Prose(look, how, Hand(theme.ink, TEXT, line=CARD_LINE)))
        text.add(IconLine(look, self._keeps, "info", theme.ink))
        others = self.tr("Others can scan it too while it shows.")
        prose = Prose(look, others, Hand(theme.ink_soft, TEXT, line=CARD_LINE))
        text.add(IconLine(look, prose, "eyeoff", theme.ink_soft))
        return text

    @property
    def is_ready(self) -> bool:
        """True once the square stands, or is hidden."""
        return self._card.is_made

    @property
    def seconds_left(self) -> int:
        """What the countdown says."""
        return self._left

    def show_view(self, view: View) -> bool:
        """Show another square in the same place, or hide it."""
        if not isinstance(view, SquareView):
            return False
        self._view = view
        self._show(view)
        self._text.place()
        self._place()
        return True

    def _show(self, view: SquareView) -> None:
        self.codes = self._codes(view.form)
        self._timer.stop()
        if view.is_hidden:
            self._task.drop()
            self._card.hide_symbol(self.tr("The square is hidden. Touch here to show it again."))
            self._count_line.set_words(self.tr("The square is hidden."))
        else:
            self._left = SQUARE_HIDES_SECONDS
            self._card.say(self.tr("Making the square"))
            self._task.run(partial(matrix_of, self.codes[self._number]))
            self._say_seconds()
        self._name_buttons(view)

    def _name_buttons(self, view: SquareView) -> None:
        is_draft = view.form == "draft"
        keeps = self.tr(
            "Your phone opens a mail draft with these words, and may keep it until you delete it."
        )
        plain = self.tr(
            "Second choice: plain text. Some phones look such words up on the internet."
        )
        self._keeps.set_words(keeps if is_draft else plain)
        self._rename(
            self._form, self.tr("Plain text instead") if is_draft else self.tr("Mail draft instead")
        )
        hide = self.tr("Show it again") if view.is_hidden else self.tr("Hide the square")
        self._rename(self._hide, hide)
        self._hide.make = self._hide.make._replace(icon="qr" if view.is_hidden else "eyeoff")
        self._which.say(self._number + 1, len(self.codes))

    @staticmethod
    def _rename(button: Button, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.update()

    @property
    def _number(self) -> int:
        return max(0, min(self._view.number, len(self.codes) - 1))

    def _take(self, matrix: Matrix) -> None:
        name = self.tr("Square for your phone")
        if len(self.codes) > 1:
            which = self.tr("{number} of {many}")
            name += ", " + which.format(number=self._number + 1, many=len(self.codes))
        self._card.show_symbol(matrix, name)
        self._timer.start()

    def _count(self) -> None:
        self._left -= 1
        self._say_seconds()
        if self._left <= 0:
            self._timer.stop()
            self._wish_to_hide_now()

    def _say_seconds(self) -> None:
        words = self.tr("The square hides in {seconds} seconds.")
        self._count_line.set_words(words.format(seconds=self._left))

    def _wish_to_hide(self) -> None:
        if self._view.is_hidden:
            self._wish_again()
        else:
            self._wish_to_hide_now()

    def _wish_to_hide_now(self) -> None:
        self.wished.emit(HideSquare())

    def _wish_again(self) -> None:
        self.wished.emit(ShowSquare(self._view.form, self._view.number))

    def _wish_step(self, by: int) -> None:
        self.wished.emit(ShowSquare(self._view.form, self._number + by))

    def _wish_other_form(self) -> None:
        is_draft = self._view.form == "draft"
        self.wished.emit(ShowSquare("text" if is_draft else "draft"))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802
        super().hideEvent(event)
        if not event.spontaneous():
            self._timer.stop()
            self._task.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        card = self._card_place(self.width(), self.height())
        self._card.setGeometry(card)
        room = self._text_room(self.width(), self.height())
        self._place_text(room.x(), room.y(), room.width(), room.y() + room.height())

    def _card_place(self, width: int, height: int) -> QRect:
        """Give where the card lies on a page of this size, in pixels."""
        look, margin = self.look, self.look.margin
        top, bottom, room = look.rp(TOP_RP), height - look.rp(TOP_RP), width - 2 * margin
        if look.is_portrait:
            side = min(room, (bottom - top) * 3 // 5, largest_side(look))
            return QRect((width - side) // 2, top, side, side)
        room -= look.rp(GAP_RP) + look.rp(LEAST_TEXT_RP)
        side = min(bottom - top, room, largest_side(look))
        tall = min(bottom - top, side + look.rp(MOST_TALLER_RP))
        return QRect(width - margin - side, bottom - tall, side, tall)

    def _text_room(self, width: int, height: int) -> QRect:
        """Give what the words and buttons have beside the card, or below it."""
        look, margin, card = self.look, self.look.margin, self._card_place(width, height)
        bottom = height - look.rp(TOP_RP)
        if look.is_portrait:
            top = card.y() + card.height() + look.rp(28)
            return QRect(margin, top, width - 2 * margin, bottom - top)
        top = look.rp(36)
        return QRect(margin, top, card.x() - look.rp(GAP_RP) - margin, bottom - top)

    def _place_text(self, left: int, top: int, width: int, bottom: int) -> None:
        look, gap = self.look, self.look.rp(FEET_GAP_RP)
        if not self._is_cramped:
            tall = self._feet.heightForWidth(width)
            self._feet.setGeometry(left, bottom - tall, width, tall)
            bottom -= tall + gap
            if len(self.codes) > 1:
                tall = self._which.heightForWidth(width)
                self._which.setGeometry(left, bottom - tall, width, tall)
                bottom -= tall + gap
        self._text.setGeometry(left, top, width + look.rp(GUTTER_RP), max(0, bottom - top))
