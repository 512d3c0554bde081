"""Claims and references that were dropped: nothing that could be found carries them.

They came with the handbook from which this pack began. A reference is on the list where no work
with those authors and that title could be found; a claim, where no source says it. The list is
closed to softening: a false number does not become true as "up to".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dropped:
    """One of them: what it is called, what gives it away, and why it must not stand here."""

    name: str
    pattern: str
    why: str
    unless_sourced: bool = False
    """Whether a source mark in the same sentence makes it an ordinary statement."""


_NOT_FOUND = "no such work could be found"
_MISUSED = "the work is real and does not say this"
_REPLACED = "the word is out of date, or says more than is known"

DROPPED: tuple[Dropped, ...] = (
    # References that were not found
    Dropped("Graziottin 2018", r"graziottin", _NOT_FOUND),
    Dropped("Sharma 2020", r"sharma\b.{0,30}(?:nanda|vaid|2020)", _NOT_FOUND),
    Dropped("Carvalho 2019", r"carvalho\b.{0,40}(?:yela|2019)", _NOT_FOUND),
    Dropped("Gonzalez 2018", r"gonz[aá]lez\b.{0,40}2018", _NOT_FOUND),
    Dropped("Cerny & Janssen 2016", r"\bcerny\b", _NOT_FOUND),
    Dropped("McCarthy & Metz 2015", r"mccarthy\b.{0,30}metz\b.{0,60}2015|52\(4\):411", _NOT_FOUND),
    Dropped("Jern & Santtila 2010", r"\bjern\b.{0,20}santtila", _NOT_FOUND),
    Dropped(
        "Mitchell & Mitchell 1983", r"mitchell\b.{0,30}mitchell\b|mitchell\b.{0,20}1983", _NOT_FOUND
    ),
    Dropped("Liebert & Van Horn 2005", r"\bliebert\b|van horn", _NOT_FOUND),
    Dropped("Moglia 2017", r"\bmoglia\b", _NOT_FOUND),
    # Real works that were made to carry what they do not say
    Dropped("Leiblum & Rosen 1988", r"leiblum\b.{0,20}rosen", _MISUSED),
    Dropped("Leiblum 2018", r"leiblum\b.{0,30}2018|\bleiblum\b.{0,20}meta-analysis", _MISUSED),
    Dropped("Shindel 2010", r"shindel\b.{0,40}2010", _MISUSED),
    Dropped("Bergeron 2011", r"bergeron\b.{0,60}2011", _MISUSED),
    Dropped("Johnson & Lebow 2000", r"\blebow\b", _MISUSED),
    # Numbers
    Dropped(
        "21, 33 or 43 studies",
        r"meta-?analys[ei]s (?:of|with|pooled) (?:21|33|43|twenty-one|thirty-three|forty-three)\b"
        r"|\b(?:21|33|43)-study\b|\b(?:twenty-one|thirty-three|forty-three) (?:studies|trials)\b",
        _MISUSED,
    ),
    Dropped(
        "85% improved",
        r"\b85 ?(?:%|per ?cent\b|(?:in|out of) (?:every )?100\b)|\beighty-five (?:per ?cent|in)\b",
        _MISUSED,
    ),
    Dropped(
        "90% success rate for vaginismus",
        r"\b90 ?(?:%|per ?cent\b|(?:in|out of) (?:every )?100\b)|\bninety (?:per ?cent|in)\b"
        r"|\b(?:9|nine) (?:in|out of) (?:every )?(?:10|ten)\b|\bsuccess rates?\b",
        "no source says it; small trials showed no clear benefit over others",
    ),
    # Studies without a name
    Dropped(
        "unnamed journal reviews",
        r"(?:review|study|paper|article) in the (?:journal|archives)\b"
        r"|\barchives (?:of sexual behavior )?study\b",
        "it names no study that can be found",
    ),
    Dropped(
        "unnamed studies",
        r"\b(?:studies|research|a study|a review|science) (?:has |have )?"
        r"(?:show|shows|shown|found|find|finds|prove|proves|proven|confirms?)\b",
        "it names no study; put the source mark in its sentence",
        unless_sourced=True,
    ),
    Dropped(
        "a systematic review of randomized controlled trials",
        r"systematic review of randomi[sz]ed",
        "it names no study that can be found",
    ),
    # Claims
    Dropped("psychoanalysis", r"\bpsychoanaly(?:sis|tic|st)", "it is no standard tool here"),
    Dropped(
        "masters degree",
        r"\bmaster[\u2019']?s[\u2019']? degrees?\b.{0,60}\b(?:lawful\w*|ethical\w*|is enough)\b"
        r"|\blawfully (?:and ethically )?practi[cs]e",
        "the rules have changed; name the register instead",
    ),
    Dropped(
        "treated with sex therapy",
        r"\b(?:dysphoria|incongruence|gender)\b.{0,40}\b(?:treated|cured|fixed) (?:with|by) sex "
        r"therapy|\bsex therapy\b.{0,40}\b(?:treatment|cure) (?:for|of) (?:gender|dysphoria)"
        r"|\bcom(?:e|ing) to terms with (?:their|your|his|her) (?:body|sex|gender)\b",
        "it is wrong and does harm",
    ),
    Dropped(
        "medical conditions treated",
        r"\bmedical conditions? (?:we )?treat(?:ed)?\b",
        "who people are is no condition to treat",
    ),
    Dropped("biological sex", r"\bbiological sex\b", _REPLACED),
    Dropped("female sexual arousal disorder", r"\bfemale sexual arousal disorder\b", _REPLACED),
    Dropped("sex drive as a fixed fuel", r"\bsex drive\b", f"{_REPLACED}; write desire"),
    Dropped("difficult to read", r"\bdifficult to read\b", "it names nothing, and raises worry"),
    # What is sold
    Dropped(
        "publisher's own clinic",
        r"\b(?:consult|contact|call|visit|ask) our (?:own )?"
        r"(?:doctors?|experts?|team|specialists?|clinic)\b"
        r"|\bour (?:own )?(?:clinics?|doctors|experts|specialists) (?:can|will|at|have|offer)\b",
        "help is not one company's own",
    ),
    Dropped(
        "advertising lines",
        r"\bbook (?:your|an?) (?:free )?(?:appointment|consultation) (?:now|today|with us)\b"
        r"|\b(?:best|leading|trusted|no\.? ?1) (?:clinic|sexologist|doctor)s?\b"
        r"|\b(?:discount|special offer|call us now|order now|buy now)\b",
        "nothing is advertised here",
    ),
    Dropped(
        "brand names",
        r"\b(?:viagra|cialis|levitra|stendra|kamagra|suhagra|penegra|caverta|megalis|tadacip|manforce"
        r"|priligy|duralast|addyi|vyleesi|i-?pill|unwanted-?72|plan b|truvada|descovy|prozac"
        r"|zoloft|paxil|viagr[ao]s?|durex|skore|kohinoor|k-y jelly)\b",
        "write the generic name",
    ),
)
"""Every one, once."""

_COMPILED = tuple((each, re.compile(each.pattern, re.IGNORECASE)) for each in DROPPED)


def dropped_in(text: str) -> Iterator[tuple[int, str, Dropped]]:
    """Give each place in ``text`` where one stands: offset, words, and the entry."""
    for entry, pattern in _COMPILED:
        for found in pattern.finditer(text):
            yield found.start(), found.group(), entry
