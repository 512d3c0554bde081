"""What scrolls, with its button twin: Up and Down beside it where not all is in view."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.touchable import Touchable

GAP_RP = 16
SIZE_RP = 96
VIEW_SHARE = 0.8
"""How much of the view Up and Down move by."""


class Twin(QObject):
    """Moves an area by two buttons; each is dashed where there is no more that way.

    Signals:
        refused: a dashed button was touched; carries the reason.
    """

    refused = Signal(str)

    def __init__(self, area: ScrollArea, up: Touchable, down: Touchable) -> None:
        """Move ``area`` by ``up`` and ``down``."""
        super().__init__(area)
        self._area, self.up, self.down = area, up, down
        up.tapped.connect(self._go_up)
        down.tapped.connect(self._go_down)
        for button in (up, down):
            button.refused.connect(self.refused)
        area.moved.connect(self.follow)

    def _go_up(self) -> None:
        self._area.scroll_by(-round(self._area.viewport().height() * VIEW_SHARE))

    def _go_down(self) -> None:
        self._area.scroll_by(round(self._area.viewport().height() * VIEW_SHARE))

    def follow(self) -> None:
        """Dash what leads nowhere."""
        self.up.set_reason("" if self._area.offset > 0 else self.tr("This is the top."))
        self.down.set_reason("" if not self._area.is_at_end else self.tr("This is the end."))


class Scrolled(Placed, QWidget):
    """Holds one scrolling area, whose gutter lies at its end edge.

    Signals:
        refused: a dashed button was touched; carries the reason.
    """

    refused = Signal(str)

    def __init__(self, look: Look, area: ScrollArea, *, gutter: int = 0) -> None:
        """Hold ``area``; ``gutter`` pixels at its end belong to the mark of the place."""
        super().__init__()
        self.look, self.area, self._gutter = look, area, gutter
        area.setParent(self)
        self._up = self._button(self.tr("Up"), "chevu")
        self._down = self._button(self.tr("Down"), "chevd")
        self._twin = Twin(area, self._up, self._down)
        self._twin.refused.connect(self.refused)

    def _button(self, text: str, icon: str) -> Button:
        button = Button(self.look, "", Make(icon=icon, icon_size=42, order="icon-above"))
        button.setAccessibleName(text)
        button.setParent(self)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, width = self.look, self.width()
        needs_twin = self.area.content.heightForWidth(width - self._gutter) > self.height()
        needs_twin = needs_twin and not look.covered
        strip = look.rp(SIZE_RP + GAP_RP) if needs_twin else 0
        size, gap = look.rp(SIZE_RP), look.rp(GAP_RP)
        if look.is_portrait:
            self.area.setGeometry(0, 0, width, self.height() - strip)
            each = (width - self._gutter - gap) // 2
            places = [
                QRect(n * (each + gap), self.height() - size - gap // 2, each, size) for n in (0, 1)
            ]
        else:
            left = width - self._gutter - size
            room = left - gap + self._gutter // 2 if needs_twin else width
            self.area.setGeometry(0, 0, room, self.height())
            low = self.height() - size - gap
            places = [QRect(left, low - size - gap, size, size), QRect(left, low, size, size)]
        for button, place in zip((self._up, self._down), places, strict=True):
            button.setVisible(needs_twin)
            button.setGeometry(place)
        self._twin.follow()
