"""Rules for what texts refer to: links, related topics, terms, sources and media resolve."""

from collections.abc import Iterator
from difflib import get_close_matches

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Mention, Record
from kiosk.authoring.sheets import EditionSheets, PackSheets, TopicSheet
from kiosk.authoring.topic_rules import refuse_general_knowledge
from kiosk.content.blocks import GENERAL_KNOWLEDGE


def check_references(sheets: PackSheets) -> None:
    """Note what is referred to and not there, and what is there and not referred to."""
    topics = sheets.topic_ids()
    for edition in sheets.editions.values():
        for record in edition.records():
            _check_links(record, topics)
        for topic in edition.topics.values():
            _check_related(topic, topics)
        _check_terms(edition, is_whole=sheets.is_whole())
        _check_faq(edition)
    _check_sources(sheets)
    _check_media(sheets)


def _near(target: str, known: frozenset[str] | set[str], otherwise: str) -> str:
    near = get_close_matches(target, sorted(known), n=1)
    return f"Did you mean {near[0]}" if near else otherwise


def _check_links(record: Record, topics: frozenset[str]) -> None:
    for mention in record.named("topic"):
        if mention.target not in topics:
            remedy = _near(mention.target, topics, "Link to a topic that is there")
            record.refuse(mention.line, Code.TOPIC_LINK, f"no topic {mention.target}", remedy)


def _check_related(topic: TopicSheet, topics: frozenset[str]) -> None:
    related = topic.front.value.related if topic.front.value else ()
    for number, other in enumerate(related):
        at = ("related", number)
        if other == topic.id or other in related[:number]:
            message = f"{other} is the topic itself, or stands twice"
            topic.front.refuse(Code.RELATED, message, "Delete it", *at)
        elif other not in topics:
            remedy = _near(other, topics, "Name a topic that is there")
            topic.front.refuse(Code.RELATED, f"no topic {other}", remedy, *at)


def _check_terms(edition: EditionSheets, *, is_whole: bool) -> None:
    glossary = edition.glossary.value
    if glossary is None:
        return
    known = {str(term) for term in glossary}
    used: set[str] = set()
    for record in edition.records():
        for mention in record.named("term"):
            used.add(mention.target)
            if mention.target not in known:
                remedy = _near(mention.target, known, "Add it to glossary.yaml")
                message = f"no term {mention.target}"
                record.refuse(mention.line, Code.TERM_LINK, message, remedy)
    for term in glossary:
        if is_whole and term not in used:
            remedy = f"Link to it with [words](term:{term}), or delete it"
            edition.glossary.refuse(Code.TERM_UNUSED, f"nothing links to {term}", remedy, term)


def _check_faq(edition: EditionSheets) -> None:
    for faq in edition.faq.values():
        topic = edition.topics.get(faq.id)
        if topic is None:
            remedy = _near(faq.id, set(edition.topics), "Rename the file, or write the topic")
            faq.record.refuse(1, Code.FAQ_TOPIC, f"no topic {faq.id}", remedy)
        elif topic.front.value is not None and topic.front.value.reviewed.state == "reviewed":
            refuse_general_knowledge(faq.record)


def _source_mentions(sheets: PackSheets) -> Iterator[tuple[Record, Mention]]:
    for edition in sheets.editions.values():
        for record in edition.records():
            yield from ((record, mention) for mention in record.named("source"))


def _locale_mentions(sheets: PackSheets) -> Iterator[tuple[Record, Mention]]:
    for locale in sheets.locales.values():
        for number, line in enumerate(locale.value.help_lines if locale.value else ()):
            at = locale.lines.at("help_lines", number, "source")
            yield locale.record, Mention(at, "source", line.source, is_gated=False)


def _check_sources(sheets: PackSheets) -> None:
    if sheets.sources.value is None:
        return
    known = {str(key) for key in sheets.sources.value}
    used: set[str] = set()
    marks = (found for found in _source_mentions(sheets) if found[1].target != GENERAL_KNOWLEDGE)
    for record, mention in (*marks, *_locale_mentions(sheets)):
        used.add(mention.target)
        if mention.target not in known:
            remedy = _near(mention.target, known, "Add it to sources.yaml")
            message = f"no source {mention.target}"
            record.refuse(mention.line, Code.SOURCE_UNKNOWN, message, remedy)
    for key in sorted(known - used - {GENERAL_KNOWLEDGE}) if sheets.is_whole() else ():
        remedy = f"Mark what it carries with [@{key}], or delete it"
        sheets.sources.refuse(Code.SOURCE_UNUSED, f"nothing refers to {key}", remedy, key)


def _check_media(sheets: PackSheets) -> None:
    media = sheets.folder.media
    used: set[str] = set()
    for edition in sheets.editions.values():
        for record in edition.records():
            for mention in record.named("media"):
                used.add(mention.target)
                if mention.target not in media:
                    remedy = _near(mention.target, media, "Put the file into media/")
                    message = f"no file media/{mention.target}"
                    record.refuse(mention.line, Code.MEDIA_MISSING, message, remedy)
    for name in sorted(media - used):
        if not name.endswith(".svg") and sheets.is_whole():
            record = Record(f"media/{name}")
            record.refuse(1, Code.MEDIA_UNUSED, "no picture shows it", "Show it, or delete it")
            sheets.folder.records.append(record)
