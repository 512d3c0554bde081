"""Blocks to widgets: one widget a block, each run of words numbered as it stands on the page."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from kiosk.content.blocks import (
    BulletList,
    Callout,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Spans,
    Table,
    plain,
)
from kiosk.content.ids import TopicId
from kiosk.ui.look import CARD_LINE, H2, HEADING_LINE, LABEL, TEXT_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.reading.add_button import AddButton
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.reading.picture import Picture, load_image, tints_of
from kiosk.ui.reading.section_note import Indented, SectionNote
from kiosk.ui.runs import runs_of
from kiosk.ui.tokens import Door
from kiosk.ui.widgets.beside import Beside
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import Bullet, IconLine, Step
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Run
from kiosk.visit.kept import KeptStep
from kiosk.visit.parts import ReadingPlan
from kiosk.visit.passages import Passage, ReadBlock, read_runs

ITEM_GAP_RP = 10
CARD_ITEM_GAP_RP = 6
STEP_GAP_RP = 16
CARD_STEP_GAP_RP = 10
HEADING_GAP_RP = 34


def number_runs(plan: ReadingPlan) -> dict[int, int]:
    """Give the number of each block's first run, by the block's identity, in reading order."""
    numbers: dict[int, int] = {}
    count = 0
    for part in plan.parts:
        for block in part.blocks:
            numbers[id(block)] = count
            count += sum(1 for _ in read_runs((block,)))
    return numbers


class Builder:
    """Builds into one leaf. ``colours`` are those of the topic's door."""

    def __init__(
        self,
        look: Look,
        leaf: Leaf,
        colours: Door,
        numbers: dict[int, int],
        *,
        has_part_titles: bool = False,
    ) -> None:
        """Number runs by ``numbers``; a box under the title of its part needs none of its own."""
        self._has_part_titles = has_part_titles
        self.pictures: Mapping[str, bytes] = {}
        """The files of pictures, by name."""
        self.topic: TopicId | None = None
        """Whose steps can be kept; without it they have no Add."""
        self.skip_to = ""
        """The title of the part behind the one that is being built."""
        self._look, self._leaf, self._colours, self._numbers = look, leaf, colours, numbers
        self._next = 0

    def add(self, block: ReadBlock, into: Stack) -> None:
        """Build ``block`` at the end of ``into``."""
        self._next = self._numbers.get(id(block), 0)
        self._add(block, into, self._look.theme.ink, TEXT_LINE, self._colours.line)

    def add_next(self, block: ReadBlock, into: Stack) -> None:
        """Build ``block`` where runs are numbered as they come."""
        self._add(block, into, self._look.theme.ink, CARD_LINE, self._colours.line)

    def _add(self, block: ReadBlock, into: Stack, ink: str, line: float, mark: str) -> None:
        gap = ITEM_GAP_RP if line == TEXT_LINE else CARD_ITEM_GAP_RP
        step_gap = STEP_GAP_RP if line == TEXT_LINE else CARD_STEP_GAP_RP
        look = self._look
        match block:
            case Heading(_, text):
                heading = Prose(look, text, Hand(ink, LABEL, is_bold=True, line=HEADING_LINE))
                self._leaf.headings.append(heading)
                into.add(heading, gap=24)
            case Paragraph(spans):
                into.add(self._prose(spans, Hand(ink, line=line)))
            case BulletList(items):
                for i, item in enumerate(items):
                    prose = self._prose(item, Hand(ink, line=line))
                    into.add(Bullet(look, prose, mark), gap=None if i == 0 else gap)
            case NumberedList(items):
                for i, item in enumerate(items):
                    prose = self._prose(item, Hand(ink, line=line))
                    into.add(Step(look, prose, i + 1), gap=None if i == 0 else step_gap)
            case Callout():
                into.add(self.card(block))
            case Table(header, rows):
                self._table(header, rows, into)
            case Figure():
                self._figure(block, into)
            case Passage():
                self._passage(block, into)

    def _figure(self, figure: Figure, into: Stack) -> None:
        """Show the picture; where it cannot be drawn, its words stand in for it."""
        look, soft = self._look, Hand(self._look.theme.ink_soft, line=CARD_LINE)
        image = load_image(self.pictures.get(figure.media))
        is_mask = figure.colours == "theme"
        tints = tints_of(look.theme, self._colours) if is_mask else None
        into.add(
            Picture(look, image, figure.alt, tints) if image else Prose(look, figure.alt, soft)
        )
        if figure.caption:
            into.add(Prose(look, figure.caption, soft), gap=8)

    def _passage(self, passage: Passage, into: Stack) -> None:
        note = SectionNote(self._look, passage, self.skip_to)
        self._leaf.know_note(note)
        into.add(note)
        if passage.blocks is None:
            return
        inner = Indented(self._look)
        for block in passage.blocks:
            self._add(block, inner, self._look.theme.ink, TEXT_LINE, self._colours.line)
        into.add(inner, gap=12)

    def _prose(self, spans: Spans, hand: Hand) -> Prose:
        prose = Prose(self._look, runs_of(spans), hand)
        self._leaf.know(self._next, prose)
        self._next += 1
        return prose

    def _table(
        self, header: tuple[Spans, ...], rows: Iterable[tuple[Spans, ...]], into: Stack
    ) -> None:
        """Set each row as a small card: what the column is, then the cell.

        Reads well at any width.
        """
        titles = [plain(cell) for cell in header]
        self._next += len(titles)
        for row in rows:
            card = Stack(
                self._look, gap=4, padding=(24, 16), panel=Panel("", self._look.theme.rule, 2, 18)
            )
            for title, cell in zip(titles, row, strict=True):
                runs_in_cell = (Run(f"{title}: ", "strong"), *runs_of(cell))
                prose = Prose(self._look, runs_in_cell, Hand(self._look.theme.ink, line=CARD_LINE))
                self._leaf.know(self._next, prose)
                self._next += 1
                card.add(prose)
            into.add(card, gap=12)

    def card(self, callout: Callout) -> Stack:
        """Build the box of ``callout``."""
        self._next = self._numbers.get(id(callout), self._next)
        match callout.kind:
            case "warning":
                return self._warning(callout)
            case "actions":
                return self._actions(callout)
            case "in-short":
                return self._box(callout, Panel(self._colours.tint, "", 0, 24), TEXT_LINE)
            case "note":
                return self._box(callout, Panel(self._look.theme.sunken, "", 0, 24), CARD_LINE)

    def _box(self, callout: Callout, panel: Panel, line: float) -> Stack:
        card = Stack(self._look, gap=12, padding=(30, 24), panel=panel)
        if callout.title:
            hand = Hand(self._look.theme.ink, LABEL, is_bold=True, line=CARD_LINE)
            card.add(Prose(self._look, callout.title, hand))
        for block in callout.blocks:
            self._add(block, card, self._look.theme.ink, line, self._colours.line)
        return card

    def _warning(self, callout: Callout) -> Stack:
        look, ochre = self._look, self._look.theme.ochre
        card = Stack(look, gap=8, padding=(28, 18), panel=Panel(ochre.tint, ochre.line, 2, 24))
        title = Prose(look, callout.title, Hand(ochre.deep, LABEL, is_bold=True, line=CARD_LINE))
        card.add(IconLine(look, title, "clock", ochre.deep))
        for block in callout.blocks:
            self._add(block, card, look.theme.ink, CARD_LINE, ochre.line)
        return card

    def _actions(self, callout: Callout) -> Stack:
        look, theme = self._look, self._look.theme
        card = Stack(look, gap=12, padding=(26, 16), panel=Panel(theme.surface, theme.rule, 2, 24))
        words = callout.title
        if not words and not self._has_part_titles:
            words = QCoreApplication.translate("Builder", "What you can do")
        if words:
            card.add(Prose(look, words, Hand(theme.ink, LABEL, is_bold=True, line=CARD_LINE)))
        for block in callout.blocks:
            self._add(block, card, theme.ink, CARD_LINE, theme.primary)
        self._give_buttons(card)
        return card

    def _give_buttons(self, card: Stack) -> None:
        """Put the desk card beside the first step, the one for this clinic, and Add by the next."""
        steps = [row for row in card.rows() if isinstance(row, Step)]
        for step in steps[:1]:
            words = QCoreApplication.translate("Builder", "Desk card")
            show = Button(self._look, words, Make(icon="card", icon_size=36, height=80, padding=16))
            show.tapped.connect(self._leaf.desk_card_requested)
            card.replace(card.index_of(step), Beside(self._look, step, show))
        for step in steps[1:2] if self.topic else ():
            add = AddButton(self._look, KeptStep(TopicId(self.topic or ""), 1), step.prose.text())
            self._leaf.know_add(add)
            card.replace(card.index_of(step), Beside(self._look, step, add))

    def fill(self, callout: Callout, card: Stack, line: float) -> None:
        """Build what ``callout`` holds into ``card``."""
        self._next = self._numbers.get(id(callout), self._next)
        for block in callout.blocks:
            self._add(block, card, self._look.theme.ink, line, self._colours.line)

    def part_title(self, text: str) -> Prose:
        """Give the heading of a part."""
        hand = Hand(self._look.theme.ink, H2, is_bold=True, line=HEADING_LINE)
        title = Prose(self._look, text, hand)
        self._leaf.headings.append(title)
        return title
