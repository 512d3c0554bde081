"""The one-line notes at the head of a topic."""

from dataclasses import replace

from kiosk.content.ids import CategoryId
from kiosk.content.notices import TopicNotice
from kiosk.library.reader import Library
from kiosk.library.writer import write
from kiosk.visit.heads import head_lines
from tests.unit.visit.sample_pack import ENGLISH, PACK, RICH, SHORT, VARIED

LIBRARY = Library.from_bytes(write((PACK,)))


def test_a_one_line_note_is_said() -> None:
    assert head_lines(LIBRARY.article(RICH, ENGLISH)) == ("Names explicit-anatomy.",)


def test_notes_before_a_passage_are_not_said_at_the_head() -> None:
    assert head_lines(LIBRARY.article(VARIED, ENGLISH)) == ()
    assert head_lines(LIBRARY.article(SHORT, ENGLISH)) == ()


def test_lines_stand_in_the_order_in_which_the_topic_names_them() -> None:
    article = LIBRARY.article(RICH, ENGLISH)
    names = (CategoryId("self-harm"), CategoryId("explicit-anatomy"), CategoryId("child-abuse"))
    levels = ("line", "line", "passage")
    notices = tuple(
        TopicNotice(name, "line" if level == "line" else "passage")
        for name, level in zip(names, levels, strict=True)
    )
    page = replace(article, topic_notices=notices, notices=PACK.notices)
    assert head_lines(page) == ("Names self-harm.", "Names explicit-anatomy.")
