"""Chooses where to plant a fault into a forged folder, with Hypothesis choosing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from hypothesis import strategies as st

from tests import forge

_T = TypeVar("_T")

TOPICS = 5
PAGE_GATED, PASSAGE_GATED, PICTURED = 3, 2, 4
OPEN_TOPICS = (1, 5)
"""Topics without any note."""


@dataclass(frozen=True)
class Planted:
    """A spoiled folder, and where its one problem is to be found."""

    folder: forge.Folder
    path: str
    line: int


class Garden:
    """One good folder and the choices of one example."""

    def __init__(self, data: st.DataObject, *, partial: Sequence[str] = ("ur",)) -> None:
        """Forge a good folder with one of everything."""
        self._data = data
        self.folder = forge.folder(
            topics=TOPICS,
            partial=partial,
            page_gated=(PAGE_GATED,),
            passage_gated=(PASSAGE_GATED,),
            pictures=(PICTURED,),
        )

    def one_of(self, choices: Sequence[_T]) -> _T:
        """Choose."""
        return self._data.draw(st.sampled_from(choices))

    def topic(self, *numbers: int) -> str:
        """Choose a topic file, one of ``numbers`` where given, and move its body down a little."""
        path = forge.topic_path(self.one_of(numbers or tuple(range(1, TOPICS + 1))))
        padding = "".join(self.one_of(("", "Padding.\n\n", "Pad\nding.\n\n")) for _ in range(3))
        self.folder.replace(path, "## How common it is\n\n", f"## How common it is\n\n{padding}")
        return path

    def block(self, text: str, offset: int = 0, *topics: int) -> Planted:
        """Put a block after some paragraph of some topic; the fault is ``offset`` lines into it."""
        path = self.topic(*topics)
        lines = self.folder.files[path].split("\n")
        after = self.one_of(tuple(forge.paragraphs(self.folder.files[path])))
        lines[after:after] = ["", *text.split("\n")]
        self.folder.files[path] = "\n".join(lines)
        return Planted(self.folder, path, after + 2 + offset)

    def swap(self, path: str, old: str, new: str, offset: int = 0) -> Planted:
        """Replace what stands once in a file; the fault is ``offset`` lines below its first."""
        line = self.folder.replace(path, old, new)
        return Planted(self.folder, path, line + offset)

    def add(self, path: str, text: str, line: int = 1) -> Planted:
        """Add a file that is wrong at ``line``."""
        self.folder.files[path] = text
        return Planted(self.folder, path, line)


Plant = Callable[[Garden], Planted]


def block(text: str, offset: int = 0, *topics: int) -> Plant:
    """Give a plant that adds a block to a topic's body."""
    return lambda garden: garden.block(text, offset, *topics)


def swap(path: str, old: str, new: str, offset: int = 0) -> Plant:
    """Give a plant that replaces what stands once in a file."""
    return lambda garden: garden.swap(path, old, new, offset)


def front(old: str, new: str, offset: int = 0, *topics: int) -> Plant:
    """Give a plant that replaces what stands once in a topic's front matter."""
    return lambda garden: garden.swap(garden.topic(*topics), old, new, offset)
