"""What stands beside the text in a wide layout.

Warning signs always, then actions, checks and the code.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed
from kiosk.ui.reading.builder import Builder, number_runs
from kiosk.ui.reading.foot import Foot
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.tokens import Door
from kiosk.ui.widgets.scroll import ScrollArea
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
        used = self._warning_height(width) + foot.heightForWidth(width)
        self.has_room = self._warning_height(width) <= height
        """False where not even the warning stands whole: then it has to stand in the text."""
        self.holds_foot = used <= height
        self.shows: tuple[Callout, ...] = tuple(filter(None, (view.plan.warning,)))
        if view.plan.actions:
            builder = Builder(look, self.rest, colours, numbers)
            builder.topic = view.article.id
            actions = builder.card(view.plan.actions)
            if used + actions.heightForWidth(width) + look.rp(GAP_RP) <= height:
                self.rest.add(actions)
                self.shows = (*self.shows, view.plan.actions)
            else:
                self.rest.forget()
        self._has_actions = len(self.shows) > (view.plan.warning is not None)
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
        if not self._has_actions:
            top = max(top, self.look.reach_line - self.y())  # nothing but a button follows
        self.warning.setGeometry(0, 0, self.width(), max(0, top - self.look.rp(GAP_RP)))
        self._scroll.setGeometry(0, top, self.width(), max(0, self.height() - top))
