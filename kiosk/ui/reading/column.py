"""The text of an article as one column.

Summary, parts in order, questions, and what stands at its foot.
"""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.content.blocks import Callout
from kiosk.ui.look import CARD_LINE, LABEL, TEXT_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.reading.add_button import AddButton
from kiosk.ui.reading.builder import HEADING_GAP_RP, Builder, number_runs
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.reading.section_note import Indented
from kiosk.ui.tokens import Door
from kiosk.ui.widgets.beside import Beside
from kiosk.ui.widgets.marked import Bullet
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Run
from kiosk.visit.kept import KeptQuestion, KeptText
from kiosk.visit.parts import Part, PeopleAsk
from kiosk.visit.values import Article
from kiosk.visit.views import ArticleView


class TextColumn(Leaf):
    """Holds the parts of one topic."""

    def __init__(
        self,
        look: Look,
        view: ArticleView,
        parts: tuple[Part, ...],
        titles: tuple[str, ...],
        colours: Door,
    ) -> None:
        """Set ``parts`` of the topic of ``view``, called ``titles``."""
        super().__init__(look, gap=16, padding=(0, 0))
        self._colours = colours
        self.run_like(view.article.language)
        self._builder = Builder(look, self, colours, number_runs(view.plan), has_part_titles=True)
        self._builder.pictures = view.pictures
        self.topic = self._builder.topic = view.article.id
        self._starts: list[QWidget] = []
        for number, part in enumerate(parts):
            self._builder.skip_to = titles[number + 1] if number + 1 < len(titles) else ""
            self._add_part(part, view)

    def part_tops(self) -> tuple[int, ...]:
        """Give where each part begins, in pixels from the top of the column."""
        return tuple(start.mapTo(self, QPoint(0, 0)).y() for start in self._starts)

    def _add_part(self, part: Part, view: ArticleView) -> None:
        before = len(self.rows())
        match part.kind:
            case "in-short":
                for block in part.blocks:
                    if isinstance(block, Callout) and block.kind == "in-short":
                        self.add(self._in_short(block, view.article))
                    else:
                        self._builder.add(block, self)
            case "questions":
                self.add(self._builder.part_title(self.tr("Questions to ask")), gap=HEADING_GAP_RP)
                for number, question in enumerate(view.plan.questions):
                    entry = KeptQuestion(view.article.id, number)
                    self.add(self._question(question, entry), gap=12)
                if view.article.take_home:
                    self.add(self._take_home(view.article), gap=24)
            case "people":
                title = self.tr("Questions people ask")
                self.add(self._builder.part_title(title), gap=HEADING_GAP_RP)
                for pair in view.plan.people_ask:
                    self._add_answer(pair)
            case "text":
                gap = HEADING_GAP_RP if before else 0
                self.add(self._builder.part_title(part.title), gap=gap)
                for block in part.blocks:
                    self._builder.add(block, self)
        self._starts.append(self.rows()[before])

    def _in_short(self, callout: Callout, article: Article) -> Stack:
        """Build the summary card; the topic's real name stands in its first line, at body size."""
        look, theme = self.look, self.look.theme
        card = Stack(look, gap=4, padding=(30, 22), panel=Panel(self._colours.tint, "", 0, 24))
        name = f" · {_inside_a_line(article.title)}"
        label = (Run(self.tr("In short"), "strong"), Run(name, colour=theme.ink))
        card.add(Prose(look, label, Hand(self._colours.deep, LABEL, line=TEXT_LINE)))
        self._builder.fill(callout, card, TEXT_LINE)
        return card

    def _add_answer(self, pair: PeopleAsk) -> None:
        """Set a question that people ask, and the answer below it."""
        look = self.look
        asked = Prose(look, pair.question, Hand(look.theme.ink, line=CARD_LINE))
        question = Bullet(look, asked, look.theme.plum.line)
        self.headings.append(question)
        self.add(question, gap=28)
        for block in pair.answer:
            self._builder.add(block, self)

    def shown_by(self, note: QWidget) -> QWidget | None:
        """Give what ``note`` lets be seen; None where it is folded."""
        stack = note.parentWidget()
        if not isinstance(stack, Stack):
            return None
        below = stack.rows()[stack.index_of(note) + 1 :]
        return below[0] if below and isinstance(below[0], Indented) else None

    def part_of(self, note: QWidget) -> int:
        """Give the number of the part that ``note`` stands in."""
        y = note.mapTo(self, QPoint(0, 0)).y()
        return max(n for n, top in enumerate(self.part_tops()) if top <= y)

    def _question(self, question: str, entry: KeptQuestion) -> QWidget:
        """Build a question with its Add."""
        look = self.look
        prose = Prose(look, question, Hand(look.theme.ink, line=CARD_LINE))
        add = AddButton(look, entry, question)
        self.know_add(add)
        return Beside(look, Bullet(look, prose, self._colours.line), add)

    def _take_home(self, article: Article) -> QWidget:
        """Build the button that keeps the short text of the topic."""
        add = AddButton(
            self.look,
            KeptText(article.id),
            article.discreet_title,
            add=self.tr("Add the short text to take home"),
            added=self.tr("Short text to take home added"),
        )
        self.know_add(add)
        return add


def _inside_a_line(title: str) -> str:
    """Give ``title`` as it reads in the middle of a line: "Erection problems" loses its capital."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
