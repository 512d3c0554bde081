"""The definition card: opens below the words that hold the term, with a notch that points to it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import CARD_LINE, TEXT, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_panel, pen
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand

NOTCH_RP = 18
PADDING_RP = 24


class DefinitionCard(Placed, QWidget):
    """A term, what it means, and a way to close it.

    Signals:
        closed: Close was touched.
        refused: Listen was touched while it cannot speak; carries the reason.
    """

    closed = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, term: str, meaning: str) -> None:
        """Explain ``term``."""
        super().__init__()
        theme = look.theme
        self.look, self._points_at, self._inset = look, 0, 0
        self.setAccessibleName(self.tr("What {term} means").format(term=term))
        self._term = Prose(look, term, Hand(theme.primary, TEXT, line=CARD_LINE))
        self._meaning = Prose(look, meaning, Hand(theme.ink, TEXT, line=CARD_LINE))
        self._listen = Button(look, "", Make(icon="listen", icon_size=36, order="icon-above"))
        self._listen.setAccessibleName(self.tr("Listen"))
        self._listen.set_reason(self.tr("Listening is not ready on this kiosk yet."))
        self._listen.refused.connect(self.refused)
        self.close_button = Button(look, "", Make(icon="close", icon_size=36, order="icon-above"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.tapped.connect(self.closed)
        for child in (self._term, self._meaning, self._listen, self.close_button):
            child.setParent(self)

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def point_at(self, x: int, *, inset: int) -> None:
        """Stand ``inset`` pixels in from the start, with the notch at ``x``."""
        self._points_at, self._inset = x, inset

    def _measures(self, width: int) -> tuple[int, int, int]:
        """Give width for the words, and the heights of term and meaning."""
        pad, button = self.look.rp(PADDING_RP), self.look.rp(80)
        room = max(1, width - self._inset - 2 * pad - 2 * button - self.look.rp(12 + 20))
        return room, self._term.heightForWidth(room), self._meaning.heightForWidth(room)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        _, term, meaning = self._measures(width)
        body = max(self.look.rp(80), term + meaning)
        return self.look.rp(NOTCH_RP) + body + 2 * self.look.rp(18)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        room, term, meaning = self._measures(self.width())
        pad, button, notch = self.look.rp(PADDING_RP), self.look.rp(80), self.look.rp(NOTCH_RP)
        top = notch + (self.height() - notch - term - meaning) // 2
        self._term.setGeometry(self._inset + pad, top, room, term)
        self._meaning.setGeometry(self._inset + pad, top + term, room, meaning)
        middle = notch + (self.height() - notch - button) // 2
        right = self.width() - self.look.rp(16) - button
        self.close_button.setGeometry(right, middle, button, button)
        self._listen.setGeometry(right - self.look.rp(12) - button, middle, button, button)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        theme, look = self.look.theme, self.look
        painter = painter_on(self)
        notch, line = look.rp(NOTCH_RP), look.line(2)
        box = QRectF(self._inset, notch, self.width() - self._inset, self.height() - notch)
        draw_panel(painter, look, box, Panel(theme.surface, theme.primary, 2, 24))
        half = look.rp(19)
        at = min(
            max(self._points_at, self._inset + look.rp(24) + half),
            self.width() - look.rp(24) - half,
        )
        left, tip, right = (
            QPointF(at - half, notch + line),
            QPointF(at, line),
            QPointF(at + half, notch + line),
        )
        painter.setPen(pen(theme.surface, line))
        painter.setBrush(QColor(theme.surface))
        painter.drawPolygon(QPolygonF([left, tip, right]))
        painter.setPen(pen(theme.primary, line))
        painter.drawPolyline(
            QPolygonF([left - QPointF(0, line / 2), tip, right - QPointF(0, line / 2)])
        )
