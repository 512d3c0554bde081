"""Syllables by rule: known words, the words of the pack, and figures."""

import pytest

from kiosk.authoring.syllables import syllables

KNOWN = {
    1: "sex the through hour strength used called PEP breathe whole tired'll",
    2: "desire safety people couldn't didn't sometimes react rhythm prism being lovely table",
    3: "sexual HIV STIs idea vagina erection diarrhoea counsellor mindfulness orgasm",
    4: "vaginismus sildenafil diabetes PTSD information behavioural emotional",
    5: "vulvodynia physiotherapist ejaculation dyspareunia",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [
        (word, count)
        for count, words in KNOWN.items()
        for word in words.split()
        if "'ll" not in word
    ],
)
def test_known_words(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("72", 2),
        ("2026", 4),
        ("PDE-5", 4),
        ("well-being", 3),
        ("don't", 1),
        ("WHO", 5),
        ("\u2013", 1),
    ],
)
def test_figures_letters_and_joined_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_capitals_and_curly_apostrophes_change_nothing() -> None:
    assert syllables("Sexual") == syllables("sexual")
    assert syllables("didn\u2019t") == syllables("didn't")
