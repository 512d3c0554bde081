"""What moves where motion is wanted: presses, folds, definitions. By default nothing does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.content.ids import TopicId
from kiosk.ui.asking.answer_card import AnswerCard
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.reading.section_note import Indented, SectionNote
from kiosk.ui.widgets.definition import DefinitionCard
from kiosk.ui.widgets.pressing import PRESS_MS, Pressing
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.widgets.unfolding import FOLD_MS, Unfolding
from kiosk.visit.attract import Attract
from kiosk.visit.comfort_wishes import TurnSwitch
from kiosk.visit.places import Home, MyQuestions, OpenAnswer, Questions, Reading
from kiosk.visit.wishes import (
    FoldPassage,
    OpenTopic,
    ShowPassage,
    ToggleAnswer,
    ToggleTerm,
)
from tests.gui.bench import MEDIUM, UPRIGHT, WIDE, Kiosk, KioskMaker, settle, wait_until
from tests.gui.hands import BEGIN, ED
from tests.gui.hands import Kiosk as BuiltInKiosk
from tests.unit.visit.sample_pack import PDE, RICH, VARIED

Maker = Callable[[tuple[int, int]], Kiosk]
IN_COLUMN = (MEDIUM, UPRIGHT)


@pytest.fixture
def moving(kiosk_window: KioskMaker) -> Maker:
    """Give a function that opens a kiosk whose visitor wants motion."""

    def make(size: tuple[int, int]) -> Kiosk:
        kiosk = kiosk_window(size)
        kiosk.show_place(Home())
        comfort = kiosk.state.comfort._replace(less_motion=False)
        kiosk.navigator._become(replace(kiosk.state, comfort=comfort))
        settle()
        return kiosk

    return make


def folds(kiosk: Kiosk) -> list[Unfolding]:
    """Give what grows or closes up just now."""
    return [one for one in kiosk.window.findChildren(Unfolding) if one.isVisible()]


def set_share(fold: Unfolding, share: float) -> QImage:
    """Give what is seen of ``fold`` when that share of its time is over."""
    fold._going.setCurrentTime(round(FOLD_MS * share))
    return fold.grab().toImage()


def passage(kiosk: Kiosk) -> SectionNote:
    """Give the note before the first passage."""
    return next(n for n in kiosk.page.findChildren(SectionNote) if not n.passage.is_picture)


def term(kiosk: Kiosk) -> ToggleTerm:
    """Give the wish that opens the first definition of the text."""
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    run = next(n for n in page._column._prose if page._column.holds(n, PDE))
    return ToggleTerm(run, PDE)


def show_term(kiosk: Kiosk) -> None:
    """Bring a definition into view, and open it."""
    kiosk.show_place(Reading(RICH, part=4))
    kiosk.navigator.obey(term(kiosk))


@pytest.mark.parametrize("size", IN_COLUMN)
def test_a_definition_grows_to_its_height_and_stands(moving: Maker, size: tuple[int, int]) -> None:
    kiosk = moving(size)
    show_term(kiosk)
    (fold,) = folds(kiosk)
    (card,) = kiosk.page.findChildren(DefinitionCard)
    assert fold.y() == card.y()
    assert fold._by == card.height()
    assert fold._going.duration() == 160
    ground = fold._ground
    begun, half = set_share(fold, 0), set_share(fold, 0.3)
    first_line = card.height() // 2
    assert begun.copy(0, 0, begun.width(), 4) != half.copy(0, 0, half.width(), 4)
    assert begun != half
    fold._going.setCurrentTime(FOLD_MS)
    settle()
    assert not folds(kiosk)
    assert card.isVisible()
    assert card.grab().toImage().pixelColor(card.width() // 2, first_line) != ground


@pytest.mark.parametrize("size", IN_COLUMN)
def test_the_last_picture_of_a_fold_is_what_stands_there(
    moving: Maker, size: tuple[int, int]
) -> None:
    kiosk = moving(size)
    show_term(kiosk)
    (fold,) = folds(kiosk)
    fold._going.pause()
    fold._share = 1.0
    fold.repaint()
    shown = kiosk.window.grab().toImage()
    fold.hide()
    assert kiosk.window.grab().toImage() == shown
    fold.end()


@pytest.mark.parametrize("size", IN_COLUMN)
def test_a_definition_closes_up(moving: Maker, size: tuple[int, int]) -> None:
    kiosk = moving(size)
    show_term(kiosk)
    opened = folds(kiosk)[0]
    kiosk.navigator.obey(term(kiosk))
    assert not isValid(opened) or not opened.isVisible()
    (fold,) = folds(kiosk)
    assert fold._by < 0
    wait_until(lambda: not folds(kiosk))


def test_a_passage_grows_when_it_is_shown_and_closes_up_when_it_is_folded(moving: Maker) -> None:
    kiosk = moving(MEDIUM)
    kiosk.show_place(Reading(VARIED, part=2))
    note = passage(kiosk).passage
    kiosk.navigator.obey(ShowPassage(note.path, note.category))
    (fold,) = folds(kiosk)
    (shown,) = kiosk.page.findChildren(Indented)
    assert fold._by == shown.height() > 0
    wait_until(lambda: not folds(kiosk))
    kiosk.navigator.obey(FoldPassage(note.path))
    (fold,) = folds(kiosk)
    assert fold._by < 0
    wait_until(lambda: not folds(kiosk))


def test_coming_back_to_an_open_passage_moves_nothing(moving: Maker) -> None:
    kiosk = moving(MEDIUM)
    kiosk.show_place(Reading(VARIED, part=2))
    note = passage(kiosk).passage
    kiosk.navigator.obey(ShowPassage(note.path, note.category))
    wait_until(lambda: not folds(kiosk))
    kiosk.tap_bar("questions")
    assert isinstance(kiosk.here(), MyQuestions)
    kiosk.tap_bar("back")
    assert kiosk.page.findChildren(Indented)
    assert not folds(kiosk)


def test_another_topic_moves_nothing(kiosk: Callable[..., BuiltInKiosk]) -> None:
    one = kiosk(1366, 768)
    one.go(BEGIN, TurnSwitch("less_motion"), OpenTopic(ED))
    held = one.page.findChildren(SectionNote)[0].passage
    one.navigator.obey(ShowPassage(held.path, held.category))
    assert one.window.findChildren(Unfolding)
    one.go(OpenTopic(TopicId("painful-sex")))
    other = one.page.findChildren(SectionNote)[0].passage
    assert other.path == held.path
    one.go(FoldPassage(other.path))
    assert not one.page.findChildren(SectionNote)[0].is_open
    there = Reading(ED, at_passage=held.path)
    one.navigator._become(replace(one.navigator.state, trail=(Home(), there)))
    assert one.page.findChildren(SectionNote)[0].is_open
    assert not one.window.findChildren(Unfolding)


def test_a_passage_that_is_as_it_was_moves_nothing(moving: Maker) -> None:
    kiosk = moving(MEDIUM)
    kiosk.show_place(Reading(VARIED, part=2))
    note = passage(kiosk).passage
    kiosk.navigator.obey(ShowPassage(note.path, note.category))
    wait_until(lambda: not folds(kiosk))
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    assert page._scroll._changed == note.path
    page._scroll.follow(page._scroll)
    assert not folds(kiosk)


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_an_answer_grows_and_closes_up(moving: Maker, size: tuple[int, int]) -> None:
    kiosk = moving(size)
    kiosk.show_place(Questions(RICH))
    kiosk.navigator.obey(ToggleAnswer(RICH, 0))
    (fold,) = folds(kiosk)
    (card,) = [c for c in kiosk.page.findChildren(AnswerCard) if c.isVisible()]
    assert fold._by >= card.height()
    wait_until(lambda: not folds(kiosk))
    kiosk.navigator.obey(ToggleAnswer(RICH, 0))
    (fold,) = folds(kiosk)
    assert fold._by <= -card.height()
    wait_until(lambda: not folds(kiosk))


def test_scrolling_takes_the_picture_along(moving: Maker) -> None:
    kiosk = moving(MEDIUM)
    show_term(kiosk)
    (fold,) = folds(kiosk)
    assert fold.parentWidget() is kiosk.page.findChildren(ScrollArea)[0].content
    assert fold.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    fold.end()


def test_a_page_that_goes_takes_its_motion_with_it(moving: Maker) -> None:
    kiosk = moving(MEDIUM)
    show_term(kiosk)
    (fold,) = folds(kiosk)
    going: QAbstractAnimation = fold._going
    kiosk.tap_bar("clear")
    assert isinstance(kiosk.here(), Attract)
    settle()
    assert not isValid(fold)
    assert not isValid(going)


@pytest.mark.parametrize("size", [WIDE, *IN_COLUMN])
def test_by_default_nothing_moves(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    show_term(kiosk)
    kiosk.show_place(Reading(VARIED, part=2))
    note = passage(kiosk).passage
    kiosk.navigator.obey(ShowPassage(note.path, note.category))
    assert not folds(kiosk)
    kiosk.show_place(Questions(RICH))
    kiosk.navigator.obey(ToggleAnswer(RICH, 0))
    assert not folds(kiosk)
    home = kiosk.bar.buttons["home"]
    kiosk.press(kiosk.point(home))
    assert home.isDown()
    assert not home.findChildren(Pressing)
    kiosk.lift(kiosk.point(home))


def test_under_the_veil_nothing_folds(moving: Maker) -> None:
    kiosk = moving(MEDIUM)
    comfort = kiosk.state.comfort._replace(veil=True)
    kiosk.navigator._become(replace(kiosk.state, comfort=comfort))
    show_term(kiosk)
    assert kiosk.page.findChildren(DefinitionCard)
    assert not folds(kiosk)


def tile(kiosk: Kiosk) -> Touchable:
    """Give a button on the page."""
    button = kiosk.button("Erection problems")
    assert isinstance(button, Touchable)
    return button


def middle(widget: QWidget, image: QImage) -> str:
    """Give the colour of a free place of ``widget`` in its picture."""
    return image.pixelColor(widget.width() - 12, widget.height() // 2).name()


def test_a_press_fills_in_80_ms(moving: Maker) -> None:
    kiosk = moving(WIDE)
    button = tile(kiosk)
    rest = middle(button, button.grab().toImage())
    kiosk.press(kiosk.point(button))
    (press,) = button.findChildren(Pressing)
    assert press._going.duration() == PRESS_MS == 80
    press._going.pause()
    seen = []
    for time in (0, 40, 79):
        press._going.setCurrentTime(time)
        seen.append(middle(button, button.grab().toImage()))
    assert seen[0] == rest
    assert len(set(seen)) == 3
    press.end()
    settle()
    assert not button.findChildren(Pressing)
    pressed = middle(button, button.grab().toImage())
    assert pressed not in {rest, seen[1]}
    kiosk.lift(kiosk.point(button))
    assert kiosk.here() == Reading(RICH)


def test_a_button_that_is_let_go_shows_no_press_any_more(moving: Maker) -> None:
    kiosk = moving(WIDE)
    button = tile(kiosk)
    point = kiosk.point(button)
    kiosk.press(point)
    (press,) = button.findChildren(Pressing)
    kiosk.lift(point)
    settle()
    assert not isValid(press)


def test_a_dashed_button_does_not_press(moving: Maker) -> None:
    kiosk = moving(WIDE)
    listen = kiosk.bar.buttons["listen"]
    kiosk.press(kiosk.point(listen))
    assert not listen.findChildren(Pressing)
    kiosk.lift(kiosk.point(listen))


def test_an_open_answer_that_is_come_back_to_does_not_move(moving: Maker) -> None:
    kiosk = moving(WIDE)
    kiosk.show_place(Questions(RICH, open_answer=OpenAnswer(RICH, 0)))
    assert kiosk.page.findChildren(AnswerCard)
    assert not folds(kiosk)
