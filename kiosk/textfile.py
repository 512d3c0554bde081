"""Bytes to text for files that people write: UTF-8, no characters that nobody can see.

Also ``Fault``, the one shape of what is wrong at a line, for YAML as well.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.errors import CannotRead

MAX_TEXT_BYTES = 1 << 20
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff0-\uffff"
    "\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
"""Control, private and reordering characters, tabs among them. Joiners and direction marks stay:
Hindi and Urdu need them."""


class FaultKind(StrEnum):
    """What is wrong, as a stable word."""

    TOO_LARGE = "too-large"
    ENCODING = "encoding"
    CHARACTER = "character"
    SYNTAX = "yaml-syntax"
    FEATURE = "yaml-feature"
    DUPLICATE_KEY = "yaml-duplicate-key"
    TOO_DEEP = "yaml-depth"
    UNKNOWN_KEY = "key-unknown"
    MISSING_KEY = "key-missing"
    WRONG_TYPE = "value-type"
    NOT_A_CHOICE = "value-choice"
    OUT_OF_BOUNDS = "value-bounds"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong at a line, counted from 1, and what to do about it."""

    line: int
    kind: FaultKind
    message: str
    remedy: str


def read_bytes(path: Path, max_bytes: int = MAX_TEXT_BYTES) -> bytes:
    """Give the bytes of a file, at most ``max_bytes`` and one, so that a longer one is noticed.

    Raises:
        CannotRead: missing, not a file, or not ours to read.

    """
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error


def decode(data: bytes, max_bytes: int = MAX_TEXT_BYTES) -> tuple[str, tuple[Fault, ...]]:
    """Give the text with plain line ends, and its faults.

    The text is empty where the bytes have no meaning. Unseen characters are told and left out, so
    that the rest can be read. A byte order mark at the start is skipped; CRLF counts as LF.
    """
    if len(data) > max_bytes:
        message = f"the file is larger than {max_bytes} bytes"
        return "", (Fault(1, FaultKind.TOO_LARGE, message, "Divide it"),)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return "", (Fault(line, FaultKind.ENCODING, message, "Save the file as UTF-8"),)
    faults = tuple(
        Fault(number, FaultKind.CHARACTER, _named(found.group()), "Delete it; indent with spaces")
        for number, line in enumerate(text.split("\n"), 1)
        if (found := UNSEEN.search(line))
    )
    return UNSEEN.sub("", text.replace("\t", "    ")) if faults else text, faults


def _named(character: str) -> str:
    name = "a tab" if character == "\t" else "a character that cannot be seen"
    return f"{name} (U+{ord(character):04X})"


def quoted(text: str, limit: int = 60) -> str:
    """Give ``text`` in quotation marks for a message: one line, short, nothing unseen."""
    line = printable(" ".join(text.split()))
    return f'"{line if len(line) <= limit else line[: limit - 1] + "…"}"'


def printable(text: str) -> str:
    """Give ``text`` with a mark in place of each unseen character, so that it moves no cursor."""
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
