"""A paragraph, heading or label.

A text to a screen reader, drawn at our line height, terms marked.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import pen
from kiosk.ui.words import Hand, Run, Spot, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.ui.look import Look


class Prose(Placed, QLabel):
    """One run of words.

    Its height follows from its width; touches pass through to what holds it.
    """

    def __init__(self, look: Look, words: str | Sequence[Run], hand: Hand) -> None:
        """Set ``words`` in ``hand``."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._hand = look, hand
        self.set_words(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.open_spot: Spot | None = None
        self.pressed_spot: Spot | None = None

    def set_words(self, words: str | Sequence[Run]) -> None:
        """Say something else in the same hand."""
        self._said = words
        self.words = Words.roomy(self._look, words, self._hand)
        self.setText(self.words.text)
        self.setAccessibleName(self.words.text)

    def wear(self, look: Look) -> None:
        """Draw in another look; only another size of the words breaks the lines anew."""
        is_same_size = look._replace(theme=self._look.theme) == self._look
        self._look = look
        self._hand = self._hand._replace(colour=look.theme.like(self._hand.colour))
        if is_same_size:
            self.words.recolour(look.theme)
        else:
            self.words = Words(look, self._said, self._hand)

    @property
    def slack(self) -> int:
        """The pixels by which a line is higher than one of Latin words in this hand."""
        latin = self._look.words(self._hand.size) * self._hand.line
        return max(0, self.words.line_height - math.ceil(round(latin, 3)))

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self.words.height(width)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        width = self.words.natural_width()
        return QSize(width, self.words.height(width))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(0, self.words.line_height)

    def spot_rects(self, spot: Spot) -> Iterator[QRectF]:
        """Give the rectangle of each line that ``spot`` runs over, in this widget's pixels."""
        self.words.height(self.width())
        shift = self.words.shift(right_to_left=self.isRightToLeft())
        return (rect.translated(shift, 0) for rect in self.words.rects(spot))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        self.words.height(self.width())
        painter = painter_on(self)
        if self.words.spots:
            painter.save()
            at = self.words.stand(painter, 0, 0)
            for spot in self.words.spots:
                self._mark(painter, spot, at)
            painter.restore()
        theme = self._look.theme
        inks = ((self.open_spot, theme.on_mark), (self.pressed_spot, theme.on_pressed))
        marked = [(spot, ink) for spot, ink in inks if spot is not None]
        self.words.draw(painter, marked=marked)

    def _mark(self, painter: QPainter, spot: Spot, at: QPointF) -> None:
        theme, is_open = self._look.theme, spot == self.open_spot
        fill = theme.pressed if spot == self.pressed_spot else theme.mark if is_open else ""
        width = self._look.line(3)
        is_solid = is_open or spot.run.kind == "topic"
        stroke = pen(theme.primary, width) if is_solid else _dots(theme.primary, width)
        # In the contrast theme what stands beside the words would be lost on their mark.
        out = 0.0 if theme.is_outlined else self._look.line(3)
        for rect in (each.translated(at) for each in self.words.rects(spot)):
            if fill:
                whole = QRectF(rect.toAlignedRect())  # as the ink is cut that stands on it
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(fill))
                painter.drawRoundedRect(whole.adjusted(-out, 0, out, 0), out, out)
            painter.setPen(stroke)
            below = rect.bottom() + width / 2
            painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below))


def _dots(colour: str, width: float) -> QPen:
    """Give the pen of a dotted underline."""
    dots = pen(colour, width)
    dots.setCapStyle(Qt.PenCapStyle.FlatCap)
    dots.setDashPattern([1.0, 1.0])
    return dots
