"""What differs between two packs, as values: what staff are told before they install one.

Whatever differs is in it: what has no place of its own is named under ``others``.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from kiosk.content.ids import Language, TopicId
from kiosk.content.model import Completeness, Pack


class Packed(NamedTuple):
    """A pack with what is known of its file."""

    content: Pack
    media: Mapping[str, str]
    """Hash of each picture, by name."""
    signers: tuple[str, ...]
    """Names of the keys that made it trusted; none for a folder."""
    size_bytes: int


class Page(msgspec.Struct, frozen=True, order=True):
    """A topic in one language, by the title that it has now, or had if it is gone."""

    topic: TopicId
    language: Language
    title: str


class Renamed(msgspec.Struct, frozen=True, order=True):
    """A page with another title than before."""

    page: Page
    before: str


class Overdue(msgspec.Struct, frozen=True, order=True):
    """A page that somebody should have checked again by ``due``."""

    page: Page
    due: date


class Asked(msgspec.Struct, frozen=True, order=True):
    """A question that people ask, under its topic; in other words it is another question."""

    topic: TopicId
    language: Language
    question: str


class LineChange(msgspec.Struct, frozen=True, order=True):
    """A help line that differs in anything; a number is empty on the side that has no such line."""

    region: str
    id: str
    number: str
    before: str


class Completed(msgspec.Struct, frozen=True, order=True):
    """A language that is complete now and was not, or the other way round."""

    language: Language
    now: Completeness


class About(msgspec.Struct, frozen=True):
    """What a pack is, apart from its pages."""

    id: str
    version: str
    release: int
    languages: tuple[Language, ...]
    signers: tuple[str, ...]
    size_bytes: int


class Topics(msgspec.Struct, frozen=True):
    """Topics, counted once whatever the languages: another translation changes its topic."""

    new: tuple[TopicId, ...]
    removed: tuple[TopicId, ...]
    changed: tuple[TopicId, ...]
    """In a page or a question."""


class Pages(msgspec.Struct, frozen=True):
    """Pages by what happened to them."""

    new: tuple[Page, ...]
    removed: tuple[Page, ...]
    changed: tuple[Page, ...]
    renamed: tuple[Renamed, ...]
    """Of those that changed."""
    reviewed: tuple[Page, ...]
    """Reviewed now, and a draft before or not there."""
    unreviewed: tuple[Page, ...]
    """A draft now, and reviewed before."""


class Questions(msgspec.Struct, frozen=True):
    """Questions by what happened to them; a changed one has another answer."""

    new: tuple[Asked, ...]
    removed: tuple[Asked, ...]
    changed: tuple[Asked, ...]


class Changes(msgspec.Struct, frozen=True):
    """What differs between the pack that is there, ``before``, and the one that may come."""

    before: About
    now: About
    topics: Topics
    pages: Pages
    questions: Questions
    completed: tuple[Completed, ...]
    help_lines: tuple[LineChange, ...]
    others: tuple[str, ...]
    """Names of other things that differ."""
    overdue: tuple[Overdue, ...]
    """Of all pages that there are now."""
    drafts: int
    """Pages that no person has checked, of all that there are now."""
