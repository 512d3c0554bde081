"""Rules between drawings and the masks made from them. Paints nothing."""

from kiosk.authoring.codes import Code
from kiosk.authoring.drawings import NotADrawing, read_drawing
from kiosk.authoring.masks import hash_of, mask_of
from kiosk.authoring.problems import Record
from kiosk.authoring.source import SourceFolder

_MAKE = "Run kioskctl content figures"


def check_drawings(folder: SourceFolder) -> None:
    """Note drawings that cannot be painted, and masks that are missing or stale."""
    for name, data in folder.drawings.items():
        record = Record(f"media/{name}")
        _check(name, data, folder, record)
        if record.problems:
            folder.records.append(record)


def _check(name: str, data: bytes, folder: SourceFolder, record: Record) -> None:
    try:
        read_drawing(data)
    except NotADrawing as error:
        remedy = "Draw with path, fill, stroke and stroke-width alone, in the four colours"
        record.refuse(error.line, Code.DRAWING_FORM, f"not a drawing: {error}", remedy)
        return
    mask = mask_of(name)
    if mask not in folder.media:
        record.refuse(1, Code.DRAWING_UNMADE, f"no file media/{mask}", _MAKE)
    elif mask in folder.masks and folder.masks[mask] != hash_of(data):
        message = f"media/{mask} was made from another state of it"
        record.refuse(1, Code.DRAWING_STALE, message, _MAKE)
