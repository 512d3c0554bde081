"""The door to a person here: the desk card says it for you."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from kiosk.ui.look import H2, TEXT, Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand


class StaffDoor(Door):
    """A person here: the desk card says it for you.

    Signals:
        desk_card_requested: show the card as a page.
    """

    desk_card_requested = Signal()

    def __init__(self, look: Look) -> None:
        """Invite."""
        super().__init__(look, look.theme.ochre, Head("person", 0, look.rp(64), 0, 0))
        theme = look.theme
        self._name = self.name(self.tr("Talk to someone here"), size=H2)
        self._words = Prose(
            look,
            self.tr("Any member of staff can help. You do not have to explain at the desk."),
            Hand(theme.on_door, TEXT),
        )
        edge = theme.line if theme.is_outlined else ""
        self._card = Stack(look, gap=8, padding=(32, 28), panel=Panel(theme.surface, edge, 3, 18))
        self._card.add(Prose(look, self.tr("The desk card says"), Hand(theme.ink_soft, TEXT)))
        sentence = self.tr("“I would like to talk to someone in private, please.”")
        self._card.add(Prose(look, sentence, Hand(theme.ink, TEXT)))
        self._show = Button(
            look,
            self.tr("Show the desk card"),
            Make(icon="card", icon_size=42, height=112, has_edge=False),
        )
        self._show.tapped.connect(self.desk_card_requested)
        for child in (self._words, self._card, self._show):
            child.setParent(self)

    @property
    def _has_quote(self) -> bool:
        """False where cards stand below each other across: the numbers shall be in sight."""
        return self.look.layout != "single" or self.look.is_portrait

    def natural_height(self, width: int) -> int:
        """Give the least height in pixels at ``width``."""
        look = self.look
        inner = width - 2 * look.rp(44)
        words = self._name.heightForWidth(inner) + self._words.heightForWidth(inner)
        if not self._has_quote:
            return look.rp(40 + 84 + 40) + words + look.rp(24 + 112 + 26)
        quote = self._card.heightForWidth(inner)
        return look.rp(176) + words + quote + look.rp(40 + 40 + 40 + 112 + 26)

    def has_room(self, width: int, height: int) -> bool:
        """Tell whether the words stand above the button, if need be without icon and quote."""
        inner = width - 2 * self.look.rp(44)
        words = self._name.heightForWidth(inner) + self._words.heightForWidth(inner)
        return self.look.rp(72 + 40 + 16 + 112 + 26) + words <= height

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, width = self.look, self.width()
        inner, left = width - 2 * look.rp(44), look.rp(44)
        is_low = look.layout == "single"
        icon_top = look.rp(40 if is_low else 72)
        arch = min(width // 2, look.rp(116 if is_low else 190))
        name_top = icon_top + look.rp(64 + 20)
        name, lowest = self._name.heightForWidth(inner), self.height() - look.rp(26 + 112 + 16)
        over = name_top + name + look.rp(40) + self._words.heightForWidth(inner) - lowest
        icon = "person" if over <= 0 else ""  # rather no icon than words under the button
        name_top -= max(0, min(over, look.rp(64 + 20)))
        self._name.setGeometry(left, name_top, inner, name)
        y = name_top + name + look.rp(40)
        self.head = Head(icon, icon_top, look.rp(64), arch, y + look.rp(4))
        tall, card = self._words.heightForWidth(inner), self._card.heightForWidth(inner)
        spare = lowest - (y + tall + look.rp(36) + card)
        has_room = spare >= 0
        y += max(0, min(look.rp(32), spare // 2))
        self._words.setGeometry(left, y, inner, tall)
        self._card.setGeometry(left, y + tall + look.rp(36), inner, card)
        self._card.setVisible(self._has_quote and has_room)
        self._show.setGeometry(
            look.rp(24), self.height() - look.rp(26 + 112), width - 2 * look.rp(24), look.rp(112)
        )
