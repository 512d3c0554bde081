"""A passage or picture behind a note: what may be known before consent, and equal ways on.

The words and the picture themselves come only with consent; until then no widget holds them.
"""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent

from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.passages import Passage

INDENT_RP = 28
BAR_RP = 6


class SectionNote(Stack):
    """Says what the next part is about, and shows or folds it.

    Signals:
        show_requested: the part shall be shown.
        fold_requested: the part shall be folded again.
        skip_requested: the reader goes on behind it.
    """

    show_requested = Signal()
    fold_requested = Signal()
    skip_requested = Signal()

    def __init__(self, look: Look, passage: Passage, skip_to: str) -> None:
        """Stand for ``passage``; Skip leads to the part called ``skip_to``, if there is one."""
        theme = look.theme
        panel = Panel(theme.sunken, theme.line, 2, 24)
        super().__init__(look, gap=20, padding=(28, 24), panel=panel)
        self.passage = passage
        hand = Hand(theme.ink, line=CARD_LINE)
        self.add(IconLine(look, Prose(look, self._sentence(), hand), "info", theme.ink_soft))
        if not self.is_open:
            if passage.is_picture:  # where it is open, its words are the picture's own name
                self.add(Prose(look, passage.alt, Hand(theme.ink_soft, line=CARD_LINE)))
            show = Button(look, self._show_words(), Make(icon="chevd", icon_size=28))
            show.tapped.connect(self.show_requested)
        else:
            show = Button(look, self._fold_words(), Make(icon="chevu", icon_size=28))
            show.tapped.connect(self.fold_requested)
        self.buttons = [show]
        if skip_to and not passage.is_picture:
            words = self.tr("Skip to {part}").format(part=skip_to)
            skip = Button(look, words, Make(icon="skip", icon_size=28))
            skip.tapped.connect(self.skip_requested)
            self.buttons.append(skip)
        self.add(Equals(look, self.buttons))

    @property
    def is_open(self) -> bool:
        """True where what stands behind the note is shown."""
        return self.passage.blocks is not None

    def _sentence(self) -> str:
        about = self.passage.wording.about
        if self.passage.is_picture:
            return self.tr("The next picture is about {about}.").format(about=about)
        words = self.tr("The next part is about {about}. Skip it if you like.")
        return words.format(about=about)

    def _show_words(self) -> str:
        if self.passage.is_picture:
            return self.tr("Show the picture")
        return self.tr("Show this part")

    def _fold_words(self) -> str:
        return self.tr("Hide the picture") if self.passage.is_picture else self.tr("Fold this part")


class Indented(Stack):
    """An open passage: indented behind a bar, so that it is seen where it ends."""

    def __init__(self, look: Look) -> None:
        """Hold nothing yet."""
        super().__init__(look, gap=16, padding=(INDENT_RP, 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        bar = QRectF(0, 0, self.look.line(BAR_RP), self.height())
        painter_on(self).fillRect(bar, QColor(self.look.theme.line))
