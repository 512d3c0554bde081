"""Says that a person can answer as well."""

from PySide6.QtCore import Signal

from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand


class StaffCard(Stack):
    """Stands under the field where there is room.

    Signals:
        desk_card_requested: the sentence for the desk shall be shown.
    """

    desk_card_requested = Signal()

    def __init__(self, look: Look) -> None:
        """Offer the desk card."""
        theme = look.theme
        super().__init__(
            look, gap=20, padding=(32, 26), panel=Panel(theme.surface, theme.rule, 2, 24)
        )
        words = self.tr("Staff here can answer questions too. You can ask for a private talk.")
        prose = Prose(look, words, Hand(theme.ink, line=CARD_LINE))
        self.add(IconLine(look, prose, "person", theme.ink, size=42))
        button = Button(look, self.tr("Desk card"), Make(icon="card", icon_size=36, height=84))
        button.tapped.connect(self.desk_card_requested)
        self.add(Equals(look, [button]))
