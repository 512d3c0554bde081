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

ICON_RP = 64
UNDER_ICON_RP = 20
UNDER_NAME_RP = 40
BUTTON_RP = 112
FOOT_RP = 26
"""Below the button."""


class StaffDoor(Door):
    """A person here: the desk card says it for you.

    Signals:
        desk_card_requested: show the card as a page.
    """

    desk_card_requested = Signal()

    def __init__(self, look: Look) -> None:
        """Invite."""
        super().__init__(look, look.theme.ochre, Head("person", 0, look.rp(ICON_RP), 0, 0))
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
            Make(icon="card", icon_size=42, height=BUTTON_RP, has_edge=False),
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
            return look.rp(40 + 84 + UNDER_NAME_RP) + words + look.rp(24 + BUTTON_RP + FOOT_RP)
        quote = self._card.heightForWidth(inner)
        return look.rp(176) + words + quote + look.rp(40 + 40 + 40 + BUTTON_RP + FOOT_RP)

    def has_room(self, width: int, height: int) -> bool:
        """Tell whether the words stand above the button, if need be without icon and quote."""
        inner = width - 2 * self.look.rp(44)
        words = self._name.heightForWidth(inner) + self._words.heightForWidth(inner)
        return self._icon_top + words + self.look.rp(UNDER_NAME_RP) <= self._lowest(height)

    @property
    def _icon_top(self) -> int:
        return self.look.rp(40 if self.look.layout == "single" else 72)

    def _lowest(self, height: int) -> int:
        """Give the y down to which words may reach on a door of ``height`` pixels."""
        return height - self.look.rp(FOOT_RP + BUTTON_RP + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, width = self.look, self.width()
        inner, left = width - 2 * look.rp(44), look.rp(44)
        arch = min(width // 2, look.rp(116 if look.layout == "single" else 190))
        name_top = self._icon_top + look.rp(ICON_RP + UNDER_ICON_RP)
        name, lowest = self._name.heightForWidth(inner), self._lowest(self.height())
        over = name_top + name + look.rp(UNDER_NAME_RP) + self._words.heightForWidth(inner) - lowest
        icon = "person" if over <= 0 else ""  # rather no icon than words under the button
        name_top -= max(0, min(over, look.rp(ICON_RP + UNDER_ICON_RP)))
        self._name.setGeometry(left, name_top, inner, name)
        y = name_top + name + look.rp(UNDER_NAME_RP)
        self.head = Head(icon, self._icon_top, look.rp(ICON_RP), arch, y + look.rp(4))
        tall, card = self._words.heightForWidth(inner), self._card.heightForWidth(inner)
        spare = lowest - (y + tall + look.rp(36) + card)
        has_room = spare >= 0
        y += max(0, min(look.rp(32), spare // 2))
        self._words.setGeometry(left, y, inner, tall)
        self._card.setGeometry(left, y + tall + look.rp(36), inner, card)
        self._card.setVisible(self._has_quote and has_room)
        self._show.setGeometry(
            look.rp(24),
            self.height() - look.rp(FOOT_RP + BUTTON_RP),
            width - 2 * look.rp(24),
            look.rp(BUTTON_RP),
        )
