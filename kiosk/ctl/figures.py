"""``kioskctl content figures``: makes the mask of each drawing that has none of its own state."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.authoring.drawings import NotADrawing, read_drawing
from kiosk.authoring.masks import hash_of, mark_in, mask_of, write_png
from kiosk.ctl.arguments import add_folder
from kiosk.errors import CannotRead, ContentInvalid
from kiosk.library.writer import write_file

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


def add_figures(commands: "Groups") -> None:
    """Add this command to those of ``kioskctl content``."""
    figures = commands.add_parser(
        "figures",
        help="make the masks of a folder's drawings",
        description="Make the mask of each svg in media/ that has none, or one of another state,"
        " and name it. Ends with 0, with 65 where a file is not a drawing, with 66 or 73 where"
        " files fail.",
    )
    add_folder(figures)
    figures.add_argument("--all", action="store_true", help="make every mask again")
    figures.set_defaults(run=_figures)


def _figures(wish: argparse.Namespace) -> int:
    media = wish.folder / "media"
    if not media.is_dir():
        raise CannotRead(f"{media}: no such folder")
    for path in sorted(media.glob("*.svg")):
        drawing = _read(path)
        mask = path.with_name(mask_of(path.name))
        if wish.all or not mask.exists() or mark_in(_read(mask)) != hash_of(drawing):
            write_file(mask, _make(path, drawing))
            sys.stdout.write(f"{mask}\n")
    return 0


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error


def _make(path: Path, data: bytes) -> bytes:
    from kiosk.ui.drawing import Stroke, paint_mask  # noqa: PLC0415 - Qt is for this command only

    try:
        drawing = read_drawing(data)
        strokes = [Stroke(each.data, each.fill, each.stroke, each.width) for each in drawing.shapes]
        width, height, pixels = paint_mask(drawing.width, drawing.height, strokes)
    except NotADrawing as error:
        raise ContentInvalid(f"{path}:{error.line}: {error}") from error
    except (ValueError, IndexError) as error:
        raise ContentInvalid(f"{path}: {error}") from error
    return write_png(width, height, pixels, data)
