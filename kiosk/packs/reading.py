"""Reads a pack file: the only place where its bytes come in. Judges nothing but what is missing."""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol

from kiosk.errors import CannotRead
from kiosk.packs.limits import MAX_DATABASE_BYTES, MAX_FILE_BYTES, MAX_LINE_BYTES
from kiosk.packs.refusals import PackBodyDamaged, PackNoRoom, PackTooLarge

_PIECE_BYTES = 1 << 20


class PackFile:
    """A pack in a seekable file, which nobody else may change meanwhile."""

    def __init__(self, file: BinaryIO) -> None:
        """Look at ``file``.

        Raises:
            CannotRead: it cannot be read.
            PackTooLarge: check 1.

        """
        self._file = file
        self.size = self._seek(0, os.SEEK_END)
        if self.size > MAX_FILE_BYTES:
            raise PackTooLarge(f"{self.size} bytes")

    def line(self) -> bytes:
        """Give the first line with its end, or as much of it as a line may have."""
        self._seek(0)
        return self._read_line()

    def pieces(self, offset: int, size: int) -> Iterator[bytes]:
        """Give ``size`` bytes from ``offset`` on, in pieces of at most 1 MiB.

        Raises:
            PackBodyDamaged: the file ends before.

        """
        self._seek(offset)
        left = size
        while left:
            piece = self._read(min(left, _PIECE_BYTES))
            if not piece:
                raise PackBodyDamaged(f"{left} bytes are missing")
            yield piece
            left -= len(piece)

    def bytes_at(self, offset: int, size: int) -> bytes:
        """Give ``size`` bytes from ``offset`` on; refuses as ``pieces`` does."""
        return b"".join(self.pieces(offset, size))

    def _seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        try:
            return self._file.seek(offset, whence)
        except OSError as error:
            raise CannotRead(str(error.strerror)) from error

    def _read_line(self) -> bytes:
        try:
            return self._file.readline(MAX_LINE_BYTES + 1)
        except OSError as error:
            raise CannotRead(str(error.strerror)) from error

    def _read(self, size: int) -> bytes:
        try:
            return self._file.read(size)
        except OSError as error:
            raise CannotRead(str(error.strerror)) from error


def room_needed(size: int, generations: int = 3) -> int:
    """Give the free bytes that taking a pack of ``size`` bytes in needs, at the most.

    The pack itself, and a database for each generation and the one being made. A database has no
    media, but an index.
    """
    return size + (generations + 1) * min(4 * size, MAX_DATABASE_BYTES)


class Target(Protocol):
    """Where a copy goes."""

    def writelines(self, pieces: Iterable[bytes], /) -> object:
        """Write ``pieces``, one after the other."""


def take_in(source: BinaryIO, target: Target, free_bytes: int) -> int:
    """Copy a pack once, from where it came to private storage, and give its size: check 1.

    Whatever happens to ``source`` later, only the copy is read.

    Raises:
        CannotRead: ``source`` cannot be read.
        PackTooLarge: it is larger than a pack may be.
        PackNoRoom: ``free_bytes`` do not do for it.
        OSError: ``target`` cannot be written.

    """
    pack = PackFile(source)
    if room_needed(pack.size) > free_bytes:
        raise PackNoRoom(f"{room_needed(pack.size)} bytes are needed, {free_bytes} are free")
    target.writelines(pack.pieces(0, pack.size))
    return pack.size
