"""Check 9: texts become values, or nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    Gate,
    Paragraph,
    SourceMark,
    Spans,
    Table,
    Text,
)
from kiosk.content.ids import CategoryId, SourceKey
from kiosk.packs.assembly import Assembly
from kiosk.packs.canonical import encoded
from kiosk.packs.decoding import Cover, check_blocks, value_in
from kiosk.packs.limits import (
    MAX_BLOCKS,
    MAX_RUN_CHARACTERS,
    MAX_RUNS,
    MAX_SPANS,
    MAX_TEXT_CHARACTERS,
    MAX_VALUES,
)
from kiosk.packs.payload import Payload, read_payload
from kiosk.packs.refusals import PackContentInvalid, PackInconsistent
from kiosk.textfile import UNSEEN
from tests import forge, forge_packs

Texts = dict[str, tuple[str, ...]]


def test_a_value_is_read_as_it_was_written() -> None:
    value = {"a": ("b", "c")}
    assert value_in("x.json", encoded(value), Texts) == value


@pytest.mark.parametrize(
    "sign", ["\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ue000", "\ufeff", "\U000e0001"]
)
def test_a_sign_that_nobody_sees_is_refused_wherever_it_stands(sign: str) -> None:
    values: tuple[Texts, ...] = ({"a": (f"x{sign}",)}, {sign: ()}, {"a": ("b", sign), "c": ()})
    for value in values:
        with pytest.raises(PackContentInvalid, match=rf"x\.json: the sign U\+{ord(sign):04X}"):
            value_in("x.json", encoded(value), Texts)


@pytest.mark.parametrize("sign", ["\0", "\b", "\t", "\f", "\r", "\x1b"])
@pytest.mark.parametrize("before", ["", "\\", "\\\\", '"', '\\"', "\n", "u", "\\u"])
def test_a_control_character_is_refused_whatever_stands_before_it(before: str, sign: str) -> None:
    for value in ({"a": (f"x{before}{sign}x",)}, {f"{before}{sign}": ()}):
        with pytest.raises(PackContentInvalid, match=r"x\.json: a control character in a text"):
            value_in("x.json", encoded(value), Texts)


@given(st.dictionaries(st.text(), st.lists(st.text()).map(tuple)))
def test_a_text_is_let_pass_exactly_if_all_its_signs_can_be_seen(value: Texts) -> None:
    texts = [*value, *(text for texts in value.values() for text in texts)]
    try:
        value_in("x.json", encoded(value), Texts)
    except PackContentInvalid:
        assert any(UNSEEN.search(text) for text in texts)
    else:
        assert not any(UNSEEN.search(text) for text in texts)


def test_a_line_end_and_joiners_are_let_pass() -> None:
    value = {"a": ("one\ntwo", "क्\u200dष", "\u200f", "C:\\temp \\u202e", 'say "n"')}
    assert value_in("x.json", encoded(value), Texts) == value


@pytest.mark.parametrize("sign", ["x", "é", "😀", '"', "\\", "\n"])
def test_a_text_has_a_longest_length(sign: str) -> None:
    value = {"a": (sign * MAX_TEXT_CHARACTERS, "b"), "c": (sign * MAX_TEXT_CHARACTERS,)}
    assert value_in("x.json", encoded(value), Texts) == value
    with pytest.raises(PackContentInvalid, match="a text of 4001 characters"):
        value_in("x.json", encoded({"a": (sign * (MAX_TEXT_CHARACTERS + 1),)}), Texts)


def test_what_is_malformed_is_told_with_its_place() -> None:
    with pytest.raises(PackContentInvalid, match=r"x\.json: .*at `\$"):
        value_in("x.json", b'{"a":[1]}', Texts)


def test_a_member_has_a_most_of_values() -> None:
    value: Texts = {"a": (",,,",) * (MAX_VALUES + 1)}
    assert value_in("x.json", encoded(value), Texts) == value
    with pytest.raises(PackContentInvalid, match="20001 values"):
        value_in("x.json", encoded({"a": ("",) * (MAX_VALUES + 2)}), Texts)
    assert value_in("x.json", b"1", int) == 1


def words(text: str = "x") -> Paragraph:
    return Paragraph((Text(text),))


def test_a_page_has_a_most_of_blocks_those_in_boxes_included() -> None:
    box = Callout("note", "", (words(), words()))
    gate = Gate(CategoryId("self-harm"), (words(), box))
    inside = 5  # the gate, its paragraph, the box, and two in it
    blocks: tuple[Block, ...] = (gate, *[words()] * (MAX_BLOCKS - inside))
    check_blocks("x.json", blocks)
    with pytest.raises(PackContentInvalid, match=r"x\.json: 401 blocks"):
        check_blocks("x.json", (*blocks, words()))


@pytest.mark.parametrize("place", ["paragraph", "item", "cell", "gate"])
def test_a_run_has_a_most_of_spans_and_of_characters(place: str) -> None:
    def block(count: int, size: int) -> Block:
        spans = tuple(Text("x" * size) for _ in range(count))
        match place:
            case "paragraph":
                return Paragraph(spans)
            case "item":
                return BulletList(((Text("y"),), spans))
            case "cell":
                return Table(((Text("y"),),), ((spans,),))
            case _:
                return Gate(CategoryId("self-harm"), (Paragraph(spans),))

    check_blocks("x.json", (block(MAX_SPANS, MAX_RUN_CHARACTERS // MAX_SPANS),))
    with pytest.raises(PackContentInvalid, match="401 spans in one run"):
        check_blocks("x.json", (block(MAX_SPANS + 1, 1),))
    with pytest.raises(PackContentInvalid, match="8002 characters in one run"):
        check_blocks("x.json", (block(2, MAX_RUN_CHARACTERS // 2 + 1),))


def test_a_page_has_a_most_of_items_and_cells() -> None:
    items: tuple[Spans, ...] = ((),) * (MAX_RUNS // 2)
    blocks: tuple[Block, ...] = (BulletList(items), Table(items, ()))
    check_blocks("x.json", blocks)
    with pytest.raises(PackContentInvalid, match="2001 runs of words"):
        check_blocks("x.json", (*blocks, words()))


def test_a_mark_counts_as_a_span_and_says_nothing() -> None:
    marks = tuple(SourceMark((SourceKey("A"),)) for _ in range(MAX_SPANS))
    check_blocks("x.json", (Paragraph(marks),))


# Putting together

MADE = forge.folder(topics=3, partial=("hi",), passage_gated=(3,))


def assembly(leave_out: str = "", **instead: bytes) -> Assembly:
    """Give an assembly that took a good pack but for one path."""
    taken = Assembly()
    for path, data in forge_packs.forgery(MADE).members.items():
        if path != leave_out:
            taken.take(path, instead.get(path, data))
    return taken


def payload() -> Payload:
    return read_payload(forge_packs.forgery(MADE).envelope())


def test_a_pack_comes_out_as_it_went_in() -> None:
    pack = assembly().pack(payload())
    assert pack == forge_packs.content(MADE)


def test_topics_come_in_the_order_of_their_ids() -> None:
    """In the archive a-b.json stands before a.json."""
    made = forge_packs.forgery(MADE)
    topic = made.members.pop("en/topics/topic-1.json")
    taken = Assembly()
    for name in ("topic-a-b", "topic-a"):
        made.members[f"en/topics/{name}.json"] = topic.replace(b'"topic-1"', f'"{name}"'.encode())
    for path in sorted(made.members):
        taken.take(path, made.members[path])
    ids = [topic.id for topic in taken.pack(payload()).editions[0].topics]
    assert ids == sorted(ids)
    assert ids[-2:] == ["topic-a", "topic-a-b"]


@pytest.mark.parametrize(
    "path",
    ["pack.json", "sources.json", "notices.json", "locale.json", "en/glossary.json"],
)
def test_a_part_that_is_missing_is_named(path: str) -> None:
    with pytest.raises(PackInconsistent, match=f"no {path}"):
        assembly(path).pack(payload())


def test_a_language_that_is_not_there_and_one_too_many_are_refused() -> None:
    taken = assembly()
    taken.take("ur/glossary.json", b"[]")
    with pytest.raises(PackInconsistent, match=r"languages .*, folders"):
        taken.pack(payload())
    alone = Assembly()
    alone.take("en/glossary.json", b"[]")
    with pytest.raises(PackInconsistent, match=r"languages .*, folders"):
        alone.pack(payload())


@pytest.mark.parametrize("folder", ["topics", "faq"])
def test_a_page_and_an_answer_that_are_too_long_are_refused(folder: str) -> None:
    made = forge_packs.forgery(MADE)
    block = {"spans": [{"text": "x", "type": "text"}], "type": "paragraph"}
    path = f"en/{folder}/topic-2.json"

    def lengthen(value: Any) -> None:  # noqa: ANN401 - any JSON
        blocks = value["blocks"] if folder == "topics" else value[0]["answer"]
        blocks.extend([block] * MAX_BLOCKS)

    made.change(path, lengthen)
    with pytest.raises(PackContentInvalid, match=rf"{path}: 4\d\d blocks"):
        Assembly().take(path, made.members[path])


@pytest.mark.parametrize(
    "path",
    [
        *("pack.json", "sources.json", "notices.json", "locale.json"),
        *("en/glossary.json", "en/danger.json", "en/faq/topic-1.json", "en/topics/topic-1.json"),
    ],
)
def test_a_malformed_text_is_told_by_its_path(path: str) -> None:
    with pytest.raises(PackContentInvalid, match=f"^PACK_CONTENT_INVALID: {path}: "):
        Assembly().take(path, b"1")


def test_danger_words_are_taken() -> None:
    taken = assembly()
    taken.take(
        "en/danger.json", b'{"phrases":["x"],"reviewed":{"on":null,"role":"","state":"draft"}}'
    )
    danger = taken.pack(payload()).editions[0].danger
    assert danger is not None
    assert danger.phrases == ("x",)


def test_a_topic_of_another_name_is_refused() -> None:
    data = forge_packs.forgery(MADE).members["en/topics/topic-1.json"]
    with pytest.raises(PackContentInvalid, match="holds 'topic-1'"):
        Assembly().take("en/topics/topic-2.json", data)


def test_a_cover_has_all_that_belongs_to_no_language() -> None:
    data = forge_packs.forgery(MADE).members["pack.json"]
    assert value_in("pack.json", data, Cover).help_topic == "topic-1"
