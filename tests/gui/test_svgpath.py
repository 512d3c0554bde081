"""Path data to paths: arcs end where they should and stay as round as they should."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from kiosk.ui.icons import GRID, ICONS
from kiosk.ui.svgpath import parse

NEAR = 1e-6
_lengths = st.floats(min_value=0.5, max_value=40, allow_nan=False).map(lambda x: round(x, 3))
_places = st.floats(min_value=-50, max_value=50, allow_nan=False).map(lambda x: round(x, 3))


def end_of(data: str) -> QPointF:
    """Give where the pen stands after ``data``."""
    return parse(data).currentPosition()


def is_near(one: QRectF, other: QRectF, within: float) -> bool:
    """Tell whether two rectangles are the same, give or take ``within``."""
    corners = (one.topLeft() - other.topLeft(), one.bottomRight() - other.bottomRight())
    return all(max(abs(p.x()), abs(p.y())) <= within for p in corners)


@given(_places, _places, _lengths, _lengths, st.booleans(), st.booleans(), _places, _places)
def test_an_arc_ends_at_its_end(  # noqa: PLR0913, PLR0917 - the values of an arc
    x: float, y: float, rx: float, ry: float, large: bool, sweep: bool, to_x: float, to_y: float
) -> None:
    assume(math.hypot(to_x - x, to_y - y) > 0.01)
    data = f"M{x:f} {y:f}A{rx:f} {ry:f} 0 {large:d} {sweep:d} {to_x:f} {to_y:f}"
    end = end_of(data)
    assert abs(end.x() - to_x) <= NEAR
    assert abs(end.y() - to_y) <= NEAR


@pytest.mark.parametrize("sweep", [0, 1])
@pytest.mark.parametrize("radius", [1, 7, 17])
def test_two_half_turns_make_a_circle(radius: int, sweep: int) -> None:
    data = (
        f"M{24 + radius} 24a{radius} {radius} 0 1 {sweep} {-2 * radius} 0"
        f"a{radius} {radius} 0 1 {sweep} {2 * radius} 0z"
    )
    box = QRectF(24 - radius, 24 - radius, 2 * radius, 2 * radius)
    assert is_near(parse(data).boundingRect(), box, radius * 3e-4)


def test_every_point_of_a_circle_is_as_far_from_its_middle() -> None:
    path = parse("M41 24a17 17 0 1 1-34 0 17 17 0 0 1 34 0z")
    for i in range(200):
        point = path.pointAtPercent(i / 200)
        assert math.hypot(point.x() - 24, point.y() - 24) == pytest.approx(17, abs=0.01)


@pytest.mark.parametrize(
    ("large", "sweep", "box"),
    [
        (0, 1, QRectF(0, 0, 10, 10)),
        (1, 1, QRectF(0, -10, 20, 20)),
        (0, 0, QRectF(0, 0, 10, 10)),
        (1, 0, QRectF(-10, 0, 20, 20)),
    ],
)
def test_the_flags_choose_one_of_four_arcs(large: int, sweep: int, box: QRectF) -> None:
    path = parse(f"M0 0A10 10 0 {large} {sweep} 10 10")
    assert is_near(path.boundingRect(), box, 0.01)


def test_an_arc_too_small_for_its_ends_is_enlarged() -> None:
    path = parse("M0 0A1 1 0 0 1 20 0")
    assert is_near(path.boundingRect(), QRectF(0, -10, 20, 10), 0.01)


@pytest.mark.parametrize(
    ("data", "end"),
    [
        ("M5 6", (5, 6)),
        ("m5 6", (5, 6)),
        ("M1 1 4 5", (4, 5)),
        ("M1 1m2 2 3 3", (6, 6)),
        ("M1 1L4 5", (4, 5)),
        ("M1 1l4 5", (5, 6)),
        ("M1 1H9", (9, 1)),
        ("M1 1h9", (10, 1)),
        ("M1 1V9", (1, 9)),
        ("M1 1v9", (1, 10)),
        ("M1 1C1 2 3 4 5 6", (5, 6)),
        ("M1 1c1 2 3 4 5 6", (6, 7)),
        ("M1 1S3 4 5 6", (5, 6)),
        ("M1 1s3 4 5 6", (6, 7)),
        ("M1 1l4 0v4z", (1, 1)),
        ("M1,1L-2-3", (-2, -3)),
        ("M.5.5l.25.25", (0.75, 0.75)),
    ],
)
def test_each_command_moves_the_pen(data: str, end: tuple[float, float]) -> None:
    assert (end_of(data).x(), end_of(data).y()) == end


def test_a_smooth_curve_mirrors_the_one_before() -> None:
    path = parse("M0 0C0 10 10 10 10 0S20-10 20 0")
    assert path.elementAt(4).x == 10
    assert path.elementAt(4).y == -10


@pytest.mark.parametrize("data", ["M0 0Q1 1 2 2", "M0 0T1 1", "M0 0#", "M0 0A5 4 30 0 1 9 9"])
def test_what_the_icons_do_not_use_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"path data|tilted"):
        parse(data)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_stays_on_its_grid(name: str) -> None:
    path = parse(ICONS[name])
    assert not path.isEmpty()
    box = path.boundingRect()
    assert min(box.left(), box.top()) >= 2
    assert max(box.right(), box.bottom()) <= GRID - 2
