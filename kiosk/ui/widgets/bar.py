"""The bar: seven buttons in the same place on every screen, whichever way its words run.

What does not apply is dashed, never gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LABEL, LABEL_LINE
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.words import Hand, Words

if TYPE_CHECKING:
    from kiosk.ui.look import Look
    from kiosk.visit.state import State

BarName = Literal["back", "home", "listen", "text", "questions", "help", "clear"]
NAMES: tuple[BarName, ...] = get_args(BarName)

LEAST_WIDTH_RP = {
    "back": 140,
    "home": 150,
    "listen": 160,
    "text": 240,
    "questions": 240,
    "help": 240,
    "clear": 240,
}
SMALLER = (1.17, 1.08, 1.0)
"""What labels may grow by where the whole growth has no room."""
GAP_RP = 12
PADDING_RP = 16
CLOSE_RP = 8
"""Beside the label where room is scarce."""
ICONS = {"questions": "slip"}
BADGE_RP = 42
"""Height of the count beside the icon of My questions."""


class CountedButton(Button):
    """A button that carries a count from 1."""

    count = 0

    def show_count(self, count: int, name: str) -> None:
        """Show ``count``, and be called ``name``."""
        self.count = count
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        if not self.count:
            return
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        fill, ink = theme.primary, theme.on_primary
        if self.isDown():
            fill, ink = theme.on_pressed, theme.pressed
        hand = Hand(ink, LABEL, is_bold=True, line=LABEL_LINE, scales=False)
        number = Words(look, str(self.count), hand)
        high = look.rp(BADGE_RP)
        wide = max(high, number.natural_width() + look.rp(20))
        left = self.width() // 2 + look.rp(self.make.icon_size / 2 + 4)
        pill = QRectF(min(left, self.width() - wide - look.rp(6)), look.rp(6), wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        across = number.natural_width()
        top = pill.top() + (high - number.height(across)) / 2
        number.draw(painter, pill.center().x() - across / 2, top)


class Bar(Placed, QWidget):
    """The seven buttons.

    Signals:
        wished: a button was touched; carries its name.
        refused: a dashed button was touched; carries the reason.
    """

    wished = Signal(str)
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        """Make the buttons for ``look``."""
        super().__init__()
        self.look = look.furniture
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._measured: dict[tuple[str, float, float, int], int] = {}
        self.setAccessibleName(self.tr("Bar"))
        labels: dict[BarName, str] = {
            "back": self.tr("Back"),
            "home": self.tr("Home"),
            "listen": self.tr("Listen"),
            "text": self.tr("Text and colours"),
            "questions": self.tr("My questions"),
            "help": self.tr("Get help now"),
            "clear": self.tr("Clear screen"),
        }
        self.buttons: dict[BarName, Button] = {
            name: self._button(name, labels[name]) for name in NAMES
        }

    def _button(self, name: BarName, label: str) -> Button:
        kind: Literal["plain", "help", "clear"] = "plain"
        if name in {"help", "clear"}:
            kind = "help" if name == "help" else "clear"
        icon = ICONS.get(name, name)
        make = Make(kind, icon, self._icon_size, "icon-above", padding=PADDING_RP)
        made = CountedButton if name == "questions" else Button
        button = made(self.look, label, make)
        button.setObjectName(name)
        button.setParent(self)
        button.tapped.connect(self._tell)
        button.refused.connect(self.refused)
        return button

    def wear(self, look: Look) -> None:
        """Stand below another look; the labels grow less than the text."""
        self._wear(look.furniture)
        self.stand(look)

    def _wear(self, look: Look) -> None:
        self.look = look
        for button in self.buttons.values():
            button.make = button.make._replace(icon_size=self._icon_size)
            button.wear(look)

    @property
    def _icon_size(self) -> int:
        return 36 if self.look.is_portrait else 42

    def stand(self, look: Look) -> None:
        """Stand at the bottom of the window that ``look`` is for."""
        height, before = look.bar_height, self.size()
        self.setGeometry(0, look.height - height, look.width, height)
        if self.isVisible() and self.size() == before:  # else the change of size places them
            self._place()
        self.update()

    def _tell(self) -> None:
        self.wished.emit(self.sender().objectName())

    def turn_back_arrow(self, *, right_to_left: bool) -> None:
        """Let Back point to where reading comes from; nothing else in the bar is mirrored."""
        back = self.buttons["back"]
        back.make = back.make._replace(icon="next" if right_to_left else "back")
        back.update()

    def count_kept(self, count: int) -> None:
        """Say how much is kept, from 1 on."""
        button = self.buttons["questions"]
        if isinstance(button, CountedButton):
            many = self.tr("{label}, {count} kept").format(label=button.text(), count=count)
            button.show_count(count, many if count else button.text())

    def mark(self, state: State, *, in_bar: str, only_help: bool, is_covered: bool) -> None:
        """Show where the visitor is and what applies there.

        ``in_bar`` is the button that stands for the page; ``is_covered`` says that the sheet
        is open.
        """
        buttons = self.buttons
        self.show_only_help(only=only_help)
        buttons["back"].set_reason(
            "" if state.has_way_back else self.tr("There is no page before this one.")
        )
        buttons["home"].set_selected(selected=in_bar == "home")
        buttons["help"].set_selected(selected=in_bar == "help")
        buttons["listen"].set_reason(self.tr("Listening is not ready on this kiosk yet."))
        buttons["text"].set_selected(selected=is_covered)
        buttons["questions"].set_selected(selected=in_bar == "questions")
        self.count_kept(0 if state.is_asked else len(state.kept))

    def show_only_help(self, *, only: bool) -> None:
        """Leave Get help now alone, as on the attract screen."""
        for name, button in self.buttons.items():
            button.setVisible(not only or name == "help")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.look.is_portrait:
            rows = (NAMES[:4], NAMES[4:])
            self._place_two_rows(rows, self._grow(rows))
        else:
            self._place_one_row(self._grow((NAMES,)))

    def _grow(self, rows: tuple[tuple[BarName, ...], ...]) -> dict[BarName, int]:
        """Let the labels grow as far as they stand in one line; else all grow, and take two.

        Gives the least width of each button.
        """
        wanted = self.look.factor
        sizes = (wanted, *SMALLER)
        for factor, lines in (*((one, 1) for one in sizes), *((one, 2) for one in sizes)):
            self._wear(self.look._replace(factor=factor))
            needed = [self._widths(row, lines) for row in rows]
            if all(sum(n.values()) <= self._room(r) for n, r in zip(needed, rows, strict=True)):
                break
        return {name: width for row in needed for name, width in row.items()}

    def _room(self, row: tuple[BarName, ...]) -> int:
        margin = self.look.rp(24) if self.look.is_portrait else self.look.margin
        return self.width() - 2 * margin - (len(row) - 1) * self.look.rp(GAP_RP)

    def _widths(self, row: tuple[BarName, ...], lines: int) -> dict[BarName, int]:
        """Give the least width of each button of ``row`` with its label in ``lines``."""
        pad, widths = 2 * self.look.rp(CLOSE_RP), {}
        for name in row:
            button = self.buttons[name]
            key = button.text(), self.look.factor, self.look.unit, lines
            if key not in self._measured:
                self._measured[key] = button.width_of_lines(lines)
            widths[name] = self._measured[key] + pad
        return widths

    def _shared(self, row: tuple[BarName, ...], needed: dict[BarName, int]) -> dict[BarName, int]:
        """Give the room of ``row`` to its buttons: what each one needs, and as much more."""
        more = max(0, self._room(row) - sum(needed[name] for name in row)) // len(row)
        return {name: needed[name] + more for name in row}

    def _place_two_rows(
        self, rows: tuple[tuple[BarName, ...], ...], needed: dict[BarName, int]
    ) -> None:
        margin, gap = self.look.rp(24), self.look.rp(GAP_RP)
        height = (self.height() - gap - self.look.rp(22)) // 2
        top = (self.height() - 2 * height - gap) // 2
        for number, names in enumerate(rows):
            each = self._room(names) // len(names)
            widths = dict.fromkeys(names, each)
            if max(needed[name] for name in names) > each:
                widths = self._shared(names, needed)
            left = margin
            for name in names:
                y = top + number * (height + gap)
                self.buttons[name].setGeometry(QRect(left, y, widths[name], height))
                left += widths[name] + gap

    def _place_one_row(self, needed: dict[BarName, int]) -> None:
        look, gap = self.look, self.look.rp(GAP_RP)
        height = self.height() - look.rp(24)
        top = (self.height() - height) // 2 + 1
        pad = look.rp(PADDING_RP)
        widths = {n: max(look.rp(LEAST_WIDTH_RP[n]), needed[n] + pad) for n in NAMES}
        if sum(widths.values()) > self._room(NAMES):
            widths = self._shared(NAMES, needed)

        def place(names: tuple[BarName, ...], left: int) -> int:
            for name in names:
                self.buttons[name].setGeometry(left, top, widths[name], height)
                left += widths[name] + gap
            return left - gap

        def span(names: tuple[BarName, ...]) -> int:
            return sum(widths[name] for name in names) + gap * (len(names) - 1)

        start, middle, end = NAMES[:2], NAMES[2:5], NAMES[5:]
        left = place(start, look.margin)
        right = self.width() - look.margin - span(end)
        place(end, right)
        place(middle, (left + right - span(middle)) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        theme = self.look.theme
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.fillRect(QRectF(0, 0, self.width(), self.look.line(2)), QColor(theme.rule))
