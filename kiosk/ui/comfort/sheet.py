"""The sheet over the lower part of the screen: in columns where there is room, else in tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.comfort.sections import Section, Sections
from kiosk.ui.look import LABEL, TILE_LINE, WIDE_RP, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.wearing import dress
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand
from kiosk.visit.comfort_wishes import PutComfortBack, ToggleSheet

if TYPE_CHECKING:
    from kiosk.content.ids import Language
    from kiosk.visit.state import State

SLIDE_MS = 180
COLUMNS_RP = 530
"""Room below the reach line that the columns take with the largest labels."""
GAP_RP = 12
PAD_RP = 18
COLUMN_GAP_RP = 40
SHARES = (0.352, 0.345)
"""Of the width, for text size and for colours; the rest is for languages."""
CONTROLS_SHARE = 0.62
"""Of the width of a tab across; the rest is for its sentence."""


class Sheet(Placed, QWidget):
    """Every choice is a button with a name; what was chosen is shown when the visit says so.

    Signals:
        wished: carries a ``Wish``.
        refused: a dashed button was touched; carries the reason.
    """

    wished = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, languages: tuple[Language, ...]) -> None:
        """Offer ``languages`` and everything else there is to choose."""
        super().__init__()
        self.look = look.furniture
        self._slide: QPropertyAnimation | None = None
        self.setAccessibleName(self.tr("Text and colours"))
        made = Sections(self.look, languages)
        made.setParent(self)
        self.sections = made
        self._all = (made.size, made.colours, made.reading, made.language)
        self._titles = (
            self._title("text", self.tr("Text size")),
            self._title("sun", self.tr("Colours and layout")),
            self._title("globe", self.tr("Language")),
        )
        words = (self.tr("Text size"), self.tr("Colours"), self.tr("Reading"), self.tr("Language"))
        self._tabs = [self._button(word, Make(height=84, padding=18)) for word in words]
        self._chosen = 0
        for tab in self._tabs:
            tab.tapped.connect(self._turn)
        for section in self._all:
            section.says.setParent(self)
            for control in section.controls:
                control.setParent(self)
                control.tapped.connect(self._tell)
                control.refused.connect(self.refused)
        self._back = self._button(
            self.tr("Put it all back"), Make(icon="rollback", icon_size=32, padding=18)
        )
        self._done = self._button(
            self.tr("Done"), Make("primary", "check", icon_size=32, padding=28)
        )
        self._back.tapped.connect(self._wish_back)
        self._done.tapped.connect(self._wish_done)

    def _title(self, icon: str, words: str) -> IconLine:
        ink = self.look.theme.ink
        prose = Prose(self.look, words, Hand(ink, LABEL, is_bold=True, line=TILE_LINE))
        line = IconLine(self.look, prose, icon, ink)
        line.setParent(self)
        return line

    def _button(self, words: str, make: Make) -> Button:
        button = Button(self.look, words, make)
        button.setParent(self)
        return button

    def _tell(self) -> None:
        control = self.sender()
        if isinstance(control, Touchable):
            self.wished.emit(self.sections.wishes[control])

    def _wish_back(self) -> None:
        self.wished.emit(PutComfortBack())

    def _wish_done(self) -> None:
        self.wished.emit(ToggleSheet())

    def _turn(self) -> None:
        self._chosen = next(n for n, tab in enumerate(self._tabs) if tab is self.sender())
        self._arrange()

    def rise(self, look: Look, state: State, *, is_new: bool) -> int:
        """Stand above the bar and show what ``state`` says was chosen; give the height in pixels.

        A new sheet slides in, unless less motion is wanted.
        """
        if look.furniture != self.look:
            dress(self, look.furniture)
        self.sections.show(state.comfort, state.language)
        height = self._place(look.width, move=False)
        bottom = look.height - look.bar_height
        if self._slide is not None:
            self._slide.stop()
        place = QRect(0, bottom - height, look.width, height)
        if place.size() == self.size() or not self.isVisible():
            self._arrange()  # else the change of size does
        self.setGeometry(place)
        self.update()
        if is_new:
            self.show()
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            if not look.has_less_motion:
                self._slide_in(bottom)
        return height

    def _slide_in(self, bottom: int) -> None:
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setStartValue(QPoint(0, bottom))
        self._slide.setEndValue(self.pos())
        self._slide.start()

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def first_focus(self) -> Touchable:
        """Give where the keyboard begins: what is chosen first on the sheet."""
        if not self._has_columns:
            return self._tabs[self._chosen]
        return next(c for c in self.sections.size.controls if c.isChecked())

    @property
    def _has_columns(self) -> bool:
        """True where everything stands at once, whatever the size of the words: no jumping."""
        look = self.look
        room = look.height - look.rp(146) - look.reach_line
        return look.width >= look.rp(WIDE_RP) and room >= look.rp(COLUMNS_RP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_columns = self._has_columns
        for number, tab in enumerate(self._tabs):
            tab.setVisible(not has_columns)
            tab.set_selected(selected=number == self._chosen)
        for title in self._titles:
            title.setVisible(has_columns)
        for number, section in enumerate(self._all):
            is_shown = has_columns or number == self._chosen
            for control in section.controls:
                control.setVisible(is_shown)
            section.says.setVisible(is_shown and not (has_columns and number == len(self._all) - 1))
        self._place(self.look.width, move=True)

    def _place(self, width: int, *, move: bool) -> int:
        return (
            self._columns(width, move=move) if self._has_columns else self._tabbed(width, move=move)
        )

    def _columns(self, width: int, *, move: bool) -> int:
        look, gap = self.look, self.look.rp(GAP_RP)
        left, apart = look.margin, look.rp(COLUMN_GAP_RP)
        room = width - 2 * left - 2 * apart
        first, middle = (round(room * share) for share in SHARES)
        lefts = (left, left + first + apart, left + first + middle + 2 * apart)
        widths = (first, middle, room - first - middle)
        y = look.rp(PAD_RP)
        heads = [
            _set(title, QRect(x, y, wide, 0), move=move)
            for title, x, wide in zip(self._titles, lefts, widths, strict=True)
        ]
        y = max(heads) + gap
        made = self.sections
        low = _grid(made.size, QRect(lefts[0], y, widths[0], 0), gap, move=move)
        low = _set(made.size.says, QRect(lefts[0], low + look.rp(16), widths[0], 0), move=move)
        low = _set(made.reading.says, QRect(lefts[0], low + look.rp(16), widths[0], 0), move=move)
        under = _grid(made.colours, QRect(lefts[1], y, widths[1], 0), gap, move=move)
        under = _grid(made.reading, QRect(lefts[1], under + gap, widths[1], 0), gap, move=move)
        aside = _grid(made.language, QRect(lefts[2], y, widths[2], 0), gap, move=move)
        y = max(low, under, aside) + look.rp(22)
        tall = self._done.sizeHint().height()
        right = width - look.margin
        for button in (self._done, self._back):
            wide = max(button.sizeHint().width(), look.rp(330))
            right -= wide
            if move:
                button.setGeometry(right, y, wide, tall)
            right -= look.rp(16)
        words = made.colours.says.heightForWidth(right - left)
        _set(made.colours.says, QRect(left, y + (tall - words) // 2, right - left, 0), move=move)
        return y + tall + look.rp(14)

    def _tabbed(self, width: int, *, move: bool) -> int:
        look, gap, left = self.look, self.look.rp(GAP_RP), self.look.margin
        room, y = width - 2 * left, look.rp(PAD_RP)
        tall = self._tabs[0].sizeHint().height()
        x = left
        share = (room - 3 * gap) // 4 if look.is_portrait else 0
        lines = self._lines_across(room, gap)
        for tab in self._tabs:
            wide = share or _width(tab, lines)
            if move:
                tab.setGeometry(x, y, wide, tall)
            x += wide + gap
        top = y + tall + look.rp(16)
        bottom = max(
            self._tab(section, QRect(left, top, room, 0), move=False) for section in self._all
        )
        self._tab(self._all[self._chosen], QRect(left, top, room, 0), move=move)
        buttons = (self._done, self._back)
        if look.is_portrait:
            y, tall = bottom + look.rp(20), self._done.sizeHint().height()
            bottom = y + tall
        right = left + room
        for button in buttons:
            wide = (room - gap) // 2 if look.is_portrait else _width(button, lines)
            right -= wide
            if move:
                button.setGeometry(right, y, wide, tall)
            right -= gap
        return bottom + look.rp(16)

    def _lines_across(self, room: int, gap: int) -> int:
        """Give in how many lines the buttons at the top say their names, to stand side by side."""
        row = (*self._tabs, self._back, self._done)
        needed = sum(button.sizeHint().width() for button in row) + gap * (len(row) - 1)
        return 1 if needed <= room else 2

    def _tab(self, section: Section, box: QRect, *, move: bool) -> int:
        """Place one section in ``box`` and give the y below it."""
        look, gap = self.look, self.look.rp(GAP_RP)
        if look.is_portrait:
            low = _grid(section, box, gap, move=move)
            return _set(section.says, QRect(box.x(), low + gap, box.width(), 0), move=move)
        controls = round(box.width() * CONTROLS_SHARE)
        low = _grid(section, QRect(box.x(), box.y(), controls, 0), gap, move=move)
        apart = look.rp(COLUMN_GAP_RP)
        room = box.width() - controls - apart
        words = section.says.heightForWidth(room)
        top = box.y() + max(0, (low - box.y() - words) // 2)
        beside = _set(section.says, QRect(box.x() + controls + apart, top, room, 0), move=move)
        return max(low, beside)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        theme = self.look.theme
        painter = painter_on(self)
        painter.fillRect(self.rect(), QColor(theme.sunken))
        edge = self.look.line(theme.line_rp)
        painter.fillRect(QRectF(0, 0, self.width(), edge), QColor(theme.line))


def _width(button: Button, lines: int) -> int:
    """Give the width at which the name of ``button`` stands in one line or in two."""
    spare = button.sizeHint().width() - button.width_of_lines(1)
    return spare + button.width_of_lines(lines)


def _set(widget: QWidget, at: QRect, *, move: bool) -> int:
    """Give the y below ``widget`` at the place and width of ``at``, and move it there."""
    tall = widget.heightForWidth(at.width())
    if move:
        widget.setGeometry(at.x(), at.y(), at.width(), tall)
    return at.y() + tall


def _grid(section: Section, at: QRect, gap: int, *, move: bool) -> int:
    """Place the controls of ``section`` in equal columns from ``at`` on; give the y below them."""
    each = (at.width() - gap * (section.columns - 1)) // section.columns
    y = at.y()
    for start in range(0, len(section.controls), section.columns):
        row = section.controls[start : start + section.columns]
        tall = max(control.heightForWidth(each) for control in row)
        if move:
            for i, control in enumerate(row):
                control.setGeometry(at.x() + i * (each + gap), y, each, tall)
        y += tall + gap
    return y - gap
