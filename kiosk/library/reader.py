"""Read-only questions to one library database. Knows nothing of YAML, Markdown or screens."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypeVar, cast

import msgspec

from kiosk.content.blocks import Callout
from kiosk.content.ids import CategoryId, GroupId, Language, SourceKey, TermId, TopicId
from kiosk.content.locale import HelpLine, Locale
from kiosk.content.model import Definition, DoorColour, Question, SourceEntry, Topic
from kiosk.content.notices import NoticeWording
from kiosk.errors import ContentDamaged, ContentMissing
from kiosk.library.assembly import Shelf, assemble
from kiosk.library.entries import (
    Article,
    FaqEntry,
    GroupEntry,
    GroupLabel,
    HelpSigns,
    TopicEntry,
)
from kiosk.library.opening import Database, open_bytes, open_file
from kiosk.library.pictures import PictureAt, picture_in
from kiosk.library.tags import Tags

__all__ = ["Article", "FaqEntry", "GroupEntry", "GroupLabel", "HelpSigns", "Library", "TopicEntry"]

_Value = TypeVar("_Value")
_Row = tuple[object, ...]


class Library:
    """One generation of content. Every question may raise ``ContentDamaged``."""

    def __init__(self, database: Database) -> None:
        """Answer from ``database``."""
        self._database = database
        self._name = database.name
        self._tags = Tags(database)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the database at ``path`` read-only; refuses as ``opening.open_file`` does."""
        return cls(open_file(path))

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Open a database that was just written; refuses as ``opening.open_bytes`` does."""
        return cls(open_bytes(data))

    def close(self) -> None:
        """Let go of the file."""
        self._database.connection.close()

    def languages(self) -> tuple[Language, ...]:
        """Give the languages in the order of the packs."""
        return self._database.languages()

    def groups(self, language: Language) -> tuple[GroupEntry, ...]:
        """Give the doors with their topics; what ``language`` lacks comes in another."""
        topics: dict[str, list[TopicEntry]] = {}
        for door, entry in self._rows(
            "SELECT door, entry FROM topic AS t WHERE language = (SELECT language FROM topic"
            " WHERE id = t.id ORDER BY language = ? DESC, rank LIMIT 1) ORDER BY place",
            language,
        ):
            topics.setdefault(str(door), []).append(self._said(entry, language))
        labels = (
            self._label(row, language)
            for row in self._rows("SELECT id, icon, colour, names FROM door ORDER BY place")
        )
        return tuple(
            GroupEntry(g.id, g.name, g.icon, g.colour, tuple(topics.get(g.id, ()))) for g in labels
        )

    def article(self, topic_id: TopicId, language: Language) -> Article:
        """Give one topic with everything it refers to, gated text closed.

        ``Article.language`` differs from ``language`` where the pack has no such page; its notes
        are worded in ``language`` all the same, if the pack can.

        Raises:
            LookupError: no pack has this topic.

        """
        topic, faq, pack = self._topic(topic_id, language)
        door = self._one("SELECT id, icon, colour, names FROM door WHERE id = ?", topic.group)
        related = tuple(self._entry(other, language) for other in topic.related)
        shelf = self._shelf(pack, topic.language, language)
        return assemble(topic, faq, self._label(door, language), related, shelf)

    def media(self, name: str) -> bytes | None:
        """Give a picture's file, or None where there is none: its words then stand alone."""
        row = next(self._rows("SELECT data FROM media WHERE name = ?", name), None)
        if row is not None:
            return cast("bytes", row[0])
        place = "SELECT file, offset, size, sha256 FROM packed WHERE name = ?"
        row = next(self._rows(place, name), None)
        if row is None or self._database.packs is None:
            return None
        return picture_in(self._database.packs, PictureAt(*cast("tuple[str, int, int, str]", row)))

    def topics_behind(self, doors: Iterable[GroupId]) -> frozenset[TopicId]:
        """Give the topics behind ``doors``, less those that help in danger."""
        hidden = "SELECT DISTINCT id FROM topic WHERE door = ?"
        found = (row for door in doors for row in self._rows(hidden, door))
        helps = {row[0] for row in self._rows("SELECT help_topic FROM pack")}
        return frozenset(TopicId(str(i)) for (i,) in found if i not in helps)

    def question_counts(self, language: Language) -> dict[TopicId, int]:
        """Give how many questions each topic has, in the language that ``article`` would give."""
        rows = self._rows(
            "SELECT id, faq FROM body AS b WHERE language = (SELECT language FROM body"
            " WHERE id = b.id ORDER BY language = ? DESC, rank LIMIT 1)",
            language,
        )
        return {TopicId(str(i)): len(self._decode(faq, tuple[Question, ...])) for i, faq in rows}

    def help_signs(self, language: Language) -> HelpSigns:
        """Give the first warning box of the first pack's help topic. It is never gated."""
        (help_topic,) = self._one("SELECT help_topic FROM pack ORDER BY place LIMIT 1")
        topic, _, _ = self._topic(TopicId(str(help_topic)), language)
        for block in topic.blocks:
            if isinstance(block, Callout) and block.kind == "warning":
                return HelpSigns(topic.id, topic.language, topic.is_draft, block)
        raise ContentDamaged(f"{self._name}: no warning box in the help topic")

    def regions(self) -> tuple[str, ...]:
        """Give the regions that have numbers to call; the first is the pack's own."""
        rows = self._rows("SELECT region FROM locale ORDER BY place")
        return tuple(str(region) for (region,) in rows)

    def locale(self, region: str = "") -> Locale:
        """Give a region's numbers; without a region, those of the first.

        Raises:
            ContentMissing: no pack knows this region, and another region's emergency number may
                not stand in for it.

        """
        where = "WHERE region = ?" if region else "WHERE ? = ''"
        query = f"SELECT locale FROM locale {where} ORDER BY place LIMIT 1"  # noqa: S608 - two fixed texts
        row = next(self._rows(query, region), None)
        if row is None:
            raise ContentMissing(f"no help lines for region {region or 'any'}")
        return self._decode(row[0], Locale)

    def help_lines(self, region: str = "") -> tuple[HelpLine, ...]:
        """Give the numbers to call, the emergency number first; see ``locale``."""
        return self.locale(region).help_lines

    def _topic(
        self, topic_id: TopicId, language: Language
    ) -> tuple[Topic, tuple[Question, ...], str]:
        for topic, faq, pack in self._rows(
            "SELECT topic, faq, pack FROM body WHERE id = ?"
            " ORDER BY language = ? DESC, rank LIMIT 1",
            topic_id,
            language,
        ):
            questions = self._decode(faq, tuple[Question, ...])
            return self._decode(topic, Topic), questions, str(pack)
        raise LookupError(topic_id)

    def _entry(self, topic_id: TopicId, language: Language) -> TopicEntry:
        (entry,) = self._one(
            "SELECT entry FROM topic WHERE id = ? ORDER BY language = ? DESC, rank LIMIT 1",
            topic_id,
            language,
        )
        return self._said(entry, language)

    def _said(self, packed: object, language: Language) -> TopicEntry:
        with self._damage_refused():
            return self._tags.said_in(language, self._decode(packed, TopicEntry))

    def _label(self, row: _Row, language: Language) -> GroupLabel:
        door, icon, colour, packed = row
        names = self._decode(packed, dict[str, str])
        name = names.get(language) or next(iter(names.values()))
        return GroupLabel(GroupId(str(door)), name, str(icon), cast("DoorColour", colour))

    def _shelf(self, pack: str, language: Language, asked: Language) -> Shelf:
        def definition(term: TermId) -> Definition:
            query = "SELECT definition FROM term WHERE pack = ? AND language = ? AND id = ?"
            return self._decode(self._one(query, pack, language, term)[0], Definition)

        def source(key: SourceKey) -> SourceEntry:
            query = "SELECT entry FROM source WHERE pack = ? AND key = ?"
            return self._decode(self._one(query, pack, key)[0], SourceEntry)

        def wording(category: CategoryId) -> NoticeWording:
            query = (
                "SELECT wording FROM notice WHERE pack = ? AND category = ? AND language IN (?, ?)"
                " ORDER BY language = ? DESC LIMIT 1"
            )
            row = self._one(query, pack, category, asked, language, asked)
            return self._decode(row[0], NoticeWording)

        return Shelf(definition, source, wording)

    def _one(self, query: str, *values: str) -> _Row:
        row = next(self._rows(query, *values), None)
        if row is None:
            raise ContentDamaged(f"{self._name} lacks something that it refers to")
        return row

    def _rows(self, query: str, *values: str) -> Iterator[_Row]:
        with self._damage_refused():
            yield from self._database.connection.execute(query, values)

    def _decode(self, packed: object, kind: type[_Value]) -> _Value:
        with self._damage_refused():
            return msgspec.json.decode(cast("bytes", packed), type=kind)

    @contextmanager
    def _damage_refused(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
            raise ContentDamaged(f"{self._name}: {error}") from error
