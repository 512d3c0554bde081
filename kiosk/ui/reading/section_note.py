"""Stands where a passage is behind a note: one sentence, and what may be known before consent."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.values import GatedPassage


class SectionNote(Stack):
    """Says what the next part is about. The text itself is not here."""

    def __init__(self, look: Look, passage: GatedPassage) -> None:
        """Stand for ``passage``."""
        theme = look.theme
        super().__init__(
            look, gap=16, padding=(28, 24), panel=Panel(theme.sunken, theme.line, 2, 24)
        )
        about = passage.wording.about
        sentence = QCoreApplication.translate(
            "SectionNote", "The next part is about {about}. Skip it if you like."
        ).format(about=about)
        hand = Hand(theme.ink, line=CARD_LINE)
        self.add(IconLine(look, Prose(look, sentence, hand), "info", theme.ink_soft))
        if passage.alt:
            self.add(Prose(look, passage.alt, hand))
