"""How a topic is divided for reading: its parts, and the boxes that may stand beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.content.blocks import Callout, Heading
from kiosk.visit.passages import ReadBlock

PartKind = Literal["in-short", "text", "questions", "people"]


@dataclass(frozen=True, slots=True)
class Part:
    """One step of reading. ``title`` is empty where the interface has its own word for the part."""

    kind: PartKind
    title: str
    blocks: tuple[ReadBlock, ...]


@dataclass(frozen=True, slots=True)
class PeopleAsk:
    """A question that people ask, with its answer."""

    question: str
    answer: tuple[ReadBlock, ...]


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """A topic in reading order, with what must not wait and what to do today taken out by name."""

    parts: tuple[Part, ...]
    warning: Callout | None
    actions: Callout | None
    questions: tuple[str, ...]
    people_ask: tuple[PeopleAsk, ...] = ()

    def without(self, aside: tuple[Callout, ...]) -> tuple[Part, ...]:
        """Give the parts as read where ``aside`` stands beside the text; emptied parts go."""
        kept = (
            Part(part.kind, part.title, tuple(b for b in part.blocks if b not in aside))
            for part in self.parts
        )
        return tuple(part for part in kept if part.blocks or part.kind != "text")


def plan_reading(
    blocks: Sequence[ReadBlock],
    questions: tuple[str, ...],
    people_ask: tuple[PeopleAsk, ...] = (),
) -> ReadingPlan:
    """Divide ``blocks`` at their level-2 headings.

    ``questions`` to ask a clinician, then the questions that ``people_ask``, become the last parts.
    """
    parts = list(_split(blocks))
    if questions:
        parts.append(Part("questions", "", ()))
    if people_ask:
        parts.append(Part("people", "", tuple(b for pair in people_ask for b in pair.answer)))
    return ReadingPlan(
        tuple(parts),
        _first(blocks, "warning"),
        _first(blocks, "actions"),
        questions,
        people_ask,
    )


def _first(blocks: Iterable[ReadBlock], kind: str) -> Callout | None:
    return next((b for b in blocks if isinstance(b, Callout) and b.kind == kind), None)


def _split(blocks: Iterable[ReadBlock]) -> Iterable[Part]:
    title, held = "", list[ReadBlock]()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - the level that opens a part
            if held:
                yield _part(title, held)
            title, held = block.text, []
        else:
            held.append(block)
    if held:
        yield _part(title, held)


def _part(title: str, blocks: list[ReadBlock]) -> Part:
    return Part("text" if title else "in-short", title, tuple(blocks))
