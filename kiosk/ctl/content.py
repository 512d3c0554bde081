"""``kioskctl content``: check a folder that authors wrote, and compile it into a database."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.authoring.build import compile_folder
from kiosk.authoring.check import check_folder
from kiosk.ctl.arguments import add_folder, add_today, today
from kiosk.ctl.figures import add_figures
from kiosk.ctl.new_topic import add_new
from kiosk.ctl.preview import add_preview
from kiosk.ctl.problem_formats import FORMATS
from kiosk.ctl.reports import add_report, add_review
from kiosk.ctl.schema import add_schema
from kiosk.errors import ContentInvalid, ExitCode
from kiosk.library.writer import write_file

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


def add_commands(groups: "Groups") -> None:
    """Add this group's commands to the command line."""
    content = groups.add_parser("content", help="content folders, as authors write them")
    commands = content.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_check(commands)
    _add_compile(commands)
    add_report(commands)
    add_review(commands)
    add_figures(commands)
    add_schema(commands)
    add_new(commands)
    add_preview(commands)


def _add_check(commands: "Groups") -> None:
    check = commands.add_parser(
        "check",
        help="tell every problem of a folder",
        description="Tell every problem of a content folder at once, each with file, line, level,"
        " code, and what to do. Ends with 0, with 65 where there is an error, with 66 where the"
        " folder cannot be read.",
    )
    add_folder(check)
    check.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="text for people, json for programs, github for annotations (default: text)",
    )
    add_today(check)
    check.set_defaults(run=_check)


def _add_compile(commands: "Groups") -> None:
    compiling = commands.add_parser(
        "compile",
        help="write a folder as a database",
        description="Check a content folder and write it as the database that the kiosk reads."
        " Ends with 0, with 65 where there is an error, with 66 or 73 where files fail.",
    )
    add_folder(compiling)
    compiling.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the database to write"
    )
    compiling.set_defaults(run=_compile)


def _check(wish: argparse.Namespace) -> int:
    report = check_folder(wish.folder, today(wish))
    sys.stdout.write(FORMATS[wish.format](wish.folder, report))
    return ExitCode.BAD_CONTENT if report.errors else 0


def _compile(wish: argparse.Namespace) -> int:
    report, data = compile_folder(wish.folder)
    sys.stderr.write(FORMATS["text"](wish.folder, report))
    if data is None:
        raise ContentInvalid(str(wish.folder))
    write_file(wish.out, data)
    return 0
