"""Something went wrong: one calm sentence and a way on. What happened is in the log."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent

from kiosk.ui.look import H1, TEXT, Look
from kiosk.ui.mirror import from_start, painter_on
from kiosk.ui.page import Page
from kiosk.ui.paint import draw_icon
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.words import Hand
from kiosk.visit.views import TroubleView
from kiosk.visit.wishes import GoHome


class TroublePage(Page):
    """Sand, one sentence, Home."""

    def __init__(self, look: Look, view: TroubleView) -> None:
        """Say so."""
        del view
        super().__init__(look, self.tr("Something went wrong"))
        theme = look.theme
        self._title = self.title_label(self.tr("Something went wrong"), H1)
        self._sentence = self.label(
            self.tr("It was not your doing. The screen was cleared, and you can start again."),
            Hand(theme.ink, TEXT),
        )
        self._home = Button(look, self.tr("Home"), Make("primary", "home", 42))
        self._home.setParent(self)
        self._home.tapped.connect(self._go_home)

    @property
    def ground(self) -> str:
        """Sand."""
        return self.look.theme.sunken

    def _go_home(self) -> None:
        self.wished.emit(GoHome())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look = self.look
        width = min(look.text(860), self.width() - 2 * look.margin)
        left = (self.width() - width) // 2
        size = self._home.sizeHint()
        words = self._title.heightForWidth(width) + self._sentence.heightForWidth(width)
        lowest = self.height() - size.height() - words - look.rp(40 + 16 + 20)
        top = max(look.rp(12), min(look.reach_line - look.rp(90), lowest))
        y = self.put(self._title, left, top, width)
        y = self.put(self._sentence, left, y + look.rp(16), width)
        y = max(y + look.rp(40 if not look.covered else 12), look.reach_line)
        self._home.setGeometry(left, y, max(look.rp(320), size.width()), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        painter = painter_on(self)
        size, title = self.look.rp(64), from_start(self._title, QRectF(self._title.rect()), self)
        box = QRectF(title.left(), title.top() - size - self.look.rp(20), size, size)
        if box.top() >= 0:
            draw_icon(painter, self.look, "info", box, self.look.theme.ink_soft)
