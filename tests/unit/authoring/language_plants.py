"""Ways to spoil the language, the notices and the review of a good folder: one fault each."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.authoring.codes import Code
from tests import forge
from tests.unit.authoring.planting import Garden, Plant, Planted, block, front, swap

HARD = "Individual circumstances necessitate considerable accommodation."
PLAIN_20 = "It is as good to sit and be at rest as it is to go out and see your friends."
LAST_PART = "## What you can do\n"
ALLOW = "review_due: null\nallow: [{{code: {}, reason: Tried}}]\n"
DUE = "review_due: {}\n"
REVIEWED = "{state: reviewed, role: Doctor, on: 2026-01-31}"
FAQ_ALLOW = "---\nallow:\n  - {code: percentage, reason: Tried}\n---\n"
EXTRA = "extra:\n  term: axon\n  definition: A part of a nerve.\n"


def _hard_page(garden: Garden) -> Planted:
    path = garden.topic(5)
    text = "\n\n".join([f"{HARD} {HARD} {HARD}"] * 6)
    garden.folder.replace(path, LAST_PART, f"{text}\n\n{LAST_PART}")
    garden.folder.replace(path, DUE.format("null"), ALLOW.format("part-hard"))
    return Planted(garden.folder, path, garden.folder.line_of(path, "!!! in-short") - 1)


def _hard_part(garden: Garden) -> Planted:
    return garden.swap(
        garden.topic(), LAST_PART, f"## Why\n\n{HARD} It is so to us all.\n\n{LAST_PART}"
    )


def _long_average(garden: Garden) -> Planted:
    path = garden.topic(5)
    text = "\n\n".join([f"{PLAIN_20} {PLAIN_20} {PLAIN_20}"] * 10)
    garden.folder.replace(path, LAST_PART, f"{text}\n\n{LAST_PART}")
    return Planted(garden.folder, path, garden.folder.line_of(path, "!!! in-short") - 1)


def _faq(old: str, new: str, offset: int = 0) -> Plant:
    return swap("en/faq/topic-2.md", old, new, offset)


def _unlinked(words: str, offset: int = 0) -> Plant:
    """Give a plant that uses a term on a page, where another page links to it."""

    def plant(garden: Garden) -> Planted:
        garden.folder.replace("en/glossary.yaml", "nerve:\n", f"{EXTRA}nerve:\n")
        other = "Ordinary words about [axons](term:extra).\n\nOrdinary words about"
        garden.folder.replace(forge.topic_path(2), "Ordinary words about", other)
        return garden.block(words, offset, 1, 3, 4, 5)

    return plant


def _orphan(garden: Garden) -> Planted:
    path = forge.topic_path(3)
    garden.folder.replace(path, "related: [topic-4]", "related: [topic-5]")
    garden.folder.replace(path, "(topic:topic-4)", "(topic:topic-5)")
    return Planted(garden.folder, forge.topic_path(4), 2)


def _reviewed(due: str) -> Plant:
    def plant(garden: Garden) -> Planted:
        path = garden.topic(5)
        garden.folder.replace(path, " [@GK]", "")
        garden.folder.replace(path, "{state: draft}", REVIEWED)
        return garden.swap(path, DUE.format("null"), DUE.format(due))

    return plant


LANGUAGE_PLANTS: Mapping[Code, tuple[Plant, ...]] = MappingProxyType(
    {
        Code.PAGE_HARD: (_hard_page,),
        Code.PART_HARD: (_hard_part,),
        Code.ANSWER_HARD: (
            _faq("Yes, and [nerves](term:nerve) matter", f"{HARD} {HARD}".removesuffix("."), -2),
            _faq("Two things:", f"{HARD} {HARD}", -2),
        ),
        Code.SENTENCE_LONG: (
            block(f"It is so. [@WHO-1]\nOr {PLAIN_20.removesuffix('.')}?", 1),
            block(f"- One\n- Or {PLAIN_20}", 1),
            _faq("- Rest.", f"- Rest or {PLAIN_20}"),
        ),
        Code.SENTENCES_AVERAGE: (_long_average,),
        Code.PARAGRAPH_LONG: (
            block("One. Two.\nThree. Four."),
            block('!!! note "N"\n\n    One. Two. Three? Four.', 2),
            _faq("Two things:", "One. Two. Three. Two things:"),
        ),
        Code.WORD_BANNED: (
            block("Words\nand simply words.", 1),
            block("## Just words\n\nWords."),
            block("Words\nand more!", 1),
            block("It is NOT so."),
            block('!!! note "You should have"\n\n    Words.'),
            front("hint: A short hint", "hint: A simply short hint"),
            front("  - What helps?", "  - Do I suffer from it?"),
            swap("en/glossary.yaml", "definition: What parts", "definition: What simply parts"),
            _faq("## Is it common?", "## Is it just common?"),
        ),
        Code.PERCENTAGE: (
            block("Words\nand 30% of it. [@WHO-1]", 1),
            block("About 30 per cent. [@WHO-1]"),
            front("summary: A summary", "summary: For 7.5 % a summary"),
        ),
        Code.NUMBER_UNSOURCED: (
            block("It is so. [@WHO-1] It is\nso. That is 3 in 100.", 1),
            block("It is so for six of ten. [@GK]"),
            block("Some do. [@WHO-1]\n\n- 12 out of 100", 2),
            block("| Who | How many |\n|---|---|\n| One [@WHO-1] | all |\n| men | 1 in 5 |", 3),
            _faq("Two things:", "Half of people rest."),
        ),
        Code.CLAIM_DROPPED: (
            block("See\nGraziottin here. [@WHO-1]", 1),
            block("It works for 90\nin 100. [@WHO-1]"),
            block("Studies show it. [@GK]"),
            block("Ask for Viagra."),
            swap("sources.yaml", "Somebody. A paper. 2020.", "Cerny B, Janssen E. Sex Med 2016."),
            _faq("## Is it common?", "## Is it a sex drive?"),
            swap("ur/topics/topic-1.md", "hint: A short hint", "hint: biological sex"),
        ),
        Code.TERM_UNLINKED: (_unlinked("Words\nand axons.", 1), _unlinked("- Axon")),
        Code.NOTICE_MISSING: (
            block("Words\nabout suicide.", 1, 5),
            block("Words about the penis.", 0, 5),
            front("summary: A summary", "summary: Words of rape. A summary", 0, 5),
        ),
        Code.TOPIC_ORPHAN: (_orphan,),
        Code.REVIEW_DUE: (_reviewed("null"), _reviewed("2026-01-31")),
        Code.REVIEW_OVERDUE: (
            front(DUE.format("null"), DUE.format("2026-02-14")),
            _reviewed("2026-02-14"),
            swap(
                "locale/in.yaml",
                'checked: 2026-01-31\n    checked_by: ""\n  - id: women',
                'checked: 2026-01-14\n    checked_by: ""\n  - id: women',
            ),
        ),
        Code.ALLOW_CODE: (
            front(DUE.format("null"), ALLOW.format("raw-html"), 1),
            front(DUE.format("null"), ALLOW.format("claim-dropped"), 1),
        ),
        Code.ALLOW_UNUSED: (
            front(DUE.format("null"), ALLOW.format("word-banned"), 1),
            _faq("## Is it common?", f"{FAQ_ALLOW}## Is it common?", 2),
            swap(
                "en/glossary.yaml",
                "nerve:\n  term: nerve\n",
                "nerve:\n  term: nerve\n  allow: [{code: word-banned, reason: R}]\n",
                2,
            ),
        ),
    }
)
