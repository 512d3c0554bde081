"""Opens a generation's database: the little that the attract screen needs, at little cost.

Decoding topics needs more; that is ``reader``, which is loaded after the first paint.
"""

from __future__ import annotations

import sqlite3
import weakref
from functools import partial
from typing import TYPE_CHECKING

from kiosk.content.ids import Language
from kiosk.errors import CannotRead, ContentDamaged, ContentMissing
from kiosk.library.header import HEADER_BYTES, check_header

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Database:
    """An open, read-only database. ``name`` says in refusals which one it is.

    Its connection is closed when nobody holds the database any more.
    """

    def __init__(
        self,
        name: str,
        connection: sqlite3.Connection,
        again: Callable[[], Database],
        packs: Path | None = None,
    ) -> None:
        """Hold ``connection``, whichever thread is the last to hold it.

        ``again`` opens the same database once more: no two threads may use one connection.
        ``packs`` is the folder of the files that hold its pictures.
        """
        self.name, self.connection, self.again, self.packs = name, connection, again, packs
        weakref.finalize(self, connection.close)

    def languages(self) -> tuple[Language, ...]:
        """Give the languages in the order of the packs.

        Raises:
            ContentDamaged: the file cannot be read any more.

        """
        query = "SELECT language FROM edition GROUP BY language ORDER BY MIN(place)"
        return tuple(Language(language) for language in self._column(query))

    def regions(self) -> tuple[str, ...]:
        """Give the regions that have numbers to call, in the order of the packs.

        Raises:
            ContentDamaged: the file cannot be read any more.

        """
        return self._column("SELECT region FROM locale ORDER BY place")

    def groups(self) -> tuple[str, ...]:
        """Give the ids of the groups that may be hidden: all but those with help in danger.

        Raises:
            ContentDamaged: the file cannot be read any more.

        """
        return self._column(
            "SELECT id FROM door WHERE id NOT IN (SELECT door FROM topic WHERE id IN"
            " (SELECT help_topic FROM pack)) ORDER BY place"
        )

    def _column(self, query: str) -> tuple[str, ...]:
        try:
            rows = self.connection.execute(query).fetchall()
        except sqlite3.DatabaseError as error:
            raise ContentDamaged(f"{self.name}: {error}") from error
        return tuple(str(value) for (value,) in rows)


def open_file(path: Path, packs: Path | None = None) -> Database:
    """Open the database at ``path`` read-only; its pictures lie in the folder ``packs``.

    Raises:
        ContentMissing: there is no such file.
        CannotRead: the file is there and may not be read.
        ContentDamaged: not ours, of another schema number, or cut short.

    """
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
        size_bytes = path.stat().st_size
    except FileNotFoundError as error:
        raise ContentMissing(str(path)) from error
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error
    check_header(str(path), header, size_bytes)
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    except sqlite3.OperationalError as error:  # gone since, or a disk that fails
        raise CannotRead(f"{path}: {error}") from error
    return Database(str(path), connection, partial(open_file, path, packs), packs)


def open_bytes(data: bytes) -> Database:
    """Open a database that was just written, without a file.

    Raises:
        ContentDamaged: not ours, of another schema number, or cut short.

    """
    name = "the database in memory"
    check_header(name, data[:HEADER_BYTES], len(data))
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.deserialize(data)
    connection.execute("PRAGMA query_only = 1")
    return Database(name, connection, partial(open_bytes, data))
