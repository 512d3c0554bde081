"""Compiles a content folder: checks it, and gives the database where there is no error."""

from pathlib import Path

from kiosk.authoring.check import Report, check_folder
from kiosk.library.writer import write


def compile_folder(path: Path) -> tuple[Report, bytes | None]:
    """Give what the check of the folder ``path`` found, and its database unless there is an error.

    Raises:
        CannotRead: no such folder, or not ours to read.

    """
    report = check_folder(path)
    return report, None if report.pack is None else write([report.pack])
