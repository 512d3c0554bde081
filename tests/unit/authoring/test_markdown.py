"""From Markdown to blocks: what each form becomes, and that no word is lost on the way."""

import re

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.authoring.boxes import Stretch
from kiosk.authoring.codes import Code
from kiosk.authoring.markdown import BodyReader, Placed
from kiosk.authoring.problems import Problem, Record
from kiosk.authoring.syntax import new_parser
from kiosk.content.blocks import (
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
    SourceMark,
    Span,
    Strong,
    Table,
    Term,
    Text,
    TopicLink,
)
from kiosk.content.ids import CategoryId, SourceKey, TermId, TopicId

PARSER = new_parser()


def read(text: str) -> tuple[tuple[Placed, ...], list[Problem]]:
    record = Record("page.md")
    placed = BodyReader(record, PARSER).read(Stretch(1, tuple(text.split("\n"))))
    return placed, record.problems


def blocks(text: str) -> list[object]:
    placed, problems = read(text)
    assert problems == []
    return [each.block for each in placed]


def spans(text: str) -> tuple[Span, ...]:
    (paragraph,) = blocks(text)
    assert isinstance(paragraph, Paragraph)
    return paragraph.spans


def codes(text: str) -> list[tuple[int, Code]]:
    return [(problem.line, problem.code) for problem in read(text)[1]]


def test_inline_marks() -> None:
    assert spans("So *it* _is_ **and** __was__ [a b](term:t) [c](topic:u).") == (
        Text("So "),
        Emphasis("it"),
        Text(" "),
        Emphasis("is"),
        Text(" "),
        Strong("and"),
        Text(" "),
        Strong("was"),
        Text(" "),
        Term(TermId("t"), "a b"),
        Text(" "),
        TopicLink(TopicId("u"), "c"),
        Text("."),
    )


def test_source_marks_leave_no_blank_behind() -> None:
    a, b = SourceKey("A"), SourceKey("B-1")
    assert spans("One [@A]. Two.[@A;@B-1] *Three* [@B-1]") == (
        Text("One"),
        SourceMark((a,)),
        Text(". Two."),
        SourceMark((a, b)),
        Text(" "),
        Emphasis("Three"),
        SourceMark((b,)),
    )
    assert spans("One [@A] [@B-1]") == (Text("One"), SourceMark((a,)), SourceMark((b,)))


def test_lines_join_with_one_blank() -> None:
    assert spans("one\ntwo  three") == (Text("one two three"),)


def test_escaped_signs_are_shown_as_they_are() -> None:
    assert spans(r"5 \* 3 \[x\] \\ \# \`") == (Text(r"5 * 3 [x] \ # `"),)


def test_ordinary_signs_need_no_escape() -> None:
    for text in ("A < 5 & B > 3", "50 % - or (so) / 'x' \"y\"", "snake_case is", "a: b; c!", "№ 5"):
        assert spans(text) == (Text(text),)


def test_headings_lists_and_tables() -> None:
    made = blocks(
        "## One ##\n\n### Two\n\n- a\n- b\n\n1. c\n1. d\n\n| e | f |\n|---|---|\n| g\\|h | |"
    )
    assert made == [
        Heading(2, "One"),
        Heading(3, "Two"),
        BulletList(((Text("a"),), (Text("b"),))),
        NumberedList(((Text("c"),), (Text("d"),))),
        Table(((Text("e"),), (Text("f"),)), (((Text("g|h"),), ()),)),
    ]


def test_pictures_with_caption_and_note() -> None:
    assert blocks("![A b](c.png){notice=medical-images}\n\nCaption: So\nit is") == [
        Figure("c.png", "A b", "So it is", CategoryId("medical-images"))
    ]


def test_boxes_and_gates_hold_their_content() -> None:
    text = """\
!!! note "A title"

    Words.

    - item

!!! gate self-harm

    ### Inside

    !!! warning "Now"

        Go.

    ![A](b.png)

After."""
    assert blocks(text) == [
        Callout("note", "A title", (Paragraph((Text("Words."),)), BulletList(((Text("item"),),)))),
        Gate(
            CategoryId("self-harm"),
            (
                Heading(3, "Inside"),
                Callout("warning", "Now", (Paragraph((Text("Go."),)),)),
                Figure("b.png", "A"),
            ),
        ),
        Paragraph((Text("After."),)),
    ]


