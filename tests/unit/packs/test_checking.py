"""What the parent believes of a child: a value of the right type, or a refusal it knows."""

import msgspec
import pytest

from kiosk.errors import CannotRead, Refusal
from kiosk.packs.checking import CheckFailed, believed, program
from kiosk.packs.payload import Floor
from kiosk.packs.refusals import BadImage
from kiosk.sandbox.running import Lost
from kiosk.sandbox.wire import Answered, Reason, Refused

NAMED = Floor(1, "0" * 64)


def test_an_answer_of_the_right_type() -> None:
    data = msgspec.msgpack.encode((NAMED,))
    assert believed(Answered(data), tuple[Floor, ...], ()) == (NAMED,)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        msgspec.msgpack.encode("7"),
        msgspec.msgpack.encode(7.5),
        msgspec.msgpack.encode(7) + b"\x00",
        b"\xa1\xff",
        b"\x91" * 100_000,
    ],
)
def test_an_answer_that_is_something_else(data: bytes) -> None:
    with pytest.raises(CheckFailed, match="Its answer cannot be read"):
        believed(Answered(data), int, ())


def test_nested_without_end() -> None:
    with pytest.raises(CheckFailed, match="Its answer cannot be read"):
        believed(Answered(b"\x91" * 1_000_000), list[object], ())


def test_a_refusal_that_the_job_may_give() -> None:
    with pytest.raises(BadImage) as caught:
        believed(Refused("BAD_IMAGE", "a.png"), int, (CannotRead, BadImage))
    assert caught.value.detail == "a.png"


@pytest.mark.parametrize("code", ["BAD_IMAGES", "REFUSED", "CANNOT_WRITE"])
def test_a_refusal_that_it_may_not(code: str) -> None:
    with pytest.raises(CheckFailed, match=code):
        believed(Refused(code, "x"), int, (CannotRead, BadImage))


def test_a_lost_child_says_why() -> None:
    with pytest.raises(Refusal) as caught:
        believed(Lost(Reason.KILLED, -9), int, ())
    assert caught.value.detail == "It was ended by a signal (exit code -9)."
    with pytest.raises(CheckFailed, match=r"CHECK_FAILED: It took too long\. The check "):
        believed(Lost(Reason.SLOW), int, ())


def test_the_child_is_this_program() -> None:
    assert program().words[-3:] == ("-m", "kiosk", "check-pack")
    assert (program().folder / "kiosk" / "__main__.py").is_file()
    assert "HOME" not in program().environment
