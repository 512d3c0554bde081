"""A switch: the whole row is the target; the side of the knob and the fill both say how it is."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_panel
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words

HEIGHT_RP = 82
TRACK_RP = (84, 48)
PADDING_RP = 20
KNOB_RP = 36


class Switch(Touchable):
    """On or off."""

    def __init__(self, look: Look, name: str) -> None:
        """Turn what is called ``name`` on and off."""
        super().__init__(look, name)
        self.setCheckable(True)

    def nextCheckState(self) -> None:  # noqa: N802
        """Change nothing: how it stands is shown when the visit says so."""

    def _room(self, width: int) -> int:
        return max(1, width - self.look.rp(2 * PADDING_RP + TRACK_RP[0] + 12))

    def _words(self, ink: str) -> Words:
        return Words(self.look, self.text(), Hand(ink, LABEL, line=LABEL_LINE))

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        tall = self._words("#000000").height(self._room(width))
        return max(self.look.rp(HEIGHT_RP), tall + self.look.rp(16))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        ink, fill, edge = theme.ink, theme.surface, theme.line
        if self.isDown():
            ink, fill, edge = theme.on_pressed, theme.pressed, theme.ink
        draw_panel(painter, look, QRectF(self.rect()), Panel(fill, edge, theme.line_rp))
        words = self._words(ink)
        tall = words.height(self._room(self.width()))
        words.draw(painter, look.rp(PADDING_RP), (self.height() - tall) / 2)
        self._draw_track(painter)

    def _draw_track(self, painter: QPainter) -> None:
        look, theme, is_on = self.look, self.look.theme, self.isChecked()
        wide, tall = (look.rp(length) for length in TRACK_RP)
        left, top = self.width() - look.rp(PADDING_RP) - wide, (self.height() - tall) / 2
        fill, edge = (theme.primary, theme.primary) if is_on else (theme.sunken, theme.line)
        track = Panel(fill, edge, theme.line_rp, TRACK_RP[1] / 2)
        draw_panel(painter, look, QRectF(left, top, wide, tall), track)
        knob, inset = look.rp(KNOB_RP), (tall - look.rp(KNOB_RP)) / 2
        at = left + wide - inset - knob if is_on else left + inset
        painter.setBrush(QColor(theme.on_primary if is_on else theme.ink_soft))
        painter.drawEllipse(QRectF(at, top + inset, knob, knob))
