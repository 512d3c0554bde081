"""Wrong settings, made from the types themselves: each text has exactly one thing wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
from msgspec import inspect

from kiosk.settings import Settings

LONG = 5000
NOT_A_TEXT = ("7", "true", "2026-01-31", "[a]", "{a: b}", "2.5", "off")
NOT_A_NUMBER = ("many", "true", "[1]", "1e9", "0x10", "1_000", '"5"')
NOT_A_BOOL = ("yes", "1", "on", '"true"', "True", "[]", "maybe")
NOT_HOURS = (
    "Mo-Fr 25:00-26:00",
    "08:00-08:00",
    "08:60-09:00",
    "Mo-Xx 08:00-18:00",
    "mo 08:00-18:00",
    "Mo-Tu-We 08:00-18:00",
    "08:00-12:00,11:00-14:00",
    "Mo 20:00-09:00; Tu 08:00-12:00",
    "Mo-Su off",
    "8-18",
    "PH off; Mo 08:00-18:00",
    "24:00-08:00",
)
NOT_A_MAPPING = ("7", "[a, b]", '"text"', "true")


@dataclass(frozen=True)
class Wrong:
    """A settings file with one mistake, the line it stands in, and a word that the answer has."""

    name: str
    text: str
    line: int
    word: str


def wrong_settings() -> Iterator[Wrong]:
    """Give them all."""
    for group in _fields(Settings):
        struct = group.type
        assert isinstance(struct, inspect.StructType)
        name = group.encode_name
        yield Wrong(f"{name} misspelt", f"{name}x:\n  a: 1\n", 1, name)
        for value in NOT_A_MAPPING:
            yield Wrong(f"{name} is {value}", f"# set by IT\n{name}: {value}\n", 2, name)
        for field in _fields(struct.cls):
            yield from _wrong_values(name, field)
    for hours in NOT_HOURS:
        yield Wrong(f"open {hours}", f"hours:\n  awake: 5\n  open: {hours}\n", 3, "hours.open")
        hidden = f"hours:\n  hidden_groups:\n    conditions: {hours}\n"
        yield Wrong(f"hidden {hours}", hidden, 3, "hours.hidden_groups.conditions")
    yield Wrong("a list", "- screen\n", 1, "list")
    yield Wrong("a tab", "visit:\n\tlanguage: en\n", 2, "tab")
    yield Wrong("open quotes", 'clinic:\n  name: "Sun\n', 2, "quoted scalar")
    yield Wrong("an anchor", "clinic:\n  name: &n Sun\n", 2, "anchor")
    yield Wrong("a tag", "clinic:\n  name: !!str Sun\n", 2, "tag")


def _fields(struct: type) -> tuple[inspect.Field, ...]:
    info = msgspec.inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _wrong_values(group: str, field: inspect.Field) -> Iterator[Wrong]:
    key = field.encode_name
    for value in _not_a(field.type):
        text = f"{group}:\n  # a remark\n  {key}: {value}\n"
        yield Wrong(f"{group}.{key}: {value[:12]}", text, 3, f"{group}.{key}")
    misspelt = key[:-1] + key[-1] * 3
    yield Wrong(f"{group}.{misspelt}", f"{group}:\n  {misspelt}: 1\n", 2, f"Did you mean {key}")
    good = _good(field.type)
    twice = f"{group}:\n  {key}: {good}\n  {key}: {good}\n"
    yield Wrong(f"{group}.{key} twice", twice, 3, f'the key "{key}" stands in line 2')


def _not_a(kind: inspect.Type) -> tuple[str, ...]:
    match kind:
        case inspect.Metadata(type=inner):
            return _not_a(inner)
        case inspect.UnionType(types=types):
            return _not_a(types[0])
        case inspect.BoolType():
            return NOT_A_BOOL
        case inspect.IntType(ge=least, le=most):
            assert least is not None
            assert most is not None
            return (*NOT_A_NUMBER, "2.5", str(least - 1), str(most + 1))
        case inspect.FloatType(ge=least, le=most):
            assert least is not None
            assert most is not None
            return (*NOT_A_NUMBER, ".nan", ".inf", str(least / 2), str(most * 2))
        case inspect.VarTupleType():
            return ("7", '"text"', "{a: b}", "[{a: b}]", "true")
        case inspect.DictType():
            return ("7", "[a, b]", '"text"', "true")
        case inspect.StrType(max_length=most, pattern=pattern):
            more = ("x" * (most + 1),) if most else ()
            return (*NOT_A_TEXT, *more, *(("Not at all",) if pattern else ()))
        case _:
            raise TypeError(kind)


def _good(kind: inspect.Type) -> str:
    match kind:
        case inspect.Metadata(type=inner):
            return _good(inner)
        case inspect.UnionType(types=types):
            return _good(types[0])
        case inspect.BoolType():
            return "true"
        case inspect.IntType(ge=least) | inspect.FloatType(ge=least):
            return str(least)
        case inspect.VarTupleType():
            return "[]"
        case inspect.DictType():
            return "{}"
        case _:
            return '""'
