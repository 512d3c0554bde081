"""Something long that is dragged, or turned by a button: the twin that each scrolling area has."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LARGE_TEXT_FACTOR, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.stack import Stack

GUTTER_RP = 26
GAP_RP = 12
BUTTON_RP = 80
FOOT_GAP_RP = 20
TURN_SHARE = 0.9
"""How much of the view one touch moves by."""


class Turned(Placed, QWidget):
    """A scrolling area with a button below it, which is there only where not all fits.

    Signals:
        moved: the words in view changed.
    """

    moved = Signal()

    def __init__(
        self, look: Look, content: Stack, *, spare_above: int = 0, foot: Equals | None = None
    ) -> None:
        """Hold ``content``, which may be pulled down by ``spare_above`` pixels.

        ``foot`` stands below it and shares its row with the button.
        """
        super().__init__()
        self.look = look
        self.area = ScrollArea(look, content, spare_above=spare_above, gutter=look.rp(GUTTER_RP))
        self.area.setParent(self)
        self.area.moved.connect(self._follow)
        self._foot = foot
        self._has_words = foot is None and look.factor < LARGE_TEXT_FACTOR
        make = Make(icon="chevd", icon_size=28, height=BUTTON_RP)
        if not self._has_words:
            make = make._replace(icon_size=36, order="icon-above")
        self._turn = Button(look, self.tr("Down") if self._has_words else "", make)
        for widget in (self._turn, *filter(None, (foot,))):
            widget.setParent(self)
        self._turn.tapped.connect(self._move)
        content.reflowed.connect(self.place)

    def _move(self) -> None:
        if self.area.is_at_end:
            self.area.scroll_to(0)
        else:
            self.area.scroll_by(round(self.area.viewport().height() * TURN_SHARE))

    def _follow(self) -> None:
        at_end = self.area.is_at_end
        words = self.tr("Back to the top") if at_end else self.tr("Down")
        self._turn.setText(words if self._has_words else "")
        self._turn.setAccessibleName(words)
        self._turn.make = self._turn.make._replace(icon="chevu" if at_end else "chevd")
        self._turn.update()
        self.moved.emit()

    def natural_height(self, width: int) -> int:
        """Give the height in pixels at which all shows in ``width``, the gutter included."""
        return self.area.content.heightForWidth(width - self.look.rp(GUTTER_RP))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Give the area what the button leaves."""
        look = self.look
        width = self.width() - look.rp(GUTTER_RP)
        turn = self._turn.sizeHint().expandedTo(QSize(look.rp(BUTTON_RP), look.rp(BUTTON_RP)))
        foot = self._foot.heightForWidth(width) + look.rp(FOOT_GAP_RP) if self._foot else 0
        is_long = self.natural_height(self.width()) > self.height() - foot
        self._turn.setVisible(is_long)
        beside = turn.width() + look.rp(GAP_RP) if is_long else 0
        low = turn.height() if is_long else 0
        if self._foot is not None:
            tall = self._foot.heightForWidth(width - beside)
            low = max(low, tall)
            self._foot.setGeometry(beside, self.height() - tall, width - beside, tall)
        used = low + look.rp(FOOT_GAP_RP if self._foot else GAP_RP) if low else 0
        self.area.setGeometry(0, 0, self.width(), max(0, self.height() - used))
        top = self.height() - low + (low - turn.height()) // 2
        self._turn.setGeometry(0, top, turn.width(), turn.height())
