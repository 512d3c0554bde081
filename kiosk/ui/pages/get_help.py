"""Where help is: a person here, a phone call, and the signs that must not wait.

Never behind a note.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.help.call_card import CallCard
from kiosk.ui.help.signs_card import SignsCard
from kiosk.ui.help.staff_door import StaffDoor
from kiosk.ui.look import H1, Layout, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.page import Page
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.scrolled import Scrolled
from kiosk.ui.widgets.stack import Stack
from kiosk.visit.views import GetHelpView
from kiosk.visit.wishes import OpenTopic, ShowDeskCard

HEAD_RP: Mapping[Layout, int] = MappingProxyType({"wide": 36, "medium": 20, "single": 36})
GAPS_RP: Mapping[Layout, int] = MappingProxyType({"wide": 36, "medium": 22, "single": 36})
SHARES: Mapping[Layout, tuple[float, float]] = MappingProxyType(
    {"wide": (0.317, 0.362), "medium": (0.285, 0.405), "single": (0.317, 0.362)}
)
"""Of the width, for the door and the numbers; the rest is for the signs."""
FOOT_RP = 22


class GetHelpPage(Page):
    """Three ways side by side; one below the other on an upright screen."""

    in_bar = "help"

    def __init__(self, look: Look, view: GetHelpView) -> None:
        """Show the numbers and signs of ``view``; larger text has them one below the other."""
        if look.factor > 1.0:
            look = look._replace(is_narrowed=True)
        super().__init__(look, self.tr("Get help now"))
        self._topic = view.signs.topic
        self._title = self.title_label(self.tr("Get help now"), H1)
        self._make_cards(look, view)
        if look.layout != "single" and not look.covered and not self._has_room():
            look = self.look = look._replace(is_narrowed=True)
            for card in (self._staff, self._calls, self._signs):
                card.deleteLater()
            self._make_cards(look, view)
        self._staff.desk_card_requested.connect(self._wish_desk_card)
        self._signs.all_requested.connect(self._wish_signs)
        self._scroll: Scrolled | None = None
        if look.layout == "single":
            column = Stack(look, gap=28)
            for card in (self._staff, self._calls, self._signs):
                column.add(Tall(card))
            area = ScrollArea(
                look,
                column,
                spare_above=look.reach_line,
                spare_below=look.rp(28),
                gutter=look.rp(26),
            )
            area.moved.connect(self.moved)
            self._scroll = Scrolled(look, area, gutter=look.rp(26))
            self._scroll.setParent(self)
            self._scroll.refused.connect(self.refused)
        else:
            for card in (self._staff, self._calls, self._signs):
                card.setParent(self)

    def _make_cards(self, look: Look, view: GetHelpView) -> None:
        self._staff = StaffDoor(look)
        self._calls = CallCard(look, view.lines, view.language, view.today)
        self._signs = SignsCard(look, view.signs)

    def _has_room(self) -> bool:
        """Tell whether the cards can stand side by side."""
        look = self.look
        staff, calls, _ = self._widths(look.width)
        tall = look.page_height - self._top_of_cards(look.width) - look.rp(FOOT_RP)
        return self._staff.has_room(staff, tall) and self._calls.has_room(calls, tall)

    def _top_of_cards(self, width: int) -> int:
        """Give where they begin, in pixels, when they stand side by side."""
        look = self.look
        if look.layout == "wide":
            return look.rp(116)
        tall = self._title.heightForWidth(width - 2 * look.margin)
        return look.rp(HEAD_RP[look.layout] + 12) + tall

    def _widths(self, width: int) -> tuple[int, int, int]:
        look = self.look
        room = width - 2 * look.margin - 2 * look.rp(GAPS_RP[look.layout])
        staff, calls = (round(room * share) for share in SHARES[look.layout])
        return staff, calls, room - staff - calls

    def _wish_desk_card(self) -> None:
        self.wished.emit(ShowDeskCard())

    def _wish_signs(self) -> None:
        self.wished.emit(OpenTopic(self._topic))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, margin = self.look, self.look.margin
        width, head = self.width() - 2 * margin, look.rp(HEAD_RP[look.layout])
        if look.covered:  # rather close to the edge than cut by the sheet
            head = max(0, min(head, self.height() - self._title.heightForWidth(width)))
        below = self.put(self._title, margin, head, width)
        if self._scroll is not None:
            top = below + look.rp(24)
            self._scroll.setGeometry(
                margin, top, self.width() - 2 * margin + look.rp(26), self.height() - top
            )
            return
        top, left = self._top_of_cards(self.width()), margin
        tall = self.height() - look.rp(FOOT_RP) - top
        cards = self._staff, self._calls, self._signs
        for card, width in zip(cards, self._widths(self.width()), strict=True):
            card.setGeometry(left, top, width, tall)
            left += width + look.rp(GAPS_RP[look.layout])


class Tall(Placed, QWidget):
    """Lets a card take its natural height in a column."""

    def __init__(self, card: StaffDoor | CallCard | SignsCard) -> None:
        """Hold ``card``."""
        super().__init__()
        self._card = card
        card.setParent(self)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._card.natural_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._card.setGeometry(self.rect())
