"""How a topic is divided for reading: its parts, and the boxes that may stand beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.content.blocks import Callout, Heading
from kiosk.library.gated import ShownBlock

PartKind = Literal["in-short", "text", "questions"]


@dataclass(frozen=True, slots=True)
class Part:
    """One step of reading. ``title`` is empty where the interface has its own word for the part."""

    kind: PartKind
    title: str
    blocks: tuple[ShownBlock, ...]


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """A topic in reading order, with what must not wait and what to do today taken out by name."""

    parts: tuple[Part, ...]
    warning: Callout | None
    actions: Callout | None
    questions: tuple[str, ...]

    def without(self, aside: tuple[Callout, ...]) -> tuple[Part, ...]:
        """Give the parts as read where ``aside`` stands beside the text; emptied parts go."""
        kept = (
            Part(part.kind, part.title, tuple(b for b in part.blocks if b not in aside))
            for part in self.parts
        )
        return tuple(part for part in kept if part.blocks or part.kind != "text")


def plan_reading(blocks: Sequence[ShownBlock], questions: tuple[str, ...]) -> ReadingPlan:
    """Divide ``blocks`` at their level-2 headings; ``questions`` become the last part."""
    parts = list(_split(blocks))
    if questions:
        parts.append(Part("questions", "", ()))
    return ReadingPlan(
        tuple(parts), _first(blocks, "warning"), _first(blocks, "actions"), questions
    )


def _first(blocks: Iterable[ShownBlock], kind: str) -> Callout | None:
    return next((b for b in blocks if isinstance(b, Callout) and b.kind == kind), None)


def _split(blocks: Iterable[ShownBlock]) -> Iterable[Part]:
    title, held = "", list[ShownBlock]()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - the level that opens a part
            if held:
                yield _part(title, held)
            title, held = block.text, []
        else:
            held.append(block)
    if held:
        yield _part(title, held)


def _part(title: str, blocks: list[ShownBlock]) -> Part:
    return Part("text" if title else "in-short", title, tuple(blocks))
