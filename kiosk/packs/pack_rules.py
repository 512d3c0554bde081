"""What must fit between the parts of a pack: check 11. Nothing it names is missing or in doubt."""

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator

from kiosk.content.blocks import Block, Callout, Figure, Gate
from kiosk.content.icons import GROUP_ICONS
from kiosk.content.ids import TopicId
from kiosk.content.locale import Locale
from kiosk.content.model import Edition, Pack, Topic
from kiosk.packs.page_rules import Known, page_faults, review_faults
from kiosk.packs.payload import Payload, summary_of
from kiosk.packs.refusals import PackInconsistent

MAX_GROUPS = 3
MAX_NUMBER = 999
MAX_PAGE_NOTICES = 3
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_KEY = re.compile(r"[A-Z][A-Z0-9-]*", re.ASCII)
_REGION = re.compile(r"[A-Z]{2}", re.ASCII)


def check_pack(pack: Pack, payload: Payload, media: Collection[str]) -> None:
    """Hold the parts of ``pack`` against each other; ``media`` are the names of its pictures.

    Raises:
        PackInconsistent: something does not fit.

    """
    for fault in _faults(pack, payload, frozenset(media)):
        raise PackInconsistent(fault)


def _faults(pack: Pack, payload: Payload, media: frozenset[str]) -> Iterator[str]:
    yield from _cover_faults(pack)
    yield from _language_faults(pack)
    yield from _group_faults(pack)
    yield from _wording_faults(pack)
    yield from _locale_faults(pack)
    yield from _help_faults(pack)
    for edition in pack.editions:
        yield from _edition_faults(pack, edition, media)
    if summary_of(pack) != payload.review:
        yield "the review summary does not count what is there"
    unseen = media - {block.media for block in _blocks(pack) if isinstance(block, Figure)}
    yield from (f"nothing shows media/{name}" for name in sorted(unseen))


def _repeated(values: Iterable[Hashable]) -> bool:
    return any(count > 1 for count in Counter(values).values())


def _cover_faults(pack: Pack) -> Iterator[str]:
    languages = {str(edition.language) for edition in pack.editions}
    names = (pack.title, *(group.names for group in pack.groups))
    if any(set(name) != languages or not all(map(str.strip, name.values())) for name in names):
        yield "a title or a group's name that is not there in each language"
    if not 1 <= pack.number <= MAX_NUMBER or not pack.licence.strip():
        yield "no number from 1 to 999, or no licence"
    if not all(_KEY.fullmatch(source.key) for source in pack.sources):
        yield "a source key with other signs"
    if _repeated(source.key for source in pack.sources):
        yield "two sources of one key"


def _language_faults(pack: Pack) -> Iterator[str]:
    whole = {topic.id for edition in pack.editions for topic in edition.topics}
    complete = [edition for edition in pack.editions if edition.completeness == "complete"]
    if not complete or not whole:
        yield "no language is complete"
    for edition in complete:
        missing = whole - {topic.id for topic in edition.topics}
        yield from (f"{edition.language} is complete and lacks {n}" for n in sorted(missing))
    first = {topic.id: topic for edition in complete for topic in edition.topics}
    for edition in pack.editions:
        for topic in edition.topics:
            if topic.id in first and _same(topic) != _same(first[topic.id]):
                yield f"{edition.language}: {topic.id} differs in more than its words"


def _same(topic: Topic) -> tuple[object, ...]:
    """Give what is the same in every language, the notes before all."""
    texts = (topic.kind, topic.group, topic.icon, topic.page_code)
    return (*texts, topic.notices, topic.codes, topic.related)


def _group_faults(pack: Pack) -> Iterator[str]:
    if not 1 <= len(pack.groups) <= MAX_GROUPS or _repeated(group.id for group in pack.groups):
        yield f"{len(pack.groups)} groups, or two of one id"
    for group in pack.groups:
        if not _ID.fullmatch(group.id) or group.icon not in GROUP_ICONS:
            yield f"the group {group.id!r} with the icon {group.icon!r}"
    listed = [topic for group in pack.groups for topic in group.topics]
    group_of = {topic: group.id for group in pack.groups for topic in group.topics}
    if _repeated(listed):
        yield "a topic in two groups"
    topics = [topic for edition in pack.editions for topic in edition.topics]
    if set(listed) != {topic.id for topic in topics}:
        yield "the groups list other topics than there are"
    for topic in topics:
        if group_of.get(topic.id) != topic.group:
            yield f"{topic.id} is listed in another group"


