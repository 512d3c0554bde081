"""The colours of the three themes, from the visual language. Contrast of each pair is tested."""

from types import MappingProxyType
from typing import Literal, NamedTuple

DoorName = Literal["clay", "sage", "blue", "plum", "ochre"]


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


def _paper() -> Theme:
    return Theme(
        name="paper",
        bg="#F7F2EA",
        surface="#FEFCF8",
        sunken="#ECE4D8",
        cover="#ECE4D8",
        ink="#271E1A",
        ink_soft="#4B3E36",
        rule="#D9CFC3",
        line="#817367",
        focus="#144097",
        primary="#2A4C39",
        primary_pressed="#183525",
        on_primary="#FEFCF8",
        primary_tint="#DAE8D6",
        clear="#322822",
        clear_pressed="#544740",
        on_clear="#FDFAF4",
        pressed="#DED2C3",
        on_pressed="#271E1A",
        mark="#F8DB94",
        on_mark="#271E1A",
        sun="#F0C36F",
        on_sun="#442E00",
        on_door="#FDFAF4",
        staff_door="#322822",
        staff_mould="#6B5D55",
        staff_niche="#4A3D35",
        clay=Door(
            door="#773E26",
            mould="#9D6546",
            tile_line="#FEFCF8",
            tint="#F1DCC7",
            line="#996243",
            deep="#552E16",
            mid="#DC8E70",
        ),
        sage=Door(
            door="#32513D",
            mould="#5F765A",
            tile_line="#FEFCF8",
            tint="#D0E2CC",
            line="#5F7A59",
            deep="#2A4026",
            mid="#91AE8B",
        ),
        blue=Door(
            door="#314D69",
            mould="#56718E",
            tile_line="#FEFCF8",
            tint="#D1DDEA",
            line="#577594",
            deep="#223B55",
            mid="#7196BC",
        ),
        plum=Door(
            door="#5F364A",
            mould="#845B6E",
            tile_line="#FEFCF8",
            tint="#EBDBE0",
            line="#8F6277",
            deep="#502C3E",
            mid="#AF7993",
        ),
        ochre=Door(
            door="#6D4610",
            mould="#897143",
            tile_line="#FEFCF8",
            tint="#FBE3B8",
            line="#8A6C32",
            deep="#4B3501",
            mid="#F0C36F",
        ),
    )


def _dusk() -> Theme:
    return Theme(
        name="dusk",
        bg="#19151E",
        surface="#27222C",
        sunken="#110D15",
        cover="#110D15",
        ink="#F2EADE",
        ink_soft="#D2C9BD",
        rule="#403A47",
        line="#8D8898",
        focus="#85DAFF",
        primary="#EECA9F",
        primary_pressed="#D7AF83",
        on_primary="#18141D",
        primary_tint="#413321",
        clear="#EFE7D9",
        clear_pressed="#CABFB0",
        on_clear="#18141D",
        pressed="#433D4A",
        on_pressed="#F2EADE",
        mark="#604914",
        on_mark="#F2EADE",
        sun="#D7B174",
        on_sun="#18141D",
        on_door="#F2EADE",
        staff_door="#38333E",
        staff_mould="#5A5561",
        staff_niche="#241F29",
        clay=Door(
            door="#4A2B1F",
            mould="#6A4E3F",
            tile_line="#BB9580",
            tint="#3A2A20",
            line="#B6866C",
            deep="#F7D2BE",
            mid="#84573E",
        ),
        sage=Door(
            door="#27392D",
            mould="#485C44",
            tile_line="#8DA787",
            tint="#263223",
            line="#7C9D74",
            deep="#CAE3C4",
            mid="#4E6D47",
        ),
        blue=Door(
            door="#253647",
            mould="#42576E",
            tile_line="#85A2C0",
            tint="#222F3C",
            line="#7196BC",
            deep="#C3DEFB",
            mid="#43668A",
        ),
        plum=Door(
            door="#452B37",
            mould="#694B59",
            tile_line="#BA91A3",
            tint="#3A2830",
            line="#B48198",
            deep="#F6CEDF",
            mid="#825269",
        ),
        ochre=Door(
            door="#3E321B",
            mould="#625338",
            tile_line="#B09C78",
            tint="#352C1C",
            line="#A88E60",
            deep="#EBD8B6",
            mid="#775F32",
        ),
    )


def _contrast() -> Theme:
    door = Door(
        door="#000000",
        mould="#000000",
        tile_line="#FFFFFF",
        tint="#000000",
        line="#FFFFFF",
        deep="#FFE94A",
        mid="#000000",
    )
    return Theme(
        name="contrast",
        bg="#000000",
        surface="#000000",
        sunken="#000000",
        cover="#000000",
        ink="#FFFFFF",
        ink_soft="#FFFFFF",
        rule="#FFFFFF",
        line="#FFFFFF",
        focus="#4CC9FF",
        primary="#FFE94A",
        primary_pressed="#FFFFFF",
        on_primary="#000000",
        primary_tint="#000000",
        clear="#FFFFFF",
        clear_pressed="#FFE94A",
        on_clear="#000000",
        pressed="#FFE94A",
        on_pressed="#000000",
        mark="#FFE94A",
        on_mark="#000000",
        sun="#FFE94A",
        on_sun="#000000",
        on_door="#FFE94A",
        staff_door="#000000",
        staff_mould="#FFFFFF",
        staff_niche="#000000",
        clay=door,
        sage=door,
        blue=door,
        plum=door,
        ochre=door,
        line_rp=3.0,
        is_outlined=True,
    )


THEMES = MappingProxyType({"paper": _paper(), "dusk": _dusk(), "contrast": _contrast()})
"""The themes by name; constants."""
