"""An open answer below its question, with the way to the page that it comes from."""

from PySide6.QtCore import Signal

from kiosk.content.ids import TopicId
from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.reading.builder import Builder
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.equals import Equals
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Run
from kiosk.visit.views import AnswerView


class AnswerCard(Stack):
    """The whole answer, or that a note stands before it.

    Signals:
        topic_requested: a page shall be opened; carries its id.
    """

    topic_requested = Signal(str)

    def __init__(self, look: Look, answer: AnswerView) -> None:
        """Show ``answer``."""
        theme = look.theme
        panel = Panel(theme.plum.tint, theme.line if theme.is_outlined else "", theme.line_rp, 24)
        super().__init__(look, gap=20, padding=(30, 22), panel=panel)
        self._topic = answer.topic.id
        if answer.blocks is None:
            words = self.tr("This answer opens with a note.")
            self.add(Prose(look, words, Hand(theme.ink, line=CARD_LINE)))
        else:
            leaf = Leaf(look, gap=12)
            builder = Builder(look, leaf, theme.plum, {})
            for block in answer.blocks:
                builder.add_next(block, leaf)
            leaf.spot_tapped.connect(self._open_spot)
            self.add(leaf)
        read = Button(
            look,
            self.tr("Read the page: {title}").format(title=answer.topic.discreet_title),
            Make(icon="book", icon_size=36, height=84),
        )
        read.tapped.connect(self._open_page)
        self.add(Equals(look, [read]))

    def _open_page(self) -> None:
        self.topic_requested.emit(self._topic)

    def _open_spot(self, number: int, run: Run) -> None:
        """Go to what a link names; a term is explained on the answer's own page."""
        del number
        self.topic_requested.emit(TopicId(run.target) if run.kind == "topic" else self._topic)
