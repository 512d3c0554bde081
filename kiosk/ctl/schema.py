"""``kioskctl content schema``: what editors need to help with YAML and front matter."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.authoring.schemas import SHAPES, schema
from kiosk.errors import CannotWrite
from kiosk.library.writer import write_file

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


def add_schema(commands: "Groups") -> None:
    """Add this command to those of ``kioskctl content``."""
    command = commands.add_parser(
        "schema",
        help="write JSON Schemas for an editor",
        description="Print the JSON Schema (draft 2020-12) of one kind of file that authors write,"
        " or all of them by name; with --out, write NAME.schema.json for each. Ends with 0, or"
        " with 73 where files fail.",
    )
    command.add_argument(
        "name", nargs="?", choices=tuple(SHAPES), metavar="NAME", help=f"one of {', '.join(SHAPES)}"
    )
    command.add_argument("--out", type=Path, metavar="DIR", help="the folder to write them into")
    command.set_defaults(run=_schema)


def _schema(wish: argparse.Namespace) -> int:
    names = (wish.name,) if wish.name else tuple(SHAPES)
    if wish.out is None:
        made = {name: schema(name) for name in names}
        sys.stdout.write(_text(made[wish.name] if wish.name else made))
        return 0
    try:
        wish.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(f"{wish.out}: {error.strerror}") from error
    for name in names:
        path = wish.out / f"{name}.schema.json"
        write_file(path, _text(schema(name)).encode())
        sys.stdout.write(f"{path}\n")
    return 0


def _text(made: object) -> str:
    return msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n"
