"""Compares two packs. Whatever differs is found: a test changes each field of a pack."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from operator import itemgetter
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from kiosk.content.blocks import Blocks
from kiosk.content.ids import Language, TopicId
from kiosk.content.model import Pack, Topic
from kiosk.packs.changes import (
    About,
    Asked,
    Changes,
    Completed,
    LineChange,
    Overdue,
    Packed,
    Page,
    Pages,
    Questions,
    Renamed,
    Topics,
)

_PageKey = tuple[TopicId, Language]
_K = TypeVar("_K", bound=tuple[str, ...] | Asked)


def changes(before: Packed, now: Packed, today: date) -> Changes:
    """Compare two packs; what is overdue depends on ``today``."""
    old, new = before.content, now.content
    old_pages, new_pages = _pages(old), _pages(new)
    pages = _page_changes(old_pages, new_pages)
    questions = Questions(*_split(_asked(old), _asked(new)))
    return Changes(
        before=_about(before),
        now=_about(now),
        topics=_topic_changes(old_pages, new_pages, pages, questions),
        pages=pages,
        questions=questions,
        completed=_completed(old, new),
        help_lines=_help_lines(old, new),
        others=_others(before, now),
        overdue=tuple(
            Overdue(_page(topic), topic.review_due)
            for _, topic in sorted(new_pages.items(), key=itemgetter(0))
            if topic.review_due is not None and topic.review_due < today
        ),
        drafts=sum(topic.is_draft for topic in new_pages.values()),
    )


def _about(packed: Packed) -> About:
    pack = packed.content
    languages = tuple(edition.language for edition in pack.editions)
    return About(pack.id, pack.version, pack.release, languages, packed.signers, packed.size_bytes)


def _pages(pack: Pack) -> dict[_PageKey, Topic]:
    return {(t.id, t.language): t for edition in pack.editions for t in edition.topics}


def _page(topic: Topic) -> Page:
    return Page(topic.id, topic.language, topic.title)


def _asked(pack: Pack) -> dict[Asked, list[Blocks]]:
    answers: dict[Asked, list[Blocks]] = {}
    for edition in pack.editions:
        for topic, questions in edition.faq.items():
            for each in questions:
                asked = Asked(topic, edition.language, each.question)
                answers.setdefault(asked, []).append(each.answer)
    return answers


def _split(
    old: Mapping[_K, object], new: Mapping[_K, object]
) -> tuple[tuple[_K, ...], tuple[_K, ...], tuple[_K, ...]]:
    """Give the keys that are new, that are gone, and that stand for something else now."""
    return (
        tuple(sorted(new.keys() - old.keys())),
        tuple(sorted(old.keys() - new.keys())),
        tuple(sorted(key for key in old.keys() & new.keys() if old[key] != new[key])),
    )


def _page_changes(old: Mapping[_PageKey, Topic], new: Mapping[_PageKey, Topic]) -> Pages:
    came, gone, changed = _split(old, new)
    return Pages(
        new=tuple(_page(new[key]) for key in came),
        removed=tuple(_page(old[key]) for key in gone),
        changed=tuple(_page(new[key]) for key in changed),
        renamed=tuple(
            Renamed(_page(new[key]), old[key].title)
            for key in changed
            if old[key].title != new[key].title
        ),
        reviewed=tuple(
            _page(new[key])
            for key in sorted(came + changed)
            if not new[key].is_draft and (key not in old or old[key].is_draft)
        ),
        unreviewed=tuple(
            _page(new[key]) for key in changed if new[key].is_draft and not old[key].is_draft
        ),
    )


def _topic_changes(
    old_pages: Iterable[_PageKey], new_pages: Iterable[_PageKey], pages: Pages, asked: Questions
) -> Topics:
    old, new = {topic for topic, _ in old_pages}, {topic for topic, _ in new_pages}
    touched = {page.topic for page in (*pages.new, *pages.removed, *pages.changed)}
    touched |= {each.topic for each in (*asked.new, *asked.removed, *asked.changed)}
    return Topics(
        new=tuple(sorted(new - old)),
        removed=tuple(sorted(old - new)),
        changed=tuple(sorted(touched & old & new)),
    )


def _completed(old: Pack, new: Pack) -> tuple[Completed, ...]:
    before = {edition.language: edition.completeness for edition in old.editions}
    return tuple(
        Completed(edition.language, edition.completeness)
        for edition in new.editions
        if before.get(edition.language, edition.completeness) != edition.completeness
    )


def _help_lines(old: Pack, new: Pack) -> tuple[LineChange, ...]:
    before, now = (
        {(locale.region, line.id): line for locale in pack.locales for line in locale.help_lines}
        for pack in (old, new)
    )
    return tuple(
        LineChange(*key, *(lines[key].number if key in lines else "" for lines in (now, before)))
        for key in sorted(before.keys() | now.keys())
        if before.get(key) != now.get(key)
    )


class _Kept(NamedTuple):
    """What both packs have."""

    languages: AbstractSet[Language]
    pages: AbstractSet[_PageKey]
    asked: AbstractSet[Asked]


def _others(before: Packed, now: Packed) -> tuple[str, ...]:
    """Name what else differs. Where things come or go, only the rest is compared."""
    old, new = before.content, now.content
    kept = _Kept(
        {e.language for e in old.editions} & {e.language for e in new.editions},
        _pages(old).keys() & _pages(new).keys(),
        _asked(old).keys() & _asked(new).keys(),
    )
    was, is_now = _further(before, kept), _further(now, kept)
    return tuple(name for name, value in was.items() if value != is_now[name])


def _further(packed: Packed, kept: _Kept) -> dict[str, object]:
    """Give what has no place of its own in ``Changes``, by the name under which it is told."""
    pack = packed.content
    ids = {topic for topic, _ in kept.pages}
    editions = [edition for edition in pack.editions if edition.language in kept.languages]
    return {
        "the title of the pack": pack.title,
        "the number of the pack": pack.number,
        "the publisher": pack.publisher,
        "the licence": pack.licence,
        "the topic with the warning signs": pack.help_topic,
        "the groups": [
            replace(group, topics=tuple(topic for topic in group.topics if topic in ids))
            for group in pack.groups
        ],
        "the order of languages": [edition.language for edition in editions],
        "the order of topics": [key for key in _pages(pack) if key in kept.pages],
        "the order of questions": [each for each in _asked(pack) if each in kept.asked],
        "the sources": pack.sources,
        "the content notes": pack.notices,
        "the explained words": [edition.glossary for edition in editions],
        "the words of danger": [edition.danger for edition in editions],
        "the order of help lines": [
            (locale.region, [line.id for line in locale.help_lines]) for locale in pack.locales
        ],
        "the pictures": dict(packed.media),
    }
