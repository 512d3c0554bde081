"""A topic's blocks as they are read: a passage behind a note is closed, or open after consent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.blocks import OpenBlock, Spans, runs
from kiosk.content.ids import CategoryId
from kiosk.content.notices import NoticeWording

PassagePath = tuple[int, ...]
"""Which passage: counted from 0 on the page, then from 0 in the passage that holds it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage or picture behind a note. ``blocks`` is None while it is closed."""

    path: PassagePath
    category: CategoryId
    wording: NoticeWording
    alt: str
    """The words for a picture, which are never hidden; empty for a passage."""
    blocks: "tuple[ReadBlock, ...] | None"

    @property
    def is_picture(self) -> bool:
        """True where a picture is hidden, and not words."""
        return bool(self.alt)


ReadBlock = OpenBlock | Passage


def read_runs(blocks: Iterable[ReadBlock]) -> Iterator[Spans]:
    """Give every run of words that may be read in ``blocks``, in reading order."""
    for block in blocks:
        if not isinstance(block, Passage):
            yield from runs((block,))
        elif block.blocks is not None:
            yield from read_runs(block.blocks)
