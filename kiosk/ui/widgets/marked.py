"""A line of prose behind its mark: an arch as a bullet, a numbered arch, or an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import draw_arch, draw_icon
from kiosk.ui.words import Hand, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kiosk.ui.widgets.prose import Prose


LONG_STEP_LINES = 3
"""A number stands at the middle of as many lines, and at the first of more."""


class Marked(Placed, QWidget):
    """Prose with something at its start edge. Subclasses say how wide it is and draw it."""

    def __init__(self, look: Look, prose: Prose, indent: float) -> None:
        """Set ``prose`` behind ``indent`` reference pixels."""
        super().__init__()
        self.look, self.prose = look, prose
        prose.setParent(self)
        self._indent = indent
        self._colour = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def wear(self, look: Look) -> None:
        """Draw the mark in another look."""
        self.look = look
        if self._colour:
            self._colour = look.theme.like(self._colour)

    @property
    def indent(self) -> int:
        """Where the prose starts, in pixels."""
        return self.look.text(self._indent)

    @property
    def least_height(self) -> int:
        """The height of the mark, in pixels."""
        return 0

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return max(self.least_height, self.prose.heightForWidth(max(1, width - self.indent)))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        words = self.prose.sizeHint()
        return QSize(words.width() + self.indent, max(self.least_height, words.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        room = max(1, self.width() - self.indent)
        height = self.prose.heightForWidth(room)
        self.prose.setGeometry(self.indent, max(0, (self.least_height - height) // 2), room, height)


class Bullet(Marked):
    """A list item behind a small arch."""

    def __init__(self, look: Look, prose: Prose, colour: str) -> None:
        """Mark ``prose`` with an arch of ``colour``."""
        super().__init__(look, prose, 30)
        self._colour = colour

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        size = self.look.text(15)
        middle = self.prose.words.line_height / 2
        draw_arch(painter, QRectF(0, middle - size * 0.55, size, size * 1.1), self._colour)


class Step(Marked):
    """A numbered item: its number stands in an arch."""

    def __init__(self, look: Look, prose: Prose, number: int) -> None:
        """Mark ``prose`` with ``number``."""
        super().__init__(look, prose, 56)
        theme = look.theme
        self.setAccessibleName(f"{number}. {prose.text()}")
        self._number = Words(
            look, str(number), Hand(theme.on_primary, LABEL, is_bold=True, line=LABEL_LINE)
        )

    def wear(self, look: Look) -> None:
        """Draw arch and number in another look."""
        super().wear(look)
        hand = Hand(look.theme.on_primary, LABEL, is_bold=True, line=LABEL_LINE)
        self._number = Words(look, self._number.text, hand)

    @property
    def least_height(self) -> int:
        """The height of the arch, in pixels."""
        return self.look.text(44)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        width, height = self.look.text(40), self.look.text(44)
        words = self.prose.words
        is_long = words.height(self.prose.width()) > LONG_STEP_LINES * words.line_height
        middle = words.line_height if is_long else self.height()
        top = max(0, (middle - height) // 2)
        draw_arch(painter, QRectF(0, top, width, height), self.look.theme.primary)
        natural = self._number.natural_width()
        tall = self._number.height(natural)
        self._number.draw(painter, (width - natural) / 2, top + (height - tall) / 2)


class IconLine(Marked):
    """A line behind an icon, such as "Nothing you do here is saved"."""

    def __init__(
        self, look: Look, prose: Prose, icon: str, colour: str, *, size: float = 36
    ) -> None:
        """Mark ``prose`` with the icon called ``icon``."""
        super().__init__(look, prose, size + 14)
        self._icon, self._colour, self._size = icon, colour, size

    @property
    def least_height(self) -> int:
        """The height of the icon, in pixels."""
        return self.look.text(self._size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        size = self.look.text(self._size)
        first = max(size, self.prose.words.line_height)
        draw_icon(
            painter, self.look, self._icon, QRectF(0, (first - size) / 2, size, size), self._colour
        )
