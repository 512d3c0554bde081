"""Divides Markdown lines into plain stretches and ``!!!`` boxes with their indented content."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEAD = re.compile(r"!!!(?P<rest>.*)")
_REST = re.compile(r'\s+(?P<kind>[\w-]+)(\s+(?P<argument>[\w-]+))?(\s+"(?P<title>[^"]*)")?\s*')
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines without a box. ``first_line`` counts from 1 in the file."""

    first_line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its head in words, and its content without the indent. ``kind`` is empty if unclear.

    ``argument`` is the category of a gate; ``title`` None where there was none.
    """

    line: int
    kind: str
    argument: str
    title: str | None
    content: Stretch


def divide(stretch: Stretch) -> Iterator[Stretch | Box]:
    """Give the stretches and boxes of ``stretch`` in order."""
    held: list[str] = []
    number = 0
    while number < len(stretch.lines):
        line = stretch.lines[number]
        found = _HEAD.fullmatch(line)
        if not found:
            held.append(line)
            number += 1
            continue
        if held:
            yield Stretch(stretch.first_line + number - len(held), tuple(held))
            held = []
        content = tuple(_content(stretch.lines[number + 1 :]))
        yield _box(found["rest"], Stretch(stretch.first_line + number + 1, content))
        number += 1 + len(content)
    if held:
        yield Stretch(stretch.first_line + number - len(held), tuple(held))


def _content(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if line.strip() and not line.startswith(" " * _INDENT):
            return
        yield line[_INDENT:]


def _box(rest: str, content: Stretch) -> Box:
    found = _REST.fullmatch(rest)
    line = content.first_line - 1
    if not found:
        return Box(line, "", "", None, content)
    return Box(line, found["kind"], found["argument"] or "", found["title"], content)
