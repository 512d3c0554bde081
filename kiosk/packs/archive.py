"""The archive in a pack, to the byte: a zip of stored members whose layout follows from its list.

Nothing of it is parsed. What stands between the members is compared with what must stand there,
so that no entry can be overlapped, hidden, doubled, linked, encrypted or deflated.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.packs.payload import Member

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_CRC = struct.Struct("<L")
_VERSION = 20
"""Of the zip format: 2.0, made on MS-DOS, which has no permissions and no links."""
_DAY = 0x0021
"""1980-01-01, the first day there is in a zip; the time is 00:00:00."""
_CRC_PLACE = 14
"""Of the CRC-32 in a local header."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a member stands, in bytes from the start of the archive."""

    member: Member
    header: int
    data: int

    @property
    def end(self) -> int:
        """The first byte after the member."""
        return self.data + self.member.size


def places(members: Sequence[Member]) -> Iterator[Place]:
    """Give where each member stands: one after the other, without gaps."""
    at = 0
    for member in members:
        place = Place(member, at, at + _LOCAL.size + len(member.path.encode()))
        yield place
        at = place.end


def archive_size(members: Sequence[Member]) -> int:
    """Give the size in bytes of the archive of ``members``."""
    per_member = _LOCAL.size + _CENTRAL.size
    return _END.size + sum(
        per_member + 2 * len(member.path.encode()) + member.size for member in members
    )


def local_header(member: Member, crc: int) -> bytes:
    """Give what stands before a member; ``crc`` is the CRC-32 of its bytes."""
    name = member.path.encode()
    sizes = (crc, member.size, member.size, len(name), 0)
    return _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, 0, _DAY, *sizes) + name


def crc_in(header: bytes) -> int:
    """Give the CRC-32 that a local header claims."""
    crc: int
    (crc,) = _CRC.unpack_from(header, _CRC_PLACE)
    return crc


def directory(members: Sequence[Member], crcs: Sequence[int]) -> bytes:
    """Give what stands behind the last member: the central directory and its end."""
    records = bytearray()
    start = 0
    for place, crc in zip(places(members), crcs, strict=True):
        name = place.member.path.encode()
        sizes = (crc, place.member.size, place.member.size, len(name), 0, 0, 0, 0, 0)
        head = (b"PK\1\2", _VERSION, _VERSION, 0, 0, 0, _DAY)
        records += _CENTRAL.pack(*head, *sizes, place.header) + name
        start = place.end
    count = len(members)
    return bytes(records) + _END.pack(b"PK\5\6", 0, 0, count, count, len(records), start, 0)
