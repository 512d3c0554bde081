"""Groups that the clinic does not offer at some hours: no door, no link and no search leads there.

A page that is open stays open, and what helps in danger is never hidden (decision 0020).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar, cast

from kiosk.content.blocks import (
    BulletList,
    Callout,
    NumberedList,
    Paragraph,
    Spans,
    Table,
    Text,
    TopicLink,
)
from kiosk.content.ids import GroupId, TopicId
from kiosk.hours import Hours
from kiosk.library.entries import Article, GroupEntry
from kiosk.library.opening import Database
from kiosk.library.reader import Library
from kiosk.visit.passages import Passage

_Block = TypeVar("_Block")

Hidden = Mapping[GroupId, Hours]


class Hiding:
    """Knows which topics are behind which door; asked from any thread for what is hidden now."""

    def __init__(
        self, database: Database, hidden: Hidden, now: Callable[[], datetime] | None = None
    ) -> None:
        """Hide the groups of ``database`` in their hours, by the clock ``now``.

        Without a clock nothing is hidden.
        """
        library = Library(database)
        self._now = now
        self._hours = dict(hidden)
        self._behind = {group: library.topics_behind((group,)) for group in hidden}

    def groups(self) -> frozenset[GroupId]:
        """Give the groups that are hidden now."""
        if self._now is None or not self._hours:
            return frozenset()
        now = self._now()
        return frozenset(group for group, hours in self._hours.items() if hours.hold(now))

    def topics(self) -> frozenset[TopicId]:
        """Give the topics that are hidden now."""
        return frozenset[TopicId]().union(*(self._behind[group] for group in self.groups()))

    def offered(self, groups: Iterable[GroupEntry]) -> tuple[GroupEntry, ...]:
        """Give those of ``groups`` that are not hidden now."""
        hidden = self.groups()
        return tuple(group for group in groups if group.id not in hidden)


def unlinked_page(article: Article, hidden: frozenset[TopicId]) -> Article:
    """Give ``article`` without a way to ``hidden`` topics; what is closed in it stays as it is."""
    return replace(
        article,
        blocks=unlinked(article.blocks, hidden),
        faq=tuple(replace(e, answer=unlinked(e.answer, hidden)) for e in article.faq),
        related=tuple(entry for entry in article.related if entry.id not in hidden),
    )


def unlinked(blocks: Iterable[_Block], hidden: frozenset[TopicId]) -> tuple[_Block, ...]:
    """Give ``blocks`` with plain words in place of links to ``hidden`` topics."""
    if not hidden:
        return tuple(blocks)
    return tuple(cast("_Block", _unlinked(block, hidden)) for block in blocks)


def _unlinked(block: object, hidden: frozenset[TopicId]) -> object:
    """Give ``block``, of the kind that it was."""

    def said(spans: Spans) -> Spans:
        return tuple(
            Text(s.text) if isinstance(s, TopicLink) and s.topic in hidden else s for s in spans
        )

    def each(items: Iterable[Spans]) -> tuple[Spans, ...]:
        return tuple(said(item) for item in items)

    match block:
        case Paragraph(spans):
            return Paragraph(said(spans))
        case BulletList(items):
            return BulletList(each(items))
        case NumberedList(items):
            return NumberedList(each(items))
        case Callout(kind, title, inner):
            return Callout(kind, title, unlinked(inner, hidden))
        case Table(header, rows):
            return Table(each(header), tuple(each(row) for row in rows))
        case Passage(blocks=held) if held is not None:
            return replace(block, blocks=unlinked(held, hidden))
        case _:  # a heading, a picture, and what is closed have no links
            return block
