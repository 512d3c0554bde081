"""The words of a text as the index sees them: for queries, and to mark what matched."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_PARTS_OF_WORDS = frozenset("LMN")
"""First letters of the Unicode categories that make up words; private use comes beside them."""
_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
"""Marks on Latin letters; those of Indian scripts lie elsewhere and are part of the word."""


class Word(NamedTuple):
    """A word as it is compared, and where it stands in its text."""

    text: str
    start: int
    end: int


def normal(text: str) -> str:
    """Give ``text`` with each letter in one form: Hindi dots below come composed and decomposed."""
    return unicodedata.normalize("NFC", text)


def words_of(text: str) -> tuple[Word, ...]:
    """Give the words of ``text``; the places count in ``normal(text)``."""
    return tuple(_split(normal(text)))


def _split(text: str) -> Iterator[Word]:
    start = None
    for place, sign in enumerate(text):
        category = unicodedata.category(sign)
        if category[0] in _PARTS_OF_WORDS or category == "Co":
            start = place if start is None else start
        elif start is not None:
            yield Word(_compared(text[start:place]), start, place)
            start = None
    if start is not None:
        yield Word(_compared(text[start:]), start, len(text))


def _compared(word: str) -> str:
    """Give a word in small letters, Latin ones without their accents, as the index has them."""
    apart = unicodedata.normalize("NFD", word.casefold())
    return normal("".join(sign for sign in apart if sign not in _ACCENTS))


def sentences_of(text: str) -> Iterator[str]:
    """Give the sentences of ``text``: good enough to choose one to show."""
    start = 0
    for place, sign in enumerate(text):
        ends = sign in ".?!\u0964" and (place + 1 == len(text) or text[place + 1].isspace())
        if ends:
            yield text[start : place + 1].strip()
            start = place + 1
    if text[start:].strip():
        yield text[start:].strip()
