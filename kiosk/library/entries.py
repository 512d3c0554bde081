"""What the library gives away: what stands on a tile, on a door, on a page. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import msgspec

from kiosk.content.blocks import Callout
from kiosk.content.ids import GroupId, Language, TopicId
from kiosk.content.model import Definition, DoorColour, Review, SourceEntry, Topic, TopicKind
from kiosk.content.notices import NoticeWording, TopicNotice
from kiosk.library.gated import Gated, ShownBlocks


class TopicEntry(msgspec.Struct, frozen=True):
    """A topic in a list. Behind a page note ``title`` is the discreet one."""

    id: TopicId
    title: str
    discreet_title: str
    hint: str
    icon: str
    notices: tuple[TopicNotice, ...]
    is_page_gated: bool
    page_code: str
    language: Language
    tags: tuple[str, ...] = ()
    """The text tags of its notes, for lists."""


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A door with its topics, in the order of the pack."""

    id: GroupId
    name: str
    icon: str
    colour: DoorColour
    topics: tuple[TopicEntry, ...]


@dataclass(frozen=True, slots=True)
class GroupLabel:
    """The door that a topic belongs to."""

    id: GroupId
    name: str
    icon: str
    colour: DoorColour


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A question people ask. ``answer`` is empty while a page note stands before it."""

    question: str
    answer: ShownBlocks


@dataclass(frozen=True, slots=True)
class Article:
    """A topic as it may be shown before any consent.

    Behind a page note ``page_gate`` holds the summary, blocks, questions, take-home text, answers,
    definitions and sources; these fields are then empty, and ``title`` is the discreet one.
    """

    id: TopicId
    language: Language
    """Differs from the language asked for where the pack has no page in that one."""
    title: str
    discreet_title: str
    hint: str
    summary: str
    kind: TopicKind
    icon: str
    group: GroupLabel
    page_code: str
    topic_notices: tuple[TopicNotice, ...]
    notices: tuple[NoticeWording, ...]
    """The wording of each category that the topic names."""
    page_gate: Gated | None
    blocks: ShownBlocks
    questions: tuple[str, ...]
    take_home: str
    faq: tuple[FaqEntry, ...]
    definitions: tuple[Definition, ...]
    """Of the terms in the open text, in the order of their first use."""
    sources: tuple[SourceEntry, ...]
    """Of the marks in the open text, in the order of their first use."""
    related: tuple[TopicEntry, ...]
    authored: date
    reviewed: Review
    review_due: date | None
    has_pictures: bool
    """True where the page has pictures, open or not; a note says so."""

    @property
    def is_draft(self) -> bool:
        """True while no person has checked the page."""
        return self.reviewed.state == "draft"


@dataclass(frozen=True, slots=True)
class HelpSigns:
    """The box of signs that must not wait, and the topic that holds it."""

    topic: TopicId
    language: Language
    is_draft: bool
    callout: Callout


def entry_of(topic: Topic, tags: Mapping[str, str] = MappingProxyType({})) -> TopicEntry:
    """Give what a list may show of ``topic``; ``tags`` are the words for categories."""
    is_page_gated = any(notice.level == "page" for notice in topic.notices)
    return TopicEntry(
        id=topic.id,
        title=topic.discreet_title if is_page_gated else topic.title,
        discreet_title=topic.discreet_title,
        hint=topic.hint,
        icon=topic.icon,
        notices=topic.notices,
        is_page_gated=is_page_gated,
        page_code=topic.page_code,
        language=topic.language,
        tags=tuple(tags[n.category] for n in topic.notices if n.category in tags),
    )
