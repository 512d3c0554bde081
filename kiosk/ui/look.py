"""How big and in which colours: the one value that every widget is drawn from.

Lengths in the visual language are reference pixels (rp): 1 rp is 0.2537 mm. ``Look.rp`` turns them
into pixels of this panel.
"""

import math
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont

from kiosk.ui.tokens import THEMES, Theme
from kiosk.visit.comfort import Comfort

MM_PER_RP = 0.2537
SMALLEST_UNIT = 0.80
LARGEST_UNIT = 2.90
WIDE_RP = 1800
REFERENCE_LONG_SIDE = 1920
MM_PER_PX_1366 = 0.2999

LATIN = "Atkinson Hyperlegible"
DEVANAGARI = "Noto Sans Devanagari"
ARABIC = "Noto Sans Arabic"

TEXT = 29
LABEL = 29
H2 = 34
LARGE = 36
H1 = 46
NUMBER = 46
PORTRAIT_H1 = 60
ATTRACT = 68
COUNT = 96

TEXT_LINE = 1.45
CARD_LINE = 1.35
LABEL_LINE = 1.1
HEADING_LINE = 1.2
TILE_LINE = 1.25
LARGE_TEXT_FACTOR = 1.5
WIDER_LINE = 1.7
"""Line height of what is read, where the reader wants wider lines."""
NARROW_EM = 20.0
"""Width of a narrow column in times the size of its words: some 44 characters of our type."""

TEXT_FACTORS: MappingProxyType[str, float] = MappingProxyType(
    {"normal": 1.0, "large": 1.25, "larger": 1.5, "largest": 2.0}
)
"""What the reader's text size does to every size that scales."""
BAR_FACTORS: MappingProxyType[float, float] = MappingProxyType(
    {1.0: 1.0, 1.25: 1.08, 1.5: 1.17, 2.0: 1.25}
)
"""What it does to the labels of what stands around the page: the bar, the sheet."""
BAR_HEIGHTS_RP: MappingProxyType[float, tuple[int, int]] = MappingProxyType(
    {1.0: (128, 210), 1.25: (134, 218), 1.5: (140, 226), 2.0: (146, 234)}
)
"""Height of the bar across and upright, by the reader's factor."""

Script = Literal["latin", "devanagari", "arabic"]
SCRIPT_SCALE: MappingProxyType[Script, float] = MappingProxyType(
    {"latin": 1.0, "devanagari": 1.08, "arabic": 1.05}
)
FAMILIES: MappingProxyType[Script, tuple[str, ...]] = MappingProxyType(
    {"latin": (LATIN,), "devanagari": (DEVANAGARI, LATIN), "arabic": (ARABIC, LATIN)}
)
TALL_LINE = 1.6 / TEXT_LINE
"""By how much lines of running text are wider apart in scripts with signs above and below."""
LEAST_LINE: MappingProxyType[Script, float] = MappingProxyType(
    {"latin": 1.0, "devanagari": 1.42, "arabic": 1.45}
)
"""Line height that holds all ink of a script: for words in a box of their own."""
DROP: MappingProxyType[Script, float] = MappingProxyType(
    {"latin": 0.0, "devanagari": 0.06, "arabic": 0.0}
)
"""By how many of its sizes a script is set lower than its font says, to stand as Latin does."""
Layout = Literal["wide", "medium", "single"]


def assumed_mm_per_px(width: int, height: int) -> float:
    """Give the pitch in millimetres that is assumed for a screen nobody has measured."""
    if (width, height) == (1366, 768):
        return MM_PER_PX_1366
    return MM_PER_RP * REFERENCE_LONG_SIDE / max(width, height)


@cache
def _unit(width: int, height: int, mm_per_px: float) -> float:
    """Give the pixels in a reference pixel; asked some hundred times for each touch."""
    pitch = mm_per_px or assumed_mm_per_px(width, height)
    return min(LARGEST_UNIT, max(SMALLEST_UNIT, MM_PER_RP / pitch))


