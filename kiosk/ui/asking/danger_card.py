"""Comes first when the words that were typed hint at danger. Says nothing of the words."""

from PySide6.QtCore import Signal

from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand


class DangerCard(Stack):
    """Leads to Get help now.

    Signals:
        help_requested: where help is shall be shown.
    """

    help_requested = Signal()

    def __init__(self, look: Look) -> None:
        """Offer help."""
        ochre = look.theme.ochre
        super().__init__(look, gap=16, padding=(28, 22), panel=Panel(ochre.tint, ochre.line, 2, 24))
        words = self.tr("If something must not wait, people here can help you now, in private.")
        prose = Prose(look, words, Hand(look.theme.ink, line=CARD_LINE))
        self.add(IconLine(look, prose, "help", ochre.deep, size=42))
        button = Button(look, self.tr("Get help now"), Make("help", "help", height=96))
        button.tapped.connect(self.help_requested)
        self.add(Equals(look, [button]))
