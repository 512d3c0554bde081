"""Children one below the other, in a box if wanted.

Heights follow from the width, top to bottom.
"""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_panel


class Stack(Placed, QWidget):
    """A column of widgets that each know their height for a width.

    Signals:
        reflowed: the heights changed; whoever holds the outermost stack sizes it again.
    """

    reflowed = Signal()

    def __init__(
        self,
        look: Look,
        *,
        gap: float = 20,
        padding: tuple[float, float] = (0, 0),
        panel: Panel | None = None,
    ) -> None:
        """Hold nothing yet. ``gap`` and ``padding`` (across, along) are in reference pixels."""
        super().__init__()
        self.look = look
        self._gap = look.rp(gap)
        self._across, self._along = look.rp(padding[0]), look.rp(padding[1])
        self._panel = panel
        self._rows: list[tuple[QWidget, int]] = []
        self._inset = self._most = 0
        self._outset: QWidget | None = None

    def wear(self, look: Look) -> None:
        """Draw the box in another look."""
        self.look = look
        if self._panel is not None:
            self._panel = self._panel.like(look.theme)

    def add(self, widget: QWidget, *, gap: float | None = None) -> None:
        """Put ``widget`` below the others, ``gap`` rp under the one above."""
        self.insert(len(self._rows), widget, gap=gap)

    def insert(self, at: int, widget: QWidget, *, gap: float | None = None) -> None:
        """Put ``widget`` at row ``at``, counted from 0."""
        widget.setParent(self)
        self._rows.insert(at, (widget, self._gap if gap is None else self.look.rp(gap)))
        if self.isVisible():
            widget.show()

    def inset(self, pixels: int, most: int, but: QWidget) -> None:
        """Start every row ``pixels`` in and ``most`` wide, but one, which has the whole width."""
        self._inset, self._most, self._outset = pixels, most, but

    def replace(self, at: int, widget: QWidget) -> None:
        """Put ``widget`` in the place of row ``at``; the old one stays wherever it has been put."""
        widget.setParent(self)
        self._rows[at] = (widget, self._rows[at][1])
        if self.isVisible():
            widget.show()

    def index_of(self, widget: QWidget) -> int:
        """Give the row of ``widget``."""
        return [row for row, _ in self._rows].index(widget)

    def take(self, widget: QWidget) -> None:
        """Remove ``widget`` and let it go."""
        del self._rows[self.index_of(widget)]
        widget.hide()
        widget.deleteLater()

    def rows(self) -> tuple[QWidget, ...]:
        """Give the children, top to bottom."""
        return tuple(row for row, _ in self._rows)

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return self._arrange(width, place=False)

    def height_of_whole_rows(self, width: int, room: int) -> int:
        """Give the height of as many rows as fit whole in ``room`` pixels."""
        height = 0
        for row, _ in self._rows:
            tall = row.heightForWidth(width)
            if height and height + tall > room:
                break
            height += tall
        return height

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self.arrange()

    def reflow(self) -> None:
        """Measure again after a change inside, here and in every stack around."""
        outer = self.parent()
        self.arrange()
        if isinstance(outer, Stack):
            outer.reflow()
        else:
            self.reflowed.emit()

    def arrange(self) -> None:
        """Place the children for the present width, now."""
        self._arrange(self.width(), place=True)

    def _arrange(self, width: int, *, place: bool) -> int:
        inner = max(1, width - 2 * self._across)
        top = self._along
        for i, (row, gap) in enumerate(self._rows):
            top += gap if i else 0
            left, wide = self._across, inner
            if self._inset and row is not self._outset:
                left, wide = left + self._inset, min(self._most, wide - self._inset)
            height = row.heightForWidth(wide)
            if height < 0:
                height = row.sizeHint().height()
            if place:
                row.setGeometry(left, top, wide, height)
                if isinstance(row, Stack):
                    # Qt delays the resize of what is not shown yet; the reader's place cannot wait.
                    row.arrange()
            top += height
        return top + self._along

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        if self._panel is not None:
            painter = painter_on(self)
            draw_panel(painter, self.look, QRectF(self.rect()), self._panel)
