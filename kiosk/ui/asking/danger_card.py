"""Comes first when the words that were typed hint at danger. Says nothing of the words."""

from PySide6.QtCore import QCoreApplication, Signal

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

    def __init__(self, look: Look, *, has_words: bool) -> None:
        """Offer help; without the words where ``DangerWords`` says them."""
        ochre = look.theme.ochre
        if has_words:
            panel = Panel(ochre.tint, ochre.line, 2, 24)
            super().__init__(look, gap=16, padding=(28, 22), panel=panel)
        else:
            super().__init__(look)
        button = Button(look, self.tr("Get help now"), Make("help", "help", height=96))
        button.tapped.connect(self.help_requested)
        self.add(Equals(look, [button]) if has_words else button)
        if has_words:
            self.add(_line(look))


class DangerWords(Stack):
    """The words alone, in the top third, where nothing has to be touched."""

    def __init__(self, look: Look) -> None:
        """Say them."""
        ochre = look.theme.ochre
        super().__init__(look, padding=(36, 28), panel=Panel(ochre.tint, ochre.line, 2, 24))
        self.add(_line(look))


def _line(look: Look) -> IconLine:
    words = QCoreApplication.translate(
        "DangerCard", "If something must not wait, people here can help you now, in private."
    )
    prose = Prose(look, words, Hand(look.theme.ink, line=CARD_LINE))
    return IconLine(look, prose, "help", look.theme.ochre.deep, size=42)
