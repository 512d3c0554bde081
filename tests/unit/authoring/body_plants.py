"""Ways to spoil Markdown: one fault each, of the code under which it stands."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.authoring.codes import Code
from tests.unit.authoring.planting import (
    OPEN_TOPICS,
    PASSAGE_GATED,
    PICTURED,
    Garden,
    Plant,
    Planted,
    block,
)

EIGHT_ITEMS = "\n".join(f"- {word}" for word in "abcdefgh")
EIGHT_IN_BOX = '!!! note "N"\n\n' + "\n".join(f"    - {word}" for word in "abcdefgh")


def _warning_gone(garden: Garden) -> Planted:
    path = garden.topic(*OPEN_TOPICS)
    box = garden.folder.files[path].split('!!! warning "')[1].split("## What you")[0]
    garden.folder.replace(path, f'!!! warning "{box}', "")
    return Planted(garden.folder, path, garden.folder.line_of(path, "!!! actions"))


def _warning_gated(garden: Garden) -> Planted:
    path = garden.topic(PASSAGE_GATED)
    box = (
        '!!! warning "'
        + garden.folder.files[path].split('!!! warning "')[1].split("## What you")[0]
    )
    indented = "".join(f"    {line}\n" if line else "\n" for line in box.split("\n"))
    garden.folder.replace(path, box, f"!!! gate self-harm\n\n{indented}\n")
    return Planted(garden.folder, path, garden.folder.line_of(path, "!!! actions"))


def _actions_gone(garden: Garden) -> Planted:
    path = garden.topic(*OPEN_TOPICS)
    return garden.swap(path, "!!! actions\n\n    1. Rest.\n    2. Ask.\n", "Words.\n")


def _actions_twice(garden: Garden) -> Planted:
    path = garden.block("!!! actions\n\n    1. Words.").path
    lines = garden.folder.files[path].split("\n")
    return Planted(garden.folder, path, len(lines) - lines[::-1].index("!!! actions"))


def _actions(items: str, offset: int) -> Plant:
    def plant(garden: Garden) -> Planted:
        path = garden.topic(*OPEN_TOPICS)
        return garden.swap(path, "    1. Rest.\n    2. Ask.\n", items, offset)

    return plant


def _before_in_short(text: str) -> Plant:
    def plant(garden: Garden) -> Planted:
        return garden.swap(garden.topic(), "!!! in-short\n", f"{text}\n\n!!! in-short\n")

    return plant


def _faq(old: str, new: str, offset: int = 0) -> Plant:
    return lambda garden: garden.swap("en/faq/topic-2.md", old, new, offset)


def _locale_of_general_knowledge(garden: Garden) -> Planted:
    dated = 'source: {}\n    checked: 2026-01-31\n    checked_by: ""\n  - id: women'
    return garden.swap("locale/in.yaml", dated.format("LINES"), dated.format("GK"))


def _gate_in_gate(garden: Garden) -> Planted:
    inner = "    !!! gate self-harm\n\n        Deep.\n\n"
    path = garden.topic(PASSAGE_GATED)
    return garden.swap(path, '    !!! note "Inside"', f'{inner}    !!! note "Inside"')


def _listed_no_more(category: str, sign: str, number: int) -> Plant:
    def plant(garden: Garden) -> Planted:
        path = garden.topic(number)
        item = f"\n  - {{category: {category}, level: passage}}"
        garden.folder.replace(path, item, " []")
        return Planted(garden.folder, path, garden.folder.line_of(path, sign))

    return plant


BODY_PLANTS: Mapping[Code, tuple[Plant, ...]] = MappingProxyType(
    {
        Code.RAW_HTML: (
            block("<div>\nWords\n</div>"),
            block("Words\nand <b>more of them", 1),
            block("<!-- a remark -->"),
            block("Words &amp; words."),
            block("Words <b and words."),
        ),
        Code.CODE_TEXT: (
            block("Words\nand `code`.", 1),
            block("```\ncode\n```"),
            block("    code"),
        ),
        Code.QUOTE: (block("> Words."),),
        Code.RULE: (block("***"), block("---")),
        Code.LINE_BREAK: (block("one  \ntwo"), block("Zero\none\\\ntwo", 1)),
        Code.LINK_KIND: (
            block("See\n[here](https://example.org).", 1),
            block("See <https://example.org>."),
            block("See https://example.org today."),
            block('See [here](term:nerve "Title").'),
            block("See [here](nowhere)."),
            block("See [here](page:topic-1)."),
            block("See [here](topic:Two-Words)."),
        ),
        Code.MARKS_NESTED: (
            block("So **[nerve](term:nerve)** is."),
            block("So ***both*** are."),
            block("So *it is [@WHO-1]* now."),
        ),
        Code.MARKS_EMPTY: (block("So [](term:nerve) is."),),
        Code.MARKS_BROKEN: (block("So [nerve](\nterm:nerve) is."),),
        Code.MARKUP_STRAY: (
            block("So *it is."),
            block("Two\nwords ` here", 1),
            block("So [nerve] is."),
            block("So {it} is."),
            block("One | two"),
            block("So ~~it~~ is."),
            block("So ==it== is."),
            block("Words\n2. more words", 1),
            block("#Words"),
            block("Words\n: more words", 1),
            block("So _it is."),
            block("??? note\nWords"),
            block("So \\it is."),
            block("[ref]: nowhere"),
            block("So !!! note it is."),
        ),
        Code.INDENTED: (
            block("  Words."),
            block("Words\n  and words.", 1),
            block("- one\ntwo", 1),
            block(" - one"),
            block("   | a |\n|---|\n| b |"),
        ),
        Code.HEADING: (
            block("# Big\n\nWords."),
            block("#### Small\n\nWords."),
            block("## Of *marks*\n\nWords."),
            block("Old\n---\n\nWords."),
            block("##\n\nWords."),
            block("## [A](term:nerve)\n\nWords."),
        ),
        Code.HEADING_EMPTY: (block("### Empty\n\n### Full\n\nWords."), block("## A\n\n## B\n\nC.")),
        Code.LIST_FORM: (
            block("- one\n  - two", 1),
            block("* one"),
            block("+ one"),
            block("1) one"),
            block("2. one"),
            block("1. one\n3. two", 1),
            block("- one\n\n  two", 2),
            block("- one\n-\n- two", 1),
            block("- > one"),
        ),
        Code.LIST_LONG: (block(EIGHT_ITEMS, 7), block(EIGHT_IN_BOX, 9)),
        Code.ACTIONS_LONG: (_actions("".join(f"    {n}. a\n" for n in range(1, 7)), 5),),
        Code.TABLE_WIDE: (block("| a | b | c | d |\n|---|---|---|---|\n| e | f | g | h |"),),
        Code.TABLE_FORM: (
            block("| a | b |\n|:--|---|\n| c | d |", 1),
            block("| a | b |\n|---|---|"),
            block("| a | b |\n|---|---|\n| c | d |\n| e |", 3),
            block("| a | b |\n|---|---|\n| c | d | e |", 2),
        ),
        Code.BOX: (
            block('!!! danger "Title"\n\n    Words.'),
            block("!!! warning\n\n    Words."),
            block("!!! note"),
            lambda garden: garden.swap(garden.topic(), "!!! in-short", '!!! in-short "Title"'),
            block("!!! note Title\n\n    Words."),
            block("!!!\n\n    Words."),
            block('!!! notes "Title"\n\n    Words.'),
        ),
        Code.BOX_CONTENT: (
            block('!!! note "N"\n\n    ### Heading\n\n    Words.', 2),
            block('!!! note "N"\n\n    | a |\n    |---|\n    | b |', 2),
            _actions("    - Rest.\n    - Ask.\n", 0),
            _actions("    1. Rest.\n\n    Words.\n", 2),
        ),
        Code.GATE: (
            block("!!! gate\n\n    Words."),
            block("!!! gate self-hram\n\n    Words."),
            block('!!! gate self-harm "Title"\n\n    Words.'),
            _gate_in_gate,
        ),
        Code.FIGURE: (
            block("Words ![A](plain.png)", 0),
            block("![](plain.png)"),
            block('![A](plain.png "Title")'),
            block("![A](plain.png) words"),
            block("![A](plain.png)\nCaption: words"),
            block("![A *b*](plain.png)"),
        ),
        Code.FIGURE_NOTICE: (block("![A](plain.png){notice=self-harm}"),),
        Code.CAPTION: (
            block("Caption: alone"),
            block("![A](plain.png)\n\nCaption: *so*", 2),
            block("![A](plain.png)\n\nCaption: one\n\nCaption: two", 4),
        ),
        Code.SOURCE_MARK: (
            block("Words\nand words. [@who]", 1),
            block("Words. [@WHO-1, @NICE-2]"),
            block("[@WHO-1] Words."),
            block("Words. [@WHO-1; NICE-2]"),
        ),
        Code.FAQ_FORM: (
            _faq("## Is it common?", "Words.\n\n## Is it common?"),
            _faq("## Is it common?", "## It is common"),
            _faq("## What can I do?", "## What?\n\n## What can I do?"),
            _faq("Two things:", "| a |\n|---|\n| b |"),
            _faq("Two things:", "Two things:\n\n### More", 2),
            lambda garden: garden.add("en/faq/topic-3.md", "\n"),
        ),
        Code.IN_SHORT_FIRST: (
            _before_in_short("Words."),
            block("!!! in-short\n\n    Words."),
            lambda garden: garden.swap(garden.topic(), "!!! in-short\n", '!!! note "N"\n'),
        ),
        Code.WARNING_MISSING: (_warning_gone, _warning_gated),
        Code.ACTIONS_MISSING: (_actions_gone, _actions_twice),
        Code.NOTICE_UNLISTED: (
            _listed_no_more("self-harm", "!!! gate", PASSAGE_GATED),
            _listed_no_more("explicit-anatomy", "![A picture of", PICTURED),
        ),
        Code.TOPIC_LINK: (
            block("See\n[it](topic:topic-9).", 1),
            _faq("topic:topic-1", "topic:gone"),
        ),
        Code.TERM_LINK: (block("See [it](term:nervs)."), _faq("term:nerve", "term:gone")),
        Code.SOURCE_UNKNOWN: (
            block("See\nit. [@WHO-1;\n@GONE]", 1),
            _faq("[@WHO-1]", "[@WHO-2]"),
            _locale_of_general_knowledge,
        ),
        Code.MEDIA_MISSING: (block("![A](gone.png)"),),
        Code.MEDIA_NAME: (block("![A](Photo.PNG)"), block("![A](https://example.org/a.png)")),
    }
)
