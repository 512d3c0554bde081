"""Turns checked files into the pack that the library keeps. Checks nothing; see ``check``."""

from typing import TypeVar

from kiosk.authoring.sheets import EditionSheets, PackSheets, Sheet, TopicSheet
from kiosk.content.ids import Language, TopicId
from kiosk.content.locale import Locale
from kiosk.content.model import (
    Completeness,
    DangerWords,
    Definition,
    Edition,
    Group,
    Pack,
    SourceEntry,
    Topic,
)
from kiosk.content.notices import CATEGORIES, NoticeWording

_T = TypeVar("_T")


def build_pack(sheets: PackSheets) -> Pack:
    """Give the pack of ``sheets``, in which the check found no error."""
    pack = _read(sheets.pack)
    return Pack(
        id=pack.id,
        number=pack.number,
        title=dict(pack.title),
        release=pack.release,
        version=pack.version,
        publisher=pack.publisher,
        licence=pack.licence,
        help_topic=pack.help_topic,
        groups=tuple(
            Group(group.id, group.icon, group.colour, dict(group.name), group.topics)
            for group in pack.groups
        ),
        sources=tuple(
            SourceEntry(
                key, entry.citation, entry.address, entry.supports, entry.seen, entry.checked_by
            )
            for key, entry in _read(sheets.sources).items()
        ),
        notices=_wordings(sheets),
        locales=tuple(
            Locale(value.region, tuple(line.help_line() for line in value.help_lines))
            for value in map(_read, sheets.locales.values())
        ),
        editions=tuple(
            _edition(Language(language), completeness, sheets.editions[language])
            for language, completeness in pack.languages.items()
        ),
    )


def _read(sheet: Sheet[_T]) -> _T:
    if sheet.value is None:
        message = f"{sheet.record.path} was not read"
        raise ValueError(message)
    return sheet.value


def _line(text: str) -> str:
    """Give a text of one line: folded YAML leaves a line end behind it."""
    return text.strip()


def _wordings(sheets: PackSheets) -> tuple[NoticeWording, ...]:
    notices = {str(name): wordings for name, wordings in _read(sheets.notices).items()}
    return tuple(
        NoticeWording(category, language, _line(w.tag), _line(w.about), _line(w.line))
        for category in CATEGORIES
        for language, w in notices[category].items()
    )


def _edition(language: Language, completeness: Completeness, sheets: EditionSheets) -> Edition:
    return Edition(
        language=language,
        completeness=completeness,
        topics=tuple(_topic(language, topic) for topic in sheets.topics.values()),
        glossary=tuple(
            Definition(term, _line(entry.term), _line(entry.definition))
            for term, entry in _read(sheets.glossary).items()
        ),
        faq={TopicId(faq.id): faq.questions for faq in sheets.faq.values()},
        danger=_danger(sheets),
    )


def _danger(sheets: EditionSheets) -> DangerWords | None:
    if sheets.danger is None:
        return None
    read = _read(sheets.danger)
    return DangerWords(tuple(_line(phrase) for phrase in read.phrases), read.reviewed)


def _topic(language: Language, topic: TopicSheet) -> Topic:
    front = _read(topic.front)
    return Topic(
        id=TopicId(topic.id),
        language=language,
        title=_line(front.title),
        discreet_title=_line(front.discreet_title),
        hint=_line(front.hint),
        summary=_line(front.summary),
        kind=front.kind,
        group=front.group,
        icon=front.icon,
        page_code=front.page_code,
        notices=tuple(notice.notice() for notice in front.notices),
        search=tuple(_line(word) for word in front.search),
        codes=front.codes,
        related=front.related,
        questions=tuple(_line(question) for question in front.questions),
        take_home=front.take_home.strip(),
        authored=front.authored,
        reviewed=front.reviewed,
        review_due=front.review_due,
        blocks=tuple(placed.block for placed in topic.body),
    )
