"""Words that a reader may want to be told of beforehand, by the category of the note.

Only what speaks of the thing itself: an ordinary word that has another meaning in most pages
(abuse of a medicine, losing weight) is not on the list, and neither is what signs that must not
wait are worded with. Medical pictures have no words.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kiosk.content.ids import CategoryId

NOTICE_WORDS: Mapping[CategoryId, str] = MappingProxyType(
    {
        CategoryId("sexual-violence"): (
            r"rap(?:e|ed|es|ist|ists|ing)|gang[- ]?rape\w*|molest\w*|two-finger test"
            r"|sexual(?:ly)? (?:assault(?:s|ed)?|violence|abuse[ds]?|harm|harmed|trauma|attack\w*)"
            r"|forc(?:e|es|ed|ing) (?:(?:you|me|them|her|him|someone|a partner) )?"
            r"(?:to have |into )?(?:sex|marriage)|made to have sex"
        ),
        CategoryId("child-abuse"): (
            r"child(?:hood)? (?:sexual )?(?:abuse|assault)|abused? (?:as|of) a child"
            r"|(?:sexual )?abuse of (?:a )?(?:child|children|minors?|person under)"
            r"|child is being hurt|hurt as a child|sex with (?:a )?(?:child|children|minors?)"
            r"|incest\w*|pa?edophil\w*|grooming"
        ),
        CategoryId("partner-violence"): (
            r"(?<!sexual )violence|(?:partner|domestic|dating) abuse|marital rape"
            r"|(?:violent|abusive) (?:partner|spouse|relationship|marriage)s?"
            r"|partner (?:who )?(?:hits?|hurts?|beats?|forces?|threatens?|controls?) you"
        ),
        CategoryId("self-harm"): (
            r"suicid\w*|self-?harm\w*|self-?injur\w*"
            r"|kill(?:ing)? (?:your|my|them|him|her)sel(?:f|ves)"
            r"|end(?:ing)? (?:your|my|their|his|her) (?:own )?li(?:fe|ves)|harm(?:ing)? yourself"
            r"|hurt(?:ing)? yourself"
        ),
        CategoryId("explicit-anatomy"): (
            r"penis(?:es)?|vaginas?|vaginal|vulvas?|vulval|clitori[sd]\w*|labia|foreskins?|glans"
            r"|anus|anal|testicles?|scrotum|perineum|hymen"
        ),
        CategoryId("pregnancy-loss"): (
            r"miscarr\w*|stillb\w*|abortions?|(?:loss of|lose|losing|lost) (?:a|your|the) "
            r"(?:pregnancy|baby)|pregnancy loss|end(?:ing)? a pregnancy"
        ),
        CategoryId("stigma-discrimination"): (
            r"discriminat\w*|stigma\w*|homophobi\w*|transphobi\w*|conversion (?:therapy|practices?)"
            r"|treat(?:s|ed)? (?:(?:you|people|them) )?(?:badly|unfairly|worse)|caste|prejudice"
        ),
    }
)
"""Patterns of whole words, capitals or not."""

_COMPILED = tuple(
    (category, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for category, words in NOTICE_WORDS.items()
)


def notices_wanted(text: str) -> Iterator[tuple[CategoryId, int, str]]:
    """Give for each category that ``text`` speaks of the first place: offset and words."""
    for category, pattern in _COMPILED:
        if found := pattern.search(text):
            yield category, found.start(), found.group()
