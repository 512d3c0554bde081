"""What every screen shares: it draws one view, sends wishes up, and keeps nothing after that."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand

if TYPE_CHECKING:
    from kiosk.ui.widgets.scroll import ScrollArea
    from kiosk.visit.views import View


class Page(Placed, QWidget):
    """A screen above the bar.

    Signals:
        wished: the visitor wants something; carries a ``Wish``.
        refused: something dashed was touched; carries the reason.
        moved: the words in view changed.
    """

    wished = Signal(object)
    refused = Signal(str)
    moved = Signal()

    in_bar: ClassVar[str] = ""
    """The bar button that stands for this screen."""
    shows_only_help: ClassVar[bool] = False
    """True where the bar has Get help now alone."""

    def __init__(self, look: Look, title: str) -> None:
        """Draw in ``look``; ``title`` is what a screen reader calls this screen."""
        super().__init__()
        self.look = look
        self.setAccessibleName(title)

    @property
    def ground(self) -> str:
        """The colour behind everything."""
        return self.look.theme.bg

    @property
    def is_ready(self) -> bool:
        """False while something on this screen is still being made."""
        return True

    @property
    def is_full_of_keys(self) -> bool:
        """True where keys take what is within reach; the rest waits until they are hidden."""
        return False

    def show_view(self, view: "View") -> bool:
        """Draw another view of the same screen in place; False where a new page is needed."""
        del view
        return False

    def change_look(self, look: Look) -> bool:
        """Draw in another look in place; False where a new page is needed."""
        del look
        return False

    def reading_place(self) -> object:
        """Give where the reader is, for ``return_to`` of the page that follows."""
        return tuple(area.place() for area in self._areas())

    def return_to(self, place: object) -> None:
        """Bring the reader back to the place of the page before, at the same height."""
        areas = self._areas()
        if isinstance(place, tuple) and len(place) == len(areas):
            for area, held in zip(areas, place, strict=True):
                area.return_to(held)

    def follow(self, before: "Page | None") -> None:
        """Come in the place of ``before``; what changed between the two may move."""

    def _areas(self) -> "list[ScrollArea]":
        from kiosk.ui.widgets.scroll import ScrollArea  # noqa: PLC0415 - after the first paint

        return self.findChildren(ScrollArea)

    def words_in_view(self) -> int:
        """Count the words on the screen now, in part or whole."""
        return sum(
            len(prose.text().split())
            for prose in self.findChildren(Prose)
            if prose.isVisible() and not prose.visibleRegion().isEmpty()
        )

    def label(self, text: str, hand: Hand) -> Prose:
        """Give a label that stands on this page."""
        prose = Prose(self.look, text, hand)
        prose.setParent(self)
        return prose

    def title_label(self, text: str, size: float, *, line: float = 1.12) -> Prose:
        """Give the page's title."""
        return self.label(text, Hand(self.look.theme.ink, size, is_bold=True, line=line))

    @staticmethod
    def put(prose: QWidget, left: int, top: int, width: int) -> int:
        """Place ``prose`` and give the y below it."""
        height = prose.heightForWidth(width)
        prose.setGeometry(left, top, width, height)
        return top + height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter_on(self).fillRect(self.rect(), QColor(self.ground))
