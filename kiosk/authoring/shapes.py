"""The YAML that authors write, as types: what the strict reader demands of each file.

The schemas for editors are made from them; each key says there what it is for.
"""

from datetime import date
from typing import Annotated, Literal, get_args

import msgspec

from kiosk.content.icons import GroupIcon, TopicIcon
from kiosk.content.ids import CategoryId, GroupId, SourceKey, TermId, TopicId
from kiosk.content.locale import HelpLine
from kiosk.content.model import Codes, Completeness, DoorColour, Review, TopicKind
from kiosk.content.notices import NoticeLevel, TopicNotice
from kiosk.yamlfile import form


def _says(text: str) -> msgspec.Meta:
    """Give what an editor tells about a key."""
    return msgspec.Meta(description=text)


def _one_of(names: object) -> msgspec.Meta:
    """Tell an editor the names that a mapping may have; the reader has them from the type."""
    return msgspec.Meta(extra_json_schema={"propertyNames": {"enum": [*get_args(names)]}})


_ID = form("small letters, digits and dashes", r"^[a-z0-9]+(-[a-z0-9]+)*\Z")
_LANGUAGE = form("a language code such as en or hi", r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_KEY = form("capitals, digits and dashes", r"^[A-Z][A-Z0-9-]*\Z")
_REGION = form("a country code such as IN", r"^[A-Z]{2}\Z")
_CODE = form("pack number, dash, topic number, such as 4-11", r"^[1-9][0-9]{0,2}-[1-9][0-9]{0,3}\Z")
_WORDS = form("some words", r"\S")
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

    code: Annotated[Words, _says("The code of the problem, as the check prints it.")]
    reason: Annotated[Words, _says("Why the rule is wrong about this text.")]


_ALLOW = _says("Rules that are wrong about this text, each with a reason.")


class GroupShape(msgspec.Struct, frozen=True):
    """A door in pack.yaml."""

    id: Annotated[GroupId, _ID, _says("The name that topics call it by.")]
    icon: Annotated[GroupIcon, _says("The picture on the door.")]
    colour: Annotated[DoorColour, _says("The colour of the door and of its topics.")]
    name: Annotated[ByLanguage, _says("What stands on the door, by language.")]
    topics: Annotated[
        tuple[AnyTopic, ...], _SOME, _says("The ids of its topics, in the order of the tiles.")
    ]


class PackShape(msgspec.Struct, frozen=True):
    """pack.yaml."""

    id: Annotated[str, _ID, _says("The name of the folder.")]
    number: Annotated[
        int, msgspec.Meta(ge=1, le=999), _says("The first half of each page code of this pack.")
    ]
    title: Annotated[ByLanguage, _says("The pack's name, by language.")]
    release: Annotated[int, _FROM_ONE, _says("Grows by one each time the pack goes out.")]
    version: Annotated[Words, _says("The version that people read, such as 1.2.0.")]
    languages: Annotated[
        dict[LanguageName, Completeness],
        _SOME,
        _says("Each language: complete when every topic is there, else partial."),
    ]
    publisher: Annotated[Words, _says("Who answers for the content.")]
    licence: Annotated[Words, _says("The licence of the texts, such as CC-BY-4.0.")]
    help_topic: Annotated[AnyTopic, _says("The topic with the signs that must not wait.")]
    groups: Annotated[tuple[GroupShape, ...], _ONE_TO_THREE, _says("The doors on Home.")]


class SourceShape(msgspec.Struct, frozen=True):
    """One source in sources.yaml."""

    citation: Annotated[Words, _says("Who says it, where, and when, as in a list of sources.")]
    address: Annotated[str, _says("Its web address; empty where it has none.")]
    supports: Annotated[Words, _says("What it carries, in a few words.")]
    seen: Annotated[date | None, _says("The day on which somebody last read it.")]
    checked_by: Annotated[
        str, _says("Who compared our words with it; empty until somebody did.")
    ] = ""


SourcesShape = dict[Annotated[SourceKey, _KEY], SourceShape]


class WordingShape(msgspec.Struct, frozen=True):
    """How one category is said in one language, in notices.yaml."""

    tag: Annotated[Words, _says("One or two words, for lists.")]
    about: Annotated[Words, _says("What comes, for the note before a page.")]
    line: Annotated[Words, _says("One calm sentence, for a folded passage.")]


NoticesShape = Annotated[
    dict[CategoryName, dict[LanguageName, WordingShape]], _one_of(CategoryName)
]


class HelpLineShape(msgspec.Struct, frozen=True, kw_only=True):
    """One number to call in a locale file."""

    id: Annotated[str, _ID, _says("Its name in this file.")]
    number: Annotated[Words, _says('The number to call, in quotes, such as "112".')]
    name: Annotated[ByLanguage, _says("Who answers, by language.")]
    purpose: Annotated[ByLanguage, _says("When to call, by language.")]
    note: Annotated[ByLanguage, _says("Hours, cost or language spoken; may be left out.")] = {}
    source: Annotated[SourceKey, _KEY, _says("A key of sources.yaml.")]
    checked: Annotated[date, _says("The day on which somebody last called or looked.")]
    checked_by: Annotated[str, _says("Who checked it; empty until somebody did.")]

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

    region: Annotated[str, _REGION, _says("The country, as the file is called.")]
    help_lines: Annotated[
        tuple[HelpLineShape, ...], _SOME, _says("Numbers to call, the emergency number first.")
    ]


class DefinitionShape(msgspec.Struct, frozen=True):
    """One term in glossary.yaml; ``everyday`` if readers know it, so that no page need link."""

    term: Annotated[Words, _says("The word as a sentence has it.")]
    definition: Annotated[Words, _says("What it means, in 20 words at most.")]
    everyday: Annotated[bool, _says("True where readers know the word.")] = False
    allow: Annotated[tuple[AllowShape, ...], _ALLOW] = ()


class DangerShape(msgspec.Struct, frozen=True):
    """danger.yaml: phrases that hint at danger, and who checked them."""

    reviewed: Annotated[Review, _says("Who checked this list.")]
    phrases: Annotated[tuple[Words, ...], _SOME, _says("What people type who may be in danger.")]


GlossaryShape = dict[Annotated[TermId, _ID], DefinitionShape]


class NoticeShape(msgspec.Struct, frozen=True):
    """One note in a topic's front matter; there is no default level."""

    category: Annotated[CategoryName, _says("What the note is about.")]
    level: Annotated[
        NoticeLevel, _says("Before the whole page, before a passage, or one line at the head.")
    ]

    def notice(self) -> TopicNotice:
        """Give the note as the library keeps it."""
        return TopicNotice(CategoryId(self.category), self.level)


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """What stands between the --- lines of a topic."""

    title: Annotated[Words, _says("The plain short name: tiles and results.")]
    discreet_title: Annotated[Words, _says("A name that others may see: rail, slip, square.")]
    hint: Annotated[Words, _says("One line on the tile, 32 characters at most.")]
    summary: Annotated[Words, _says("One or two sentences.")]
    kind: Annotated[TopicKind, _says("What the page is about.")]
    group: Annotated[GroupId, _ID, _says("The group of pack.yaml that lists this topic.")]
    icon: Annotated[
        Literal[GroupIcon, TopicIcon], _says("An everyday thing, one a topic; it tells nothing.")
    ]
    notices: Annotated[tuple[NoticeShape, ...], _says("What this page has notes about.")] = ()
    search: Annotated[tuple[Words, ...], _says("Words that people type, in every script.")] = ()
    codes: Annotated[Codes, _says("Codes for staff search; never shown.")] = Codes()
    page_code: Annotated[str, _CODE, _says("The pack's number, then the topic's own.")]
    related: Annotated[tuple[AnyTopic, ...], _says("Ids of topics to read next.")] = ()
    questions: Annotated[tuple[Words, ...], _says("Four to eight questions to ask a clinician.")]
    take_home: Annotated[Words, _says("A short text to take along, 600 characters at most.")]
    authored: Annotated[date, _says("The day on which the page was written.")]
    reviewed: Annotated[Review, _says("Who checked the page; only a person sets reviewed.")]
    review_due: Annotated[date | None, _says("The day of the next review; null for a draft.")]
    allow: Annotated[tuple[AllowShape, ...], _ALLOW] = ()


class FaqFront(msgspec.Struct, frozen=True, kw_only=True):
    """What may stand between --- lines before the questions."""

    allow: Annotated[tuple[AllowShape, ...], _ALLOW]


class ReviewersShape(msgspec.Struct, frozen=True):
    """Who is to check the topics: roles by kind of topic, and more of them for some topics."""

    kinds: Annotated[
        dict[TopicKind, Annotated[tuple[Words, ...], _SOME]],
        _one_of(TopicKind),
        _says("Roles by kind of topic."),
    ]
    topics: Annotated[
        dict[AnyTopic, Annotated[tuple[Words, ...], _SOME]], _says("More roles for some topics.")
    ] = {}


class OpenQuestion(msgspec.Struct, frozen=True):
    """Something that a reviewer must decide; without topics, about the whole pack."""

    ask: Annotated[Words, _says("What is to be decided.")]
    topics: Annotated[tuple[AnyTopic, ...], _says("Which topics it is about.")] = ()


class ReviewShape(msgspec.Struct, frozen=True):
    """review.yaml: who checks what, and what is open. For people; nothing of it travels."""

    reviewers: Annotated[ReviewersShape, _says("Who is to check what.")]
    questions: Annotated[tuple[OpenQuestion, ...], _says("What is open.")] = ()
