"""The sheet "Text and colours": what is chosen is seen at once, and the reader's place stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.content.ids import TermId
from kiosk.ui.comfort.sheet import Sheet
from kiosk.ui.comfort.switch import Switch
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.pages.still_there import StillTherePage
from kiosk.ui.routes import make_page
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.home_door import HomeDoor
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scrolled import Scrolled
from kiosk.ui.widgets.tab_strip import TabStrip
from kiosk.visit.comfort import USUAL, Comfort, TextSize
from kiosk.visit.comfort_wishes import ChooseTextSize, ChooseTheme, ToggleSheet, TurnSwitch
from kiosk.visit.places import (
    Checks,
    DeskCard,
    GetHelp,
    Home,
    InGroup,
    Place,
    Questions,
    Reading,
    Trouble,
)
from kiosk.visit.wishes import ToggleTerm
from tests.gui.bench import SIZES, UPRIGHT, WIDE, Kiosk, KioskMaker, settle
from tests.unit.visit.sample_pack import CONDITIONS, GATED, RICH, VARIED

PLACES: tuple[Place, ...] = (
    Home(),
    InGroup(CONDITIONS),
    Reading(RICH),
    Reading(GATED),
    Checks(RICH),
    Questions(),
    GetHelp(),
    DeskCard(),
    Trouble(),
)
EVERYWHERE = pytest.mark.parametrize("size", SIZES)


def opened(maker: KioskMaker, size: tuple[int, int], place: Place) -> Kiosk:
    """Give a kiosk at ``place`` with the sheet open."""
    kiosk = maker(size)
    kiosk.show_place(place)
    kiosk.tap_bar("text")
    return kiosk


def sheet(kiosk: Kiosk) -> Sheet | None:
    """Give the sheet, where it is open."""
    return next((one for one in kiosk.window.findChildren(Sheet) if one.isVisible()), None)


def chosen(held: Sheet) -> set[str]:
    """Give the names of what is marked as chosen."""
    return {
        control.accessibleName()
        for control in held.sections.wishes
        if (control.is_selected if isinstance(control, Button) else control.isChecked())
    }


def tap(kiosk: Kiosk, name: str, tab: str) -> None:
    """Touch what is called ``name``; where the sheet has tabs, on ``tab``."""
    held = sheet(kiosk)
    assert held is not None
    buttons = {b.accessibleName(): b for b in kiosk.seen(QAbstractButton, held)}
    if tab in buttons:
        kiosk.tap(buttons[tab])
    kiosk.tap(next(b for b in kiosk.seen(QAbstractButton, held) if b.accessibleName() == name))


@EVERYWHERE
@pytest.mark.parametrize("place", PLACES, ids=lambda place: type(place).__name__)
def test_the_sheet_opens_on_every_screen_and_never_covers_the_bar(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = opened(kiosk_window, size, place)
    held = sheet(kiosk)
    assert held is not None
    assert kiosk.state.is_sheet_open
    bar = kiosk.rect(kiosk.bar)
    assert kiosk.rect(held).bottom() + 1 == bar.top()
    assert kiosk.rect(kiosk.page).bottom() < kiosk.rect(held).top()
    assert kiosk.bar.buttons["text"].is_selected
    for button in kiosk.seen(QAbstractButton, held):
        assert button.accessibleName()
        assert kiosk.rect(held).contains(kiosk.rect(button))
        assert kiosk.rect(button).top() >= size[1] // 3
        assert button.height() >= kiosk.page.look.rp(80)
    kiosk.tap_bar("text")
    assert sheet(kiosk) is None
    assert kiosk.here() == place


@EVERYWHERE
def test_a_choice_is_seen_at_once_on_the_page_on_the_sheet_and_on_the_bar(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = opened(kiosk_window, size, Reading(RICH))
    before = kiosk.page.look.factor
    tap(kiosk, "Dusk", "Colours")
    tap(kiosk, "Largest", "Text size")
    assert kiosk.state.comfort == Comfort(theme="dusk", text_size="largest")
    look = kiosk.page.look
    assert (look.theme.name, look.factor, before) == ("dusk", 2.0, 1.0)
    picture = kiosk.window.grab().toImage()
    assert picture.pixelColor(3, 3) == QColor(look.theme.bg)
    assert picture.pixelColor(3, size[1] - 3) == QColor(look.theme.surface)
    assert picture.pixelColor(3, look.page_height + 20) == QColor(look.theme.sunken)
    assert "others may read along from about 6 metres away" in kiosk.words()


@EVERYWHERE
def test_what_was_chosen_is_marked_and_no_other(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = opened(kiosk_window, size, Home())
    for name, tab in (("Contrast", "Colours"), ("Large", "Text size"), ("Wider lines", "Reading")):
        tap(kiosk, name, tab)
    held = sheet(kiosk)
    assert held is not None
    assert chosen(held) == {"Contrast", "Large", "Wider lines", "Less motion", "English"}
    tap(kiosk, "Put it all back", "")
    assert kiosk.state.comfort == USUAL
    assert chosen(held) == {"Paper", "Normal", "Less motion", "English"}


def test_a_language_that_is_not_there_says_so(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE, Home())
    tap(kiosk, "हिन्दी", "Language")
    assert kiosk.notice == "This language is not ready on this kiosk yet."
    tap(kiosk, "English", "Language")
    assert kiosk.state.language == "en"
    assert sheet(kiosk) is not None


def test_keys_alone_open_choose_and_close(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    kiosk.bar.buttons["text"].setFocus()
    kiosk.key(Qt.Key.Key_Return)
    held = sheet(kiosk)
    assert held is not None
    focus = kiosk.focus()
    assert focus is not None
    assert focus.accessibleName() == "Normal"
    kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Space)
    assert kiosk.state.comfort.text_size == "large"
    assert kiosk.focus() is not None
    for _ in range(30):
        kiosk.key(Qt.Key.Key_Tab)
        focus = kiosk.focus()
        assert focus is not None
        assert not kiosk.page.isAncestorOf(focus)
    kiosk.key(Qt.Key.Key_Escape)
    assert sheet(kiosk) is None
    assert kiosk.here() == Reading(RICH)
    assert kiosk.focus() is kiosk.bar.buttons["text"]


def test_back_and_a_touch_on_the_page_close_the_sheet(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE, Reading(RICH))
    kiosk.tap_bar("back")
    assert sheet(kiosk) is None
    assert kiosk.here() == Reading(RICH)
    kiosk.let_a_second_pass(kiosk.bar.buttons["text"])
    kiosk.tap_bar("text")
    assert sheet(kiosk) is not None
    kiosk.tap(QPoint(1700, 100))
    assert sheet(kiosk) is None
    assert kiosk.here() == Reading(RICH)


def test_a_trembling_finger_turns_a_switch_once(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE, Home())
    held = sheet(kiosk)
    assert held is not None
    switch = next(c for c in held.sections.reading.controls if c.text() == "Wider lines")
    switch._clock = lambda: 5000.0
    for _ in range(2):
        kiosk.tap(kiosk.point(switch))
    assert kiosk.state.comfort.wider_lines
    assert switch.isChecked()


def test_still_there_covers_the_sheet_and_brings_it_back(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE, Reading(RICH))
    kiosk.navigator.ask_still_there()
    settle()
    assert sheet(kiosk) is None
    kiosk.tap("I am still reading")
    assert sheet(kiosk) is not None
    kiosk.tap_bar("clear")
    assert sheet(kiosk) is None
    assert kiosk.state.comfort == USUAL


def test_with_motion_the_sheet_slides_and_without_it_stands(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE, Home())
    held = sheet(kiosk)
    assert held is not None
    assert held._slide is None
    tap(kiosk, "Less motion", "Reading")
    kiosk.tap_bar("text")
    kiosk.let_a_second_pass(kiosk.bar.buttons["text"])
    kiosk.bar.buttons["text"].click()
    held = sheet(kiosk)
    assert held is not None
    slide = held._slide
    assert slide is not None
    assert held.y() > kiosk.page.height()
    slide.setCurrentTime(slide.duration())
    assert held.y() == kiosk.page.height()


def top_line(kiosk: Kiosk) -> tuple[str, int]:
    """Give the first paragraph in view and the y of its top in the window."""
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    held = page._scroll.place()
    assert held is not None
    prose = page._column._prose[held.number]
    return prose.text(), kiosk.rect(prose).top()


@EVERYWHERE
@pytest.mark.parametrize("part", [1, 2, 3])
def test_the_top_paragraph_and_the_part_stay_through_every_choice(
    kiosk_window: KioskMaker, size: tuple[int, int], part: int
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH, part=part))
    words, top = top_line(kiosk)
    for wish in (
        ToggleSheet(),
        ChooseTextSize("largest"),
        ChooseTheme("contrast"),
        ChooseTextSize("larger"),
        TurnSwitch("wider_lines"),
        ChooseTextSize("normal"),
        TurnSwitch("wider_lines"),
        ToggleSheet(),
    ):
        kiosk.navigator.obey(wish)
        settle()
        assert kiosk.here() == Reading(RICH, part=part), wish
        now, at = top_line(kiosk)
        assert now == words, wish
        assert abs(at - top) <= 2, wish


def test_the_very_top_stays_the_top(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    for wish in (ToggleSheet(), ChooseTextSize("largest"), ToggleSheet()):
        kiosk.navigator.obey(wish)
        settle()
        page = kiosk.page
        assert isinstance(page, ArticlePage)
        assert page._scroll.offset == 0


def difference(one: QImage, other: QImage) -> int:
    """Count the pixels, of every third, that differ."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
