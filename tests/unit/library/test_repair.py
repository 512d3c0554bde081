"""Repair: one edit, from open words alone; what stands only in gated text is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as change

from kiosk.content.blocks import Gate, Paragraph, Text
from kiosk.content.ids import CategoryId, Language, TermId, TopicId
from kiosk.content.model import Definition, Pack, Question
from kiosk.content.notices import TopicNotice
from kiosk.errors import ContentDamaged
from kiosk.library.opening import open_bytes
from kiosk.library.repair import Repair, edits, is_misspelt_danger, is_one_edit, may_be_guessed
from kiosk.library.search import MOST_BEFORE_A_GUESS, Search
from kiosk.library.search_words import words_of
from kiosk.library.writer import write
from tests.unit.visit.sample_pack import (
    CONDITIONS,
    ENGLISH,
    GATED,
    HIDDEN_WORDS,
    PACK,
    RICH,
    THERAPIES,
    in_short,
    topic,
)

HARM = CategoryId("self-harm")
HINDI = Language("hi")
OPEN, CLOSED = TopicId("open-page"), TopicId("closed-page")


def pack() -> Pack:
    """Give the sample pack with open, gated and hidden words that nothing else has."""
    (edition,) = PACK.editions
    page = topic(
        OPEN,
        "Crocodile page",
        "Calm page",
        CONDITIONS,
        blocks=(
            in_short("A pangolin and a flamingo. Take 50mg. लड़का ज़रूरत."),
            Gate(HARM, (Paragraph((Text("A rhinoceros and a flamingo."),)),)),
        ),
        notices=(TopicNotice(HARM, "passage"),),
        code=80,
    )
    page = change(page, search=("slangword",))
    closed = topic(
        CLOSED,
        "Chimpanzee harm",
        "Quiet lemur",
        THERAPIES,
        blocks=(in_short("An orangutan."),),
        notices=(TopicNotice(HARM, "page"),),
        code=81,
    )
    answer = (Paragraph((Text("Yes, a wolverine."),)),)
    more = change(
        edition,
        topics=(*edition.topics, page, closed),
        glossary=(*edition.glossary, Definition(TermId("unused"), "armadillo", "A beast.")),
        faq={**edition.faq, CLOSED: (Question("Is it a mongoose?", answer),)},
    )
    groups = tuple(
        change(group, topics=(*group.topics, *ids))
        for group, ids in zip(PACK.groups, ((OPEN,), (CLOSED,), ()), strict=True)
    )
    return change(PACK, groups=groups, editions=(more,))


DATA = write((pack(),))


@pytest.fixture(scope="module")
def search() -> Search:
    return Search(open_bytes(DATA))


FOUND = {"crocodil", "pangolin", "pang", "pan"}
"""Beginnings of words are matches."""


@pytest.mark.parametrize(
    ("query", "guess"),
    [
        ("pangolni", "pangolin"),
        ("pangoln", "pangolin"),
        ("panngolin", "pangolin"),
        ("pangalin", "pangolin"),
        ("oangolin", "pangolin"),
        ("PANGOLNI", "pangolin"),
        ("flamnigo", "flamingo"),
        ("crocodil", None),
        ("corcodile", "crocodile"),
        ("calm pangolni", "calm pangolin"),
        ("लडका", "लड़का"),
        ("लड\u093cकी", "लड़का"),
        ("ज़रूरतत", "ज़रूरत"),
        ("lemurr", "lemur"),
        ("mongose", "mongoose"),
        ("pangolin", None),
        ("pang", None),
        ("pngln", None),
        ("pan", None),
        ("xyzzyxy", None),
    ],
)
def test_one_slip_is_repaired_where_nothing_matches(
    search: Search, query: str, guess: str | None
) -> None:
    found = search.find(query, ENGLISH)
    assert found.guess == guess
    assert bool(found.hits or found.guessed) is (guess is not None or query in FOUND)


@pytest.mark.parametrize(
    "query",
    [
        "rhinocerso",
        "orangutna",
        "wolvernie",
        "chimpanzeee",
        "slangwrod",
        "armadilol",
        "behnid teh note",
    ],
)
def test_gated_and_hidden_words_are_not_guessed(search: Search, query: str) -> None:
    found = search.find(query, ENGLISH)
    said = repr(found.guess)
    for word in ("rhinoceros", "orangutan", "wolverine", "chimpanzee", "slangword", "armadillo"):
        assert word not in said
    assert HIDDEN_WORDS not in said


def test_a_gated_word_finds_its_page_and_asks_for_no_guess(search: Search) -> None:
    found = search.find("rhinoceros", ENGLISH)
    assert [hit.topic.id for hit in found.hits] == [OPEN]
    assert found.guess is None


@pytest.mark.parametrize("typed", ["slangword", "rhinoceros", "orangutan", "unheardof"])
def test_what_may_not_be_shown_is_not_shown_back(search: Search, typed: str) -> None:
    assert search.find(f"{typed} pangolni", ENGLISH).guess == "pangolin"


def test_exact_matches_come_first_and_are_not_guesses_too(search: Search) -> None:
    found = search.find("heart pangolni", ENGLISH)
    assert RICH in {hit.topic.id for hit in found.hits}
    assert OPEN in {hit.topic.id for hit in found.guessed}
    assert not {hit.name for hit in found.hits} & {hit.name for hit in found.guessed}


def test_a_guess_repeats_nothing_that_matches(search: Search) -> None:
    found = search.find("crocodile pangolni", ENGLISH)
    assert [hit.topic.id for hit in found.hits] == [OPEN]
    assert (found.guess, found.guessed) == ("crocodile pangolin", ())


def test_few_stand_before_a_guess(search: Search) -> None:
    assert len(search.find("subject", ENGLISH).hits) > MOST_BEFORE_A_GUESS
    found = search.find("subject pangolni", ENGLISH)
    assert len(found.hits) == MOST_BEFORE_A_GUESS
    assert OPEN in {hit.topic.id for hit in found.guessed}


def test_no_number_is_guessed_at(search: Search) -> None:
    assert search.find("50mg", ENGLISH).guess is None
    assert search.find("50mgg", ENGLISH).guess == "50mg"
    for other in ("51mg", "5mg0", "500mg", "05mg"):
        assert search.find(other, ENGLISH).guess is None


def test_a_reader_of_another_language_is_given_what_there_is(search: Search) -> None:
    assert search.find("pangolni", HINDI).guess == "pangolin"


@pytest.mark.parametrize(
    ("query", "is_danger"),
    [
        ("suicied", True),
        ("sucide", True),
        ("i was forcd", True),
        ("suicde note", True),
        ("diet", False),
        ("want to dye", False),
        ("heartt", False),
    ],
)
def test_a_slip_in_a_word_of_danger_brings_help(*, query: str, is_danger: bool) -> None:
    (edition,) = PACK.editions
    assert edition.danger is not None
    danger = change(edition.danger, phrases=("suicide", "i was forced", "want to die"))
    data = write((change(PACK, editions=(change(edition, danger=danger),)),))
    assert Search(open_bytes(data)).find(query, ENGLISH).is_danger is is_danger


def test_a_short_word_of_danger_is_taken_as_it_is() -> None:
    assert is_misspelt_danger("sucide", "suicide")
    assert not is_misspelt_danger("suicide", "suicide")
    assert not is_misspelt_danger("rated", "raped")
    assert not is_misspelt_danger("sucde", "suicide")


def test_fingers_slip_in_known_ways_more_often() -> None:
    ranks = {edit.word: edit.rank for edit in edits("hart", "abcdehmp")}
    assert ranks["hrat"] == 0
    assert ranks["haart"] == 0
    assert ranks["heart"] < ranks["harm"] < ranks["cart"]


@given(st.text(alphabet="abc12", max_size=6), st.text(alphabet="abcd", max_size=4))
def test_every_edit_is_one_and_leaves_numbers_alone(word: str, alphabet: str) -> None:
    digits = [sign for sign in word if sign.isdigit()]
    for edit in edits(word, alphabet):
        assert abs(len(edit.word) - len(word)) <= 1
        assert [sign for sign in edit.word if sign.isdigit()] == digits


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_one_edit_is_told_as_it_is_made(word: str, other: str) -> None:
    made = {edit.word for edit in edits(word, "abc")} - {word}
    assert is_one_edit(word, other) is (other in made)


@pytest.mark.parametrize(
    ("word", "may"), [("of", False), ("the", True), ("123", False), ("50mg", True), ("की", False)]
)
def test_short_words_and_numbers_are_no_guesses(word: str, *, may: bool) -> None:
    assert may_be_guessed(word) is may


def test_packs_in_one_language_share_their_words() -> None:
    groups = tuple(change(group, id=f"b-{group.id}", topics=()) for group in PACK.groups)
    (edition,) = PACK.editions
    page = topic(TopicId("b"), "Erection pangolin", "Pangolin", groups[0].id, code=2)
    groups = (change(groups[0], topics=(page.id,)), *groups[1:])
    other = change(edition, topics=(page,), faq={}, danger=None)
    second = change(PACK, id="b", groups=groups, locales=(), editions=(other,))
    search = Search(open_bytes(write((PACK, second))))
    assert search.find("pangolni", ENGLISH).guess == "pangolin"
    assert search.find("erecton", ENGLISH).guess == "erection"


@given(st.text(max_size=30))
def test_every_guess_is_a_word_that_may_be_shown(query: str) -> None:
    database = open_bytes(DATA)
    guess = Search(database).find(query, ENGLISH).guess
    if guess is not None:
        repair = Repair(database, ENGLISH)
        assert all(repair.may_show(word.text) for word in words_of(guess))


def test_damage_is_refused() -> None:
    database = open_bytes(DATA)
    database.connection.execute("PRAGMA query_only = 0")
    database.connection.execute("DROP TABLE spelling")
    with pytest.raises(ContentDamaged):
        Search(database).find("pangolni", ENGLISH)


def test_the_discreet_name_of_a_gated_page_may_be_guessed(search: Search) -> None:
    found = search.find("quite lemrr", ENGLISH)
    assert found.guess is not None
    assert CLOSED in {hit.topic.id for hit in found.guessed}
    assert all(hit.sentence.text == "" for hit in found.guessed if hit.topic.id == GATED)
