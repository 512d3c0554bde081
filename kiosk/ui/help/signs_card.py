"""Signs that must not wait, and a way to all of them."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import CARD_LINE, H2, HEADING_LINE, TEXT, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.reading.builder import Builder
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.words import Hand
from kiosk.visit.values import HelpSigns

GUTTER_RP = 26
"""For the mark of the place, inside a card."""


class SignsCard(Placed, QWidget):
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
        painter = painter_on(self)
        ochre = self.look.theme.ochre
        draw_panel(painter, self.look, QRectF(self.rect()), Panel(ochre.tint, ochre.line, 2, 24))
