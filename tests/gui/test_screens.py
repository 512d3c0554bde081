"""What holds on every screen at every size: targets, names, text that fits, and Clear screen."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import isValid

from kiosk.ui.keys.key import Key
from kiosk.ui.reading.leaf import SpotButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.tile import Tile
from kiosk.visit.places import Attract, GetHelp, Home, Place, Reading
from kiosk.visit.state import State
from tests.gui.bench import INNER, SIZES, WIDE, Kiosk, KioskMaker, alive, settle
from tests.unit.visit.sample_pack import RICH, VARIED

LEAST_RP = 80
"""Keys are 79 wide, ten in half a screen; ``test_keys`` measures them."""
SCREENS: tuple[Place, ...] = (Attract(), *INNER)
EVERYWHERE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
EACH_SCREEN = pytest.mark.parametrize("place", SCREENS, ids=repr)


def at(make: KioskMaker, size: tuple[int, int], place: Place) -> Kiosk:
    """Open a kiosk at ``place``."""
    kiosk = make(size)
    if not isinstance(place, Attract):
        kiosk.show_place(place)
    return kiosk


@EVERYWHERE
@EACH_SCREEN
def test_what_can_be_touched_has_a_name_and_is_large(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = at(kiosk_window, size, place)
    least = kiosk.page.look.rp(LEAST_RP)
    buttons = list(kiosk.seen(QAbstractButton))
    assert buttons
    assert [button for button in buttons if not button.accessibleName().strip()] == []
    small = [
        (button.accessibleName(), button.size())
        for button in buttons
        if not isinstance(button, SpotButton | Key) and min(button.width(), button.height()) < least
    ]
    assert small == []


@EVERYWHERE
@EACH_SCREEN
def test_no_two_targets_touch(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = at(kiosk_window, size, place)
    rects = [
        (b.accessibleName(), kiosk.seen_rect(b))
        for b in kiosk.seen(QAbstractButton)
        if not isinstance(b, SpotButton)
    ]
    for i, (name, rect) in enumerate(rects):
        for other, beside in rects[i + 1 :]:
            assert not rect.intersects(beside), (name, other)


@EVERYWHERE
@pytest.mark.parametrize("place", [Attract(), Home(), GetHelp()], ids=repr)
def test_nothing_that_must_be_touched_lies_above_the_reach_line(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = at(kiosk_window, size, place)
    line = kiosk.page.look.reach_line
    high = [
        b.accessibleName() for b in kiosk.seen(QAbstractButton) if kiosk.rect(b).center().y() < line
    ]
    assert high == []


@EVERYWHERE
@pytest.mark.parametrize("place", INNER, ids=repr)
def test_every_button_of_the_bar_is_in_its_place_on_every_screen(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = at(kiosk_window, size, Home())
    before = {name: (b.geometry(), b.isVisible()) for name, b in kiosk.bar.buttons.items()}
    kiosk.show_place(place)
    assert before == {name: (b.geometry(), b.isVisible()) for name, b in kiosk.bar.buttons.items()}
    assert all(kiosk.bar.rect().contains(geometry) for geometry, _ in before.values())


@EVERYWHERE
@EACH_SCREEN
def test_text_fits_where_it_stands(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = at(kiosk_window, size, place)
    seen, tiles = list(kiosk.seen(Prose)), list(kiosk.seen(Tile))
    assert seen or tiles
    assert [p.text() for p in seen if p.words.height(p.width()) > p.height()] == []
    outside = [p.text() for p in seen if not kiosk.rect(kiosk.holder(p)).contains(kiosk.rect(p))]
    assert outside == []


@EVERYWHERE
@EACH_SCREEN
def test_no_label_guesses_at_rich_text(
    kiosk_window: KioskMaker, size: tuple[int, int], place: Place
) -> None:
    kiosk = at(kiosk_window, size, place)
    labels = kiosk.window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} <= {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("place", INNER, ids=repr)
def test_clear_screen_leaves_nothing_of_the_page(kiosk_window: KioskMaker, place: Place) -> None:
    kiosk = at(kiosk_window, WIDE, place)
    old: list[QWidget] = [kiosk.page, *kiosk.page.findChildren(QWidget)]
    assert all(isValid(widget) for widget in old)
    page = weakref.ref(kiosk.page)
    kiosk.tap_bar("clear")
    assert kiosk.state == State()
    assert kiosk.page.accessibleName() == "Start"
    assert alive(old) == []
    old.clear()
    gc.collect()
    assert page() is None


@EVERYWHERE
def test_clear_screen_forgets_every_word_of_the_article(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = at(kiosk_window, size, Reading(RICH))
    assert "Body response" in kiosk.words()
    kiosk.tap_bar("clear")
    words = kiosk.words()
    for secret in ("Body response", "rection", "PDE-5", "Conditions", "nitrates"):
        assert secret not in words


@EVERYWHERE
def test_the_attract_screen_tells_nothing_of_what_there_is_to_read(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    words = kiosk_window(size).words()
    for secret in ("rection", "Conditions", "Therapies", "sex", "Sample"):
        assert secret not in words


@EVERYWHERE
def test_a_page_survives_a_change_of_size(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = at(kiosk_window, WIDE, Reading(VARIED, part=2))
    kiosk.window.resize(*size)
    settle()
    assert kiosk.state.place == Reading(VARIED, part=2)
    assert kiosk.page.look.width == size[0]
    kiosk.tap_bar("home")
    assert kiosk.page.accessibleName() == "Home"
