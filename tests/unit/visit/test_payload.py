"""What a square holds: the words and a neutral title, in codes that each stand for themselves."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.payload import MORE, MOST_BITS, Code, codes, is_compact
from kiosk.visit.places import Form

FORMS: tuple[Form, ...] = ("draft", "text")
ENGLISH = (
    "1. Could my heart be part of this?",
    "2. Is it 50 % or more, and what does & mean + why?",
    "3. Never mix tablets for this with nitrates: go to hospital at once (day or night)!",
)
HINDI = (
    "1. क्या मेरा दिल इसका कारण हो सकता है?",
    "2. मुझे कौन सी जाँच करानी चाहिए, और कब?",
)
SIGNS = st.characters(exclude_categories=("Cs", "Cc"))
LINES = st.lists(st.text(SIGNS, min_size=1, max_size=300).map(str.strip).filter(bool), max_size=12)


def read(code: Code, form: Form) -> tuple[str, tuple[str, ...]]:
    """Give title and lines as a phone would."""
    if form == "text":
        title, *lines = code.payload.split("\n")
        return title, tuple(lines)
    address = urlsplit(code.payload)
    assert (address.scheme, address.netloc, address.path) == ("mailto", "", "")
    assert not address.fragment
    fields = parse_qs(address.query, strict_parsing=True)
    assert list(fields) == ["subject", "body"]
    return fields["subject"][0], tuple(fields["body"][0].split("\r\n"))


def bits(code: Code) -> int:
    """Count what the largest symbol needs for ``code``, by the standard's table 3."""
    return sum(
        4 + 11 + len(run) * 5.5 + len(run) % 2 * 0.5
        if is_compact(run)
        else 20 + 8 * len(run.encode())
        for run in code.runs
    ).__trunc__()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lines", [ENGLISH, HINDI], ids=["English", "Hindi"])
def test_a_phone_reads_the_words_under_a_neutral_title(lines: tuple[str, ...], form: Form) -> None:
    (code,) = codes(lines, "Notes", form)
    assert read(code, form) == ("Notes", lines)
    assert "".join(code.runs) == code.payload


def test_a_draft_is_plain_ascii_and_sends_nothing_anywhere() -> None:
    for code in codes((*ENGLISH, *HINDI), "Notes", "draft"):
        assert code.payload.isascii()
        assert code.payload.startswith("mailto:?subject=Notes")
        assert "+" not in code.payload  # some mail programs show it instead of a blank
        assert "http" not in code.payload


def test_escapes_are_written_in_the_shorter_mode() -> None:
    (code,) = codes(HINDI, "Notes", "draft")
    compact = sum(len(run) for run in code.runs if is_compact(run))
    assert compact > 0.9 * len(code.payload)


def test_two_generations_are_the_same() -> None:
    assert codes(ENGLISH, "Notes", "draft") == codes(ENGLISH, "Notes", "draft")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_kept_gives_no_code(form: Form) -> None:
    assert codes((), "Notes", form) == ()


@pytest.mark.parametrize("form", FORMS)
def test_long_lists_take_several_codes_with_whole_lines_and_a_number(form: Form) -> None:
    lines = tuple(f"{n}. {line[3:]}" for n, line in enumerate((*ENGLISH, *HINDI) * 4, start=1))
    made = codes(lines, "Notes", form)
    assert len(made) > 1
    found = [read(code, form) for code in made]
    assert [title for title, _ in found] == [
        f"Notes {n}/{len(made)}" for n in range(1, len(made) + 1)
    ]
    assert tuple(line for _, some in found for line in some) == lines


def test_a_line_that_is_too_long_for_one_code_is_cut_at_a_blank() -> None:
    line = "और ".join(["दिल"] * 120)
    made = codes((line,), "Notes", "draft")
    pieces = [piece for code in made for piece in read(code, "draft")[1]]
    assert len(pieces) > 1
    assert all(piece.endswith(MORE) for piece in pieces[:-1])
    assert all(piece.startswith(MORE) for piece in pieces[1:])
    assert " ".join(piece.strip(MORE) for piece in pieces) == line


@given(LINES, st.sampled_from(FORMS))
def test_every_code_fits_and_no_word_is_lost(lines: list[str], form: Form) -> None:
    made = codes(lines, "Notes", form)
    assert all(bits(code) <= MOST_BITS for code in made)
    said = "".join("".join(read(code, form)[1]) for code in made)
    wanted = "".join(lines)
    assert [s for s in said if not s.isspace() and s != MORE] == [
        s for s in wanted if not s.isspace() and s != MORE
    ]