def test_box_may_follow_a_paragraph_at_once() -> None:
    assert len(blocks('Words.\n!!! note "N"\n    More.\nAfter.')) == 3


def test_mentions_know_their_lines_and_gates() -> None:
    record = Record("page.md")
    text = "One\n[a](term:t)\n[@A;\n@B]\n\n!!! gate self-harm\n\n    [b](topic:u)"
    BodyReader(record, PARSER).read(Stretch(1, tuple(text.split("\n"))))
    assert record.problems == []
    assert [(m.line, m.kind, m.target, m.is_gated) for m in record.mentions] == [
        (2, "term", "t", False),
        (3, "source", "A", False),
        (3, "source", "B", False),
        (6, "gate", "self-harm", False),
        (8, "topic", "u", True),
    ]


def test_several_problems_are_told_at_once() -> None:
    assert codes("So `it`\nis <b>\n[x](y)\n\n> q\n\n#### h") == [
        (1, Code.CODE_TEXT),
        (2, Code.RAW_HTML),
        (3, Code.LINK_KIND),
        (5, Code.QUOTE),
        (7, Code.HEADING),
    ]


def test_text_around_a_problem_is_kept() -> None:
    (placed,), _ = read("So `it` *is* <https://example.org> now")
    assert isinstance(placed.block, Paragraph)
    assert "now" in str(placed.block)


def test_box_of_unknown_kind_is_read_for_its_problems() -> None:
    assert codes("!!! zzz\n\n    So `it`.") == [(3, Code.CODE_TEXT), (1, Code.BOX)]
    assert "in-short" in read("!!! zzz\n\n    So.")[1][0].remedy


WORD = st.text(alphabet="abcdefgh", min_size=4, max_size=8)
MARKED = st.one_of(
    WORD,
    WORD.map(lambda word: f"*{word}*"),
    WORD.map(lambda word: f"**{word}**"),
    WORD.map(lambda word: f"[{word}](term:t)"),
    WORD.map(lambda word: f"[{word}](topic:t)"),
    WORD.map(lambda word: f"`{word}`"),
    WORD.map(lambda word: f"<{word}>"),
    WORD.map(lambda word: f"![{word}](a.png)"),
    WORD.map(lambda word: f"[{word}]: b"),
    WORD.map(lambda word: f"[^{word}]"),
    WORD.map(lambda word: f"&{word};"),
    st.sampled_from(["[@A]", "*", "_", "**", "|", "\\", "!!!", "---", "===", "- ", "1. ", "2. "]),
    st.sampled_from(
        ["#", "## ", "### ", "> ", "    ", "\t", "  \n", "![", "](", "<!--", "```", ":"]
    ),
    st.sampled_from(['!!! note "T"', "!!! gate self-harm", "!!! actions", "|---|", "| a | b |"]),
)
DOCUMENT = st.lists(
    st.tuples(MARKED, st.sampled_from([" ", "\n", "\n\n", "\n    ", "", "\n\n    "])), max_size=25
).map(lambda parts: "".join(part for pair in parts for part in pair))


@given(DOCUMENT)
@settings(max_examples=400, deadline=None)
@example("[abcd]: b\n\nmore")
@example("| abcd |\n|---|\n| efgh | hidden |")
@example("<!-- hidden -->")
@example("3. abcd\n4. efgh")
@example("- abcd\n\n    efgh")
@example('[abcd](term:t "hidden")')
def test_no_word_is_lost_without_a_problem(text: str) -> None:
    placed, problems = read(text)
    lines = text.count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in problems)
    if not problems:
        shown = " ".join(strings(msgspec.to_builtins([each.block for each in placed])))
        written = re.sub(r"term:t|topic:t|!!! (note|gate|actions|warning)", " ", text)
        assert set(re.findall(r"[a-h]{4,}", written)) <= set(re.findall(r"[a-h]{4,}", shown))


def strings(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for inner in value.values() for text in strings(inner)]
        case list() | tuple():
            return [text for inner in value for text in strings(inner)]
        case _:
            return []


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_gives_blocks_or_problems(text: str) -> None:
    read(text.replace("\r", ""))
