"""How a topic is divided for reading, and what may stand beside it."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.blocks import Blocks, Callout, Gate, Heading, Paragraph, Text
from kiosk.visit.parts import Part, PeopleAsk, ReadingPlan, plan_reading
from kiosk.visit.passages import Passage, ReadBlock
from tests.unit.visit.sample_pack import ACTIONS, NOTE, PACK, RICH_BLOCKS, WARNING, in_short

SUMMARY = in_short("A summary.")
WORDS = Paragraph((Text("Some words."),))
PASSAGE = Passage((0,), PACK.notices[3].category, PACK.notices[3], "", None)


def shown(blocks: Blocks) -> tuple[ReadBlock, ...]:
    """Give the blocks of a page that has no gate."""
    return tuple(block for block in blocks if not isinstance(block, Gate))


def two(title: str) -> Heading:
    """Give a heading that opens a part."""
    return Heading(2, title)


def test_level_two_headings_open_parts_and_name_them() -> None:
    smaller = Heading(3, "Smaller")
    plan = plan_reading((SUMMARY, two("One"), WORDS, smaller, WORDS, two("Two"), NOTE), ())
    assert plan.parts == (
        Part("in-short", "", (SUMMARY,)),
        Part("text", "One", (WORDS, smaller, WORDS)),
        Part("text", "Two", (NOTE,)),
    )


def test_questions_are_the_last_part_and_only_where_there_are_some() -> None:
    plan = plan_reading((SUMMARY,), ("Why?", "How?"))
    assert plan.parts[-1] == Part("questions", "", ())
    assert plan.questions == ("Why?", "How?")
    assert [part.kind for part in plan_reading((SUMMARY,), ()).parts] == ["in-short"]


def test_what_people_ask_comes_last_with_its_answers() -> None:
    asked = PeopleAsk("Is it common?", (WORDS,))
    plan = plan_reading((SUMMARY,), ("Why?",), (asked,))
    assert [part.kind for part in plan.parts] == ["in-short", "questions", "people"]
    assert plan.parts[-1].blocks == (WORDS,)
    assert plan.people_ask == (asked,)


def test_a_page_that_shows_nothing_has_no_parts() -> None:
    assert plan_reading((), ()) == ReadingPlan((), None, None, ())


def test_an_empty_part_is_no_part() -> None:
    parts = plan_reading((two("Empty"), two("Full"), WORDS), ()).parts
    assert parts == (Part("text", "Full", (WORDS,)),)


def test_the_first_warning_and_the_first_actions_are_named() -> None:
    other = Callout("warning", "Another", (WORDS,))
    plan = plan_reading((two("One"), NOTE, WARNING, other, ACTIONS), ())
    assert plan.warning is WARNING
    assert plan.actions is ACTIONS
    assert plan_reading((SUMMARY, NOTE), ()).warning is None
    assert plan_reading((SUMMARY, NOTE), ()).actions is None


def test_what_stands_aside_is_not_read_twice() -> None:
    plan = plan_reading((two("One"), WORDS, WARNING, two("Two"), ACTIONS, WORDS), ("Why?",))
    assert plan.without((WARNING, ACTIONS)) == (
        Part("text", "One", (WORDS,)),
        Part("text", "Two", (WORDS,)),
        Part("questions", "", ()),
    )
    assert plan.without(()) == plan.parts


def test_a_part_that_is_emptied_goes_with_its_title() -> None:
    plan = plan_reading(shown(RICH_BLOCKS), ("Why?",))
    titles = [part.title for part in plan.without((WARNING, ACTIONS))]
    assert "What you can do" not in titles
    assert "When to get help" in titles  # a link stands below the box


def test_a_gated_passage_keeps_its_place() -> None:
    plan = plan_reading((two("One"), PASSAGE, WORDS), ())
    assert plan.parts == (Part("text", "One", (PASSAGE, WORDS)),)
    assert plan.without((WARNING,)) == plan.parts


@given(st.lists(st.sampled_from([SUMMARY, two("One"), two("Two"), WORDS, WARNING, PASSAGE])))
def test_dividing_loses_no_block_and_keeps_the_order(blocks: list[ReadBlock]) -> None:
    plan = plan_reading(blocks, ())
    read = [block for part in plan.parts for block in part.blocks]
    assert read == [b for b in blocks if not (isinstance(b, Heading) and b.level == 2)]
    assert all(part.blocks for part in plan.parts)
