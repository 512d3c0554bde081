"""The checks of a pack, in their order. What comes out of ``verified`` may be shown to anybody.

The checks are numbered as in ``docs/pack-format.md``. There is no way past any of them.
"""

import hashlib
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.content.model import Pack
from kiosk.packs.archive import Place, archive_size, crc_in, directory, local_header, places
from kiosk.packs.assembly import Assembly
from kiosk.packs.canonical import NotCanonical
from kiosk.packs.envelope import Envelope, read_line
from kiosk.packs.keyring import Keyring, after_travelling, signers_of_pack
from kiosk.packs.keys import KeyId
from kiosk.packs.pack_rules import check_pack
from kiosk.packs.payload import (
    JSON,
    Floor,
    Member,
    Payload,
    check_names,
    check_release,
    payload_hash,
    read_payload,
)
from kiosk.packs.reading import PackFile
from kiosk.packs.refusals import (
    BadImage,
    PackBodyDamaged,
    PackLineInvalid,
    PackMemberDamaged,
    PackStructureWrong,
)
from kiosk.sandbox.wire import Progress

CheckImage = Callable[[bytes, str], None]
"""Check 10: takes the bytes of a picture and its media type, raises BadImage. How long that may
take is the business of who runs it."""


Tell = Callable[[Progress], None]
"""How far the reading is: bytes of the archive, which is read twice."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture stands in the pack file, in bytes from its start."""

    offset: int
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class Opening:
    """Line 1, well formed; nothing of it is believed yet."""

    envelope: Envelope
    payload: Payload
    payload_sha256: str
    body_offset: int


@dataclass(frozen=True, slots=True)
class Signed:
    """Line 1, signed by those who may, and not too old or too new: what follows is theirs."""

    opening: Opening
    signers: tuple[KeyId, ...]
    """Those that made it trusted."""
    keyring: Keyring | None
    """The newer keyring that came with the pack, to be kept from now on; None if there is none."""
    keyring_line: bytes
    """Its signed line; empty if there is none."""

    @property
    def payload(self) -> Payload:
        """What was signed."""
        return self.opening.payload

    @property
    def payload_sha256(self) -> str:
        """What tells this pack from another of the same release."""
        return self.opening.payload_sha256

    def floor(self) -> Floor:
        """Give what to remember of the pack: nothing older is taken after it."""
        return Floor(self.payload.release, self.payload_sha256)


@dataclass(frozen=True, slots=True)
class VerifiedPack(Signed):
    """A pack that passed every check."""

    content: Pack

    @property
    def media(self) -> Mapping[str, Picture]:
        """Where its pictures stand."""
        return pictures(self.opening)


def silent(_: Progress) -> None:
    """Tell nobody."""


def verified(  # noqa: PLR0913 - each is one thing that is trusted
    file: BinaryIO,
    *,
    keyring: Keyring,
    floors: Mapping[str, Floor],
    app_version: str,
    check_image: CheckImage,
    tell: Tell = silent,
) -> VerifiedPack:
    """Give the pack in ``file``, which passes every check.

    ``floors`` are the newest releases that were ever here, by the id of the pack.

    Raises:
        PackRefusal: the first check that fails; KeyringInvalid, KeyringOutOfOrder,
            KeyringNotTrusted: a keyring in the pack; CannotRead: the file.

    """
    pack = PackFile(file)  # check 1; that it is our own copy is up to who calls
    found = signed(pack, keyring=keyring, floors=floors, app_version=app_version)
    content = unpacked(pack, found.opening, check_image, tell)
    return VerifiedPack(found.opening, found.signers, found.keyring, found.keyring_line, content)


def signed(
    pack: PackFile, *, keyring: Keyring, floors: Mapping[str, Floor], app_version: str
) -> Signed:
    """Read line 1 and judge who signed it and when: checks 2 to 5. Raises as ``verified``."""
    opening = opened(pack)  # checks 2 and 3
    payload = opening.payload
    lines = [f"{line}\n".encode() for line in payload.keyrings]
    newest, newest_line = after_travelling(keyring, lines)  # check 4
    signers = signers_of_pack(newest, payload.id, opening.envelope)
    floor = floors.get(payload.id)
    check_release(payload, opening.payload_sha256, floor, app_version)  # check 5
    return Signed(opening, signers, newest if newest_line else None, newest_line)


