"""Who wrote and checked a topic, when the next check is due, and what each part rests on."""

from PySide6.QtGui import QResizeEvent

from kiosk.content.model import SourceEntry
from kiosk.ui.dates import long_date
from kiosk.ui.look import H1, H2, LABEL, TEXT, Look
from kiosk.ui.page import Page
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import Bullet
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Run
from kiosk.visit.checks import PartSources, sources_by_part
from kiosk.visit.views import ChecksView

COLUMN_RP = 1240
GUTTER_RP = 26
"""Right of the column, for the mark of the place."""

VIEW_SHARE = 0.8
"""How much of the view Up and Down move by."""


class ChecksPage(Page):
    """A column of facts about the page that was read."""

    def __init__(self, look: Look, view: ChecksView) -> None:
        """Speak of the topic of ``view``."""
        super().__init__(look, self.tr("Checks and sources"))
        theme = look.theme
        self._title = self.title_label(self.tr("Checks and sources"), H1)
        column = Stack(look, gap=16)
        column.add(self._review(view))
        for part in sources_by_part(view.article, view.plan):
            self._add_part(column, part)
        code = self.tr("Page {code}").format(code=view.article.page_code)
        column.add(Prose(look, code, Hand(theme.ink_soft, TEXT)), gap=32)
        self._scroll = ScrollArea(look, column, spare_below=look.rp(40), gutter=look.rp(GUTTER_RP))
        self._scroll.setParent(self)
        self._scroll.moved.connect(self._follow)
        self._up = self._button(self.tr("Up"), "chevu")
        self._down = self._button(self.tr("Down"), "chevd")
        self._up.tapped.connect(self._go_up)
        self._down.tapped.connect(self._go_down)

    def _button(self, text: str, icon: str) -> Button:
        button = Button(self.look, text, Make(icon=icon, icon_size=32, height=84))
        button.setParent(self)
        button.refused.connect(self.refused)
        return button

    def _review(self, view: ChecksView) -> Stack:
        article, theme = view.article, self.look.theme
        card = Stack(
            self.look, gap=6, padding=(28, 22), panel=Panel(theme.surface, theme.rule, 2, 24)
        )
        if article.is_draft:
            checked = self.tr("Draft. No clinician has checked this page yet.")
        else:
            checked = self.tr("Checked by: {role}").format(role=article.reviewed.role)
        lines = [
            checked,
            self.tr("Written: {on}").format(on=long_date(article.authored)),
        ]
        if article.reviewed.on:
            lines.append(self.tr("Checked: {on}").format(on=long_date(article.reviewed.on)))
        if article.review_due:
            lines.append(self.tr("Next check: {on}").format(on=long_date(article.review_due)))
        for line in lines:
            card.add(Prose(self.look, line, Hand(theme.ink, TEXT)))
        return card

    def _add_part(self, column: Stack, part: PartSources) -> None:
        look, theme = self.look, self.look.theme
        title = part.title or self.tr("In short")
        column.add(Prose(look, title, Hand(theme.ink, H2, is_bold=True, line=1.2)), gap=32)
        for source in part.sources:
            column.add(Bullet(look, self._source(source), theme.line), gap=12)
        if part.rests_on_general_knowledge:
            words = self.tr(
                "Some lines are common medical knowledge. A clinician has yet to confirm them."
            )
            column.add(
                Bullet(look, Prose(look, words, Hand(theme.ink_soft, TEXT)), theme.line), gap=12
            )

    def _source(self, source: SourceEntry) -> Prose:
        words = (Run(source.citation), Run(f" {source.address}", colour=self.look.theme.ink_soft))
        return Prose(self.look, words, Hand(self.look.theme.ink, LABEL, line=1.35))

    def _go_up(self) -> None:
        self._scroll.scroll_by(-round(self._scroll.viewport().height() * VIEW_SHARE))

    def _go_down(self) -> None:
        self._scroll.scroll_by(round(self._scroll.viewport().height() * VIEW_SHARE))

    def _follow(self) -> None:
        self._up.set_reason("" if self._scroll.offset > 0 else self.tr("This is the top."))
        self._down.set_reason("" if not self._scroll.is_at_end else self.tr("This is the end."))
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, margin = self.look, self.look.margin
        below = self.put(self._title, margin, look.rp(36), self.width() - 2 * margin)
        top = below + look.rp(24)
        width = self.width() - 2 * margin
        across, tall, gap = look.rp(220), look.rp(84), look.rp(16)
        if look.layout == "single":
            bottom = self.height() - tall - look.rp(32)
            self._scroll.setGeometry(margin, top, width + look.rp(GUTTER_RP), bottom - top)
            for i, button in enumerate((self._up, self._down)):
                each = (width - gap) // 2
                button.setGeometry(margin + i * (each + gap), bottom + look.rp(16), each, tall)
            return
        column = min(look.rp(COLUMN_RP), width - across - look.rp(32))
        self._scroll.setGeometry(margin, top, column + look.rp(GUTTER_RP), self.height() - top)
        left = self.width() - margin - across
        bottom = self.height() - look.rp(22)
        self._down.setGeometry(left, bottom - tall, across, tall)
        self._up.setGeometry(left, bottom - 2 * tall - gap, across, tall)
