"""A topic tile: a name and a hint, on a door or on the page."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from kiosk.ui.look import LABEL, TILE_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_icon_path, draw_panel
from kiosk.ui.tokens import Door as DoorColours
from kiosk.ui.topic_icons import path_of
from kiosk.ui.widgets.tag import TagShape
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand, Words

PADDING_RP = 22
HEIGHT_RP = 99
ICON_RP = 52
ARROW_RP = 36
DOOR_ICON_RP = 42
"""On a door, where a tile is narrow."""


@dataclass(frozen=True, slots=True)
class TileText:
    """What a tile says. ``icon`` stands before it; ``hint_icon`` before the second line."""

    name: str
    hint: str = ""
    icon: str = ""
    hint_icon: str = ""
    has_bold_name: bool = False
    tag: str = ""
    """What its notes are about; stands below the hint."""


class Tile(Touchable):
    """Opens a topic, or, as a see-all tile, the whole group."""

    def __init__(
        self, look: Look, text: TileText, colours: DoorColours, *, on_door: bool = True
    ) -> None:
        """Make the tile."""
        super().__init__(look, text.name)
        if text.hint or text.tag:
            self.setAccessibleDescription(" ".join(filter(None, (text.hint, text.tag))))
        self._tile, self._colours, self._on_door = text, colours, on_door
        self._has_dropped = False

    def drop_hint(self, *, dropped: bool) -> None:
        """Leave the hint out for want of room; that a note comes first is always said."""
        self._has_dropped = dropped and not self._tile.hint_icon

    @property
    def is_see_all(self) -> bool:
        """True for the tile that opens the group: no hint, a line and an arrow."""
        return not self._tile.hint

    @property
    def _icon_rp(self) -> int:
        return DOOR_ICON_RP if self._on_door else ICON_RP

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        name, hint = self._lines(width, "#000000", "#000000")
        room = self._room(width)
        used = name.height(room) + (hint.height(room) if hint else 0)
        if self._tile.tag:
            used += TagShape(self.look, self._tile.tag, "#000000").size(room)[1] + self.look.rp(8)
        return max(self.look.rp(HEIGHT_RP), used + self.look.rp(18 if self._on_door else 30))

    def _room(self, width: int) -> int:
        room = width - 2 * self.look.rp(PADDING_RP)
        if self._tile.icon:
            room -= self.look.text(self._icon_rp + 14)
        if self.is_see_all:
            room -= self.look.text(50)
        return max(1, room)

    def _lines(self, width: int, ink: str, soft: str) -> tuple[Words, Words | None]:
        """Give name and hint; on a door the hint goes before anything takes a second line more."""
        look, tile, room = self.look, self._tile, self._room(width)
        bold = tile.has_bold_name or self.is_see_all
        name = Words(look, tile.name, Hand(ink, LABEL, bold and not self.reason, TILE_LINE))
        if not tile.hint or self._has_dropped:
            return name, None
        hint = Words(look, tile.hint, Hand(soft, LABEL, line=TILE_LINE))
        inner = room - (look.text(28) + look.rp(8) if tile.hint_icon else 0)
        is_long = name.line_count(room) > 1 or hint.line_count(inner) > 1
        return name, None if is_long and self._on_door and not tile.hint_icon else hint

    def _dress(self) -> tuple[Panel, str, str]:
        theme, colours = self.look.theme, self._colours
        line = theme.line_rp
        if self.reason:
            return Panel("", theme.line, line, is_dashed=True), theme.ink_soft, theme.ink_soft
        if self.isDown():
            return (
                Panel(theme.pressed, theme.on_door if self._on_door else theme.ink, line),
                theme.on_pressed,
                theme.on_pressed,
            )
        if self.is_see_all:
            return Panel("", theme.on_door, line), theme.on_door, theme.on_door
        edge = (
            theme.line if not self._on_door else "" if theme.name == "paper" else colours.tile_line
        )
        return Panel(theme.surface, edge, line), theme.ink, theme.ink_soft

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, tile = self.look, self._tile
        painter = painter_on(self)
        panel, ink, soft = self._dress()
        draw_panel(painter, look, QRectF(self.rect()), panel)
        name, hint = self._lines(self.width(), ink, soft)
        room = self._room(self.width())
        left = look.rp(PADDING_RP)
        if tile.icon:
            size = look.text(self._icon_rp)
            colour = ink if self.reason else self._colours.deep
            draw_icon_path(
                painter,
                look,
                path_of(tile.icon),
                QRectF(left, (self.height() - size) / 2, size, size),
                colour,
            )
            left += look.text(self._icon_rp + 14)
        tall = name.height(room)
        tag = TagShape(look, tile.tag, soft) if tile.tag else None
        tag_size = tag.size(room) if tag else (0, 0)
        under = (hint.height(room) if hint else 0) + (tag_size[1] + look.rp(8) if tag else 0)
        top = (self.height() - tall - under) / 2
        if tag:
            at = top + tall + under - tag_size[1]
            tag.draw(painter, QRectF(left, at, *tag_size))
        name.draw(painter, left, top)
        if hint:
            if tile.hint_icon:
                size = look.text(28)
                box = QRectF(left, top + tall + (hint.line_height - size) / 2, size, size)
                draw_icon(painter, look, tile.hint_icon, box, soft)
                left += size + look.rp(8)
            hint.draw(painter, left, top + tall)
        if self.is_see_all:
            size = look.text(ARROW_RP)
            right = self.width() - look.rp(PADDING_RP) - size
            draw_icon(
                painter, look, "next", QRectF(right, (self.height() - size) / 2, size, size), ink
            )
