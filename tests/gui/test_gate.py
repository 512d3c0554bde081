"""The note before a page and before a passage: what is known before consent, and the ways on."""

import pytest

from kiosk.content.ids import CategoryId
from kiosk.ui.page import Page
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.pages.gate import GatePage
from kiosk.ui.reading.section_note import SectionNote
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.choice import Choice
from kiosk.visit.places import GetHelp, Home, InGroup, Reading
from kiosk.visit.wishes import Agree, ReadPart
from tests.gui.bench import MEDIUM, SIZES, UPRIGHT, WIDE, Kiosk, KioskMaker, is_seen
from tests.unit.visit.sample_pack import CONDITIONS, GATED, HIDDEN_WORDS, VARIED

HARM, BODY = CategoryId("self-harm"), CategoryId("explicit-anatomy")


def gate(kiosk: Kiosk) -> GatePage:
    """Open the page behind a note."""
    kiosk.show_place(InGroup(CONDITIONS))
    kiosk.show_place(Reading(GATED))
    page = kiosk.page
    assert isinstance(page, GatePage)
    return page


@pytest.mark.parametrize("size", SIZES)
def test_the_note_says_what_is_coming_and_holds_nothing_of_it(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    gate(kiosk)
    words = kiosk.words()
    assert "This page talks about sexual-violence things. It has no pictures." in words
    assert "You can change your mind at any time." in words
    assert "Feeling safe" in words
    assert "After somebody was harmed" not in words
    assert HIDDEN_WORDS not in words


@pytest.mark.parametrize("size", SIZES)
def test_the_three_ways_weigh_the_same(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    page = gate(kiosk)
    choices = page.findChildren(Choice)
    assert [choice.text() for choice in choices] == ["Read on", "Get help", "Go back"]
    assert len({choice.width() for choice in choices}) == 1
    assert all(is_seen(choice) for choice in choices)
    assert not [b for b in page.findChildren(Button) if b.make.kind == "primary"]


@pytest.mark.parametrize("size", SIZES)
def test_help_stands_beside_the_note(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    gate(kiosk)
    words = kiosk.words()
    record = words.index("A call may show on the phone's record.")
    assert record < words.index("14416")
    assert "You can talk to staff here in private." in words
    assert "If you are in danger now, call 112" in words
    assert ("1098" in words) is (size != MEDIUM)


@pytest.mark.parametrize("size", SIZES)
def test_read_on_opens_the_page_in_place(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    gate(kiosk)
    kiosk.tap("Read on")
    assert shows(kiosk, ArticlePage)
    assert kiosk.way() == (Home(), Reading(GATED))
    assert HIDDEN_WORDS in kiosk.words()
    kiosk.tap_bar("home")
    kiosk.show_place(Reading(GATED))  # the note is not asked again in this visit
    assert shows(kiosk, ArticlePage)
    kiosk.tap_bar("clear")
    kiosk.show_place(Reading(GATED))
    assert shows(kiosk, GatePage)


def test_get_help_and_go_back_lead_away_without_consent(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    gate(kiosk)
    kiosk.tap("Get help")
    assert kiosk.here() == GetHelp()
    kiosk.tap_bar("back")
    assert shows(kiosk, GatePage)
    kiosk.tap("Go back")
    assert kiosk.way() == (Home(),)
    assert kiosk.state.consents == frozenset()


def shows(kiosk: Kiosk, kind: type[Page]) -> bool:
    """Tell whether the page on the screen is of ``kind``; a call, as it changes."""
    return isinstance(kiosk.page, kind)


def notes(kiosk: Kiosk) -> list[SectionNote]:
    """Give the notes of the page, top to bottom."""
    found = kiosk.page.findChildren(SectionNote)
    return sorted(found, key=lambda note: note.passage.path)


@pytest.mark.parametrize("size", SIZES)
def test_a_passage_opens_folds_and_opens_again(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(VARIED, part=2))
    assert HIDDEN_WORDS not in kiosk.words()
    kiosk.tap(kiosk.button("Show this part"))
    assert HIDDEN_WORDS in kiosk.words()
    assert kiosk.state.consents == {HARM}
    assert is_seen(notes(kiosk)[0])  # the reader is where they were
    kiosk.tap(kiosk.button("Fold this part"))
    assert HIDDEN_WORDS not in kiosk.words()
    assert kiosk.state.consents == {HARM}
    kiosk.tap(kiosk.button("Show this part"))
    assert HIDDEN_WORDS in kiosk.words()


def test_scrolling_a_page_with_notes_keeps_the_page(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    for place in (Reading(VARIED), Reading(GATED)):
        kiosk.show_place(place)
        kiosk.navigator.obey(Agree((CategoryId("sexual-violence"),)))
        page = kiosk.page
        kiosk.navigator.obey(ReadPart(1))
        assert kiosk.page is page


def test_skip_leads_to_the_next_part(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Reading(VARIED, part=2))
    kiosk.tap("Skip to When to get help")
    assert kiosk.here() == Reading(VARIED, part=3)
    assert kiosk.state.consents == frozenset()
    assert HIDDEN_WORDS not in kiosk.words()


@pytest.mark.parametrize("size", SIZES)
def test_show_and_skip_are_equals(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(VARIED, part=2))
    for note in notes(kiosk):
        sizes = {(button.width(), button.height()) for button in note.buttons}
        assert len(sizes) == 1


def test_a_picture_waits_for_its_own_note(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Reading(VARIED, part=2))
    assert "A drawing of a body" in kiosk.words()  # the words for a picture are never hidden
    kiosk.tap("Show the picture")
    assert kiosk.state.consents == {BODY}
    kiosk.tap("Hide the picture")
    assert [note.passage.blocks for note in notes(kiosk)] == [None, None]
