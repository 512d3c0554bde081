"""The square for a phone on its card: always dark on white, and touchable while it is hidden."""

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from kiosk.ui.look import TEXT, Look, assumed_mm_per_px
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.taking.symbol import Matrix
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words
from kiosk.visit.payload import MOST_VERSION

DARK, LIGHT = "#271E1A", "#FFFFFF"
"""The same in every theme: phones expect dark on light."""
QUIET_MODULES = 4
LEAST_MODULE_MM = 1.4
"""What a phone reads from 50 cm."""
MOST_MODULE_MM = 2.4
PADDING_RP = 12
ICON_RP = 64


def module_px(look: Look, room: int, modules: int) -> int:
    """Give the pixels of a module where ``modules`` and the quiet zone share ``room`` pixels.

    Never under the least, as long as there is room at all.
    """
    pitch = look.mm_per_px or assumed_mm_per_px(look.width, look.height)
    least, most = math.ceil(LEAST_MODULE_MM / pitch), math.floor(MOST_MODULE_MM / pitch)
    fits = room // (modules + 2 * QUIET_MODULES)
    return max(1, min(fits, max(least, most)))


def largest_side(look: Look) -> int:
    """Give the pixels a side beyond which a card would show nothing but white."""
    modules = 17 + 4 * MOST_VERSION
    return module_px(look, 1_000_000, modules) * (modules + 2 * QUIET_MODULES) + 2 * look.rp(
        PADDING_RP
    )


class SquareCard(Touchable):
    """Shows a symbol, or that it is hidden; then a touch brings it back."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__(look, "")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # phones expect it so
        self._matrix: Matrix = ()
        self._is_hidden = False
        self._says = ""

    def show_symbol(self, matrix: Matrix, name: str) -> None:
        """Show ``matrix``, called ``name``."""
        self._matrix, self._is_hidden = matrix, False
        self._call(name)

    def say(self, words: str) -> None:
        """Show ``words`` while the square is being made."""
        self._matrix, self._is_hidden, self._says = (), False, words
        self._call(words)

    def hide_symbol(self, words: str) -> None:
        """Show ``words`` in the place of the symbol, which is let go."""
        self._matrix, self._is_hidden, self._says = (), True, words
        self._call(words)

    def _call(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if self._is_hidden else Qt.FocusPolicy.NoFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self._is_hidden)
        self.update()

    @property
    def is_made(self) -> bool:
        """True where there is nothing to wait for."""
        return bool(self._matrix) or self._is_hidden

    def symbol_rect(self) -> QRect:
        """Give where the symbol lies with its quiet zone, in this widget's pixels."""
        modules = len(self._matrix)
        room = min(self.width(), self.height()) - 2 * self.look.rp(PADDING_RP)
        side = module_px(self.look, room, modules) * (modules + 2 * QUIET_MODULES)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        theme = self.look.theme
        fill, ink = (theme.pressed, theme.on_pressed) if self.isDown() else ("", theme.ink)
        panel = Panel(fill or theme.surface, theme.line, theme.line_rp, 24)
        if self._matrix:
            draw_panel(painter, self.look, QRectF(self.rect()), panel._replace(fill=LIGHT))
            self._paint_symbol(painter)
            return
        draw_panel(painter, self.look, QRectF(self.rect()), panel)
        self._paint_words(painter, ink)

    def _paint_symbol(self, painter: QPainter) -> None:
        place = self.symbol_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(place, QColor(LIGHT))
        size = place.width() // (len(self._matrix) + 2 * QUIET_MODULES)
        left, top = place.left() + QUIET_MODULES * size, place.top() + QUIET_MODULES * size
        dark = QColor(DARK)
        for y, row in enumerate(self._matrix):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(left + x * size, top + y * size, size, size, dark)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        look = self.look
        size, gap = look.rp(ICON_RP), look.rp(20)
        hand = Hand(ink, TEXT, is_bold=self._is_hidden, align="centre")
        words = Words(look, self._says, hand)
        width = self.width() - 2 * look.rp(40)
        tall = words.height(width)
        top = (self.height() - size - gap - tall) / 2
        icon = QRectF((self.width() - size) / 2, top, size, size)
        draw_icon(painter, look, "eyeoff" if self._is_hidden else "qr", icon, ink)
        words.draw(painter, look.rp(40), top + size + gap)
