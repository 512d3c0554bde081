"""Words and signs that readers here do not meet, each with what to write instead.

A table and nothing else. ``search`` words are not held against it: people type what they type.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Banned:
    """What is looked for (a pattern, whole words, capitals or not), and the better word."""

    pattern: str
    better: str


BANNED: tuple[Banned, ...] = (
    # Style
    Banned(r"just", "leave it out; it makes a hard thing sound small"),
    Banned(r"simply", "leave it out; it makes a hard thing sound small"),
    Banned(r"should(?:n['\u2019]t| not)? have", "say what can be done now"),
    Banned(r"(?:proven|guaranteed|permanent|complete|miracle) cures?", "may help"),
    Banned(r"guarantee[ds]?", "works for many people"),
    Banned(r"normal (?:man|men|woman|women|person|people|sex|body)", "what it is, without a norm"),
    Banned(r"real (?:man|men|woman|women)", "people"),
    # Who people are
    Banned(r"husbands?", "partner, or spouse"),
    Banned(r"wives|wife", "partner, or spouse"),
    Banned(r"biological (?:sex|male|female|man|woman|men|women)", "sex assigned at birth"),
    Banned(r"born as", "assigned at birth"),
    Banned(r"born (?:a )?(?:man|woman|boy|girl|male|female)", "assigned at birth"),
    Banned(r"transsexuals?", "trans people, as each person says"),
    Banned(r"transgenders", "trans people"),
    Banned(r"sex changes?", "gender-affirming care"),
    Banned(r"opposite sex", "another gender"),
    Banned(r"homosexuals?", "gay people, as each person says"),
    Banned(r"sexual preferences?", "orientation"),
    Banned(r"victims?", "survivor, or person who was hurt"),
    Banned(r"alleg(?:e|es|ed|edly)", "says"),
    Banned(r"(?:she|he|they|you|survivors?|woman|women|person) claim(?:s|ed)?", "says"),
    Banned(
        r"infected (?:person|people|partners?|man|men|woman|women)", "who lives with, or has had"
    ),
    Banned(r"(?:hiv|aids) (?:patients?|victims?|carriers?)", "people who live with HIV"),
    Banned(
        r"(?:are you|(?:you|he|she|they|people|partner|tests?|tested)(?: is| are)?) clean",
        "has no infection",
    ),
    Banned(r"dirty", "leave it out, or name the infection"),
    Banned(r"promiscu(?:ous|ity)", "has many partners, if it matters at all"),
    Banned(r"frigid(?:ity)?", "low desire"),
    Banned(r"impoten(?:t|ce)", "erection problems"),
    Banned(r"namard[a-z]*", "erection problems"),
    Banned(r"sexual (?:failure|dysfunctionals?)", "trouble with sex"),
    Banned(r"(?:a|as a|you|be|is|are) (?:total )?failures?", "what went differently than hoped"),
    Banned(r"loose (?:woman|women|girls?|vagina|morals)", "leave it out"),
    Banned(r"disordered", "has trouble with"),
    Banned(r"suffer(?:s|ed|ing)? (?:from|with)", "has, or lives with"),
    Banned(r"sufferers?", "people who have it"),
    Banned(r"wheelchair[- ]bound", "who uses a wheelchair"),
    Banned(r"handicap(?:ped)?", "disabled"),
    Banned(r"crippled?", "disabled"),
    Banned(r"unwed", "unmarried, or single"),
    Banned(r"at your age", "leave it out"),
    Banned(r"old maids?|spinsters?", "single people"),
    # Notes
    Banned(r"trigger warnings?", "name what the next part is about"),
    Banned(r"disturbing", "name what the next part is about"),
    Banned(r"difficult to read", "name what the next part is about"),
    Banned(r"viewer discretion", "name what the next part is about"),
    Banned(r"graphic (?:content|detail)", "name what the next part is about"),
    # What never stands here
    Banned(r"why did(?:n['\u2019]t| not) (?:you|she|he|they)", "you are not to blame"),
    Banned(r"[0-9.,]+ ?(?:mg|mcg|milligrams?|micrograms?|ml)", "ask a doctor or pharmacist"),
    Banned(r"(?:₹|rs\.?) ?[0-9][0-9,]*|[0-9][0-9,]* rupees", "prices change; ask staff"),
    Banned(r"(?:penis|breast) enlarge(?:ment|r)s?", "leave it out"),
    Banned(r"timing (?:products?|tablets?|sprays?)", "leave it out"),
    Banned(r"hymen (?:repairs?|reconstruction)", "leave it out"),
    Banned(r"(?:marital|wifely|conjugal|spousal) (?:duty|duties|rights)", "no one owes sex"),
    Banned(r"duty to (?:have sex|please)", "no one owes sex"),
)

SIGNS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"(?<!!)!{1,2}(?!!)"), "an exclamation mark", "End the sentence with a full stop"),
    (re.compile(r"\b100 ?%"), "100%", "Write: works for many people"),
    (
        re.compile(r"\b(?:NOT|NEVER|ALWAYS|MUST|ALL|NO|ONLY|VERY|STOP|NOW|DO|DON['\u2019]T)\b"),
        "capitals for stress",
        "Write small letters, and ** around one key phrase",
    ),
)
"""What is no word: a pattern in which capitals count, its name, and what to do."""

_COMPILED = {
    each: re.compile(rf"(?<![\w-])(?:{each.pattern})(?![\w-])", re.IGNORECASE) for each in BANNED
}
_ANY = re.compile(
    rf"(?<![\w-])(?:{'|'.join(each.pattern for each in BANNED)})(?![\w-])", re.IGNORECASE
)


def banned_in(text: str) -> list[tuple[int, str, Banned]]:
    """Give each place in ``text`` where a banned word stands: offset, words, and the entry."""
    found = []
    for place in _ANY.finditer(text):
        entry = next(each for each in BANNED if _COMPILED[each].match(text, place.start()))
        found.append((place.start(), place.group(), entry))
    return found
