"""SVG path data to QPainterPath: the commands that the icons use, and no others.

Grammar and the arc conversion follow SVG 1.1, 8.3 and appendix F.6. QtSvg is not used: it is left
out of the bundle because it can be fed hostile files.
"""

import math
import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_TOKEN = re.compile(r"[MLHVCSAZ]|[-+]?(?:\d+\.?\d*|\.\d+)", re.IGNORECASE)
_QUARTER = math.pi / 2


@cache
def parse(data: str) -> QPainterPath:
    """Give the path that ``data`` describes.

    Raises:
        ValueError: a command that is not one of M, L, H, V, C, S, A, Z.

    """
    return _Reader(data).path


class _Reader:
    """Walks the tokens of one path."""

    def __init__(self, data: str) -> None:
        if _TOKEN.sub("", data).strip(" ,"):
            message = f"not path data: {data!r}"
            raise ValueError(message)
        self.path = QPainterPath()
        self._tokens = _TOKEN.findall(data)
        self._at = 0
        self._control: QPointF | None = None
        command = ""
        while self._at < len(self._tokens):
            if self._tokens[self._at].isalpha():
                command = self._tokens[self._at]
                self._at += 1
            self._draw(command)
            command = {"M": "L", "m": "l"}.get(command, command)

    def _number(self) -> float:
        self._at += 1
        return float(self._tokens[self._at - 1])

    def _point(self, *, relative: bool) -> QPointF:
        point = QPointF(self._number(), self._number())
        return point + self.path.currentPosition() if relative else point

    def _draw(self, command: str) -> None:
        relative, here = command.islower(), self.path.currentPosition()
        smooth_from, self._control = self._control, None
        match command.upper():
            case "M":
                self.path.moveTo(self._point(relative=relative))
            case "L":
                self.path.lineTo(self._point(relative=relative))
            case "H":
                self.path.lineTo(self._number() + (here.x() if relative else 0), here.y())
            case "V":
                self.path.lineTo(here.x(), self._number() + (here.y() if relative else 0))
            case "C":
                # Three points, all measured from where the curve begins.
                points = [self._point(relative=relative) for _ in range(3)]
                self._curve(*points)
            case "S":
                # The first control point mirrors the last one of the curve before.
                control = here * 2 - smooth_from if smooth_from is not None else here
                points = [self._point(relative=relative) for _ in range(2)]
                self._curve(control, *points)
            case "A":
                rx, ry, tilt, large, sweep = (self._number() for _ in range(5))
                end = self._point(relative=relative)
                for curve in _arc(here, rx, ry, tilt, large, sweep, end):
                    self.path.cubicTo(*curve)
            case _:
                self.path.closeSubpath()

    def _curve(self, first: QPointF, second: QPointF, end: QPointF) -> None:
        self.path.cubicTo(first, second, end)
        self._control = second


def _arc(  # noqa: PLR0913, PLR0917 - the seven values of the SVG arc command
    start: QPointF, rx: float, ry: float, tilt: float, large: float, sweep: float, end: QPointF
) -> Iterator[tuple[QPointF, QPointF, QPointF]]:
    """Cut an elliptical arc without tilt into cubic curves of a quarter turn at most (F.6.5)."""
    if tilt:
        message = "tilted arcs are not drawn"
        raise ValueError(message)
    half = (start - end) / 2
    ux, uy = half.x() / rx, half.y() / ry
    grow = max(1.0, math.hypot(ux, uy))
    rx, ry, ux, uy = rx * grow, ry * grow, ux / grow, uy / grow
    reach = ux * ux + uy * uy
    side = math.sqrt(max(0.0, 1 / reach - 1)) * (1 if bool(large) != bool(sweep) else -1)
    cx, cy = side * uy, -side * ux
    middle = (start + end) / 2
    centre = QPointF(middle.x() + cx * rx, middle.y() + cy * ry)
    first = math.atan2(uy - cy, ux - cx)
    turn = math.atan2(-uy - cy, -ux - cx) - first
    if sweep and turn < 0:
        turn += 2 * math.pi
    elif not sweep and turn > 0:
        turn -= 2 * math.pi
    count = max(1, math.ceil(abs(turn) / _QUARTER - 1e-9))
    step = turn / count
    pull = 4 / 3 * math.tan(step / 4)

    def on(angle: float, along: float) -> QPointF:
        x, y = math.cos(angle), math.sin(angle)
        return QPointF(centre.x() + rx * (x - along * y), centre.y() + ry * (y + along * x))

    for i in range(count):
        a, b = first + i * step, first + (i + 1) * step
        yield on(a, pull), on(b, -pull), on(b, 0)
