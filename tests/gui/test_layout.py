"""Faults of layout that were once seen on pictures: each is looked for, so that it stays away."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.content.ids import GroupId, TopicId
from kiosk.ui.asking.result_row import ResultRow
from kiosk.ui.asking.staff_card import StaffCard
from kiosk.ui.reading.add_button import AddButton
from kiosk.ui.reading.column import TextColumn
from kiosk.ui.reading.picture import Picture
from kiosk.ui.reading.rail import Rail, RailRow
from kiosk.ui.reading.section_note import SectionNote
from kiosk.ui.reading.text_view import TextView
from kiosk.ui.widgets.beside import Beside
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.door import Door
from kiosk.ui.widgets.marked import Bullet
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea, ScrollMark
from kiosk.ui.widgets.tile import Tile
from kiosk.visit.comfort_wishes import ChooseTextSize, TurnSwitch
from kiosk.visit.places import InGroup
from kiosk.visit.wishes import AskPeople, OpenGroup, OpenTopic, ShowKeys, ToggleAnswer
from tests.gui.bench import WIDE, KioskMaker
from tests.gui.hands import BEGIN, ED, SIZES, Kiosk
from tests.unit.visit.sample_pack import THERAPIES

CBT = TopicId("cbt")
Maker = Callable[..., Kiosk]


def left(kiosk: Kiosk, widget: QWidget) -> int:
    """Give where ``widget`` begins in the window."""
    return widget.mapTo(kiosk.window, widget.rect().topLeft()).x()


def right(kiosk: Kiosk, widget: QWidget) -> int:
    """Give where ``widget`` ends in the window."""
    return left(kiosk, widget) + widget.width()


@pytest.mark.parametrize("size", SIZES)
def test_large_figures_fill_most_of_the_column_and_are_seen_whole(
    kiosk: Maker, size: tuple[int, int]
) -> None:
    one = kiosk(*size)
    one.go(BEGIN, ChooseTextSize("largest"), OpenTopic(CBT))
    (picture,) = one.page.findChildren(Picture)
    (view,) = one.visible(TextView)
    drawn = picture._size(picture.width())
    assert drawn.height() <= view.viewport().height()
    assert drawn.width() >= 0.59 * picture.width()
    assert drawn.width() == picture.width() or drawn.height() > 0.9 * view.viewport().height()


def test_an_open_picture_is_not_described_a_second_time(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, OpenTopic(ED))

    def note() -> SectionNote:
        return next(n for n in one.page.findChildren(SectionNote) if n.passage.is_picture)

    alt = note().passage.alt
    assert alt in [prose.text() for prose in note().findChildren(Prose)]
    note().buttons[0].click()
    one.breathe()
    assert note().passage.blocks is not None
    assert alt not in [prose.text() for prose in note().findChildren(Prose)]
    (picture,) = one.page.findChildren(Picture)
    assert picture.accessibleName() == alt


def test_questions_people_ask_stand_as_strong_as_their_answers(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, OpenTopic(ED))
    (column,) = one.page.findChildren(TextColumn)
    asked = next(b.prose for b in column.findChildren(Bullet) if b.prose.text() == "Is ED common?")
    assert asked.words._hand.colour == one.page.look.theme.ink
    assert not asked.words._hand.is_bold


def test_words_keep_off_add_in_large_text(kiosk: Maker) -> None:
    one = kiosk()
    gaps = {}
    for size in ("normal", "largest"):
        one.go(BEGIN, ChooseTextSize(size), OpenTopic(ED))
        rows = [r for r in one.page.findChildren(Beside) if r.findChildren(AddButton)]
        row = rows[-1]
        add = row.findChildren(AddButton)[0]
        gaps[size] = left(one, add) - right(one, row._words)
    assert gaps["largest"] == 2 * gaps["normal"] > 0


@pytest.mark.parametrize("size", SIZES)
def test_a_long_list_of_questions_has_up_and_down(kiosk: Maker, size: tuple[int, int]) -> None:
    one = kiosk(*size)
    one.go(BEGIN, AskPeople(), ShowKeys("hidden"))
    area = next(a for a in one.page.findChildren(ScrollArea) if a.isVisible())
    assert one.button("Up").reason == "This is the top."
    one.button("Down").click()
    one.breathe()
    assert area.offset > 0
    assert not one.button("Up").reason
    one.button("Up").click()
    one.breathe()
    assert area.offset == 0


def test_a_short_list_of_questions_has_none(kiosk: Maker) -> None:
    one = kiosk(1080, 1920)
    one.go(BEGIN, AskPeople(TopicId("red-flags")), ShowKeys("hidden"))
    assert not [b for b in one.visible(Button) if b.accessibleName() in {"Up", "Down"}]


def test_an_answer_opens_where_the_list_has_up_and_down(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, AskPeople(ED))
    one.button("Down").click()
    one.breathe()
    area = next(a for a in one.page.findChildren(ScrollArea) if a.isVisible())
    offset = area.offset
    one.go(ToggleAnswer(ED, 3))
    area = next(a for a in one.page.findChildren(ScrollArea) if a.isVisible())
    assert area.offset == offset > 0
    assert [row.is_open for row in one.page.findChildren(ResultRow)].count(True) == 1


def test_the_card_about_staff_stands_whole_or_not_at_all(kiosk: Maker) -> None:
    one = kiosk(1366, 768)
    one.go(BEGIN, TurnSwitch("lower_buttons"), ChooseTextSize("large"), AskPeople())
    for card in one.visible(StaffCard):
        assert card.geometry().bottom() < one.page.height()
    one.go(ChooseTextSize("normal"), TurnSwitch("lower_buttons"))
    assert one.visible(StaffCard)


@pytest.mark.parametrize("size", SIZES[:2])
def test_tiles_of_a_group_reach_the_margin_and_the_door_turns_them(
    kiosk: Maker, size: tuple[int, int]
) -> None:
    one = kiosk(*size)
    one.go(BEGIN, OpenGroup(GroupId("conditions")))
    end = max(right(one, tile) for tile in one.visible(Tile))
    assert end == size[0] - one.page.look.margin
    (mark,) = one.visible(ScrollMark)
    assert end < left(one, mark)
    assert right(one, mark) <= size[0]
    area = next(a for a in one.page.findChildren(ScrollArea) if a.isVisible())
    up, down = one.button("Up"), one.button("Down")
    assert isinstance(up, RailRow)
    assert isinstance(up.parentWidget(), Door)
    assert up.reason == "This is the top."
    one.tap(down)
    assert area.offset > 0
    one.tap(up)
    assert area.offset == 0


def test_a_group_that_fits_has_no_rows_in_its_door(kiosk_window: KioskMaker) -> None:
    one = kiosk_window(WIDE)
    one.show_place(InGroup(THERAPIES))
    assert one.page.findChildren(RailRow)
    assert not list(one.seen(RailRow))


def test_beside_one_column_the_door_takes_what_the_text_leaves(kiosk: Maker) -> None:
    one = kiosk(1366, 768)
    one.go(BEGIN, OpenTopic(ED))
    (rail,), (mark,) = one.visible(Rail), one.visible(ScrollMark)
    unused = 1366 - right(one, mark)
    assert unused < 2.5 * one.page.look.margin
    assert rail.width() > one.page.look.rp(400)
    assert all(row.height() == one.page.look.rp(82) for row in one.visible(RailRow))