@pytest.mark.parametrize("topic", [RICH, VARIED])
def test_other_colours_in_place_look_as_a_page_made_anew(
    kiosk_window: KioskMaker, size: tuple[int, int], topic: str
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(topic))  # type: ignore[arg-type]
    kept = kiosk.page
    for theme in ("dusk", "contrast", "paper"):
        kiosk.navigator.obey(ChooseTheme(theme))
        settle()
        assert kiosk.page is kept
        assert isinstance(kept, ArticlePage)
        fresh = make_page(kept.look, kept._view)
        fresh.setGeometry(kept.geometry())
        fresh.show()
        for end in (kept, fresh):
            assert isinstance(end, ArticlePage)
            end._scroll.scroll_to(kept._scroll.offset)
        assert difference(kept.grab().toImage(), fresh.grab().toImage()) == 0, theme
        fresh.hide()
        fresh.deleteLater()
        settle()


def veiled(kiosk: Kiosk) -> list[QWidget]:
    """Give the paragraphs that can be seen or heard."""
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    return [p for p in page._column.findChildren(Prose) if p.isVisible()]


@EVERYWHERE
def test_under_the_veil_one_paragraph_shows_and_next_moves_through_all(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(VARIED))
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    kiosk.navigator.obey(TurnSwitch("veil"))
    settle()
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    veil = page._scroll.veil
    assert veil is not None
    units = veil.units()
    seen: list[tuple[QWidget, ...]] = []
    for _ in range(3 * len(units)):
        shown = [unit for unit in veil.units() if all(row.isVisibleTo(page) for row in unit)]
        assert len(shown) == 1
        if not seen or seen[-1] != shown[0]:
            seen.append(shown[0])
        if veil.is_at_end:
            break
        kiosk.tap("Next")
    assert seen == units
    assert page._strip._next.reason == "This is the end."
    for _ in range(3 * len(units)):
        if veil.is_at_start:
            break
        kiosk.tap("Previous")
    assert veil.is_at_start


