"""The three cards of Get help now: staff here, numbers to call, signs that must not wait."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.locale import HelpLine, is_check_old
from kiosk.ui.dates import long_date
from kiosk.ui.look import CARD_LINE, H2, HEADING_LINE, LABEL, NUMBER, TEXT, TILE_LINE, Look
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.reading.builder import Builder
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.values import HelpSigns

GUTTER_RP = 26
"""For the mark of the place, inside a card."""


class StaffDoor(Door):
    """A person here: the desk card says it for you.

    Signals:
        desk_card_requested: show the card as a page.
    """

    desk_card_requested = Signal()

    def __init__(self, look: Look) -> None:
        """Invite."""
        super().__init__(look, look.theme.ochre, Head("person", 0, look.rp(64), 0, 0))
        theme = look.theme
        self._name = self.name(self.tr("Talk to someone here"), size=H2)
        self._words = Prose(
            look,
            self.tr("Any member of staff can help. You do not have to explain at the desk."),
            Hand(theme.on_door, TEXT),
        )
        edge = theme.line if theme.is_outlined else ""
        self._card = Stack(look, gap=8, padding=(32, 28), panel=Panel(theme.surface, edge, 3, 18))
        self._card.add(Prose(look, self.tr("The desk card says"), Hand(theme.ink_soft, TEXT)))
        sentence = self.tr("“I would like to talk to someone in private, please.”")
        self._card.add(Prose(look, sentence, Hand(theme.ink, TEXT)))
        self._show = Button(
            look, self.tr("Show the desk card"), Make(icon="card", icon_size=42, height=112)
        )
        self._show.tapped.connect(self.desk_card_requested)
        for child in (self._words, self._card, self._show):
            child.setParent(self)

    def natural_height(self, width: int) -> int:
        """Give the least height in pixels at ``width``."""
        look = self.look
        inner = width - 2 * look.rp(44)
        parts = self._words.heightForWidth(inner) + self._card.heightForWidth(inner)
        return (
            look.rp(176)
            + self._name.heightForWidth(inner)
            + parts
            + look.rp(40 + 40 + 40 + 112 + 26)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, width = self.look, self.width()
        inner, left = width - 2 * look.rp(44), look.rp(44)
        icon_top = look.rp(72 if not look.is_portrait else 40)
        arch = min(width // 2, look.rp(190 if not look.is_portrait else 116))
        name_top = icon_top + look.rp(64 + 20)
        tall = self._name.heightForWidth(inner)
        self._name.setGeometry(left, name_top, inner, tall)
        y = name_top + tall + look.rp(40)
        self.head = Head("person", icon_top, look.rp(64), arch, y + look.rp(4))
        tall = self._words.heightForWidth(inner)
        self._words.setGeometry(left, y, inner, tall)
        y += tall + look.rp(36)
        tall = self._card.heightForWidth(inner)
        self._card.setGeometry(left, y, inner, tall)
        self._card.setVisible(y + tall <= self.height() - look.rp(26 + 112 + 16))
        self._show.setGeometry(
            look.rp(24), self.height() - look.rp(26 + 112), width - 2 * look.rp(24), look.rp(112)
        )


class CallCard(QWidget):
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
        self._foot = Stack(look, gap=4)
        self._foot.add(
            Prose(
                look,
                self._checked(lines, language, today),
                Hand(theme.ink_soft, TEXT, line=CARD_LINE),
            )
        )
        self._scroll = ScrollArea(look, self._list, gutter=look.rp(GUTTER_RP))
        self._more = Button(
            look, self.tr("More numbers"), Make(icon="chevd", icon_size=28, height=80, padding=18)
        )
        self._more.tapped.connect(self._turn)
        self._scroll.moved.connect(self._follow)
        for child in (self._head, self._scroll, self._foot, self._more):
            child.setParent(self)

    def _checked(self, lines: tuple[HelpLine, ...], language: str, today: date) -> str:
        oldest = min(line.checked for line in lines)
        on = long_date(oldest, language)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, pad = self.look, self.look.rp(36)
        inner = self.width() - 2 * pad
        y = look.rp(30)
        tall = self._head.heightForWidth(inner)
        self._head.setGeometry(pad, y, inner, tall)
        y += tall + look.rp(14)
        has_more = self.natural_height(self.width()) > self.height()
        self._more.setVisible(has_more)
        foot = inner - (self._more.sizeHint().width() + look.rp(16) if has_more else 0)
        low = max(self._foot.heightForWidth(foot), look.rp(80) if has_more else 0)
        bottom = self.height() - look.rp(20) - low
        tall = self._list.height_of_whole_rows(inner, bottom - look.rp(10) - y)
        self._scroll.setGeometry(pad, y, inner + look.rp(GUTTER_RP), tall)
        tall = self._foot.heightForWidth(foot)
        self._foot.setGeometry(pad, bottom + (low - tall) // 2, foot, tall)
        size = self._more.sizeHint()
        self._more.setGeometry(
            pad + inner - size.width(),
            bottom + (low - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.look.theme
        draw_panel(painter, self.look, QRectF(self.rect()), Panel(theme.surface, theme.rule, 2, 24))


class CallRow(QWidget):
    """One number, what it is for, and who answers."""

    def __init__(self, look: Look, line: HelpLine, language: str) -> None:
        """Show ``line`` in ``language``."""
        super().__init__()
        theme = look.theme
        self.look = look
        self._number = Prose(
            look, line.number, Hand(theme.ink, NUMBER, is_bold=True, line=HEADING_LINE)
        )
        soft = ", ".join(
            part for part in (_said(line.name, language), _said(line.note, language)) if part
        )
        self._purpose = Prose(
            look, _said(line.purpose, language), Hand(theme.ink, LABEL, line=TILE_LINE)
        )
        self._note = Prose(look, soft, Hand(theme.ink_soft, LABEL, line=TILE_LINE))
        for child in (self._number, self._purpose, self._note):
            child.setParent(self)

    def _places(self, width: int) -> tuple[int, int, int, int]:
        """Give where the words start, their width, and the heights of their two paragraphs."""
        left = max(self.look.text(174), self._number.words.natural_width() + self.look.rp(20))
        room = max(1, width - left)
        return left, room, self._purpose.heightForWidth(room), self._note.heightForWidth(room)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        _, _, purpose, note = self._places(width)
        least = 112 if self.look.layout != "medium" else 98
        return max(self.look.text(least), purpose + note + self.look.rp(24))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        left, room, purpose, note = self._places(self.width())
        y = (self.height() - purpose - note) // 2
        self._purpose.setGeometry(left, y, room, purpose)
        self._note.setGeometry(left, y + purpose, room, note)
        tall = self._number.words.line_height
        self._number.setGeometry(0, (self.height() - tall) // 2, left, tall)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = QPainter(self)
        painter.fillRect(
            QRectF(0, 0, self.width(), self.look.line(2)), QColor(self.look.theme.rule)
        )


def _said(texts: dict[str, str], language: str) -> str:
    """Give the text in ``language``, else in the first language that there is."""
    return texts.get(language) or next(iter(texts.values()), "")


class SignsCard(QWidget):
    """Signs that must not wait, and a way to all of them.

    Signals:
        all_requested: see every sign.
    """

    all_requested = Signal()

    def __init__(self, look: Look, signs: HelpSigns) -> None:
        """Show the box of ``signs``."""
        super().__init__()
        self.look = look
        ochre = look.theme.ochre
        title = Prose(
            look, signs.callout.title, Hand(ochre.deep, H2, is_bold=True, line=HEADING_LINE)
        )
        self._words = Leaf(look, gap=14 if look.layout != "medium" else 8)
        self._words.add(IconLine(look, title, "clock", ochre.deep, size=42))
        Builder(look, self._words, ochre, {}).fill(signs.callout, self._words, CARD_LINE)
        if signs.is_draft:
            draft = self.tr("Draft. No clinician has checked this list yet.")
            self._words.add(Prose(look, draft, Hand(look.theme.ink_soft, TEXT, line=CARD_LINE)))
        self._all = Button(
            look, self.tr("See every sign"), Make("plain", "next", 42, "label-first", height=112)
        )
        self._all.tapped.connect(self.all_requested)
        self._scroll = ScrollArea(look, self._words, gutter=look.rp(GUTTER_RP))
        for child in (self._scroll, self._all):
            child.setParent(self)

    def natural_height(self, width: int) -> int:
        """Give the least height in pixels at ``width``."""
        look = self.look
        return self._words.heightForWidth(width - 2 * look.rp(34)) + look.rp(30 + 24 + 112 + 26)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, width = self.look, self.width()
        inner = width - 2 * look.rp(34)
        top = look.rp(30 if look.layout != "medium" else 18)
        room = self.height() - top - look.rp(26 + 112 + 16)
        self._scroll.setGeometry(look.rp(34), top, inner + look.rp(GUTTER_RP), room)
        self._all.setGeometry(
            look.rp(24), self.height() - look.rp(26 + 112), width - 2 * look.rp(24), look.rp(112)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ochre = self.look.theme.ochre
        draw_panel(painter, self.look, QRectF(self.rect()), Panel(ochre.tint, ochre.line, 2, 24))
