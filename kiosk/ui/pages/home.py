"""The doors: each group with its first topics, and the door of questions."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent

from kiosk.ui.look import H1, LABEL, LARGE_TEXT_FACTOR, PORTRAIT_H1, WIDE_RP, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import Page
from kiosk.ui.scene import draw_view
from kiosk.ui.widgets.door import FOOT_RP
from kiosk.ui.widgets.home_door import GAP_RP, HomeDoor
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.tab_strip import TabStrip
from kiosk.ui.words import Hand
from kiosk.visit.views import HomeView
from kiosk.visit.wishes import ShowDoors

ONE_DOOR_FACTOR = 2.0
"""Text from which one door is enough for a screen."""


class HomePage(Page):
    """Four doors side by side, two by two upright; with large text fewer, and tabs."""

    in_bar = "home"

    def __init__(self, look: Look, view: HomeView) -> None:
        """Show the groups of ``view`` as doors; what has no room is behind See all."""
        super().__init__(look, self.tr("Home"))
        theme = look.theme
        self._title = self.title_label(
            self.tr("What would you like to read about?"), PORTRAIT_H1 if look.is_portrait else H1
        )
        soft = theme.ink_soft
        self._promise = IconLine(
            look,
            Prose(look, self.tr("Nothing you do here is saved"), Hand(soft, LABEL)),
            "eyeoff",
            soft,
        )
        self._promise.setParent(self)
        doors = [HomeDoor.for_group(look, group) for group in view.groups]
        doors.append(HomeDoor.for_questions(look, view.questions))
        for door in doors:
            door.setParent(self)
            door.wished.connect(self.wished)
            door.refused.connect(self.refused)
        count = self._doors_a_view(len(doors))
        views = [doors[first : first + count] for first in range(0, len(doors), count)]
        shown = min(view.view, len(views) - 1)
        self._doors = views[shown]
        for door in doors:
            door.setVisible(door in self._doors)
        self._strip: TabStrip | None = None
        if len(views) > 1 and not look.covered:
            names = tuple(", ".join(door.accessibleName() for door in some) for some in views)
            self._strip = TabStrip(look, names, shown)
            self._strip.setParent(self)
            self._strip.turned.connect(self._turn)
        self._picture = QRectF()

    def _doors_a_view(self, count: int) -> int:
        """Give how many doors stand on the screen at once."""
        factor = self.look.factor
        if factor >= ONE_DOOR_FACTOR:
            return 1
        return 2 if factor >= LARGE_TEXT_FACTOR and not self.look.is_portrait else count

    def _turn(self, view: int) -> None:
        self.wished.emit(ShowDoors(view))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        bottom = self.height()
        if self._strip is not None:
            tall = self._strip.heightForWidth(self.width())
            bottom -= tall
            self._strip.setGeometry(0, bottom, self.width(), tall)
        if self.look.covered:
            bottom += self.look.rp(FOOT_RP)  # a door that goes on behind the sheet
        if self.look.is_portrait:
            self._place_upright(bottom)
        else:
            self._place_across(bottom)

    def _place_across(self, bottom: int) -> None:
        look, margin = self.look, self.look.margin
        promise = self._promise.sizeHint()
        is_wide = look.width >= look.rp(WIDE_RP)
        head = look.rp(36 if is_wide else 20) - self._title.slack // 2
        room = self.width() - 3 * margin - promise.width()
        if self._title.words.natural_width() <= room:
            below = self.put(self._title, margin, head, room)
            left, top = (
                self.width() - margin - promise.width(),
                (head + below - promise.height()) // 2,
            )
        else:
            head = look.rp(12)
            below = self.put(self._title, margin, head, self.width() - 2 * margin)
            left, top = margin, below
            wide = min(promise.width(), self.width() - 2 * margin)
            promise = QSize(wide, self._promise.heightForWidth(wide))
            below += promise.height()
        self._put_promise(QRect(left, top, promise.width(), promise.height()))
        top = max(look.rp(132 if is_wide else 97), below + look.rp(8))
        if self._strip is not None or look.covered:
            top = below + look.rp(12)
        self._place_row(
            self._doors,
            (margin, look.rp(28 if is_wide else 18)),
            top,
            bottom - look.rp(20 if is_wide else 14),
        )

    def _put_promise(self, place: QRect) -> None:
        """Say it there, unless the sheet would cut it."""
        self._promise.setGeometry(place)
        self._promise.setVisible(not self.look.covered or place.bottom() < self.height())

    def _place_row(
        self, doors: list["HomeDoor"], sides: tuple[int, int], top: int, bottom: int
    ) -> None:
        """Place ``doors`` side by side between ``top`` and ``bottom``; sides: margin and gap."""
        margin, gap = sides
        each = (self.width() - 2 * margin - (len(doors) - 1) * gap) // len(doors)
        first = top + max(door.least_head(each) for door in doors)
        if self.look.covered:  # rather the names without their icons than cut by the sheet
            names = top + max(door.low_head(each) for door in doors)
            first = max(names, min(first, self.height()))
        if top < self.look.reach_line:
            first = max(first, self.look.reach_line + self.look.rp(GAP_RP))
        for i, door in enumerate(doors):
            door.place(margin + i * (each + gap), top, each, bottom - top, first)

    def _place_upright(self, bottom: int) -> None:
        look, left = self.look, self.look.rp(48)
        promise = self._promise.sizeHint()
        head = look.rp(105 if not look.covered else 40)
        doors, gap = self._doors, look.rp(24)
        rows = [doors[start : start + 2] for start in range(0, len(doors), 2)]
        sides = look.rp(32), gap
        columns = min(2, len(doors))
        each = (self.width() - 2 * sides[0] - gap * (columns - 1)) // columns
        heads = [max(door.least_head(each) for door in row) for row in rows]
        highest = look.reach_line + look.rp(GAP_RP) - heads[0]
        self._picture = QRectF()
        width = self.width() - 2 * left
        tall = self._title.heightForWidth(look.rp(600)) + look.rp(26) + promise.height()
        if head + tall <= highest and not look.covered:
            width = look.rp(600)
            at = self.width() - look.rp(280)
            self._picture = QRectF(at, look.rp(64), look.rp(216), look.rp(320))
        below = self.put(self._title, left, head, width) + look.rp(26)
        wide = min(promise.width(), self.width() - 2 * left)
        tall = self._promise.heightForWidth(wide)
        self._put_promise(QRect(left, below, wide, tall))
        top = max(highest, below + tall + look.rp(12))
        bottom -= look.rp(18)
        tiles = (bottom - top - sum(heads) - gap // 2 * (len(rows) - 1)) // len(rows)
        for row, head in zip(rows, heads, strict=True):
            self._place_row(row, sides, top, top + head + tiles)
            top += head + tiles + gap // 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        if not self._picture.isEmpty():
            painter = painter_on(self)
            theme = self.look.theme
            draw_view(painter, theme, self._picture, theme.sage, footed=True)
