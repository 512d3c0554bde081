"""A large choice: an icon, what it does in one word, and what happens then."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from kiosk.ui.look import H2, HEADING_LINE, LABEL, TILE_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words

HEIGHT_RP = 120
ICON_RP = 42
PADDING_RP = 40
RADIUS_RP = 22


class Choice(Touchable):
    """One of several that weigh the same."""

    def __init__(
        self, look: Look, name: str, says: str, icon: str, *, height: float = HEIGHT_RP
    ) -> None:
        """Offer ``name``, of which ``says`` tells the outcome."""
        super().__init__(look, name)
        self._height = height
        self.setAccessibleDescription(says)
        self._says, self._icon = says, icon

    def _room(self, width: int) -> int:
        look = self.look
        return max(1, width - look.rp(2 * PADDING_RP) - look.text(ICON_RP) - look.rp(28))

    def _lines(self, ink: str, soft: str) -> tuple[Words, Words]:
        size = H2 if self._height == HEIGHT_RP else LABEL
        return (
            Words(self.look, self.text(), Hand(ink, size, is_bold=True, line=HEADING_LINE)),
            Words(self.look, self._says, Hand(soft, LABEL, line=TILE_LINE)),
        )

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        room = self._room(width)
        used = sum(words.height(room) for words in self._lines("#000000", "#000000"))
        least = self.look.rp(self._height)
        return max(least, used + self.look.rp(28 if self._height == HEIGHT_RP else 16))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        ink, soft = theme.ink, theme.ink_soft
        panel = Panel(theme.surface, theme.ink, theme.line_rp, RADIUS_RP)
        if self.isDown():
            panel = Panel(theme.pressed, theme.ink, theme.line_rp, RADIUS_RP)
            ink = soft = theme.on_pressed
        draw_panel(painter, look, QRectF(self.rect()), panel)
        left, size = look.rp(PADDING_RP), look.text(ICON_RP)
        box = QRectF(left, (self.height() - size) / 2, size, size)
        draw_icon(painter, look, self._icon, box, ink)
        room = self._room(self.width())
        left += size + look.rp(28)
        name, says = self._lines(ink, soft)
        tall = name.height(room)
        top = (self.height() - tall - says.height(room)) / 2
        name.draw(painter, left, top)
        says.draw(painter, left, top + tall)
