"""REVIEW.md: per topic, what a person must confirm before the page can be called reviewed.

Made from the files and kept beside them; a test holds it equal. It sets nothing to reviewed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.authoring.problems import Record
from kiosk.authoring.prose import Passage, read_run
from kiosk.authoring.shapes import FrontMatter, ReviewShape
from kiosk.authoring.sheets import EditionSheets, PackSheets, TopicSheet
from kiosk.content.blocks import GENERAL_KNOWLEDGE

FILE_NAME = "REVIEW.md"
_HEAD = """\
# For those who review {title}

Made by `kioskctl content review`; write nothing here by hand. Each statement below is common
knowledge for which no source was traced, or rests on a source that nobody has opened yet. A
reviewer confirms it, puts a real source in the place of `[@GK]`, or takes it out. Only a person
then sets the page to reviewed.
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """Some sentences of one run up to a source mark, and the sources of that mark."""

    path: str
    line: int
    text: str
    sources: frozenset[str]


def statements(record: Record) -> Iterator[Statement]:
    """Give every statement of a file that carries a mark."""
    for run in record.runs:
        passage = read_run(run)
        yield from _of_passage(record.path, passage)


def _of_passage(path: str, passage: Passage) -> Iterator[Statement]:
    first, held = 0, list[str]()
    for sentence in passage.sentences:
        first = first if held else sentence.line
        held.append(sentence.text)
        if sentence.sources:
            yield Statement(path, first, " ".join(held), sentence.sources)
            held = []


def review_list(sheets: PackSheets) -> str:
    """Give the whole list as Markdown."""
    pack = sheets.pack.value
    title = next(iter(pack.title.values())) if pack else sheets.folder.name
    review = sheets.review.value if sheets.review else None
    blocks = [_HEAD.format(title=title), *_whole_pack(sheets, review)]
    for language, edition in sheets.editions.items():
        for topic in edition.topics.values():
            front = topic.front.value
            blocks += [_topic(language, topic, front, edition, review)] if front else []
    return "\n".join(blocks)


def _whole_pack(sheets: PackSheets, review: ReviewShape | None) -> Iterator[str]:
    if review is not None:
        asked = [question.ask for question in review.questions if not question.topics]
        if asked:
            yield "## The whole pack\n\n" + _list(asked)
    unopened = {
        str(key): source
        for key, source in (sheets.sources.value or {}).items()
        if source.seen is None
    }
    if not unopened:
        return
    places = _places(sheets)
    lines = (
        f"**{key}** {source.citation} It should carry: {source.supports}. "
        f"Used in {_grouped(places.get(key, ()))}."
        for key, source in unopened.items()
    )
    yield "## Sources that nobody has opened\n\n" + _list(lines)


def _places(sheets: PackSheets) -> dict[str, list[Statement]]:
    """Give what each source carries."""
    places: dict[str, list[Statement]] = {}
    for edition in sheets.editions.values():
        for record in edition.records():
            for statement in statements(record):
                for key in statement.sources:
                    places.setdefault(key, []).append(statement)
    return places


def _grouped(found: Iterable[Statement]) -> str:
    lines: dict[str, dict[int, None]] = {}
    for statement in found:
        lines.setdefault(statement.path, {})[statement.line] = None
    shown = (f"`{path}` {', '.join(map(str, numbers))}" for path, numbers in lines.items())
    return "; ".join(shown) or "no place"


def _topic(
    language: str,
    topic: TopicSheet,
    front: FrontMatter,
    edition: EditionSheets,
    review: ReviewShape | None,
) -> str:
    roles = reviewers(topic.id, front, review)
    lines = [f"## {front.page_code} {front.title} ({language}): {front.reviewed.state}", ""]
    lines += [f"To be checked by: {'; '.join(roles)}.", ""] if roles else []
    asked = [q.ask for q in review.questions if topic.id in q.topics] if review else []
    lines += [_list(asked)] if asked else []
    faq = edition.faq.get(topic.id)
    records = (topic.record, faq.record) if faq else (topic.record,)
    found = [
        statement
        for record in records
        for statement in statements(record)
        if GENERAL_KNOWLEDGE in statement.sources
    ]
    lines.append(_list(map(_shown, found)) if found else "No statement of common knowledge.\n")
    return "\n".join(lines)


def reviewers(topic: str, front: FrontMatter, review: ReviewShape | None) -> tuple[str, ...]:
    """Give the roles that are to check a topic, each once."""
    if review is None:
        return ()
    extra = {str(key): roles for key, roles in review.reviewers.topics.items()}
    roles = (*review.reviewers.kinds.get(front.kind, ()), *extra.get(topic, ()))
    return tuple(dict.fromkeys(roles))


def _shown(statement: Statement) -> str:
    beside = sorted(statement.sources - {GENERAL_KNOWLEDGE})
    also = f" (beside {', '.join(beside)})" if beside else ""
    return f"`{statement.path}:{statement.line}` {statement.text}{also}"


def _list(lines: Iterable[str]) -> str:
    return "".join(f"- {line}\n" for line in lines)
