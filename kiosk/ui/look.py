"""How big and in which colours: the one value that every widget is drawn from.

Lengths in the visual language are reference pixels (rp): 1 rp is 0.2537 mm. ``Look.rp`` turns them
into pixels of this panel.
"""

import math
from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont

from kiosk.ui.tokens import THEMES, Theme

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

TEXT_FACTORS: MappingProxyType[str, float] = MappingProxyType(
    {"normal": 1.0, "large": 1.25, "larger": 1.5, "largest": 2.0}
)
"""What the reader's text size does to every size that scales."""

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


class Look(NamedTuple):
    """Theme, size of the window in pixels, and text factor (1.0 to 2.0)."""

    theme: Theme
    width: int
    height: int
    factor: float = 1.0
    mm_per_px: float = 0.0
    """Pitch that was measured; 0 where it has to be assumed."""

    @property
    def unit(self) -> float:
        """Pixels in a reference pixel."""
        pitch = self.mm_per_px or assumed_mm_per_px(self.width, self.height)
        return min(LARGEST_UNIT, max(SMALLEST_UNIT, MM_PER_RP / pitch))

    def rp(self, length: float) -> int:
        """Give ``length`` reference pixels in whole pixels, rounded up."""
        return math.ceil(round(length * self.unit, 3))

    def line(self, length: float) -> float:
        """Give a stroke width in pixels; strokes are not rounded."""
        return length * self.unit

    def text(self, size: float) -> int:
        """Give a text size in pixels, the reader's factor included."""
        return math.ceil(round(size * self.unit * self.factor, 3))

    @property
    def is_portrait(self) -> bool:
        """True where the screen stands upright."""
        return self.height > self.width

    @property
    def layout(self) -> Layout:
        """Three columns, two, or one (``visual.md``, 5)."""
        if self.is_portrait or self.factor >= LARGE_TEXT_FACTOR:
            return "single"
        return "wide" if self.width >= self.rp(WIDE_RP) and self.factor <= 1.25 else "medium"  # noqa: PLR2004

    @property
    def margin(self) -> int:
        """Space between the screen's edge and what is on it."""
        return self.rp({"wide": 40, "medium": 28, "single": 40}[self.layout])

    @property
    def reach_line(self) -> int:
        """Nothing that must be touched lies above this, in pixels from the top."""
        return math.ceil(self.height / 3)

    @property
    def bar_height(self) -> int:
        """Height of the bar at the bottom."""
        if self.is_portrait:
            return self.rp(210)
        return self.rp({1.0: 128, 1.25: 134, 1.5: 140}.get(self.factor, 146))

    @property
    def page_height(self) -> int:
        """Height of what is above the bar."""
        return self.height - self.bar_height

    def font(
        self, size: float, *, bold: bool = False, scales: bool = True, script: Script = "latin"
    ) -> QFont:
        """Give the font of ``size`` rp; ``scales`` False keeps it out of the reader's factor."""
        if script == "arabic":
            from kiosk.ui.fonts import load_arabic  # noqa: PLC0415 - only where such text is shown

            load_arabic()
        size *= SCRIPT_SCALE[script]
        font = QFont()
        font.setFamilies(list(FAMILIES[script]))
        font.setPixelSize(self.text(size) if scales else self.rp(size))
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


def look_for(
    theme: str, width: int, height: int, factor: float = 1.0, mm_per_px: float = 0.0
) -> Look:
    """Give the look for a window of ``width`` by ``height`` pixels."""
    return Look(THEMES[theme], width, height, factor, mm_per_px)
