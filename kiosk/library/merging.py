"""Several packs in one library: ids that cannot meet, and what the packs have in common.

Topics and pictures are named after their pack. A group or a region of one id is one on the screen.
"""

from collections.abc import Iterable
from typing import TypeVar, cast

from msgspec.structs import replace

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    Figure,
    Gate,
    NumberedList,
    Paragraph,
    Spans,
    Table,
    TopicLink,
)
from kiosk.content.ids import GroupId, TopicId
from kiosk.content.locale import Locale
from kiosk.content.model import Edition, Group, Pack, Topic

_Blocks = TypeVar("_Blocks", bound=tuple[Block, ...])


def doors(packs: Iterable[Pack]) -> tuple[Group, ...]:
    """Give the groups of ``packs``; the first pack that has one says how it looks.

    A later pack adds the group's name in languages that the ones before it lack.
    """
    found: dict[GroupId, Group] = {}
    for pack in packs:
        for group in pack.groups:
            first = found.get(group.id, group)
            found[group.id] = replace(first, names={**group.names, **first.names})
    return tuple(found.values())


def regions(packs: Iterable[Pack]) -> tuple[Locale, ...]:
    """Give the regions of ``packs``; a later pack adds help lines whose ids are not there yet."""
    found: dict[str, Locale] = {}
    for pack in packs:
        for locale in pack.locales:
            first = found.setdefault(locale.region, locale)
            known = {line.id for line in first.help_lines}
            more = (line for line in locale.help_lines if line.id not in known)
            found[locale.region] = replace(first, help_lines=(*first.help_lines, *more))
    return tuple(found.values())


def picture_name(pack: str, name: str) -> str:
    """Give the name that a picture of ``pack`` has in a library of several."""
    return f"{pack}.{name}"


def scoped(pack: Pack) -> Pack:
    """Give ``pack`` with its own id before each of its topics and pictures."""
    return _Scope(pack.id).of(pack)


class _Scope:
    """Renames within one pack. Neither ids of packs nor of topics have a dot."""

    def __init__(self, pack: str) -> None:
        self._pack = pack

    def of(self, pack: Pack) -> Pack:
        return replace(
            pack,
            help_topic=self._name(pack.help_topic),
            groups=tuple(replace(g, topics=self._names(g.topics)) for g in pack.groups),
            editions=tuple(map(self._edition, pack.editions)),
        )

    def _name(self, topic: TopicId) -> TopicId:
        return TopicId(f"{self._pack}.{topic}")

    def _names(self, topics: Iterable[TopicId]) -> tuple[TopicId, ...]:
        return tuple(map(self._name, topics))

    def _edition(self, edition: Edition) -> Edition:
        return replace(
            edition,
            topics=tuple(map(self._topic, edition.topics)),
            faq={
                self._name(topic): tuple(
                    replace(each, answer=self._blocks(each.answer)) for each in questions
                )
                for topic, questions in edition.faq.items()
            },
        )

    def _topic(self, topic: Topic) -> Topic:
        return replace(
            topic,
            id=self._name(topic.id),
            related=self._names(topic.related),
            blocks=self._blocks(topic.blocks),
        )

    def _blocks(self, blocks: _Blocks) -> _Blocks:
        return cast("_Blocks", tuple(map(self._block, blocks)))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(spans):
                return replace(block, spans=self._spans(spans))
            case BulletList(items) | NumberedList(items):
                return replace(block, items=tuple(map(self._spans, items)))
            case Figure(media=name):
                return replace(block, media=picture_name(self._pack, name))
            case Callout(blocks=inner):
                return replace(block, blocks=self._blocks(inner))
            case Gate(blocks=within):
                return replace(block, blocks=self._blocks(within))
            case Table(header, rows):
                return replace(
                    block,
                    header=tuple(map(self._spans, header)),
                    rows=tuple(tuple(map(self._spans, row)) for row in rows),
                )
            case _:  # a heading names nothing
                return block

    def _spans(self, spans: Spans) -> Spans:
        return tuple(
            replace(span, topic=self._name(span.topic)) if isinstance(span, TopicLink) else span
            for span in spans
        )
