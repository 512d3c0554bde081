"""Several packs in one library: nothing of one is taken for something of another."""

from pathlib import Path

import msgspec
from msgspec.structs import replace

from kiosk.content.blocks import (
    BulletList,
    Callout,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    Text,
    TopicLink,
)
from kiosk.content.ids import CategoryId, GroupId, Language, TopicId
from kiosk.content.locale import Locale
from kiosk.library.merging import doors, regions, scoped
from kiosk.library.opening import open_bytes
from kiosk.library.reader import Library
from kiosk.library.search import Search
from kiosk.library.writer import write
from tests import forge

EN = Language("en")
LINK = TopicLink(TopicId("topic-1"), "there")
SPANS = (Text("Go "), LINK)


def test_each_link_and_picture_is_named_after_its_pack(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path, forge.folder(topics=2))
    (edition,) = pack.editions
    lists = (BulletList((SPANS,)), NumberedList((SPANS,)))
    blocks = (
        Heading(2, "A part"),
        Paragraph(SPANS),
        *lists,
        Figure("a.png", "words"),
        Callout("note", "", (Paragraph(SPANS), *lists)),
        Gate(CategoryId("x"), (Paragraph(SPANS), Table((SPANS,), ((SPANS,),)))),
        Table((SPANS, SPANS), ((SPANS, SPANS), (SPANS, SPANS))),
    )
    topics = tuple(replace(topic, blocks=blocks) for topic in edition.topics)
    made = scoped(replace(pack, editions=(replace(edition, topics=topics),)))
    said = msgspec.json.encode(made).decode()
    assert '"topic-1"' not in said
    assert '"a.png"' not in said
    assert said.count('"forged.topic-1","text":"there"') == said.count('"text":"there"') == 2 * 15
    assert said.count('"forged.a.png"') == 2
    assert made.help_topic == "forged.topic-1"
    assert made.groups[0].topics[0] == "forged.topic-1"
    assert scoped(pack) == scoped(pack) != pack


def test_two_packs_of_the_same_words_stand_side_by_side(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path, forge.folder(topics=3))
    other = replace(pack, id="other")
    data = write([scoped(pack), scoped(other)])
    library = Library.from_bytes(data)
    groups = library.groups(EN)
    assert [group.id for group in groups] == [group.id for group in pack.groups]
    for group, own in zip(groups, pack.groups, strict=True):
        assert [topic.id for topic in group.topics] == [
            f"{name}.{topic}" for name in ("forged", "other") for topic in own.topics
        ]
    for topic in (topic for group in groups for topic in group.topics):
        article = library.article(topic.id, EN)
        prefix = topic.id.partition(".")[0]
        assert all(related.id.startswith(prefix) for related in article.related)
    hidden = library.topics_behind(group.id for group in groups)
    assert {"forged.topic-1", "other.topic-1"}.isdisjoint(hidden), "help in danger of either pack"
    assert len(library.regions()) == len(pack.locales)
    library.close()
    hits = Search(open_bytes(data)).find(groups[0].topics[0].title, EN).hits
    assert {hit.topic.id.partition(".")[0] for hit in hits} == {"forged", "other"}


def test_a_group_looks_as_the_first_pack_says(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path)
    group = pack.groups[0]
    later = replace(group, icon="other", names={"en": "Other", "hi": "अन्य"})
    own = replace(group, id=GroupId("own"))
    merged = doors([pack, replace(pack, groups=(own, later))])
    assert [door.id for door in merged] == [*(door.id for door in pack.groups), "own"]
    assert merged[0].icon == group.icon
    assert merged[0].names == {**group.names, "hi": "अन्य"}


def test_a_region_keeps_its_numbers_and_gets_more(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path)
    (locale, *_) = pack.locales
    line = locale.help_lines[0]
    later = Locale(locale.region, (replace(line, number="0"), replace(line, id="more", number="9")))
    elsewhere = Locale("XX", (line,))
    merged = regions([pack, replace(pack, locales=(later, elsewhere))])
    assert merged[0].help_lines == (*locale.help_lines, replace(line, id="more", number="9"))
    assert merged[0].emergency == line
    assert merged[-1] == elsewhere
