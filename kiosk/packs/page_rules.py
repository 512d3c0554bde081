"""What must fit between one page, its answers, and the pack that they are in: part of check 11.

Each rule gives what is wrong as words; a pack with any is refused.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.blocks import (
    GENERAL_KNOWLEDGE,
    Block,
    Blocks,
    Callout,
    Figure,
    Gate,
    Heading,
    SourceMark,
    Span,
    Table,
    Term,
    TopicLink,
    runs,
)
from kiosk.content.icons import GROUP_ICONS, TOPIC_ICONS
from kiosk.content.ids import SourceKey, TermId, TopicId
from kiosk.content.model import PART_LEVEL, Question, Review, Topic
from kiosk.content.notices import CATEGORIES, IMAGE_CATEGORIES, PAGE_CATEGORIES

MAX_COLUMNS = 3
MAX_TAKE_HOME_CHARACTERS = 600
_ICONS = frozenset({*GROUP_ICONS, *TOPIC_ICONS})
_PAGE_CODE = re.compile(r"([1-9][0-9]{0,2})-[1-9][0-9]{0,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """What a page may refer to."""

    number: int
    """The pack's number."""
    topics: frozenset[TopicId]
    terms: frozenset[TermId]
    sources: frozenset[SourceKey]
    media: frozenset[str]


def page_faults(topic: Topic, questions: tuple[Question, ...], known: Known) -> Iterator[str]:
    """Give what is wrong with a page and its answers."""
    yield from _head_faults(topic, known)
    yield from review_faults(topic.reviewed)
    yield from _due_faults(topic)
    yield from _notice_faults(topic, questions)
    first = topic.blocks[0] if topic.blocks else None
    if not (isinstance(first, Callout) and first.kind == "in-short"):
        yield "no in-short box at the start"
    headings = [block.level for block in topic.blocks if isinstance(block, Heading)]
    if headings and headings[0] != PART_LEVEL:
        yield "a division before any part"
    for blocks in (topic.blocks, *(question.answer for question in questions)):
        yield from _reference_faults(topic, blocks, known)
        yield from _form_faults(blocks)
    if any(not question.question.strip() or not question.answer for question in questions):
        yield "a question without words or without an answer"


def _head_faults(topic: Topic, known: Known) -> Iterator[str]:
    lines = (topic.title, topic.discreet_title, topic.hint, topic.summary, topic.take_home)
    if not all(text.strip() for text in (*lines, *topic.questions)):
        yield "an empty text"
    if len(topic.take_home) > MAX_TAKE_HOME_CHARACTERS:
        yield f"{len(topic.take_home)} characters to take home"
    if topic.icon not in _ICONS:
        yield f"no icon {topic.icon!r}"
    code = _PAGE_CODE.fullmatch(topic.page_code)
    if code is None or int(code[1]) != known.number:
        yield f"the page code {topic.page_code!r}"
    if topic.id in topic.related or len(set(topic.related)) != len(topic.related):
        yield "related to itself, or to one topic twice"
    yield from (f"no topic {name!r}" for name in topic.related if name not in known.topics)


def review_faults(review: Review) -> Iterator[str]:
    """Give what is wrong with a review: only a named person on a day makes one."""
    is_named = bool(review.role.strip()) and review.on is not None
    if review.state == "reviewed" and not is_named:
        yield "a review without role or day"
    if review.state == "draft" and (review.role or review.on is not None):
        yield "a draft with a role or day"


def _due_faults(topic: Topic) -> Iterator[str]:
    on, due = topic.reviewed.on, topic.review_due
    if on is not None and (due is None or due <= on):
        yield "a review without a later one that is due"


def _notice_faults(topic: Topic, questions: tuple[Question, ...]) -> Iterator[str]:
    """Give what is wrong with the notes: whatever is gated is announced, at a level that may be."""
    named = [notice.category for notice in topic.notices]
    if len(set(named)) != len(named):
        yield "two notes of one category"
    yield from (f"no category {name!r}" for name in named if name not in CATEGORIES)
    for notice in topic.notices:
        if notice.level == "page" and notice.category not in PAGE_CATEGORIES:
            yield f"{notice.category} before a page"
    passages = {notice.category for notice in topic.notices if notice.level == "passage"}
    blocks = (*topic.blocks, *(block for question in questions for block in question.answer))
    for block in _each(blocks):
        match block:
            case Gate(category=category):
                yield from _gate_faults(category, passages)
            case Figure(notice=category) if category is not None:
                yield from _gate_faults(category, passages & IMAGE_CATEGORIES)
            case _:
                pass


def _gate_faults(category: str, allowed: Iterable[str]) -> Iterator[str]:
    if category not in allowed:
        yield f"{category!r} is gated and not announced as a passage"


def _each(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give each block and, after a gate, what is in it."""
    for block in blocks:
        yield block
        if isinstance(block, Gate):
            yield from block.blocks


def _reference_faults(topic: Topic, blocks: Blocks, known: Known) -> Iterator[str]:
    for span in (span for run in runs(blocks) for span in run):
        yield from _span_faults(topic, span, known)
    for block in _each(blocks):
        if isinstance(block, Figure) and block.media not in known.media:
            yield f"no picture {block.media!r}"


def _span_faults(topic: Topic, span: Span, known: Known) -> Iterator[str]:
    match span:
        case TopicLink(topic=name) if name not in known.topics:
            yield f"no topic {name!r}"
        case Term(term=name) if name not in known.terms:
            yield f"no term {name!r}"
        case SourceMark(keys=keys):
            for key in keys:
                if key == GENERAL_KNOWLEDGE and not topic.is_draft:
                    yield "general knowledge on a page that is no draft"
                elif key != GENERAL_KNOWLEDGE and key not in known.sources:
                    yield f"no source {key!r}"
        case _:
            pass


def _form_faults(blocks: Blocks) -> Iterator[str]:
    for block in _each(blocks):
        match block:
            case Table(header, rows):
                widths = {len(row) for row in (header, *rows)}
                if len(widths) != 1 or not 0 < len(header) <= MAX_COLUMNS or not rows:
                    yield "a table with uneven, too many or no rows or columns"
            case Gate(blocks=()) | Callout(blocks=()):
                yield "an empty box or gate"
            case Figure(alt=alt) if not alt.strip():
                yield "a picture without alt text"
            case _:
                pass
