"""Check 11: nothing in a pack points nowhere, and nothing slips past a note.

Each row changes one thing of a good pack; the words say by which rule it must be refused.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk.packs.refusals import PackInconsistent
from tests import forge, forge_packs
from tests.forge_packs import Forgery

ONE, TWO, THREE = (f"en/topics/topic-{n}.json" for n in (1, 2, 3))
HINDI = "hi/topics/topic-1.json"
FAQ = "en/faq/topic-2.json"
WITH_ALL = forge.folder(
    topics=3, partial=("hi",), page_gated=(2,), passage_gated=(3,), pictures=(3,)
)


def good() -> Forgery:
    """Give a good pack with two languages, notes, gates, pictures and answers."""
    return forge_packs.forgery(WITH_ALL)


def test_a_good_pack_passes() -> None:
    assert forge_packs.taken(good().file()).content == forge_packs.content(WITH_ALL)


@dataclass(frozen=True, slots=True)
class Row:
    """One change to what stands at ``path``."""

    path: str
    says: str
    change: Callable[[Any], object] = field(repr=False)


def put(**values: Any) -> Callable[[Any], object]:  # noqa: ANN401 - any JSON
    return lambda value: value.update(values)


def at(*steps: str | int, **values: Any) -> Callable[[Any], object]:  # noqa: ANN401 - any JSON
    def change(value: Any) -> None:  # noqa: ANN401 - any JSON
        for step in steps:
            value = value[step]
        value.update(values)

    return change


def append(block: dict[str, Any]) -> Callable[[Any], object]:
    return lambda topic: topic["blocks"].append(block)


def words(*spans: dict[str, Any]) -> dict[str, Any]:
    return {"spans": list(spans), "type": "paragraph"}


TEXT = {"text": "x", "type": "text"}


def gate(category: str, *blocks: dict[str, Any]) -> dict[str, Any]:
    return {"blocks": list(blocks) or [words(TEXT)], "category": category, "type": "gate"}


def figure(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    of = {"alt": "x", "caption": "", "colours": "own", "media": "plain.png", "notice": None}
    return {**of, **values, "type": "figure"}


def table(header: int, *rows: int) -> dict[str, Any]:
    cells = [[[TEXT]] * row for row in rows]
    return {"header": [[TEXT]] * header, "rows": cells, "type": "table"}


def note(category: str, level: str) -> dict[str, str]:
    return {"category": category, "level": level}


def reviewed(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"on": "2026-05-01", "role": "Doctor", "state": "reviewed", **values}


def drop_marks(topic: Any) -> None:  # noqa: ANN401 - any JSON
    """Take general knowledge out, so that the page may be reviewed."""
    for block in topic["blocks"]:
        for inner in block.get("blocks", [block]):
            if "spans" in inner:
                inner["spans"] = [s for s in inner["spans"] if s["type"] != "source"]


COVER = [
    Row("pack.json", "not there in each language", at("title", hi=" ")),
    Row("pack.json", "not there in each language", lambda v: v["title"].pop("hi")),
    Row("pack.json", "not there in each language", at("title", ur="x")),
    Row("pack.json", "not there in each language", lambda v: v["groups"][1]["names"].pop("en")),
    Row("pack.json", "no number from 1 to 999, or no licence", put(number=0)),
    Row("pack.json", "no number from 1 to 999, or no licence", put(number=1000)),
    Row("pack.json", "no number from 1 to 999, or no licence", put(licence=" ")),
    Row("pack.json", "the page code '4-1'", put(number=5)),
    Row("pack.json", "no help topic 'no'", put(help_topic="no")),
    Row("pack.json", "0 groups", put(groups=[])),
    Row("pack.json", "4 groups", lambda v: v["groups"].extend(v["groups"])),
    Row("pack.json", "2 groups, or two of one id", at("groups", 1, id="group-1")),
    Row("pack.json", "the group 'a/b'", at("groups", 1, id="a/b")),
    Row("pack.json", "with the icon 'no'", at("groups", 1, icon="no")),
    Row("pack.json", "with the icon 'lamp'", at("groups", 1, icon="lamp")),
    Row("pack.json", "a topic in two groups", lambda v: v["groups"][1]["topics"].append("topic-1")),
    Row(
        "pack.json", "the groups list other topics", lambda v: v["groups"][0]["topics"].append("no")
    ),
    Row("pack.json", "the groups list other topics", lambda v: v["groups"][0]["topics"].pop()),
    Row(ONE, "differs in more than its words", put(group="group-2")),
    Row(THREE, "topic-3 is listed in another group", put(group="group-1")),
    Row("sources.json", "a source key with other signs", at(0, key="a b")),
    Row("sources.json", "two sources of one key", lambda v: v.append(v[0])),
    Row("sources.json", "no source 'NICE-2'", at(1, key="OTHER")),
    Row("notices.json", "two wordings", lambda v: v.append(v[0])),
    Row("notices.json", "an empty wording", at(0, tag=" ")),
    Row("notices.json", "an empty wording", at(0, about="")),
    Row("notices.json", "an empty wording", at(0, line="")),
    Row("notices.json", "no wording of sexual-violence in hi", at(1, category="other")),
    Row("locale.json", "no region, or one twice", lambda v: v.clear()),
    Row("locale.json", "no region, or one twice", lambda v: v.append(v[0])),
    Row("locale.json", "the region 'in'", at(0, region="in")),
    Row("locale.json", "without lines", at(0, help_lines=[])),
    Row("locale.json", "two of one id", at(0, "help_lines", 1, id="emergency")),
    Row("locale.json", "without number or source", at(0, "help_lines", 0, number=" ")),
    Row("locale.json", "without number or source", at(0, "help_lines", 0, source="GK")),
    Row("locale.json", "not named in each language", at(0, "help_lines", 0, name={"en": "x"})),
    Row("locale.json", "not named in each language", at(0, "help_lines", 0, purpose={})),
    Row("locale.json", "the note of the help line", at(0, "help_lines", 1, note={"en": "x"})),
]
LANGUAGES = [
    Row(HINDI, "hi: topic-1 differs in more than its words", put(icon="lamp")),
    Row(HINDI, "hi: topic-1 differs", put(notices=[note("self-harm", "line")])),
    Row(HINDI, "hi: topic-1 differs", put(kind="guide")),
    Row(HINDI, "hi: topic-1 differs", put(page_code="4-9")),
    Row(HINDI, "hi: topic-1 differs", put(related=[])),
    Row(HINDI, "hi: topic-1 differs", at("codes", icd10=[])),
    Row(HINDI, "hi: topic-1 is in 'en'", put(language="en")),
    Row(HINDI, "something of the help topic is behind a note", append(gate("self-harm"))),
    Row("en/glossary.json", "en: two terms of one id", lambda v: v.append(v[0])),
    Row("en/glossary.json", "en: the term 'a b'", at(0, id="a b")),
    Row("en/glossary.json", "en: the term", at(0, term=" ")),
    Row("en/glossary.json", "en: the term", at(0, definition="")),
    Row("en/glossary.json", "no term 'tissue'", lambda v: v.pop(0)),
    Row(TWO, "en: two pages of one code", put(page_code="4-1", related=[])),
]
PAGES = [
    Row(ONE, "behind a note", append(figure(notice="explicit-anatomy"))),
    Row(ONE, "no warning box in the help topic", lambda v: v.update(blocks=v["blocks"][:3])),
    Row(TWO, "no in-short box at the start", lambda v: v["blocks"].pop(0)),
    Row(TWO, "no in-short box at the start", lambda v: v["blocks"].clear()),
    Row(TWO, "no in-short box at the start", at("blocks", 0, kind="note")),
    Row(TWO, "a division before any part", at("blocks", 1, level=3)),
    Row(TWO, "an empty text", put(title=" ")),
    Row(TWO, "an empty text", put(discreet_title="")),
    Row(TWO, "an empty text", put(hint="")),
    Row(TWO, "an empty text", put(summary="")),
    Row(TWO, "an empty text", put(take_home="")),
    Row(TWO, "an empty text", put(questions=["x", " "])),
    Row(TWO, "601 characters to take home", put(take_home="x" * 601)),
    Row(TWO, "no icon 'no'", put(icon="no")),
    Row(TWO, "the page code '5-2'", put(page_code="5-2")),
    Row(TWO, "the page code '4'", put(page_code="4")),
    Row(TWO, "the page code '4-02'", put(page_code="4-02")),
    Row(TWO, "related to itself", put(related=["topic-2"])),
    Row(TWO, "one topic twice", put(related=["topic-3", "topic-3"])),
    Row(TWO, "no topic 'no'", put(related=["no"])),
    Row(TWO, "a review without role or day", put(reviewed=reviewed(role=" "))),
    Row(TWO, "a review without role or day", put(reviewed=reviewed(on=None))),
    Row(TWO, "a draft with a role or day", put(reviewed=reviewed(state="draft", on=None))),
    Row(TWO, "a draft with a role or day", put(reviewed=reviewed(state="draft", role=""))),
    Row(TWO, "a review without a later one", put(reviewed=reviewed())),
    Row(TWO, "a later one", put(reviewed=reviewed(), review_due="2026-05-01")),
    Row(TWO, "general knowledge on a page", put(reviewed=reviewed(), review_due="2026-05-02")),
    Row(TWO, "two notes of one category", lambda v: v["notices"].append(v["notices"][0])),
    Row(TWO, "no wording of other", put(notices=[note("other", "line")])),
    Row(TWO, "medical-images before a page", put(notices=[note("medical-images", "page")])),
    Row(TWO, "'self-harm' is gated and not announced", append(gate("self-harm"))),
    Row(THREE, "'self-harm' is gated", put(notices=[note("self-harm", "line")])),
    Row(THREE, "'self-harm' is gated", append(figure(notice="self-harm"))),
    Row(
        THREE,
        "'medical-images' is gated",
        append(gate("self-harm", figure(notice="medical-images"))),
    ),
    Row(FAQ, "'self-harm' is gated", lambda v: v[0]["answer"].append(gate("self-harm"))),
    Row(
        FAQ,
        "'medical-images' is gated",
        lambda v: v[0]["answer"].append(figure(notice="medical-images")),
    ),
    Row(FAQ, "a question without words", at(0, question=" ")),
    Row(FAQ, "without an answer", at(0, answer=[])),
    Row(
        FAQ,
        "no topic 'no'",
        lambda v: v[0]["answer"].append(words({**TEXT, "topic": "no", "type": "topic"})),
    ),
    Row(TWO, "no topic 'no'", append(words({**TEXT, "topic": "no", "type": "topic"}))),
    Row(TWO, "no term 'no'", append(words({**TEXT, "term": "no", "type": "term"}))),
    Row(TWO, "no source 'NO'", append(words({"keys": ["GK", "NO"], "type": "source"}))),
    Row(
        THREE,
        "no term 'no'",
        append(gate("self-harm", words({**TEXT, "term": "no", "type": "term"}))),
    ),
    Row(TWO, "no picture 'no.png'", append(figure(media="no.png"))),
    Row(THREE, "no picture 'no.png'", append(gate("self-harm", figure(media="no.png")))),
    Row(TWO, "a picture without alt text", append(figure(alt=" "))),
    Row(TWO, "a table", append(table(0, 0))),
    Row(TWO, "a table", append(table(4, 4))),
    Row(TWO, "a table", append(table(2))),
    Row(TWO, "a table", append(table(2, 2, 1))),
    Row(
        TWO, "an empty box", append({"blocks": [], "kind": "note", "title": "", "type": "callout"})
    ),
    Row(THREE, "an empty box or gate", append({**gate("self-harm"), "blocks": []})),
    Row(THREE, "nothing shows media/plain.png", lambda v: v["blocks"].remove(_plain(v))),
]


def _plain(topic: Any) -> Any:  # noqa: ANN401 - any JSON
    return next(b for b in topic["blocks"] if b.get("media") == "plain.png")


@pytest.mark.parametrize("row", [*COVER, *LANGUAGES, *PAGES], ids=lambda r: f"{r.path}: {r.says}")
def test_a_pack_that_does_not_fit_together_is_refused(row: Row) -> None:
    made = good()
    made.change(row.path, row.change)
    with pytest.raises(PackInconsistent, match=re.escape(row.says)):
        forge_packs.taken(made.file())


@pytest.mark.parametrize(
    "block",
    [
        table(1, 1),
        table(3, 3, 3),
        figure(),
        words({"keys": ["GK"], "type": "source"}),
        words({**TEXT, "topic": "topic-1", "type": "topic"}),
    ],
)
def test_what_fits_is_let_pass(block: dict[str, Any]) -> None:
    made = good()
    made.change(TWO, append(block))
    assert forge_packs.taken(made.file()).signers


@pytest.mark.parametrize("number", [1, 999])
def test_the_first_and_the_last_number_are_let_pass(number: int) -> None:
    made = forge_packs.forgery()
    made.change("pack.json", put(number=number))
    made.change(ONE, put(page_code=f"{number}-9999"))
    assert forge_packs.taken(made.file()).content.number == number


def test_three_groups_are_let_pass_and_four_are_not() -> None:
    made = good()
    made.change("pack.json", lambda v: v["groups"][0]["topics"].remove("topic-2"))
    group = {"colour": "plum", "icon": "sign", "id": "third", "names": {"en": "x", "hi": "x"}}
    made.change("pack.json", lambda v: v["groups"].append({**group, "topics": ["topic-2"]}))
    made.change(TWO, put(group="third"))
    assert len(forge_packs.taken(made.file()).content.groups) == 3
    made.change("pack.json", lambda v: v["groups"].append({**group, "id": "fourth", "topics": []}))
    with pytest.raises(PackInconsistent, match="4 groups"):
        forge_packs.taken(made.file())


def test_the_longest_take_home_text_is_let_pass() -> None:
    made = good()
    made.change(TWO, put(take_home="x" * 600))
    assert forge_packs.taken(made.file()).signers


def test_a_page_that_somebody_reviewed_is_let_pass() -> None:
    made = good()
    made.change(THREE, drop_marks)
    made.change(THREE, put(reviewed=reviewed(), review_due="2026-05-02"))
    made.base["review"] = {"drafts": 3, "next_due": "2026-05-02", "reviewed": 1}
    assert forge_packs.taken(made.file()).payload.review.reviewed == 1


def test_a_review_that_is_summed_up_wrongly_is_refused() -> None:
    made = good()
    made.base["review"] = {"drafts": 3, "next_due": None, "reviewed": 1}
    with pytest.raises(PackInconsistent, match="the review summary"):
        forge_packs.taken(made.file())


def test_a_complete_language_that_lacks_a_page_is_refused() -> None:
    made = good()
    made.base["languages"] = [
        {"code": "en", "state": "complete"},
        {"code": "hi", "state": "complete"},
    ]
    with pytest.raises(PackInconsistent, match="hi is complete and lacks topic-2"):
        forge_packs.taken(made.file())


def test_a_pack_without_a_complete_language_is_refused() -> None:
    made = good()
    made.base["languages"] = [{"code": code, "state": "partial"} for code in ("en", "hi")]
    with pytest.raises(PackInconsistent, match="no language is complete"):
        forge_packs.taken(made.file())


def test_a_page_only_in_a_partial_language_is_refused() -> None:
    made = good()
    del made.members[TWO], made.members[FAQ]
    made.members["hi/topics/topic-2.json"] = good().members[TWO]
    made.change("hi/topics/topic-2.json", put(language="hi"))
    with pytest.raises(PackInconsistent, match="en is complete and lacks topic-2"):
        forge_packs.taken(made.file())


def test_a_pack_of_no_pages_is_refused() -> None:
    made = good()
    for path in [p for p in made.members if "/topics/" in p or "/faq/" in p or "media" in p]:
        del made.members[path]
    with pytest.raises(PackInconsistent, match="no language is complete"):
        forge_packs.taken(made.file())


def test_answers_without_their_page_are_refused() -> None:
    made = good()
    made.members["hi/faq/topic-2.json"] = made.members[FAQ]
    with pytest.raises(PackInconsistent, match="hi: answers without the topic topic-2"):
        forge_packs.taken(made.file())


def test_a_help_page_behind_a_note_is_refused() -> None:
    made = forge_packs.forgery()
    made.change(ONE, put(notices=[note("self-harm", "page")]))
    with pytest.raises(PackInconsistent, match="the help topic is behind a note"):
        forge_packs.taken(made.file())


def test_more_than_three_pages_behind_a_note_are_refused() -> None:
    fine = forge.folder(topics=5, page_gated=(2, 3, 4))
    assert forge_packs.taken(forge_packs.forgery(fine).file()).signers
    made = forge_packs.forgery(fine)
    made.change("en/topics/topic-5.json", put(notices=[note("child-abuse", "page")]))
    with pytest.raises(PackInconsistent, match="more than 3 pages behind a note"):
        forge_packs.taken(made.file())


@pytest.mark.parametrize(
    ("danger", "says"),
    [
        ({"phrases": []}, "danger words without words"),
        ({"phrases": ["x", " "]}, "danger words without words"),
        ({"reviewed": reviewed(role="")}, "danger words: a review without role or day"),
    ],
)
def test_danger_words_have_words_and_an_honest_review(danger: dict[str, Any], says: str) -> None:
    made = good()
    path = "en/danger.json"
    made.members[path] = b"{}"
    unchecked = {"on": None, "role": "", "state": "draft"}
    made.change(path, put(phrases=["x"], reviewed=unchecked))
    assert forge_packs.taken(made.file()).content.editions[0].danger
    made.change(path, put(**danger))
    with pytest.raises(PackInconsistent, match=says):
        forge_packs.taken(made.file())
