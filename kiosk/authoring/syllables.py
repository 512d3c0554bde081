"""Counts the syllables of English words by rules: offline, small, and the same everywhere.

Why no library does this: ``docs/decisions/0013-readability.md``.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_VOWELS = re.compile(r"[aeiouy]+")
_PARTS = re.compile(r"[0-9]|[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_LETTERS = re.compile(r"([A-Z]{2,})(s?)")
_SILENT = (
    re.compile(r"(?:[^aeiouyl]|[aeiouy]l|rl)e$"),
    re.compile(r"(?:[^aeiouylscxzg]|[aeiouy]l|rl)(?<!sh)(?<!ch)es$"),
    re.compile(r"(?:[^aeioutdyl]|[aeiouyl]l|rl|[aeiouy]y)ed$"),
    re.compile(r"[^aeiouy]e(?:ly|ments?|less|ness|fully?|body)$"),
)
"""Endings in which an e is written and not spoken; one of them counts."""
_DIVIDED = tuple(
    re.compile(pattern)
    for pattern in (
        r"ia(?!ls?$|ns?$|lly$|ges?$)",
        r"(?<![tscgxl])io(?!u)",
        r"ians?$(?<!ci..)(?<!ci...)",
        r"eo(?!u|ns?$|ple)",
        r"iu",
        r"ie[rt]",
        r"iest$",
        r"[aeiouy]ing",
        r"[^q]uous",
        r"[^q]uals?$",
        r"[^q]ually$",
        r"[^aeiouyq]ua[^rlsn]",
        r"crea[^mk]",
        r"[aeiou]ity$",
        r"thms?$",
        r"[^aeiouy](?:is|as)ms?$",
    )
)
"""Vowels, or an m, that stand beside each other and are spoken apart."""
_SPOKEN: Mapping[str, int] = MappingProxyType(
    {
        "AIDS": 1,  # said as words, though written in capitals
        "PEP": 1,
        **dict.fromkeys(("our", "ours", "hour", "hours", "quack", "quacks", "does", "goes"), 1),
        **dict.fromkeys(("called", "whole", "sure", "used", "shoes"), 1),
        **dict.fromkeys(("fluid", "fluids", "herpes", "react", "reacts", "trial", "trials"), 2),
        **dict.fromkeys(("maybe", "denial", "equal", "language", "safety", "safely"), 2),
        **dict.fromkeys(("lifelong", "foreskin", "someone", "something", "sometimes"), 2),
        **dict.fromkeys(("somewhere", "somehow", "homework", "lifetime", "elsewhere"), 2),
        **dict.fromkeys(("marriage", "interest", "interests", "several", "million"), 2),
        **dict.fromkeys(("desire", "desires", "desired", "tired", "entire", "require"), 2),
        **dict.fromkeys(("required", "acquire", "acquired", "people", "themselves"), 2),
        **dict.fromkeys(("controlled", "centre", "centres", "likely", "lovely", "science"), 2),
        **dict.fromkeys(("quiet", "diet", "careful", "delayed", "headaches"), 2),
        **dict.fromkeys(("area", "areas", "idea", "ideas", "reaction", "sexual", "usual"), 3),
        **dict.fromkeys(("anyone", "somebody", "everything", "everyone", "everywhere"), 3),
        **dict.fromkeys(("serious", "coercion", "carefully", "reacted", "interested"), 3),
        **dict.fromkeys(("forever", "unlikely", "specialist", "specialists", "indian"), 3),
        **dict.fromkeys(("indians", "australian"), 3),
        **dict.fromkeys(("diabetes", "sexually", "usually", "asexual", "consensual"), 4),
        **dict.fromkeys(("emotionally", "spontaneous", "cooperate"), 4),
        **dict.fromkeys(("orientation", "association"), 5),
    }
)
"""Words that the rules get wrong, those of this pack first."""

_ONE_WITH_NOT = frozenset({"don't", "can't", "won't", "aren't", "weren't", "shan't"})


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Count the syllables of one word as it is written; of a figure, each digit for one."""
    return sum(map(_of_part, _PARTS.findall(word))) or 1


def _of_part(part: str) -> int:
    if part in _SPOKEN:
        return _SPOKEN[part]
    if found := _LETTERS.fullmatch(part):
        letters = found.group(1)
        return len(letters) + 2 * letters.count("W")
    lowered = part.lower().replace("\u2019", "'")
    if lowered in _SPOKEN:
        return _SPOKEN[lowered]
    stem, _, ending = lowered.partition("'")
    if ending == "t" and lowered not in _ONE_WITH_NOT:
        return _by_rule(stem.removesuffix("n")) + 1
    return _by_rule(stem)


def _by_rule(letters: str) -> int:
    count = len(_VOWELS.findall(letters))
    count -= any(pattern.search(letters) for pattern in _SILENT)
    count += sum(bool(pattern.search(letters)) for pattern in _DIVIDED)
    return max(1, count)
