"""The typed reader: each type, each fault with its line, and all of them at once."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal, NewType

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CannotRead
from kiosk.textfile import FaultKind
from kiosk.yamlfile import Lines, form, read_file, read_text

Name = NewType("Name", str)


class Inner(msgspec.Struct, frozen=True):
    """A nested value."""

    number: Annotated[int, msgspec.Meta(ge=1, le=9)]
    flag: bool = False


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """One of everything that the reader knows."""

    word: Annotated[Name, form("small letters", r"^[a-z]+\Z")]
    count: int = 0
    share: Annotated[float, msgspec.Meta(ge=0)] = 0.5
    is_on: bool = False
    day: date | None = None
    choice: Literal["red", "green", 3] = "red"
    names: Annotated[tuple[str, ...], msgspec.Meta(max_length=3)] = ()
    inner: Inner | None = None
    by_name: Annotated[dict[Literal["x", "y"], Inner], msgspec.Meta(min_length=1)] = msgspec.field(
        default_factory=lambda: {"x": Inner(1)}
    )


class Renamed(msgspec.Struct, frozen=True, rename="kebab"):
    """Keys may be written otherwise than fields."""

    two_words: str


def faults(text: str) -> list[tuple[int, FaultKind]]:
    return [(fault.line, fault.kind) for fault in read_text(text, Whole).faults]


def test_everything_is_read() -> None:
    text = """\
word: abc
count: -12
share: 0.25
is_on: true
day: 2026-01-31
choice: 3
names: [one, "2"]
inner: {number: 3, flag: true}
by_name:
  y:
    number: 4
