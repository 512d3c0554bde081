"""Search: what is found, how it is marked, and that gated text is never given back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as change

from kiosk.content.blocks import Gate, Paragraph, Term, Text
from kiosk.content.ids import CategoryId, Language, TermId, TopicId
from kiosk.content.model import Definition, Edition, Pack, Question
from kiosk.content.notices import TopicNotice
from kiosk.errors import ContentDamaged
from kiosk.library.opening import open_bytes
from kiosk.library.search import MOST_HITS, Findings, Search
from kiosk.library.search_words import normal, sentences_of, words_of
from kiosk.library.writer import write
from tests.unit.visit.sample_pack import (
    CONDITIONS,
    ENGLISH,
    GATED,
    HIDDEN_WORDS,
    PACK,
    RICH,
    THERAPIES,
    VARIED,
    in_short,
    topic,
)

HINDI_TOPIC = TopicId("hindi-words")
SECRET = TopicId("secret")
SECRET_TERM = TermId("secret-term")


def pack() -> Pack:
    """Give the sample pack with search words in two scripts and a term that only a gate has."""
    (edition,) = PACK.editions
    hindi = topic(HINDI_TOPIC, "Words", "Words", CONDITIONS, code=70)
    hindi = change(hindi, search=("गुप्त रोग", "क्या करें", "cant sleep", "ज़रूरत"))
    secret = topic(
        SECRET,
        "Calm page",
        "Calm page",
        THERAPIES,
        blocks=(
            in_short("Short."),
            Gate(
                CategoryId("self-harm"),
                (Paragraph((Text("Zebra "), Term(SECRET_TERM, "quagga"))),),
            ),
        ),
        notices=(TopicNotice(CategoryId("self-harm"), "passage"),),
        code=71,
    )
    more: Edition = change(
        edition,
        topics=(*edition.topics, hindi, secret),
        glossary=(*edition.glossary, Definition(SECRET_TERM, "quagga", "A striped unicorn.")),
        faq={**edition.faq, SECRET: (Question("Is it calm?", (Paragraph((Text("Yes."),)),)),)},
    )
    groups = tuple(
        change(g, topics=(*g.topics, *ids))
        for g, ids in zip(PACK.groups, ((HINDI_TOPIC,), (SECRET,), ()), strict=True)
    )
    return change(PACK, groups=groups, editions=(more,))


@pytest.fixture(scope="module")
def search() -> Search:
    return Search(open_bytes(write((pack(),))))


URDU = Language("ur")


@pytest.fixture(scope="module")
def partial() -> Search:
    """A pack whose second language has one topic, with a note, and lacks another with one."""
    base = pack()
    (english,) = base.editions
    of_id = {topic.id: topic for topic in english.topics}
    urdu = change(
        of_id[SECRET],
        language=URDU,
        title="پرسکون صفحہ",
        notices=(),
        blocks=(in_short("Heart."),),
        search=("heart",),
    )
    edition = change(english, language=URDU, completeness="partial", topics=(urdu,), faq={})
    wordings = tuple(change(note, language="ur", tag=f"ur {note.tag}") for note in base.notices)
    both = change(base, editions=(english, edition), notices=(*base.notices, *wordings))
    return Search(open_bytes(write((both,))))


def test_what_is_in_the_visitors_language_comes_first_and_the_rest_follows(
    partial: Search,
) -> None:
    found = partial.find("heart", URDU)
    languages = [hit.topic.language for hit in found.hits]
    assert languages[0] == URDU
    assert languages == sorted(languages, key=URDU.__ne__)
    assert {*languages} == {URDU, ENGLISH}
    assert found.language == URDU


def test_a_page_in_another_language_is_tagged_in_the_visitors(partial: Search) -> None:
    tags = [tag for hit in partial.find("heart", URDU).hits for tag in hit.topic.tags]
    assert tags
    assert all(tag.startswith("ur ") for tag in tags)
    english = [tag for hit in partial.find("heart", ENGLISH).hits for tag in hit.topic.tags]
    assert not any(tag.startswith("ur ") for tag in english)


def topics(found: Findings) -> set[str]:
    """Give the topics that were found."""
    return {hit.topic.id for hit in found.hits}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("erection", RICH),
        ("EREC", RICH),
        ("heart sugar", RICH),
        ("cant sleep", HINDI_TOPIC),
        ("गुप्त", HINDI_TOPIC),
        ("रोग", HINDI_TOPIC),
        ("Body response", RICH),
        ("smaller heading", VARIED),
        ("kidneys", RICH),
    ],
)
def test_titles_headings_text_questions_words_and_terms_are_found(
    search: Search, query: str, wanted: str
) -> None:
    assert wanted in topics(search.find(query, ENGLISH))


def test_hindi_is_not_split_at_its_vowel_signs(search: Search) -> None:
    assert HINDI_TOPIC in topics(search.find("क्या", ENGLISH))
    assert not search.find("क की", ENGLISH).hits


def test_a_dot_below_is_found_composed_and_apart(search: Search) -> None:
    composed = "\u095bरूरत"
    apart = unicodedata.normalize("NFD", composed)
    assert composed != apart
    assert topics(search.find(composed, ENGLISH)) == {HINDI_TOPIC}
    assert topics(search.find(apart, ENGLISH)) == {HINDI_TOPIC}


def test_a_question_is_found_with_its_number_and_a_term_where_it_is_read(search: Search) -> None:
    best = search.find("could it be my heart", ENGLISH).hits[0]
    assert (best.kind, best.topic.id, best.number) == ("question", RICH, 1)
    (term,) = (hit for hit in search.find("urologist", ENGLISH).hits if hit.kind == "term")
    assert term.topic.id == RICH
    assert term.sentence.text == "A doctor for the kidneys and the bladder."


def test_results_carry_the_tags_of_their_topic(search: Search) -> None:
    (hit, *_) = search.find("calm", ENGLISH).hits
    assert hit.topic.tags == ("tag",)


def test_the_best_comes_first_and_no_more_than_asked_for(search: Search) -> None:
    found = search.find("subject", ENGLISH, limit=3)
    assert len(found.hits) == 3
    scores = [hit.score for hit in search.find("subject", ENGLISH).hits]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= MOST_HITS


def test_what_has_every_word_wins_and_else_what_has_any_long_one(search: Search) -> None:
    assert topics(search.find("heart erection", ENGLISH)) == {RICH}
    assert RICH in topics(search.find("heart unheardof", ENGLISH))
    assert not search.find("to is of unheardof", ENGLISH).hits


@pytest.mark.parametrize("query", ["", "  ", "?", "a", '"', "zzzz"])
def test_nothing_is_found_for_nothing(search: Search, query: str) -> None:
    found = search.find(query, ENGLISH)
    assert found.hits == ()
    assert found.query == query
    assert not found.is_danger


@given(st.text(max_size=60))
def test_no_text_is_taken_for_a_command_of_the_index(query: str) -> None:
    assert Search(open_bytes(DATA)).find(query, ENGLISH).query == query


DATA = write((pack(),))


@pytest.mark.parametrize(
    "query", ["NEAR(a b)", "title:erection", "erect* OR", "a AND", "^heart", "{x}"]
)
def test_signs_of_the_index_mean_nothing(search: Search, query: str) -> None:
    assert search.find(query, ENGLISH).query == query


# Gated text finds its page, and is not given back.


@pytest.mark.parametrize("query", ["zebra", "quagga", "unicorn", "behind the note", "words behind"])
def test_gated_text_finds_and_is_never_returned(search: Search, query: str) -> None:
    found = search.find(query, ENGLISH)
    assert topics(found) & {SECRET, GATED, VARIED}
    shown = repr([(hit.title, hit.sentence) for hit in found.hits])
    for word in (HIDDEN_WORDS, "ebra", "uagga", "unicorn"):
        assert word not in shown


def test_a_term_that_only_gated_text_has_is_no_result_of_its_own(search: Search) -> None:
    assert {hit.kind for hit in search.find("quagga", ENGLISH).hits} == {"topic"}


def test_a_question_of_a_gated_page_comes_without_its_answer(search: Search) -> None:
    found = search.find("was it my fault", ENGLISH)
    (hit,) = (hit for hit in found.hits if hit.kind == "question" and hit.topic.id == GATED)
    assert hit.title.text == "Was it my fault?"
    assert hit.sentence.text == ""


def test_a_gated_page_is_named_discreetly(search: Search) -> None:
    (hit,) = (hit for hit in search.find("somebody harmed", ENGLISH).hits if hit.kind == "topic")
    assert (hit.topic.id, hit.title.text, hit.sentence.text) == (GATED, "Feeling safe", "")


# Danger


@pytest.mark.parametrize(
    ("query", "is_danger"),
    [
        ("want to die", True),
        ("I WANT to, die!", True),
        ("मैं मरना चाहता हूँ", True),
        ("die want to", False),
        ("want to diet", False),
        ("heart", False),
    ],
)
def test_phrases_that_hint_at_danger_are_told(
    search: Search, query: str, *, is_danger: bool
) -> None:
    assert search.find(query, ENGLISH).is_danger is is_danger


def test_damage_is_refused() -> None:
    database = open_bytes(DATA)
    database.connection.execute("PRAGMA query_only = 0")
    database.connection.execute("DROP TABLE found")
    with pytest.raises(ContentDamaged):
        Search(database).find("heart", ENGLISH)


def test_a_language_without_the_topic_is_answered_in_another(search: Search) -> None:
    assert RICH in topics(search.find("erection", Language("hi")))


# Words


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    end = 0
    for word in words_of(text):
        assert end <= word.start < word.end <= len(normal(text))
        end = word.end
        assert not any(sign.isspace() for sign in normal(text)[word.start : word.end])


def test_words_are_compared_in_small_letters_without_accents() -> None:
    assert [word.text for word in words_of("Café ÉTÉ, naïve")] == ["cafe", "ete", "naive"]


@given(st.text(alphabet="ab .?!।\n", max_size=60))
def test_sentences_lose_no_word(text: str) -> None:
    assert "".join(" ".join(sentences_of(text)).split()) == "".join(text.split())


def test_the_matches_of_a_sentence_are_marked(search: Search) -> None:
    hit = search.find("tablets help", ENGLISH).hits[0]
    marked = [hit.sentence.text[m.start : m.end].lower() for m in hit.sentence.marks]
    assert set(marked) <= {"tablets", "help"}
    assert marked
