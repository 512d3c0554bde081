"""``kioskctl settings``: check a settings file, show what holds, and print the reference."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.settings import Settings, read_settings, settings_file

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups

NO_BOUNDS = "any"


def add_commands(groups: "Groups") -> None:
    """Add this group's commands to the command line."""
    settings = groups.add_parser("settings", help="what IT sets in kiosk.yaml")
    commands = settings.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, says, run in (
        ("check", "tell whether a settings file can be used", _check),
        ("show", "print every setting that holds, and where it comes from", _show),
    ):
        command = commands.add_parser(
            name, help=says, description=f"{says.capitalize()}. Ends with 0, or with 78."
        )
        command.add_argument(
            "--settings", type=Path, metavar="FILE", help="instead of the one that is found"
        )
        command.set_defaults(run=run)
    reference = commands.add_parser(
        "reference", help="print the table of settings that docs/it.md has"
    )
    reference.set_defaults(run=_reference)


def _check(wish: argparse.Namespace) -> int:
    file = settings_file(wish.settings)
    read_settings(file)
    sys.stdout.write(f"{file or 'no settings file'}: good\n")
    return 0


def _show(wish: argparse.Namespace) -> int:
    file = settings_file(wish.settings)
    settings = read_settings(file)
    sys.stdout.write(f"# {file or 'no settings file: what is built in'}\n")
    built_in = Settings()
    for group, key, _ in _fields():
        value = getattr(getattr(settings, group), key)
        mark = "" if value != getattr(getattr(built_in, group), key) else "  # built in"
        sys.stdout.write(f"{group}.{key}: {_written(value)}{mark}\n")
    return 0


def _reference(wish: argparse.Namespace) -> int:
    del wish
    sys.stdout.write(reference())
    return 0


def reference() -> str:
    """Give the table of settings in Markdown, made from the types."""
    lines = ["| key | value | built in | what it is |", "|---|---|---|---|"]
    for group, key, field in _fields():
        default = _written(getattr(getattr(Settings(), group), key))
        lines.append(f"| `{group}.{key}` | {_kind(field.type)} | {default} | {_says(field.type)} |")
    return "\n".join(lines) + "\n"


def _fields() -> Iterator[tuple[str, str, msgspec.inspect.Field]]:
    for group in _struct(Settings).fields:
        inner = group.type
        if isinstance(inner, msgspec.inspect.StructType):
            for field in inner.fields:
                yield group.encode_name, field.encode_name, field


def _struct(kind: type) -> msgspec.inspect.StructType:
    info = msgspec.inspect.type_info(kind)
    if not isinstance(info, msgspec.inspect.StructType):
        raise TypeError(kind)
    return info


def _says(kind: msgspec.inspect.Type) -> str:
    match kind:
        case msgspec.inspect.Metadata(extra=extra):
            return str((extra or {}).get("says", ""))
        case msgspec.inspect.UnionType(types=types):
            return next(filter(None, map(_says, types)), "")
        case _:
            return ""


def _kind(kind: msgspec.inspect.Type) -> str:
    match kind:
        case msgspec.inspect.Metadata(type=inner):
            return _kind(inner)
        case msgspec.inspect.UnionType(types=types):
            return _kind(types[0])
        case msgspec.inspect.BoolType():
            return "true or false"
        case msgspec.inspect.IntType(ge=least, le=most):
            return f"{least} to {most}"
        case msgspec.inspect.FloatType(ge=least, le=most):
            return f"{least} to {most}"
        case msgspec.inspect.StrType(max_length=most):
            return f"a text of {most} characters at most" if most else "a text"
        case msgspec.inspect.VarTupleType():
            return "a list of texts"
        case msgspec.inspect.DictType():
            return "names, each with a text"
        case _:
            return NO_BOUNDS


def _written(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case dict() if value:
            return ", ".join(f"{name}: {said}" for name, said in value.items())
        case tuple() if value:
            return ", ".join(map(str, value))
        case "" | None | dict() | tuple():
            return "not set"
        case _:
            return str(value)
