"""The scale of ``visual.md``, 2 and 5: reference pixels, layouts, the bar and the reach line."""

import pytest

from kiosk.ui.look import (
    LARGEST_UNIT,
    SMALLEST_UNIT,
    assumed_mm_per_px,
    look_for,
    look_of,
    script_of,
)
from kiosk.ui.tokens import THEMES
from kiosk.visit.comfort import Comfort


@pytest.mark.parametrize(
    ("size", "unit"),
    [
        ((1920, 1080), 1.0),
        ((1080, 1920), 1.0),
        ((1366, 768), 0.846),
        ((3840, 2160), 2.0),
        ((7680, 4320), LARGEST_UNIT),
        ((640, 480), SMALLEST_UNIT),
    ],
)
def test_a_reference_pixel_is_as_large_everywhere(size: tuple[int, int], unit: float) -> None:
    assert look_for("paper", *size).unit == pytest.approx(unit, abs=0.001)


def test_a_small_panel_is_as_the_visual_language_says() -> None:
    look = look_for("paper", 1366, 768)
    assert round(look.unit, 2) == 0.85
    assert look.text(29) == 25
    assert look.rp(99) == 84
    assert assumed_mm_per_px(1366, 768) == 0.2999


@pytest.mark.parametrize(("length", "pixels"), [(0, 0), (1, 1), (80, 68), (100, 85), (128, 109)])
def test_lengths_are_rounded_up(length: int, pixels: int) -> None:
    assert look_for("paper", 1366, 768).rp(length) == pixels


@pytest.mark.parametrize(
    ("size", "factor", "layout"),
    [
        ((1920, 1080), 1.0, "wide"),
        ((1920, 1080), 1.25, "wide"),
        ((1920, 1080), 1.5, "single"),
        ((1366, 768), 1.0, "medium"),
        ((1366, 768), 1.25, "medium"),
        ((1366, 768), 2.0, "single"),
        ((1080, 1920), 1.0, "single"),
        ((3840, 2160), 1.0, "wide"),
        ((1280, 1024), 1.0, "medium"),
    ],
)
def test_the_layout_follows_from_room_and_text(
    size: tuple[int, int], factor: float, layout: str
) -> None:
    assert look_for("paper", *size, factor).layout == layout


@pytest.mark.parametrize(
    ("size", "factor", "height"),
    [
        ((1920, 1080), 1.0, 128),
        ((1920, 1080), 1.25, 134),
        ((1920, 1080), 1.5, 140),
        ((1920, 1080), 2.0, 146),
        ((1080, 1920), 1.0, 210),
        ((1080, 1920), 2.0, 234),
    ],
)
def test_the_bar_grows_a_little_with_the_text(
    size: tuple[int, int], factor: float, height: int
) -> None:
    look = look_for("paper", *size, factor)
    assert look.bar_height == height
    assert look.page_height == size[1] - height


@pytest.mark.parametrize(("size", "line"), [((1920, 1080), 360), ((1366, 768), 256)])
def test_the_reach_line_lies_a_third_down(size: tuple[int, int], line: int) -> None:
    assert look_for("paper", *size).reach_line == line


@pytest.mark.parametrize(("factor", "pixels"), [(1.0, 29), (1.25, 37), (1.5, 44), (2.0, 58)])
def test_text_follows_the_reader_and_bar_labels_do_not(factor: float, pixels: int) -> None:
    look = look_for("paper", 1920, 1080, factor)
    assert look.font(29).pixelSize() == pixels
    assert look.font(29, scales=False).pixelSize() == 29


def test_devanagari_is_set_a_little_larger() -> None:
    look = look_for("paper", 1920, 1080)
    assert script_of("हिन्दी") == "devanagari"
    assert script_of("Hindi") == "latin"
    assert look.font(29, script="devanagari").pixelSize() == 32
    assert look.font(29, script="devanagari").families()[0] == "Noto Sans Devanagari"


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_called_by_its_name(name: str) -> None:
    assert look_for(name, 1920, 1080).theme.name == name


@pytest.mark.parametrize(("factor", "title"), [(1.0, 46), (1.5, 61), (2.0, 75)])
def test_titles_stay_as_much_larger_as_they_are(factor: float, title: int) -> None:
    assert look_for("paper", 1920, 1080, factor).font(46).pixelSize() == title


def test_wider_lines_are_for_what_is_read() -> None:
    look = look_for("paper", 1920, 1080)._replace(has_wider_lines=True)
    assert look.line_of(29, 1.45) == look.line_of(29, 1.35) == 1.7
    assert look.line_of(29, 1.1) == 1.1
    assert look.line_of(46, 1.35) == 1.35
    assert look_for("paper", 1920, 1080).line_of(29, 1.45) == 1.45


def test_lower_buttons_and_a_sheet_move_the_reach_line() -> None:
    look = look_for("paper", 1920, 1080)
    assert look._replace(has_lower_buttons=True).reach_line == 540
    covered = look._replace(covered=500)
    assert covered.reach_line == 0
    assert covered.page_height == look.page_height - 500


def test_what_stands_around_the_page_grows_less() -> None:
    look = look_for("paper", 1920, 1080, 2.0)
    assert look.furniture.font(29).pixelSize() == 37
    assert look.font(29).pixelSize() == 58


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920)])
def test_margins_stay(size: tuple[int, int], factor: float) -> None:
    assert look_for("paper", *size, factor).margin == look_for("paper", *size).margin


def test_a_chosen_look() -> None:
    look = look_of(Comfort("dusk", "larger", True, True, True, False), 1920, 1080, 0.2)
    assert (look.theme.name, look.factor, look.mm_per_px) == ("dusk", 1.5, 0.2)
    assert look.has_veil
    assert look.has_wider_lines
    assert look.has_lower_buttons
    assert not look.has_less_motion
