"""Check 1, and files that fail while they are read."""

import errno
import io

import pytest

from kiosk.errors import CannotRead
from kiosk.packs.limits import MAX_FILE_BYTES, MAX_LINE_BYTES
from kiosk.packs.reading import PackFile, room_needed, take_in
from kiosk.packs.refusals import PackBodyDamaged, PackNoRoom, PackTooLarge

MIB = 1 << 20


class Sparse(io.RawIOBase):
    """A file of so many zeros."""

    def __init__(self, size: int) -> None:
        """Be ``size`` bytes long."""
        super().__init__()
        self._size = size

    def readable(self) -> bool:
        """Say that it can be read, which nobody shall try."""
        return True

    def seekable(self) -> bool:
        """Say that one can go to its end."""
        return True

    def tell(self) -> int:
        """Stand at the start."""
        return 0

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to the end, or anywhere."""
        return self._size if whence == io.SEEK_END else offset


class Pulled(io.BytesIO):
    """A stick that is pulled out at the ``working``-th call."""

    def __init__(self, data: bytes, working: int) -> None:
        """Hold ``data``."""
        super().__init__(data)
        self._left = working

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise OSError(errno.EIO, "Input/output error")

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go there while the stick is in."""
        self._count()
        return super().seek(offset, whence)

    def read(self, size: int | None = -1, /) -> bytes:
        """Read while the stick is in."""
        self._count()
        return super().read(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read while the stick is in."""
        self._count()
        return super().readline(size)


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    assert PackFile(io.BufferedReader(Sparse(MAX_FILE_BYTES))).size == MAX_FILE_BYTES
    with pytest.raises(PackTooLarge, match="536870913 bytes"):
        PackFile(io.BufferedReader(Sparse(MAX_FILE_BYTES + 1)))


def test_a_line_without_an_end_is_not_read_to_the_end() -> None:
    pack = PackFile(io.BytesIO(b"x" * (MAX_LINE_BYTES * 3)))
    assert len(pack.line()) == MAX_LINE_BYTES + 1
    assert PackFile(io.BytesIO(b"one\ntwo\n")).line() == b"one\n"


def test_the_line_can_be_read_after_the_rest() -> None:
    pack = PackFile(io.BytesIO(b"one\ntwo\n"))
    assert pack.bytes_at(4, 3) == b"two"
    assert pack.line() == b"one\n"


def test_pieces_are_small() -> None:
    pack = PackFile(io.BytesIO(bytes(3 * MIB)))
    assert [len(piece) for piece in pack.pieces(1, 2 * MIB + 5)] == [MIB, MIB, 5]
    assert list(pack.pieces(0, 0)) == []


def test_a_file_that_shrinks_while_it_is_read_is_refused() -> None:
    with pytest.raises(PackBodyDamaged, match="3 bytes are missing"):
        PackFile(io.BytesIO(b"12345")).bytes_at(2, 6)


@pytest.mark.parametrize("working", [0, 1, 2])
def test_a_stick_that_is_pulled_out_is_told(working: int) -> None:
    with pytest.raises(CannotRead, match="Input/output error"):
        PackFile(Pulled(b"one\ntwo\n", working)).bytes_at(4, 3)


@pytest.mark.parametrize("working", [1, 2])
def test_a_stick_that_is_pulled_out_at_the_line_is_told(working: int) -> None:
    with pytest.raises(CannotRead, match="Input/output error"):
        PackFile(Pulled(b"one\ntwo\n", working)).line()


# Taking in


def test_a_pack_is_copied_once() -> None:
    target = io.BytesIO()
    data = b"a pack" * MIB
    assert take_in(io.BytesIO(data), target, room_needed(len(data))) == len(data)
    assert target.getvalue() == data


def test_a_pack_for_which_there_is_no_room_is_not_copied() -> None:
    target = io.BytesIO()
    with pytest.raises(PackNoRoom, match="17000 bytes are needed, 16999 are free"):
        take_in(io.BytesIO(bytes(1000)), target, 16_999)
    assert not target.getvalue()


def test_the_room_is_for_the_pack_three_generations_and_the_one_being_made() -> None:
    assert room_needed(1000) == 17_000
    assert room_needed(100 * MIB) == (100 + 4 * 64) * MIB
    assert room_needed(1000, generations=1) == 9_000


def test_a_stick_that_fails_while_it_is_copied_is_told() -> None:
    with pytest.raises(CannotRead):
        take_in(Pulled(bytes(3 * MIB), 3), io.BytesIO(), 10 * MIB * MIB)
