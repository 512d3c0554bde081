"""Questions people ask: a field and keys to type with, and topics, questions and answers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication

from kiosk.ui.asking.answer_list import AnswerList, ListPlace
from kiosk.ui.asking.best_card import BestCard
from kiosk.ui.asking.danger_card import DangerWords
from kiosk.ui.asking.did_you_mean import DidYouMean
from kiosk.ui.asking.field import SearchField
from kiosk.ui.asking.frame import GUTTER_RP, HEAD_GAP_RP, Frame, frame
from kiosk.ui.asking.head import AskingHead
from kiosk.ui.asking.staff_card import StaffCard
from kiosk.ui.keys.keyboard import Keyboard
from kiosk.ui.look import Look
from kiosk.ui.page import Page
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.scrolled import Scrolled
from kiosk.ui.widgets.unfolding import unfold
from kiosk.visit.keys import KeysName, first_keys
from kiosk.visit.views import QuestionsView, View
from kiosk.visit.wishes import ShowDeskCard, ShowKeys, ToggleAnswer, TypeQuery, Wish

MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class QuestionsPage(Page):
    """Keeps the field and the keys while the answers beside them change."""

    def __init__(self, look: Look, view: QuestionsView) -> None:
        """Show ``view``."""
        super().__init__(look, self.tr("Questions people ask"))
        self._head = AskingHead(look)
        self._field = SearchField(look, view.query)
        self._staff = StaffCard(look)
        self._keyboard = Keyboard(look)
        for widget in (self._head, self._field, self._staff, self._keyboard):
            widget.setParent(self)
        self._field.typed.connect(self._wish_words)
        self._field.touched.connect(self._wish_keys)
        self._staff.desk_card_requested.connect(self._wish_desk_card)
        self._keyboard.written.connect(self._field.write)
        self._keyboard.rubbed_out.connect(self._field.rub_out)
        self._keyboard.keys_requested.connect(self._wish_other_keys)
        self.setFocusProxy(self._field)
        self._view = view
        self._top: BestCard | DangerWords | None = None
        self._offer: DidYouMean | None = None
        self._scroll: ScrollArea | None = None
        self._list: ScrollArea | Scrolled | None = None
        """The scrolling area, with its Up and Down where there is room for them."""
        self._build()

    @property
    def _keys(self) -> KeysName | None:
        """The keys to show: those that were chosen, else the first ones where there is room."""
        match self._view.keys:
            case "hidden":
                return None
            case None:
                return first_keys(self._view.language) if self.look.layout == "wide" else None
            case chosen:
                return chosen

    def _frame(self) -> Frame:
        heights = (self._field.heightForWidth(0), self._field.low_height)
        return frame(self.look, heights, has_keys=self._keys is not None)

    def _build(self) -> None:
        """Make what follows from the view: the card above, the offer, and the list."""
        look, view, places = self.look, self._view, self._frame()
        for old in (self._top, self._offer, self._list):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._top = self._offer = None
        findings = view.findings if view.query.strip() else None
        if findings is not None and not places.is_tight:
            self._top = self._card(places)
        if findings is not None and findings.guess is not None:
            self._offer = DidYouMean(look, findings.guess)
            self._offer.setParent(self)
            self._offer.tapped.connect(self._take_offer)
        self._head.say_how(with_keys=self._keys is not None)
        rows = AnswerList(
            look,
            view,
            ListPlace(
                self._top is None,
                not self._has_staff_beside(places),
                places.answers.height() if places.is_tight else 0,
            ),
        )
        rows.wished.connect(self._relay)
        gutter = look.rp(GUTTER_RP)
        self._scroll = ScrollArea(look, rows, spare_below=look.rp(20), gutter=gutter)
        self._scroll.moved.connect(self.moved)
        self._list = self._scroll
        if not places.is_tight:
            self._list = Scrolled(look, self._scroll, gutter=gutter)
            self._list.refused.connect(self.refused)
        self._list.setParent(self)

    def _card(self, places: Frame) -> BestCard | DangerWords | None:
        """Give what stands in the top third; None where there is nothing, or no room for it."""
        findings = self._view.findings
        if findings is None or not (findings.is_danger or findings.hits or findings.guessed):
            return None
        card = DangerWords(self.look) if findings.is_danger else BestCard(self.look, findings)
        width, room = self._top_room(places)
        high = card.fit(width, room) if isinstance(card, BestCard) else card.heightForWidth(width)
        if high > room:
            card.deleteLater()
            return None
        card.setParent(self)
        return card

    def _top_room(self, places: Frame) -> tuple[int, int]:
        """Give width and height of what is left between title and field."""
        look, gap = self.look, self.look.rp(HEAD_GAP_RP)
        width = look.width - 2 * look.margin
        return width, places.head - self._head.title_height(width) - 2 * gap

    def _has_staff_beside(self, places: Frame) -> bool:
        below = places.below_field
        if self._keys is not None or not below.isValid():
            return False
        return self._staff.heightForWidth(below.width()) <= below.height()

    def show_view(self, view: View) -> bool:
        """Show other rows under the same field; the reader's place stays where answers open."""
        if not isinstance(view, QuestionsView):
            return False
        old, self._view = self._view, view
        self._field.show_words(view.query)
        if view.is_searching and view.findings is not None and view.keys == old.keys:
            return True  # what was found before stays until the new words are answered
        keeps_place = (view.query, view.chosen) == (old.query, old.chosen)
        offset = self._scroll.offset if keeps_place and self._scroll is not None else 0
        tall = self._scroll.content.height() if keeps_place and self._scroll is not None else 0
        self._build()
        self._place()
        for widget in (self._top, self._list):
            if widget is not None:
                widget.show()
        if self._scroll is not None:
            self._scroll.scroll_to(offset)
            if tall and view.answer != old.answer:
                self._move_answer(self._scroll, old, tall)
        self.moved.emit()
        return True

    def _move_answer(self, area: ScrollArea, old: QuestionsView, tall: int) -> None:
        """Let the answer that was opened grow, or the list close up, which was ``tall``."""
        rows = area.content
        place = self._view.answer or old.answer
        if not isinstance(rows, AnswerList) or place is None:
            return
        row = rows.row_of(place.place)
        if row is not None:
            top = row.geometry().bottom() + 1
            card = rows.answer
            unfold(area, top, card.geometry().bottom() + 1 - top if card else rows.height() - tall)

    def _relay(self, wish: Wish) -> None:
        """Pass a wish of the list on; an answer that is opened needs the room of the keys."""
        if isinstance(wish, ToggleAnswer) and self._frame().is_tight:
            self.wished.emit(ShowKeys("hidden"))
        self.wished.emit(wish)

    def _wish_desk_card(self) -> None:
        self.wished.emit(ShowDeskCard())

    def _wish_words(self, words: str) -> None:
        self.wished.emit(TypeQuery(words))

    def _take_offer(self) -> None:
        findings = self._view.findings
        if findings is not None and findings.guess is not None:
            self._field.setFocus()
            self.wished.emit(TypeQuery(findings.guess))

    def _wish_keys(self) -> None:
        if self._keys is None:
            self.wished.emit(ShowKeys())

    def _wish_other_keys(self, keys: str) -> None:
        match keys:
            case "hidden" | "latin" | "digits" | "devanagari" | "devanagari-more":
                self.wished.emit(ShowKeys(keys))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lead letters of a physical keyboard to the field, wherever the focus is."""
        text = event.text()
        if text.isprintable() and text.strip() and not event.modifiers() & ~MODIFIERS:
            self._field.setFocus()
            QApplication.sendEvent(self._field.line, event)
            return
        super().keyPressEvent(event)

    def words_in_view(self) -> int:  # noqa: D102
        best = self._top
        more = len(best.accessibleName().split()) if isinstance(best, BestCard) else 0
        return super().words_in_view() + more

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    @property
    def is_full_of_keys(self) -> bool:
        """True on small panels, where the keys take the page."""
        return self._keys is not None and self._frame().is_tight

    def _place(self) -> None:
        places = self._frame()
        self._field.setGeometry(places.field)
        if self._list is not None:
            self._list.setGeometry(places.answers)
        self._place_head(places)
        keys = self._keys
        if keys is not None:
            self._keyboard.setGeometry(places.keys)
            self._keyboard.show_keys(keys)
        self._keyboard.setVisible(keys is not None)
        self._staff.setVisible(self._has_staff_beside(places))
        self._field.say_promise(says=places.is_tight)
        below = places.below_field
        if self._has_staff_beside(places):
            high = self._staff.heightForWidth(below.width())
            self._staff.setGeometry(below.left(), below.top(), below.width(), high)
        if self._offer is not None:
            wanted = self._offer.sizeHint()
            fits = keys is not None and wanted.height() <= below.height()
            self._offer.setVisible(fits and wanted.width() <= below.width())
            self._offer.setGeometry(below.left(), below.top(), below.width(), wanted.height())

    def _place_head(self, places: Frame) -> None:
        """Title and promise first; below them the best answer, or how to ask."""
        look, gap = self.look, self.look.rp(HEAD_GAP_RP)
        self._head.setVisible(not places.is_tight)
        if places.is_tight:
            return
        width, room = self._top_room(places)
        top = self._head.title_height(width)
        if self._top is None:
            self._head.setGeometry(look.margin, 0, width, places.head)
            self._head.show_how(shows=True)
            return
        self._head.setGeometry(look.margin, 0, width, top)
        self._head.show_how(shows=False)
        high = min(room, self._top.heightForWidth(width))
        if isinstance(self._top, DangerWords):  # beside the button that it speaks of
            self._top.setGeometry(look.margin, top + gap + room - high, width, high)
        else:
            high = high if look.is_portrait else room
            self._top.setGeometry(look.margin, top + gap, width, high)
