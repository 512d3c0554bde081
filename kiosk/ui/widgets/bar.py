"""The bar: seven buttons in the same place on every screen.

What does not apply is dashed, never gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LABEL, LABEL_LINE
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.words import Hand, Words

if TYPE_CHECKING:
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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


class Bar(QWidget):
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
        make = Make(kind, ICONS.get(name, name), icon_size, "icon-above", height=height, padding=16)
        made = CountedButton if name == "questions" else Button
        button = made(self.look, label, make)
        button.setObjectName(name)
        button.setParent(self)
        button.tapped.connect(self._tell)
        button.refused.connect(self.refused)
        return button

    def _tell(self) -> None:
        self.wished.emit(self.sender().objectName())

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
            width = (self.width() - 2 * margin - (len(names) - 1) * gap) // len(names)
            for i, name in enumerate(names):
                self.buttons[name].setGeometry(
                    QRect(margin + i * (width + gap), top + row * (height + gap), width, height)
                )

    def _place_one_row(self) -> None:
        look, gap = self.look, self.look.rp(12)
        height = look.rp(104)
        top = (self.height() - height) // 2 + 1
        widths = {
            name: max(look.rp(LEAST_WIDTH_RP[name]), button.sizeHint().width())
            for name, button in self.buttons.items()
        }

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
        painter = QPainter(self)
        theme = self.look.theme
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.fillRect(QRectF(0, 0, self.width(), self.look.line(2)), QColor(theme.rule))
