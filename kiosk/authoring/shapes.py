"""The YAML that authors write, as types: what the strict reader demands of each file."""

from datetime import date
from typing import Annotated, Literal

import msgspec

from kiosk.content.icons import GroupIcon, TopicIcon
from kiosk.content.ids import CategoryId, GroupId, SourceKey, TermId, TopicId
from kiosk.content.locale import HelpLine
from kiosk.content.model import Codes, Completeness, DoorColour, Review, TopicKind
from kiosk.content.notices import NoticeLevel, TopicNotice

_ID = msgspec.Meta(
    pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z", description="small letters, digits and dashes"
)
_LANGUAGE = msgspec.Meta(
    pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", description="a language code such as en or hi"
)
_KEY = msgspec.Meta(pattern=r"^[A-Z][A-Z0-9-]*\Z", description="capitals, digits and dashes")
_REGION = msgspec.Meta(pattern=r"^[A-Z]{2}\Z", description="a country code such as IN")
_CODE = msgspec.Meta(
    pattern=r"^[1-9][0-9]{0,2}-[1-9][0-9]{0,3}\Z",
    description="pack number, dash, topic number, such as 4-11",
)
_WORDS = msgspec.Meta(pattern=r"\S", description="some words")
_FROM_ONE = msgspec.Meta(ge=1, le=999_999)
_ONE_TO_THREE = msgspec.Meta(min_length=1, max_length=3)
_SOME = msgspec.Meta(min_length=1)

Words = Annotated[str, _WORDS]
LanguageName = Annotated[str, _LANGUAGE]
ByLanguage = dict[LanguageName, Words]
AnyTopic = Annotated[TopicId, _ID]
CategoryName = Literal[
    "sexual-violence",
    "child-abuse",
    "partner-violence",
    "self-harm",
    "explicit-anatomy",
    "medical-images",
    "pregnancy-loss",
    "stigma-discrimination",
]
"""``kiosk.content.notices.CATEGORIES`` as a type; a test holds them equal."""


class AllowShape(msgspec.Struct, frozen=True):
    """Why a problem of the language checks is let be, in the file or entry in which it stands."""

    code: Words
    reason: Words


class GroupShape(msgspec.Struct, frozen=True):
    """A door in pack.yaml."""

    id: Annotated[GroupId, _ID]
    icon: GroupIcon
    colour: DoorColour
    name: ByLanguage
    topics: Annotated[tuple[AnyTopic, ...], _SOME]


class PackShape(msgspec.Struct, frozen=True):
    """pack.yaml."""

    id: Annotated[str, _ID]
    number: Annotated[int, msgspec.Meta(ge=1, le=999)]
    title: ByLanguage
    release: Annotated[int, _FROM_ONE]
    version: Words
    languages: Annotated[dict[LanguageName, Completeness], _SOME]
    publisher: Words
    licence: Words
    help_topic: AnyTopic
    groups: Annotated[tuple[GroupShape, ...], _ONE_TO_THREE]


class SourceShape(msgspec.Struct, frozen=True):
    """One source in sources.yaml."""

    citation: Words
    address: str
    supports: Words
    seen: date | None
    checked_by: str = ""


SourcesShape = dict[Annotated[SourceKey, _KEY], SourceShape]


class WordingShape(msgspec.Struct, frozen=True):
    """How one category is said in one language, in notices.yaml."""

    tag: Words
    about: Words
    line: Words


NoticesShape = dict[CategoryName, dict[LanguageName, WordingShape]]


class HelpLineShape(msgspec.Struct, frozen=True, kw_only=True):
    """One number to call in a locale file."""

    id: Annotated[str, _ID]
    number: Words
    name: ByLanguage
    purpose: ByLanguage
    note: ByLanguage = {}
    source: Annotated[SourceKey, _KEY]
    checked: date
    checked_by: str

    def help_line(self) -> HelpLine:
        """Give the number as the library keeps it."""
        return HelpLine(
            self.id,
            self.number,
            dict(self.name),
            dict(self.purpose),
            dict(self.note),
            self.source,
            self.checked,
            self.checked_by,
        )


class LocaleShape(msgspec.Struct, frozen=True):
    """locale/<region>.yaml."""

    region: Annotated[str, _REGION]
    help_lines: Annotated[tuple[HelpLineShape, ...], _SOME]


class DefinitionShape(msgspec.Struct, frozen=True):
    """One term in glossary.yaml; ``everyday`` if readers know it, so that no page need link."""

    term: Words
    definition: Words
    everyday: bool = False
    allow: tuple[AllowShape, ...] = ()


class DangerShape(msgspec.Struct, frozen=True):
    """danger.yaml: phrases that hint at danger, and who checked them."""

    reviewed: Review
    phrases: Annotated[tuple[Words, ...], _SOME]


GlossaryShape = dict[Annotated[TermId, _ID], DefinitionShape]


class NoticeShape(msgspec.Struct, frozen=True):
    """One note in a topic's front matter; there is no default level."""

    category: CategoryName
    level: NoticeLevel

    def notice(self) -> TopicNotice:
        """Give the note as the library keeps it."""
        return TopicNotice(CategoryId(self.category), self.level)


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """What stands between the --- lines of a topic."""

    title: Words
    discreet_title: Words
    hint: Words
    summary: Words
    kind: TopicKind
    group: Annotated[GroupId, _ID]
    icon: Literal[GroupIcon, TopicIcon]
    notices: tuple[NoticeShape, ...] = ()
    search: tuple[Words, ...] = ()
    codes: Codes = Codes()
    page_code: Annotated[str, _CODE]
    related: tuple[AnyTopic, ...] = ()
    questions: tuple[Words, ...]
    take_home: Words
    authored: date
    reviewed: Review
    review_due: date | None
    allow: tuple[AllowShape, ...] = ()


class FaqFront(msgspec.Struct, frozen=True, kw_only=True):
    """What may stand between --- lines before the questions."""

    allow: tuple[AllowShape, ...]


class ReviewersShape(msgspec.Struct, frozen=True):
    """Who is to check the topics: roles by kind of topic, and more of them for some topics."""

    kinds: dict[TopicKind, Annotated[tuple[Words, ...], _SOME]]
    topics: dict[AnyTopic, Annotated[tuple[Words, ...], _SOME]] = {}


class OpenQuestion(msgspec.Struct, frozen=True):
    """Something that a reviewer must decide; without topics, about the whole pack."""

    ask: Words
    topics: tuple[AnyTopic, ...] = ()


class ReviewShape(msgspec.Struct, frozen=True):
    """review.yaml: who checks what, and what is open. For people; nothing of it travels."""

    reviewers: ReviewersShape
    questions: tuple[OpenQuestion, ...] = ()
