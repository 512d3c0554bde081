"""Reads a content folder: which files it has, their texts, and what is wrong with them as files."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring.codes import Code
from kiosk.authoring.masks import MASK_SUFFIX, is_mask, mark_in
from kiosk.authoring.problems import Record
from kiosk.errors import CannotRead
from kiosk.textfile import MAX_TEXT_BYTES, decode, printable, read_bytes

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_TEXTS = re.compile(
    rf"(?:pack|sources|notices|review)\.yaml|locale/{_ID}\.yaml"
    rf"|(?!locale/|media/){_LANGUAGE}/(?:(?:glossary|danger)\.yaml|(?:topics|faq)/{_ID}\.md)"
)
_MEDIA = re.compile(r"media/[a-z0-9][a-z0-9._-]{0,58}\.(?:png|jpg|jpeg|webp|svg)")
_MISNAMED = re.compile(rf"(?:locale/[^/]+\.yaml|{_LANGUAGE}/(?:topics|faq)/[^/]+\.md|media/[^/]+)")
MAX_MEDIA_BYTES = 4 << 20
_BESIDE = frozenset({"README.md", "REVIEW.md", "LICENSE"})
"""Files for people, at the top of a pack; nothing reads them."""


@dataclass
class SourceFolder:
    """The texts of a pack by path, its media, and a record for each file with a problem."""

    name: str
    texts: dict[str, str | None] = field(default_factory=dict)
    """None for a file that is there and cannot be read."""
    media: set[str] = field(default_factory=set)
    drawings: dict[str, bytes] = field(default_factory=dict)
    """Those of ``media`` that masks are made from, by name, and what is in them."""
    masks: dict[str, str] = field(default_factory=dict)
    """The mark of each mask, by name."""
    records: list[Record] = field(default_factory=list)
    is_whole: bool = True
    """False when some file could not be read, so that "nothing names this" cannot be told."""

    def paths(self, pattern: str) -> Iterator[tuple[str, ...]]:
        """Give what ``pattern`` takes out of each path that it matches wholly, in order."""
        for path in sorted(self.texts):
            if found := re.fullmatch(pattern, path):
                yield found.groups()


def read_folder(root: Path) -> SourceFolder:
    """Read every file of the pack at ``root``.

    Raises:
        CannotRead: no such folder, or not ours to read.

    """
    folder = SourceFolder(root.resolve().name)
    for path in sorted(_walk(root, folder)):
        _take(root, path, folder)
    return folder


def _walk(root: Path, folder: SourceFolder) -> Iterator[str]:
    """Give the path of each file below ``root``, with slashes; hidden ones are left out."""

    def refuse(error: OSError) -> None:
        if not error.filename or Path(error.filename) == root:
            raise CannotRead(f"{root}: {error.strerror}") from error
        record = Record(_printable(Path(error.filename).relative_to(root).as_posix()))
        record.refuse(1, Code.FILE_UNREADABLE, "it cannot be read", "Check who may read it")
        folder.records.append(record)
        folder.is_whole = False

    for here, folders, files in os.walk(root, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in (*files, *links):
            if not name.startswith("."):
                yield (Path(here) / name).relative_to(root).as_posix()


def _take(root: Path, path: str, folder: SourceFolder) -> None:
    record = Record(_printable(path))
    if _MEDIA.fullmatch(path):
        _take_media(root / path, path.removeprefix("media/"), folder, record)
    elif _TEXTS.fullmatch(path):
        folder.texts[path] = text = _text(root / path, record)
        folder.is_whole = folder.is_whole and text is not None
    elif _MISNAMED.fullmatch(path):
        remedy = "Name it in small letters, digits and dashes, ending in .md, .yaml or a picture's"
        record.refuse(1, Code.FILE_NAME, "its name has other signs", remedy)
    elif path not in _BESIDE:
        remedy = "Delete it, or move it to where it is read"
        record.refuse(1, Code.FILE_UNEXPECTED, "nothing reads this file", remedy)
    if record.problems:
        folder.records.append(record)


def _take_media(path: Path, name: str, folder: SourceFolder, record: Record) -> None:
    """Note a file of ``media/``; only of drawings and their masks is anything read."""
    folder.media.add(name)
    if not name.endswith((".svg", MASK_SUFFIX)):
        return
    try:
        data = read_bytes(path, MAX_MEDIA_BYTES)
    except CannotRead:
        record.refuse(1, Code.FILE_UNREADABLE, "it cannot be read", "Check who may read it")
        return
    if is_mask(name):
        folder.masks[name] = mark_in(data)
    elif len(data) > MAX_TEXT_BYTES:
        message = f"the file is larger than {MAX_TEXT_BYTES} bytes"
        record.refuse(1, Code.TOO_LARGE, message, "Draw it with fewer points")
    else:
        folder.drawings[name] = data


def _text(path: Path, record: Record) -> str | None:
    try:
        text, faults = decode(read_bytes(path))
    except CannotRead:
        record.refuse(1, Code.FILE_UNREADABLE, "it cannot be read", "Check who may read it")
        return None
    record.refuse_faults(faults)
    return None if faults and not text else text


def _printable(path: str) -> str:
    """Give a path that can be printed; a name that is not UTF-8 shows its bytes."""
    return printable(os.fsencode(path).decode("utf-8", "backslashreplace"))
