"""What was kept as a plain page at the reading size: to show to staff, or to copy by hand."""

from PySide6.QtGui import QResizeEvent

from kiosk.ui.look import H1, HEADING_LINE, TEXT, Look
from kiosk.ui.page import Page
from kiosk.ui.taking.turned import GUTTER_RP, Turned
from kiosk.ui.widgets.marked import Step
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.views import CopyingView

COLUMN_RP = 1240
WIDE_LINE = 1.7


class CopyingPage(Page):
    """Numbered lines with much air, and nothing to touch but the way on."""

    in_bar = "questions"

    def __init__(self, look: Look, view: CopyingView) -> None:
        """Show the lines of ``view``."""
        super().__init__(look, self.tr("My questions"))
        theme = look.theme
        page = Stack(look, gap=20)
        title = self.tr("My questions")
        page.add(Prose(look, title, Hand(theme.ink, H1, is_bold=True, line=HEADING_LINE)))
        words = self.tr("Show this page to a doctor or nurse, or copy it by hand.")
        page.add(Prose(look, words, Hand(theme.ink_soft, TEXT)))
        for number, item in enumerate(view.items, start=1):
            prose = Prose(look, item.words, Hand(theme.ink, TEXT, line=WIDE_LINE))
            page.add(Step(look, prose, number), gap=24)
        if not view.items:
            page.add(Prose(look, self.tr("Nothing is kept yet."), Hand(theme.ink, TEXT)))
        self._page = Turned(look, page)
        self._page.setParent(self)
        self._page.moved.connect(self.moved)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look, margin = self.look, self.look.margin
        width = min(self.width() - 2 * margin, look.rp(COLUMN_RP))
        left = margin if look.layout == "single" else (self.width() - width) // 2
        top = look.rp(36)
        self._page.setGeometry(
            left, top, width + look.rp(GUTTER_RP), self.height() - look.rp(24) - top
        )
