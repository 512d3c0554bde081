"""What was opened grows to its height, and what was folded closes up, where motion is wanted.

Only a picture moves, over what stands in its final place already: it may be taken away at any time.
"""

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.ui.mirror import painter_on, stand_upright
from kiosk.ui.widgets.passing import Passing
from kiosk.ui.widgets.scroll import ScrollArea

FOLD_MS = 160


class Unfolding(Passing):
    """Lies over what scrolls, from the fold down, and takes itself away."""

    def __init__(self, area: ScrollArea, top: int, by: int) -> None:
        """Grow by ``by`` pixels at ``top`` of the content of ``area``; close up where negative."""
        content = area.content
        super().__init__(content)
        self._by = by
        self._ground = QColor(area.look.theme.bg)
        seen = area.offset + area.viewport().height() - top
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what it covers is not painted
        self.setGeometry(0, top, content.width(), seen)
        self._picture = _picture_of(content, top, seen + max(0, by), self._ground)
        content.reflowed.connect(self.end)
        self.go(FOLD_MS, QEasingCurve.Type.OutCubic)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._ground)
        at = stand_upright(painter, QRectF(self.rect()))
        opened = round(abs(self._by) * (self._share if self._by > 0 else 1 - self._share))
        wide, new = self._picture.width(), max(0, self._by)
        if new:
            painter.drawImage(at, self._picture, QRectF(0, 0, wide, opened))
        rest = QRectF(0, new, wide, self._picture.height() - new)
        painter.drawImage(QPointF(at.x(), at.y() + opened), self._picture, rest)


def _picture_of(content: QWidget, top: int, tall: int, ground: QColor) -> QImage:
    """Give what ``content`` shows in ``tall`` pixels from ``top`` on, in view or not."""
    picture = QImage(content.width(), tall, QImage.Format.Format_RGB32)
    picture.fill(ground)
    region = QRegion(QRect(0, top, content.width(), tall))
    content.render(picture, QPoint(), region, QWidget.RenderFlag.DrawChildren)
    return picture


def unfold(area: ScrollArea, top: int, by: int) -> None:
    """Let ``by`` pixels at ``top`` of what ``area`` scrolls grow, or close up where negative.

    Nothing moves where less motion is wanted, nor where the fold is out of sight.
    """
    for going in area.content.findChildren(Unfolding):
        going.end()
    is_seen = area.isVisible() and 0 <= top - area.offset < area.viewport().height()
    if by and is_seen and not area.look.has_less_motion:
        Unfolding(area, top, by)
