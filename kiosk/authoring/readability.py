"""The Flesch-Kincaid grade and the Flesch reading ease of English sentences.

Made for English prose: they judge neither truth nor tone, and no other language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.authoring.syllables import syllables

MAX_GRADE = 6.0
MIN_EASE = 65.0
MIN_WORDS = 10
"""A handful of words has no grade: one long word would decide it."""
_WORD = re.compile(r"[^\W_]+(?:[-'\u2019.,][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Score:
    """How much there is to read, and how hard it is. Without words, as easy as can be."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade, to one place, as it is shown."""
        if not self.words:
            return 0.0
        long, dense = self.words / self.sentences, self.syllables / self.words
        return round(0.39 * long + 11.8 * dense - 15.59, 1)

    @property
    def ease(self) -> float:
        """The Flesch reading ease, to one place, as it is shown."""
        if not self.words:
            return 100.0
        long, dense = self.words / self.sentences, self.syllables / self.words
        return round(206.835 - 1.015 * long - 84.6 * dense, 1)

    @property
    def is_easy(self) -> bool:
        """Whether both are within the limits, or there is too little to tell."""
        if self.words < MIN_WORDS:
            return True
        return self.grade <= MAX_GRADE and self.ease >= MIN_EASE


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of ``text``; what a hyphen joins is one, and so is a figure."""
    return tuple(_WORD.findall(text))


def score(sentences: Iterable[Sequence[str]]) -> Score:
    """Score sentences, each given as its words; one without words is none."""
    kept = [words for words in sentences if words]
    spoken = sum(syllables(word) for words in kept for word in words)
    return Score(sum(map(len, kept)), len(kept), spoken)
