"""Compiles a content folder: checks it, and gives the database where there is no error."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.authoring.check import Report, check_folder
from kiosk.content.blocks import Block, Figure, Gate
from kiosk.content.model import Pack
from kiosk.errors import CannotRead
from kiosk.library.writer import write


def compile_folder(path: Path, *, may_be_unfinished: bool = False) -> tuple[Report, bytes | None]:
    """Give what the check of the folder ``path`` found, and its database unless there is an error.

    ``may_be_unfinished`` as in ``check_folder``: for an author's own eyes only.

    Raises:
        CannotRead: no such folder, or not ours to read.

    """
    report = check_folder(path, may_be_unfinished=may_be_unfinished)
    if report.pack is None:
        return report, None
    return report, write([report.pack], _media(path, report.pack))


def _media(folder: Path, pack: Pack) -> dict[str, bytes]:
    """Read each picture that some text shows."""
    try:
        return {name: path.read_bytes() for name, path in picture_files(folder, pack).items()}
    except OSError as error:
        raise CannotRead(f"{error.filename}: {error.strerror}") from error


def picture_files(folder: Path, pack: Pack) -> dict[str, Path]:
    """Give the file of each picture that some text of ``pack`` shows, by name."""
    blocks = [topic.blocks for edition in pack.editions for topic in edition.topics]
    names = {name for each in blocks for name in _pictures(each)}
    return {name: folder / "media" / name for name in sorted(names)}


def _pictures(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Figure(media=name):
                yield name
            case Gate(blocks=inner):
                yield from _pictures(inner)
            case _:
                pass
