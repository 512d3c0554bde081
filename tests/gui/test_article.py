"""Reading: parts, the rail and its twins, terms and their definitions."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from kiosk.ui.dates import NO_BREAK
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.reading.leaf import HIT_RP, Leaf, SpotButton
from kiosk.ui.reading.part_strip import PartStrip
from kiosk.ui.reading.parts_sheet import PartsSheet
from kiosk.ui.reading.rail import Rail
from kiosk.ui.reading.section_note import SectionNote
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.definition import DefinitionCard
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand, Run
from kiosk.visit.places import Checks, DeskCard, OpenTerm, Reading
from tests.gui.bench import MEDIUM, SIZES, UPRIGHT, WIDE, Kiosk, KioskMaker, settle
from tests.unit.visit.sample_pack import (
    GATED,
    HIDDEN_WORDS,
    PDE,
    RICH,
    SHORT,
    SIGNS,
    UROLOGIST,
    VARIED,
)

EVERYWHERE = pytest.mark.parametrize("size", SIZES, ids=str)
TITLES = {
    WIDE: ["In short", "What it is", "How common it is", "Why it happens", "What helps",
           "When to get help", "Questions to ask", "Questions people ask"],
    MEDIUM: ["In short", "What it is", "How common it is", "Why it happens", "What helps",
             "When to get help", "What you can do", "Questions to ask",
             "Questions people ask"],
}  # fmt: skip
"""Parts by size; beside a wide text stand the actions."""


@contextmanager
def seconds_at_most(seconds: float) -> Iterator[None]:
    """Break off what hangs."""

    def give_up(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise TimeoutError

    old = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


def article(kiosk: Kiosk) -> ArticlePage:
    """Give the page."""
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    return page


def spot(kiosk: Kiosk, target: str) -> tuple[Leaf, SpotButton, QRectF]:
    """Bring the term or link to ``target`` into view; give its column, button and place there."""
    for leaf in article(kiosk)._leaves:
        for button in leaf.findChildren(SpotButton):
            if button.spot.run.target == target:
                article(kiosk)._scroll.show_widget(button.prose)
                settle()
                rect = next(button.prose.spot_rects(button.spot))
                return leaf, button, rect.translated(button.prose.mapTo(leaf, QPoint(0, 0)))
    raise LookupError(target)


def touch(kiosk: Kiosk, leaf: Leaf, at: QPointF) -> None:
    """Touch a point of ``leaf``."""
    kiosk.tap(leaf.mapTo(kiosk.window, at.toPoint()))


def run_of(kiosk: Kiosk, target: str) -> int:
    """Give the number of the run that holds ``target``."""
    leaf, button, _ = spot(kiosk, target)
    return next(n for n, prose in leaf._prose.items() if prose is button.prose)


@EVERYWHERE
def test_a_term_opens_its_definition_and_closes_it(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.tap("English")
    kiosk.tap("Erection problems")
    leaf, button, rect = spot(kiosk, PDE)
    touch(kiosk, leaf, rect.center())
    run = run_of(kiosk, PDE)
    assert isinstance(kiosk.state.place, Reading)
    assert kiosk.state.place.open_term == OpenTerm(run, PDE)
    (card,) = kiosk.seen(DefinitionCard)
    assert card.accessibleName() == "What PDE-5 inhibitor means"
    assert "A tablet that helps blood flow." in [p.text() for p in card.findChildren(Prose)]
    assert kiosk.rect(card).top() >= kiosk.rect(button.prose).bottom()
    view = article(kiosk)._scroll
    assert kiosk.rect(view).contains(kiosk.rect(card))
    kiosk.button("Close").click()
    settle()
    assert isinstance(place := kiosk.state.place, Reading)
    assert place.open_term is None
    assert list(kiosk.seen(DefinitionCard)) == []
    kiosk.tap_bar("back")
    assert kiosk.page.accessibleName() == "Home"


@EVERYWHERE
def test_one_definition_is_open_at_a_time(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    for target in (PDE, UROLOGIST):
        leaf, _, rect = spot(kiosk, target)
        touch(kiosk, leaf, rect.center())
    (card,) = kiosk.window.findChildren(DefinitionCard)
    assert card.accessibleName() == "What urologist means"
    leaf, _, rect = spot(kiosk, UROLOGIST)
    touch(kiosk, leaf, rect.center())
    assert kiosk.window.findChildren(DefinitionCard) == []


def test_an_open_definition_is_open_again_after_back(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    leaf, _, rect = spot(kiosk, PDE)
    touch(kiosk, leaf, rect.center())
    kiosk.tap_bar("help")
    assert list(kiosk.seen(DefinitionCard)) == []
    kiosk.tap_bar("back")
    assert len(kiosk.window.findChildren(DefinitionCard)) == 1


@EVERYWHERE
def test_a_term_answers_in_eighty_and_no_further(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    leaf, button, rect = spot(kiosk, UROLOGIST)
    half = kiosk.page.look.rp(HIT_RP) / 2
    x, y = rect.center().x(), rect.center().y()
    assert half * 2 >= kiosk.page.look.line(80)
    for away in (-half + 1, half - 1):
        found = leaf.spot_at(QPointF(x, y + away))
        assert found is not None
        assert found[1] == button.spot
    for away in (-half - 1, half + 1):
        assert leaf.spot_at(QPointF(x, y + away)) is None
    article(kiosk)._scroll.scroll_by(100)
    touch(kiosk, leaf, QPointF(x, y + half - 2))
    assert isinstance(kiosk.state.place, Reading)
    assert kiosk.state.place.open_term is not None


def test_of_two_terms_in_reach_the_nearest_wins(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    page = article(kiosk)
    leaf = Leaf(page.look, gap=0)
    leaf.setParent(page)
    for number, name in enumerate(("upper", "lower")):
        prose = Prose(page.look, (Run("A term", "term", name),), Hand("#000000"))
        leaf.add(prose)
        leaf.know(number, prose)
    leaf.resize(600, leaf.heightForWidth(600))
    leaf.arrange()
    line = leaf.height() / 2
    assert line < page.look.rp(HIT_RP)
    for y in range(leaf.height()):
        if abs(y - line) < 2:
            continue
        found = leaf.spot_at(QPointF(20, y))
        assert found is not None
        assert found[1].run.target == ("upper" if y < line else "lower")


def test_sliding_off_a_term_opens_nothing(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    leaf, _, rect = spot(kiosk, PDE)
    start = leaf.mapTo(kiosk.window, rect.center().toPoint())
    kiosk.press(start)
    kiosk.lift(start - QPoint(0, 150))
    assert isinstance(kiosk.state.place, Reading)
    assert kiosk.state.place.open_term is None


def test_keys_open_a_term_too(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    _, button, _ = spot(kiosk, PDE)
    assert button.accessibleName() == "PDE-5 inhibitors"
    button.setFocus()
    kiosk.key(Qt.Key.Key_Return)
    assert len(kiosk.window.findChildren(DefinitionCard)) == 1


@EVERYWHERE
def test_a_link_opens_its_topic_and_back_returns(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    leaf, _, rect = spot(kiosk, SIGNS)
    touch(kiosk, leaf, rect.center())
    assert kiosk.state.place == Reading(SIGNS)
    kiosk.tap_bar("back")
    assert isinstance(kiosk.state.place, Reading)
    assert kiosk.state.place.topic == RICH


@EVERYWHERE
def test_next_leads_through_every_part_to_the_last(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    titles = TITLES[WIDE if size == WIDE else MEDIUM]
    (strip,) = kiosk.seen(PartStrip)
    for part, title in enumerate(titles[1:], 1):
        kiosk.tap(f"Next: {title}")
        assert kiosk.state.place == Reading(RICH, part=part)
        scroll = article(kiosk)._scroll
        top = article(kiosk)._column.part_tops()[part]
        assert scroll.offset <= top < scroll.offset + scroll.viewport().height()
    kiosk.tap("Last part")
    assert kiosk.notice == "This is the last part."
    assert strip._part == len(titles) - 1


@pytest.mark.parametrize("size", [WIDE, MEDIUM], ids=str)
def test_the_rail_leads_to_each_part_and_says_where_one_is(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    (rail,) = kiosk.seen(Rail)
    assert [row.text() for row in rail._rows] == TITLES[size]
    for part, title in enumerate(TITLES[size]):
        while not rail._rows[part].isVisible():
            kiosk.tap("Down")
        kiosk.tap(title)
        assert isinstance(kiosk.state.place, Reading)
        assert kiosk.state.place.part == part
        here = [row.text() for row in rail._rows if row.accessibleDescription() == "You are here"]
        assert here == [title]
    while not rail._rows[0].isVisible():
        kiosk.tap("Up")
    kiosk.tap(TITLES[size][0])
    assert kiosk.state.place == Reading(RICH)


def test_upright_the_parts_are_a_sheet(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Reading(RICH))
    assert list(kiosk.seen(PartsSheet)) == []
    kiosk.tap("Parts: 1 of 9")
    (sheet,) = kiosk.seen(PartsSheet)
    assert kiosk.rect(sheet).top() >= kiosk.page.look.reach_line
    row = next(b for b in kiosk.seen(Button, sheet) if b.text() == "What helps")
    kiosk.tap(row)
    assert kiosk.state.place == Reading(RICH, part=4)
    assert list(kiosk.seen(PartsSheet)) == []
    kiosk.tap("Previous part")
    assert kiosk.state.place == Reading(RICH, part=3)
    kiosk.tap("Parts: 4 of 9")
    kiosk.tap("Parts: 4 of 9")
    assert list(kiosk.seen(PartsSheet)) == []


def test_upright_there_is_no_part_before_the_first(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(UPRIGHT)
    kiosk.show_place(Reading(RICH))
    kiosk.tap("First part")
    assert kiosk.notice == "This is the first part."


def test_the_part_follows_the_reader(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(MEDIUM)
    kiosk.show_place(Reading(RICH))
    page = article(kiosk)
    for part, top in enumerate(page._column.part_tops()):
        page._scroll.scroll_to(top - 10)
        assert isinstance(kiosk.state.place, Reading)
        assert kiosk.state.place.part >= part - 1
    page._scroll.scroll_to(0)
    assert kiosk.state.place == Reading(RICH)


@EVERYWHERE
def test_a_finger_scrolls_the_text(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    scroll = article(kiosk)._scroll
    scroll.scroll_to(200)
    assert scroll.offset == 200
    scroll.scroll_by(-1000)
    assert scroll.offset == 0
    scroll.scroll_to(-10_000)
    assert scroll.offset == -kiosk.page.look.reach_line  # pulled down to below the reach line


@EVERYWHERE
def test_what_must_not_wait_and_what_to_do_stand_on_the_page_once(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    said = [prose.text() for prose in kiosk.page.findChildren(Prose)]
    assert said.count("An erection that lasts four hours.") == 1
    assert said.count("Ask at the desk for a private talk.") == 1
    if size == WIDE:
        assert any("An erection that lasts" in p.text() for p in kiosk.seen(Prose))


@EVERYWHERE
def test_the_real_name_stands_only_in_the_first_line(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    named = [p for p in kiosk.page.findChildren(Prose) if "rection problems" in p.text()]
    assert [p.text() for p in named] == ["In short · erection problems"]
    assert named[0].words.font.pixelSize() == kiosk.page.look.text(29)
    assert kiosk.page.accessibleName() == "Body response"
    assert kiosk.window.windowTitle() == "Patient information"


@EVERYWHERE
def test_a_page_of_every_shape_is_drawn(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(VARIED))
    words = kiosk.words()
    for said in ("Tablets", "Two chairs", "A smaller heading", "This is a remark", "stressed"):
        assert said in words
    assert HIDDEN_WORDS not in words
    assert "A drawing of a body" in words  # the words for a picture are never hidden
    notes = kiosk.page.findChildren(SectionNote)
    assert len(notes) == 2


@EVERYWHERE
def test_a_page_behind_a_note_opens_and_shows_nothing_of_it(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    with seconds_at_most(5):
        kiosk.show_place(Reading(GATED))
    assert HIDDEN_WORDS not in kiosk.words()
    assert "After somebody" not in kiosk.words()
    kiosk.tap_bar("home")
    assert kiosk.page.accessibleName() == "Home"


@EVERYWHERE
def test_checks_are_a_page_of_their_own(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(SHORT))
    kiosk.tap("Draft. No clinician has checked this page yet.")
    assert kiosk.state.place == Checks(SHORT)
    assert "Page 4-1" in kiosk.words()


@EVERYWHERE
def test_the_checks_of_a_reviewed_page_are_said_in_full(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Checks(VARIED))
    words = kiosk.words()
    for said in (
        "Checked by: Sexual health physician",
        "Written: 1 November 2026",
        "Checked: 20 November 2026",
        "Next check: 20 November 2027",
    ):
        assert said in words.replace(NO_BREAK, " ")


def test_up_and_down_move_through_long_checks(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window((1366, 520))
    kiosk.show_place(Checks(RICH))
    kiosk.tap("Up")
    assert kiosk.notice == "This is the top."
    kiosk.tap("Down")
    assert kiosk.notice == ""
    for _ in range(6):
        kiosk.tap("Down")
    assert kiosk.notice == "This is the end."
    kiosk.tap("Up")
    assert kiosk.notice == ""


def test_the_desk_card_stands_beside_the_first_step(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    buttons = [b for b in kiosk.page.findChildren(Button) if b.accessibleName() == "Desk card"]
    assert len(buttons) == 1
    buttons[0].setFocus()
    kiosk.key(Qt.Key.Key_Space)
    assert kiosk.state.place == DeskCard()
