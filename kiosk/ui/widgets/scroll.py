"""A place to read that moves under the finger.

Kinetic, without bars, with a mark that shows where.
"""

from typing import NamedTuple

from PySide6.QtCore import QMargins, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.widgets.kinetic import Kinetic
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.widgets.touchable import Touchable


class Place(NamedTuple):
    """Where a reader is: a thing to read by its number, its top below the edge, its height."""

    number: int
    below: int
    height: int

    def below_edge_of(self, height: int) -> int:
        """Give the pixels below the edge at which it stands, ``height`` high, at the same words."""
        if self.below >= 0 or self.height <= 0:
            return self.below
        return round(self.below * height / self.height)


class ScrollMark(Placed, QWidget):
    """Shows how far down the reader is; not touchable."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self.look = look
        self._from, self._to = 0.0, 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def wear(self, look: Look) -> None:
        """Draw in another look."""
        self.look = look

    def set_range(self, first: float, last: float) -> None:
        """Mark the shown part, from ``first`` to ``last`` of 0 to 1."""
        self._from, self._to = max(0.0, first), min(1.0, last)
        self.setVisible(self._from > 0 or self._to < 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        painter.setPen(Qt.PenStyle.NoPen)
        theme, round_ = self.look.theme, self.width() / 2
        painter.setBrush(QColor(theme.rule))
        painter.drawRoundedRect(QRectF(self.rect()), round_, round_)
        height = self.height()
        painter.setBrush(QColor(theme.line))
        shown = QRectF(
            0,
            self._from * height,
            self.width(),
            max(self.width(), (self._to - self._from) * height),
        )
        painter.drawRoundedRect(shown, round_, round_)


class ScrollArea(Placed, QAbstractScrollArea):
    """Holds one stack and scrolls it up and down; never sideways.

    Signals:
        moved: the words in view changed.
    """

    moved = Signal()

    def __init__(
        self,
        look: Look,
        content: Stack,
        *,
        spare_above: int = 0,
        spare_below: int = 0,
        gutter: int = 0,
    ) -> None:
        """Hold ``content``.

        It may be pulled down by ``spare_above`` pixels, and up by ``spare_below``.

        The mark of the place stands in the ``gutter``, pixels beside the content: what lay over it
        would have to be painted anew with each step.
        """
        super().__init__()
        self.look, self.content = look, content
        self._above, self._below, self._gutter = spare_above, spare_below, gutter
        self._has_settled = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._leave_gutter()
        self.viewport().setAutoFillBackground(False)
        self.mark = ScrollMark(look)
        self.mark.setParent(self)
        content.setParent(self.viewport())
        content.reflowed.connect(self.refit)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self._kinetic = Kinetic(self.viewport(), self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._kinetic.watch()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802
        super().hideEvent(event)
        self._kinetic.forget()

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look
        if self.viewport().autoFillBackground():
            self.stand_on_page()

    def stand_on_page(self) -> None:
        """Lie on the ground of the page, and on nothing else: then scrolling copies pixels."""
        palette = self.viewport().palette()
        palette.setColor(self.viewport().backgroundRole(), QColor(self.look.theme.bg))
        self.viewport().setPalette(palette)
        self.viewport().setAutoFillBackground(True)

    @property
    def offset(self) -> int:
        """Pixels of content above the top edge; negative while the spare room shows."""
        return self.verticalScrollBar().value() - self._above

    @property
    def spare_above(self) -> int:
        """Pixels by which the content may be pulled down."""
        return self._above

    @property
    def is_at_end(self) -> bool:
        """True where there is nothing more below."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def scroll_to(self, offset: int) -> None:
        """Bring the content's pixel ``offset`` to the top edge, as far as there is content."""
        scroller = QScroller.scroller(self.viewport())
        if scroller.state() == QScroller.State.Scrolling:
            # Never while pressed: the scroller is then in the middle of handing on a touch.
            scroller.stop()
        most = max(0, self.content.height() + self._below - self.viewport().height())
        self.verticalScrollBar().setValue(min(offset, most) + self._above)

    def place(self) -> Place | None:
        """Give which of the things to read stands at the top edge, and how; None without any."""
        for number, thing in enumerate(self._things()):
            top = thing.mapTo(self.content, QPoint(0, 0)).y()
            if top + thing.height() > self.offset:
                return Place(number, top - self.offset, thing.height())
        return None

    def return_to(self, place: Place | None) -> None:
        """Bring what stood at the top edge back to where it stood, whatever its size is now."""
        things = self._things()
        if place is not None and place.number < len(things):
            thing = things[place.number]
            top = thing.mapTo(self.content, QPoint(0, 0)).y()
            self.scroll_to(top - place.below_edge_of(thing.height()))

    def _things(self) -> list[QWidget]:
        return [
            child
            for child in self.content.findChildren(QWidget)
            if isinstance(child, Prose | Touchable) and child.isVisibleTo(self.content)
        ]

    def scroll_by(self, pixels: int) -> None:
        """Move on by ``pixels``; up where negative, the spare room left alone."""
        self.scroll_to(max(0, self.offset + pixels))

    def show_widget(self, widget: QWidget) -> None:
        """Bring ``widget`` wholly into view, moving as little as possible."""
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        bottom = top + widget.height()
        gap = self.look.rp(12)
        if top < self.offset:
            self.scroll_to(top - gap)
        elif bottom > self.offset + self.viewport().height():
            self.scroll_to(min(top, bottom + gap - self.viewport().height()))

    def refit(self) -> None:
        """Size the content for the width and keep the reader's place."""
        offset = self.offset
        width = self.viewport().width()
        height = self.content.heightForWidth(width)
        self.content.resize(width, height)
        self.content.arrange()
        bar = self.verticalScrollBar()
        view = self.viewport().height()
        bar.setPageStep(view)
        bar.setRange(0, max(self._above, self._above + height + self._below - view))
        if not self._has_settled:
            self._has_settled = True
            offset = 0
        self.scroll_to(offset)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._leave_gutter()
        width = self.look.rp(12)
        left = self.width() - max(width, self._gutter - self.look.rp(10))
        self.mark.setGeometry(left, 0, width, self.height())
        self.mark.raise_()
        self.refit()

    def _leave_gutter(self) -> None:
        """Keep the gutter free at the end edge: Qt does not turn margins by itself."""
        is_turned = self.isRightToLeft()
        margins = QMargins(self._gutter * is_turned, 0, self._gutter * (not is_turned), 0)
        if self.viewportMargins() != margins:
            self.setViewportMargins(margins)

    def scrollContentsBy(self, across: int, along: int) -> None:  # noqa: D102, N802
        del across, along
        self._follow()

    def _follow(self) -> None:
        by = -self.offset - self.content.y()
        if by:
            # What is on an opaque ground is copied on the screen, and only what comes in painted.
            self.viewport().scroll(0, by)
        height = max(1, self.content.height() + self._below)
        view = self.viewport().height()
        self.mark.set_range(self.offset / height, (self.offset + view) / height)
        self.moved.emit()