def opened(pack: PackFile) -> Opening:
    """Read line 1: checks 2 and 3. Nothing in it is believed before check 4.

    Raises:
        PackLineInvalid, PackTypeWrong, PackListInvalid.

    """
    line = pack.line()
    try:
        envelope = read_line(line)  # check 2
    except NotCanonical as error:
        raise PackLineInvalid(str(error)) from error
    payload = read_payload(envelope)  # check 3
    return Opening(envelope, payload, payload_hash(envelope), len(line))


def pictures(opening: Opening) -> dict[str, Picture]:
    """Give where the pictures stand, by name, as the blocks name them."""
    start = opening.body_offset
    return {
        place.member.path.removeprefix("media/"): Picture(
            start + place.data, place.member.size, place.member.type
        )
        for place in places(opening.payload.members)
        if place.member.type != JSON
    }


def unpacked(
    pack: PackFile, opening: Opening, check_image: CheckImage, tell: Tell = silent
) -> Pack:
    """Read the archive: checks 6 to 11. Who signed it is not asked here.

    Raises:
        PackRefusal: the first check that fails; CannotRead: the file.

    """
    return _Unpacking(pack, opening, check_image, tell).run()


class _Unpacking:
    """Reads one archive from front to back, twice: once for its hash, once for its members."""

    def __init__(
        self, pack: PackFile, opening: Opening, check_image: CheckImage, tell: Tell
    ) -> None:
        self._pack, self._opening = pack, opening
        self._payload, self._start = opening.payload, opening.body_offset
        self._check_image, self._tell = check_image, tell

    def run(self) -> Pack:
        self._check_body()  # check 6
        crcs = self._check_structure()  # check 7
        assembly = Assembly()
        for place, crc in zip(places(self._payload.members), crcs, strict=True):
            data = self._member(place, crc)  # check 8
            if place.member.type == JSON:
                assembly.take(place.member.path, data)  # check 9
            else:
                self._picture(place.member, data)  # check 10
            self._say("checking", place.end)
        content = assembly.pack(self._payload)
        check_pack(content, self._payload, pictures(self._opening))  # check 11
        return content

    def _say(self, step: str, done_bytes: int) -> None:
        self._tell(Progress(step, done_bytes, self._payload.body.size))

    def _check_body(self) -> None:
        body = self._payload.body
        size = self._pack.size - self._start
        if size != body.size:
            raise PackBodyDamaged(f"{size} bytes, where {body.size} belong")
        total, done = hashlib.sha256(), 0
        for piece in self._pack.pieces(self._start, body.size):
            total.update(piece)
            done += len(piece)
            self._say("hashing", done)
        if total.hexdigest() != body.sha256:
            raise PackBodyDamaged("another hash than the one that was signed")

    def _check_structure(self) -> list[int]:
        """Compare all but the members with what must stand there; give each member's CRC-32."""
        members = self._payload.members
        check_names(members)
        if archive_size(members) != self._payload.body.size:
            raise PackStructureWrong("the members do not make up the archive")
        crcs = []
        end = 0
        for place in places(members):
            header = self._pack.bytes_at(self._start + place.header, place.data - place.header)
            crcs.append(crc_in(header))
            if header != local_header(place.member, crcs[-1]):
                raise PackStructureWrong(f"the entry of {place.member.path}")
            end = place.end
        expected = directory(members, crcs)
        if self._pack.bytes_at(self._start + end, len(expected)) != expected:
            raise PackStructureWrong("the directory at the end")
        return crcs

    def _member(self, place: Place, crc: int) -> bytes:
        data = self._pack.bytes_at(self._start + place.data, place.member.size)
        if hashlib.sha256(data).hexdigest() != place.member.sha256 or zlib.crc32(data) != crc:
            raise PackMemberDamaged(place.member.path)
        return data

    def _picture(self, member: Member, data: bytes) -> None:
        try:
            self._check_image(data, member.type)
        except BadImage as refusal:
            raise BadImage(f"{member.path}: {refusal.detail}") from refusal
