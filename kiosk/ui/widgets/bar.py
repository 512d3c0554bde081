"""The bar: seven buttons in the same place on every screen.

What does not apply is dashed, never gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.button import Button, Make

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
LEAST_RP = 140
PADDING_RP = 16
CLOSE_RP = 8
ICONS = {"questions": "slip"}


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
        self.look = look.furniture
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
        icon_size = 36 if self.look.is_portrait else 42
        make = Make(kind, ICONS.get(name, name), icon_size, "icon-above", padding=PADDING_RP)
        button = Button(self.look, label, make)
        button.setObjectName(name)
        button.setParent(self)
        button.tapped.connect(self._tell)
        button.refused.connect(self.refused)
        return button

    def wear(self, look: Look) -> None:
        """Stand below another look; the labels grow less than the text."""
        self.look = look.furniture
        for button in self.buttons.values():
            button.wear(self.look)
        self.stand(look)

    def stand(self, look: Look) -> None:
        """Stand at the bottom of the window that ``look`` is for."""
        height = look.bar_height
        self.setGeometry(0, look.height - height, look.width, height)
        self._place()
        self.update()

    def _tell(self) -> None:
        self.wished.emit(self.sender().objectName())

    def show_only_help(self, *, only: bool) -> None:
        """Leave Get help now alone, as on the attract screen."""
        for name, button in self.buttons.items():
            button.setVisible(not only or name == "help")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.look.is_portrait:
            self._place_two_rows()
        else:
            self._place_one_row()

    def _place_two_rows(self) -> None:
        margin, gap = self.look.rp(24), self.look.rp(12)
        height = (self.height() - gap - self.look.rp(22)) // 2
        top = (self.height() - 2 * height - gap) // 2
        for row, names in enumerate((NAMES[:4], NAMES[4:])):
            width = (self.width() - 2 * margin - (len(names) - 1) * gap) // len(names)
            for i, name in enumerate(names):
                self.buttons[name].setGeometry(
                    QRect(margin + i * (width + gap), top + row * (height + gap), width, height)
                )

    def _place_one_row(self) -> None:
        look, gap = self.look, self.look.rp(12)
        height = self.height() - look.rp(24)
        top = (self.height() - height) // 2 + 1
        widths = self._widths(self.width() - 2 * look.margin - (len(NAMES) - 1) * gap)

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
        painter = QPainter(self)
        theme = self.look.theme
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.fillRect(QRectF(0, 0, self.width(), self.look.line(2)), QColor(theme.rule))
