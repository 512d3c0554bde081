"""What looked worse than its mock-up once, and was mended: see docs/design-notes.md."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from kiosk.content.ids import Language
from kiosk.ui.asking.best_card import BestCard
from kiosk.ui.comfort.option_card import SizeCard
from kiosk.ui.dates import NO_BREAK
from kiosk.ui.help.call_card import CallCard
from kiosk.ui.help.staff_door import StaffDoor
from kiosk.ui.language import speak
from kiosk.ui.look import look_for
from kiosk.ui.reading.rail import RailRow
from kiosk.ui.taking.square_card import SquareCard
from kiosk.ui.taking.take_card import TakeCard
from kiosk.ui.tour.played import in_arabic_letters
from kiosk.ui.widgets.button import Button, Make, _dress
from kiosk.ui.widgets.home_door import HomeDoor
from kiosk.ui.widgets.marked import Step
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.words import Hand, Words
from kiosk.visit.comfort_wishes import ToggleSheet
from kiosk.visit.keeping import SeeMyQuestions, ShowSquare, ToggleKept
from kiosk.visit.kept import KeptText
from kiosk.visit.places import Questions
from kiosk.visit.wishes import Begin, GetHelpNow, OpenTopic
from tests.gui.bench import WIDE, KioskMaker, is_seen
from tests.gui.hands import BEGIN, ED, SIZES, Kiosk

Maker = Callable[..., Kiosk]


def lowest(door: HomeDoor) -> int:
    return max(tile.geometry().bottom() for tile in door.findChildren(Tile) if tile.isVisible())


@pytest.mark.parametrize("size", SIZES)
def test_see_all_ends_on_one_line_on_every_door(kiosk: Maker, size: tuple[int, int]) -> None:
    one = kiosk(*size)
    one.go(BEGIN)
    doors = one.visible(HomeDoor)
    for door, other in pairwise(doors):
        if door.y() == other.y():
            assert abs(lowest(door) - lowest(other)) <= one.page.look.rp(4)


def test_hindi_names_stand_where_english_ones_do(kiosk: Maker) -> None:
    def middles(code: str) -> list[tuple[int, int]]:
        speak(code)
        one = kiosk()
        one.go(Begin(Language(code)))
        doors = one.visible(HomeDoor)
        return [(door._name.geometry().center().y(), door.head.icon_top) for door in doors]

    try:
        for english, hindi in zip(middles("en"), middles("hi"), strict=True):
            assert hindi == pytest.approx(english, abs=2)
    finally:
        speak("en")


def test_a_name_in_the_rail_takes_the_room_where_no_icon_stands(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, OpenTopic(ED))
    row = next(row for row in one.visible(RailRow) if row.text() == "How common it is")
    assert row._words("#000000").line_count(row._room(row.width())) == 1
    tall, row.is_selected = row.heightForWidth(row.width()), True
    assert row._words("#000000").line_count(row._room(row.width())) == 2
    assert row.heightForWidth(row.width()) == tall


def test_a_number_stands_at_the_first_line_of_long_words(kiosk: Maker) -> None:
    look = kiosk().page.look
    step = Step(look, Prose(look, "A word and another. " * 12, Hand(look.theme.ink)), 1)
    step.resize(600, step.heightForWidth(600))
    picture = step.grab().toImage()
    arch = [y for y in range(picture.height()) if picture.pixelColor(4, y).name() == "#2a4c39"]
    assert arch
    assert max(arch) < step.height() // 3


def test_broad_letters_stay_on_their_card(kiosk: Maker) -> None:
    look = kiosk().page.look
    speak("hi")
    try:
        card = SizeCard(look, "सबसे बड़ा", 2.0)
        card.resize(look.rp(130), look.rp(150))
        drawn: list[tuple[float, float]] = []

        def note(words: Words, _painter: object, at: object) -> bool:
            left = at.x()  # type: ignore[attr-defined]
            drawn.extend((left + r.left(), left + r.right()) for r in words.line_rects())
            return True

        Words.scribe = note
        card.grab()
    finally:
        Words.scribe = None
        speak("en")
    assert len(drawn) == 2
    assert all(start >= 0 and end <= card.width() for start, end in drawn)


def test_names_of_doors_are_whole_above_the_sheet(kiosk: Maker) -> None:
    Words.rewrite = in_arabic_letters
    try:
        one = kiosk()
        one.go(BEGIN, ToggleSheet())
    finally:
        Words.rewrite = None
    for door in one.visible(HomeDoor):
        assert door.y() + door._name.geometry().bottom() <= one.page.look.page_height


@pytest.mark.parametrize("size", SIZES)
def test_no_line_ends_inside_the_day_of_a_check(kiosk: Maker, size: tuple[int, int]) -> None:
    one = kiosk(*size)
    one.go(BEGIN, GetHelpNow())
    (card,) = one.visible(CallCard)
    (said,) = [p for p in card._foot.findChildren(Prose) if NO_BREAK in p.text()]
    said.words.height(said.width())
    assert any(line.endswith("23\u00a0November\u00a02026") for line in said.words.line_texts())
    assert not card._foot.geometry().intersects(card._more.geometry()) or card._more.isHidden()


def test_paper_is_edge_enough_on_a_door(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, GetHelpNow())
    (door,) = one.visible(StaffDoor)
    assert _dress(door._show)[0].line == ""
    plain = Button(look_for("dusk", 1920, 1080), "Show", Make(has_edge=False))
    assert _dress(plain)[0].line


def test_what_can_be_taken_ends_where_its_card_does(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, ToggleKept(KeptText(ED)), SeeMyQuestions())
    (card,) = one.visible(TakeCard)
    (button,) = [b for b in card.findChildren(Button) if b.isVisible()]
    assert card.width() - button.geometry().right() - 1 == button.x()
    one.go(ShowSquare())
    (square,) = one.visible(SquareCard)
    hide = next(b for b in one.visible(Button) if b.text() == "Hide the square")
    low = hide.mapTo(one.window, hide.rect().bottomLeft()).y()
    assert square.mapTo(one.window, square.rect().bottomLeft()).y() == low


def test_the_best_answer_has_air_where_there_is_room(kiosk_window: KioskMaker) -> None:
    one = kiosk_window(WIDE)
    one.show_place(Questions())
    one.type_words("could it be my heart")
    (card,) = (card for card in one.page.findChildren(BestCard) if is_seen(card))
    tops: list[float] = []

    def note(_words: Words, _painter: object, at: object) -> bool:
        tops.append(at.y())  # type: ignore[attr-defined]
        return True

    Words.scribe = note
    try:
        card.grab()
    finally:
        Words.scribe = None
    first, second, *_ = tops
    assert second - first > card._lines()[0].line_height
