"""Languages that nobody speaks: they show what a translation does to a screen before there is one.

``qps`` keeps English readable, with accents and longer words. Mirrored, English is set in Arabic
letters: it says nothing, but joins, stacks and runs as Urdu does. Both are about a third longer.
"""

from collections.abc import Callable

ACCENTED = str.maketrans("aeiouycnsAEIOUYCNS", "áéíôûýçñšÅÉÍÕÜÝÇÑŠ")
ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz,?;", "ابچدےفگہیجکلمنوپقرسٹئعطخھز\u060c\u061f\u061b"
)
PLAYED_LANGUAGE = "qps"
LEAST_LETTERS = 3
"""Shorter words stay as they are; longer ones make up for them."""


def played(language: str, direction: str) -> Callable[[str], str] | None:
    """Give what turns English into the language that is played, or None where one is spoken."""
    if direction == "rtl":
        return in_arabic_letters
    return in_accents if language == PLAYED_LANGUAGE else None


def in_accents(text: str) -> str:
    """Give ``text`` with accents, its words longer."""
    return _longer(text, 0.45).translate(ACCENTED)


def in_arabic_letters(text: str) -> str:
    """Give ``text`` in Arabic letters, its words longer; digits stay."""
    return _longer(text, 0.35).lower().translate(ARABIC)


def _parts(text: str) -> list[str]:
    """Give the words of ``text`` and what stands between them, in order."""
    parts = [""]
    for sign in text:
        if parts[-1] and parts[-1][-1].isalpha() != sign.isalpha():
            parts.append("")
        parts[-1] += sign
    return parts


def _longer(text: str, share: float) -> str:
    """Give ``text`` with each word longer by ``share``, its middle said again."""
    return "".join(_stretched(part, share) for part in _parts(text))


def _stretched(word: str, share: float) -> str:
    if len(word) < LEAST_LETTERS or not word.isalpha():
        return word
    middle, more = len(word) // 2, max(1, round(len(word) * share))
    return word[:middle] + word[middle - 1 : middle - 1 + more] + word[middle:]
