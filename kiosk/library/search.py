"""Finds topics, questions and terms by the words that somebody typed. Keeps nothing of them."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

import msgspec

from kiosk.content.ids import Language, TopicId
from kiosk.content.model import DangerWords
from kiosk.errors import ContentDamaged
from kiosk.library.entries import TopicEntry
from kiosk.library.indexing import FoundKind
from kiosk.library.opening import Database
from kiosk.library.search_words import Word, normal, sentences_of, words_of
from kiosk.library.tags import Tags

MOST_WORDS = 12
"""Words of a query that count; what follows is left out."""
MOST_HITS = 20
SHORTEST_PREFIX = 2
"""Letters from which on a word may be the beginning of another."""
TELLING = 4
"""Letters from which on a Latin word is looked for by itself, and as a beginning anywhere."""
WEIGHTS = (8.0, 3.0, 6.0, 1.0, 0.5)
"""Of title, headings, search words, open text and gated text, as bm25 takes them."""

_QUERY = f"""
SELECT f.kind, f.topic, f.language, f.number, f.title, f.text,
    bm25(wording, {", ".join(map(str, WEIGHTS))}) AS worth
FROM wording JOIN found AS f ON f.id = wording.rowid
WHERE wording MATCH ? AND f.language =
    (SELECT language FROM topic WHERE id = f.topic ORDER BY language = ? DESC, rank LIMIT 1)
ORDER BY f.language = ? DESC, worth, f.id LIMIT ?
"""  # noqa: S608 - our own numbers


class Mark(NamedTuple):
    """Where a shown text matches: the places of its first sign and behind its last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of a query: whole, or, as ``is_beginning``, whatever begins with it."""

    text: str
    is_beginning: bool

    @property
    def as_asked(self) -> str:
        """The word in the index's own language; quotes keep signs from meaning anything."""
        return f'"{self.text}"{" *" if self.is_beginning else ""}'

    @property
    def is_telling(self) -> bool:
        """True where the word says something by itself; "to" and "is" do not."""
        return len(self.text) >= TELLING or not self.text.isascii()

    def fits(self, word: str) -> bool:
        """Tell whether ``word`` matches."""
        return word.startswith(self.text) if self.is_beginning else word == self.text


@dataclass(frozen=True, slots=True)
class Marked:
    """A text to show, and its matches from left to right."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``score`` is higher for a better match, and means nothing else."""

    kind: FoundKind
    topic: TopicEntry
    number: int
    """Which question of the topic, from 0."""
    title: Marked
    sentence: Marked
    """One open sentence; empty where a note stands before it."""
    score: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What one query found, best first."""

    query: str
    is_danger: bool
    guess: str | None
    hits: tuple[Hit, ...]
    language: Language
    """The language that was asked for; hits in another one come after those in it."""


class Search:
    """Asks one database. Belongs to the thread that first asks it."""

    def __init__(self, database: Database) -> None:
        """Search in ``database``."""
        self._database, self._name = database, database.name
        self._tags = Tags(database)

    def find(self, query: str, language: Language, limit: int = MOST_HITS) -> Findings:
        """Find what ``query`` asks for: each topic in ``language`` where the pack has it so.

        What is in ``language`` comes before the rest. All have every word, whole or as a beginning;
        if nothing has, any of them.

        Raises:
            ContentDamaged: the database cannot be read any more.

        """
        words = words_of(query)[:MOST_WORDS]
        wanted = tuple(_wanted([word.text for word in words]))
        try:
            is_danger = self._is_danger([word.text for word in words])
            hits = self._hits(wanted, "AND", language, limit)
            if not hits:
                telling = tuple(word for word in wanted if word.is_telling)
                hits = self._hits(telling, "OR", language, limit)
        except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
            raise ContentDamaged(f"{self._name}: {error}") from error
        return Findings(query, is_danger, None, hits, language)

    @cached_property
    def _danger(self) -> tuple[tuple[str, ...], ...]:
        """The phrases of every language: people type in more than one."""
        rows = self._database.connection.execute("SELECT words FROM danger ORDER BY pack, language")
        lists = [msgspec.json.decode(row, type=DangerWords) for (row,) in rows]
        return tuple(_texts(words_of(phrase)) for words in lists for phrase in words.phrases)

    def _is_danger(self, words: list[str]) -> bool:
        return any(
            tuple(words[start : start + len(phrase)]) == phrase
            for phrase in self._danger
            for start in range(len(words) - len(phrase) + 1)
        )

    def _hits(
        self, wanted: tuple[Wanted, ...], joined: str, language: Language, limit: int
    ) -> tuple[Hit, ...]:
        if not wanted:
            return ()
        asked = f" {joined} ".join(word.as_asked for word in wanted)
        rows = self._database.connection.execute(_QUERY, (asked, language, language, limit))
        return tuple(self._hit(row, wanted, language) for row in rows.fetchall())

    def _hit(self, row: tuple[object, ...], wanted: tuple[Wanted, ...], asked: Language) -> Hit:
        kind, topic, language, number, title, text, worth = row
        return Hit(
            cast("FoundKind", kind),
            self._tags.said_in(asked, self._entry(TopicId(str(topic)), str(language))),
            int(cast("int", number)),
            _marked(str(title), wanted),
            _best_sentence(str(text), wanted),
            round(-cast("float", worth), 4),
        )

    def _entry(self, topic: TopicId, language: str) -> TopicEntry:
        query = "SELECT entry FROM topic WHERE id = ? AND language = ?"
        (entry,) = self._database.connection.execute(query, (topic, language)).fetchone()
        return msgspec.json.decode(entry, type=TopicEntry)


def _wanted(words: list[str]) -> Iterator[Wanted]:
    """Give what to look for: the last word may be unfinished, and long ones may have endings."""
    for place, word in enumerate(words):
        is_last = place == len(words) - 1
        if len(word) >= SHORTEST_PREFIX:
            yield Wanted(word, is_last or len(word) >= TELLING)


def _texts(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def _marked(text: str, wanted: tuple[Wanted, ...]) -> Marked:
    return Marked(normal(text), tuple(_marks(text, wanted)))


def _marks(text: str, wanted: tuple[Wanted, ...]) -> Iterator[Mark]:
    """Give the words of ``text`` that begin with a wanted one; the beginning alone is marked."""
    for word in words_of(text):
        longest = max((len(w.text) for w in wanted if w.fits(word.text)), default=0)
        if longest:
            yield Mark(word.start, min(word.end, word.start + longest))


def _best_sentence(text: str, wanted: tuple[Wanted, ...]) -> Marked:
    """Give the sentence with the most matches, else the first."""
    best = Marked("")
    for sentence in sentences_of(text):
        marked = _marked(sentence, wanted)
        if not best.text or len(marked.marks) > len(best.marks):
            best = marked
    return best