"""
    reading = read_text(text, Whole)
    assert reading.faults == ()
    assert reading.value == Whole(
        word=Name("abc"),
        count=-12,
        share=0.25,
        is_on=True,
        day=date(2026, 1, 31),
        choice=3,
        names=("one", "2"),
        inner=Inner(3, flag=True),
        by_name={"y": Inner(4)},
    )
    assert reading.lines.at("by_name", "y", "number") == 11
    assert reading.lines.at("names", 1) == 7


def test_defaults_fill_what_is_left_out() -> None:
    assert read_text("word: abc", Whole).value == Whole(word=Name("abc"))


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_nothing_is_written_in_three_ways(nothing: str) -> None:
    reading = read_text(f"word: abc\nday: {nothing}\ninner: {nothing}", Whole)
    assert reading.value == Whole(word=Name("abc"))


def test_mappings_and_lists_may_stand_alone() -> None:
    assert read_text("a: {number: 1}", dict[str, Inner]).value == {"a": Inner(1)}
    assert read_text("- a\n- b", tuple[str, ...]).value == ("a", "b")
    assert read_text("two-words: a", Renamed).value == Renamed("a")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("word: ABC", FaultKind.OUT_OF_BOUNDS),
        ("word: yes", FaultKind.WRONG_TYPE),
        ("word: 1.5", FaultKind.WRONG_TYPE),
        ("word: 2026-01-31", FaultKind.WRONG_TYPE),
        ("word:", FaultKind.WRONG_TYPE),
        ("word: [a]", FaultKind.WRONG_TYPE),
        ("word: {a: b}", FaultKind.WRONG_TYPE),
        ("count: 1.5", FaultKind.WRONG_TYPE),
        ("count: '1'", FaultKind.WRONG_TYPE),
        ("count: 0x10", FaultKind.WRONG_TYPE),
        ("count: 012", FaultKind.WRONG_TYPE),
        (f"count: {'9' * 30}", FaultKind.WRONG_TYPE),
        ("share: .inf", FaultKind.WRONG_TYPE),
        ("share: -1", FaultKind.OUT_OF_BOUNDS),
        ("is_on: yes", FaultKind.WRONG_TYPE),
        ("is_on: True", FaultKind.WRONG_TYPE),
        ("is_on: 'true'", FaultKind.WRONG_TYPE),
        ("day: 2026-02-30", FaultKind.WRONG_TYPE),
        ("day: 31.1.2026", FaultKind.WRONG_TYPE),
        ("choice: blue", FaultKind.NOT_A_CHOICE),
        ("choice: [red]", FaultKind.NOT_A_CHOICE),
        ("names: one", FaultKind.WRONG_TYPE),
        ("names: [a, b, c, d]", FaultKind.OUT_OF_BOUNDS),
        ("names: [a, [b]]", FaultKind.WRONG_TYPE),
        ("inner: 3", FaultKind.WRONG_TYPE),
        ("inner: {number: 10}", FaultKind.OUT_OF_BOUNDS),
        ("inner: {number: 0}", FaultKind.OUT_OF_BOUNDS),
        ("inner: {flag: true}", FaultKind.MISSING_KEY),
        ("by_name: {}", FaultKind.OUT_OF_BOUNDS),
        ("by_name: [x]", FaultKind.WRONG_TYPE),
        ("by_name: {z: {number: 1}}", FaultKind.NOT_A_CHOICE),
        ("words: a", FaultKind.UNKNOWN_KEY),
    ],
)
def test_fault_is_told_at_its_line(line: str, kind: FaultKind) -> None:
    rest = [] if line.startswith("word:") else ["word: abc"]
    text = "\n".join(["# a remark", *rest, line])
    assert faults(text) == [(len(rest) + 2, kind)]


def test_every_fault_is_told_at_once() -> None:
    text = "word: A\ncount: x\nchoice: rad\nnames: 3\nword: b\nother: &a c"
    assert faults(text) == [
        (1, FaultKind.OUT_OF_BOUNDS),
        (2, FaultKind.WRONG_TYPE),
        (3, FaultKind.NOT_A_CHOICE),
        (4, FaultKind.WRONG_TYPE),
        (5, FaultKind.DUPLICATE_KEY),
        (6, FaultKind.UNKNOWN_KEY),
        (6, FaultKind.FEATURE),
    ]


def test_remedies_name_what_was_meant() -> None:
    told = {
        fault.kind: fault.remedy
        for fault in read_text("wrod: a\nchoice: gren\nnames: {}\nisland: 1", Whole).faults
    }
    assert told[FaultKind.NOT_A_CHOICE] == "Did you mean green"
    assert told[FaultKind.MISSING_KEY] == "Add word: …"
    assert "list" in told[FaultKind.WRONG_TYPE]
    first = read_text("wrod: a", Whole).faults
    assert "Did you mean word" in {fault.remedy for fault in first}
    assert "Known keys: number, flag" in {
        fault.remedy for fault in read_text("zzzz: 1\nnumber: 1", Inner).faults
    }


def test_form_is_described_in_words() -> None:
    (fault,) = read_text("word: A", Whole).faults
    assert fault.remedy == "Write small letters"


def test_broken_value_is_told_once() -> None:
    assert faults("word: *a") == [(1, FaultKind.FEATURE)]
    assert faults("word: abc\nchoice: *a") == [(2, FaultKind.FEATURE)]
    assert faults("word: [") == [(1, FaultKind.SYNTAX)]


def test_line_of_what_is_missing_is_that_of_what_is_around_it() -> None:
    lines = Lines(7, {("a",): 9})
    assert lines.at("a", "b", 3) == 9
    assert lines.at("c") == 7


def test_kind_without_a_reader_is_a_bug() -> None:
    with pytest.raises(TypeError, match="no reader"):
        read_text("a", bytes)
    with pytest.raises(TypeError, match="no reader"):
        read_text("a", int | str)  # type: ignore[arg-type]


def test_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_bytes(b"\xef\xbb\xbfnumber: 3\r\nflag: true\r\n")
    assert read_file(file, Inner).value == Inner(3, flag=True)
    file.write_bytes("number: 3 # caf\xe9".encode("latin-1"))
    assert [fault.kind for fault in read_file(file, Inner).faults] == [FaultKind.ENCODING]
    with pytest.raises(CannotRead, match="gone"):
        read_file(tmp_path / "gone", Inner)


@given(
    st.builds(
        Whole,
        word=st.from_regex(r"[a-z]+", fullmatch=True).map(Name),
        count=st.integers(-(10**17), 10**17),
        is_on=st.booleans(),
        day=st.none() | st.dates(),
        choice=st.sampled_from(("red", "green")),
        names=st.lists(
            st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])), max_size=3
        ).map(tuple),
        inner=st.none() | st.builds(Inner, st.integers(1, 9), st.booleans()),
        share=st.just(0.5),
        by_name=st.dictionaries(
            st.sampled_from(("x", "y")), st.builds(Inner, st.integers(1, 9)), min_size=1
        ),
    )
)
def test_what_is_written_is_read(whole: Whole) -> None:
    assert read_text(msgspec.json.encode(whole).decode(), Whole).value == whole


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_words_of_another_writer_are_read_or_must_be_quoted(word: str) -> None:
    reading = read_text(yaml.safe_dump([word]), tuple[str, ...])
    assert reading.value == (word,) or "quotation marks" in reading.faults[0].remedy


@given(st.text(alphabet=st.sampled_from("wordcunt: -[]{}'\n#|>?,~1"), max_size=60))
def test_any_text_gives_a_value_or_faults(text: str) -> None:
    reading = read_text(text, Whole)
    assert (reading.value is None) == bool(reading.faults)
