"""Guesses what a word that nothing has was meant to be. Only a word that may be shown is a guess.

The words come from ``spelling``, which holds open text alone: no word of gated text, no slang.
"""

import json
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from kiosk.content.ids import Language
from kiosk.library.opening import Database

SHORTEST_LATIN = 4
"""Letters from which on a Latin word can be repaired: a shorter one is near to too many others."""
SHORTEST_OTHER = 3
SHORTEST_GUESS = 3
SHORTEST_DANGER = 6
"""Letters of a word of danger from which on one wrong letter is forgiven."""

_VISIBLE = """
SELECT DISTINCT language FROM topic AS t WHERE language =
    (SELECT language FROM topic WHERE id = t.id ORDER BY language = ? DESC, rank LIMIT 1)
"""
"""The languages in which a reader of one language is shown anything."""


class Edit(NamedTuple):
    """A word one edit away. ``rank`` is lower for the slips that fingers make more often."""

    word: str
    rank: int


class Repair:
    """Repairs words for one reader's language. Belongs to the thread that first asks it."""

    def __init__(self, database: Database, language: Language) -> None:
        """Guess from the open words that a reader of ``language`` can be shown."""
        self._database, self._language = database, language

    @cached_property
    def _languages(self) -> str:
        rows = self._database.connection.execute(_VISIBLE, (self._language,))
        return json.dumps([language for (language,) in rows])

    @cached_property
    def _alphabet(self) -> str:
        """Every letter and sign of the words, digits left out: no guess changes a number."""
        rows = self._database.connection.execute("SELECT DISTINCT word FROM spelling")
        signs = {sign for (word,) in rows for sign in word}
        return "".join(sorted(sign for sign in signs if not sign.isdigit()))

    def may_show(self, word: str) -> bool:
        """Tell whether ``word`` stands in text that is open."""
        return bool(self._known([word]))

    def nearest(self, word: str) -> str | None:
        """Give the open word that is one edit from ``word``: one letter more, less or other.

        None where there is no such word, or where ``word`` is too short to tell.
        """
        least = SHORTEST_LATIN if word.isascii() else SHORTEST_OTHER
        if len(word) < least:
            return None
        ranks: dict[str, int] = {}
        for edit in edits(word, self._alphabet):
            ranks[edit.word] = min(edit.rank, ranks.get(edit.word, edit.rank))
        ranks.pop(word, None)
        known = self._known(list(ranks))
        return min(known, key=lambda near: (ranks[near], -known[near], near), default=None)

    def _known(self, words: list[str]) -> dict[str, int]:
        """Give those of ``words`` that may be shown, with how often they stand there."""
        rows: list[tuple[str, int]] = self._database.connection.execute(
            "SELECT word, sum(sightings) FROM spelling WHERE word IN (SELECT value FROM"
            " json_each(?)) AND language IN (SELECT value FROM json_each(?)) GROUP BY word",
            (json.dumps(words), self._languages),
        ).fetchall()
        return dict(rows)


def edits(word: str, alphabet: str) -> Iterator[Edit]:
    """Give the words one edit from ``word``: insert, delete, replace, or swap of neighbours.

    Digits stay as they are: a guess at a number would be another number.
    """
    return (edit for edit in _edits(word, alphabet) if _digits(edit.word) == _digits(word))


def _edits(word: str, alphabet: str) -> Iterator[Edit]:
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        late = 0 if at else 2  # the first letter is seldom the wrong one
        if len(after) > 1:
            yield Edit(before + after[1] + after[0] + after[2:], 0)
        if after:
            is_double = after[0] == before[-1:]
            yield Edit(before + after[1:], 0 if is_double else 1 + late)
            yield from (Edit(before + sign + after[1:], 2 + late) for sign in alphabet)
        for sign in alphabet:
            is_double = sign in {before[-1:], after[:1]}
            yield Edit(before + sign + after, 0 if is_double else 1 + late)


def _digits(word: str) -> str:
    return "".join(sign for sign in word if sign.isdigit())


def may_be_guessed(word: str) -> bool:
    """Tell whether ``word`` is long enough to be a guess, and has a letter."""
    letters = sum(unicodedata.category(sign)[0] == "L" for sign in word)
    return len(word) >= SHORTEST_GUESS and letters > 0


def is_one_edit(word: str, other: str) -> bool:
    """Tell whether one edit makes ``other`` of ``word``."""
    if word == other:
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    at = min(len(word), len(other)) if same is None else same
    mine, theirs = word[at:], other[at:]
    return (
        mine[1:] == theirs[1:]
        or mine[1:] == theirs
        or mine == theirs[1:]
        or (mine[1::-1] == theirs[:2] and mine[2:] == theirs[2:])
    )


def is_misspelt_danger(word: str, danger: str) -> bool:
    """Tell whether ``word`` may be meant for ``danger``: help is offered rather too often."""
    return len(danger) >= SHORTEST_DANGER and is_one_edit(word, danger)


def guess_of(words: list[str], unknown: frozenset[str], repair: Repair) -> tuple[str, ...]:
    """Give the words to look for instead of ``words``, of which nothing has the ``unknown``.

    Empty where no word could be repaired. A word of the query that is not open text stays out:
    the guess is shown, and slang or a gated word is not shown back.

    Raises:
        sqlite3.DatabaseError: the database cannot be read any more.

    """
    found = {word: near for word in words if word in unknown and (near := repair.nearest(word))}
    if not found:
        return ()
    kept = (found.get(word, word) for word in words if word in found or repair.may_show(word))
    return tuple(dict.fromkeys(kept))
