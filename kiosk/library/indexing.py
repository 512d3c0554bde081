"""What a search can find in one edition, and by which words. Gated words find, and are not kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.content.blocks import Block, Callout, Figure, Gate, Heading, Span, Term, plain, runs
from kiosk.content.ids import TermId, TopicId
from kiosk.content.model import Edition, Question, Topic
from kiosk.library.entries import entry_of

FoundKind = Literal["topic", "question", "term"]


@dataclass(frozen=True, slots=True)
class Findable:
    """Something to find: what may be shown of it, then the words that find it."""

    kind: FoundKind
    topic: TopicId
    number: int
    """Which question of the topic, from 0; 0 elsewhere."""
    title: str
    text: str
    by_title: str
    by_heading: str = ""
    by_words: str = ""
    by_body: str = ""
    by_gated: str = ""
    in_sight: str = ""
    """All that anybody may read of it without a note: what a guess may be taken from."""


def findables(edition: Edition, order: Iterable[TopicId]) -> Iterator[Findable]:
    """Give what can be found in ``edition``, its topics in ``order``."""
    by_id = {topic.id: topic for topic in edition.topics}
    topics = [by_id[name] for name in order if name in by_id]
    homes = _homes(topics, edition)
    definitions = {word.id: f"{word.term} {word.definition}" for word in edition.glossary}
    for topic in topics:
        closed = sorted(_terms(topic.blocks) - set(homes))
        yield _of_topic(topic, " ".join(definitions[term] for term in closed))
        for number, question in enumerate(edition.faq.get(topic.id, ())):
            yield _of_question(topic, number, question)
    for word in edition.glossary:
        if word.id in homes:
            yield Findable(
                "term",
                homes[word.id],
                0,
                word.term,
                word.definition,
                word.term,
                by_body=word.definition,
                in_sight=f"{word.term} {word.definition}",
            )


def is_page_gated(topic: Topic) -> bool:
    """Tell whether a note stands before the whole page."""
    return any(notice.level == "page" for notice in topic.notices)


def _homes(topics: list[Topic], edition: Edition) -> dict[TermId, TopicId]:
    """Give the first topic whose open text has each term; what only gated text has, has none."""
    homes: dict[TermId, TopicId] = {}
    for topic in topics:
        if is_page_gated(topic):
            continue
        answers = (block for q in edition.faq.get(topic.id, ()) for block in q.answer)
        for term in (*_ordered(topic.blocks), *_ordered(answers)):
            homes.setdefault(term, topic.id)
    return homes


def _ordered(blocks: Iterable[Block]) -> Iterator[TermId]:
    return (s.term for spans in runs(blocks, gated=False) for s in spans if isinstance(s, Term))


def _terms(blocks: Iterable[Block]) -> set[TermId]:
    return {s.term for spans in runs(blocks) for s in spans if isinstance(s, Term)}


def _of_topic(topic: Topic, closed_words: str) -> Findable:
    entry = entry_of(topic)
    headings = " ".join(b.text for b in topic.blocks if isinstance(b, Heading))
    open_body = "\n".join(_texts(topic.blocks))
    gated = " ".join(
        words for b in topic.blocks if isinstance(b, Gate) for words in _texts(b.blocks)
    )
    is_closed = is_page_gated(topic)
    rest = " ".join((topic.summary, *topic.questions, topic.take_home))
    on_tiles = f"{topic.discreet_title} {topic.hint}"
    return Findable(
        "topic",
        topic.id,
        0,
        entry.title,
        "" if is_closed else topic.summary,
        by_title=f"{topic.title} {topic.discreet_title} {topic.hint}",
        by_heading="" if is_closed else headings,
        by_words=" ".join(topic.search),
        by_body="" if is_closed else f"{rest} {open_body}",
        by_gated=f"{headings} {rest} {open_body} {gated} {closed_words}"
        if is_closed
        else f"{gated} {closed_words}".strip(),
        in_sight=on_tiles
        if is_closed
        else f"{topic.title} {on_tiles} {headings} {rest} {open_body}",
    )


def _of_question(topic: Topic, number: int, question: Question) -> Findable:
    answer = " ".join(_texts(question.answer))
    is_closed = is_page_gated(topic)
    return Findable(
        "question",
        topic.id,
        number,
        question.question,
        "" if is_closed else answer,
        by_title=question.question,
        by_body="" if is_closed else answer,
        by_gated=answer if is_closed else "",
        in_sight=question.question if is_closed else f"{question.question} {answer}",
    )


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the open words of ``blocks``; a picture behind a note keeps its caption to itself."""
    for block in blocks:
        match block:
            case Heading(_, text):
                yield text
            case Figure(alt=alt, caption=caption, notice=notice):
                yield f"{alt} {caption}".strip() if notice is None else alt
            case Gate():
                pass
            case Callout(title=title):
                yield " ".join((title, *(_words(run) for run in runs((block,))))).strip()
            case _:
                yield " ".join(_words(run) for run in runs((block,)))


def _words(spans: Iterable[Span]) -> str:
    return plain(spans).strip()
