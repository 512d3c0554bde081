"""What each part of a topic rests on."""

from kiosk.content.blocks import GENERAL_KNOWLEDGE, Heading, Paragraph, SourceMark, Text
from kiosk.content.ids import SourceKey
from kiosk.library.entries import Article
from kiosk.library.reader import Library
from kiosk.library.writer import write
from kiosk.visit.checks import PartSources, sources_by_part
from kiosk.visit.parts import plan_reading
from kiosk.visit.reveal import reveal_passages
from kiosk.visit.state import State
from tests.unit.visit.sample_pack import ENGLISH, GATED, GUIDE, PACK, RICH, STUDY, VARIED

BY_KEY = {source.key: source for source in PACK.sources}


def article(name: str = RICH) -> Article:
    """Give a sample topic."""
    return Library.from_bytes(write((PACK,))).article(
        next(t.id for t in PACK.editions[0].topics if t.id == name), ENGLISH
    )


def rests(page: Article) -> tuple[PartSources, ...]:
    """Give the parts of ``page`` that name a source."""
    page, blocks = reveal_passages(State(), page)
    return sources_by_part(page, plan_reading(blocks, page.questions))


def marked(*keys: SourceKey) -> Paragraph:
    """Give a paragraph that rests on ``keys``."""
    return Paragraph((Text("So it is."), SourceMark(keys)))


def test_parts_come_in_reading_order_with_their_sources() -> None:
    assert rests(article()) == (
        PartSources("What it is", (BY_KEY[GUIDE],), rests_on_general_knowledge=False),
        PartSources("How common it is", (BY_KEY[STUDY], BY_KEY[GUIDE]), False),
        PartSources("What helps", (), rests_on_general_knowledge=True),
    )


def test_a_source_is_named_once_a_part_and_again_in_the_next() -> None:
    page = article()
    blocks = (marked(GUIDE), marked(STUDY, GUIDE), Heading(2, "Next"), marked(GUIDE))
    found = sources_by_part(page, plan_reading(blocks, ()))
    assert found == (
        PartSources("", (BY_KEY[GUIDE], BY_KEY[STUDY]), rests_on_general_knowledge=False),
        PartSources("Next", (BY_KEY[GUIDE],), rests_on_general_knowledge=False),
    )


def test_general_knowledge_is_said_beside_a_source() -> None:
    plan = plan_reading((marked(GENERAL_KNOWLEDGE, GUIDE),), ())
    found = sources_by_part(article(), plan)
    assert found == (PartSources("", (BY_KEY[GUIDE],), rests_on_general_knowledge=True),)


def test_a_page_without_marks_rests_on_nothing_that_is_said() -> None:
    assert rests(article(VARIED)) == ()


def test_what_stands_behind_a_note_tells_no_source() -> None:
    assert rests(article(GATED)) == ()
