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
from kiosk.library.repair import Repair, guess_of, is_misspelt_danger
from kiosk.library.search_words import Word, normal, sentences_of, words_of
from kiosk.library.tags import Tags

MOST_WORDS = 12
"""Words of a query that count; what follows is left out."""
MOST_HITS = 20
MOST_BEFORE_A_GUESS = 5
"""Hits that have only some of the words, where a guess follows: it should be found below them."""
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
    AND f.topic NOT IN (SELECT value FROM json_each(?))
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
    sentences: tuple[Marked, ...]
    """All of the answer, summary or definition; empty where a note stands before it."""
    score: float

    @property
    def name(self) -> tuple[str, ...]:
        """What it is, whatever found it."""
        return (self.kind, self.topic.id, str(self.number), self.title.text)


@dataclass(frozen=True, slots=True)
class Findings:
    """What one query found, best first.

    ``guess`` is what the query may have been meant to be, in words that may be shown; ``guessed``
    is what that finds beside ``hits``, and never stands among them.
    """

    query: str
    is_danger: bool
    guess: str | None
    hits: tuple[Hit, ...]
    language: Language
    """The language that was asked for; hits in another one come after those in it."""
    guessed: tuple[Hit, ...] = ()


class _Bounds(NamedTuple):
    """Where and how far one query looks."""

    language: Language
    limit: int
    without: str = "[]"
    """Topics that are not to be found, as JSON."""


class Search:
    """Asks one database. Belongs to the thread that first asks it."""

    def __init__(self, database: Database) -> None:
        """Search in ``database``."""
        self._database, self._name = database, database.name
        self._tags = Tags(database)
        self._repairs: dict[Language, Repair] = {}

    def find(
        self,
        query: str,
        language: Language,
        limit: int = MOST_HITS,
        *,
        without: frozenset[TopicId] = frozenset(),
    ) -> Findings:
        """Find what ``query`` asks for: each topic in ``language`` where the pack has it so.

        First what has every word, whole or as a beginning; if nothing has, what has any, and what
        the query may have been meant to be. What is in ``language`` comes before the rest. The
        topics ``without`` which it shall be are not found; words of danger are heard all the same.

        Raises:
            ContentDamaged: the database cannot be read any more.

        """
        words = [word.text for word in words_of(query)[:MOST_WORDS]]
        wanted = tuple(_wanted(words))
        bounds = _Bounds(language, limit, msgspec.json.encode(sorted(without)).decode())
        unknown, guess = frozenset[str](), ""
        guessed: tuple[Hit, ...] = ()
        try:
            hits = self._hits(wanted, "AND", bounds)
            if not hits:
                hits = self._hits(_telling(wanted), "OR", bounds)
                unknown = self._unknown(wanted, language)
                few = hits[:MOST_BEFORE_A_GUESS]
                guess, guessed = self._guess(words, unknown, few, bounds)
                hits = few if guess else hits
            is_danger = self._is_danger(words, unknown)
        except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
            raise ContentDamaged(f"{self._name}: {error}") from error
        return Findings(query, is_danger, guess or None, hits, language, guessed)

    def _unknown(self, wanted: tuple[Wanted, ...], language: Language) -> frozenset[str]:
        """Give the words that nothing has, gated text and topics left out included."""
        return frozenset(
            word.text
            for word in wanted
            if not self._hits((word,), "AND", _Bounds(language, limit=1))
        )

    def _guess(
        self,
        words: list[str],
        unknown: frozenset[str],
        hits: tuple[Hit, ...],
        bounds: _Bounds,
    ) -> tuple[str, tuple[Hit, ...]]:
        """Give what may have been meant, and what that finds beside ``hits``.

        It finds what has every word of it; if nothing more has, what has a repaired one.
        """
        language = bounds.language
        repair = self._repairs.setdefault(language, Repair(self._database, language))
        meant = guess_of(words, unknown, repair)
        repaired = tuple(Wanted(word, is_beginning=False) for word in meant if word not in words)
        known = {hit.name for hit in hits}
        is_found = False
        for wanted, joined in ((tuple(_wanted(list(meant))), "AND"), (repaired, "OR")):
            found = self._hits(wanted, joined, bounds)
            is_found = is_found or bool(found)
            if fresh := tuple(hit for hit in found if hit.name not in known):
                return " ".join(meant), fresh
        return " ".join(meant) if is_found else "", ()

    @cached_property
    def _danger(self) -> tuple[tuple[str, ...], ...]:
        """The phrases of every language: people type in more than one."""
        rows = self._database.connection.execute("SELECT words FROM danger ORDER BY pack, language")
        lists = [msgspec.json.decode(row, type=DangerWords) for (row,) in rows]
        return tuple(_texts(words_of(phrase)) for words in lists for phrase in words.phrases)

    def _is_danger(self, words: list[str], unknown: frozenset[str]) -> bool:
        """Tell whether a phrase stands in ``words``; an ``unknown`` one may be a misspelt one."""
        return any(
            all(
                word == danger or (word in unknown and is_misspelt_danger(word, danger))
                for word, danger in zip(words[start:], phrase, strict=False)
            )
            for phrase in self._danger
            for start in range(len(words) - len(phrase) + 1)
        )

    def _hits(self, wanted: tuple[Wanted, ...], joined: str, bounds: _Bounds) -> tuple[Hit, ...]:
        if not wanted:
            return ()
        asked = f" {joined} ".join(word.as_asked for word in wanted)
        language, limit, without = bounds
        values = (asked, language, without, language, limit)
        rows = self._database.connection.execute(_QUERY, values).fetchall()
        return tuple(self._hit(row, wanted, language) for row in rows)

    def _hit(self, row: tuple[object, ...], wanted: tuple[Wanted, ...], asked: Language) -> Hit:
        kind, topic, language, number, title, text, worth = row
        sentences = tuple(_marked(one, wanted) for one in sentences_of(str(text)))
        return Hit(
            cast("FoundKind", kind),
            self._tags.said_in(asked, self._entry(TopicId(str(topic)), str(language))),
            int(cast("int", number)),
            _marked(str(title), wanted),
            max(sentences, key=lambda one: len(one.marks), default=Marked("")),
            sentences,
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


def _telling(wanted: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    return tuple(word for word in wanted if word.is_telling)


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
