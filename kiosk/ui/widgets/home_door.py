"""A door of Home: a group with its first topics, or the door of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from kiosk.ui.look import LABEL, LARGE_TEXT_FACTOR, Look
from kiosk.ui.widgets.door import Door, Head
from kiosk.ui.widgets.tile import HEIGHT_RP, Tile, TileText
from kiosk.visit.wishes import AskPeople, OpenGroup, OpenTopic, Wish

if TYPE_CHECKING:
    from kiosk.ui.tokens import Door as DoorColours
    from kiosk.visit.values import GroupEntry, TopicEntry
    from kiosk.visit.views import TopicQuestions

GAP_RP = 12
PORTRAIT_ARCH_RP = 116
"""Height of a low arch."""
MOST_TILES = 8
"""Tiles that a door has at most, See all among them; those without room are hidden."""
MOST_MORE_RP = 32
"""By which a tile grows at most where its door has a row less than there is room for."""
FEW_TILES = 3
"""Where no more than these have room, hints go to make room for others."""
COLUMN_RP = 285
"""Least width of a column of tiles on a wide door, at normal text."""


class HomeDoor(Door):
    """Its name, its first tiles, and See all.

    Signals:
        wished: a tile was touched; carries a ``Wish``.
        refused: a dashed tile was touched; carries the reason.
    """

    wished = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, name: str, icon: str, colours: DoorColours) -> None:
        """Make a door called ``name`` without tiles."""
        super().__init__(look, colours, Head(icon, 0, 0, 0, 0))
        self._icon = icon
        self._wishes: dict[Tile, Wish] = {}
        self.setAccessibleName(name)
        self._text = name
        self._name = self.name(name)
        self._tiles: list[Tile] = []

    @classmethod
    def for_group(cls, look: Look, group: GroupEntry) -> HomeDoor:
        """Make the door of ``group``."""
        door = cls(look, group.name, group.icon, look.theme.door(group.colour))
        for topic in group.topics[: MOST_TILES - 1]:
            door._add(_tile_text(topic), OpenTopic(topic.id))
        door._add_see_all(len(group.topics), OpenGroup(group.id))
        return door

    @classmethod
    def for_questions(cls, look: Look, questions: tuple[TopicQuestions, ...]) -> HomeDoor:
        """Make the fourth door: Search first, then topics that people ask about."""
        door = cls(
            look,
            QCoreApplication.translate("HomeDoor", "Questions people ask"),
            "bubble",
            look.theme.plum,
        )
        door._add(
            TileText(
                QCoreApplication.translate("HomeDoor", "Search"),
                QCoreApplication.translate("HomeDoor", "Type a word"),
                icon="search",
            ),
            AskPeople(to_type=True),
        )
        for item in questions[: MOST_TILES - 2]:
            text = TileText(item.topic.discreet_title, door._count(item.count))
            door._add(text, AskPeople(item.topic.id))
        door._add_see_all(sum(item.count for item in questions), AskPeople())
        return door

    def _count(self, questions: int) -> str:
        return self.tr("%n questions", "", questions)

    def _add(self, text: TileText, wish: Wish) -> Tile:
        tile = Tile(self.look, text, self.colours)
        tile.setParent(self)
        tile.tapped.connect(self._tell)
        tile.refused.connect(self.refused)
        self._wishes[tile] = wish
        self._tiles.append(tile)
        return tile

    def _add_see_all(self, count: int, wish: Wish) -> None:
        text = self.tr("See all {count}").format(count=count)
        tile = self._add(TileText(text), wish)
        tile.setAccessibleName(f"{text}: {self._text}")

    def _tell(self) -> None:
        tile = self.sender()
        if isinstance(tile, Tile):
            self.wished.emit(self._wishes[tile])

    def _inner(self, width: int) -> int:
        return width - 2 * self.look.rp(30 if not self.look.is_portrait else 26)

    def _fit_name(self, width: int) -> int:
        """Step the name down a size where it would not clear the moulding; give its height.

        The one thing that may step down.
        """
        inner = self._inner(width)
        if self._name.words.natural_width() > inner and self._name.words.spots == ():
            self._name.deleteLater()
            self._name = self.name(self._text, size=LABEL)
            self._name.show()
        return self._name.heightForWidth(inner)

    @property
    def _is_low(self) -> bool:
        """True where the icon stands beside the name, in a low arch."""
        return not self.look.is_portrait and self.look.factor >= LARGE_TEXT_FACTOR

    def low_head(self, width: int) -> int:
        """Give the least height in pixels above the first tile without an icon."""
        return self._fit_name(width) + self.look.rp(22 + 30)

    def least_head(self, width: int) -> int:
        """Give the least height in pixels above the first tile: arch, icon and name."""
        look, tall = self.look, self._fit_name(width)
        if self._is_low:
            return self.low_head(width)
        return tall + look.rp((54 + 2 + 20 + 30) if look.is_portrait else (62 + 12 + 22 + 22))

    def place(self, left: int, top: int, width: int, height: int, first: int) -> None:
        """Stand at the given pixels of the page, the first tile at the page's ``first``."""
        look, first = self.look, first - top
        pad, gap = look.rp(18 if not look.is_portrait else 14), look.rp(GAP_RP)
        inner, tall = self._inner(width), self._fit_name(width)
        low = self._name.slack // 2  # tall scripts stand where Latin does
        name_top = first - look.rp(22 if not look.is_portrait else 20) - tall + low
        icon = look.rp(62 if not look.is_portrait else 54)
        icon_top = name_top + low - look.rp(12 if not look.is_portrait else 2) - icon
        arch = look.rp(PORTRAIT_ARCH_RP) if look.is_portrait else min(width // 2, first)
        has_icon = icon_top >= look.rp(18)
        self.head = Head(self._icon if has_icon else "", icon_top, icon, arch, first - look.rp(26))
        self.setGeometry(left, top, width, height)
        self._name.setGeometry((width - inner) // 2, name_top, inner, tall)
        each = width - 2 * pad
        columns = 1 if look.is_portrait else min(2, (each + gap) // (look.text(COLUMN_RP) + gap))
        columns = max(1, columns)
        each = (each - gap * (columns - 1)) // columns
        room = min(height - look.rp(4), look.page_height - top)
        least = look.rp(HEIGHT_RP) + gap
        full = (room - first + gap) // least * least - gap
        whole = 0 if look.covered else max(height - pad - first, full)
        self._place_tiles((pad, first, each), columns, room - first, whole)

    def _place_tiles(self, box: tuple[int, int, int], columns: int, room: int, whole: int) -> None:
        """Place what stands whole in ``room`` pixels, See all as the last; hide the others.

        Rows grow a little where they would leave some of ``whole``, the height that is there.
        """
        left, y, each = box
        gap = self.look.rp(GAP_RP)
        self._drop_hints(dropped=False)
        tiles = self._whole(columns, each, room)
        if len(tiles) <= FEW_TILES:
            self._drop_hints(dropped=True)
            more = self._whole(columns, each, room)
            if len(more) > len(tiles):
                tiles = more
            else:
                self._drop_hints(dropped=False)
        for tile in self._tiles:
            tile.setVisible(tile in tiles)
        count = max(1, -(-len(tiles) // columns))
        grown = max(0, whole - self._height(tiles, columns, each)) // count
        for start in range(0, len(tiles), columns):
            row = tiles[start : start + columns]
            tall = max(tile.heightForWidth(each) for tile in row)
            tall += min(grown, self.look.rp(MOST_MORE_RP))
            wide = each if len(row) == columns else columns * (each + gap) - gap
            for i, tile in enumerate(row):
                tile.setGeometry(left + i * (each + gap), y, wide, tall)
            y += tall + gap

    def _drop_hints(self, *, dropped: bool) -> None:
        for tile in self._tiles:
            tile.drop_hint(dropped=dropped)

    def _whole(self, columns: int, width: int, room: int) -> list[Tile]:
        """Give the tiles that stand whole in ``room`` pixels: See all, and topics before it."""
        *topics, see_all = self._tiles
        while topics and self._height([*topics, see_all], columns, width) > room:
            topics.pop()
        tiles = [*topics, see_all]
        return tiles if self._height(tiles, columns, width) <= room else []

    def _height(self, tiles: list[Tile], columns: int, width: int) -> int:
        rows = (tiles[start : start + columns] for start in range(0, len(tiles), columns))
        gap = self.look.rp(GAP_RP)
        return sum(max(t.heightForWidth(width) for t in row) + gap for row in rows) - gap


def _tile_text(topic: TopicEntry) -> TileText:
    if topic.is_page_gated:
        return TileText(
            topic.title,
            QCoreApplication.translate("HomeDoor", "Opens with a note"),
            hint_icon="info",
        )
    return TileText(topic.title, topic.hint)
