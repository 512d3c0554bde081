"""What ``kioskctl pack`` says of a pack: words for people, values for programs."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from kiosk.content.model import Pack
from kiosk.packs.envelope import Envelope
from kiosk.packs.keyring import read_keyring
from kiosk.packs.keys import KeyId
from kiosk.packs.payload import JSON, Payload
from kiosk.packs.verify import Opening

_SHOWN_ID = 16
"""How many signs of a key's id people compare."""


class PackFacts(msgspec.Struct, frozen=True):
    """What is known of a pack from its first line."""

    id: str
    release: int
    version: str
    created: date
    publisher: str
    min_app: str
    languages: dict[str, str]
    topics: int
    pictures: int
    bytes: int
    drafts: int
    reviewed: int
    next_due: date | None
    payload_sha256: str
    keyrings: tuple[int, ...]
    signatures: tuple[KeyId, ...]


def facts_of(opening: Opening) -> PackFacts:
    """Sum up line 1; whether it is to be believed is another question.

    Raises:
        KeyringInvalid: what travels along is no keyring.

    """
    payload = opening.payload
    return PackFacts(
        id=payload.id,
        release=payload.release,
        version=payload.version,
        created=payload.created,
        publisher=payload.publisher,
        min_app=payload.min_app,
        languages={str(entry.code): entry.state for entry in payload.languages},
        topics=_topics(payload),
        pictures=sum(member.type != JSON for member in payload.members),
        bytes=opening.body_offset + payload.body.size,
        drafts=payload.review.drafts,
        reviewed=payload.review.reviewed,
        next_due=payload.review.next_due,
        payload_sha256=opening.payload_sha256,
        keyrings=tuple(_numbers(payload)),
        signatures=key_ids(opening.envelope),
    )


def _topics(payload: Payload) -> int:
    """Count the pages, in whichever languages they are."""
    paths = [member.path.split("/") for member in payload.members]
    return len({path[-1] for path in paths if path[1:2] == ["topics"]})


def _numbers(payload: Payload) -> Iterator[int]:
    for line in payload.keyrings:
        yield read_keyring(f"{line}\n".encode())[0].number


def key_ids(envelope: Envelope) -> tuple[KeyId, ...]:
    """Give the ids that the signatures name."""
    return tuple(signature.keyid for signature in envelope.signatures)


def shortened(name: KeyId) -> str:
    """Give the first signs of an id, for people."""
    return name[:_SHOWN_ID]


def short(names: Sequence[KeyId]) -> str:
    """Give the first signs of ids in one line."""
    return ", ".join(map(shortened, names)) or "nobody"


def lines_of(facts: PackFacts) -> Iterator[str]:
    """Say the facts in lines."""
    yield f"{facts.id}, release {facts.release}, version {facts.version}, of {facts.created}"
    languages = ", ".join(f"{code} ({state})" for code, state in facts.languages.items())
    yield f"  publisher   {facts.publisher}"
    yield f"  languages   {languages}"
    yield f"  holds       {facts.topics} topics, {facts.pictures} pictures, {facts.bytes} bytes"
    due = f"; next review due {facts.next_due}" if facts.next_due else ""
    yield f"  reviewed    {facts.reviewed} pages; {facts.drafts} drafts{due}"
    yield f"  needs       kiosk {facts.min_app} or later"
    if facts.keyrings:
        yield f"  keyrings    {', '.join(map(str, facts.keyrings))} come along"
    yield f"  signed by   {short(facts.signatures)}"


def draft_names(pack: Pack) -> tuple[str, ...]:
    """Give the pages that nobody has checked, by language and id."""
    return tuple(
        f"{edition.language}/{topic.id}"
        for edition in pack.editions
        for topic in edition.topics
        if topic.is_draft
    )
