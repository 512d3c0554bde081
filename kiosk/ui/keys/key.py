"""One key: acts on release, sliding off cancels, and no letter pops up above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kiosk.ui.keys.layouts import Cap

LETTER_RP = 34
ICON_RP = 36
RADIUS_RP = 14
GAP_RP = 12
HIGH_RP = 84
REPEAT_IGNORED_SECONDS = 0.2
"""A second tap within this is a trembling hand; people type a double letter more slowly."""

GROWTH = ((1.0, 1.0), (1.25, 1.08), (1.5, 1.17))
"""How letters on keys grow with the reader's text, as the labels of the bar do."""
MOST_GROWTH = 1.25
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class Key(Touchable):
    """Writes one sign, or is a tool; takes no focus from the field when it is touched.

    Signals:
        steered: an arrow key was pressed on it; carries the key.
    """

    steered = Signal(object)
    repeat_ignored_seconds = REPEAT_IGNORED_SECONDS

    def __init__(self, look: Look, cap: Cap, label: str, name: str) -> None:
        """Make the key of ``cap``, with ``label`` on it and ``name`` for a screen reader."""
        super().__init__(look, label)
        self.cap = cap
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def _growth(self) -> float:
        grown = dict(GROWTH).get(self.look.factor, MOST_GROWTH)
        return grown / self.look.factor

    def _words(self, colour: str) -> Words:
        is_tool = self.cap.tool is not None
        size = LABEL if is_tool else LETTER_RP
        return Words(
            self.look,
            self.text(),
            Hand(colour, size * self._growth, is_tool, LABEL_LINE),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in ARROWS:
            self.steered.emit(event.key())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        panel, colour = Panel(theme.surface, theme.line, theme.line_rp, RADIUS_RP), theme.ink
        if self.isDown():
            panel = Panel(theme.pressed, theme.ink, theme.line_rp, RADIUS_RP)
            colour = theme.on_pressed
        elif self.cap.tool is not None:
            panel = panel._replace(fill=theme.sunken)
        draw_panel(painter, look, QRectF(self.rect()), panel)
        words, icon = self._words(colour), look.rp(ICON_RP) if self.cap.icon else 0
        wide = words.natural_width() if self.text() else 0
        gap = look.rp(12) if icon and wide else 0
        if icon and icon + gap + wide > self.width() - look.rp(24):
            wide = gap = 0  # the icon alone says it
        left = (self.width() - icon - gap - wide) / 2
        if icon:
            box = QRectF(left, (self.height() - icon) / 2, icon, icon)
            draw_icon(painter, look, self.cap.icon, box, colour)
        if wide:
            high = words.height(wide)
            words.draw(painter, left + icon + gap, (self.height() - high) / 2)
