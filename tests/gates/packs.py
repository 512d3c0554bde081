"""Generates packs in which every gated text holds a mark that nothing else holds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    Term,
    Text,
    TopicLink,
)
from kiosk.content.ids import CategoryId, GroupId, Language, TermId, TopicId
from kiosk.content.model import (
    DangerWords,
    Definition,
    Edition,
    Group,
    Pack,
    Question,
    Review,
    Topic,
)
from kiosk.content.notices import CATEGORIES, PAGE_CATEGORIES, NoticeWording, TopicNotice
from tests.unit.visit import sample_pack as samples

HUSH = "hush"
"""Every mark begins so; a search for it finds gated text."""
LANGUAGES = (Language("en"), Language("hi"))
HELP_TOPIC = TopicId("signs")
_PAGE = tuple(sorted(PAGE_CATEGORIES))

Draw = st.DrawFn


@dataclass
class Marked:
    """A pack, and for each mark in it the notes that all need consent."""

    pack: Pack
    needs: dict[str, frozenset[CategoryId]]

    def page_notes(self, name: TopicId, language: Language) -> tuple[CategoryId, ...]:
        """Give the notes that stand before the page of ``name``."""
        editions = (e for e in self.pack.editions if e.language == language)
        topic = next(t for e in editions for t in e.topics if t.id == name)
        return tuple(n.category for n in topic.notices if n.level == "page")


@dataclass
class _Maker:
    draw: Draw
    needs: dict[str, frozenset[CategoryId]] = field(default_factory=dict)
    glossary: dict[TermId, Definition] = field(default_factory=dict)
    numbers: Iterable[int] = field(default_factory=lambda: count(1))

    def words(self, needed: frozenset[CategoryId]) -> str:
        """Give some words; where notes are needed, with a mark of their own."""
        number = next(iter(self.numbers))
        if not needed:
            return f"Open words {number}."
        mark = f"{HUSH}{number}x"
        self.needs[mark] = needed
        return f"Closed words {mark}."

    def spans(self, needed: frozenset[CategoryId], topics: tuple[TopicId, ...]) -> Paragraph:
        """Give a paragraph, perhaps with a term or a link."""
        parts: list[Text | Term | TopicLink] = [Text(self.words(needed))]
        if self.draw(st.booleans()):
            parts.append(self.term(needed))
        if self.draw(st.integers(0, 3)) == 0:
            target = self.draw(st.sampled_from(topics))
            parts.append(TopicLink(target, self.words(needed) if needed else "a link"))
        return Paragraph(tuple(parts))

    def term(self, needed: frozenset[CategoryId]) -> Term:
        """Give a term: one that open text has as well, or one of this text alone."""
        if not needed or self.draw(st.booleans()):
            known = TermId("shared")
            self.glossary.setdefault(known, Definition(known, "shared", "An open definition."))
            return Term(known, "shared")
        number = next(iter(self.numbers))
        name = TermId(f"own-{number}")
        mark = f"{HUSH}{number}x"
        self.needs[mark] = needed
        self.glossary[name] = Definition(name, f"{mark}", f"Means {mark}.")
        return Term(name, mark)

    def block(self, needed: frozenset[CategoryId], topics: tuple[TopicId, ...]) -> Block:
        """Give a block of any kind but a gate."""
        match self.draw(st.integers(0, 5)):
            case 0:
                return BulletList((self.spans(needed, topics).spans,))
            case 1:
                return NumberedList((self.spans(needed, topics).spans,))
            case 2:
                return Callout("note", self.words(needed), (self.spans(needed, topics),))
            case 3:
                cell = self.spans(needed, topics).spans
                return Table(((Text(self.words(needed)),),), ((cell,),))
            case 4:
                hidden = self.draw(st.sampled_from([None, CategoryId("medical-images")]))
                both = needed | ({hidden} if hidden else set())
                return Figure("a.png", self.words(needed), self.words(both), hidden)
            case _:
                return self.spans(needed, topics)


def _gate(maker: _Maker, page: frozenset[CategoryId], topics: tuple[TopicId, ...]) -> Gate:
    category = maker.draw(st.sampled_from(CATEGORIES[:4]))
    inner = [
        block
        for _ in range(maker.draw(st.integers(1, 2)))
        if not isinstance(block := maker.block(page | {category}, topics), Gate)
    ]
    return Gate(category, tuple(inner))


def _blocks(
    maker: _Maker, page: frozenset[CategoryId], topics: tuple[TopicId, ...]
) -> tuple[Block, ...]:
    found: list[Block] = [Callout("in-short", "", (maker.spans(page, topics),))]
    for _ in range(maker.draw(st.integers(1, 3))):
        found.append(Heading(2, maker.words(page)))
        found.append(maker.block(page, topics))
        if maker.draw(st.booleans()):
            found.append(_gate(maker, page, topics))
    if maker.draw(st.booleans()):
        steps = tuple(maker.spans(page, topics).spans for _ in range(2))
        found.append(Callout("actions", "", (NumberedList(steps),)))
    return tuple(found)


def _topic(maker: _Maker, name: TopicId, topics: tuple[TopicId, ...], group: GroupId) -> Topic:
    is_help = name == HELP_TOPIC
    page = frozenset[CategoryId]()
    if not is_help:
        page = maker.draw(st.frozensets(st.sampled_from(_PAGE), max_size=2))
    blocks = (samples.in_short("Signs."), samples.WARNING)
    if not is_help:
        blocks = _blocks(maker, page, topics)  # type: ignore[assignment]
    gates = {b.category for b in blocks if isinstance(b, Gate)} - page
    notices = (
        *(TopicNotice(category, "page") for category in sorted(page)),
        *(TopicNotice(category, "passage") for category in sorted(gates)),
    )
    made = samples.topic(name, f"Title {name}", f"Discreet {name}", group, blocks=blocks)
    return replace(
        made,
        notices=notices,
        summary=maker.words(page),
        questions=(maker.words(page), maker.words(page)),
        take_home=maker.words(page),
        search=(f"word-{name}",),
        related=tuple(other for other in topics if other != name)[:2],
    )


def _edition(
    maker: _Maker, language: Language, topics: tuple[TopicId, ...], groups: tuple[Group, ...]
) -> Edition:
    maker.glossary.clear()
    of = {topic: group.id for group in groups for topic in group.topics}
    made = tuple(
        replace(_topic(maker, name, topics, of[name]), language=language) for name in topics
    )
    faq: dict[TopicId, tuple[Question, ...]] = {}
    for topic in made:
        page = frozenset(n.category for n in topic.notices if n.level == "page")
        if topic.id != HELP_TOPIC:
            answer = (maker.spans(page, topics),)
            faq[topic.id] = (Question(f"Question of {topic.id}?", answer),)
    words = DangerWords(("danger here",), Review("draft"))
    return Edition(language, "complete", made, tuple(maker.glossary.values()), faq, words)


@st.composite
def packs(draw: Draw) -> Marked:
    """Give a pack of two to four topics in two languages."""
    maker = _Maker(draw)
    names = tuple(TopicId(f"t{n}") for n in range(draw(st.integers(1, 3))))
    topics = (*names, HELP_TOPIC)
    groups = (
        Group(GroupId("one"), "clip", "clay", {"en": "One", "hi": "One"}, names),
        Group(GroupId("two"), "sign", "blue", {"en": "Two", "hi": "Two"}, (HELP_TOPIC,)),
    )
    editions = tuple(_edition(maker, language, topics, groups) for language in LANGUAGES)
    notices = tuple(
        NoticeWording(category, language, f"tag {category}", f"{category}", "A line.")
        for category in CATEGORIES
        for language in LANGUAGES
    )
    pack = replace(
        samples.PACK,
        help_topic=HELP_TOPIC,
        groups=groups,
        notices=notices,
        editions=editions,
        sources=(),
    )
    return Marked(pack, maker.needs)


TODAY = date(2026, 11, 30)
