"""What a child may say, piece by piece, and what makes the parent stop listening."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox.limits import Limits
from kiosk.sandbox.wire import (
    MOST_LINE_BYTES,
    Answered,
    Attached,
    Broken,
    Listener,
    Progress,
    Reason,
    Refused,
    answer,
    attached_line,
    progress_line,
    refusal_line,
)

LIMITS = Limits(answer_bytes=100, attached_bytes=200, progress_lines=3)
STEP = Progress("a-step", 1, 2)


def heard(*pieces: bytes) -> tuple[list[Progress | Attached], Answered | Refused | None]:
    """Give the progress and the outcome of what a child says in ``pieces``."""
    listener = Listener(LIMITS)
    lines = [line for piece in pieces for line in listener.hear(piece)]
    return lines, listener.outcome


def attached(data: bytes) -> bytes:
    """Give what a child says to attach ``data``."""
    return attached_line(len(data)) + data


def broken(*pieces: bytes) -> Reason:
    """Give why the parent stops listening to ``pieces``."""
    with pytest.raises(Broken) as caught:
        heard(*pieces)
    return caught.value.reason


def test_progress_then_an_answer() -> None:
    assert heard() == ([], None)
    assert heard(progress_line(STEP) * 3) == ([STEP] * 3, None)
    assert heard(progress_line(STEP), answer(b"\n\x00")) == ([STEP], Answered(b"\n\x00"))
    assert heard(answer(b"")) == ([], Answered(b""))
    assert heard(answer(b"x" * 100)) == ([], Answered(b"x" * 100))


def test_a_refusal() -> None:
    assert heard(refusal_line("BAD_IMAGE", "a.png: जाँच")) == (
        [],
        Refused("BAD_IMAGE", "a.png: जाँच"),
    )
    longest = refusal_line("B" * 40, "\U0001f600" * 600)
    assert len(longest) < MOST_LINE_BYTES
    assert heard(longest) == ([], Refused("B" * 40, "\U0001f600" * 500))


@given(st.lists(st.integers(1, 40), max_size=30))
def test_where_the_pieces_part_is_of_no_matter(cuts: list[int]) -> None:
    said = progress_line(STEP) + attached(b"bytes\n\n") + progress_line(STEP)
    said += answer(b"the answer\n")
    pieces = []
    for cut in cuts:
        pieces.append(said[:cut])
        said = said[cut:]
    told, outcome = heard(*pieces, said)
    assert outcome == Answered(b"the answer\n")
    assert [each for each in told if isinstance(each, Progress)] == [STEP] * 2
    assert b"".join(each.data for each in told if isinstance(each, Attached)) == b"bytes\n\n"


def test_what_is_attached_comes_before_an_answer() -> None:
    assert heard(attached(b"x" * 200)) == ([Attached(b"x" * 200)], None)
    assert heard(attached(b""), answer(b"1")) == ([], Answered(b"1"))
    refused = heard(attached(b"answer 1\nx"), refusal_line("BAD", ""))
    assert refused == ([Attached(b"answer 1\nx")], Refused("BAD", ""))
    assert heard(attached_line(3) + b"12", answer(b"")[:1]) == (
        [Attached(b"12"), Attached(b"a")],
        None,
    )


@pytest.mark.parametrize("cut", range(12))
def test_half_an_answer_is_none(cut: int) -> None:
    assert heard(answer(b"1234")[:cut])[1] is None


@pytest.mark.parametrize(
    "said",
    [
        b"\n",
        b"hello\n",
        b"progress\n",
        b"progress {}\n",
        b'progress {"step":"a","done":1}\n',
        b'progress {"step":"a","done":1,"of":2,"more":3}\n',
        b'progress {"step":"a","done":-1,"of":2}\n',
        b'progress {"step":"a","done":1.5,"of":2}\n',
        b'progress {"step":"a","done":"1","of":2}\n',
        b'progress {"step":"a","done":1,"of":10000000000000000}\n',
        b'progress {"step":"A","done":1,"of":2}\n',
        b'progress {"step":"a\\n","done":1,"of":2}\n',
        b'progress {"step":"' + b"a" * 33 + b'","done":1,"of":2}\n',
        b'progress {"step":"\xff","done":1,"of":2}\n',
        b"progress " + b"[" * 2000 + b"\n",
        b'refused {"code":"bad","detail":""}\n',
        b'refused {"code":"BAD\\n","detail":""}\n',
        b'refused {"code":"' + b"A" * 41 + b'","detail":""}\n',
        b'refused {"code":"BAD"}\n',
        b'refused {"code":"BAD","detail":"\\u001b[31m"}\n',
        b'refused {"code":"BAD","detail":"\\u202e"}\n',
        b'refused {"code":"BAD","detail":"' + b"x" * 501 + b'"}\n',
        b"answer x\n",
        b"attached x\n",
        attached_line(0) + attached_line(0),
        attached_line(1) + b"x" + attached_line(1) + b"x",
        b"answer 1.0\n",
        b"answer\n",
        refusal_line("BAD", "") + b"x",
        refusal_line("BAD", "") + answer(b""),
    ],
)
def test_garbage(said: bytes) -> None:
    assert broken(said) is Reason.GARBLED


@pytest.mark.parametrize(
    "said",
    [
        b"x" * (MOST_LINE_BYTES + 1),
        b"progress " + b" " * MOST_LINE_BYTES + b"\n",
        progress_line(STEP) * 5,
        b"answer 101\n",
        b"answer -1\n",
        b"attached 201\n",
        b"attached -1\n",
        answer(b"") + attached_line(0),
        answer(b"1234") + b"5",
        answer(b"") + answer(b""),
    ],
)
def test_more_than_a_child_may_say(said: bytes) -> None:
    assert broken(said) is Reason.TOO_MUCH


def test_nothing_more_after_a_refusal() -> None:
    assert broken(refusal_line("BAD", ""), b"x") is Reason.GARBLED


@given(st.lists(st.binary(max_size=50), max_size=5))
def test_whatever_is_said_the_parent_knows_what_to_do(pieces: list[bytes]) -> None:
    try:
        lines, outcome = heard(*pieces)
    except Broken:
        return
    assert outcome is None or isinstance(outcome, Answered | Refused)
    assert sum(isinstance(each, Progress) for each in lines) <= LIMITS.progress_lines + 1
