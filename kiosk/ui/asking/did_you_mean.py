"""Offers our guess instead of the words that were typed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Run, Words

HEIGHT_RP = 80
PADDING_RP = 26
ICON_RP = 36


class DidYouMean(Touchable):
    """Stands between the field and the keys where it has room in one line."""

    def __init__(self, look: Look, guess: str) -> None:
        """Offer ``guess``."""
        question = self.tr("Did you mean: {guess}?")
        super().__init__(look, question.format(guess=guess))
        start, _, end = question.partition("{guess}")
        self._runs = tuple(run for run in (Run(start), Run(guess, "strong"), Run(end)) if run.text)
        self._use = self.tr("Use this")
        self.setAccessibleDescription(self._use)

    def _words(self, colour: str) -> tuple[Words, Words]:
        look = self.look
        return (
            Words(look, self._runs, Hand(colour, LABEL, line=LABEL_LINE)),
            Words(look, self._use, Hand(colour, LABEL, is_bold=True, line=LABEL_LINE)),
        )

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        look = self.look
        question, use = self._words("#000000")
        wide = question.natural_width() + use.natural_width() + 2 * look.text(ICON_RP)
        wide += look.rp(2 * PADDING_RP + 14 + 40 + 14)
        return QSize(wide, max(look.rp(HEIGHT_RP), question.line_height + look.rp(24)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        panel, colour = Panel(theme.blue.tint, theme.blue.line, theme.line_rp), theme.blue.deep
        if self.isDown():
            panel, colour = Panel(theme.pressed, theme.ink, theme.line_rp), theme.on_pressed
        draw_panel(painter, look, QRectF(self.rect()), panel)
        question, use = self._words(colour)
        pad, icon, gap = look.rp(PADDING_RP), look.text(ICON_RP), look.rp(14)
        top = (self.height() - icon) / 2
        draw_icon(painter, look, "guess", QRectF(pad, top, icon, icon), colour)
        tall = question.height(question.natural_width())
        question.draw(painter, pad + icon + gap, (self.height() - tall) / 2)
        right = self.width() - pad - icon
        draw_icon(painter, look, "next", QRectF(right, top, icon, icon), colour)
        wide = use.natural_width()
        tall = use.height(wide)
        use.draw(painter, right - gap - wide, (self.height() - tall) / 2)
