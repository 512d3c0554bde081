"""Questions people ask: a field to type in, and topics, questions and answers to touch."""

from PySide6.QtGui import QResizeEvent

from kiosk.ui.asking.answer_list import AnswerList
from kiosk.ui.asking.field import SearchField
from kiosk.ui.asking.staff_card import StaffCard
from kiosk.ui.look import CARD_LINE, H1, LABEL, TEXT, Look
from kiosk.ui.page import Page
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.words import Hand
from kiosk.visit.views import QuestionsView, View
from kiosk.visit.wishes import ShowDeskCard, TypeQuery

GUTTER_RP = 26
LIST_RP = 900


class QuestionsPage(Page):
    """Keeps the field while the list below it changes."""

    def __init__(self, look: Look, view: QuestionsView) -> None:
        """Show ``view``."""
        super().__init__(look, self.tr("Questions people ask"))
        theme = look.theme
        title = Prose(
            look,
            self.tr("Questions people ask"),
            Hand(theme.ink, H1, is_bold=True, line=CARD_LINE),
        )
        self._title = IconLine(look, title, "bubble", theme.plum.deep, size=52)
        promise = Prose(look, self.tr("Your words are not kept"), Hand(theme.ink_soft, LABEL))
        self._promise = IconLine(look, promise, "eyeoff", theme.ink_soft)
        for line in (self._title, self._promise):
            line.setParent(self)
        self._how = self.label(
            self.tr("Type a word on the keyboard, or choose a topic. Answers open below."),
            Hand(theme.ink, TEXT),
        )
        self._field = SearchField(look, view.query)
        self._field.setParent(self)
        self._field.typed.connect(self._wish_words)
        self.setFocusProxy(self._field)
        self._staff: StaffCard | None = None
        if look.layout != "single":
            self._staff = StaffCard(look)
            self._staff.setParent(self)
            self._staff.desk_card_requested.connect(self._wish_desk_card)
        self._view = view
        self._list = AnswerList(look, view)
        self._scroll = self._hold(self._list)

    def _hold(self, rows: AnswerList) -> ScrollArea:
        look = self.look
        rows.wished.connect(self.wished)
        scroll = ScrollArea(look, rows, spare_below=look.rp(20), gutter=look.rp(GUTTER_RP))
        scroll.setParent(self)
        scroll.moved.connect(self.moved)
        return scroll

    def show_view(self, view: View) -> bool:
        """Show other rows under the same field; the reader's place stays where answers open."""
        if not isinstance(view, QuestionsView):
            return False
        self._field.show_words(view.query)
        is_same_list = (view.query, view.chosen) == (self._view.query, self._view.chosen)
        if view.is_searching and view.findings is not None:
            self._view = view
            return True  # what was found before stays until the new words are answered
        offset = self._scroll.offset if is_same_list else 0
        self._view = view
        self._scroll.hide()
        self._scroll.deleteLater()
        self._list = AnswerList(self.look, view)
        self._scroll = self._hold(self._list)
        self._place()
        self._scroll.show()
        self._scroll.scroll_to(offset)
        self.moved.emit()
        return True

    def _wish_desk_card(self) -> None:
        self.wished.emit(ShowDeskCard())

    def _wish_words(self, words: str) -> None:
        self.wished.emit(TypeQuery(words))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        look, margin = self.look, self.look.margin
        promise = self._promise.sizeHint()
        is_upright = look.layout == "single"
        width = self.width() - 2 * margin - (0 if is_upright else promise.width() + margin)
        tall = self._title.heightForWidth(width)
        head = look.rp(36 if look.layout != "medium" else 20)
        self._title.setGeometry(margin, head, width, tall)
        below = head + tall + look.rp(24)
        if is_upright:
            self._promise.setGeometry(margin, below, promise.width(), promise.height())
            below += promise.height() + look.rp(24)
        else:
            self._promise.setGeometry(
                self.width() - margin - promise.width(),
                head + (tall - promise.height()) // 2,
                promise.width(),
                promise.height(),
            )
        below = self.put(self._how, margin, below, self.width() - 2 * margin)
        top = max(look.reach_line, below if look.covered else 0) + look.rp(6)
        self._how.setVisible(below <= min(top, self.height()))
        high = self._field.heightForWidth(0)
        gutter = look.rp(GUTTER_RP)
        if is_upright:
            self._field.setGeometry(margin, top, self.width() - 2 * margin, high)
            top += high + look.rp(24)
            self._scroll.setGeometry(
                margin, top, self.width() - 2 * margin + gutter, self.height() - top
            )
            return
        gap = look.rp(40)
        each = (self.width() - 2 * margin - gap) // 2
        self._field.setGeometry(self.width() - margin - each, top, each, high)
        self._scroll.setGeometry(margin, top, each + gutter, self.height() - top)
        if self._staff is not None:
            left, under = self.width() - margin - each, top + high + look.rp(24)
            tall = self._staff.heightForWidth(each)
            self._staff.setGeometry(left, under, each, tall)
            self._staff.setVisible(under + tall <= self.height())
