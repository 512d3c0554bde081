"""Builds the file that travels: the same content gives the same bytes, on any machine."""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.model import Edition, Pack
from kiosk.errors import CannotRead
from kiosk.packs.archive import archive_size, directory, local_header
from kiosk.packs.canonical import encoded
from kiosk.packs.decoding import Cover
from kiosk.packs.envelope import PACK_TYPE, Envelope
from kiosk.packs.payload import (
    FORMAT,
    Body,
    LanguageEntry,
    Member,
    Payload,
    media_type,
    newest_day,
    summary_of,
)

MIN_APP = "0.1.0"
"""The first program that reads what packs hold; raised when blocks, icons or files are added."""
_PIECE_BYTES = 1 << 20

Source = bytes | Path
"""What a member holds, or the file that does."""


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """A pack that nobody has signed, and its archive."""

    envelope: Envelope
    payload: Payload
    _sources: tuple[Source, ...]
    _crcs: tuple[int, ...]

    def archive(self) -> Iterator[bytes]:
        """Give the archive piece by piece; may be asked for more than once.

        Raises:
            CannotRead: a picture is gone.

        """
        yield from _archive(self.payload.members, self._sources, self._crcs)


def built(pack: Pack, media: Mapping[str, Path], keyrings: Sequence[bytes] = ()) -> BuiltPack:
    """Build ``pack``, with the files of its pictures by name and keyrings that shall travel along.

    Raises:
        CannotRead: a picture cannot be read.

    """
    unordered: dict[str, Source] = {**texts(pack), **_pictures(media)}
    sources = {path: unordered[path] for path in sorted(unordered)}
    measured = [_measured(path, source) for path, source in sources.items()]
    members = tuple(member for member, _ in measured)
    crcs = tuple(crc for _, crc in measured)
    total = hashlib.sha256()
    for piece in _archive(members, tuple(sources.values()), crcs):
        total.update(piece)
    payload = Payload(
        body=Body(total.hexdigest(), archive_size(members)),
        created=newest_day(pack),
        format=FORMAT,
        id=pack.id,
        keyrings=tuple(line.decode().removesuffix("\n") for line in keyrings),
        languages=tuple(LanguageEntry(e.language, e.completeness) for e in pack.editions),
        members=members,
        min_app=MIN_APP,
        publisher=pack.publisher,
        release=pack.release,
        review=summary_of(pack),
        version=pack.version,
    )
    envelope = Envelope(encoded(payload), PACK_TYPE, ())
    return BuiltPack(envelope, payload, tuple(sources.values()), crcs)


def texts(pack: Pack) -> dict[str, bytes]:
    """Give the texts of ``pack`` by their paths in the archive."""
    cover = Cover(pack.groups, pack.help_topic, pack.licence, pack.number, pack.title)
    values: dict[str, object] = {
        "pack.json": cover,
        "sources.json": pack.sources,
        "notices.json": pack.notices,
        "locale.json": pack.locales,
    }
    for edition in pack.editions:
        values.update(_of_edition(edition))
    return {path: encoded(value) for path, value in values.items()}


def _of_edition(edition: Edition) -> Iterator[tuple[str, object]]:
    folder = edition.language.lower()
    yield f"{folder}/glossary.json", edition.glossary
    if edition.danger is not None:
        yield f"{folder}/danger.json", edition.danger
    yield from ((f"{folder}/topics/{topic.id}.json", topic) for topic in edition.topics)
    yield from ((f"{folder}/faq/{name}.json", value) for name, value in edition.faq.items())


def _pictures(media: Mapping[str, Path]) -> dict[str, Path]:
    return {f"media/{name}": path for name, path in media.items()}


def _measured(path: str, source: Source) -> tuple[Member, int]:
    size, crc, total = 0, 0, hashlib.sha256()
    for piece in _pieces(source):
        size += len(piece)
        crc = zlib.crc32(piece, crc)
        total.update(piece)
    return Member(path, total.hexdigest(), size, media_type(path)), crc


def _archive(
    members: Sequence[Member], sources: Sequence[Source], crcs: Sequence[int]
) -> Iterator[bytes]:
    for member, source, crc in zip(members, sources, crcs, strict=True):
        yield local_header(member, crc)
        yield from _pieces(source)
    yield directory(members, crcs)


def _pieces(source: Source) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    try:
        with source.open("rb") as file:
            while piece := file.read(_PIECE_BYTES):
                yield piece
    except OSError as error:
        raise CannotRead(f"{source}: {error.strerror}") from error
