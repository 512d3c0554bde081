"""The words of a file as typed, run by run with their lines: what the language checks read.

Blocks are for readers and know no lines; these are for checks and know nothing of shape.
"""

from dataclasses import dataclass
from typing import Literal

RunKind = Literal[
    "part", "division", "box-title", "question", "paragraph", "item", "cell", "caption", "alt"
]
"""A heading of a part or of a division, the title of a box, a question of the FAQ, or prose."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one style; ``link`` is where they lead, such as ``term:id``, or empty."""

    text: str
    link: str = ""

    @property
    def term(self) -> str:
        """The id of the card that they open, or empty."""
        kind, _, target = self.link.partition(":")
        return target if kind == "term" else ""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of words. Line ends and source marks stand in it as typed."""

    line: int
    kind: RunKind
    pieces: tuple[Piece, ...]
    is_gated: bool = False
    box: str = ""
    """The kind of the box in which it stands, or empty."""

    @property
    def text(self) -> str:
        """The words of all pieces."""
        return "".join(piece.text for piece in self.pieces)
