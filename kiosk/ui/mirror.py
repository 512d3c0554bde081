"""Start and end instead of left and right: where text runs from right to left, all is mirrored.

Layouts and painters count from the start edge. A widget that is ``Placed`` turns that into pixels
within what holds it, ``painter_on`` turns it into paint; nothing else has to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object


class Placed(_Base):
    """A widget whose place is given from the start edge of what holds it."""

    def setGeometry(self, *place: int | QRect) -> None:  # noqa: N802
        """Lie at left, top, width and height (or a rectangle) as seen from the start edge."""
        rect = QRect(*place)
        holder = self.parentWidget()
        if holder is not None and holder.isRightToLeft():
            rect.moveLeft(holder.width() - rect.left() - rect.width())
        super().setGeometry(rect)

    def lie_at(self, rect: QRect) -> None:
        """Lie at ``rect``, in the pixels of what holds it, whichever edge is the start."""
        super().setGeometry(rect)


def painter_on(widget: _Base) -> QPainter:
    """Give a smooth painter on ``widget`` whose x counts from the start edge.

    ``Words`` and icons that do not turn stand upright under it.
    """
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
    return painter


def stand_upright(painter: QPainter, rect: QRectF) -> QPointF:
    """Let what is drawn next stand upright in ``rect``; give the rectangle's top left corner then.

    Between ``save`` and ``restore`` of the painter only.
    """
    if painter.transform().m11() >= 0:
        return rect.topLeft()
    painter.translate(rect.right(), rect.top())
    painter.scale(-1, 1)
    return QPointF()


def from_start(widget: _Base, rect: QRectF, inside: _Base) -> QRectF:
    """Give ``rect`` of ``widget`` as seen from the start edge of ``inside``, which holds it."""
    seen = rect.translated(QPointF(widget.mapTo(inside, QPoint(0, 0))))
    if inside.isRightToLeft():
        seen.moveLeft(inside.width() - seen.right())
    return seen
