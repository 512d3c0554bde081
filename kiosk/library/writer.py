"""Writes packs into one database. The same packs give the same bytes."""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType

import msgspec

from kiosk.content.ids import TopicId
from kiosk.content.model import Edition, Pack
from kiosk.errors import CannotWrite, ContentInvalid
from kiosk.library.entries import entry_of
from kiosk.library.indexing import Findable, findables
from kiosk.library.merging import doors, regions
from kiosk.library.pictures import PictureAt
from kiosk.library.repair import may_be_guessed
from kiosk.library.schema import APPLICATION_ID, SCHEMA_NUMBER, TABLES
from kiosk.library.search_words import normal, words_of

_PARTIAL_RANK = 1000
"""Partial languages rank after every complete one."""
_MOST_IN_A_GROUP = 10_000
"""Topics of one pack; those of the next pack come after them."""
_MOST_SIGHTINGS = 50_000
"""Different words that are counted in memory before they are written."""
_CACHE_KIBIBYTES = -16_384
"""What SQLite holds of a file that is being written; it takes pages where there is no minus."""
_DISK_AT_FAULT = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
    }
)
"""Primary result codes of SQLite."""
_CAN_FLUSH_FOLDERS = os.name == "posix"
"""Windows cannot open a folder; there a rename is in the journal already."""


def write(
    packs: Sequence[Pack],
    media: Mapping[str, bytes] = MappingProxyType({}),
    on_page: Callable[[], object] = lambda: None,
) -> bytes:
    """Give a library database that holds ``packs``, their groups in the order given.

    A group or a region that several packs have is one: see ``doors`` and ``regions``. ``media`` are
    the pictures by name. ``on_page`` is called for each page that can be found.

    Raises:
        ContentInvalid: two packs hold a topic of the same name.

    """
    with closing(sqlite3.connect(":memory:")) as database:
        _fill(database, packs, on_page)
        _insert(database, "media", sorted(media.items()))
        database.commit()
        return database.serialize()


def write_to(path: Path, packs: Iterable[Pack], packed: Mapping[str, PictureAt]) -> None:
    """Write the database of ``packs`` into a new file, which nobody else sees and is not flushed.

    ``packs`` may be read one after the other as they are asked for: no more than one is held.
    ``packed`` are the pictures that stay in pack files; it may fill meanwhile.

    Raises:
        ContentInvalid: two packs hold a topic of the same name.
        CannotWrite: the disk will not. Whatever reading ``packs`` raises comes through.

    """
    try:
        with closing(sqlite3.connect(path)) as database:
            # Nothing of it is worth anything before it is whole, so no journal stands behind it.
            database.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                f"PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = {_CACHE_KIBIBYTES};"
            )
            _fill(database, packs, lambda: None)
            _insert(database, "packed", [(name, *at) for name, at in sorted(packed.items())])
            database.commit()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in _DISK_AT_FAULT:
            raise CannotWrite(f"{path}: {error}") from error
        raise


def _fill(
    database: sqlite3.Connection, packs: Iterable[Pack], on_page: Callable[[], object]
) -> None:
    database.executescript(
        f"PRAGMA page_size = 4096; PRAGMA application_id = {APPLICATION_ID};"
        f"PRAGMA user_version = {SCHEMA_NUMBER}; {TABLES}"
    )
    covers = []
    try:
        for place, pack in enumerate(packs):
            _write_pack(database, place, pack, on_page)
            covers.append(msgspec.structs.replace(pack, editions=()))
    except sqlite3.IntegrityError as error:
        raise ContentInvalid(f"two packs hold the same name ({error})") from error
    _write_shared(database, covers)


