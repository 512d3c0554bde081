"""Drawings: the small part of SVG that figures are drawn in, read strictly and never painted here.

A drawing has paths in four colours, each of which stands for a role that the kiosk tints.
"""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from xml.parsers import expat

Role = Literal["line", "soft", "accent", "ground"]
ROLES: MappingProxyType[str, Role] = MappingProxyType(
    {"#271e1a": "line", "#f1dcc7": "soft", "#dc8e70": "accent", "#f7f2ea": "ground"}
)
"""The colour that stands for each role: those of the paper theme, so that any viewer shows them."""
MAX_SIDE = 1600
"""Units of a drawing; a unit is a reference pixel on the screen."""

_PATH = re.compile(r"[MLHVCSAZ0-9 ,.+-]+", re.IGNORECASE)
_VIEW_BOX = re.compile(r"0 0 ([1-9][0-9]{1,3}) ([1-9][0-9]{1,3})")
_SILENT = frozenset({"g", "title", "desc"})
_ATTRIBUTES = MappingProxyType(
    {
        "svg": {"xmlns", "viewBox", "fill", "stroke-linecap", "stroke-linejoin"},
        "path": {"d", "fill", "stroke", "stroke-width"},
        "g": {"id"},
    }
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One path: its data, the role of its inside and of its line, and the line's width."""

    data: str
    fill: Role | None
    stroke: Role | None
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of ``width`` by ``height`` units; later shapes cover earlier ones."""

    width: int
    height: int
    shapes: tuple[Shape, ...]


class NotADrawing(ValueError):  # noqa: N818 - says what the file is not
    """The file is something else; ``line`` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        """Say what stands at ``line``."""
        super().__init__(message)
        self.line = line


def read_drawing(data: bytes) -> Drawing:
    """Give the drawing in ``data``.

    Raises:
        NotADrawing: not XML, or more than paths in the four colours.

    """
    return _Reader().read(data)


class _Reader:
    """Hears the elements of one file."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._size: tuple[int, int] | None = None
        self._shapes: list[Shape] = []

    def read(self, data: bytes) -> Drawing:
        """Give the drawing in ``data``."""
        try:
            self._parser.Parse(data, True)  # noqa: FBT003 - expat's own name for the last part
        except expat.ExpatError as error:
            raise NotADrawing(max(1, error.lineno), expat.ErrorString(error.code)) from error
        if self._size is None:
            raise NotADrawing(1, "an svg without a view box")
        return Drawing(*self._size, tuple(self._shapes))

    def _refuse(self, message: str) -> NotADrawing:
        return NotADrawing(self._parser.CurrentLineNumber, message)

    def _doctype(self, *_: object) -> None:
        raise self._refuse("a document type")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name not in _SILENT and name not in _ATTRIBUTES:
            raise self._refuse(f"the element {name}")
        for attribute in attributes:
            if attribute not in _ATTRIBUTES.get(name, ()):
                raise self._refuse(f"{attribute} in {name}")
        match name:
            case "svg":
                self._size = self._view_box(attributes.get("viewBox", ""))
            case "path":
                self._shapes.append(self._shape(attributes))
            case _:
                pass

    def _view_box(self, text: str) -> tuple[int, int]:
        found = _VIEW_BOX.fullmatch(text)
        if not found or max(int(found[1]), int(found[2])) > MAX_SIDE:
            raise self._refuse(f"the view box {text!r}")
        return int(found[1]), int(found[2])

    def _shape(self, attributes: dict[str, str]) -> Shape:
        data = attributes.get("d", "")
        if not _PATH.fullmatch(data):
            raise self._refuse("path data with other commands than M L H V C S A Z")
        width = attributes.get("stroke-width", "1")
        if not re.fullmatch(r"[0-9]{1,2}(\.[0-9])?", width):
            raise self._refuse(f"the stroke width {width!r}")
        fill, stroke = self._role(attributes, "fill"), self._role(attributes, "stroke")
        return Shape(data, fill, stroke, float(width))

    def _role(self, attributes: dict[str, str], name: str) -> Role | None:
        colour = attributes.get(name, "none").lower()
        if colour == "none":
            return None
        if colour not in ROLES:
            raise self._refuse(f"the {name} {colour!r}")
        return ROLES[colour]
