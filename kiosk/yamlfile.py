"""Reads strict YAML into frozen msgspec Structs by their type hints, and tells every fault at once.

Knows nothing of content: it serves authored packs, and settings.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Generic, TypeVar, cast

import msgspec
from msgspec import inspect

from kiosk.textfile import Fault, FaultKind, decode, quoted, read_bytes
from kiosk.yamltree import Broken, Entries, Items, Node, Scalar, parse_tree

_T = TypeVar("_T")
_Step = str | int
_Path = tuple[_Step, ...]

_NULL = re.compile(r"|~|null|Null|NULL")
_INT = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_A_WORD = re.compile(
    r"|~|null|true|false|yes|no|on|off|[-+]?\.?[0-9][0-9_,.]*(e[-+]?[0-9]+)?|0[xo][0-9a-f]+"
    r"|[-+]?\.(inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
    re.IGNORECASE,
)
"""Plain scalars that some YAML reader takes for something other than text."""


FORM = "patternErrorMessage"
"""Where a type says how its pattern is written; editors that read JSON schemas know the word."""


def form(words: str, pattern: str) -> msgspec.Meta:
    """Demand ``pattern`` of a text; ``words`` say how it is written."""
    return msgspec.Meta(pattern=pattern, extra_json_schema={FORM: words})


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each value stands: the line of its key, or of the item in its list."""

    first: int = 1
    by_path: Mapping[_Path, int] = field(default_factory=dict)

    def at(self, *path: _Step) -> int:
        """Give the line of a value, or of the nearest thing around it that is there."""
        while path and path not in self.by_path:
            path = path[:-1]
        return self.by_path.get(path, self.first)


@dataclass(frozen=True, slots=True)
class Reading(Generic[_T]):
    """What was read. ``value`` is None when there are faults."""

    value: _T | None
    lines: Lines
    faults: tuple[Fault, ...]


def read_file(path: Path, kind: type[_T]) -> Reading[_T]:
    """Read the YAML file at ``path`` as a ``kind``.

    Raises:
        CannotRead: missing, not a file, or not ours to read.

    """
    text, faults = decode(read_bytes(path))
    return Reading(None, Lines(), faults) if faults else read_text(text, kind)


def read_text(text: str, kind: type[_T], first_line: int = 1) -> Reading[_T]:
    """Read YAML as a ``kind``: a Struct, or a dict or tuple of them. Lines from ``first_line``."""
    node, faults = parse_tree(text, first_line)
    reader = _Reader(list(faults))
    value = reader.value(node, inspect.type_info(kind), ())
    lines = Lines(first_line, reader.lines)
    if reader.faults:
        return Reading(None, lines, tuple(sorted(reader.faults)))
    return Reading(cast("_T", value), lines, ())


