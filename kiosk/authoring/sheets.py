"""The files of a pack after reading: typed values, lines and records, not yet compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kiosk.authoring.codes import Code
from kiosk.authoring.markdown import Placed
from kiosk.authoring.problems import Record
from kiosk.authoring.shapes import (
    DangerShape,
    FaqFront,
    FrontMatter,
    GlossaryShape,
    LocaleShape,
    NoticesShape,
    PackShape,
    ReviewShape,
    SourcesShape,
)
from kiosk.authoring.source import SourceFolder
from kiosk.content.model import Question
from kiosk.yamlfile import Lines, read_text

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Sheet(Generic[_T_co]):
    """One YAML file. ``value`` is None where it could not be read."""

    value: _T_co | None
    lines: Lines
    record: Record

    def refuse(self, code: Code, message: str, remedy: str, *at: str | int) -> None:
        """Note a problem at the value that the keys ``at`` lead to."""
        self.record.refuse(self.lines.at(*at), code, message, remedy)


@dataclass(frozen=True, slots=True)
class TopicSheet:
    """One topic's file: front matter and body, which share a record."""

    id: str
    front: Sheet[FrontMatter]
    body: tuple[Placed, ...]
    body_line: int
    """Where the body begins; 0 where there was none to read."""

    @property
    def record(self) -> Record:
        """Problems and mentions of the whole file."""
        return self.front.record


@dataclass(frozen=True, slots=True)
class FaqSheet:
    """One topic's questions with answers, and what may stand before them."""

    id: str
    questions: tuple[Question, ...]
    front: Sheet[FaqFront]

    @property
    def record(self) -> Record:
        """Problems and mentions of the whole file."""
        return self.front.record


@dataclass(frozen=True, slots=True)
class EditionSheets:
    """The files of one language, topics and questions by id."""

    glossary: Sheet[GlossaryShape]
    danger: Sheet[DangerShape] | None
    """None where the language has no such file."""
    topics: Mapping[str, TopicSheet]
    faq: Mapping[str, FaqSheet]

    def records(self) -> Iterator[Record]:
        """Give the records of texts that may name terms, topics and sources."""
        yield from (topic.record for topic in self.topics.values())
        yield from (faq.record for faq in self.faq.values())


@dataclass(frozen=True, slots=True)
class PackSheets:
    """All files of a pack."""

    folder: SourceFolder
    pack: Sheet[PackShape]
    sources: Sheet[SourcesShape]
    notices: Sheet[NoticesShape]
    locales: Mapping[str, Sheet[LocaleShape]]
    """By file name without its ending."""
    editions: Mapping[str, EditionSheets]
    """By language."""
    review: Sheet[ReviewShape] | None = None
    """None where the pack has no such file."""

    def topics(self) -> Iterator[TopicSheet]:
        """Give every topic in every language."""
        return (topic for edition in self.editions.values() for topic in edition.topics.values())

    def topic_ids(self) -> frozenset[str]:
        """Give the ids of topics that some language has."""
        return frozenset(topic.id for topic in self.topics())

    def is_whole(self) -> bool:
        """Tell whether everything was read that may name something, so that "unused" is known."""
        return (
            self.folder.is_whole
            and bool(self.locales)
            and all(locale.value is not None for locale in self.locales.values())
            and all(topic.body_line for topic in self.topics())
        )

    def records(self) -> Iterator[Record]:
        """Give every record, those of files that could not be read first."""
        yield from self.folder.records
        yield from (self.pack.record, self.sources.record, self.notices.record)
        if self.review is not None:
            yield self.review.record
        yield from (locale.record for locale in self.locales.values())
        for edition in self.editions.values():
            yield edition.glossary.record
            if edition.danger is not None:
                yield edition.danger.record
            yield from edition.records()


def read_sheet(folder: SourceFolder, path: str, shape: type[_T]) -> Sheet[_T]:
    """Read the YAML file at ``path`` as a ``shape``; a missing file is a problem of its own."""
    record = Record(path)
    if path not in folder.texts:
        record.refuse(1, Code.FILE_MISSING, "it is not there", "Write it; see the authors' guide")
    text = folder.texts.get(path)
    if text is None:
        return Sheet(None, Lines(), record)
    reading = read_text(text, shape)
    record.refuse_faults(reading.faults)
    return Sheet(reading.value, reading.lines, record)
