"""What a reader reads, cut into pages, parts, answers and sentences, each with its line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.authoring.problems import Record
from kiosk.authoring.readability import Score, score, words_of
from kiosk.authoring.runs import Run
from kiosk.authoring.sheets import EditionSheets, FaqSheet, PackSheets, TopicSheet
from kiosk.content.blocks import GENERAL_KNOWLEDGE

MAX_LEFT_OUT = 8
"""So many terms of a page may be left out of its score."""
PROSE = frozenset({"paragraph", "item", "caption"})
"""What is scored: headings and cells are no sentences."""
IN_SHORT = "In short"

_MARK = re.compile(r"\[@[^\[\]]*\]")
_CAPTION = re.compile(r"\ACaption:\s*")
_END = re.compile(r"[.!?]+[\"'\u201d\u2019)]*(?=\s|\Z)\s*")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|etc|e\.g|i\.e)\.\s*\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without its marks. ``sources`` are those of the mark that follows it.

    ``start`` is its offset in the text of its run.
    """

    line: int
    start: int
    text: str
    sources: frozenset[str]

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return words_of(self.text)

    @property
    def is_sourced(self) -> bool:
        """Whether something other than general knowledge carries it."""
        return bool(self.sources - {GENERAL_KNOWLEDGE})


@dataclass(frozen=True, slots=True)
class Passage:
    """A run, and its sentences."""

    run: Run
    sentences: tuple[Sentence, ...]

    def at(self, offset: int) -> Sentence:
        """Give the sentence in which a place of the run's text stands."""
        return [each for each in self.sentences if each.start <= offset][-1]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A page, a part or an answer: title, line, prose, and what its score leaves out."""

    title: str
    line: int
    passages: tuple[Passage, ...]
    left_out: re.Pattern[str] | None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the prose; table cells are none."""
        prose = (passage for passage in self.passages if passage.run.kind in PROSE)
        return tuple(sentence for passage in prose for sentence in passage.sentences)

    def score(self, *, with_terms: bool) -> Score:
        """Score the prose, with the page's terms or without them."""
        pattern = None if with_terms else self.left_out
        texts = (sentence.text for sentence in self.sentences)
        return score(words_of(pattern.sub(" ", text) if pattern else text) for text in texts)


@dataclass(frozen=True, slots=True)
class PageProse:
    """A topic's page with its parts, and the answers of its FAQ."""

    topic: TopicSheet
    page: Stretch
    parts: tuple[Stretch, ...]
    answers: tuple[Stretch, ...]
    faq: Record | None
    allowed: tuple[str, ...]
    """Each allow of the two files, with its reason."""

    def passages(self) -> Iterator[tuple[Record, Passage]]:
        """Give every passage of the page and of its answers, with the record of its file."""
        yield from ((self.topic.record, passage) for passage in self.page.passages)
        for answer in self.answers:
            if self.faq is not None:
                yield from ((self.faq, passage) for passage in answer.passages)


def is_english(language: str) -> bool:
    """Whether the rules of English prose hold for ``language``."""
    return language.partition("-")[0] == "en"


def english_editions(sheets: PackSheets) -> Iterator[EditionSheets]:
    """Give the editions whose prose can be measured."""
    return (edition for name, edition in sheets.editions.items() if is_english(name))


def pages(edition: EditionSheets) -> Iterator[PageProse]:
    """Give the prose of each topic that was read."""
    for topic in edition.topics.values():
        if not topic.body_line:
            continue
        faq = edition.faq.get(topic.id)
        runs = topic.record.runs
        asked = faq.record.runs if faq else []
        left_out = _left_out((*runs, *asked), edition)
        page = Stretch(_title(topic), topic.body_line, tuple(map(read_run, runs)), left_out)
        parts = _divide(page.passages, "part", Stretch(IN_SHORT, topic.body_line, (), left_out))
        answers = _divide(tuple(map(read_run, asked)), "question", Stretch("", 1, (), left_out))
        record = faq.record if faq else None
        yield PageProse(
            topic, page, tuple(parts), tuple(answers), record, tuple(_allowed(topic, faq))
        )


def _allowed(topic: TopicSheet, faq: FaqSheet | None) -> Iterator[str]:
    fronts = (topic.front.value, faq.front.value if faq else None)
    for front in fronts:
        for allow in front.allow if front is not None else ():
            yield f"{allow.code}: {allow.reason}"


def _title(topic: TopicSheet) -> str:
    return topic.front.value.title if topic.front.value else topic.id


def _divide(passages: Sequence[Passage], at: str, first: Stretch) -> Iterator[Stretch]:
    """Give the stretches that begin at each run of kind ``at``, and what stands before them."""
    title, line, held = first.title, first.line, list[Passage]()
    for passage in passages:
        if passage.run.kind == at:
            if held:
                yield Stretch(title, line, tuple(held), first.left_out)
            title, line, held = passage.run.text, passage.run.line, []
        held.append(passage)
    if held:
        yield Stretch(title, line, tuple(held), first.left_out)


def _left_out(runs: Iterable[Run], edition: EditionSheets) -> re.Pattern[str] | None:
    """Give what finds the words of the first terms that a page links to, as linked and as named."""
    words: dict[str, set[str]] = {}
    for run in runs:
        for piece in run.pieces:
            if piece.term and (piece.term in words or len(words) < MAX_LEFT_OUT):
                words.setdefault(piece.term, set()).add(" ".join(piece.text.split()))
    for term, entry in (edition.glossary.value or {}).items():
        if term in words:
            words[term].add(entry.term)
    phrases = sorted({phrase for each in words.values() for phrase in each if phrase})
    if not phrases:
        return None
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})s?\b", re.IGNORECASE)


def without_marks(text: str) -> str:
    """Give ``text`` with blanks in place of its marks and of ``Caption:``, line ends kept."""
    text = _CAPTION.sub(_blank, text)
    return _MARK.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def read_run(run: Run) -> Passage:
    """Cut a run into sentences; marks belong to the sentence that they follow."""
    text = run.text
    plain = without_marks(text)
    ends = [found.end() for found in _END.finditer(plain) if _is_end(plain, found)]
    if not ends or plain[ends[-1] :].strip():
        ends.append(len(plain))
    sentences, start = [], 0
    for end in ends:
        line = run.line + plain[:start].count("\n") + _line_ends_before_words(plain[start:end])
        words = " ".join(plain[start:end].split())
        if words:
            sentences.append(Sentence(line, start, words, _sources(text[start:end])))
        start = end
    return Passage(run, tuple(sentences))


def _is_end(text: str, found: re.Match[str]) -> bool:
    after = text[found.end() :][:1]
    return not after.islower() and not _ABBREVIATION.search(text[: found.end()])


def _line_ends_before_words(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")


def _sources(text: str) -> frozenset[str]:
    marks = (found.group() for found in _MARK.finditer(text))
    return frozenset(key for mark in marks for key in re.findall(r"@([A-Z][A-Z0-9-]*)", mark))
