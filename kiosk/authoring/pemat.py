"""The PEMAT-P items for print: those that a machine can look at, and those that people must judge.

PEMAT is a tool of the US Agency for Healthcare Research and Quality. Items 13 and 14 are for sound
and film only. The words are ours.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Literal

import msgspec

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Problem
from kiosk.authoring.prose import PageProse
from kiosk.content.blocks import Block, Callout, Figure, Gate, Heading, Table

Answer = Literal["agree", "disagree", "not applicable"]

ITEMS: Mapping[int, str] = MappingProxyType(
    {
        1: "The purpose is plain at once",
        2: "Nothing is off the point",
        3: "Everyday words",
        4: "Medical words only to teach, and explained",
        5: "Active voice",
        6: "Numbers are clear",
        7: "No sums are needed",
        8: "Short chunks",
        9: "Each chunk has a helpful heading",
        10: "A logical order",
        11: "A summary",
        12: "Visual cues draw the eye to key points",
        15: "Pictures where they help",
        16: "Pictures support the text",
        17: "Pictures have titles or captions",
        18: "Pictures are clear and uncluttered",
        19: "Tables are simple, with clear heads",
        20: "At least one action",
        21: "It speaks to the reader",
        22: "Actions in small steps",
        23: "A tool to act with",
        24: "It says how to do any sums",
        25: "It says how to use any chart",
        26: "Pictures where they help to act",
    }
)


class Outcome(msgspec.Struct, frozen=True):
    """What a machine says of one item. It sees shapes and counts, and no sense."""

    item: int
    answer: Answer


def outcomes(page: PageProse, problems: Iterable[Problem]) -> tuple[Outcome, ...]:
    """Give the outcome of each item that a machine can look at."""
    codes = {problem.code for problem in problems}
    return tuple(Outcome(item, look(page, codes)) for item, look in _LOOKS.items())


def left_to_people() -> tuple[int, ...]:
    """Give the items that no machine looks at here."""
    return tuple(item for item in ITEMS if item not in _LOOKS)


_Look = Callable[[PageProse, set[Code]], Answer]


def _without(*refused: Code) -> _Look:
    def look(page: PageProse, codes: set[Code]) -> Answer:
        del page
        return "disagree" if codes & set(refused) else "agree"

    return look


def _having(kind: str) -> _Look:
    def look(page: PageProse, codes: set[Code]) -> Answer:
        del codes
        boxes = {block.kind for block in _blocks(page) if isinstance(block, Callout)}
        return "agree" if kind in boxes else "disagree"

    return look


def _blocks(page: PageProse) -> list[Block]:
    blocks: list[Block] = []
    for placed in page.topic.body:
        inner = placed.block.blocks if isinstance(placed.block, Gate) else (placed.block,)
        blocks += inner
    return blocks


def _headings(page: PageProse, codes: set[Code]) -> Answer:
    has_heading = any(isinstance(block, Heading) for block in _blocks(page))
    return "agree" if has_heading and Code.HEADING_EMPTY not in codes else "disagree"


def _captions(page: PageProse, codes: set[Code]) -> Answer:
    del codes
    figures = [block for block in _blocks(page) if isinstance(block, Figure)]
    if not figures:
        return "not applicable"
    return "agree" if all(figure.caption for figure in figures) else "disagree"


def _tables(page: PageProse, codes: set[Code]) -> Answer:
    if not any(isinstance(block, Table) for block in _blocks(page)):
        return "not applicable"
    return "disagree" if codes & {Code.TABLE_WIDE, Code.TABLE_FORM} else "agree"


def _speaks_to_you(page: PageProse, codes: set[Code]) -> Answer:
    del codes
    words = {word.lower() for sentence in page.page.sentences for word in sentence.words}
    return "agree" if words & {"you", "your"} else "disagree"


def _tool(page: PageProse, codes: set[Code]) -> Answer:
    has_questions = page.topic.front.value is not None and bool(page.topic.front.value.questions)
    return "agree" if has_questions and Code.QUESTIONS_COUNT not in codes else "disagree"


_HARD = (Code.PAGE_HARD, Code.PART_HARD, Code.ANSWER_HARD, Code.SENTENCE_LONG, Code.WORD_BANNED)
_LOOKS: Mapping[int, _Look] = MappingProxyType(
    {
        3: _without(*_HARD),
        4: _without(Code.TERM_UNLINKED, Code.TERM_LINK),
        6: _without(Code.PERCENTAGE, Code.NUMBER_UNSOURCED),
        8: _without(Code.PARAGRAPH_LONG, Code.LIST_LONG),
        9: _headings,
        11: _having("in-short"),
        12: _having("warning"),
        17: _captions,
        19: _tables,
        20: _having("actions"),
        21: _speaks_to_you,
        22: _without(Code.ACTIONS_LONG, Code.ACTIONS_MISSING, Code.BOX_CONTENT),
        23: _tool,
    }
)
