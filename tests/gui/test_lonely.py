"""Last lines: no short word stands alone on one, whichever way the words run."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.ui.look import look_for
from kiosk.ui.words import Align, Hand, Words

LOOK = look_for("paper", 1920, 1080)
PLAIN = Hand("#000000")


def set_in(text: str, width: int, align: Align = "start") -> tuple[str, ...]:
    words = Words(LOOK, text, PLAIN._replace(align=align))
    words.height(width)
    return tuple(line.strip() for line in words.line_texts())


def test_the_word_before_a_lonely_one_comes_down_to_it() -> None:
    room = Words(LOOK, "Draft. No clinician has checked this page", PLAIN).natural_width()
    text = "Draft. No clinician has checked this page yet."
    assert set_in(text, room) == ("Draft. No clinician has checked this", "page yet.")


def test_what_is_wide_enough_stays_alone() -> None:
    room = Words(LOOK, "Delayed or absent", PLAIN).natural_width()
    assert set_in("Delayed or absent ejaculation", room)[1] == "ejaculation"


def test_nothing_comes_down_where_it_would_leave_nothing_or_find_no_room() -> None:
    room = Words(LOOK, "Uncomplicated", PLAIN).natural_width()
    assert set_in("Uncomplicated it", room) == ("Uncomplicated", "it")
    wide = Words(LOOK, "an incomprehensible", PLAIN).natural_width()
    assert set_in("an incomprehensible page", wide) == ("an incomprehensible", "page")


@pytest.mark.parametrize("align", ["start", "centre"])
def test_a_shorter_line_stands_where_its_neighbours_do(align: Align) -> None:
    for text in (
        "علاج کے بارے میں ہر بات یہاں لکھی ہے آج",
        "All about therapy is written here, so",
    ):
        whole = Words(LOOK, text, PLAIN._replace(align=align))
        width = whole.natural_width() - 4
        assert whole.line_count(width) == 2
        first, last = whole.line_rects()
        assert " " in whole.line_texts()[1].strip()
        if align == "centre":
            assert first.center().x() == pytest.approx(last.center().x(), abs=2.5)
        elif whole.is_right_to_left:
            assert first.right() == pytest.approx(last.right(), abs=2.5)
        else:
            assert first.left() == last.left()


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=2, max_size=12),
    width=st.integers(120, 700),
)
def test_no_line_more_and_none_too_wide(text: list[str], width: int) -> None:
    words = Words(LOOK, " ".join(text), PLAIN)
    count = words.line_count(width)
    assert all(rect.right() <= width + 0.5 for rect in words.line_rects())
    assert "".join(words.line_texts()) == words.text
    words._set_lines(width)
    assert words._lines.lineCount() == count
