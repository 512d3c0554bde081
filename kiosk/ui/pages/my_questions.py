"""My questions: what was kept, in the visitor's order, and the ways to take it along."""

from PySide6.QtGui import QResizeEvent

from kiosk.ui.look import CARD_LINE, H1, HEADING_LINE, TEXT, Look
from kiosk.ui.page import Page
from kiosk.ui.paint import Panel
from kiosk.ui.taking.kept_row import KeptRow
from kiosk.ui.taking.take_card import TakeCard
from kiosk.ui.taking.turned import GUTTER_RP, Turned
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.keeping import (
    CopyKept,
    MoveKept,
    PrintKept,
    RemoveKept,
    ShowSquare,
)
from kiosk.visit.kept import Kept
from kiosk.visit.views import MyQuestionsView, View
from kiosk.visit.wishes import GoHome

CARD_RP = {"wide": 780, "medium": 600}
COLUMN_GAP_RP = 40


class MyQuestionsPage(Page):
    """A list, and a card beside it; one column where the words need the width."""

    in_bar = "questions"

    def __init__(self, look: Look, view: MyQuestionsView) -> None:
        """List what ``view`` holds."""
        super().__init__(look, self.tr("My questions"))
        self._build(view)

    def _build(self, view: MyQuestionsView) -> None:
        look = self.look
        self._head = self._make_head()
        self._head.setParent(self)
        self._rows = Stack(look, gap=12)
        for number, item in enumerate(view.items, start=1):
            self._rows.add(self._row(KeptRow(look, item, number, len(view.items))))
        self._card: Turned | None = None
        if not view.items:
            self._rows.add(self._make_empty())
            self._list = self._hold(self._rows)
            return
        card, foot = self._make_card(view), self._make_foot()
        if look.layout == "single":
            self._rows.add(foot, gap=28)
            self._rows.add(card, gap=28)
            self._list = self._hold(self._rows)
            return
        self._paper = card
        self._card = self._hold(self._alone(card))
        self._list = self._hold(self._rows, foot)

    def _hold(self, content: Stack, foot: Equals | None = None) -> Turned:
        look = self.look
        spare = 0
        if content is self._rows and self._is_cramped:
            content.insert(0, self._head)
            spare = look.reach_line
        turned = Turned(look, content, spare_above=spare, foot=foot)
        turned.setParent(self)
        turned.moved.connect(self.moved)
        return turned

    @property
    def _is_cramped(self) -> bool:
        """True where there is no height for a head and a list."""
        return self.look.layout == "single" and not self.look.is_portrait

    def _alone(self, card: TakeCard) -> Stack:
        stack = Stack(self.look)
        stack.add(card)
        return stack

    def _make_head(self) -> Stack:
        look, theme = self.look, self.look.theme
        head = Stack(look, gap=16)
        title = self.tr("My questions")
        head.add(Prose(look, title, Hand(theme.ink, H1, is_bold=True, line=HEADING_LINE)))
        words = self.tr(
            "Show this list to a doctor or nurse, or take it home. It goes away when you leave or"
            " touch Clear screen."
        )
        head.add(Prose(look, words, Hand(theme.ink, TEXT, line=CARD_LINE)))
        promise = Prose(
            look, self.tr("No name or place is stored with it."), Hand(theme.ink_soft, TEXT)
        )
        head.add(IconLine(look, promise, "eyeoff", theme.ink_soft))
        return head

    def _make_empty(self) -> Stack:
        look, theme = self.look, self.look.theme
        panel = Panel(theme.surface, theme.rule, 2, 24)
        card = Stack(look, gap=20, padding=(32, 26), panel=panel)
        words = self.tr(
            "Nothing is kept yet. On a page, touch Add beside a question, and it stands here."
        )
        prose = Prose(look, words, Hand(theme.ink, line=CARD_LINE))
        card.add(IconLine(look, prose, "slip", theme.ink, size=42))
        choose = Button(look, self.tr("Choose a topic"), Make(icon="home"))
        choose.tapped.connect(self._wish_home)
        card.add(Equals(look, [choose]))
        return card

    def _make_foot(self) -> Equals:
        more = Button(self.look, self.tr("Find more questions"), Make(icon="plus", icon_size=32))
        more.tapped.connect(self._wish_home)
        show = Button(self.look, self.tr("Show to staff"), Make(icon="card"))
        show.tapped.connect(self._wish_copy)
        return Equals(self.look, [more, show])

    def _make_card(self, view: MyQuestionsView) -> TakeCard:
        card = TakeCard(self.look, can_print=view.can_print, slip=view.slip)
        card.square_requested.connect(self._wish_square)
        card.slip_requested.connect(self._wish_slip)
        card.refused.connect(self.refused)
        return card

    def _row(self, row: KeptRow) -> KeptRow:
        row.move_requested.connect(self._wish_move)
        row.remove_requested.connect(self._wish_removal)
        row.refused.connect(self.refused)
        return row

    def show_view(self, view: View) -> bool:
        """Build the list anew where it is, and keep the reader's place in it."""
        if not isinstance(view, MyQuestionsView):
            return False
        offset = self._list.area.offset
        for old in (self._head, self._list, self._card):
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._build(view)
        self._place()
        for new in (self._head, self._list, self._card):
            if new is not None:
                new.show()
        self._list.area.scroll_to(offset)
        self.moved.emit()
        return True

    def _wish_home(self) -> None:
        self.wished.emit(GoHome())

    def _wish_copy(self) -> None:
        self.wished.emit(CopyKept())

    def _wish_square(self) -> None:
        self.wished.emit(ShowSquare())

    def _wish_slip(self) -> None:
        self.wished.emit(PrintKept())

    def _wish_move(self, entry: Kept, by: int) -> None:
        self.wished.emit(MoveKept(entry, -1 if by < 0 else 1))

    def _wish_removal(self, entry: Kept) -> None:
        self.wished.emit(RemoveKept(entry))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        look, margin = self.look, self.look.margin
        gutter, bottom = look.rp(GUTTER_RP), self.height() - look.rp(24)
        width = self.width() - 2 * margin
        if self._card is not None:
            across = look.rp(CARD_RP[look.layout])
            left = self.width() - margin - across
            above = look.rp(28)
            self._paper.fill(across, bottom - above)
            self._card.setGeometry(left, above, across + gutter, bottom - above)
            self._card.area.refit()
            width = left - look.rp(COLUMN_GAP_RP) - margin
        top = look.rp(28)
        if not self._is_cramped:
            top = max(look.reach_line + look.rp(6), self._place_head(margin, width))
        self._list.setGeometry(margin, top, width + gutter, bottom - top)

    def _place_head(self, left: int, width: int) -> int:
        """Place title and promise, and give where the next thing may stand."""
        top, tall = self.look.rp(36), self._head.heightForWidth(width)
        self._head.setGeometry(left, top, width, tall)
        return top + tall + self.look.rp(20)
