"""The head of an article in one column.

A small door, the group, the discreet title, the one-line notes.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import H1, HEADING_LINE, TEXT, TILE_LINE, Look
from kiosk.ui.tokens import Door as DoorColours
from kiosk.ui.widgets.door import Door
from kiosk.ui.widgets.door import Head as DoorHead
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand
from kiosk.visit.values import Article

BADGE_RP = (132, 164)


class Head(QWidget):
    """Takes the place of the rail where there is no room for one."""

    def __init__(
        self, look: Look, article: Article, lines: tuple[str, ...], colours: DoorColours
    ) -> None:
        """Head ``article``."""
        super().__init__()
        self.look = look
        wide, tall = (look.rp(length) for length in BADGE_RP)
        icon = look.rp(52)
        head = DoorHead(article.group.icon, look.rp(58), icon, wide // 2, tall - look.rp(14))
        self._badge = Door(look, colours, head)
        soft = Hand(look.theme.ink_soft, TEXT, line=TILE_LINE)
        title = Hand(look.theme.ink, H1, is_bold=True, line=HEADING_LINE)
        self._labels = [
            Prose(look, article.group.name, soft),
            Prose(look, article.discreet_title, title),
            *(Prose(look, line, soft) for line in lines),
        ]
        for child in (self._badge, *self._labels):
            child.setParent(self)

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        room = self._room(width)
        words = sum(label.heightForWidth(room) for label in self._labels)
        return max(self.look.rp(BADGE_RP[1]), words) + self.look.rp(10)

    def _room(self, width: int) -> int:
        return max(1, width - self.look.rp(BADGE_RP[0] + 36))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        wide, tall = (self.look.rp(length) for length in BADGE_RP)
        self._badge.setGeometry(0, 0, wide, tall)
        room, y = self._room(self.width()), 0
        for label in self._labels:
            high = label.heightForWidth(room)
            label.setGeometry(self.width() - room, y, room, high)
            y += high
