"""Puts an article together from its stored topic, and closes what stands behind a note."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.blocks import (
    GENERAL_KNOWLEDGE,
    Block,
    Figure,
    Gate,
    SourceMark,
    Span,
    Term,
    runs,
)
from kiosk.content.ids import CategoryId, SourceKey, TermId
from kiosk.content.model import Definition, Question, SourceEntry, Topic
from kiosk.content.notices import NoticeWording
from kiosk.library.entries import Article, FaqEntry, GroupLabel, TopicEntry
from kiosk.library.gated import Gated, GatedPassage, Opened, ShownBlocks


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the assembly finds what a topic refers to, in the topic's language."""

    definition: Callable[[TermId], Definition]
    source: Callable[[SourceKey], SourceEntry]
    wording: Callable[[CategoryId], NoticeWording]


def assemble(
    topic: Topic,
    faq: tuple[Question, ...],
    group: GroupLabel,
    related: tuple[TopicEntry, ...],
    shelf: Shelf,
) -> Article:
    """Give ``topic`` as it may be shown before any consent."""
    page = _page(topic, faq, shelf)
    page_notes = tuple(notice.category for notice in topic.notices if notice.level == "page")
    is_open = not page_notes
    shown = page if is_open else Opened(title=topic.discreet_title, answers=((),) * len(faq))
    categories = dict.fromkeys(notice.category for notice in topic.notices)
    return Article(
        id=topic.id,
        language=topic.language,
        title=shown.title,
        discreet_title=topic.discreet_title,
        hint=topic.hint,
        summary=shown.summary,
        kind=topic.kind,
        icon=topic.icon,
        group=group,
        page_code=topic.page_code,
        topic_notices=topic.notices,
        notices=tuple(shelf.wording(category) for category in categories),
        page_gate=None if is_open else Gated(page_notes, page),
        blocks=shown.blocks,
        questions=shown.questions,
        take_home=shown.take_home,
        faq=tuple(
            FaqEntry(pair.question, answer) for pair, answer in zip(faq, shown.answers, strict=True)
        ),
        definitions=shown.definitions,
        sources=shown.sources,
        related=related,
        authored=topic.authored,
        reviewed=topic.reviewed,
        review_due=topic.review_due,
        has_pictures=any(_has_picture(block) for block in topic.blocks),
    )


def _has_picture(block: Block) -> bool:
    match block:
        case Figure():
            return True
        case Gate(blocks=inner):
            return any(isinstance(each, Figure) for each in inner)
        case _:
            return False


def _page(topic: Topic, faq: tuple[Question, ...], shelf: Shelf) -> Opened:
    """Give the whole page with its passages closed, as a page note would hide it."""
    text = (*topic.blocks, *(block for pair in faq for block in pair.answer))
    return Opened(
        blocks=_close_passages(topic.blocks, shelf),
        definitions=_definitions(text, shelf),
        sources=_sources(text, shelf),
        title=topic.title,
        summary=topic.summary,
        questions=topic.questions,
        take_home=topic.take_home,
        answers=tuple(_close_passages(pair.answer, shelf) for pair in faq),
    )


def _close_passages(blocks: Iterable[Block], shelf: Shelf) -> ShownBlocks:
    """Give ``blocks`` with a closed value in place of each gate and each picture with a note."""
    return tuple(
        _close_passage(block, shelf)
        if isinstance(block, Gate)
        else _close_picture(block, block.notice, shelf)
        if isinstance(block, Figure) and block.notice is not None
        else block
        for block in blocks
    )


def _close_passage(gate: Gate, shelf: Shelf) -> GatedPassage:
    opened = Opened(
        blocks=_close_passages(gate.blocks, shelf),
        definitions=_definitions(gate.blocks, shelf),
        sources=_sources(gate.blocks, shelf),
    )
    return GatedPassage(
        gate.category, shelf.wording(gate.category), Gated((gate.category,), opened)
    )


def _close_picture(figure: Figure, category: CategoryId, shelf: Shelf) -> GatedPassage:
    gated = Gated((category,), Opened(blocks=(figure,)))
    return GatedPassage(category, shelf.wording(category), gated, figure.alt)


def _open_spans(blocks: Iterable[Block]) -> Iterator[Span]:
    return (span for run in runs(blocks, gated=False) for span in run)


def _definitions(blocks: Iterable[Block], shelf: Shelf) -> tuple[Definition, ...]:
    terms = dict.fromkeys(span.term for span in _open_spans(blocks) if isinstance(span, Term))
    return tuple(shelf.definition(term) for term in terms)


def _sources(blocks: Iterable[Block], shelf: Shelf) -> tuple[SourceEntry, ...]:
    marks = (span for span in _open_spans(blocks) if isinstance(span, SourceMark))
    keys = dict.fromkeys(key for mark in marks for key in mark.keys)
    return tuple(shelf.source(key) for key in keys if key != GENERAL_KNOWLEDGE)
