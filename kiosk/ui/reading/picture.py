"""A picture in the text, no wider than the column and never enlarged beyond its own size."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on, stand_upright

MOST_HEIGHT_RP = 560


class Picture(Placed, QLabel):
    """Draws one picture; its words are its name for a screen reader."""

    def __init__(self, look: Look, image: QImage, alt: str) -> None:
        """Show ``image``, which ``alt`` describes."""
        super().__init__()
        self.look, self._image = look, image
        self.setAccessibleName(alt)

    def _size(self, width: int) -> QSize:
        size = self._image.size()
        widest = min(width, self.look.rp(size.width()))
        scale = min(widest / size.width(), self.look.rp(MOST_HEIGHT_RP) / size.height())
        return QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._size(width).height()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return self._size(self.width() or self._image.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._size(self.width())
        place = QRectF(0, 0, size.width(), size.height())
        painter.drawImage(QRectF(stand_upright(painter, place), place.size()), self._image)


def load_image(data: bytes | None) -> QImage | None:
    """Give the image in ``data``, or None where there is none that can be drawn."""
    image = QImage.fromData(data) if data else QImage()
    return None if image.isNull() else image
