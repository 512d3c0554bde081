"""One topic to read: the rail, the text in its parts, and beside it what must not wait."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QShowEvent

from kiosk.content.ids import TermId, TopicId
from kiosk.ui.look import Look
from kiosk.ui.page import Page
from kiosk.ui.reading.column import TextColumn
from kiosk.ui.reading.fitting import (
    COLUMN_GAP_RP,
    FOOT_RP,
    TEXT_MOST_RP,
    TOP_RP,
    fitting,
    make_rail,
    rail_width,
)
from kiosk.ui.reading.foot import Foot
from kiosk.ui.reading.head import Head
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.reading.other_language import OtherLanguage
from kiosk.ui.reading.part_strip import PartStrip
from kiosk.ui.reading.parts_sheet import PartsSheet
from kiosk.ui.reading.side import SideColumn
from kiosk.ui.reading.text_view import GUTTER_RP, TextView
from kiosk.ui.reading.titles import lines_at_head, part_titles
from kiosk.ui.tokens import Door
from kiosk.ui.wearing import dress
from kiosk.ui.widgets.definition import DefinitionCard
from kiosk.ui.widgets.scroll import Place
from kiosk.ui.words import Run
from kiosk.visit.keeping import ToggleKept
from kiosk.visit.kept import Kept
from kiosk.visit.passages import PassagePath
from kiosk.visit.views import ArticleView, View
from kiosk.visit.wishes import OpenTopic, ReadPart, SeeChecks, ShowDeskCard, ToggleTerm

if TYPE_CHECKING:
    from kiosk.ui.reading.rail import Rail
    from kiosk.visit.places import OpenTerm


class ArticlePage(Page):
    """Draws one topic; the part and the open term come from the view."""

    def __init__(self, look: Look, view: ArticleView) -> None:
        """Build the topic of ``view``."""
        article = view.article
        look = fitting(look, view)
        super().__init__(look, article.discreet_title)
        self._view = view
        colours = look.theme.door(article.group.colour)
        self._foot = Foot(look, article)
        self._foot.checks_requested.connect(self._wish_checks)
        self._side = self._make_side(view, colours)
        self._parts = view.plan.without(self._side.shows if self._side else ())
        titles = self._titles = part_titles(self._parts)
        self._has_landed = False
        self._shown_term: OpenTerm | None = None
        self._column = TextColumn(look, view, self._parts, titles, colours)
        if view.is_in_other_language:
            self._column.insert(0, OtherLanguage(look, article.language))
        self._rail: Rail | None = None
        self._head: Head | None = None
        self._sheet: PartsSheet | None = None
        if self._side is None or not self._side.holds_foot:
            self._column.add(self._foot, gap=40)
        if look.layout == "single":
            self._head = Head(look, article, lines_at_head(article), colours)
            self._column.insert(0, self._head)
            if not look.is_portrait and not look.has_veil:
                most = look.rp(TEXT_MOST_RP["single"])
                self._column.inset(self._head.text_left, most, self._head)
            self._sheet = PartsSheet(look, self._titles)
            self._sheet.part_requested.connect(self._go_to)
        else:
            self._rail = make_rail(look, view, self._titles)
            self._rail.setParent(self)
            self._rail.part_requested.connect(self._go_to)
        self._scroll = TextView(look, self._column, view.at_passage)
        self._scroll.setParent(self)
        self._strip = PartStrip(look, self._titles, has_steps=look.has_veil)
        self._strip.setParent(self)
        self._strip.setVisible(not look.covered)
        if self._sheet is not None:
            self._sheet.setParent(self)
            self._sheet.hide()
        self._wire()
        self.show_view(view)

    def _make_side(self, view: ArticleView, colours: Door) -> SideColumn | None:
        """Give what stands beside the text; None where there is no room, or buttons lie low."""
        look = self.look
        if look.layout != "wide" or look.has_lower_buttons:
            return None
        width = look.width - 2 * look.margin - look.rp(320 + 32 + TEXT_MOST_RP["wide"] + 32)
        room = look.page_height - look.rp(TOP_RP + 10)
        side = SideColumn(look, view, colours, self._foot, room=(width, room))
        if not side.has_room:
            side.deleteLater()
            return None
        side.setParent(self)
        side.moved.connect(self.moved)
        return side

    def _wire(self) -> None:
        self._scroll.moved.connect(self._follow)
        self._strip.part_requested.connect(self._go_to)
        self._strip.step_requested.connect(self._scroll.step)
        self._strip.refused.connect(self.refused)
        self._strip.list_requested.connect(self._toggle_sheet)
        self._column.ground_tapped.connect(self._scroll.touch)
        for leaf in self._leaves:
            leaf.spot_tapped.connect(self._touch_spot)
            leaf.desk_card_requested.connect(self._wish_desk_card)
            leaf.keep_requested.connect(self._wish_to_keep)
            leaf.passage_wished.connect(self.wished)
            leaf.skip_requested.connect(self._skip)

    @property
    def _leaves(self) -> tuple[Leaf, ...]:
        return (self._column, *(self._side.leaves if self._side else ()))

    def show_view(self, view: View) -> bool:
        """Move to another part or open another term of the same text, in place."""
        if not isinstance(view, ArticleView) or not self._has_text_of(view):
            return False
        # First the view, then the card: showing a card scrolls, and scrolling brings the next view.
        self._view = view
        if view.open_term != self._shown_term:
            self._shown_term = view.open_term
            self._show_term(view)
        self._mark(view.part)
        for leaf in self._leaves:
            leaf.show_kept(view.kept)
        return True

    def follow(self, before: Page | None) -> None:
        """Let a passage grow that was just shown, or close up."""
        for view in before.findChildren(TextView) if before is not None else ():
            self._scroll.follow(view)

    def change_look(self, look: Look) -> bool:
        """Draw in other colours in place; another layout needs another page."""
        look = fitting(look, self._view)
        if look._replace(theme=self.look.theme) != self.look:
            return False
        dress(self, look)
        return True

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def reading_place(self) -> object:
        """Give the language, and where the reader is in the text."""
        return self._view.article.language, self._scroll.place()

    def return_to(self, place: object) -> None:
        """Bring the reader back; another language comes in at the part."""
        match place:
            case (language, Place() | None as held) if language == self._view.article.language:
                self._scroll.return_to(held)

    def _has_text_of(self, view: ArticleView) -> bool:
        """Tell whether ``view`` reads the same; two closed gates are never equal, plans may be."""
        new, old = view.article, self._view.article
        return (new.id, new.language) == (old.id, old.language) and view.plan == self._view.plan

    def _skip(self, passage: PassagePath) -> None:
        """Go to the part behind the one that ``passage`` stands in."""
        self._go_to(self._column.part_of(self._column.notes[passage]) + 1)

    def _mark(self, part: int) -> None:
        part = min(part, len(self._titles) - 1)
        if self._rail is not None:
            self._rail.select(part)
        if self._sheet is not None:
            self._sheet.select(part)
        self._strip.show_part(part)

    def _show_term(self, view: ArticleView) -> None:
        closed = [leaf.close_card() for leaf in self._leaves]
        wanted = view.open_term
        if wanted is None:
            self._scroll.close_up(closed[0])
            return
        held = next((one for one in self._leaves if one.holds(wanted.run, wanted.term)), None)
        meaning = next((d for d in view.article.definitions if d.id == wanted.term), None)
        if held is None or meaning is None:
            return
        card = DefinitionCard(self.look, meaning.term, meaning.definition)
        card.closed.connect(self._close_term)
        card.refused.connect(self.refused)
        held.open_card(wanted.run, wanted.term, card)
        if held is self._column:
            self._scroll.show_widget(card)
            self._scroll.grow(card)

    def _touch_spot(self, number: int, run: Run) -> None:
        if run.kind == "topic":
            self.wished.emit(OpenTopic(TopicId(run.target)))
        else:
            self.wished.emit(ToggleTerm(number, TermId(run.target)))

    def _close_term(self) -> None:
        if self._view.open_term is not None:
            self.wished.emit(ToggleTerm(self._view.open_term.run, self._view.open_term.term))

    def _wish_desk_card(self) -> None:
        self.wished.emit(ShowDeskCard())

    def _wish_to_keep(self, entry: Kept) -> None:
        gate = self._view.article.page_gate
        self.wished.emit(ToggleKept(entry, gate.categories if gate else ()))

    def _wish_checks(self) -> None:
        self.wished.emit(SeeChecks(self._view.article.id))

    def _toggle_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.setVisible(not self._sheet.isVisible())
            self._sheet.raise_()

    def _go_to(self, part: int) -> None:
        if self._sheet is not None:
            self._sheet.hide()
        self._scroll.go_to_part(part)
        self.wished.emit(ReadPart(part))

    def _follow(self) -> None:
        """Tell which part the reader has come to."""
        veil = self._scroll.veil
        if veil is not None:
            veil.follow()
            self._strip.show_step(is_first=veil.is_at_start, is_last=veil.is_at_end)
        self.moved.emit()
        part = self._scroll.part_reached(self._view.part)
        if part != self._view.part and self._has_landed:
            self.wished.emit(ReadPart(part))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, margin, top = self.look, self.look.margin, self.look.rp(TOP_RP)
        if look.layout == "single":
            strip = 0 if look.covered else self._strip.strip_height
            self._strip.setGeometry(0, self.height() - strip, self.width(), strip)
            width, left = self.width() - 2 * margin - look.rp(4), margin
            if look.has_veil:
                width = min(width, look.narrow_width)
                left = (self.width() - width) // 2
            self._scroll.setGeometry(
                left, top, width + look.rp(GUTTER_RP), self.height() - strip - top
            )
            self._place_sheet(margin, self.height() - strip)
        else:
            self._place_across(margin, top)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._land()

    def _place_across(self, margin: int, top: int) -> None:
        look = self.look
        bottom = self.height() - look.rp(FOOT_RP)
        rail = rail_width(look)
        if self._rail is not None:
            self._rail.setGeometry(margin, top, rail, bottom - top)
        left = margin + rail + look.rp(COLUMN_GAP_RP)
        width = min(look.rp(TEXT_MOST_RP[look.layout]), self.width() - left - margin)
        strip = self._strip.strip_height
        text_bottom = self.height() - look.rp(22) - strip
        self._scroll.setGeometry(
            left, top, width + look.rp(GUTTER_RP), text_bottom - look.rp(12) - top
        )
        self._strip.setGeometry(left, text_bottom, width, strip)
        if self._side is not None:
            side = left + width + look.rp(32)
            self._side.setGeometry(
                side, top, self.width() - margin - side, self.height() - look.rp(10) - top
            )

    def _place_sheet(self, margin: int, bottom: int) -> None:
        if self._sheet is not None:
            width = self.width() - 2 * margin
            tall = min(self._sheet.heightForWidth(width), bottom - self.look.reach_line)
            self._sheet.setGeometry(margin, bottom - tall - self.look.rp(12), width, tall)

    def _land(self) -> None:
        """Come in at the part of the view: after Back, or when the window changed."""
        self._has_landed = True
        note = self._column.notes.get(self._view.at_passage or ())
        part = min(self._view.part, len(self._titles) - 1)
        if note is not None:
            self._scroll.go_to_note(note, part)
        elif part or self._scroll.veil is not None:
            self._scroll.go_to_part(part)
