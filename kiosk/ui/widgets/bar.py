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
    from collections.abc import Mapping

    from kiosk.ui.look import Look

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
LEAST_RP = 140
PADDING_RP = 16
CLOSE_RP = 8
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
        self.look = look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
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
        height = 88 if self.look.is_portrait else 104
        icon_size = 36 if self.look.is_portrait else 42
        make = Make(
            kind, ICONS.get(name, name), icon_size, "icon-above", height=height, padding=PADDING_RP
        )
        made = CountedButton if name == "questions" else Button
        button = made(self.look, label, make)
        button.setObjectName(name)
        button.setParent(self)
        button.tapped.connect(self._tell)
        button.refused.connect(self.refused)
        return button

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

    def show_only_help(self, *, only: bool) -> None:
        """Leave Get help now alone, as on the attract screen."""
        for name, button in self.buttons.items():
            button.setVisible(not only or name == "help")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if self.look.is_portrait:
            self._place_two_rows()
        else:
            self._place_one_row()

    def _place_two_rows(self) -> None:
        margin, gap, height = self.look.rp(24), self.look.rp(12), self.look.rp(88)
        top = (self.height() - 2 * height - gap) // 2
        for row, names in enumerate((NAMES[:4], NAMES[4:])):
            left = margin
            for name, width in self._shares(names, self.width() - 2 * margin, gap).items():
                place = QRect(left, top + row * (height + gap), width, height)
                self.buttons[name].setGeometry(place)
                left += width + gap

    def _shares(self, names: tuple[BarName, ...], room: int, gap: int) -> dict[BarName, int]:
        """Give equal widths, or, where a label needs more, each its words and an equal rest."""
        room -= (len(names) - 1) * gap
        equal = dict.fromkeys(names, room // len(names))
        if self._is_one_line(equal):
            return equal
        needed = {name: self.buttons[name].width_of_lines(1) for name in names}
        rest = (room - sum(needed.values())) // len(names)
        return {name: width + rest for name, width in needed.items()}

    def _place_one_row(self) -> None:
        look, gap = self.look, self.look.rp(12)
        widths = self._widths(self.width() - 2 * look.margin - (len(NAMES) - 1) * gap)
        height = look.rp(104 if self._is_one_line(widths) else 116)
        top = (self.height() - height) // 2 + 1

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

    def _is_one_line(self, widths: Mapping[BarName, int]) -> bool:
        """Tell whether every label fits in one line; two need higher buttons."""
        pad = 2 * self.look.rp(4)
        return all(
            self.buttons[name].width_of_lines(1) + pad <= width for name, width in widths.items()
        )

    def _widths(self, room: int) -> dict[BarName, int]:
        """Give the width of each button: in one line, closer, or in two lines, as there is room."""
        for lines, padding in ((1, PADDING_RP), (1, CLOSE_RP), (2, CLOSE_RP)):
            widths = {
                name: max(
                    self.look.rp(LEAST_WIDTH_RP[name] if lines == 1 else LEAST_RP),
                    button.width_of_lines(lines) + 2 * self.look.rp(padding),
                )
                for name, button in self.buttons.items()
            }
            if sum(widths.values()) <= room:
                break
        return widths

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        theme = self.look.theme
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.fillRect(QRectF(0, 0, self.width(), self.look.line(2)), QColor(theme.rule))
