"""Contrast of every pair that ``visual.md``, 2 lists: text at 7 to 1, edges at 3 to 1."""

import re
from itertools import product

import pytest

from kiosk.ui.tokens import THEMES, DoorName, Theme

LEAST_TEXT, LEAST_EDGE = 7.0, 3.0
DOORS: tuple[DoorName, ...] = ("clay", "sage", "blue", "plum", "ochre")
GROUNDS = ("bg", "surface", "sunken", "primary_tint")
PAIRS = (
    ("on_primary", "primary"),
    ("on_primary", "primary_pressed"),
    ("primary", "primary_tint"),
    ("primary", "surface"),
    ("on_clear", "clear"),
    ("on_clear", "clear_pressed"),
    ("on_pressed", "pressed"),
    ("on_mark", "mark"),
    ("on_sun", "sun"),
    ("on_door", "staff_door"),
)
"""Text and its ground."""


def luminance(colour: str) -> float:
    """Give the relative luminance of ``#RRGGBB`` (WCAG 2.2, definition)."""
    shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (WCAG 2.2, definition)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


def test_contrast_is_counted_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_colour_is_written_in_full(theme: Theme) -> None:
    values = theme._asdict()
    for name in DOORS:
        values.update({f"{name}_{key}": v for key, v in values.pop(name)._asdict().items()})
    for other in ("name", "line_rp", "is_outlined"):
        del values[other]
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in values.values())


@pytest.mark.parametrize(("ink", "ground"), list(product(("ink", "ink_soft"), GROUNDS)))
def test_ink_can_be_read_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= LEAST_TEXT


@pytest.mark.parametrize("name", DOORS)
def test_words_can_be_read_on_doors_and_tints(theme: Theme, name: DoorName) -> None:
    door = theme.door(name)
    assert contrast(theme.ink, door.tint) >= LEAST_TEXT
    assert contrast(theme.ink_soft, door.tint) >= LEAST_TEXT
    assert contrast(door.deep, door.tint) >= LEAST_TEXT
    assert contrast(theme.on_door, door.door) >= LEAST_TEXT


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read_on_fills(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= LEAST_TEXT


@pytest.mark.parametrize(("edge", "ground"), list(product(("line", "focus"), GROUNDS[:3])))
def test_edges_and_focus_can_be_seen(theme: Theme, edge: str, ground: str) -> None:
    assert contrast(getattr(theme, edge), getattr(theme, ground)) >= LEAST_EDGE


@pytest.mark.parametrize("name", DOORS)
def test_edges_of_boxes_and_tiles_can_be_seen(theme: Theme, name: DoorName) -> None:
    door = theme.door(name)
    assert contrast(door.line, door.tint) >= LEAST_EDGE
    assert contrast(door.tile_line, door.door) >= LEAST_EDGE


@pytest.mark.parametrize("name", DOORS)
def test_one_half_of_the_focus_ring_shows_on_a_door(theme: Theme, name: DoorName) -> None:
    below = theme.door(name).door
    assert max(contrast(theme.focus, below), contrast(theme.on_door, below)) >= LEAST_EDGE


@pytest.mark.parametrize("below", ["bg", "surface", "sunken", "clear", "primary", "pressed"])
def test_one_half_of_the_focus_ring_shows_on_all_else(theme: Theme, below: str) -> None:
    ground = getattr(theme, below)
    assert max(contrast(theme.focus, ground), contrast(theme.surface, ground)) >= LEAST_EDGE


def test_a_door_that_is_not_there_is_a_bug(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.door("red")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", THEMES)
def test_each_colour_has_its_like_in_every_theme(name: str) -> None:
    theme = THEMES[name]
    for other in THEMES.values():
        assert other.like(theme.ink) == other.ink
        assert other.like(theme.on_mark) == other.on_mark
        for door in DOORS:
            assert other.like(theme.door(door).tint) == other.door(door).tint
            assert other.like_door(theme.door(door)) == other.door(door)
            assert other.like(other.door(door).deep) == other.door(door).deep


def test_a_colour_of_no_theme_stays() -> None:
    assert THEMES["dusk"].like("#123456") == "#123456"
    assert THEMES["dusk"].like("") == ""
    plain = THEMES["paper"].clay._replace(door="#123456")
    assert THEMES["dusk"].like_door(plain) == plain
