"""The head of an article in one column.

A small door, the group, the discreet title, the one-line notes.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import H1, H2, HEADING_LINE, LARGE_TEXT_FACTOR, TEXT, TILE_LINE, Look
from kiosk.ui.mirror import Placed
from kiosk.ui.tokens import Door as DoorColours
from kiosk.ui.widgets.door import Door
from kiosk.ui.widgets.door import Head as DoorHead
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand
from kiosk.visit.values import Article

BADGE_RP = (132, 164)
SMALL_BADGE_RP = (110, 136)
"""Where a sheet leaves little room."""
GAP_RP = 36


class Head(Placed, QWidget):
    """Takes the place of the rail where there is no room for one."""

    def __init__(
        self, look: Look, article: Article, lines: tuple[str, ...], colours: DoorColours
    ) -> None:
        """Head ``article``."""
        super().__init__()
        self.look = look
        self._badge_rp = SMALL_BADGE_RP if look.covered else BADGE_RP
        wide, tall = (look.rp(length) for length in self._badge_rp)
        icon, top = (
            look.rp(64 if not look.covered else 56),
            tall - look.rp(112 if not look.covered else 94),
        )
        head = DoorHead(article.group.icon, top, icon, wide // 2, tall - look.rp(14))
        self._badge = Door(look, colours, head)
        soft = Hand(look.theme.ink_soft, TEXT, line=TILE_LINE)
        size = H1 if look.factor < LARGE_TEXT_FACTOR else H2
        title = Prose(
            look,
            article.discreet_title,
            Hand(look.theme.ink, size, is_bold=True, line=HEADING_LINE),
        )
        group = article.group.name
        if look.covered:
            said = " ".join((f"{group}.", *lines))
            self._labels = [title, Prose(look, said, soft)]
        else:
            notes = (Prose(look, line, soft) for line in lines)
            self._labels = [Prose(look, group, soft), title, *notes]
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
        return max(self.look.rp(self._badge_rp[1]), words) + self.look.rp(10)

    @property
    def text_left(self) -> int:
        """Where the words start, in pixels."""
        return self.look.rp(self._badge_rp[0] + GAP_RP)

    def _room(self, width: int) -> int:
        return max(1, width - self.text_left)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        wide, tall = (self.look.rp(length) for length in self._badge_rp)
        self._badge.setGeometry(0, 0, wide, tall)
        room, y = self._room(self.width()), 0
        for label in self._labels:
            high = label.heightForWidth(room)
            label.setGeometry(self.width() - room, y, room, high)
            y += high
