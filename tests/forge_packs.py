"""Builds packs in memory, with keys that everybody knows: good ones, and every kind of bad one.

A forgery is signed like a good pack, so that what is wrong with it is met by the check it is for.
"""

import hashlib
import io
import tempfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from kiosk.authoring.pack_file import built
from kiosk.authoring.signing import PrivateKey
from kiosk.content.model import Pack
from kiosk.packs.archive import directory, local_header
from kiosk.packs.canonical import encoded
from kiosk.packs.envelope import KEYRING_TYPE, PACK_TYPE, Envelope, PayloadType, line_of
from kiosk.packs.image_shapes import size_of
from kiosk.packs.keyring import ANY_PACK, Keyring, PacksRole, Role
from kiosk.packs.keys import KeyId, key_id
from kiosk.packs.payload import Floor, Member, media_type
from kiosk.packs.verify import VerifiedPack, verified
from tests import forge

APP_VERSION = "0.1.0"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
"""One grey pixel."""

Value = dict[str, Any]
"""JSON as Python has it: a forgery may hold anything."""


def private(number: int) -> PrivateKey:
    """Give key ``number``, from 1. Anybody can make these: for tests alone."""
    return PrivateKey.from_seed(bytes([number]) * 32)


def key(number: int) -> KeyId:
    """Give the id of key ``number``."""
    return key_id(private(number).public)


def ids(*numbers: int) -> tuple[KeyId, ...]:
    """Give the ids of keys, in their order."""
    return tuple(sorted(map(key, numbers)))


def packs_role(
    numbers: tuple[int, ...], packs: tuple[str, ...] = (ANY_PACK,), threshold: int = 1
) -> PacksRole:
    """Give a role of keys that may sign ``packs``."""
    return PacksRole(ids(*numbers), packs, threshold)


def ring(
    *packs: PacksRole,
    keyring: tuple[int, ...] = (8,),
    reset: tuple[int, ...] = (9,),
    threshold: int = 1,
    number: int = 1,
) -> Keyring:
    """Give a keyring: without roles, key 1 may sign any pack; 8 keyrings; 9 resets."""
    roles = packs or (packs_role((1,)),)
    used = {name for role in roles for name in role.keys} | {*ids(*keyring), *ids(*reset)}
    public = {key(n): private(n).public for n in range(1, 20) if key(n) in used}
    return Keyring(1, Role(ids(*keyring), threshold), public, number, roles, Role(ids(*reset), 1))


def ring_line(of: Keyring, *signed_by: int) -> bytes:
    """Give the line of a keyring, signed by keys."""
    envelope = Envelope(encoded(of), KEYRING_TYPE, ())
    for number in signed_by:
        envelope = private(number).signed(envelope)
    return line_of(envelope)


@dataclass
class Forgery:
    """A pack to be spoiled: members, payload, archive, line, in the order in which they arise."""

    members: dict[str, bytes]
    base: Value
    """The payload, whose list of members and body are written anew."""
    keys: tuple[int, ...] = (1,)
    spoil_members: Callable[[list[Value]], object] = field(default=lambda _: None)
    """Changes the list of members in the payload."""
    spoil_archive: Callable[[bytes], bytes] = field(default=lambda archive: archive)
    """Changes the archive before its hash is signed."""
    spoil_payload: Callable[[Value], object] = field(default=lambda _: None)
    """Changes the payload before it is signed."""
    encode: Callable[[Value], bytes] = encoded
    payload_type: PayloadType = PACK_TYPE

    def change(self, path: str, change: Callable[[Any], object]) -> None:
        """Change what a member holds: ``change`` alters its value in place."""
        value = msgspec.json.decode(self.members[path])
        change(value)
        self.members[path] = encoded(value)

    def archive(self) -> bytes:
        """Give the archive."""
        listed = self._members()
        crcs = [zlib.crc32(self.members[member.path]) for member in listed]
        entries = (
            local_header(member, crc) + self.members[member.path]
            for member, crc in zip(listed, crcs, strict=True)
        )
        return self.spoil_archive(b"".join(entries) + directory(listed, crcs))

    def _members(self) -> list[Member]:
        return [
            Member(path, hashlib.sha256(data).hexdigest(), len(data), media_type(path))
            for path, data in sorted(self.members.items())
        ]

    def envelope(self) -> Envelope:
        """Give the envelope, with its signatures."""
        archive = self.archive()
        payload: Value = msgspec.json.decode(encoded(self.base))
        payload["members"] = msgspec.to_builtins(self._members())
        self.spoil_members(payload["members"])
        payload["body"] = {"sha256": hashlib.sha256(archive).hexdigest(), "size": len(archive)}
        self.spoil_payload(payload)
        envelope = Envelope(self.encode(payload), self.payload_type, ())
        for number in self.keys:
            envelope = private(number).signed(envelope)
        return envelope

    def file(self) -> bytes:
        """Give the whole file."""
        return line_of(self.envelope()) + self.archive()


def forgery(made: forge.Folder | None = None) -> Forgery:
    """Give a good pack of a folder, to be spoiled."""
    return forgery_of(content(made))


def forgery_of(pack: Pack, media: Mapping[str, bytes] | None = None) -> Forgery:
    """Give a good file of ``pack``, to be spoiled."""
    with tempfile.TemporaryDirectory() as name:
        files = {}
        for picture in media if media is not None else pictures(pack):
            files[picture] = Path(name) / picture
            files[picture].write_bytes((media or {}).get(picture, PNG))
        done = built(pack, files)
        archive = b"".join(done.archive())
    payload = msgspec.to_builtins(done.payload)
    members, at = {}, 0
    for member in done.payload.members:
        at += len(local_header(member, 0))
        members[member.path] = archive[at : at + member.size]
        at += member.size
    return Forgery(members, payload)


def forgery_with(name: str, data: bytes) -> Forgery:
    """Give a good file whose picture of this name holds ``data``, which may be bad."""
    shown = content(forge.folder(topics=3, pictures=(3,)))
    text = msgspec.json.encode(shown).replace(b'"plain.png"', msgspec.json.encode(name))
    return forgery_of(msgspec.json.decode(text, type=Pack), {name: data, "body.png": PNG})


def pictures(pack: Pack) -> set[str]:
    """Give the names of the pictures that ``pack`` shows."""
    found = msgspec.json.encode(pack).decode()
    return {name for name in ("plain.png", "body.png") if f'"{name}"' in found}


def content(made: forge.Folder | None = None) -> Pack:
    """Give the pack of a folder; the smallest there is, if none is named."""
    return _content(tuple(sorted((made or forge.folder(topics=1)).files.items())))


@cache
def _content(files: tuple[tuple[str, str], ...]) -> Pack:
    with tempfile.TemporaryDirectory() as name:
        return forge.pack(Path(name), forge.Folder(dict(files)))


def look_at(data: bytes, media_type: str) -> None:
    """Look at a picture, but do not decode it: that takes Qt."""
    size_of(data, media_type)


def taken(
    file: bytes,
    keyring: Keyring | None = None,
    floors: Mapping[str, Floor] | None = None,
    app_version: str = APP_VERSION,
) -> VerifiedPack:
    """Put a file through every check."""
    return verified(
        io.BytesIO(file),
        keyring=keyring or ring(),
        floors=floors or {},
        app_version=app_version,
        check_image=look_at,
    )
