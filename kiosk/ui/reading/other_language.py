"""The line over a page that the visitor's language does not have yet."""

from kiosk.content.ids import Language
from kiosk.ui.language import name_of
from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand


class OtherLanguage(Stack):
    """Says so in the visitor's language, and in which one the page is."""

    def __init__(self, look: Look, language: Language) -> None:
        """Stand over a page in ``language``."""
        blue = look.theme.blue
        panel = Panel(blue.tint, blue.line, 2, 18)
        super().__init__(look, padding=(24, 14), panel=panel)
        words = self.tr("This page is not ready in your language yet. It is in {language}.")
        says = words.format(language=name_of(language))
        prose = Prose(look, says, Hand(blue.deep, line=CARD_LINE))
        self.add(IconLine(look, prose, "info", blue.deep))
