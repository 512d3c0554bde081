"""The words of what was kept: from the page, in order, and never without consent."""

from functools import partial

import pytest
from msgspec.structs import replace as change

from kiosk.content.blocks import BulletList, Callout, NumberedList, Paragraph, SourceMark, Text
from kiosk.content.ids import CategoryId
from kiosk.library.reader import Library
from kiosk.library.writer import write
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep, KeptText
from kiosk.visit.kept_items import KeptItem, kept_items
from kiosk.visit.places import Copying, Home, MyQuestions, Place, Square
from kiosk.visit.present import Presenter
from kiosk.visit.state import State
from kiosk.visit.views import CopyingView, MyQuestionsView, SquareView
from tests.unit.visit import sample_pack as samples
from tests.unit.visit.sample_pack import ENGLISH, GATED, HIDDEN_WORDS, PACK, RICH, SHORT, VARIED

VIOLENCE = CategoryId("sexual-violence")
CLOSED = f"Take what stands {HIDDEN_WORDS}."


def library() -> Library:
    """Give the sample pack, with things to keep behind the note, and steps with sources."""
    (edition,) = PACK.editions
    marked = NumberedList(
        ((Text("Ask for a check. "), SourceMark((samples.GUIDE,)), Text("Now.")),)
    )
    remark = Callout("actions", "", (Paragraph((Text("First:"),)), BulletList(()), marked))
    topics = tuple(
        change(
            topic,
            take_home=CLOSED if topic.id == GATED else topic.take_home,
            questions=(CLOSED,) if topic.id == GATED else topic.questions,
            blocks=(*topic.blocks, remark) if topic.id in {GATED, SHORT} else topic.blocks,
        )
        for topic in edition.topics
    )
    pack = change(PACK, editions=(change(edition, topics=topics),))
    return Library.from_bytes(write((pack,)))


def items(*kept: Kept, agreed: frozenset[CategoryId] = frozenset()) -> tuple[KeptItem, ...]:
    """Give the words of ``kept`` for who agreed to ``agreed``."""
    state = State(kept=kept, consents=agreed)
    return kept_items(state, partial(library().article, language=ENGLISH))


def test_each_kind_is_read_from_its_page_in_the_order_of_the_visitor() -> None:
    kept = (KeptText(RICH), KeptStep(RICH, 1), KeptQuestion(RICH, 1), KeptQuestion(RICH, 0))
    assert items(*kept) == (
        KeptItem(kept[0], "Words to take home.", "Body response"),
        KeptItem(kept[1], "Ask for a heart and sugar check.", "Body response"),
        KeptItem(kept[2], "Which tests do I need?", "Body response"),
        KeptItem(kept[3], "Could my heart be part of this?", "Body response"),
    )


def test_a_step_loses_the_marks_of_its_sources() -> None:
    assert [item.words for item in items(KeptStep(SHORT, 0))] == ["Ask for a check. Now."]


@pytest.mark.parametrize(
    "entry", [KeptQuestion(RICH, 99), KeptQuestion(RICH, -1), KeptStep(VARIED, 0)]
)
def test_what_the_page_does_not_have_is_passed_over(entry: Kept) -> None:
    assert items(entry) == ()


BEHIND = (KeptText(GATED), KeptQuestion(GATED, 0), KeptStep(GATED, 0))


@pytest.mark.parametrize("entry", BEHIND)
def test_nothing_behind_a_note_is_read_before_consent(entry: Kept) -> None:
    assert items(KeptText(RICH), entry) == items(KeptText(RICH))
    (item,) = items(entry, agreed=frozenset({VIOLENCE}))
    assert item.about == "Feeling safe"
    assert item.words in {CLOSED, "Ask for a check. Now."}


@pytest.mark.parametrize("place", [MyQuestions(), Copying(), Square(), Square("text")])
def test_no_view_holds_what_was_not_agreed_to(place: Place) -> None:
    presenter = Presenter(samples.database(), samples.today)
    state = State(trail=(Home(), place), kept=(KeptText(GATED), KeptText(RICH)))
    view = presenter.view(state)
    if isinstance(view, SquareView):
        assert view.lines == ("1. Words to take home.",)
    else:
        assert isinstance(view, MyQuestionsView | CopyingView)
        assert [item.entry for item in view.items] == [KeptText(RICH)]


def test_a_hidden_square_holds_no_words() -> None:
    presenter = Presenter(samples.database(), samples.today)
    kept = (KeptText(RICH),)
    shown = presenter.view(State(trail=(Home(), Square(number=1)), kept=kept))
    assert shown == SquareView(("1. Words to take home.",), "draft", 1)
    hidden = presenter.view(State(trail=(Home(), Square(is_hidden=True)), kept=kept))
    assert hidden == SquareView((), "draft", 0)
    assert isinstance(hidden, SquareView)
    assert hidden.is_hidden


def test_a_printer_is_offered_where_there_is_one() -> None:
    state = State(trail=(Home(), MyQuestions("failed")))
    for can_print in (False, True):
        presenter = Presenter(samples.database(), samples.today, can_print=can_print)
        assert presenter.view(state) == MyQuestionsView((), can_print, "failed")
