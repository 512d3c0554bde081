"""Topics, groups and the pack they belong to, as frozen values."""

from datetime import date
from typing import Annotated, Literal

import msgspec

from kiosk.content.blocks import Blocks, Heading
from kiosk.content.ids import GroupId, Language, SourceKey, TermId, TopicId
from kiosk.content.locale import Locale
from kiosk.content.notices import NoticeWording, TopicNotice

DoorColour = Literal["clay", "sage", "blue", "plum"]
TopicKind = Literal["condition", "therapy", "guide"]
ReviewState = Literal["draft", "reviewed"]
Completeness = Literal["complete", "partial"]


def _says(text: str) -> msgspec.Meta:
    """Give what an author's editor tells about a key."""
    return msgspec.Meta(description=text)


class Group(msgspec.Struct, frozen=True):
    """A door on Home. ``topics`` is the order in which they are shown."""

    id: GroupId
    icon: str
    colour: DoorColour
    names: dict[str, str]
    """The group's name by language code."""
    topics: tuple[TopicId, ...]


class Review(msgspec.Struct, frozen=True):
    """Who checked a page.

    Only a person sets ``reviewed``; ``role`` and ``on`` are then required.
    """

    state: Annotated[ReviewState, _says("Draft until a person has checked it.")]
    role: Annotated[str, _says("What that person is; empty for a draft.")] = ""
    on: Annotated[date | None, _says("The day of the check; null for a draft.")] = None


class Codes(msgspec.Struct, frozen=True):
    """Classification codes; for staff search and indexing, never shown to a patient as a label."""

    icd10: Annotated[tuple[str, ...], _says("Codes of ICD-10.")] = ()
    icd11: Annotated[tuple[str, ...], _says("Codes of ICD-11.")] = ()


class Question(msgspec.Struct, frozen=True):
    """A question people ask, with its answer.

    The question is open even where the topic is gated.
    """

    question: str
    answer: Blocks


class Topic(msgspec.Struct, frozen=True):
    """One page to read.

    ``title`` is the plain short name, ``discreet_title`` the one that may be seen from afar.
    """

    id: TopicId
    language: Language
    title: str
    discreet_title: str
    hint: str
    summary: str
    kind: TopicKind
    group: GroupId
    icon: str
    page_code: str
    notices: tuple[TopicNotice, ...]
    search: tuple[str, ...]
    codes: Codes
    related: tuple[TopicId, ...]
    questions: tuple[str, ...]
    """Questions to ask a clinician."""
    take_home: str
    authored: date
    reviewed: Review
    review_due: date | None
    blocks: Blocks

    @property
    def is_draft(self) -> bool:
        """True while no person has checked the page."""
        return self.reviewed.state == "draft"


class Definition(msgspec.Struct, frozen=True):
    """A glossary entry: 20 words at most."""

    id: TermId
    term: str
    definition: str


class SourceEntry(msgspec.Struct, frozen=True):
    """What a statement rests on."""

    key: SourceKey
    citation: str
    address: str
    supports: str
    seen: date | None
    checked_by: str


class DangerWords(msgspec.Struct, frozen=True):
    """Phrases that hint at danger when somebody searches for them: help then comes first."""

    phrases: tuple[str, ...]
    reviewed: Review


class Edition(msgspec.Struct, frozen=True):
    """Everything of a pack in one language."""

    language: Language
    completeness: Completeness
    topics: tuple[Topic, ...]
    glossary: tuple[Definition, ...]
    faq: dict[TopicId, tuple[Question, ...]]
    danger: DangerWords | None = None


class Pack(msgspec.Struct, frozen=True):
    """A checked content pack, ready to be written to a database or a signed file."""

    id: str
    number: int
    """The pack's number: the first half of each page code."""
    title: dict[str, str]
    """The pack's name by language code."""
    release: int
    version: str
    publisher: str
    licence: str
    help_topic: TopicId
    """The topic with the warning signs: its first warning box stands on Get help now."""
    groups: tuple[Group, ...]
    sources: tuple[SourceEntry, ...]
    notices: tuple[NoticeWording, ...]
    locales: tuple[Locale, ...]
    editions: tuple[Edition, ...]


PART_LEVEL = 2
"""The heading level that opens a part of a page."""


def part_titles(blocks: Blocks) -> tuple[str, ...]:
    """Give the level-2 headings, which name the parts of a page."""
    return tuple(b.text for b in blocks if isinstance(b, Heading) and b.level == PART_LEVEL)
