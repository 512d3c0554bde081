"""What a theme is made of: colours, each of which knows its token."""

from __future__ import annotations

from typing import Literal, NamedTuple

DoorName = Literal["clay", "sage", "blue", "plum", "ochre"]


class Tone(str):
    """A colour that knows which token it is, so that another theme has its like."""

    __slots__ = ("token",)
    token: str
    """Such as ``ink`` or ``clay.tint``."""

    @classmethod
    def of(cls, token: str, colour: str) -> Tone:
        """Give the colour of ``token``."""
        tone = cls(colour)
        tone.token = token
        return tone


class Door(NamedTuple):
    """The colours of one door and of what belongs to it; `mid` and `mould` are decoration only."""

    door: str
    mould: str
    tile_line: str
    tint: str
    line: str
    deep: str
    mid: str


class Theme(NamedTuple):
    """Every colour of one theme, as ``#RRGGBB``."""

    name: str
    bg: str
    surface: str
    sunken: str
    cover: str
    ink: str
    ink_soft: str
    rule: str
    line: str
    focus: str
    primary: str
    primary_pressed: str
    on_primary: str
    primary_tint: str
    clear: str
    clear_pressed: str
    on_clear: str
    pressed: str
    on_pressed: str
    mark: str
    on_mark: str
    sun: str
    on_sun: str
    on_door: str
    staff_door: str
    staff_mould: str
    staff_niche: str
    clay: Door
    sage: Door
    blue: Door
    plum: Door
    ochre: Door
    line_rp: float = 2.0
    """Width of a control edge in reference pixels."""
    is_outlined: bool = False
    """True where fills vanish, so that every filled shape gets a line."""

    def door(self, name: DoorName) -> Door:
        """Give the door colours called ``name``."""
        doors: dict[DoorName, Door] = {
            "clay": self.clay,
            "sage": self.sage,
            "blue": self.blue,
            "plum": self.plum,
            "ochre": self.ochre,
        }
        return doors[name]

    def like(self, colour: str) -> str:
        """Give the colour of this theme that stands where ``colour`` stands in another one."""
        if not isinstance(colour, Tone):
            return colour
        group, _, name = colour.token.rpartition(".")
        found: str = getattr(getattr(self, group) if group else self, name)
        return found

    def like_door(self, colours: Door) -> Door:
        """Give the door of this theme that is called as ``colours`` is in another one."""
        if not isinstance(colours.door, Tone):
            return colours
        found: Door = getattr(self, colours.door.token.partition(".")[0])
        return found


def named(theme: Theme) -> Theme:
    """Give ``theme`` with colours that know their tokens."""
    return Theme._make(map(_toned, Theme._fields, theme))


def _toned(name: str, value: object) -> object:
    if isinstance(value, Door):
        parts = zip(Door._fields, value, strict=True)
        return Door(*(Tone.of(f"{name}.{part}", colour) for part, colour in parts))
    return Tone.of(name, value) if isinstance(value, str) and value.startswith("#") else value
