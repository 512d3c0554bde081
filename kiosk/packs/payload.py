"""What is signed: the list of everything in a pack, and what it may be loaded on."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Final, Literal

import msgspec

from kiosk.content.ids import Language
from kiosk.content.model import Completeness, Pack
from kiosk.packs.canonical import NotCanonical, decoded
from kiosk.packs.envelope import PACK_TYPE, Envelope
from kiosk.packs.limits import (
    MAX_ALL_JSON_BYTES,
    MAX_FILE_BYTES,
    MAX_IMAGE_BYTES,
    MAX_JSON_BYTES,
    MAX_KEYRINGS,
    MAX_LANGUAGES,
)
from kiosk.packs.refusals import (
    PackListInvalid,
    PackNeedsNewerKiosk,
    PackReleaseTwice,
    PackStructureWrong,
    PackTooOld,
    PackTypeWrong,
)
from kiosk.textfile import UNSEEN

FORMAT: Final = 1
MediaType = Literal["application/json", "image/jpeg", "image/png", "image/webp"]
JSON: Final = "application/json"
_MEDIA_TYPES: Mapping[str, MediaType] = MappingProxyType(
    {"jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
)

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LANGUAGE = r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*"
_SEGMENT = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.ASCII)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.ASCII)
_PLACES = re.compile(
    rf"(?:pack|sources|notices|locale)\.json|{_LANGUAGE}/(?:glossary|danger)\.json"
    rf"|{_LANGUAGE}/(?:topics|faq)/{_ID}\.json|media/[a-z0-9._-]+\.(?:png|jpe?g|webp)",
    re.ASCII,
)

_Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Size = Annotated[int, msgspec.Meta(ge=0, le=MAX_FILE_BYTES)]
_Words = Annotated[str, msgspec.Meta(pattern=r"\S", max_length=200)]
PackId = Annotated[str, msgspec.Meta(pattern=rf"^{_ID}\Z", max_length=64)]
Release = Annotated[int, msgspec.Meta(ge=1, le=999_999)]
AppVersion = Annotated[
    str, msgspec.Meta(pattern=r"^(0|[1-9][0-9]{0,3})(\.(0|[1-9][0-9]{0,3})){2}\Z")
]
_LanguageCode = Annotated[
    Language, msgspec.Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", max_length=35)
]


class Body(msgspec.Struct, frozen=True):
    """The archive behind the line."""

    sha256: _Sha256
    size: _Size


class Member(msgspec.Struct, frozen=True):
    """One file in the archive."""

    path: Annotated[str, msgspec.Meta(max_length=200)]
    sha256: _Sha256
    size: _Size
    type: MediaType


class LanguageEntry(msgspec.Struct, frozen=True):
    """One language of the pack, and whether every topic is there in it."""

    code: _LanguageCode
    state: Completeness


class ReviewSummary(msgspec.Struct, frozen=True):
    """How many pages of all languages a person has checked, and when the next check is due."""

    drafts: Annotated[int, msgspec.Meta(ge=0)]
    next_due: date | None
    reviewed: Annotated[int, msgspec.Meta(ge=0)]


class Payload(msgspec.Struct, frozen=True):
    """What the signatures stand for."""

    body: Body
    created: date
    """The newest day that the content names: the same content gives the same file."""
    format: Literal[1]
    id: PackId
    keyrings: Annotated[tuple[str, ...], msgspec.Meta(max_length=MAX_KEYRINGS)]
    """Signed lines of keyrings that travel with the pack, without their ends."""
    languages: Annotated[
        tuple[LanguageEntry, ...], msgspec.Meta(min_length=1, max_length=MAX_LANGUAGES)
    ]
    """In the order in which they are offered."""
    members: tuple[Member, ...]
    """In the order of their paths, which is their order in the archive."""
    min_app: AppVersion
    publisher: _Words
    release: Release
    review: ReviewSummary
    version: _Words


class _Form(msgspec.Struct, frozen=True):
    """All that is read of a payload of an unknown format."""

    format: int


@dataclass(frozen=True, slots=True)
class Floor:
    """The newest release of a pack that was ever here, and the hash of its payload."""

    release: int
    payload_sha256: str


def media_type(path: str) -> MediaType:
    """Give the type of the member at ``path``: a picture by its ending, or text."""
    return _MEDIA_TYPES.get(path.rpartition(".")[2], JSON)


def payload_hash(envelope: Envelope) -> str:
    """Give the hash that tells packs apart, whoever signed them."""
    return hashlib.sha256(envelope.payload).hexdigest()


def read_payload(envelope: Envelope) -> Payload:
    """Give what is signed in ``envelope``: check 3.

    Raises:
        PackTypeWrong: something else is signed, or a format that came later.
        PackListInvalid: it is malformed.

    """
    if envelope.payload_type != PACK_TYPE:
        raise PackTypeWrong(f"the type is {envelope.payload_type}")
    try:
        form = msgspec.json.decode(envelope.payload, type=_Form)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PackListInvalid(str(error)) from error
    if form.format != FORMAT:
        raise PackTypeWrong(f"the format is {form.format}")
    try:
        payload = decoded(envelope.payload, Payload)
    except NotCanonical as error:
        raise PackListInvalid(str(error)) from error
    words = payload.publisher + payload.version
    if UNSEEN.search(words) or "\n" in words:
        raise PackListInvalid("a sign that nobody sees in publisher or version")
    return payload


def check_release(
    payload: Payload, payload_sha256: str, floor: Floor | None, app_version: str
) -> None:
    """Hold a pack against what was here before and the program that is here: check 5.

    Raises:
        PackTooOld: a newer release was here.
        PackReleaseTwice: another pack of this release was here.
        PackNeedsNewerKiosk: the program is older than the pack asks for.

    """
    if floor is not None and payload.release < floor.release:
        raise PackTooOld(f"{payload.id}: release {payload.release} after {floor.release}")
    is_same_release = floor is not None and payload.release == floor.release
    if floor is not None and is_same_release and payload_sha256 != floor.payload_sha256:
        raise PackReleaseTwice(f"{payload.id}: release {payload.release}")
    if _numbers(payload.min_app) > _numbers(app_version):
        raise PackNeedsNewerKiosk(f"{payload.id}: {payload.min_app}, this is {app_version}")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def check_names(members: tuple[Member, ...]) -> None:
    """Hold the paths, types and sizes of the members against what a pack may have: check 7.

    Raises:
        PackStructureWrong: a path is odd, stands twice, or does not fit its type or size.

    """
    for one, two in pairwise(members):
        if one.path >= two.path:
            raise PackStructureWrong(f"{two.path!r} stands twice or out of order")
    for member in members:
        segments = member.path.split("/")
        if not all(_SEGMENT.fullmatch(part) and not _RESERVED.fullmatch(part) for part in segments):
            raise PackStructureWrong(f"the path {member.path!r}")
        if not _PLACES.fullmatch(member.path):
            raise PackStructureWrong(f"packs have no {member.path!r}")
        if member.type != media_type(member.path):
            raise PackStructureWrong(f"{member.path} is not {member.type}")
        if member.size > (MAX_JSON_BYTES if member.type == JSON else MAX_IMAGE_BYTES):
            raise PackStructureWrong(f"{member.path} has {member.size} bytes")
    texts = sum(member.size for member in members if member.type == JSON)
    if texts > MAX_ALL_JSON_BYTES:
        raise PackStructureWrong(f"{texts} bytes of text")


def summary_of(pack: Pack) -> ReviewSummary:
    """Count the drafts and the checked pages of ``pack``."""
    topics = [topic for edition in pack.editions for topic in edition.topics]
    due = [topic.review_due for topic in topics if topic.review_due is not None]
    drafts = sum(topic.is_draft for topic in topics)
    return ReviewSummary(drafts, min(due, default=None), len(topics) - drafts)


def newest_day(pack: Pack) -> date:
    """Give the newest day that ``pack`` names as past: written, checked, looked up."""
    topics = [topic for edition in pack.editions for topic in edition.topics]
    days = [topic.authored for topic in topics]
    days += [topic.reviewed.on for topic in topics if topic.reviewed.on is not None]
    days += [line.checked for locale in pack.locales for line in locale.help_lines]
    days += [source.seen for source in pack.sources if source.seen is not None]
    return max(days)
