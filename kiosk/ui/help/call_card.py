"""Numbers to call, with the day on which they were checked."""

from datetime import date

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.locale import HelpLine, is_check_old
from kiosk.ui.dates import long_date
from kiosk.ui.help.call_row import CallRow
from kiosk.ui.look import CARD_LINE, H2, HEADING_LINE, TEXT, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Words

GUTTER_RP = 26
"""For the mark of the place, inside a card."""


class CallCard(Placed, QWidget):
    """Numbers to call, with when they were checked. An old check is said, nothing is hidden."""

    def __init__(self, look: Look, lines: tuple[HelpLine, ...], language: str, today: date) -> None:
        """List ``lines`` as judged on ``today``."""
        super().__init__()
        self.look = look
        theme = look.theme
        title = Prose(
            look,
            self.tr("Call from your phone"),
            Hand(theme.ink, H2, is_bold=True, line=HEADING_LINE),
        )
        self._head = Stack(look, gap=8)
        self._head.add(IconLine(look, title, "phone", theme.ink, size=42))
        record = self.tr("Use your own phone. A call may show on the phone's record.")
        self._head.add(Prose(look, record, Hand(theme.ink_soft, TEXT)))
        self._list = Stack(look, gap=0)
        for line in lines:
            self._list.add(CallRow(look, line, language))
        hand, said = Hand(theme.ink_soft, TEXT, line=CARD_LINE), self._checked(lines, today)
        self._widest = max(Words(look, word, hand).natural_width() for word in said.split(" "))
        self._foot = Stack(look, gap=4)
        self._foot.add(Prose(look, said, hand))
        self._scroll = ScrollArea(look, self._list, gutter=look.rp(GUTTER_RP))
        self._more = Button(
            look, self.tr("More numbers"), Make(icon="chevd", icon_size=28, height=80, padding=18)
        )
        self._more.tapped.connect(self._turn)
        self._scroll.moved.connect(self._follow)
        for child in (self._head, self._scroll, self._foot, self._more):
            child.setParent(self)

    def _checked(self, lines: tuple[HelpLine, ...], today: date) -> str:
        oldest = min(line.checked for line in lines)
        on = long_date(oldest)
        if is_check_old(oldest, today):
            return self.tr("Checked on {on}. It may have changed; staff can help.").format(on=on)
        return self.tr("Numbers checked on {on}").format(on=on)

    def _turn(self) -> None:
        if self._scroll.is_at_end:
            self._scroll.scroll_to(0)
        else:
            self._scroll.scroll_by(self._scroll.viewport().height())

    def _follow(self) -> None:
        icon, text = (
            ("chevu", self.tr("First numbers"))
            if self._scroll.is_at_end
            else ("chevd", self.tr("More numbers"))
        )
        self._more.setText(text)
        self._more.setAccessibleName(text)
        self._more.make = Make(icon=icon, icon_size=28, height=80, padding=18)
        self._more.update()

    def natural_height(self, width: int) -> int:
        """Give the height in pixels at which every number shows at once."""
        look = self.look
        inner = width - 2 * look.rp(36)
        parts = (self._head, self._list, self._foot)
        return sum(part.heightForWidth(inner) for part in parts) + look.rp(30 + 20 + 20 + 26)

    def has_room(self, width: int, height: int) -> bool:
        """Tell whether at least one number stands whole between head and foot."""
        self.resize(width, height)
        room = self._list_room(has_more=True)
        return self._list.height_of_whole_rows(room.width(), room.height()) <= room.height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        has_more = self.natural_height(self.width()) > self.height()
        self._more.setVisible(has_more)
        room = self._list_room(has_more=has_more)
        tall = self._list.height_of_whole_rows(room.width(), room.height())
        wide = room.width() + self.look.rp(GUTTER_RP)
        self._scroll.setGeometry(room.x(), room.y(), wide, tall)

    def _list_room(self, *, has_more: bool) -> QRect:
        """Place head and foot, and give what is left for the numbers."""
        look, pad = self.look, self.look.rp(36)
        inner = self.width() - 2 * pad
        tall = self._head.heightForWidth(inner)
        self._head.setGeometry(pad, look.rp(30), inner, tall)
        top = look.rp(30 + 14) + tall
        bottom = self._place_foot(pad, inner, has_more=has_more) - look.rp(10)
        return QRect(pad, top, inner, bottom - top)

    def _place_foot(self, left: int, width: int, *, has_more: bool) -> int:
        """Place what is said below the numbers, the button beside or under it; give its top."""
        look, size = self.look, self._more.sizeHint()
        end = self.height() - look.rp(20)
        room = width - size.width() - look.rp(12) if has_more else width
        if has_more and room < self._widest:
            self._more.setGeometry(left, end - size.height(), width, size.height())
            tall = self._foot.heightForWidth(width)
            top = end - size.height() - look.rp(8) - tall
            self._foot.setGeometry(left, top, width, tall)
            return top
        tall = self._foot.heightForWidth(room)
        low = max(tall, size.height() if has_more else 0)
        top = end - low
        self._foot.setGeometry(left, top + (low - tall) // 2, room, tall)
        at = left + width - size.width(), top + (low - size.height()) // 2
        self._more.setGeometry(*at, size.width(), size.height())
        return top

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        theme = self.look.theme
        draw_panel(painter, self.look, QRectF(self.rect()), Panel(theme.surface, theme.rule, 2, 24))
