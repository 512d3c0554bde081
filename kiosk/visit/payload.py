"""What a square for a phone holds: a mail draft, or plain text, in as many codes as it takes.

Holds nothing but the words, under a neutral title: no address, no place, no time (decision 0016).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from kiosk.visit.places import Form

MOST_VERSION = 17
"""The largest symbol: 85 modules a side, which 15.6 inches show at 1.4 mm a module."""
MOST_BITS = 507 * 8
"""What that symbol holds at error correction level M (ISO/IEC 18004:2015, table 7)."""
LONGEST_NUMBER = "99/99"
BESIDE_RESERVED = "!(),:@"
"""What may stand as it is in a draft's words (RFC 6068, section 2)."""
COMPACT = re.compile(r"([0-9A-Z $%*+\-./:]{16,})")
"""Signs of the alphanumeric mode, where there are enough of them that a mode of their own pays."""
BYTE_HEAD, COMPACT_HEAD = 4 + 16, 4 + 11
"""Bits before a run of bytes and of compact signs, in the larger symbols."""
MORE = "…"


@dataclass(frozen=True, slots=True)
class Code:
    """One symbol: what is read from it, and the runs in which that is written."""

    payload: str
    runs: tuple[str, ...]


def is_compact(run: str) -> bool:
    """Tell whether ``run`` is written in the alphanumeric mode."""
    return COMPACT.fullmatch(run) is not None


def codes(lines: Sequence[str], title: str, form: Form) -> tuple[Code, ...]:
    """Give the codes that hold ``lines`` under ``title``, each readable by itself.

    A line stands whole in one code wherever it fits into one.
    """
    groups = tuple(_groups(lines, _Fit(title, form)))
    many = len(groups)
    return tuple(
        _code(title if many == 1 else f"{title} {number}/{many}", group, form)
        for number, group in enumerate(groups, start=1)
    )


class _Fit:
    """Tells whether lines fit into one code, with the longest number after the title."""

    def __init__(self, title: str, form: Form) -> None:
        self._title, self._form = f"{title} {LONGEST_NUMBER}", form

    def __call__(self, lines: Sequence[str]) -> bool:
        return sum(map(_bits, _code(self._title, lines, self._form).runs)) <= MOST_BITS


def _groups(
    lines: Sequence[str], fit: Callable[[Sequence[str]], bool]
) -> Iterator[tuple[str, ...]]:
    held: tuple[str, ...] = ()
    for line in lines:
        for piece in _pieces(line, fit):
            if held and not fit((*held, piece)):
                yield held
                held = ()
            held = (*held, piece)
    if held:
        yield held


def _pieces(line: str, fit: Callable[[Sequence[str]], bool]) -> Iterator[str]:
    """Give ``line``, or its halves, cut at the blank nearest to the middle, until they fit."""
    if fit((line,)):
        yield line
        return
    middle = len(line) // 2
    blanks = [at for at, sign in enumerate(line) if sign == " "]
    cut = min(blanks, key=lambda at: abs(at - middle), default=middle)
    yield from _pieces(line[:cut].rstrip() + MORE, fit)
    yield from _pieces(MORE + line[cut:].lstrip(), fit)


def _code(title: str, lines: Sequence[str], form: Form) -> Code:
    if form == "text":
        payload = "\n".join((title, *lines))
        return Code(payload, (payload,))
    body = "\r\n".join(lines)
    payload = f"mailto:?subject={quote(title, BESIDE_RESERVED)}&body={quote(body, BESIDE_RESERVED)}"
    return Code(payload, tuple(run for run in COMPACT.split(payload) if run))


def _bits(run: str) -> int:
    if is_compact(run):
        return COMPACT_HEAD + 11 * (len(run) // 2) + 6 * (len(run) % 2)
    return BYTE_HEAD + 8 * len(run.encode())
