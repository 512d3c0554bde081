"""``kioskctl content report`` and ``content review``: how a pack is, and what is to confirm."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.authoring.check import read_sheets
from kiosk.authoring.measures import measure
from kiosk.authoring.report_page import report_page
from kiosk.authoring.review_list import FILE_NAME, review_list
from kiosk.ctl.arguments import add_folder, add_today, today
from kiosk.library.writer import write_file

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


def add_report(commands: "Groups") -> None:
    """Add the report to the commands."""
    report = commands.add_parser(
        "report",
        help="write a report about a folder",
        description="Measure the English pages of a content folder and write one HTML page that can"
        " be printed: scores, sources, reviews, help lines, PEMAT-P. It is written whatever the"
        " folder's problems are. Ends with 0, with 66 or 73 where files fail.",
    )
    add_folder(report)
    report.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the report to write"
    )
    report.add_argument("--json", action="store_true", help="write numbers for programs instead")
    add_today(report)
    report.set_defaults(run=_report)


def add_review(commands: "Groups") -> None:
    """Add the list for reviewers to the commands."""
    review = commands.add_parser(
        "review",
        help="list what reviewers must confirm",
        description="Print, per topic, each statement without a source, who is to check it, and"
        " what is open. Ends with 0, with 66 or 73 where files fail.",
    )
    add_folder(review)
    review.add_argument(
        "--write", action="store_true", help=f"write {FILE_NAME} into the folder instead"
    )
    review.set_defaults(run=_review)


def _report(wish: argparse.Namespace) -> int:
    measures = measure(read_sheets(wish.folder), today(wish))
    if wish.json:
        data = msgspec.json.format(msgspec.json.encode(measures), indent=2) + b"\n"
    else:
        data = report_page(measures).encode()
    write_file(wish.out, data)
    return 0


def _review(wish: argparse.Namespace) -> int:
    text = review_list(read_sheets(wish.folder))
    if wish.write:
        write_file(wish.folder / FILE_NAME, text.encode())
    else:
        sys.stdout.write(text)
    return 0
