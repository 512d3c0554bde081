"""The doors: each group with its first topics, and the door of questions."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent

from kiosk.content.ids import GroupId, TopicId
from kiosk.ui.look import H1, LABEL, PORTRAIT_H1, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import Page
from kiosk.ui.scene import draw_view
from kiosk.ui.tokens import Door as DoorColours
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.tile import HEIGHT_RP, Tile, TileText
from kiosk.ui.words import Hand
from kiosk.visit.values import GroupEntry, TopicEntry
from kiosk.visit.views import HomeView, TopicQuestions
from kiosk.visit.wishes import AskPeople, OpenGroup, OpenTopic

GAP_RP = 12
PORTRAIT_ARCH_RP = 116
"""Height of a low arch."""


class HomePage(Page):
    """Four doors side by side, or two by two on an upright screen."""

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
        self._doors = [HomeDoor.for_group(group, self._rows(), self) for group in view.groups]
        self._doors.append(HomeDoor.for_questions(view.questions, self._rows(), self))

    def _rows(self) -> int:
        """Give how many tiles fit on a door."""
        look = self.look
        if look.is_portrait:
            return 4
        room = look.page_height - look.rp(20 + 14) - look.reach_line
        return max(2, (room + look.rp(GAP_RP)) // look.rp(HEIGHT_RP + GAP_RP))

    def open_topic(self) -> None:
        """Wish for the topic of the tile that was touched."""
        self.wished.emit(OpenTopic(TopicId(self.sender().objectName())))

    def open_group(self) -> None:
        """Wish for the group of the tile that was touched."""
        self.wished.emit(OpenGroup(GroupId(self.sender().objectName())))

    def open_search(self) -> None:
        """Wish for the questions, with keys to type."""
        self.wished.emit(AskPeople(to_type=True))

    def open_questions(self) -> None:
        """Wish for the questions of the tile that was touched, or for all."""
        name = self.sender().objectName()
        self.wished.emit(AskPeople(TopicId(name) if name else None))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if self.look.is_portrait:
            self._place_upright()
        else:
            self._place_across()

    def _place_across(self) -> None:
        look, margin = self.look, self.look.margin
        promise = self._promise.sizeHint()
        width = self.width() - 3 * margin - promise.width()
        head = look.rp(36 if look.layout == "wide" else 20)
        below = self.put(self._title, margin, head, width)
        middle = (head + below - promise.height()) // 2
        self._promise.setGeometry(
            self.width() - margin - promise.width(), middle, promise.width(), promise.height()
        )
        gap = look.rp(28 if look.layout == "wide" else 18)
        each = (self.width() - 2 * margin - (len(self._doors) - 1) * gap) // len(self._doors)
        top = look.rp(132 if look.layout == "wide" else 97)
        for i, door in enumerate(self._doors):
            door.place(
                margin + i * (each + gap),
                top,
                each,
                self.height() - look.rp(14) - top,
                look.reach_line,
            )

    def _place_upright(self) -> None:
        look = self.look
        left = look.rp(48)
        below = self.put(self._title, left, look.rp(105), look.rp(600))
        promise = self._promise.sizeHint()
        self._promise.setGeometry(left, below + look.rp(26), promise.width(), promise.height())
        margin, gap = look.rp(32), look.rp(24)
        each = (self.width() - 2 * margin - gap) // 2
        tiles = self._rows() * look.rp(HEIGHT_RP + GAP_RP) + look.rp(2)
        top = look.reach_line - look.rp(156)
        for i, door in enumerate(self._doors):
            first = top + look.rp(158) if i < 2 else look.reach_line + tiles + look.rp(160)  # noqa: PLR2004
            head = look.rp(158) if i < 2 else look.rp(146)  # noqa: PLR2004
            door.place(
                margin + i % 2 * (each + gap),
                first - head,
                each,
                head + tiles,
                first - look.rp(GAP_RP),
            )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        if self.look.is_portrait:
            look = self.look
            painter = painter_on(self)
            door = QRectF(self.width() - look.rp(280), look.rp(64), look.rp(216), look.rp(320))
            draw_view(painter, look.theme, door, look.theme.sage, footed=True)


class HomeDoor(Door):
    """One door of Home: its name, its first tiles, and See all."""

    def __init__(self, name: str, icon: str, colours: DoorColours, page: HomePage) -> None:
        """Make a door called ``name`` on ``page``, without tiles."""
        super().__init__(page.look, colours, Head(icon, 0, 0, 0, 0))
        self._page = page
        self.setParent(page)
        self.setAccessibleName(name)
        self._text = name
        self._name = self.name(name)
        self._tiles: list[Tile] = []

    @classmethod
    def for_group(cls, group: GroupEntry, rows: int, page: HomePage) -> "HomeDoor":
        """Make the door of ``group`` with ``rows`` tiles."""
        door = cls(group.name, group.icon, page.look.theme.door(group.colour), page)
        for topic in group.topics[: rows - 1]:
            door._add(_tile_text(topic), topic.id, page.open_topic)
        door._add_see_all(len(group.topics), group.id, page.open_group)
        return door

    @classmethod
    def for_questions(
        cls, questions: tuple[TopicQuestions, ...], rows: int, page: HomePage
    ) -> "HomeDoor":
        """Make the fourth door: Search first, then topics that people ask about."""
        name = QCoreApplication.translate("HomeDoor", "Questions people ask")
        door = cls(name, "bubble", page.look.theme.plum, page)
        search = TileText(
            QCoreApplication.translate("HomeDoor", "Search"),
            QCoreApplication.translate("HomeDoor", "Type a word"),
            icon="search",
        )
        door._add(search, "", page.open_search)
        for item in questions[: rows - 2]:
            hint = door._count(item.count)
            text = TileText(item.topic.discreet_title, hint)
            door._add(text, item.topic.id, page.open_questions)
        door._add_see_all(sum(item.count for item in questions), "", page.open_questions)
        return door

    def _count(self, questions: int) -> str:
        return self.tr("%n questions", "", questions)

    def _add(self, text: TileText, name: str, slot: Callable[[], None]) -> Tile:
        tile = Tile(self.look, text, self.colours)
        tile.setObjectName(name)
        tile.setParent(self)
        tile.tapped.connect(slot)
        tile.refused.connect(self._page.refused)
        self._tiles.append(tile)
        return tile

    def _add_see_all(self, count: int, name: str, slot: Callable[[], None]) -> None:
        text = self.tr("See all {count}").format(count=count)
        tile = self._add(TileText(text), name, slot)
        tile.setAccessibleName(f"{text}: {self._text}")

    def place(self, left: int, top: int, width: int, height: int, reach: int) -> None:
        """Stand at the given pixels of the page, the first tile just under ``reach``."""
        look = self.look
        arch = look.rp(PORTRAIT_ARCH_RP) if look.is_portrait else width // 2
        pad, gap = look.rp(18 if not look.is_portrait else 14), look.rp(GAP_RP)
        first = reach + gap - top
        inner = width - 2 * look.rp(30 if not look.is_portrait else 26)
        if self._name.words.natural_width() > inner:
            # The one thing that may step down a size: a door's own name, to clear the moulding.
            self._name.deleteLater()
            self._name = self.name(self._text, size=LABEL)
            self._name.show()
        tall = self._name.heightForWidth(inner)
        name_top = first - look.rp(22 if not look.is_portrait else 20) - tall
        icon = look.rp(62 if not look.is_portrait else 54)
        icon_top = name_top - look.rp(12 if not look.is_portrait else 2) - icon
        self.head = Head(self.head.icon, icon_top, icon, arch, first - look.rp(26))
        self.setGeometry(left, top, width, height)
        self._name.setGeometry((width - inner) // 2, name_top, inner, tall)
        each = width - 2 * pad
        y = first
        for tile in self._fitting(each, height - first - look.rp(4), gap):
            tall = tile.heightForWidth(each)
            tile.setGeometry(pad, y, each, tall)
            y += tall + gap

    def _fitting(self, width: int, room: int, gap: int) -> list[Tile]:
        """Give the tiles that stand whole in ``room`` pixels, See all always; hide the others."""
        *topics, see_all = self._tiles

        def needed(tiles: list[Tile]) -> int:
            return sum(tile.heightForWidth(width) + gap for tile in tiles) - gap

        while topics and needed([*topics, see_all]) > room:
            topics.pop().hide()
        return [*topics, see_all]


def _tile_text(topic: TopicEntry) -> TileText:
    if topic.is_page_gated:
        note = QCoreApplication.translate("HomeDoor", "Opens with a note")
        return TileText(topic.title, note, hint_icon="info")
    return TileText(topic.title, topic.hint)
