"""Rules of the plain values: what is read aloud, what is counted, what is left out."""

from datetime import date, timedelta

import msgspec
import pytest

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
    SourceMark,
    Strong,
    Table,
    Term,
    Text,
    TopicLink,
    plain,
    runs,
    words,
)
from kiosk.content.ids import CategoryId, SourceKey, TermId, TopicId
from kiosk.content.locale import HelpLine, Locale, is_check_old
from kiosk.content.model import part_titles
from kiosk.content.notices import CATEGORIES, IMAGE_CATEGORIES, PAGE_CATEGORIES

SPANS = (
    Text("one "),
    Emphasis("two"),
    Strong(" three"),
    Term(TermId("t"), " four"),
    TopicLink(TopicId("u"), " five"),
    SourceMark((SourceKey("A"),)),
)
GATE = Gate(CategoryId("self-harm"), (Paragraph((Text("closed words"),)),))
BLOCKS: tuple[Block, ...] = (
    Heading(2, "A part"),
    Paragraph(SPANS),
    BulletList(((Text("a"),), (Text("b"),))),
    NumberedList(((Text("c"),),)),
    Figure("m.png", "not counted", "A caption here"),
    Callout("note", "A title", (Paragraph((Text("d e"),)),)),
    Table(((Text("f"),),), (((Text("g"),),),)),
    GATE,
)


def test_source_marks_say_nothing() -> None:
    assert plain(SPANS) == "one two three four five"


def test_runs_come_in_reading_order() -> None:
    told = [plain(spans) for spans in runs(BLOCKS)]
    assert told == ["one two three four five", "a", "b", "c", "d e", "f", "g", "closed words"]


def test_runs_leave_gates_out_on_demand() -> None:
    assert [plain(spans) for spans in runs(BLOCKS, gated=False)][-1] == "g"


def test_words_in_view_count_headings_and_captions_and_no_gate() -> None:
    assert words(BLOCKS) == 2 + 5 + 2 + 1 + 3 + 2 + 2 + 2
    assert words((GATE,)) == 0


def test_blocks_travel_as_typed_json() -> None:
    packed = msgspec.json.encode(BLOCKS)
    assert msgspec.json.decode(packed, type=tuple[Block, ...]) == BLOCKS
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'[{"type":"html","text":"<b>"}]', type=tuple[Block, ...])


def test_parts_are_the_headings_of_level_2() -> None:
    assert part_titles((Heading(2, "A"), Heading(3, "B"), *BLOCKS)) == ("A", "A part")


def test_categories_hold_together() -> None:
    assert len(set(CATEGORIES)) == 8
    assert set(CATEGORIES) > IMAGE_CATEGORIES
    assert set(CATEGORIES) > PAGE_CATEGORIES
    assert not IMAGE_CATEGORIES & PAGE_CATEGORIES


def test_check_ages_after_a_month_and_never_before_it_was_made() -> None:
    checked = date(2026, 1, 31)
    assert not is_check_old(checked, checked + timedelta(days=31))
    assert is_check_old(checked, checked + timedelta(days=32))
    assert not is_check_old(checked, checked - timedelta(days=400))


def test_emergency_number_comes_first() -> None:
    lines = tuple(
        HelpLine(name, number, {}, {}, {}, "S", date(2026, 1, 31), "")
        for name, number in (("a", "112"), ("b", "181"))
    )
    assert Locale("IN", lines).emergency.number == "112"
