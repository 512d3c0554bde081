"""The sets of keys, as data: letters of a language, signs that join to them, and tools.

A row is ten units wide or less and stands in the middle; nothing here knows Qt.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from kiosk.visit.keys import Keys, KeysName

Tool = Literal["space", "rub out", "hide", "latin", "digits", "devanagari", "devanagari-more"]
"""What a key does that writes no letter; the names of sets bring that set."""

UNITS = 10
"""Keys of one unit that a full row has."""
HOLDER = "\u25cc"
"""The dotted circle that stands for a letter, where a key writes a sign that joins to one."""
HALANT, NUKTA = "\u094d", "\u093c"


class Cap(NamedTuple):
    """One key: what stands on it, what it writes or does, and its width in units."""

    label: str
    writes: str = ""
    tool: Tool | None = None
    units: float = 1.0
    icon: str = ""


Row = tuple[Cap, ...]
_HIDE = Cap("", tool="hide", units=2.5, icon="chevd")
_SHORT_HIDE = _HIDE._replace(units=1.5)
_RUB_OUT = Cap("", tool="rub out", units=2.0, icon="bksp")
_SPACE = Cap("", " ", tool="space", units=4.5)


def _letters(letters: str) -> Row:
    return tuple(Cap(letter, letter) for letter in letters.split())


def _signs(signs: str) -> Row:
    """Give keys of signs that join to the letter before, drawn on a dotted circle."""
    return tuple(Cap(f"{HOLDER}{sign}", sign) for sign in signs.split())


def _to(label: str, tool: Tool, units: float) -> Cap:
    return Cap(label, tool=tool, units=units)


def _devanagari(rows: tuple[Row, Row, Row], label: str, other: Tool) -> tuple[Row, ...]:
    tools = (
        _to(label, other, 1.0),
        _to("A", "latin", 1.0),
        _to("123", "digits", 1.0),
        *_signs(f"{HALANT} {NUKTA} \u0903"),
        _SPACE._replace(units=2.5),
        _SHORT_HIDE,
    )
    first, second, third = rows
    return (first, second, (*third, _RUB_OUT._replace(units=1.0)), tools)


LAYOUTS: Mapping[KeysName, tuple[Row, ...]] = MappingProxyType(
    {
        "latin": (
            _letters("q w e r t y u i o p"),
            _letters("a s d f g h j k l"),
            (*_letters("z x c v b n m"), _RUB_OUT),
            (_to("123", "digits", 1.5), _to("\u0905 A", "devanagari", 1.5), _SPACE, _HIDE),
        ),
        "digits": (
            tuple(cap._replace(units=2.0) for cap in _letters("1 2 3 4 5")),
            tuple(cap._replace(units=2.0) for cap in _letters("6 7 8 9 0")),
            (*_letters("- / ' . , ? %"), _RUB_OUT),
            (_to("abc", "latin", 1.5), _to("\u0905", "devanagari", 1.5), _SPACE, _HIDE),
        ),
        # A vowel and its sign share a place, and so do a letter and the one with more breath.
        "devanagari": _devanagari(
            (
                _signs("\u0902 \u093e \u093f \u0940 \u0941 \u0942 \u0947 \u0948 \u094b \u094c"),
                _letters("क ग च ज ट ड त द न प"),
                _letters("ब म य र ल व श स ह"),
            ),
            "अ",
            "devanagari-more",
        ),
        "devanagari-more": _devanagari(
            (
                _letters("अ आ इ ई उ ऊ ए ऐ ओ औ"),
                _letters("ख घ छ झ ठ ढ थ ध ण फ"),
                (
                    *_letters("भ ऋ"),
                    *_signs("\u0943"),
                    *_letters("ङ ञ ऑ ष"),
                    *_signs("\u0949 \u0901"),
                ),
            ),
            "क",
            "devanagari",
        ),
    }
)


def keys_of(tool: Tool) -> Keys | None:
    """Give the keys that ``tool`` brings; None where it does something else."""
    match tool:
        case "hide":
            return "hidden"
        case "latin" | "digits" | "devanagari" | "devanagari-more":
            return tool
        case _:
            return None