class _Reader:
    """Walks tree and type together. A value that cannot be had is None, beside a fault."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self.lines: dict[_Path, int] = {}

    def value(self, node: Node, wanted: inspect.Type, path: _Path) -> object:
        self.lines.setdefault(path, node.line)
        written = ""
        if isinstance(wanted, inspect.Metadata):
            written = str((wanted.extra_json_schema or {}).get(FORM, ""))
            wanted = wanted.type
        match wanted:
            case inspect.UnionType():
                return self._optional(node, wanted, path)
            case inspect.StructType():
                return self._struct(node, wanted, path)
            case inspect.DictType():
                return self._dict(node, wanted, path)
            case inspect.VarTupleType():
                return self._items(node, wanted, path)
            case inspect.LiteralType():
                return self._choice(node, wanted)
            case _:
                return self._scalar(node, wanted, written)

    def _add(self, line: int, kind: FaultKind, message: str, remedy: str) -> None:
        self.faults.append(Fault(line, kind, message, remedy))

    def _refused(self, node: Node, expected: str, remedy: str = "") -> object:
        if not isinstance(node, Broken):
            message = f"expected {expected}, found {_seen(node)}"
            self._add(node.line, FaultKind.WRONG_TYPE, message, remedy or f"Write {expected}")
        return None

    def _optional(self, node: Node, wanted: inspect.UnionType, path: _Path) -> object:
        others = [kind for kind in wanted.types if not isinstance(kind, inspect.NoneType)]
        if len(others) != 1 or len(others) == len(wanted.types):
            message = f"no reader for {wanted.types}"
            raise TypeError(message)
        return None if _is_null(node) else self.value(node, others[0], path)

    def _struct(self, node: Node, wanted: inspect.StructType, path: _Path) -> object:
        if _is_null(node) and not any(field.required for field in wanted.fields):
            return wanted.cls()
        if not isinstance(node, Entries):
            names = ", ".join(field.encode_name for field in wanted.fields)
            return self._refused(node, f"keys ({names})")
        fields = {field.encode_name: field for field in wanted.fields}
        values: dict[str, object] = {}
        for key, value in node.entries:
            self.lines[*path, key.text] = key.line
            if key.text in fields:
                known = fields[key.text]
                values[known.name] = self.value(value, known.type, (*path, key.text))
            else:
                self._refuse_key(key, list(fields))
        present = {key.text for key, _ in node.entries}
        for name, known in fields.items():
            if known.required and name not in present:
                message = f"the key {quoted(name)} is missing"
                self._add(node.line, FaultKind.MISSING_KEY, message, f"Add {name}: …")
        return None if self.faults else wanted.cls(**values)

    def _refuse_key(self, key: Scalar, names: list[str]) -> None:
        near = get_close_matches(key.text, names, n=1, cutoff=0.5)
        remedy = f"Did you mean {near[0]}" if near else f"Known keys: {', '.join(names)}"
        message = f"the key {quoted(key.text)} is not known"
        self._add(key.line, FaultKind.UNKNOWN_KEY, message, remedy)

    def _dict(self, node: Node, wanted: inspect.DictType, path: _Path) -> object:
        if not isinstance(node, Entries):
            return self._refused(node, "a mapping of names to values", "Write name: value")
        self._check_length(node.line, len(node.entries), wanted, "entries")
        values: dict[object, object] = {}
        for key, value in node.entries:
            self.lines[*path, key.text] = key.line
            name = Scalar(key.line, key.text, is_plain=False)
            known = self.value(name, wanted.key_type, (*path, key.text))
            values[known] = self.value(value, wanted.value_type, (*path, key.text))
        return values

    def _items(self, node: Node, wanted: inspect.VarTupleType, path: _Path) -> object:
        if not isinstance(node, Items):
            return self._refused(node, "a list", "Write a list: [a, b], or a line - a for each")
        self._check_length(node.line, len(node.items), wanted, "items")
        return tuple(
            self.value(item, wanted.item_type, (*path, number))
            for number, item in enumerate(node.items)
        )

    def _choice(self, node: Node, wanted: inspect.LiteralType) -> object:
        choices = [str(value) for value in wanted.values]
        if isinstance(node, Scalar) and node.text in choices:
            return wanted.values[choices.index(node.text)]
        if not isinstance(node, Broken):
            near = get_close_matches(node.text, choices, n=1) if isinstance(node, Scalar) else []
            remedy = f"Did you mean {near[0]}" if near else f"Write one of: {', '.join(choices)}"
            message = f"expected one of {', '.join(choices)}, found {_seen(node)}"
            self._add(node.line, FaultKind.NOT_A_CHOICE, message, remedy)
        return None

    def _scalar(self, node: Node, wanted: inspect.Type, written: str) -> object:
        expected, parse = _scalar_rule(wanted)
        value = parse(node) if isinstance(node, Scalar) else None
        if value is None:
            is_unquoted = isinstance(wanted, inspect.StrType) and isinstance(node, Scalar)
            remedy = "Put it in quotation marks" if is_unquoted and not _is_null(node) else ""
            return self._refused(node, expected, remedy)
        if isinstance(value, str):
            self._check_length(node.line, len(value), wanted, "characters")
            self._check_pattern(node.line, value, cast("inspect.StrType", wanted), written)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            self._check_range(node.line, value, cast("inspect.IntType", wanted))
        return value

    def _check_length(self, line: int, length: int, wanted: inspect.Type, unit: str) -> None:
        least = getattr(wanted, "min_length", None)
        most = getattr(wanted, "max_length", None)
        if (least is not None and length < least) or (most is not None and length > most):
            message = f"{length} {unit}, where {_between(least, most)} belong"
            remedy = f"Write {_between(least, most)} {unit}"
            self._add(line, FaultKind.OUT_OF_BOUNDS, message, remedy)

    def _check_range(self, line: int, value: float, wanted: inspect.IntType) -> None:
        least, most = wanted.ge, wanted.le
        if (least is not None and value < least) or (most is not None and value > most):
            message = f"{value} is not {_between(least, most)}"
            self._add(line, FaultKind.OUT_OF_BOUNDS, message, f"Write {_between(least, most)}")

    def _check_pattern(self, line: int, value: str, wanted: inspect.StrType, written: str) -> None:
        if wanted.pattern is not None and not re.search(wanted.pattern, value):
            message = f"{quoted(value)} has not the right form"
            remedy = f"Write {written or 'it like ' + wanted.pattern}"
            self._add(line, FaultKind.OUT_OF_BOUNDS, message, remedy)


def _between(least: float | None, most: float | None) -> str:
    match least, most:
        case None, _:
            return f"at most {most}"
        case _, None:
            return f"at least {least}"
        case _:
            return f"{least} to {most}"


def _scalar_rule(wanted: inspect.Type) -> tuple[str, Callable[[Scalar], object]]:
    """Give how a type is called in a message, and how it is read; None where it does not fit."""
    match wanted:
        case inspect.StrType():
            return "a text", _as_text
        case inspect.BoolType():
            return "true or false", _as_bool
        case inspect.IntType():
            return "a whole number", _as_int
        case inspect.FloatType():
            return "a number", _as_float
        case inspect.DateType():
            return "a date like 2026-01-31", _as_date
        case _:
            message = f"no reader for {wanted}"
            raise TypeError(message)


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_plain and bool(_NULL.fullmatch(node.text))


def _as_text(node: Scalar) -> str | None:
    return None if node.is_plain and _NOT_A_WORD.fullmatch(node.text) else node.text


def _as_bool(node: Scalar) -> bool | None:
    return {"true": True, "false": False}.get(node.text) if node.is_plain else None


def _as_int(node: Scalar) -> int | None:
    return int(node.text) if node.is_plain and _INT.fullmatch(node.text) else None


def _as_float(node: Scalar) -> float | None:
    return float(node.text) if node.is_plain and _FLOAT.fullmatch(node.text) else None


def _as_date(node: Scalar) -> date | None:
    if not _DATE.fullmatch(node.text):
        return None
    try:
        return date.fromisoformat(node.text)
    except ValueError:
        return None


def _seen(node: Node) -> str:
    match node:
        case Scalar() if _is_null(node):
            return "nothing"
        case Scalar():
            return quoted(node.text)
        case Items():
            return "a list"
        case _:
            return "a mapping"
