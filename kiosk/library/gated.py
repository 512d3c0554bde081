"""Gated text as an opaque value: it can be carried anywhere, and says nothing until it is opened.

Only ``kiosk.visit.reveal`` may call ``open_gated``; an import contract holds that.
"""

from dataclasses import dataclass
from typing import NoReturn, Self, final

from kiosk.content.blocks import OpenBlock
from kiosk.content.ids import CategoryId
from kiosk.content.model import Definition, SourceEntry
from kiosk.content.notices import NoticeWording


@final
class Gated:
    """What stands behind a content note. Public: ``categories``, all of which need consent."""

    __slots__ = ("__hidden", "categories")

    categories: tuple[CategoryId, ...]

    def __init__(self, categories: tuple[CategoryId, ...], hidden: "Opened") -> None:
        """Close ``hidden`` behind the notes of ``categories``."""
        object.__setattr__(self, "categories", categories)
        object.__setattr__(self, "_Gated__hidden", hidden)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a gate cannot be relabelled."""
        raise AttributeError(name)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: a gate cannot be taken apart."""
        raise AttributeError(name)

    def __repr__(self) -> str:
        """Name the categories and nothing else."""
        return f"Gated({', '.join(self.categories)})"

    def __copy__(self) -> Self:
        """Give this very value; a copy could not hold more."""
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Give this very value, so that ``dataclasses.asdict`` cannot look inside."""
        return self

    def __getstate__(self) -> NoReturn:
        """Refuse: gated text is not written down."""
        message = "gated text cannot be pickled"
        raise TypeError(message)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse: gated text is not written down."""
        self.__getstate__()


@dataclass(frozen=True, slots=True)
class GatedPassage:
    """Stands where a gated passage or picture stood: what may be known of it before consent."""

    category: CategoryId
    wording: NoticeWording
    gated: Gated
    alt: str = ""
    """The words for a picture, which are never hidden; empty for a passage."""


ShownBlock = OpenBlock | GatedPassage
ShownBlocks = tuple[ShownBlock, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a gate held. A passage has blocks; only a page has the texts that follow them."""

    blocks: ShownBlocks = ()
    definitions: tuple[Definition, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    title: str = ""
    summary: str = ""
    questions: tuple[str, ...] = ()
    take_home: str = ""
    answers: tuple[ShownBlocks, ...] = ()
    """Answers to the open questions of ``Article.faq``, in their order."""


def open_gated(gated: Gated) -> Opened:
    """Give what ``gated`` holds. For ``kiosk.visit.reveal`` alone, which has asked for consent."""
    hidden: Opened = object.__getattribute__(gated, "_Gated__hidden")
    return hidden
