"""Consent: gated text is given only to who agreed to each of its notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as change

from kiosk.content.blocks import Figure, Gate, Paragraph, SourceMark, Term, Text, plain
from kiosk.content.ids import CategoryId, TopicId
from kiosk.content.notices import CATEGORIES, TopicNotice
from kiosk.library.entries import Article
from kiosk.library.gated import Gated, Opened
from kiosk.library.reader import Library
from kiosk.library.writer import write
from kiosk.visit.passages import Passage, ReadBlock, read_runs
from kiosk.visit.reveal import reveal, reveal_page, reveal_passages
from kiosk.visit.state import State, new_visit
from tests.unit.visit.sample_pack import (
    ENGLISH,
    GATED,
    GUIDE,
    PACK,
    STUDY,
    THERAPIES,
    UROLOGIST,
    VARIED,
    in_short,
    topic,
)

HARM, BODY = CategoryId("self-harm"), CategoryId("explicit-anatomy")
VIOLENCE = CategoryId("sexual-violence")
NESTED = TopicId("nested")

_some = st.frozensets(st.sampled_from(CATEGORIES), min_size=1)


def agreed(*categories: CategoryId) -> State:
    """Give a visitor who agreed to ``categories``."""
    return State(consents=frozenset(categories))


def article(name: TopicId) -> Article:
    """Give a topic of the sample pack, or one with a hidden picture in a gated passage."""
    words = Paragraph(
        (Text("Gated words of a "), Term(UROLOGIST, "urologist"), SourceMark((STUDY,)))
    )
    nested = topic(
        NESTED,
        "Nested",
        "Nested",
        THERAPIES,
        blocks=(
            in_short("Short."),
            Paragraph((Text("Open words."), SourceMark((GUIDE,)))),
            Gate(HARM, (words, Figure("inner.png", "An inner picture", "", BODY))),
            Figure("outer.png", "An outer picture", "", BODY),
        ),
        notices=(TopicNotice(HARM, "passage"), TopicNotice(BODY, "passage")),
        code=90,
    )
    (edition,) = PACK.editions
    groups = tuple(
        change(g, topics=(*g.topics, NESTED)) if g.id == THERAPIES else g for g in PACK.groups
    )
    more = change(edition, topics=(*edition.topics, nested))
    pack = change(PACK, groups=groups, editions=(more,))
    return Library.from_bytes(write((pack,))).article(name, ENGLISH)


@given(needed=_some, given_=_some)
def test_every_note_needs_its_own_consent(
    needed: frozenset[CategoryId], given_: frozenset[CategoryId]
) -> None:
    held = Opened(title="hidden")
    found = reveal(agreed(*given_), Gated(tuple(sorted(needed)), held))
    assert found is (held if needed <= given_ else None)


def test_a_new_visit_agreed_to_nothing() -> None:
    assert reveal(new_visit(), Gated((HARM,), Opened())) is None


def test_a_page_without_a_note_is_open() -> None:
    page = article(VARIED)
    assert reveal_page(new_visit(), page) is page


def test_a_page_behind_a_note_opens_with_all_that_belongs_to_it() -> None:
    closed = article(GATED)
    assert reveal_page(agreed(HARM, BODY), closed) is None
    page = reveal_page(agreed(VIOLENCE), closed)
    assert page is not None
    assert page.title == "After somebody was harmed"
    assert page.summary
    assert page.blocks
    assert page.take_home
    assert [plain(run) for entry in page.faq for run in read_runs(shown(entry.answer))]
    assert [entry.question for entry in page.faq] == [entry.question for entry in closed.faq]


def shown(blocks: tuple[object, ...]) -> tuple[ReadBlock, ...]:
    """Give ``blocks`` of an answer, in which no gate can stand."""
    return tuple(block for block in blocks if isinstance(block, Paragraph))


def words(blocks: tuple[ReadBlock, ...]) -> str:
    """Give the words that may be read in ``blocks``."""
    return " ".join(plain(run) for run in read_runs(blocks))


def passages(blocks: tuple[ReadBlock, ...]) -> dict[tuple[int, ...], bool]:
    """Give each passage in sight, and whether it is open."""
    found: dict[tuple[int, ...], bool] = {}
    for block in blocks:
        if isinstance(block, Passage):
            found[block.path] = block.blocks is not None
            found |= passages(block.blocks or ())
    return found


@pytest.mark.parametrize(
    ("consents", "open_ones"),
    [
        ((), {(0,): False, (1,): False}),
        ((HARM,), {(0,): True, (0, 0): False, (1,): False}),
        ((BODY,), {(0,): False, (1,): True}),
        ((HARM, BODY), {(0,): True, (0, 0): True, (1,): True}),
    ],
)
def test_a_passage_in_a_passage_waits_for_both(
    consents: tuple[CategoryId, ...], open_ones: dict[tuple[int, ...], bool]
) -> None:
    _, blocks = reveal_passages(agreed(*consents), article(NESTED))
    assert passages(blocks) == open_ones
    assert ("Gated words" in words(blocks)) is (HARM in consents)


def test_a_folded_passage_stays_closed_and_the_others_open() -> None:
    page = article(NESTED)
    _, blocks = reveal_passages(agreed(HARM, BODY), page, frozenset({(0,)}))
    assert passages(blocks) == {(0,): False, (1,): True}
    _, blocks = reveal_passages(agreed(HARM, BODY), page, frozenset({(0, 0)}))
    assert passages(blocks) == {(0,): True, (0, 0): False, (1,): True}


def test_what_an_open_passage_explains_and_rests_on_joins_the_page() -> None:
    page = article(NESTED)
    closed, _ = reveal_passages(new_visit(), page)
    assert closed.definitions == ()
    assert [source.key for source in closed.sources] == [GUIDE]
    opened, _ = reveal_passages(agreed(HARM), page)
    assert [d.id for d in opened.definitions] == [UROLOGIST]
    assert [source.key for source in opened.sources] == [GUIDE, STUDY]


def test_the_words_for_a_picture_are_never_hidden() -> None:
    _, blocks = reveal_passages(new_visit(), article(NESTED))
    (picture,) = (b for b in blocks if isinstance(b, Passage) and b.is_picture)
    assert (picture.alt, picture.blocks) == ("An outer picture", None)