def test_a_touch_goes_on_under_the_veil_and_above_it_back(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(VARIED))
    kiosk.navigator.obey(TurnSwitch("veil"))
    settle()
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    veil = page._scroll.veil
    assert veil is not None
    first = veil._shown
    below = kiosk.rect(page._scroll).bottom() - 30
    kiosk.tap(QPoint(kiosk.rect(page._scroll).center().x(), below))
    assert veil._shown == veil.units()[1]
    kiosk.tap(QPoint(kiosk.rect(page._scroll).center().x(), kiosk.rect(page._scroll).top() + 20))
    assert veil._shown == first


def test_the_narrow_column_holds_some_forty_four_characters(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    kiosk.navigator.obey(TurnSwitch("veil"))
    settle()
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    lines = [
        text
        for prose in page._column._prose.values()
        if prose.parentWidget() is page._column
        for text in prose.words.line_texts()[:-1]
    ]
    assert lines
    assert 36 <= sum(map(len, lines)) / len(lines) <= 48


def test_lower_buttons_lie_in_the_lower_half(kiosk_window: KioskMaker) -> None:
    for size in SIZES:
        kiosk = kiosk_window(size)
        kiosk.show_place(Home())
        kiosk.navigator.obey(TurnSwitch("lower_buttons"))
        settle()
        assert kiosk.page.look.reach_line == size[1] // 2
        for button in kiosk.seen(QAbstractButton, kiosk.page):
            assert kiosk.rect(button).top() >= size[1] // 2


def test_the_sun_sinks_only_where_motion_is_wanted(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    for is_still in (True, False):
        kiosk.show_place(Home(), is_asked=True)
        page = kiosk.page
        assert isinstance(page, StillTherePage)
        page._timer.stop()
        before = page.grab().toImage()
        page._count()
        after = page.grab().toImage()
        inside = page._scene.toRect()
        sky = inside.center().x(), inside.top() + round(inside.height() * 0.14)
        assert (before.pixel(*sky) == after.pixel(*sky)) or not is_still
        sunk = page._sunk(1000.0)
        assert (sunk == 0.0) == is_still
        kiosk.tap("I am still reading")
        kiosk.navigator.obey(TurnSwitch("less_motion"))


@EVERYWHERE
@pytest.mark.parametrize(
    ("text", "doors"), [("normal", 4), ("large", 4), ("larger", 2), ("largest", 1)]
)
def test_large_text_shows_fewer_doors_and_tabs_lead_to_the_others(
    kiosk_window: KioskMaker, size: tuple[int, int], text: TextSize, doors: int
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Home())
    kiosk.navigator.obey(ChooseTextSize(text))
    settle()
    if size == UPRIGHT and text == "larger":
        doors = 4
    shown = {door.accessibleName() for door in kiosk.seen(HomeDoor)}
    assert len(shown) == doors
    seen = set(shown)
    for view in range(1, 4 // doors):
        strip = next(kiosk.seen(TabStrip))
        kiosk.tap(strip._tabs[view])
        assert kiosk.here() == Home(view)
        seen |= {door.accessibleName() for door in kiosk.seen(HomeDoor)}
        assert next(kiosk.seen(TabStrip))._tabs[view].is_selected
    assert len(seen) == 4
    for door in kiosk.seen(HomeDoor):
        tiles = [tile for tile in door._tiles if tile.isVisible()]
        assert tiles[-1].is_see_all
        for tile in tiles:
            assert kiosk.rect(door).contains(kiosk.rect(tile))
            assert kiosk.rect(tile).top() >= kiosk.page.look.reach_line


def test_up_and_down_move_what_has_no_room(kiosk_window: KioskMaker) -> None:
    for size in SIZES:
        kiosk = kiosk_window(size)
        kiosk.show_place(InGroup(CONDITIONS))
        kiosk.navigator.obey(ChooseTextSize("largest"))
        settle()
        held = next(kiosk.seen(Scrolled))
        up, down = kiosk.button("Up"), kiosk.button("Down")
        assert held._up.reason == "This is the top."
        for _ in range(40):
            if held._down.reason:
                break
            kiosk.tap(down)
        assert held._down.reason == "This is the end."
        assert held.area.is_at_end
        assert not held._up.reason
        kiosk.tap(up)
        assert not held.area.is_at_end


def test_the_note_before_a_page_offers_the_veil(kiosk_window: KioskMaker) -> None:
    for size in SIZES:
        kiosk = kiosk_window(size)
        kiosk.show_place(Reading(GATED))
        switch = next(kiosk.seen(Switch))
        page = kiosk.page
        assert not switch.isChecked()
        switch.click()
        assert kiosk.state.comfort.veil
        assert kiosk.page is page
        assert switch.isChecked()
        kiosk.tap("Read on")
        shown = kiosk.page
        assert isinstance(shown, ArticlePage)
        assert shown._scroll.veil is not None


def test_an_open_term_is_drawn_in_the_colour_for_its_mark(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    kiosk.navigator.obey(ChooseTheme("contrast"))
    settle()
    page = kiosk.page
    assert isinstance(page, ArticlePage)
    number, prose = next((n, p) for n, p in page._column._prose.items() if p.words.spots)
    spot = next(s for s in prose.words.spots if s.run.kind == "term")
    kiosk.navigator.obey(ToggleTerm(number, TermId(spot.run.target)))
    settle()
    rect = next(prose.spot_rects(spot)).toRect().translated(kiosk.rect(prose).topLeft())
    picture = kiosk.window.grab().toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(rect.left() + 2, rect.right() - 2)
        for y in range(rect.top() + 4, rect.bottom() - 4)
    }
    assert "#000000" in inks
    assert "#ffffff" not in inks
