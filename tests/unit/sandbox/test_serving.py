"""The child's side, in this process and so without its confinement."""

import io
from typing import IO

import pytest

from kiosk.errors import BadCommandLine, CannotRead
from kiosk.sandbox.serving import LEAST_SECONDS, OUT_OF_MEMORY, Tell, Teller, finish, serve
from kiosk.sandbox.wire import Progress, answer, progress_line, refusal_line


def finished(job: object) -> tuple[int, bytes]:
    """Give the exit code and the words of a child that does ``job``."""
    out = io.BytesIO()
    assert callable(job)
    return finish(job, b"ask", io.BytesIO(b"source"), out), out.getvalue()


def test_an_answer() -> None:
    def job(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
        tell(Progress("step", 1, 1))
        return ask + source.read()

    said = progress_line(Progress("step", 1, 1)) + answer(b"asksource")
    assert finished(job) == (0, said)


def test_a_refusal() -> None:
    def job(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
        del source, ask, tell
        raise CannotRead("gone\x07")

    assert finished(job) == (0, refusal_line("CANNOT_READ", "gone?"))


def test_out_of_memory() -> None:
    def job(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
        del source, ask, tell
        raise MemoryError

    assert finished(job) == (OUT_OF_MEMORY, b"")


def test_progress_is_told_not_too_often_and_always_at_both_ends_of_a_step() -> None:
    out, now = io.BytesIO(), [100.0]
    teller = Teller(out, lambda: now[0])
    teller(Progress("a", 1, 9))
    teller(Progress("a", 2, 9))
    now[0] += LEAST_SECONDS
    teller(Progress("a", 3, 9))
    teller(Progress("a", 9, 9))
    teller(Progress("b", 1, 9))
    teller(Progress("b", 2, 9))
    told = [progress_line(Progress("a", done, 9)) for done in (1, 3, 9)]
    assert out.getvalue() == b"".join((*told, progress_line(Progress("b", 1, 9))))


def nothing(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Answer nothing."""
    del source, ask, tell
    return b""


@pytest.mark.parametrize(
    "words", [[], ["images"], ["images", ""], ["images", "{}"], ["x", "{}"], ["images", "{}", "x"]]
)
def test_people_are_sent_elsewhere(words: list[str]) -> None:
    with pytest.raises(BadCommandLine):
        serve(words, {"images": nothing})
