"""Puts a pack together from its members, one after the other: the values of check 9."""

from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.content.ids import TopicId
from kiosk.content.locale import Locale
from kiosk.content.model import (
    DangerWords,
    Definition,
    Edition,
    Pack,
    Question,
    SourceEntry,
    Topic,
)
from kiosk.content.notices import NoticeWording
from kiosk.packs.decoding import Cover, check_blocks, value_in
from kiosk.packs.payload import LanguageEntry, Payload
from kiosk.packs.refusals import PackContentInvalid, PackInconsistent

_T = TypeVar("_T")


@dataclass
class _Language:
    """What was decoded of one language."""

    topics: list[Topic] = field(default_factory=list)
    faq: dict[TopicId, tuple[Question, ...]] = field(default_factory=dict)
    glossary: tuple[Definition, ...] | None = None
    danger: DangerWords | None = None


class Assembly:
    """Takes the texts of one pack and gives the pack at the end."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._cover: Cover | None = None
        self._sources: tuple[SourceEntry, ...] | None = None
        self._notices: tuple[NoticeWording, ...] | None = None
        self._locales: tuple[Locale, ...] | None = None
        self._languages: dict[str, _Language] = {}

    def take(self, path: str, data: bytes) -> None:
        """Decode what stands at ``path``, which ``payload.check_names`` has let pass.

        Raises:
            PackContentInvalid: it is malformed, too long, or not in its one form.

        """
        folder, _, rest = path.removesuffix(".json").rpartition("/")
        match rest:
            case "pack" if not folder:
                self._cover = value_in(path, data, Cover)
            case "sources" if not folder:
                self._sources = value_in(path, data, tuple[SourceEntry, ...])
            case "notices" if not folder:
                self._notices = value_in(path, data, tuple[NoticeWording, ...])
            case "locale" if not folder:
                self._locales = value_in(path, data, tuple[Locale, ...])
            case _:
                self._take_of_language(path, folder, rest, data)

    def _take_of_language(self, path: str, folder: str, name: str, data: bytes) -> None:
        language, _, kind = folder.partition("/")
        mine = self._languages.setdefault(language, _Language())
        match kind, name:
            case "", "glossary":
                mine.glossary = value_in(path, data, tuple[Definition, ...])
            case "", _:
                mine.danger = value_in(path, data, DangerWords)
            case "faq", _:
                mine.faq[TopicId(name)] = _questions(path, data)
            case _:
                mine.topics.append(_topic(path, name, data))

    def pack(self, payload: Payload) -> Pack:
        """Give the pack.

        Raises:
            PackInconsistent: a part is missing, or belongs to no language of the pack.

        """
        named = sorted(entry.code.lower() for entry in payload.languages)
        if named != sorted(self._languages):
            raise PackInconsistent(f"languages {named}, folders {sorted(self._languages)}")
        cover = _present("pack.json", self._cover)
        return Pack(
            id=payload.id,
            number=cover.number,
            title=cover.title,
            release=payload.release,
            version=payload.version,
            publisher=payload.publisher,
            licence=cover.licence,
            help_topic=cover.help_topic,
            groups=cover.groups,
            sources=_present("sources.json", self._sources),
            notices=_present("notices.json", self._notices),
            locales=_present("locale.json", self._locales),
            editions=tuple(map(self._edition, payload.languages)),
        )

    def _edition(self, entry: LanguageEntry) -> Edition:
        mine = self._languages[entry.code.lower()]
        glossary = _present(f"{entry.code.lower()}/glossary.json", mine.glossary)
        topics = tuple(sorted(mine.topics, key=lambda topic: topic.id))
        faq = dict(sorted(mine.faq.items()))
        return Edition(entry.code, entry.state, topics, glossary, faq, mine.danger)


def _present(path: str, value: _T | None) -> _T:
    if value is None:
        raise PackInconsistent(f"no {path}")
    return value


def _questions(path: str, data: bytes) -> tuple[Question, ...]:
    questions = value_in(path, data, tuple[Question, ...])
    for question in questions:
        check_blocks(path, question.answer)
    return questions


def _topic(path: str, name: str, data: bytes) -> Topic:
    topic = value_in(path, data, Topic)
    if topic.id != name:
        raise PackContentInvalid(f"{path} holds {topic.id!r}")
    check_blocks(path, topic.blocks)
    return topic
