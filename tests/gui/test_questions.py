"""Questions people ask: typing, choosing, opening; nothing typed outlives the visit."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from kiosk.ui.asking.answer_card import AnswerCard
from kiosk.ui.asking.answer_list import AnswerList
from kiosk.ui.asking.best_card import BestCard
from kiosk.ui.asking.danger_card import DangerCard
from kiosk.ui.asking.field import Line, SearchField
from kiosk.ui.asking.frame import frame
from kiosk.ui.asking.guess_line import GuessLine
from kiosk.ui.asking.result_row import ResultRow
from kiosk.ui.asking.staff_card import StaffCard
from kiosk.ui.look import look_for
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.tile import Tile
from kiosk.visit.keys import Keys
from kiosk.visit.places import DeskCard, GetHelp, Home, InGroup, OpenAnswer, Questions, Reading
from kiosk.visit.state import State
from tests.gui.bench import SIZES, UPRIGHT, WIDE, Kiosk, KioskMaker, is_seen, settle
from tests.unit.visit.sample_pack import GATED, HIDDEN_WORDS, RICH, THERAPIES


def rows(kiosk: Kiosk) -> list[str]:
    """Give the rows on the page, top to bottom."""
    (answers,) = kiosk.page.findChildren(AnswerList)
    return [row.text() for row in answers.rows() if isinstance(row, ResultRow | Tile)]


def line(kiosk: Kiosk) -> Line:
    """Give the line to type in."""
    (found,) = kiosk.page.findChildren(Line)
    return found


@pytest.mark.parametrize("size", SIZES)
def test_the_fourth_door_leads_to_the_questions(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Home())
    kiosk.tap("See all 3: Questions people ask")
    assert kiosk.here() == Questions()
    assert rows(kiosk) == ["Body response", "Feeling safe"]
    kiosk.tap("Body response")
    assert kiosk.here() == Questions(RICH)
    assert rows(kiosk) == ["Is it common?", "Could it be my heart?"]
    kiosk.tap_bar("back")
    assert kiosk.here() == Questions()


def test_search_waits_for_words(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Home())
    kiosk.tap("Search")
    assert kiosk.focus() is line(kiosk)


@pytest.mark.parametrize("size", SIZES)
def test_an_answer_opens_in_place_and_leads_to_its_page(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions(RICH))
    kiosk.tap("Is it common?")
    assert kiosk.here() == Questions(RICH, open_answer=OpenAnswer(RICH, 0))
    assert "Yes, and more so with age." in kiosk.words()
    kiosk.tap("Is it common?")
    assert "Yes, and more so with age." not in kiosk.words()
    kiosk.tap("Is it common?")
    kiosk.tap("Read the page: Body response")
    assert kiosk.here() == Reading(RICH)
    kiosk.tap_bar("back")
    assert "Yes, and more so with age." in kiosk.words()


@pytest.mark.parametrize("size", SIZES)
def test_results_come_while_typing_and_the_field_stays(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions())
    field = line(kiosk)
    kiosk.type_words("hear")
    assert "Could it be my heart?" in rows(kiosk)
    kiosk.type_words("tzz")
    assert line(kiosk) is field
    assert field.text() == "heartzz"
    assert rows(kiosk) == ["Conditions", "Therapies", "Getting help"]
    for _ in range(2):
        kiosk.key(Qt.Key.Key_Backspace)
    kiosk.wait_for_findings()
    assert "Could it be my heart?" in rows(kiosk)


@pytest.mark.parametrize("size", SIZES)
def test_where_nothing_is_found_doors_and_staff_are_offered(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions(keys="hidden"))
    kiosk.type_words("zzzz")
    assert "We found no answer for these words here. Your question still counts." in kiosk.words()
    assert len([card for card in kiosk.page.findChildren(StaffCard) if is_seen(card)]) == 1
    kiosk.tap("Therapies")
    assert kiosk.here() == InGroup(THERAPIES)
    kiosk.tap_bar("back")
    kiosk.tap("Desk card")
    assert kiosk.here() == DeskCard()


def guess_line(kiosk: Kiosk) -> GuessLine:
    """Give the line that says what was guessed."""
    (found,) = kiosk.page.findChildren(GuessLine)
    return found


@pytest.mark.parametrize("size", SIZES)
def test_a_guess_is_labelled_and_stands_after_what_matches(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions(keys="hidden"))
    kiosk.type_words("smoking urologits")
    (answers,) = kiosk.page.findChildren(AnswerList)
    said = [(type(row), row.accessibleName()) for row in answers.rows()]
    assert (ResultRow, "Erection problems") in said
    label = guess_line(kiosk)
    assert label.accessibleName().startswith(
        "Our guess. Showing results for smoking urologist \u00b7 "
    )
    at = answers.rows().index(label)
    after = [row for row in answers.rows()[at + 1 :] if isinstance(row, ResultRow)]
    before = [row for row in answers.rows()[:at] if isinstance(row, ResultRow)]
    assert "urologist" in {row.text() for row in after}
    assert all(row.accessibleDescription().startswith("Our guess") for row in after)
    assert not any(row.accessibleDescription().startswith("Our guess") for row in before)


def test_a_guess_that_adds_nothing_says_so(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Questions())
    kiosk.type_words("kidneys bladdre")
    assert "You may mean kidneys bladder. See above." in guess_line(kiosk).accessibleName()


def test_our_guess_can_be_taken(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.type_words("urologits")
    best = kiosk.page.findChildren(BestCard)[-1]
    assert best.accessibleName().startswith("Our guess \u00b7 Erection problems urologist")
    kiosk.tap("Did you mean: urologist?")
    kiosk.wait_for_findings()
    assert line(kiosk).text() == "urologist"
    assert kiosk.focus() is line(kiosk)
    assert kiosk.page.findChildren(GuessLine) == []
    assert "urologist" in rows(kiosk)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", ["hidden", "latin"])
def test_the_best_answer_is_read_above_without_a_touch(
    kiosk_window: KioskMaker, size: tuple[int, int], keys: Keys
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions(keys=keys))
    kiosk.type_words("could it be my heart")
    (best,) = (card for card in kiosk.page.findChildren(BestCard) if is_seen(card))
    assert "Best match \u00b7 Erection problems Could it be my heart?" in best.accessibleName()
    assert best.accessibleName().count(".") >= 1
    assert kiosk.seen_rect(best) == kiosk.rect(best)
    assert kiosk.rect(best).bottom() < kiosk.page.look.reach_line
    assert kiosk.rect(best).bottom() < kiosk.rect(kiosk.page.findChildren(SearchField)[0]).top()


def test_the_best_answer_of_a_gated_page_says_nothing(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.type_words("was it my fault")
    (best,) = kiosk.page.findChildren(BestCard)
    assert best.accessibleName().endswith("Was it my fault? Opens with a note")


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("has_keys", [True, False])
def test_nothing_on_the_page_covers_another_at_any_size_of_text(
    size: tuple[int, int], factor: float, *, has_keys: bool
) -> None:
    look = look_for("paper", *size, factor)
    places = frame(look, (look.text(96), look.rp(100)), has_keys=has_keys)
    page = QRect(0, 0, look.width, look.page_height)
    parts = [places.field, places.answers, *([places.keys] if has_keys else [])]
    for number, part in enumerate(parts):
        assert page.contains(part)
        assert part.isValid()
        assert not any(part.intersects(other) for other in parts[number + 1 :])
    assert has_keys is places.keys.isValid()
    assert places.answers.height() >= look.rp(150)
    if has_keys:
        assert places.keys.width() >= look.rp(898)


def test_the_newest_words_win(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.type_words("common heart kidney urologist")
    place = kiosk.here()
    assert isinstance(place, Questions)
    assert place.findings is not None
    assert place.findings.query == "common heart kidney urologist"


def test_erase_empties_the_field(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.type_words("heart")
    kiosk.tap("Erase")
    assert kiosk.here() == Questions()
    assert rows(kiosk) == ["Body response", "Feeling safe"]
    assert kiosk.focus() is line(kiosk)


@pytest.mark.parametrize("size", SIZES)
def test_danger_brings_help_to_the_top(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions())
    kiosk.type_words("i want to die")
    (card,) = kiosk.page.findChildren(DangerCard)
    assert is_seen(card)
    (answers,) = kiosk.page.findChildren(AnswerList)
    assert answers.rows()[0] is card
    warned = [p for p in kiosk.seen(Prose) if p.text().startswith("If something must not wait")]
    assert len(warned) == 1
    assert not [best for best in kiosk.page.findChildren(BestCard) if is_seen(best)]
    (button,) = card.findChildren(Button)
    kiosk.tap(button)
    assert kiosk.here() == GetHelp()


def test_the_answer_of_a_gated_page_waits_behind_its_note(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Questions(GATED))
    kiosk.tap("Was it my fault?")
    (card,) = kiosk.page.findChildren(AnswerCard)
    assert is_seen(card)
    assert "This answer opens with a note." in kiosk.words()
    assert HIDDEN_WORDS not in kiosk.words()
    kiosk.tap("Read the page: Feeling safe")
    kiosk.tap("Read on")
    kiosk.tap_bar("back")
    assert HIDDEN_WORDS in kiosk.words()


def test_a_gated_page_is_found_and_nothing_of_it_is_shown(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Questions())
    kiosk.type_words("words behind")
    assert "Feeling safe" in rows(kiosk)
    assert "Opens with a note" in kiosk.words()
    assert HIDDEN_WORDS not in kiosk.words()


def test_nothing_typed_outlives_the_visit(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.type_words("heart")
    kiosk.tap_bar("clear")
    assert kiosk.state == State()
    assert "heart" not in kiosk.words()
    kiosk.show_place(Questions())
    assert line(kiosk).text() == ""


def test_findings_that_come_after_the_visit_change_nothing(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.press_signs("heart")
    kiosk.tap_bar("clear")
    QTest.qWait(50)
    assert kiosk.state == State()


def test_nothing_is_copied_selected_or_offered(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    kiosk.type_words("heart")
    QGuiApplication.clipboard().setText("from elsewhere")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Z):
        QTest.keyClick(kiosk.handle, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(kiosk.handle, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    field = line(kiosk)
    middle = kiosk.point(field)
    QTest.mouseDClick(kiosk.handle, Qt.MouseButton.LeftButton, pos=middle)
    settle()
    assert field.text() == "heart"
    assert field.selectedText() == ""
    assert QGuiApplication.clipboard().text() == "from elsewhere"
    assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu


@pytest.mark.parametrize("size", SIZES)
def test_the_field_and_what_is_touched_lie_below_the_reach_line(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions())
    (field,) = kiosk.page.findChildren(SearchField)
    assert kiosk.rect(field).top() >= kiosk.page.look.reach_line


def test_words_that_come_back_are_never_looked_for_in_a_font_without_them(
    qtbot: QtBot, qtlog: _QtMessageCapture
) -> None:
    field = SearchField(look_for("paper", 1366, 768, 1.5), "दर्द")
    qtbot.addWidget(field)
    field.show()
    field.show_words("pain")
    field.show_words("दर्द")
    field.grab()
    assert not [record.message for record in qtlog.records]
