"""A card that shows what it stands for: a size of words, or the colours of a theme."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, door_path, draw_icon, draw_panel, pen
from kiosk.ui.tokens import THEMES, Theme
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words

HEIGHT_RP = 150
RADIUS_RP = 18
SIDE_RP = 8
"""Room beside what a card says, at least."""
DISC_RP = 34
DOOR_RP = (54, 62)
SMALLER = (0.9, 0.8)
"""Factors for a name that is too long otherwise."""
SPECIMEN_RP = 32
"""Size of the specimen at normal size."""


class OptionCard(Touchable):
    """One of several options; the chosen one has a thick edge and a tick."""

    def __init__(self, look: Look, name: str) -> None:
        """Offer what is called ``name``."""
        super().__init__(look, name)
        self.setCheckable(True)

    def nextCheckState(self) -> None:  # noqa: N802
        """Change nothing: what was chosen is shown when the visit says so."""

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        del width
        return self.look.rp(HEIGHT_RP)

    @property
    def ground(self) -> Theme:
        """The theme that the card is drawn in."""
        return self.look.theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.ground
        painter = painter_on(self)
        ink, fill = self._ink(theme), self._fill(theme)
        edge, width = look.theme.line, look.theme.line_rp
        if self.isDown():
            ink, fill, edge = theme.on_pressed, theme.pressed, theme.ink
        elif self.isChecked():
            edge, width = look.theme.primary, 4.0
        draw_panel(painter, look, QRectF(self.rect()), Panel(fill, edge, width, RADIUS_RP))
        label = self._label(ink)
        wide = label.natural_width()
        top = self.height() - look.rp(18) - label.height(wide)
        label.draw(painter, (self.width() - wide) / 2, top)
        self._draw_specimen(painter, ink, top - look.rp(6))
        if self.isChecked():
            self._draw_tick(painter)

    def _label(self, ink: str) -> Words:
        """Give the name, as bold and as large as it fits on one line, and smaller if it must be."""
        look, room = self.look, self.width() - 2 * self.look.rp(SIDE_RP)
        for factor in (look.factor, 1.0, *SMALLER):
            for is_bold in dict.fromkeys((self.isChecked(), False)):
                hand = Hand(ink, LABEL, is_bold, LABEL_LINE)
                label = Words(look._replace(factor=factor), self.text(), hand)
                if label.natural_width() <= room:
                    return label
        return label

    def _ink(self, theme: Theme) -> str:
        return theme.ink

    def _fill(self, theme: Theme) -> str:
        return theme.surface

    def _draw_specimen(self, painter: QPainter, ink: str, bottom: int) -> None:
        """Show what the card stands for, above ``bottom``."""

    def _draw_tick(self, painter: QPainter) -> None:
        look, theme = self.look, self.look.theme
        size = look.rp(DISC_RP)
        box = QRectF(self.width() - size - look.rp(10), look.rp(10), size, size)
        painter.setPen(pen(theme.surface, look.line(2)))
        painter.setBrush(QColor(theme.primary))
        painter.drawEllipse(box)
        inset = size * 0.2
        icon = box.adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, look, "check", icon, theme.on_primary)


class SizeCard(OptionCard):
    """Shows letters as much larger as the text will be."""

    def __init__(self, look: Look, name: str, factor: float) -> None:
        """Offer text at ``factor`` times its size."""
        super().__init__(look, name)
        self._factor = factor

    def _draw_specimen(self, painter: QPainter, ink: str, bottom: int) -> None:
        size = SPECIMEN_RP * self._factor
        look = self.look._replace(factor=1.0)
        letters = Words(look, self.tr("Aa"), Hand(ink, size, is_bold=True, line=1.0, scales=False))
        wide, room = letters.natural_width(), self.width() - 2 * look.rp(SIDE_RP)
        if wide > room:  # broad letters: the last step is then a little less than it says
            hand = Hand(ink, size * room / wide, is_bold=True, line=1.0, scales=False)
            letters = Words(look, self.tr("Aa"), hand)
            wide = letters.natural_width()
        left = (self.width() - wide) / 2
        letters.draw(painter, left, bottom - letters.height(wide))


class ThemeCard(OptionCard):
    """Shows a small door in the theme's own colours, whatever is chosen now."""

    def __init__(self, look: Look, name: str, theme: str) -> None:
        """Offer the theme called ``theme``."""
        super().__init__(look, name)
        self._theme = THEMES[theme]

    @property
    def ground(self) -> Theme:
        """The theme on offer."""
        return self._theme

    def _ink(self, theme: Theme) -> str:
        return theme.clay.deep if theme.is_outlined else theme.ink

    def _fill(self, theme: Theme) -> str:
        return theme.bg

    def _draw_specimen(self, painter: QPainter, ink: str, bottom: int) -> None:
        del ink
        look, theme = self.look, self._theme
        wide, tall = (look.line(length) for length in DOOR_RP)
        door = QRectF((self.width() - wide) / 2, bottom - tall, wide, tall)
        painter.setBrush(QColor(theme.clay.door))
        painter.setPen(pen(theme.line if theme.is_outlined else theme.clay.door, look.line(3)))
        painter.drawPath(door_path(door, wide / 2, look.line(8)))
