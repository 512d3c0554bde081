"""The only hands of the store: whatever it changes on the disk, it changes here, step by step.

A step is over when the system has taken it; what must outlive a power cut is flushed besides.
"""

import hashlib
import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Literal, NamedTuple

from kiosk.errors import CannotWrite

_CAN_FLUSH_FOLDERS = os.name == "posix"
"""Windows cannot open a folder; there a rename is in the journal already."""
_PIECE_BYTES = 1 << 20

StepKind = Literal["folder", "file", "write", "flush", "rename", "remove"]


class Step(NamedTuple):
    """One thing that was done: a folder or file made, bytes written, a flush, a rename, a removal.

    ``to`` is where a rename leads; ``data`` is what was written.
    """

    kind: StepKind
    path: Path
    to: Path | None = None
    data: bytes = b""


def _unseen(_: Step) -> None:
    """Let nobody see."""


class Sink:
    """A file that is being written, and the hash of what it has."""

    def __init__(self, path: Path, file: IO[bytes], observe: Callable[[Step], None]) -> None:
        """Write to ``file``, which lies at ``path``."""
        self._path, self._file, self._observe = path, file, observe
        self._total = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        """The hash of everything written so far."""
        return self._total.hexdigest()

    def writelines(self, pieces: Iterable[bytes], /) -> None:
        """Write ``pieces``, one after the other."""
        for piece in pieces:
            for start in range(0, len(piece), _PIECE_BYTES):
                self._write(piece[start : start + _PIECE_BYTES])

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        self.take(data)

    def take(self, data: bytes) -> None:
        """Count ``data`` as written."""
        self._total.update(data)
        self.size += len(data)
        self._observe(Step("write", self._path, data=data))


class Disk:
    """Makes, writes, flushes, renames and removes. Every refusal of the system is a refusal."""

    def __init__(self, observe: Callable[[Step], None] = _unseen) -> None:
        """Tell ``observe`` of each step that was done."""
        self._observe = observe

    def make_folder(self, path: Path) -> None:
        """Make a folder, and those above it, unless it is there.

        Raises:
            CannotWrite: as everything here, where the system will not.

        """
        if path.is_dir():
            return
        self.make_folder(path.parent)
        with _refused(path):
            path.mkdir(mode=0o700, exist_ok=True)
        self._observe(Step("folder", path))

    @contextmanager
    def writing(self, path: Path) -> Iterator[Sink]:
        """Write a file from its start; at the end its content is flushed. Its name is not."""
        with _refused(path), path.open("wb", buffering=0) as file:
            self._observe(Step("file", path))
            yield Sink(path, file, self._observe)
            os.fsync(file.fileno())
        self._observe(Step("flush", path))

    def write(self, path: Path, data: bytes) -> None:
        """Write a whole file, as ``writing`` does."""
        with self.writing(path) as sink:
            sink.writelines((data,))

    def adopt(self, path: Path) -> Sink:
        """Flush a file that something else wrote, and give what it is by reading it back."""
        self._observe(Step("file", path))
        with _refused(path), path.open("rb+", buffering=0) as file:
            sink = Sink(path, io.BytesIO(), self._observe)
            while piece := file.read(_PIECE_BYTES):
                sink.take(piece)
            os.fsync(file.fileno())
        self._observe(Step("flush", path))
        return sink

    def flush_folder(self, path: Path) -> None:
        """Flush the names in a folder: what was made, renamed or removed there."""
        if not _CAN_FLUSH_FOLDERS:
            return
        with _refused(path):
            handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        self._observe(Step("flush", path))

    def rename(self, path: Path, to: Path) -> None:
        """Give a file or folder another name; a file that had that name is gone."""
        with _refused(to):
            path.replace(to)
        self._observe(Step("rename", path, to))

    def put(self, path: Path, data: bytes) -> None:
        """Put ``data`` at ``path`` for good: a power cut leaves the old file or the new one."""
        self.exchange(path, data)
        self.flush_folder(path.parent)

    def exchange(self, path: Path, data: bytes) -> None:
        """Put ``data`` at ``path``; until the folder is flushed a power cut may undo it."""
        fresh = path.with_name(f"{path.name}.new")
        self.write(fresh, data)
        self.rename(fresh, path)

    def remove(self, path: Path) -> None:
        """Remove a file, or an empty folder, unless it is gone."""
        with _refused(path), suppress(FileNotFoundError):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()
        self._observe(Step("remove", path))


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(f"{path}: {error.strerror or error}") from error