def _wording_faults(pack: Pack) -> Iterator[str]:
    worded = [(note.category, note.language) for note in pack.notices]
    if _repeated(worded):
        yield "two wordings of one category in one language"
    if not all(n.tag.strip() and n.about.strip() and n.line.strip() for n in pack.notices):
        yield "an empty wording"
    used = {notice.category for topic in _topics(pack) for notice in topic.notices}
    for category in sorted(used):
        for edition in pack.editions:
            if (category, edition.language) not in worded:
                yield f"no wording of {category} in {edition.language}"


def _locale_faults(pack: Pack) -> Iterator[str]:
    if not pack.locales or _repeated(locale.region for locale in pack.locales):
        yield "no region, or one twice"
    languages = {str(edition.language) for edition in pack.editions}
    sources = {source.key for source in pack.sources}
    for locale in pack.locales:
        yield from _line_faults(locale, languages, sources)


def _line_faults(locale: Locale, languages: set[str], sources: Collection[str]) -> Iterator[str]:
    lines = locale.help_lines
    if not _REGION.fullmatch(locale.region) or not lines or _repeated(line.id for line in lines):
        yield f"the region {locale.region!r} without lines, or with two of one id"
    for line in lines:
        if not line.number.strip() or line.source not in sources:
            yield f"the help line {line.id!r} without number or source"
        if any(set(texts) != languages for texts in (line.name, line.purpose)):
            yield f"the help line {line.id!r} is not named in each language"
        if line.note and set(line.note) != languages:
            yield f"the note of the help line {line.id!r} is not there in each language"


def _help_faults(pack: Pack) -> Iterator[str]:
    """Give what would stand between a person and the signs that must not wait."""
    topics = [topic for topic in _topics(pack) if topic.id == pack.help_topic]
    if not topics:
        yield f"no help topic {pack.help_topic!r}"
    for topic in topics:
        is_noted = any(notice.level == "page" for notice in topic.notices)
        is_gated = any(
            isinstance(b, Gate) or (isinstance(b, Figure) and b.notice) for b in topic.blocks
        )
        if is_noted or is_gated:
            yield "something of the help topic is behind a note"
        if not any(isinstance(b, Callout) and b.kind == "warning" for b in topic.blocks):
            yield "no warning box in the help topic"


def _edition_faults(pack: Pack, edition: Edition, media: frozenset[str]) -> Iterator[str]:
    known = Known(
        pack.number,
        frozenset(topic.id for topic in _topics(pack)),
        frozenset(word.id for word in edition.glossary),
        frozenset(source.key for source in pack.sources),
        media,
    )
    where = edition.language
    if _repeated(word.id for word in edition.glossary):
        yield f"{where}: two terms of one id"
    for word in edition.glossary:
        if not _ID.fullmatch(word.id) or not word.term.strip() or not word.definition.strip():
            yield f"{where}: the term {word.id!r}"
    if _repeated(topic.page_code for topic in edition.topics):
        yield f"{where}: two pages of one code"
    yield from (f"{where}: answers without the topic {t}" for t in _lone(edition))
    if sum(any(n.level == "page" for n in t.notices) for t in edition.topics) > MAX_PAGE_NOTICES:
        yield f"{where}: more than {MAX_PAGE_NOTICES} pages behind a note"
    for topic in edition.topics:
        if topic.language != edition.language:
            yield f"{where}: {topic.id} is in {topic.language!r}"
        answers = edition.faq.get(topic.id, ())
        yield from (f"{where}: {topic.id}: {f}" for f in page_faults(topic, answers, known))
    if edition.danger is not None:
        yield from (f"{where}: danger words: {f}" for f in review_faults(edition.danger.reviewed))
        if not all(phrase.strip() for phrase in edition.danger.phrases or ("",)):
            yield f"{where}: danger words without words"


def _lone(edition: Edition) -> list[TopicId]:
    return sorted(set(edition.faq) - {topic.id for topic in edition.topics})


def _topics(pack: Pack) -> Iterator[Topic]:
    for edition in pack.editions:
        yield from edition.topics


def _blocks(pack: Pack) -> Iterator[Block]:
    """Give every block of pages and answers, after a gate those in it."""
    for edition in pack.editions:
        answers = [a.answer for questions in edition.faq.values() for a in questions]
        for blocks in (*(topic.blocks for topic in edition.topics), *answers):
            for block in blocks:
                yield block
                if isinstance(block, Gate):
                    yield from block.blocks