def write_file(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` so that a power cut leaves the old file or the new one.

    Raises:
        CannotWrite: the folder is missing, full or not ours.

    """
    write_pieces(path, (data,))


def write_pieces(
    path: Path, pieces: Iterable[bytes], check: Callable[[Path], object] | None = None
) -> None:
    """Put ``pieces``, one after the other, at ``path`` as ``write_file`` does.

    ``check`` looks at the written file before it takes its place, and may refuse it.
    """
    staged = path.with_name(f"{path.name}.new")
    try:
        with staged.open("wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if check is not None:
            check(staged)
        staged.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise CannotWrite(f"{path}: {error.strerror}") from error
    finally:
        with suppress(OSError):
            staged.unlink()


def _flush_folder(folder: Path) -> None:
    if not _CAN_FLUSH_FOLDERS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_pack(
    database: sqlite3.Connection, place: int, pack: Pack, on_page: Callable[[], object]
) -> None:
    encode = msgspec.json.encode
    _insert(database, "pack", [(pack.id, place, pack.help_topic)])
    _insert(database, "source", [(pack.id, entry.key, encode(entry)) for entry in pack.sources])
    _insert(
        database,
        "notice",
        [(pack.id, note.category, note.language, encode(note)) for note in pack.notices],
    )
    places = {topic: place * _MOST_IN_A_GROUP + number for topic, number in _places(pack)}
    for number, edition in enumerate(pack.editions):
        _write_edition(database, pack, number, edition, places)
        _write_findables(database, edition, places, on_page)


def _write_shared(database: sqlite3.Connection, packs: Sequence[Pack]) -> None:
    """Write what several packs may have together."""
    encode = msgspec.json.encode
    _insert(
        database,
        "door",
        [
            (door.id, place, door.icon, door.colour, encode(door.names))
            for place, door in enumerate(doors(packs))
        ],
    )
    _insert(
        database,
        "locale",
        [(each.region, place, encode(each)) for place, each in enumerate(regions(packs))],
    )


def _write_edition(
    database: sqlite3.Connection,
    pack: Pack,
    number: int,
    edition: Edition,
    places: Mapping[TopicId, int],
) -> None:
    rank = number if edition.completeness == "complete" else _PARTIAL_RANK + number
    encode = msgspec.json.encode
    tags = {str(n.category): n.tag for n in pack.notices if n.language == edition.language}
    _insert(database, "edition", [(pack.id, edition.language, number)])
    for topic in edition.topics:
        key = (topic.id, edition.language, rank)
        faq = encode(edition.faq.get(topic.id, ()))
        entry = encode(entry_of(topic, tags))
        _insert(database, "topic", [(*key, topic.group, places[topic.id], entry)])
        _insert(database, "body", [(*key, pack.id, encode(topic), faq)])
    _insert(
        database,
        "term",
        [(pack.id, edition.language, word.id, encode(word)) for word in edition.glossary],
    )
    if edition.danger is not None:
        _insert(database, "danger", [(pack.id, edition.language, encode(edition.danger))])


def _write_findables(
    database: sqlite3.Connection,
    edition: Edition,
    places: Mapping[TopicId, int],
    on_page: Callable[[], object],
) -> None:
    sightings: Counter[str] = Counter()
    for item in findables(edition, places):
        _write_findable(database, edition.language, item)
        sightings.update({word.text for word in words_of(item.in_sight)})
        if len(sightings) > _MOST_SIGHTINGS:
            _write_spelling(database, edition.language, sightings)
            sightings.clear()
        if item.kind == "topic":
            on_page()
    _write_spelling(database, edition.language, sightings)


def _write_findable(database: sqlite3.Connection, language: str, item: Findable) -> None:
    cursor = database.execute(
        "INSERT INTO found (kind, topic, language, number, title, text) VALUES (?, ?, ?, ?, ?, ?)",
        (item.kind, item.topic, language, item.number, item.title, item.text),
    )
    words = (item.by_title, item.by_heading, item.by_words, item.by_body, item.by_gated)
    database.execute(
        "INSERT INTO wording (rowid, title, heading, words, body, gated) VALUES (?, ?, ?, ?, ?, ?)",
        (cursor.lastrowid, *map(normal, words)),
    )


def _write_spelling(database: sqlite3.Connection, language: str, sightings: Counter[str]) -> None:
    """Add words to those that were sighted in the same language before."""
    database.executemany(
        "INSERT INTO spelling VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET sightings = sightings + excluded.sightings",
        [(w, language, count) for w, count in sorted(sightings.items()) if may_be_guessed(w)],
    )


def _places(pack: Pack) -> Iterator[tuple[TopicId, int]]:
    for group in pack.groups:
        for place, topic in enumerate(group.topics):
            yield topic, place


def _insert(
    database: sqlite3.Connection, table: str, rows: Sequence[tuple[str | int | bytes, ...]]
) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        database.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - our own names
