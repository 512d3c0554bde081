"""Every text of a pack that a reader may see, with its record and its line, in whatever file."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authoring.problems import Record
from kiosk.authoring.prose import PROSE, Passage, read_run, without_marks
from kiosk.authoring.sheets import EditionSheets, FaqSheet, PackSheets, TopicSheet


@dataclass(frozen=True, slots=True)
class Wording:
    """Some words, marks blanked, and where they begin; ``passage`` where they may carry marks."""

    record: Record
    line: int
    text: str
    passage: Passage | None = None
    key: str = ""
    """Its key in front matter, or empty."""

    def line_at(self, offset: int) -> int:
        """Give the line in the file of a place in the text."""
        return self.line + self.text.count("\n", 0, offset)

    def wants_source_at(self, offset: int) -> bool:
        """Tell whether a place stands in a sentence that could carry a source mark and has none."""
        if self.passage is None or self.passage.run.kind not in PROSE:
            return False
        return not self.passage.at(offset).is_sourced


def of_topic(topic: TopicSheet) -> Iterator[Wording]:
    """Give the texts of a topic's front matter, without search words, and of its body."""
    front = topic.front.value
    if front is not None:
        lines = topic.front.lines
        for key in ("title", "discreet_title", "hint", "summary", "take_home"):
            words = " ".join(getattr(front, key).split())
            yield Wording(topic.record, lines.at(key), words, key=key)
        for number, question in enumerate(front.questions):
            yield Wording(topic.record, lines.at("questions", number), " ".join(question.split()))
    yield from _of_runs(topic.record)


def of_faq(faq: FaqSheet) -> Iterator[Wording]:
    """Give the questions and answers."""
    return _of_runs(faq.record)


def _of_runs(record: Record) -> Iterator[Wording]:
    for run in record.runs:
        yield Wording(record, run.line, without_marks(run.text), read_run(run))


def of_glossary(edition: EditionSheets) -> Iterator[Wording]:
    """Give the terms and definitions."""
    for term, entry in (edition.glossary.value or {}).items():
        for key, text in (("term", entry.term), ("definition", entry.definition)):
            line = edition.glossary.lines.at(term, key)
            yield Wording(edition.glossary.record, line, " ".join(text.split()))


def of_edition(edition: EditionSheets) -> Iterator[Wording]:
    """Give every text of a language."""
    for topic in edition.topics.values():
        yield from of_topic(topic)
    for faq in edition.faq.values():
        yield from of_faq(faq)
    yield from of_glossary(edition)


def of_sources(sheets: PackSheets) -> Iterator[Wording]:
    """Give what stands for each source behind Checks and sources."""
    for key, source in (sheets.sources.value or {}).items():
        for field in ("citation", "supports"):
            line = sheets.sources.lines.at(key, field)
            text = " ".join(getattr(source, field).split())
            yield Wording(sheets.sources.record, line, text)