class Look(NamedTuple):
    """Theme, size of the window in pixels, and text factor (1.0 to 2.0)."""

    theme: Theme
    width: int
    height: int
    factor: float = 1.0
    mm_per_px: float = 0.0
    """Pitch that was measured; 0 where it has to be assumed."""
    has_veil: bool = False
    has_wider_lines: bool = False
    has_lower_buttons: bool = False
    has_less_motion: bool = True
    covered: int = 0
    """Pixels above the bar that a sheet lies over."""
    is_narrowed: bool = False
    """True where one column is wanted, whatever the width."""

    @property
    def unit(self) -> float:
        """Pixels in a reference pixel."""
        return _unit(self.width, self.height, self.mm_per_px)

    def rp(self, length: float) -> int:
        """Give ``length`` reference pixels in whole pixels, rounded up."""
        return math.ceil(round(length * _unit(self.width, self.height, self.mm_per_px), 3))

    def line(self, length: float) -> float:
        """Give a stroke width in pixels; strokes are not rounded."""
        return length * self.unit

    def text(self, size: float) -> int:
        """Give a text size in pixels, the reader's factor included."""
        return math.ceil(round(size * self.unit * self.factor, 3))

    def words(self, size: float) -> int:
        """Give the size of words in pixels. Titles stay as much larger than the text as they are.

        So the largest text on a small screen still leaves room to read.
        """
        return self.rp(min(size, TEXT) * self.factor + max(0, size - TEXT))

    def line_of(self, size: float, line: float) -> float:
        """Give the line height, as a factor, of words set at ``size`` rp with ``line``."""
        is_read = size <= TEXT and line >= CARD_LINE
        return max(line, WIDER_LINE) if self.has_wider_lines and is_read else line

    @property
    def narrow_width(self) -> int:
        """Give the width in pixels of a narrow column."""
        return self.text(TEXT * NARROW_EM)

    @property
    def furniture(self) -> "Look":
        """The look of what stands around the page: its labels grow less than the text."""
        return self._replace(factor=BAR_FACTORS.get(self.factor, 1.0), is_narrowed=False)

    @property
    def is_portrait(self) -> bool:
        """True where the screen stands upright."""
        return self.height > self.width

    @property
    def layout(self) -> Layout:
        """Three columns, two, or one (``visual.md``, 5)."""
        if self.is_portrait or self.is_narrowed or self.factor >= LARGE_TEXT_FACTOR:
            return "single"
        return "wide" if self.width >= self.rp(WIDE_RP) and self.factor <= 1.25 else "medium"  # noqa: PLR2004

    @property
    def margin(self) -> int:
        """Space between the screen's edge and what is on it, whatever the reader chose."""
        is_small = not self.is_portrait and self.width < self.rp(WIDE_RP)
        return self.rp(28 if is_small else 40)

    @property
    def reach_line(self) -> int:
        """Nothing that must be touched lies above this, in pixels from the top.

        Where a sheet lies over the page, what is to be touched is on the sheet.
        """
        if self.covered:
            return 0
        return math.ceil(self.height / (2 if self.has_lower_buttons else 3))

    @property
    def bar_height(self) -> int:
        """Height of the bar at the bottom."""
        return self.rp(BAR_HEIGHTS_RP.get(self.factor, (128, 210))[self.is_portrait])

    @property
    def page_height(self) -> int:
        """Height of what is above the bar, and above a sheet."""
        return self.height - self.bar_height - self.covered

    def font(
        self, size: float, *, bold: bool = False, scales: bool = True, script: Script = "latin"
    ) -> QFont:
        """Give the font of ``size`` rp; ``scales`` False keeps it out of the reader's factor."""
        if script == "arabic":
            from kiosk.ui.fonts import load_arabic  # noqa: PLC0415 - only where such text is shown

            load_arabic()
        pixels = self.words(size) if scales else self.rp(size)
        font = QFont()
        font.setFamilies(list(FAMILIES[script]))
        font.setPixelSize(math.ceil(round(pixels * SCRIPT_SCALE[script], 3)))
        if bold and script != "latin":
            # One file holds every weight; asked for by name, Qt would only smear the regular one.
            font.setVariableAxis(QFont.Tag.fromString("wght"), 700)
        else:
            font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def script_of(text: str) -> Script:
    """Give the script that ``text`` is written in."""
    if text.isascii():
        return "latin"
    for sign in text:
        if "\u0900" <= sign <= "\u097f":
            return "devanagari"
        if "\u0600" <= sign <= "\u06ff":
            return "arabic"
    return "latin"


def line_of(script: Script, line: float) -> float:
    """Give the line height of running text in ``script``, where ``line`` is that of Latin text."""
    return line if script == "latin" or line < CARD_LINE else line * TALL_LINE


def look_of(comfort: Comfort, width: int, height: int, mm_per_px: float = 0.0) -> Look:
    """Give the look that a visitor chose, for a window of ``width`` by ``height`` pixels."""
    return Look(
        THEMES[comfort.theme],
        width,
        height,
        TEXT_FACTORS[comfort.text_size],
        mm_per_px,
        has_veil=comfort.veil,
        has_wider_lines=comfort.wider_lines,
        has_lower_buttons=comfort.lower_buttons,
        has_less_motion=comfort.less_motion,
    )


def look_for(
    theme: str, width: int, height: int, factor: float = 1.0, mm_per_px: float = 0.0
) -> Look:
    """Give the look for a window of ``width`` by ``height`` pixels."""
    return Look(THEMES[theme], width, height, factor, mm_per_px)
