"""YAML text to a tree with lines, by a small strict part of YAML: no aliases, tags or doubles.

Scalars stay text here; what they mean is for the reader who knows the wanted type.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from kiosk.textfile import Fault, FaultKind, quoted

MAX_DEPTH = 12
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. ``is_plain`` when it stood without quotes."""

    line: int
    text: str
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping; each key is text and stands once."""

    line: int
    entries: tuple[tuple[Scalar, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """Stands where a fault was found, so that one mistake is told once."""

    line: int


Node = Scalar | Items | Entries | Broken


def parse_tree(text: str, first_line: int = 1) -> tuple[Node, tuple[Fault, ...]]:
    """Give the tree of ``text`` and everything wrong with it; lines count from ``first_line``."""
    builder = _Builder(first_line)
    try:
        node = builder.document(yaml.parse(text, Loader=_Loader))
    except yaml.YAMLError as error:
        builder.add(_error_line(error, text), FaultKind.SYNTAX, _why(error), "Mend the YAML")
        node = Broken(first_line)
    except _TooDeepError as error:
        message = f"more than {MAX_DEPTH} levels inside each other"
        builder.add(error.line, FaultKind.TOO_DEEP, message, "Make it flatter")
        node = Broken(first_line)
    return node, tuple(builder.faults)


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _error_line(error: yaml.YAMLError, text: str) -> int:
    """Give the line of a syntax error from 0; a refused character has only a position."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return min(int(mark.line), text.rstrip("\n").count("\n"))
    return text.count("\n", 0, int(getattr(error, "position", 0)))


def _why(error: yaml.YAMLError) -> str:
    parts = (getattr(error, name, None) for name in ("context", "problem", "reason"))
    return " ".join(str(part) for part in parts if part) or "not YAML"


class _Builder:
    """Builds the tree from the parser's events, and notes what our part of YAML leaves out."""

    def __init__(self, first_line: int) -> None:
        self.faults: list[Fault] = []
        self._first_line = first_line

    def add(self, line: int, kind: FaultKind, message: str, remedy: str) -> None:
        self.faults.append(Fault(self._first_line + line, kind, message, remedy))

    def document(self, events: Iterator[yaml.Event]) -> Node:
        """Give the only document; an empty file is an empty scalar."""
        node: Node = Scalar(self._first_line, "", is_plain=True)
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    remedy = "Keep one document: delete the line ---"
                    self.add(self._line(event), FaultKind.FEATURE, "a second document", remedy)
                    return node
                if event.version or event.tags:
                    remedy = "Delete the line that begins with %"
                    self.add(0, FaultKind.FEATURE, "a directive", remedy)
                node = self._node(next(events), events, 0)
        return node

    @staticmethod
    def _line(event: yaml.Event) -> int:
        mark = event.start_mark
        return 0 if mark is None else mark.line

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        line = self._line(event)
        if depth > MAX_DEPTH:
            raise _TooDeepError(line)
        self._refuse_features(event)
        here = self._first_line + line
        match event:
            case yaml.ScalarEvent():
                return Scalar(here, str(event.value), is_plain=not event.style)
            case yaml.SequenceStartEvent():
                return Items(here, tuple(self._items(events, depth)))
            case yaml.MappingStartEvent():
                return Entries(here, tuple(self._entries(events, depth)))
            case _:
                return Broken(here)

    def _refuse_features(self, event: yaml.Event) -> None:
        line = self._line(event)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            remedy = "Write the value out again"
            self.add(line, FaultKind.FEATURE, f"an alias, *{anchor}", remedy)
        elif anchor:
            self.add(line, FaultKind.FEATURE, f"an anchor, &{anchor}", "Delete the anchor")
        if tag:
            self.add(line, FaultKind.FEATURE, f"a tag, {tag}", "Delete the tag")

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, events, depth + 1)

    def _entries(self, events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
        lines: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            line = key.line - self._first_line
            if not isinstance(key, Scalar):
                if not isinstance(key, Broken):
                    remedy = "Use a word as the key"
                    self.add(line, FaultKind.FEATURE, "a key that is not a word", remedy)
            elif key.text in lines:
                message = f"the key {quoted(key.text)} stands in line {lines[key.text]} already"
                self.add(line, FaultKind.DUPLICATE_KEY, message, "Keep one of them")
            else:
                lines[key.text] = key.line
                yield key, value
