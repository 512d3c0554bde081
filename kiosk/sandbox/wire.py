"""What the child says: lines of progress, then one answer or one refusal, and nothing after it.

A function of bytes. Whatever comes, the parent holds at most one line and one answer.
"""

from enum import StrEnum
from typing import Annotated, TypeVar

import msgspec

from kiosk.sandbox.limits import Limits

MOST_LINE_BYTES = 4096
MOST_DETAIL_LETTERS = 500
_Count = Annotated[int, msgspec.Meta(ge=0, le=10**15)]


class Progress(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the child is in one step: ``done`` of ``of``, in the step's own unit."""

    step: Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z-]{0,31}\Z")]
    done: _Count
    of: _Count


class Refused(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The job ended with a refusal of this code."""

    code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z][A-Z_]{0,39}\Z")]
    detail: Annotated[str, msgspec.Meta(max_length=MOST_DETAIL_LETTERS)]


class Answered(msgspec.Struct, frozen=True):
    """The job ended with this answer, still to be decoded."""

    data: bytes


class Reason(StrEnum):
    """Why a child was lost."""

    NOT_STARTED = "it could not be started"
    SLOW = "it took too long"
    SILENT = "it said nothing for too long"
    PROCESSOR = "it used up its processor time"
    MEMORY = "it needed too much memory"
    TOO_MUCH = "it said too much"
    GARBLED = "it said what cannot be read"
    NO_ANSWER = "it ended without an answer"
    KILLED = "it was ended by a signal"


class Broken(Exception):  # noqa: N818 - never leaves the sandbox
    """The child does not keep to the rules."""

    def __init__(self, reason: Reason) -> None:
        """Keep why."""
        super().__init__(reason)
        self.reason = reason


class Listener:
    """Reads what the child says, in pieces as they come."""

    def __init__(self, limits: Limits) -> None:
        """Hold the child to ``limits``."""
        self._limits = limits
        self._lines = 0
        self._rest = bytearray()
        self._answer_bytes: int | None = None
        self._refused: Refused | None = None

    @property
    def outcome(self) -> Answered | Refused | None:
        """The answer or refusal, or None while it is not whole."""
        if self._answer_bytes is not None and len(self._rest) == self._answer_bytes:
            return Answered(bytes(self._rest))
        return self._refused

    def hear(self, piece: bytes) -> list[Progress]:
        """Take one more piece, and give the lines of progress that it completes.

        Raises:
            Broken: it is not what a child may say, or more than it may.

        """
        self._rest += piece
        heard = []
        while self._answer_bytes is None and self._refused is None and b"\n" in self._rest:
            line, _, self._rest = self._rest.partition(b"\n")
            progress = self._take(bytes(line))
            if progress is not None:
                heard.append(progress)
        most = MOST_LINE_BYTES if self._answer_bytes is None else self._answer_bytes
        if len(self._rest) > most:
            raise Broken(Reason.TOO_MUCH)
        if self._refused is not None and self._rest:
            raise Broken(Reason.GARBLED)
        return heard

    def _take(self, line: bytes) -> Progress | None:
        self._lines += 1
        if len(line) > MOST_LINE_BYTES or self._lines > self._limits.progress_lines + 1:
            raise Broken(Reason.TOO_MUCH)
        kind, _, words = line.partition(b" ")
        match kind:
            case b"progress":
                return _decoded(words, Progress)
            case b"refused":
                self._refused = _decoded(words, Refused)
                if not self._refused.detail.isprintable():
                    raise Broken(Reason.GARBLED)
            case b"answer":
                self._answer_bytes = _decoded(words, int)
                if not 0 <= self._answer_bytes <= self._limits.answer_bytes:
                    raise Broken(Reason.TOO_MUCH)
            case _:
                raise Broken(Reason.GARBLED)
        return None


_T = TypeVar("_T")


def _decoded(words: bytes, kind: type[_T]) -> _T:
    try:
        return msgspec.json.decode(words, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Broken(Reason.GARBLED) from error


def progress_line(progress: Progress) -> bytes:
    """Give what the child says of its progress."""
    return b"progress " + msgspec.json.encode(progress) + b"\n"


def refusal_line(code: str, detail: str) -> bytes:
    """Give what the child says when it refuses; what cannot be shown in ``detail`` becomes "?"."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in detail)
    return b"refused " + msgspec.json.encode(Refused(code, shown[:MOST_DETAIL_LETTERS])) + b"\n"


def answer(data: bytes) -> bytes:
    """Give what the child says when it is done."""
    return b"answer %d\n" % len(data) + data
