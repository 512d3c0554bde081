"""What a database answers: the round trip from authored folder to article, and refusals."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.blocks import (
    BulletList,
    Callout,
    Emphasis,
    Heading,
    Paragraph,
    SourceMark,
    Strong,
    Table,
    Term,
    Text,
    TopicLink,
)
from kiosk.content.ids import Language, TopicId
from kiosk.content.notices import TopicNotice
from kiosk.errors import CannotRead, ContentDamaged, ContentMissing
from kiosk.library.reader import Library
from kiosk.library.schema import SCHEMA_NUMBER
from kiosk.library.writer import write, write_file
from tests import forge

EN, HI, UR = Language("en"), Language("hi"), Language("ur")


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    made = forge.folder(topics=5, languages=("en", "hi"), partial=("ur",), passage_gated=(3,))
    return write([forge.pack(tmp_path, made)])


@pytest.fixture
def library(data: bytes) -> Iterator[Library]:
    library = Library.from_bytes(data)
    yield library
    library.close()


def spoiled(data: bytes, statement: str) -> Library:
    with sqlite3.connect(":memory:") as database:
        database.deserialize(data)
        database.execute(statement)
        database.commit()
        whole = database.serialize()
    database.close()
    return Library.from_bytes(whole)


def test_languages_come_in_the_order_of_the_pack(library: Library) -> None:
    assert library.languages() == ("en", "hi", "ur")


def test_groups_come_with_their_topics(library: Library) -> None:
    first, second = library.groups(HI)
    assert (first.id, first.name, first.icon, first.colour) == (
        "group-1",
        "Group hi",
        "clip",
        "clay",
    )
    assert [topic.id for topic in first.topics] == ["topic-1", "topic-2", "topic-3"]
    assert [topic.id for topic in second.topics] == ["topic-4", "topic-5"]
    topic = first.topics[2]
    assert (topic.title, topic.discreet_title, topic.hint) == (
        "Topic 3",
        "Discreet 3",
        "A short hint",
    )
    assert topic.notices == (TopicNotice(topic.notices[0].category, "passage"),)
    assert (topic.page_code, topic.language, topic.icon) == ("4-3", "hi", "clip")


def test_partial_language_falls_back_to_the_first_complete_one(library: Library) -> None:
    languages = [t.language for group in library.groups(UR) for t in group.topics]
    assert languages == ["ur", "en", "en", "en", "en"]
    assert library.groups(UR)[0].name == "Group ur"
    assert library.article(TopicId("topic-1"), UR).language == "ur"
    assert library.article(TopicId("topic-2"), UR).language == "en"
    assert library.article(TopicId("topic-2"), Language("xx")).language == "en"
    assert library.groups(Language("xx"))[0].name == "Group en"


def test_notes_are_worded_in_the_language_that_was_asked_for(library: Library) -> None:
    fallen = library.article(TopicId("topic-3"), UR)
    assert (fallen.language, fallen.notices[0].language) == ("en", "ur")
    assert library.article(TopicId("topic-3"), Language("xx")).notices[0].language == "en"
    entries = {
        language: next(
            topic
            for group in library.groups(language)
            for topic in group.topics
            if topic.id == "topic-3"
        )
        for language in (UR, EN, Language("xx"))
    }
    wording = fallen.notices[0]
    assert entries[UR].tags == (wording.tag,)
    assert entries[Language("xx")].tags == entries[EN].tags != ()


def test_fallback_passes_over_a_partial_language_that_stands_first(tmp_path: Path) -> None:
    made = forge.folder(topics=2, languages=("en",), partial=("ur",))
    made.replace("pack.yaml", "{en: complete, ur: partial}", "{ur: partial, en: complete}")
    library = Library.from_bytes(write([forge.pack(tmp_path, made)]))
    assert library.languages() == ("ur", "en")
    assert library.article(TopicId("topic-1"), HI).language == "en"


def test_article_holds_the_facts(library: Library) -> None:
    article = library.article(TopicId("topic-2"), EN)
    assert (article.id, article.title, article.kind) == ("topic-2", "Topic 2", "condition")
    assert article.summary == "A summary of the topic."
    assert article.questions == ("What is it?", "What helps?", "Who helps?", "What next?")
    assert article.take_home == "Ask somebody."
    assert article.authored == date(2026, 1, 31)
    assert article.review_due is None
    assert article.is_draft
    assert article.group.name == "Group en"
    assert article.page_gate is None
    assert article.topic_notices == ()
    assert article.notices == ()
    assert [(entry.id, entry.title) for entry in article.related] == [("topic-3", "Topic 3")]
    assert [source.key for source in article.sources] == ["WHO-1", "NICE-2"]
    assert [term.term for term in article.definitions] == ["tissue", "nerve"]


def test_article_holds_the_blocks(library: Library) -> None:
    blocks = library.article(TopicId("topic-2"), EN).blocks
    assert isinstance(blocks[0], Callout)
    assert blocks[0].kind == "in-short"
    assert blocks[1] == Heading(2, "What it is")
    assert isinstance(blocks[2], Paragraph)
    spans = blocks[2].spans
    assert spans[1] == Emphasis("some")
    assert spans[3] == Strong("few")
    assert isinstance(spans[5], Term)
    assert spans[-1] == SourceMark(spans[-1].keys if isinstance(spans[-1], SourceMark) else ())
    assert isinstance(blocks[3], Paragraph)
    assert isinstance(blocks[3].spans[1], TopicLink)
    assert blocks[3].spans[2] == Text(", which goes on in a second line.")
    tables = [block for block in blocks if isinstance(block, Table)]
    assert tables[0].header == ((Text("What"),), (Text("How many"),))
    assert len(tables[0].rows) == 2
    lists = [block for block in blocks if isinstance(block, BulletList)]
    assert lists[0].items[2] == (Text("Three, which goes on in a second line"),)


def test_article_holds_questions_and_answers(library: Library) -> None:
    article = library.article(TopicId("topic-2"), HI)
    assert [entry.question for entry in article.faq] == ["Is it common?", "What can I do?"]
    assert isinstance(article.faq[1].answer[1], BulletList)


def test_related_topic_behind_a_page_note_keeps_its_discreet_name(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path, forge.folder(topics=3, page_gated=(2,)))
    library = Library.from_bytes(write([pack]))
    (related,) = library.article(TopicId("topic-1"), EN).related
    assert related.title == "Discreet 2"


def test_unknown_topic_is_a_bug(library: Library) -> None:
    with pytest.raises(LookupError, match="topic-9"):
        library.article(TopicId("topic-9"), EN)


def test_help_signs_are_the_first_warning_box(library: Library) -> None:
    signs = library.help_signs(UR)
    assert (signs.topic, signs.language, signs.is_draft) == ("topic-1", "ur", True)
    assert signs.callout.title == "When to get help fast"


def test_locale_and_help_lines(library: Library) -> None:
    assert library.regions() == ("IN",)
    assert library.locale() == library.locale("IN")
    assert library.locale().emergency.number == "112"
    assert [line.id for line in library.help_lines()] == ["emergency", "women"]
    assert library.help_lines("IN")[1].note == {"en": "Line en", "hi": "Line hi", "ur": "Line ur"}


def test_another_region_never_stands_in(library: Library) -> None:
    with pytest.raises(ContentMissing, match="region PK"):
        library.locale("PK")


def test_two_packs_stand_side_by_side(tmp_path: Path) -> None:
    other = forge.folder(topics=2)
    for path in list(other.files):
        text = other.files.pop(path)
        for old, new in (("topic-", "theme-"), ("group-", "door-"), ("forged", "other")):
            path, text = path.replace(old, new), text.replace(old, new)  # noqa: PLW2901
        other.files[path] = text
    other.name = "other"
    other.replace("locale/in.yaml", "region: IN", "region: PK")
    other.files["locale/pk.yaml"] = other.files.pop("locale/in.yaml")
    packs = [forge.pack(tmp_path), forge.pack(tmp_path, other)]
    library = Library.from_bytes(write(packs))
    assert [group.id for group in library.groups(EN)] == ["group-1", "group-2", "door-1", "door-2"]
    assert library.help_signs(EN).topic == "topic-1"
    assert library.regions() == ("IN", "PK")
    assert library.article(TopicId("theme-2"), EN).definitions


def test_file_is_opened_read_only(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a folder?#%" / "library.db"
    path.parent.mkdir()
    write_file(path, data)
    library = Library.open(path)
    assert library.languages() == ("en", "hi", "ur")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        library._database.connection.execute("DELETE FROM topic")
    library.close()
    assert [each.name for each in path.parent.iterdir()] == ["library.db"]


def test_bytes_are_opened_read_only(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        library._database.connection.execute("DELETE FROM topic")


def test_missing_file_is_missing_content(tmp_path: Path) -> None:
    with pytest.raises(ContentMissing, match=r"gone\.db"):
        Library.open(tmp_path / "gone.db")


def test_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="directory"):
        Library.open(tmp_path)


def test_foreign_and_torn_files_are_refused(data: bytes, tmp_path: Path) -> None:
    foreign = sqlite3.connect(":memory:")
    foreign.execute("CREATE TABLE t (a)")
    wrong_schema = data[:60] + (SCHEMA_NUMBER + 1).to_bytes(4, "big") + data[64:]
    for name, content, words in (
        ("empty", b"", "not a database"),
        ("text", b"words " * 100, "not a database"),
        ("foreign", foreign.serialize(), "another program"),
        ("schema", wrong_schema, f"schema {SCHEMA_NUMBER + 1}"),
        ("short", data[:-1], "cut short"),
        ("header", data[:100], "cut short"),
        ("long", data + b"\0", "cut short or has grown"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ContentDamaged, match=words):
            Library.open(tmp_path / name)
        with pytest.raises(ContentDamaged, match=words):
            Library.from_bytes(content)
    foreign.close()


def test_largest_page_size_is_understood(data: bytes) -> None:
    header = bytearray(data[:100])
    header[16:18] = (1).to_bytes(2, "big")
    header[28:32] = (1).to_bytes(4, "big")
    with pytest.raises(ContentDamaged, match="cut short"):
        Library.from_bytes(bytes(header))


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE body",
        "DELETE FROM notice",
        "DELETE FROM term",
        "DELETE FROM source",
        "DELETE FROM door",
        "UPDATE body SET topic = '{'",
        "UPDATE body SET topic = CAST('{}' AS BLOB)",
        "DELETE FROM topic",
    ],
)
def test_damage_is_refused_when_it_is_met(data: bytes, statement: str) -> None:
    library = spoiled(data, statement)
    with pytest.raises(ContentDamaged):
        library.article(TopicId("topic-3"), EN)


def test_lost_tables_are_refused(data: bytes) -> None:
    with pytest.raises(ContentDamaged):
        spoiled(data, "DROP TABLE edition").languages()
    with pytest.raises(ContentDamaged, match="lacks something"):
        spoiled(data, "DELETE FROM pack").help_signs(EN)
    with pytest.raises(ContentMissing, match="region any"):
        spoiled(data, "DELETE FROM locale").locale()


def test_help_topic_without_a_warning_is_refused(data: bytes) -> None:
    changed = "UPDATE body SET topic = CAST(REPLACE(topic, 'warning', 'note') AS BLOB)"
    with pytest.raises(ContentDamaged, match="no warning box"):
        spoiled(data, changed).help_signs(EN)


def test_reading_needs_neither_yaml_nor_markdown() -> None:
    program = (
        "import sys, kiosk.library.reader; "
        "print(sorted(n for n in sys.modules if n.split('.')[0] in "
        "{'yaml', 'markdown_it', 'markdown', 'PySide6'} or n.startswith('kiosk.authoring')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == "[]"
