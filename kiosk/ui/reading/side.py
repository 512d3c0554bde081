"""What stands beside the text in a wide layout.

Warning signs always, then actions, checks and the code.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed
from kiosk.ui.reading.builder import Builder, number_runs
from kiosk.ui.reading.fitting import TOP_RP
from kiosk.ui.reading.foot import Foot
from kiosk.ui.reading.leaf import Leaf, SpotButton
from kiosk.ui.tokens import Door
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.touchable import Touchable
from kiosk.visit.views import ArticleView

if TYPE_CHECKING:
    from kiosk.content.blocks import Callout

GAP_RP = 16


class SideColumn(Placed, QWidget):
    """The warning box never scrolls away; what does not fit below it scrolls."""

    moved = Signal()

    def __init__(
        self, look: Look, view: ArticleView, colours: Door, foot: Foot, *, room: tuple[int, int]
    ) -> None:
        """Stand beside the topic of ``view`` in ``room``, width and height in pixels.

        Actions that do not fit stay in the text, and so does ``foot``.
        """
        super().__init__()
        self.look, self._has_warning = look, view.plan.warning is not None
        numbers = number_runs(view.plan)
        self.warning = Leaf(look)
        self.warning.setParent(self)
        self.warning.run_like(view.article.language)
        if view.plan.warning:
            builder = Builder(look, self.warning, colours, numbers)
            self.warning.add(builder.card(view.plan.warning))
        self.rest = Leaf(look, gap=GAP_RP)
        self.rest.run_like(view.article.language)
        width, height = room
        self.has_room = self._warning_height(width) <= height
        """False where not even the warning stands whole: then it has to stand in the text."""
        self.shows: tuple[Callout, ...] = tuple(filter(None, (view.plan.warning,)))
        low = max(self._warning_height(width), look.reach_line - look.rp(TOP_RP))
        self.holds_foot = low + foot.heightForWidth(width) <= height
        if view.plan.actions and self.holds_foot:
            builder = Builder(look, self.rest, colours, numbers)
            builder.topic = view.article.id
            actions = builder.card(view.plan.actions)
            self.rest.add(actions)
            tall = self.rest.heightForWidth(width) + look.rp(GAP_RP) + foot.heightForWidth(width)
            if self._top_of_rest(width) + tall <= height:
                self.shows = (*self.shows, view.plan.actions)
            else:
                self.rest.take(actions)
                self.rest.forget()
        if self.holds_foot:
            self.rest.add(foot)
        self._scroll = ScrollArea(look, self.rest)
        self._scroll.setParent(self)
        self._scroll.moved.connect(self.moved)
        self.warning.reflowed.connect(self._arrange)

    @property
    def leaves(self) -> tuple[Leaf, Leaf]:
        """The two columns that hold words."""
        return self.warning, self.rest

    def _warning_height(self, width: int) -> int:
        """Give what the warning takes, with the gap below it."""
        return self.warning.heightForWidth(width) + self.look.rp(GAP_RP) if self._has_warning else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        top = self._warning_height(self.width())
        self.warning.setGeometry(0, 0, self.width(), max(0, top - self.look.rp(GAP_RP)))
        top = self._top_of_rest(self.width())
        self._scroll.setGeometry(0, top, self.width(), max(0, self.height() - top))

    def _top_of_rest(self, width: int) -> int:
        """Give where the rest begins: under the warning, its first button within reach."""
        self.rest.resize(width, self.rest.heightForWidth(width))
        self.rest.arrange()
        buttons = (
            button
            for button in self.rest.findChildren(Touchable)
            if not isinstance(button, SpotButton) and button.isVisibleTo(self.rest)
        )
        first = min((b.mapTo(self.rest, QPoint(0, 0)).y() for b in buttons), default=None)
        top = self._warning_height(width)
        if first is None:
            return top
        return max(top, self.look.reach_line - self.look.rp(TOP_RP) - first)
