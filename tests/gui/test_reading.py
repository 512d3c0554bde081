"""Reading one topic: parts, terms, scrolling, and the way on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from kiosk.content.ids import TopicId
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.reading.part_strip import PartStrip
from kiosk.ui.reading.parts_sheet import PartsSheet
from kiosk.ui.reading.rail import RailRow
from kiosk.ui.widgets.definition import DefinitionCard
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.visit.places import Checks, DeskCard, GetHelp, Home, Place, Reading
from kiosk.visit.wishes import GoBack, ReadPart
from tests.gui.hands import ED, SIZES, WAYS, Kiosk

Maker = Callable[..., Kiosk]


def part(one: Kiosk) -> int:
    """Give the part that the visit is at."""
    place = one.navigator.state.place
    assert isinstance(place, Reading)
    return place.part


def _is_at(one: Kiosk, number: int) -> Callable[[], bool]:
    """Give a question: has the visit come to part ``number``?"""

    def is_there() -> bool:
        return part(one) == number

    return is_there


def place_of(one: Kiosk) -> Place:
    """Give where the visit is."""
    return one.navigator.state.place


def leaf_of(one: Kiosk, term: str) -> tuple[Leaf, Prose, QPointF]:
    """Give the leaf and the prose that hold ``term``, and the middle of its words on the leaf."""
    for leaf in one.visible(Leaf):
        for prose in leaf._prose.values():
            for spot in prose.words.spots:
                if spot.run.text == term:
                    rect = next(prose.spot_rects(spot))
                    return leaf, prose, rect.center() + QPointF(prose.mapTo(leaf, QPoint(0, 0)))
    raise AssertionError(term)


@pytest.mark.parametrize("size", SIZES)
def test_next_leads_through_every_part_and_stops(
    kiosk: Maker, size: tuple[int, int], qtbot: QtBot
) -> None:
    one = kiosk(*size)
    one.go(*WAYS["article"])
    strip = one.visible(PartStrip)[0]
    count = len(strip._titles)
    for number in range(1, count):
        strip._next._last_tap = -9
        one.tap(strip._next)
        qtbot.waitUntil(_is_at(one, number))
    assert strip._next.reason
    strip._next._last_tap = -9
    one.tap(strip._next)
    assert part(one) == count - 1
    assert "This is the last part." in one.says()


def test_the_rail_leads_to_a_part_and_marks_it(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    one.tap(one.button("What helps"))
    chosen = [row.text() for row in one.visible(RailRow) if row.is_selected]
    assert chosen == ["What helps"]
    title = next(p for p in one.visible(Prose) if p.text() == "What helps")
    assert 0 <= title.mapTo(one.window, QPoint(0, 0)).y() < 120


def test_every_part_can_be_reached_by_the_rail(kiosk: Maker) -> None:
    one = kiosk(1366, 768)
    one.go(*WAYS["article"])
    for _ in range(8):
        last = [row.text() for row in one.visible(RailRow)]
        if "Down" not in last:
            break
        down = one.button("Down")
        down._last_tap = -9
        one.tap(down)
    assert one.button("Questions to ask").isVisible()


def test_scrolling_moves_the_mark(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    scroll = next(s for s in one.visible(ScrollArea) if s._above)
    scroll.scroll_by(700)
    one.breathe()
    assert part(one) > 0


def test_the_text_can_be_pulled_below_the_reach_line(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    scroll = next(s for s in one.visible(ScrollArea) if s._above)
    scroll.verticalScrollBar().setValue(0)
    assert scroll.content.y() >= one.window.height() // 3


def test_the_list_of_parts_on_an_upright_screen(kiosk: Maker) -> None:
    one = kiosk(1080, 1920)
    one.go(*WAYS["article"])
    strip = one.visible(PartStrip)[0]
    one.tap(strip._list)
    sheet = one.visible(PartsSheet)[0]
    assert len(sheet.rows()) == len(strip._titles)
    one.tap(sheet.rows()[4])
    assert not one.visible(PartsSheet)
    assert part(one) == 4


def test_a_term_opens_below_its_words_and_closes(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    leaf, prose, middle = leaf_of(one, "erectile dysfunction")
    one.tap_at(leaf.mapTo(one.window, middle.toPoint()))
    card = one.visible(DefinitionCard)[0]
    assert "erectile dysfunction" in card.accessibleName()
    top = card.mapTo(one.window, QPoint(0, 0)).y()
    assert top >= prose.mapTo(one.window, QPoint(0, prose.height())).y()
    # By key: a second touch in one scroller needs real time, so the system tests make it.
    card.close_button.click()
    one.breathe()
    assert not one.visible(DefinitionCard)


def test_one_definition_at_a_time(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    for term in ("erectile dysfunction", "erection"):
        button = one.button(term)
        button.click()
        one.breathe()
    cards = one.visible(DefinitionCard)
    assert [card.accessibleName() for card in cards] == ["What erection means"]


def test_the_nearest_term_wins_and_the_hit_area_is_tall(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    leaf, _, upper = leaf_of(one, "erection")
    _, _, lower = leaf_of(one, "erectile dysfunction")
    for off in (-36, 36):
        found = leaf.spot_at(upper + QPointF(0, off))
        assert found is not None
        assert found[1].run.text == "erection"
    low = leaf.spot_at(lower - QPointF(0, 10))
    assert low is not None
    assert low[1].run.text == "erectile dysfunction"
    assert leaf.spot_at(QPointF(5, 5)) is None


def test_sliding_off_a_term_does_nothing(kiosk: Maker, qtbot: QtBot) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    leaf, _, middle = leaf_of(one, "erection")
    point = leaf.mapTo(one.window, middle.toPoint())
    one.press(point)
    qtbot.wait(150)
    one.release(point + QPoint(240, 0))
    assert not one.visible(DefinitionCard)


def test_a_link_leads_to_its_topic_and_back(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["therapy"])
    one.go(ReadPart(0))
    leaf, number, run = next(
        (leaf, n, s.run)
        for leaf in one.visible(Leaf)
        for n, prose in leaf._prose.items()
        for s in prose.words.spots
        if s.run.target == "red-flags"
    )
    leaf.spot_tapped.emit(number, run)
    one.breathe()
    assert place_of(one) == Reading(TopicId("red-flags"))
    one.tap(one.button("Back"))
    place = one.navigator.state.place
    assert isinstance(place, Reading)
    assert place.topic == "what-sex-therapy-is"


def test_back_comes_in_at_the_part_that_was_left(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    one.tap(one.button("What helps"))
    one.tap(one.button("Get help now"))
    assert place_of(one) == GetHelp()
    one.tap(one.button("Back"))
    assert place_of(one) == Reading(ED, 4)
    title = next(p for p in one.visible(Prose) if p.text() == "What helps")
    assert 0 <= title.mapTo(one.window, QPoint(0, 0)).y() < 120


def test_desk_card_and_checks_are_one_touch_away(kiosk: Maker) -> None:
    one = kiosk()
    one.go(*WAYS["article"])
    one.tap(one.button("Desk card"))
    assert place_of(one) == DeskCard()
    one.go(GoBack())
    one.tap(one.button("Draft. No clinician has checked this page yet."))
    assert place_of(one) == Checks(ED)
    one.tap(one.button("Home"))
    assert place_of(one) == Home()


def test_checks_scroll_by_buttons(kiosk: Maker) -> None:
    one = kiosk(1366, 768)
    one.go(*WAYS["checks"])
    scroll = one.visible(ScrollArea)[0]
    assert one.button("Up").reason
    one.tap(one.button("Down"))
    assert scroll.offset > 0
    one.tap(one.button("Up"))
    assert scroll.offset == 0


def test_more_numbers_turn_and_come_back(kiosk: Maker) -> None:
    one = kiosk(1366, 768)
    one.go(*WAYS["help"])
    scroll = next(
        s for s in one.visible(ScrollArea) if "112" in [p.text() for p in s.findChildren(Prose)]
    )
    for _ in range(9):
        more = [b for b in ("More numbers", "First numbers") if b in one.says()]
        button = one.button(more[0])
        button._last_tap = -9
        was = scroll.offset
        one.tap(button)
        if was and scroll.offset == 0:
            return
    raise AssertionError(scroll.offset)
