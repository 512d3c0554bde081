"""What the child says: lines of progress, then one answer or one refusal, and nothing after it.

Before its answer it may attach bytes, once. A function of bytes: whatever comes, the parent holds
at most one line and one answer, and passes on what is attached.
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


class Attached(msgspec.Struct, frozen=True):
    """The next piece of what the child attaches; it counts only if an answer follows."""

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
        self._attached_bytes: int | None = None
        """Of what is attached, those that are still to come; None before the first."""
        self._answer_bytes: int | None = None
        self._refused: Refused | None = None

    @property
    def outcome(self) -> Answered | Refused | None:
        """The answer or refusal, or None while it is not whole."""
        if self._answer_bytes is not None and len(self._rest) == self._answer_bytes:
            return Answered(bytes(self._rest))
        return self._refused

    def hear(self, piece: bytes) -> list[Progress | Attached]:
        """Take one more piece, and give what it adds to: lines of progress, and what is attached.

        Raises:
            Broken: it is not what a child may say, or more than it may.

        """
        self._rest += piece
        heard: list[Progress | Attached] = []
        while self._rest and self._answer_bytes is None and self._refused is None:
            if self._attached_bytes:
                heard.append(self._attachment(self._attached_bytes))
                continue
            line, end, rest = self._rest.partition(b"\n")
            if not end:
                break
            self._rest = rest
            progress = self._take(bytes(line))
            if progress is not None:
                heard.append(progress)
        most = MOST_LINE_BYTES if self._answer_bytes is None else self._answer_bytes
        if len(self._rest) > most:
            raise Broken(Reason.TOO_MUCH)
        if self._refused is not None and self._rest:
            raise Broken(Reason.GARBLED)
        return heard

    def _attachment(self, left: int) -> Attached:
        data = bytes(self._rest[:left])
        del self._rest[:left]
        self._attached_bytes = left - len(data)
        return Attached(data)

    def _take(self, line: bytes) -> Progress | None:
        self._lines += 1
        if len(line) > MOST_LINE_BYTES or self._lines > self._limits.progress_lines + 1:
            raise Broken(Reason.TOO_MUCH)
        kind, _, words = line.partition(b" ")
        match kind:
            case b"progress":
                return _decoded(words, Progress)
            case b"refused":
                self._refused = _refused(words)
            case b"attached" if self._attached_bytes is None:
                self._attached_bytes = _size(words, self._limits.attached_bytes)
            case b"answer":
                self._answer_bytes = _size(words, self._limits.answer_bytes)
            case _:
                raise Broken(Reason.GARBLED)
        return None


_T = TypeVar("_T")


def _decoded(words: bytes, kind: type[_T]) -> _T:
    try:
        return msgspec.json.decode(words, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Broken(Reason.GARBLED) from error


def _refused(words: bytes) -> Refused:
    refused = _decoded(words, Refused)
    if refused.detail.isprintable():
        return refused
    raise Broken(Reason.GARBLED)


def _size(words: bytes, most: int) -> int:
    size = _decoded(words, int)
    if not 0 <= size <= most:
        raise Broken(Reason.TOO_MUCH)
    return size


def progress_line(progress: Progress) -> bytes:
    """Give what the child says of its progress."""
    return b"progress " + msgspec.json.encode(progress) + b"\n"


def refusal_line(code: str, detail: str) -> bytes:
    """Give what the child says when it refuses; what cannot be shown in ``detail`` becomes "?"."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in detail)
    return b"refused " + msgspec.json.encode(Refused(code, shown[:MOST_DETAIL_LETTERS])) + b"\n"


def attached_line(size: int) -> bytes:
    """Give what the child says before it attaches ``size`` bytes."""
    return b"attached %d\n" % size


def answer(data: bytes) -> bytes:
    """Give what the child says when it is done."""
    return b"answer %d\n" % len(data) + data
