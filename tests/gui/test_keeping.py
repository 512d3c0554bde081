"""Keeping questions: Add on the page, the count in the bar, and the list in the visitor's order."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from kiosk.content.ids import CategoryId
from kiosk.ui.pages.my_questions import MyQuestionsPage
from kiosk.ui.reading.add_button import AddButton
from kiosk.ui.taking.kept_row import KeptRow
from kiosk.ui.taking.turned import Turned
from kiosk.ui.widgets.bar import CountedButton
from kiosk.visit.comfort import Comfort, TextSize
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep, KeptText
from kiosk.visit.places import Copying, GetHelp, Home, MyQuestions, Reading, Square
from kiosk.visit.state import State
from kiosk.visit.wishes import Agree
from tests.gui.bench import KEPT, MEDIUM, SIZES, UPRIGHT, WIDE, Kiosk, KioskMaker, settle
from tests.unit.visit.sample_pack import GATED, RICH

TESTS, HEART = "Which tests do I need?", "Could my heart be part of this?"
CHECK = "Ask for a heart and sugar check."


def count(kiosk: Kiosk) -> int:
    """Give what the badge says."""
    button = kiosk.bar.buttons["questions"]
    assert isinstance(button, CountedButton)
    return button.count


def add(kiosk: Kiosk, name: str) -> AddButton:
    """Give the Add that is called ``name``, wherever it stands on the page."""
    (button,) = (b for b in kiosk.page.findChildren(AddButton) if b.accessibleName() == name)
    kiosk.let_a_second_pass(button)
    return button


def kept(kiosk: Kiosk) -> tuple[Kept, ...]:
    """Give what is kept; a call, so that mypy expects it to change."""
    return kiosk.state.kept


def rows(kiosk: Kiosk) -> list[str]:
    """Give the words of the list."""
    found = kiosk.page.findChildren(KeptRow)
    return [row.item.words for row in sorted(found, key=lambda row: kiosk.rect(row).top())]


@pytest.mark.parametrize("size", SIZES)
def test_add_turns_to_added_and_back_and_the_bar_counts(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    page = kiosk.page
    assert count(kiosk) == 0
    assert kiosk.bar.buttons["questions"].accessibleName() == "My questions"
    button = add(kiosk, f"Add: {TESTS}")
    wide = button.sizeHint().width()
    button.click()
    assert kept(kiosk) == (KeptQuestion(RICH, 1),)
    assert kiosk.page is page
    assert (button.text(), button.is_selected, button.isChecked()) == ("Added", True, True)
    assert button.sizeHint().width() == wide
    assert count(kiosk) == 1
    assert kiosk.bar.buttons["questions"].accessibleName() == "My questions, 1 kept"
    add(kiosk, f"Added: {TESTS}").click()
    assert not kept(kiosk)
    assert (button.text(), button.is_selected, button.isChecked()) == ("Add", False, False)
    assert count(kiosk) == 0


@pytest.mark.parametrize("size", SIZES)
def test_a_step_and_the_short_text_can_be_kept_too(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    add(kiosk, f"Add: {CHECK}").click()
    add(kiosk, "Add the short text to take home: Body response").click()
    assert kiosk.state.kept == (KeptStep(RICH, 1), KeptText(RICH))
    assert add(kiosk, "Short text to take home added: Body response").is_selected


def test_what_was_added_is_still_added_after_back(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    kiosk.tap(f"Add: {CHECK}")  # stands beside the text
    kiosk.tap_bar("questions")
    assert rows(kiosk) == [CHECK]
    kiosk.tap_bar("back")
    assert kiosk.here() == Reading(RICH)
    assert add(kiosk, f"Added: {CHECK}").is_selected


def test_the_text_behind_a_note_is_kept_after_consent_alone(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(GATED))
    assert kiosk.page.findChildren(AddButton) == []
    kiosk.navigator.obey(Agree((CategoryId("sexual-violence"),)))
    settle()
    add(kiosk, "Add the short text to take home: Feeling safe").click()
    assert kiosk.state.kept == (KeptText(GATED),)


def test_the_list_follows_the_visitor(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(MyQuestions())
    page, text = kiosk.page, "Words to take home."
    assert rows(kiosk) == [HEART, CHECK, text]
    kiosk.tap(f"Move down: {HEART}")
    assert rows(kiosk) == [CHECK, HEART, text]
    kiosk.tap(f"Move up: {text}")
    assert rows(kiosk) == [CHECK, text, HEART]
    kiosk.tap(f"Move up: {CHECK}")
    assert kiosk.notice == "This is the first one."
    kiosk.tap(f"Remove: {text}")
    assert rows(kiosk) == [CHECK, HEART]
    assert kiosk.page is page
    assert count(kiosk) == 2
    assert kiosk.state.kept == (KEPT[1], KEPT[0])


@pytest.mark.parametrize("size", SIZES)
def test_an_empty_list_says_how_to_fill_it(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.tap("English")
    kiosk.tap_bar("questions")
    assert kiosk.way() == (Home(), MyQuestions())
    assert kiosk.bar.buttons["questions"].is_selected
    assert "Nothing is kept yet." in kiosk.words()
    assert "square" not in kiosk.words()
    kiosk.tap("Choose a topic")
    assert kiosk.way() == (Home(),)


def test_the_last_one_removed_leaves_the_empty_list(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(MyQuestions())
    for words in rows(kiosk):
        kiosk.tap(f"Remove: {words}")
    assert kiosk.state.kept == ()
    assert kiosk.button("Choose a topic").isEnabled()


def test_ways_from_the_list(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(MyQuestions())
    kiosk.tap("Show to staff")
    assert kiosk.here() == Copying()
    assert all(words in kiosk.words() for words in (HEART, CHECK, "Words to take home."))
    assert [b for b in kiosk.page.findChildren(QAbstractButton) if b.isVisible()] == []
    kiosk.tap_bar("back")
    kiosk.tap("Show as a square for your phone")
    assert kiosk.here() == Square()
    kiosk.tap_bar("back")
    kiosk.tap("Find more questions")
    assert kiosk.way() == (Home(),)


def test_no_printer_is_spoken_of_where_there_is_none(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(MyQuestions())
    assert "rint" not in kiosk.words()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", ["normal", "large", "larger", "largest"])
def test_a_long_list_is_turned_by_a_button(
    kiosk_window: KioskMaker, size: tuple[int, int], text_size: TextSize
) -> None:
    kiosk = kiosk_window(size)
    many = (*(KeptQuestion(RICH, n) for n in range(4)), *KEPT[1:])
    trail = (Home(), MyQuestions())
    kiosk.navigator._become(State(trail=trail, kept=many, comfort=Comfort(text_size=text_size)))
    settle()
    offsets = [offset(kiosk)]
    while is_more(kiosk):
        kiosk.tap("Down")
        offsets.append(offset(kiosk))
        assert offsets[-1] > offsets[-2]
    if len(offsets) > 1:
        kiosk.tap("Back to the top")
        assert offset(kiosk) == 0
    else:
        assert (size, text_size) == (UPRIGHT, "normal")


def the_list(kiosk: Kiosk) -> Turned:
    """Give what holds the rows."""
    page = kiosk.page
    assert isinstance(page, MyQuestionsPage)
    return page._list


def offset(kiosk: Kiosk) -> int:
    """Give how far the list has moved."""
    return the_list(kiosk).area.offset


def is_more(kiosk: Kiosk) -> bool:
    """Tell whether the list goes on below."""
    return not the_list(kiosk).area.is_at_end


def test_still_there_covers_the_list_and_its_count(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(MEDIUM)
    kiosk.show_place(MyQuestions())
    kiosk.navigator.ask_still_there()
    settle()
    assert count(kiosk) == 0
    assert all(words not in kiosk.words() for words in (HEART, CHECK, "take home"))
    kiosk.tap("I am still reading")
    assert count(kiosk) == 3
    assert rows(kiosk) == [HEART, CHECK, "Words to take home."]


def test_clear_screen_forgets_what_was_kept(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(MyQuestions())
    kiosk.tap_bar("help")
    assert kiosk.here() == GetHelp()
    assert count(kiosk) == 3
    kiosk.tap_bar("clear")
    assert kiosk.state == State()
    kiosk.tap("English")
    kiosk.tap_bar("questions")
    assert count(kiosk) == 0
    assert "Nothing is kept yet." in kiosk.words()
