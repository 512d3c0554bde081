"""The note before a page: what is coming, three equal ways on, and help beside them.

Nothing of the page itself is here: the view does not hold it.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent, QShowEvent

from kiosk.ui.comfort.switch import Switch
from kiosk.ui.help.near_help import MOST_LINES, NearHelp
from kiosk.ui.look import CARD_LINE, H1, H2, TEXT, TEXT_LINE, TILE_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import Page
from kiosk.ui.paint import door_path, pen
from kiosk.ui.widgets.choice import Choice
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.scrolled import Scrolled
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.comfort_wishes import TurnSwitch
from kiosk.visit.views import GateView, View
from kiosk.visit.wishes import Agree, GetHelpNow, GoBack

GAP_RP = 20
SMALL_GAP_RP = 12


class GatePage(Page):
    """Read on, Get help, Go back: none is the green one, and no timer runs."""

    def __init__(self, look: Look, view: GateView) -> None:
        """Show the note of ``view``."""
        super().__init__(look, self.tr("Before you read on"))
        self._view, self._categories = view, view.categories
        theme = look.theme
        title = Prose(
            look, self.tr("Before you read on"), Hand(theme.ink, H1, is_bold=True, line=CARD_LINE)
        )
        self._note = Stack(look, gap=14)
        self._note.add(IconLine(look, title, "info", theme.ink, size=52))
        self._note.add(Prose(look, self._sentence(view), Hand(theme.ink, line=TEXT_LINE)))
        change = self.tr("You can change your mind at any time.")
        self._note.add(Prose(look, change, Hand(theme.ink_soft, line=TEXT_LINE)), gap=22)
        self._ways = self._offer()
        self._side: ScrollArea | None = None
        self._column: Scrolled | None = None
        self._names: Stack | None = None
        is_column = look.layout == "single" or not self._stands_beside()
        self._door = AjarDoor(look, view, has_names=not is_column)
        self._door.setParent(self)
        if is_column:
            soft = Hand(theme.ink_soft, TEXT, line=TILE_LINE)
            bold = Hand(theme.ink, H1, is_bold=True, line=CARD_LINE)
            self._names = Stack(look, gap=10)
            self._names.add(Prose(look, view.group.name, soft))
            self._names.add(Prose(look, view.discreet_title, bold))
            self._names.setParent(self)
            help_card = NearHelp(look, view.lines, view.language, view.today)
            column = Stack(look, gap=40)
            for block in (self._note, self._ways, help_card):
                column.add(block)
            area = self._scrolling(column, spare=look.reach_line)
            self._column = Scrolled(look, area, gutter=look.rp(26))
            self._column.setParent(self)
            self._column.refused.connect(self.refused)
        else:
            self._reading = ScrollArea(look, self._note, gutter=look.rp(26))
            self._reading.setParent(self)
            self._reading.moved.connect(self.moved)
            self._ways.setParent(self)
            held = Stack(look, gap=0)
            held.add(self._fitting_help(view))
            self._side = self._scrolling(held)

    def _offer(self) -> Stack:
        """Build the three ways, and the veil below them."""
        look = self.look
        is_small = look.layout == "medium"
        ways = Stack(look, gap=GAP_RP if not is_small else SMALL_GAP_RP)
        says = self.tr("Opens numbers and ways to talk to someone")
        offers = (
            (self.tr("Read on"), self.tr("Opens the page"), "next", self._read_on),
            (self.tr("Get help"), says, "help", self._get_help),
            (self.tr("Go back"), self.tr("To where you were"), "back", self._go_back),
        )
        for name, outcome, icon, slot in offers:
            choice = Choice(look, name, outcome, icon, height=120 if not is_small else 100)
            choice.tapped.connect(slot)
            ways.add(choice)
        self._switch = Switch(look, self.tr("Reading veil: show only what you are reading"))
        self._switch.setChecked(look.has_veil)
        self._switch.tapped.connect(self._turn_veil)
        ways.add(self._switch)
        return ways

    def _turn_veil(self) -> None:
        self.wished.emit(TurnSwitch("veil"))

    def show_view(self, view: View) -> bool:
        """Stay where nothing but the veil was asked for."""
        return view == self._view

    def change_look(self, look: Look) -> bool:
        """Show in place how the switch of the veil stands; anything else needs another page."""
        if look._replace(has_veil=self.look.has_veil) != self.look:
            return False
        self.look = look
        self._switch.setChecked(look.has_veil)
        return True

    def _stands_beside(self) -> bool:
        """Tell whether note and ways have room, one below the other, the ways within reach."""
        look = self.look
        width, _ = self._widths(look.width)
        note, ways = self._note.heightForWidth(width), self._ways.heightForWidth(width)
        first = max(look.reach_line, look.rp(16) + note + look.rp(16))
        return first + ways <= look.page_height - look.rp(16)

    def _fitting_help(self, view: GateView) -> NearHelp:
        """Give the help card with as many numbers as stand beside the note at once.

        Whatever goes, the number for danger stays in sight.
        """
        look = self.look
        _, width = self._widths(look.width)
        for count in range(MOST_LINES, 0, -1):
            card = NearHelp(look, view.lines, view.language, view.today, most=count)
            if self._side_top + card.heightForWidth(width) <= look.page_height - look.rp(12):
                break
        return card

    @property
    def _side_top(self) -> int:
        return self.look.rp(85 if self.look.layout == "wide" else 28)

    def _widths(self, width: int) -> tuple[int, int]:
        """Give how wide the note and the help beside it are on a page of ``width``."""
        look = self.look
        rail = look.rp(320 if look.layout == "wide" else 300)
        room = width - 2 * look.margin - rail - 2 * look.rp(32)
        side = min(look.rp(646), room * 45 // 100)
        return room - side, side

    def _scrolling(self, content: Stack, *, spare: int = 0) -> ScrollArea:
        look = self.look
        area = ScrollArea(
            look, content, spare_above=spare, spare_below=look.rp(12), gutter=look.rp(26)
        )
        area.setParent(self)
        area.moved.connect(self.moved)
        return area

    def _sentence(self, view: GateView) -> str:
        about = view.abouts[0]
        if len(view.abouts) > 1:
            about = self.tr("{most} and {last}").format(
                most=", ".join(view.abouts[:-1]), last=view.abouts[-1]
            )
        pictures = (
            self.tr("It has pictures, which stay hidden until you ask.")
            if view.has_pictures
            else self.tr("It has no pictures.")
        )
        return self.tr(
            "This page talks about {about}. {pictures} You can read on, skip to help, or leave."
        ).format(about=about, pictures=pictures)

    def _read_on(self) -> None:
        self.wished.emit(Agree(self._categories))

    def _get_help(self) -> None:
        self.wished.emit(GetHelpNow())

    def _go_back(self) -> None:
        self.wished.emit(GoBack())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if self._column is not None:
            self._place_upright(self._column)
        else:
            self._place_across()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        if self._column is not None and self.look.has_lower_buttons:
            top = self._ways.y() - (self.look.reach_line - self._column.y())
            self._column.area.scroll_to(min(0, top))

    def _place_upright(self, column: Scrolled) -> None:
        look, margin = self.look, self.look.margin
        wide, tall = (
            (look.rp(200), look.rp(330)) if look.is_portrait else (look.rp(140), look.rp(220))
        )
        self._door.setGeometry(margin, look.rp(28), wide, tall)
        self._door.place()
        left = margin + wide + look.rp(36)
        room = self.width() - left - margin
        if self._names is not None:
            names = self._names.heightForWidth(room)
            self._names.setGeometry(left, look.rp(28) + (tall - names) // 2, room, names)
        top = look.rp(28) + tall + look.rp(24)
        column.setGeometry(
            margin, top, self.width() - 2 * margin + look.rp(26), self.height() - top
        )

    def _place_across(self) -> None:
        look, margin, top = self.look, self.look.margin, self.look.rp(28)
        rail = look.rp(320 if look.layout == "wide" else 300)
        self._door.setGeometry(margin, top, rail, self.height() - look.rp(16) - top)
        self._door.place()
        gap = look.rp(32)
        left = margin + rail + gap
        width, side = self._widths(self.width())
        head = self._side_top
        note = self._note.heightForWidth(width)
        ways = self._ways.heightForWidth(width)
        lowest = self.height() - look.rp(16) - ways
        first = min(max(look.reach_line + look.rp(116), head + note + look.rp(24)), lowest)
        head = min(head, max(look.rp(16), first - note - look.rp(16)))
        first = max(first, look.reach_line)
        self._ways.setGeometry(left, first, width, ways)
        if self._reading is not None:
            room = min(note, first - look.rp(16) - head)
            self._reading.setGeometry(left, head, width + look.rp(26), room)
        if self._side is not None:
            high = self._side_top
            self._side.setGeometry(
                left + width + gap, high, side + look.rp(26), self.height() - high
            )


class AjarDoor(Door):
    """The group's door with the discreet title, and in it a door that stands ajar."""

    def __init__(self, look: Look, view: GateView, *, has_names: bool) -> None:
        """Stand for the group and page of ``view``."""
        colours = look.theme.door(view.group.colour)
        super().__init__(look, colours, Head(view.group.icon, look.rp(54), look.rp(52), 0, 0))
        self._labels: list[Prose] = []
        if has_names:
            self._labels = [
                self.name(view.group.name, bold=False),
                self.name(view.discreet_title, size=H2),
            ]
        self._opening = QRectF()

    def place(self) -> None:
        """Place the labels and the inner door for the present size."""
        look, width = self.look, self.width()
        arch = width // 2
        self.head = Head(self.head.icon, look.rp(54), look.rp(52), arch, arch + look.rp(52))
        y = look.rp(54 + 52 + 4)
        inner = width - look.rp(56)
        for number, label in enumerate(self._labels):
            y += look.rp(28) if number else 0
            tall = label.heightForWidth(inner)
            label.setGeometry((width - inner) // 2, y, inner, tall)
            y += tall
        edge = width * 0.17
        top = max(y + look.rp(40), look.reach_line - self.y() if self._labels else y)
        self._opening = QRectF(edge, top, width - 2 * edge, self.height() - top)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        theme, opening = self.look.theme, self._opening
        painter = painter_on(self)
        line = pen(theme.line, self.look.line(3)) if theme.is_outlined else Qt.PenStyle.NoPen
        shape = door_path(opening, opening.width() / 2)
        painter.setPen(line)
        painter.setBrush(QColor(theme.ochre.tint))
        painter.drawPath(shape)
        painter.setClipPath(shape)
        leaf = opening.adjusted(0, 0, -opening.width() * 0.42, 0)
        painter.setBrush(QColor(self.colours.mid))
        painter.drawRect(leaf)
        knob = self.look.line(10)
        painter.setBrush(QColor(self.colours.door))
        painter.drawEllipse(
            QRectF(leaf.right() - 3.4 * knob, leaf.center().y(), 2 * knob, 2 * knob)
        )
