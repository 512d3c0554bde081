"""The desk card: one neutral sentence on a whole page, to show to staff without speaking."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent

from kiosk.ui.look import H1, H2, PORTRAIT_H1, TEXT, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import Page
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand
from kiosk.visit.views import DeskCardView


class DeskCardPage(Page):
    """A card with a sentence; nothing of what was read."""

    def __init__(self, look: Look, view: DeskCardView) -> None:
        """Show the sentence."""
        del view
        super().__init__(look, self.tr("Desk card"))
        theme = look.theme
        self._words = self.tr("I would like to talk to someone in private, please.")
        self._sentence = self._say(PORTRAIT_H1)
        self._hint = self.label(
            self.tr("Show this page at the desk. You do not have to say why."),
            Hand(theme.ink_soft, TEXT, align="centre"),
        )
        self._card = QRectF()

    def _say(self, size: float) -> Prose:
        ink = self.look.theme.ink
        return self.label(self._words, Hand(ink, size, is_bold=True, line=1.3, align="centre"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look = self.look
        width = min(look.text(1240), self.width() - 2 * look.margin)
        left, gap = (self.width() - width) // 2, look.rp(32)
        hint = self._hint.heightForWidth(width)
        for size, pad in ((PORTRAIT_H1, 72), (H1, 40), (H2, 24), (TEXT, 16)):
            self._sentence.hide()
            self._sentence.deleteLater()
            self._sentence = self._say(size)
            self._sentence.show()
            pad = look.rp(pad)  # noqa: PLW2901 - the same in pixels
            tall = self._sentence.heightForWidth(width - 2 * pad)
            room = self.height() - 2 * look.rp(20) - gap - hint
            if tall + 2 * pad <= room:
                break
        height = tall + 2 * pad
        top = max(look.rp(12), (self.height() - height - gap - hint) // 2)
        self._card = QRectF(left, top, width, height)
        self._sentence.setGeometry(left + pad, top + pad, width - 2 * pad, tall)
        self.put(self._hint, left, top + height + gap, width)
        self._hint.setVisible(top + height + gap + hint <= self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        painter = painter_on(self)
        theme = self.look.theme
        draw_panel(painter, self.look, self._card, Panel(theme.surface, theme.line, 2, 24))
