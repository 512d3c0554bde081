"""The desk card: one neutral sentence on a whole page, to show to staff without speaking."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent

from kiosk.ui.look import PORTRAIT_H1, TEXT, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import CENTRE, Page
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.words import Hand
from kiosk.visit.views import DeskCardView


class DeskCardPage(Page):
    """A card with a sentence; nothing of what was read."""

    def __init__(self, look: Look, view: DeskCardView) -> None:
        """Show the sentence."""
        del view
        super().__init__(look, self.tr("Desk card"))
        theme = look.theme
        self._sentence = self.label(
            self.tr("I would like to talk to someone in private, please."),
            Hand(theme.ink, PORTRAIT_H1, is_bold=True, line=1.3, align=CENTRE),
        )
        self._hint = self.label(
            self.tr("Show this page at the desk. You do not have to say why."),
            Hand(theme.ink_soft, TEXT, align=CENTRE),
        )
        self._card = QRectF()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look = self.look
        width = min(look.rp(1240), self.width() - 2 * look.margin)
        left = (self.width() - width) // 2
        pad = look.rp(72)
        tall = self._sentence.heightForWidth(width - 2 * pad)
        height = tall + 2 * pad
        top = (self.height() - height - look.rp(90)) // 2
        self._card = QRectF(left, top, width, height)
        self._sentence.setGeometry(left + pad, top + pad, width - 2 * pad, tall)
        self.put(self._hint, left, top + height + look.rp(32), width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        painter = painter_on(self)
        theme = self.look.theme
        draw_panel(painter, self.look, self._card, Panel(theme.surface, theme.line, 2, 24))
