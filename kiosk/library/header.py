"""Reads the first bytes of a database file: is it ours, whole, of this layout."""

from kiosk.errors import ContentDamaged
from kiosk.library.schema import APPLICATION_ID, SCHEMA_NUMBER

HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_LARGEST_PAGE = 65536
"""Stored as 1, because the field has 16 bits (SQLite file format, 1.3.2)."""


def check_header(name: str, header: bytes, size_bytes: int) -> None:
    """Compare ``header``, the first 100 bytes of a file of ``size_bytes``, with what we write.

    Raises:
        ContentDamaged: not a database of ours, of another schema number, or cut short.

    """

    def number(start: int, length: int) -> int:
        return int.from_bytes(header[start : start + length], "big")

    if len(header) < HEADER_BYTES or not header.startswith(_MAGIC):
        raise ContentDamaged(f"{name} is not a database")
    if number(68, 4) != APPLICATION_ID:
        raise ContentDamaged(f"{name} is a database of another program")
    if number(60, 4) != SCHEMA_NUMBER:
        raise ContentDamaged(f"{name} has schema {number(60, 4)}, this program {SCHEMA_NUMBER}")
    page_bytes = _LARGEST_PAGE if number(16, 2) == 1 else number(16, 2)
    if number(28, 4) * page_bytes != size_bytes:
        raise ContentDamaged(f"{name} is cut short or has grown")
