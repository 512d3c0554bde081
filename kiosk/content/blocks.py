"""The closed set of blocks and inline spans that a page is made of.

Packs carry these as typed JSON; nothing on a kiosk ever parses Markdown. A span is flat: there is
no emphasis inside a link, so that drawing, speech and search all see one list of runs.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from kiosk.content.ids import CategoryId, SourceKey, TermId, TopicId

GENERAL_KNOWLEDGE = SourceKey("GK")
"""The mark of a fact that no source was traced for; allowed on draft pages only."""


class Text(msgspec.Struct, frozen=True, tag="text"):
    """A plain run of words."""

    text: str


class Emphasis(msgspec.Struct, frozen=True, tag="emphasis"):
    """A run that is stressed a little (``*so*``)."""

    text: str


class Strong(msgspec.Struct, frozen=True, tag="strong"):
    """A run that carries the one key phrase of a paragraph (``**so**``)."""

    text: str


class Term(msgspec.Struct, frozen=True, tag="term"):
    """A word with a definition card (``[so](term:id)``)."""

    term: TermId
    text: str


class TopicLink(msgspec.Struct, frozen=True, tag="topic"):
    """A link to another topic (``[so](topic:id)``)."""

    topic: TopicId
    text: str


class SourceMark(msgspec.Struct, frozen=True, tag="source"):
    """What carries the statement before it (``[@KEY]``). Data only: never painted, never spoken."""

    keys: tuple[SourceKey, ...]


Span = Text | Emphasis | Strong | Term | TopicLink | SourceMark
Spans = tuple[Span, ...]


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """Level 2 opens a part of the page; level 3 divides a part."""

    level: Literal[2, 3]
    text: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """A few sentences."""

    spans: Spans


class BulletList(msgspec.Struct, frozen=True, tag="bullets"):
    """Items without an order."""

    items: tuple[Spans, ...]


class NumberedList(msgspec.Struct, frozen=True, tag="steps"):
    """Items in an order, counted from 1."""

    items: tuple[Spans, ...]


FigureColours = Literal["own", "theme"]


class Figure(msgspec.Struct, frozen=True, tag="figure"):
    """A picture. ``notice`` hides it until it is asked for; ``alt`` is never hidden.

    ``colours`` tells a picture that has its own from a mask, which takes those of the theme.
    """

    media: str
    alt: str
    caption: str = ""
    notice: CategoryId | None = None
    colours: FigureColours = "own"


class Table(msgspec.Struct, frozen=True, tag="table"):
    """A small table: three columns at most."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


CalloutKind = Literal["in-short", "note", "warning", "actions"]


class Callout(msgspec.Struct, frozen=True, tag="callout"):
    """A boxed passage: the summary, a remark, what must not wait, or what to do today."""

    kind: CalloutKind
    title: str
    blocks: tuple[Paragraph | BulletList | NumberedList, ...]


class Gate(msgspec.Struct, frozen=True, tag="gate"):
    """A passage behind a content note of one category."""

    category: CategoryId
    blocks: tuple[Heading | Paragraph | BulletList | NumberedList | Callout | Table | Figure, ...]


OpenBlock = Heading | Paragraph | BulletList | NumberedList | Figure | Callout | Table
Block = OpenBlock | Gate
Blocks = tuple[Block, ...]


def plain(spans: Iterable[Span]) -> str:
    """Give the words of ``spans`` as read aloud: source marks say nothing."""
    return "".join("" if isinstance(span, SourceMark) else span.text for span in spans)


def runs(blocks: Iterable[Block], *, gated: bool = True) -> Iterator[Spans]:
    """Give every run of spans in ``blocks`` in reading order; ``gated`` False leaves gates out."""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield spans
            case BulletList(items) | NumberedList(items):
                yield from items
            case Callout(blocks=inner):
                yield from runs(inner, gated=gated)
            case Gate(blocks=inner):
                if gated:
                    yield from runs(inner, gated=gated)
            case Table(header, rows):
                yield from header
                for row in rows:
                    yield from row
            case _:  # a heading or a picture has no runs
                pass


def words(blocks: Iterable[Block]) -> int:
    """Count the words a reader sees in ``blocks``, headings and captions included.

    Gates left out.
    """
    count = sum(len(plain(spans).split()) for spans in runs(blocks, gated=False))
    for block in blocks:
        match block:
            case Heading(_, text):
                count += len(text.split())
            case Figure(caption=caption):
                count += len(caption.split())
            case Callout(title=title):
                count += len(title.split())
            case _:
                pass
    return count
