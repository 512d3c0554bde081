"""What the report shows: each topic of a pack in numbers, and where its sources and dates stand."""

from collections.abc import Iterable
from datetime import date

import msgspec

from kiosk.authoring.check import check_sheets
from kiosk.authoring.pemat import Outcome, outcomes
from kiosk.authoring.problems import Problem
from kiosk.authoring.prose import PageProse, Stretch, english_editions, pages
from kiosk.authoring.readability import MIN_WORDS
from kiosk.authoring.sheets import PackSheets
from kiosk.content.blocks import GENERAL_KNOWLEDGE


class Measured(msgspec.Struct, frozen=True):
    """A page, a part or an answer. The scores that count leave the page's terms out."""

    title: str
    line: int
    words: int
    grade: float
    ease: float
    grade_with_terms: float
    ease_with_terms: float
    longest_sentence: int
    average_sentence: float
    is_measured: bool
    """False for a handful of words, whose scores say nothing."""


class TopicMeasures(msgspec.Struct, frozen=True, kw_only=True):
    """One topic."""

    id: str
    page_code: str
    group: str
    state: str
    reviewed_on: date | None
    review_due: date | None
    notices: tuple[str, ...]
    sources: tuple[str, ...]
    general_knowledge: int
    page: Measured
    parts: tuple[Measured, ...]
    answers: tuple[Measured, ...]
    errors: int
    warnings: int
    allowed: tuple[str, ...]
    """Each allow of the page and its FAQ, with its reason."""
    pemat: tuple[Outcome, ...]


class SourceMeasures(msgspec.Struct, frozen=True):
    """One source, and the topics or help lines that rest on it."""

    key: str
    citation: str
    seen: date | None
    used_by: tuple[str, ...]


class HelpLineMeasures(msgspec.Struct, frozen=True):
    """One number to call."""

    region: str
    id: str
    number: str
    checked: date
    checked_by: str


class PackMeasures(msgspec.Struct, frozen=True, kw_only=True):
    """The whole pack on one day."""

    pack: str
    version: str
    today: date
    errors: int
    warnings: int
    topics: tuple[TopicMeasures, ...]
    sources: tuple[SourceMeasures, ...]
    help_lines: tuple[HelpLineMeasures, ...]


def measure(sheets: PackSheets, today: date) -> PackMeasures:
    """Check a pack that was read, and measure its English pages."""
    report = check_sheets(sheets, today)
    found = [page for edition in english_editions(sheets) for page in pages(edition)]
    pack = sheets.pack.value
    return PackMeasures(
        pack=sheets.folder.name,
        version=pack.version if pack else "",
        today=today,
        errors=report.errors,
        warnings=len(report.problems) - report.errors,
        topics=tuple(_topic(page, report.problems) for page in found),
        sources=_sources(sheets),
        help_lines=tuple(
            HelpLineMeasures(
                locale.value.region, line.id, line.number, line.checked, line.checked_by
            )
            for locale in sheets.locales.values()
            if locale.value is not None
            for line in locale.value.help_lines
        ),
    )


def _topic(page: PageProse, problems: Iterable[Problem]) -> TopicMeasures:
    front = page.topic.front.value
    records = [record for record in (page.topic.record, page.faq) if record is not None]
    paths = {record.path for record in records}
    mine = [problem for problem in problems if problem.path in paths]
    marks = [mention.target for record in records for mention in record.named("source")]
    return TopicMeasures(
        id=page.topic.id,
        page_code=front.page_code if front else "",
        group=front.group if front else "",
        state=front.reviewed.state if front else "draft",
        reviewed_on=front.reviewed.on if front else None,
        review_due=front.review_due if front else None,
        notices=tuple(f"{n.category} ({n.level})" for n in front.notices) if front else (),
        sources=tuple(sorted(set(marks) - {GENERAL_KNOWLEDGE})),
        general_knowledge=marks.count(GENERAL_KNOWLEDGE),
        page=_measured(page.page),
        parts=tuple(map(_measured, page.parts)),
        answers=tuple(map(_measured, page.answers)),
        errors=sum(problem.level == "error" for problem in mine),
        warnings=sum(problem.level == "warning" for problem in mine),
        allowed=page.allowed,
        pemat=outcomes(page, mine),
    )


def _measured(stretch: Stretch) -> Measured:
    score, whole = stretch.score(with_terms=False), stretch.score(with_terms=True)
    lengths = [len(sentence.words) for sentence in stretch.sentences]
    return Measured(
        title=stretch.title,
        line=stretch.line,
        words=whole.words,
        grade=score.grade,
        ease=score.ease,
        grade_with_terms=whole.grade,
        ease_with_terms=whole.ease,
        longest_sentence=max(lengths, default=0),
        average_sentence=round(sum(lengths) / max(1, len(lengths)), 1),
        is_measured=score.words >= MIN_WORDS,
    )


def _sources(sheets: PackSheets) -> tuple[SourceMeasures, ...]:
    used: dict[str, set[str]] = {}
    for edition in sheets.editions.values():
        records = [(topic.id, topic.record) for topic in edition.topics.values()]
        records += [(faq.id, faq.record) for faq in edition.faq.values()]
        for topic, record in records:
            for mention in record.named("source"):
                used.setdefault(mention.target, set()).add(topic)
    for locale in sheets.locales.values():
        for line in locale.value.help_lines if locale.value else ():
            used.setdefault(str(line.source), set()).add(f"help line {line.id}")
    return tuple(
        SourceMeasures(str(key), entry.citation, entry.seen, tuple(sorted(used.get(key, ()))))
        for key, entry in (sheets.sources.value or {}).items()
    )
