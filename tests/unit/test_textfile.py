"""Bytes to text: what is refused, at which line, and what is let through."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CannotRead
from kiosk.textfile import Fault, FaultKind, decode, quoted, read_bytes


def kinds(data: bytes, max_bytes: int = 1000) -> list[tuple[int, FaultKind]]:
    _, faults = decode(data, max_bytes)
    return [(fault.line, fault.kind) for fault in faults]


def test_plain_text_passes() -> None:
    assert decode("नमस्ते\nعربي\n".encode()) == ("नमस्ते\nعربي\n", ())


def test_byte_order_mark_is_skipped() -> None:
    assert decode(b"\xef\xbb\xbfword")[0] == "word"


def test_windows_line_ends_count_as_plain_ones() -> None:
    assert decode(b"a\r\nb\r\n") == ("a\nb\n", ())


def test_joiners_and_direction_marks_pass() -> None:
    text = "क्\u200dष \u200f"
    assert decode(text.encode()) == (text, ())


def test_wrong_encoding_names_the_line() -> None:
    assert kinds("a\nb\ncaf\xe9".encode("latin-1")) == [(3, FaultKind.ENCODING)]
    assert kinds("a".encode("utf-16")) == [(1, FaultKind.ENCODING)]


@pytest.mark.parametrize(
    "sign", ["\t", "\x00", "\x85", "\u2028", "\u202e", "\ufeff", "\ue000", "\r"]
)
def test_unseen_character_is_told_and_left_out(sign: str) -> None:
    text, faults = decode(f"a\nb {sign}c\n".encode())
    assert [(fault.line, fault.kind) for fault in faults] == [(2, FaultKind.CHARACTER)]
    assert f"U+{ord(sign):04X}" in faults[0].message
    assert text.replace(" ", "") == "a\nbc\n"


def test_large_file_is_refused() -> None:
    assert kinds(b"x" * 11, max_bytes=10) == [(1, FaultKind.TOO_LARGE)]
    assert kinds(b"x" * 10, max_bytes=10) == []


def test_no_more_than_needed_is_read(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 100)
    assert len(read_bytes(file, 10)) == 11


def test_missing_file_is_a_refusal_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"gone\.yaml: No such file"):
        read_bytes(tmp_path / "gone.yaml")
    with pytest.raises(CannotRead, match="directory"):
        read_bytes(tmp_path)


def test_faults_come_in_the_order_of_lines() -> None:
    later, sooner = (Fault(line, FaultKind.SYNTAX, "", "") for line in (9, 2))
    assert sorted([later, sooner]) == [sooner, later]


@given(st.text())
def test_quoted_is_one_short_line(text: str) -> None:
    shown = quoted(text)
    assert "\n" not in shown
    assert "\x1b" not in shown
    assert len(shown) <= 62


@given(st.binary())
def test_any_bytes_give_text_or_a_fault(data: bytes) -> None:
    text, faults = decode(data)
    assert faults or text.encode() == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
