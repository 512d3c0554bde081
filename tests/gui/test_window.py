"""The window: closing, the focus ring, the ribbon, trouble, and quiet."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor

from kiosk.ui.navigator import Navigator
from kiosk.ui.widgets.focus_ring import FocusRing
from kiosk.ui.widgets.ribbon import Ribbon
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.window import Window
from kiosk.visit.places import Home, Questions, Reading, Trouble
from kiosk.visit.state import State, new_visit
from kiosk.visit.steps import go_home
from tests.gui.bench import SIZES, WIDE, Kiosk, KioskMaker, settle
from tests.unit.visit.sample_pack import RICH


def ring(kiosk: Kiosk) -> FocusRing | None:
    """Give the ring, where it shows."""
    return next((ring for ring in kiosk.window.findChildren(FocusRing) if ring.isVisible()), None)


def test_the_focus_ring_follows_keys_and_goes_with_a_touch(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    assert ring(kiosk) is None
    kiosk.key(Qt.Key.Key_Tab)
    shown, first = ring(kiosk), kiosk.focus()
    assert shown is not None
    assert shown._around is first
    assert isinstance(first, Touchable)
    assert shown.geometry() == kiosk.window.rect()
    kiosk.key(Qt.Key.Key_Tab)
    assert kiosk.focus() is not first
    assert ring(kiosk) is not None
    kiosk.tap(QPoint(5, 5))
    assert ring(kiosk) is None


def test_the_focus_ring_is_painted_around_what_has_the_focus(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    kiosk.bar.buttons["home"].setFocus()
    kiosk.key(Qt.Key.Key_Tab)
    focus = kiosk.focus()
    assert focus is not None
    rect = kiosk.rect(focus)
    image = kiosk.window.grab().toImage()
    look = kiosk.page.look
    beside = image.pixelColor(rect.left() - look.rp(5), rect.center().y())
    assert beside == QColor(look.theme.focus)


def test_keys_alone_can_open_a_topic(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    for _ in range(40):
        kiosk.key(Qt.Key.Key_Tab)
        focus = kiosk.focus()
        if focus is not None and focus.accessibleName() == "Erection problems":
            break
    kiosk.key(Qt.Key.Key_Return)
    assert kiosk.here() == Reading(RICH)


@pytest.mark.parametrize("size", SIZES)
def test_a_preview_says_so_on_every_screen(kiosk_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = kiosk_window(size, ribbon="Preview: not installed")
    for name in ("English", "Erection problems"):
        (ribbon,) = kiosk.window.findChildren(Ribbon)
        assert ribbon.isVisible()
        assert ribbon.accessibleName() == "Preview: not installed"
        assert ribbon.geometry() == QRect(0, 0, size[0], kiosk.page.look.rp(28))
        assert not ribbon.visibleRegion().isEmpty()
        kiosk.tap(name)
    colour = kiosk.window.grab().toImage().pixelColor(3, 3)
    assert colour == QColor(kiosk.page.look.theme.blue.door)


def test_what_is_installed_has_no_ribbon(kiosk_window: KioskMaker) -> None:
    assert kiosk_window(WIDE).window.findChildren(Ribbon) == []


@pytest.mark.parametrize("size", SIZES)
def test_trouble_is_one_calm_page_with_a_way_on(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Reading(RICH))
    kiosk.navigator.meet_trouble()
    settle()
    assert kiosk.way() == (Trouble(),)
    words = kiosk.words()
    assert "It was not your doing." in words
    assert "Body response" not in words
    (home,) = kiosk.seen(Touchable, kiosk.page)
    assert home.accessibleName() == "Home"
    kiosk.tap(home)
    assert kiosk.way() == (Home(),)


def test_a_kiosk_cannot_be_closed_and_a_window_on_a_desk_can() -> None:
    navigator = Navigator(new_visit())
    for may_close in (False, True):
        window = Window(navigator, lambda _: None, may_close=may_close)  # type: ignore[arg-type, return-value]
        assert window.close() == may_close
        window.deleteLater()
        settle()


def test_a_change_is_told_once_and_no_change_not_at_all() -> None:
    navigator = Navigator(new_visit())
    told: list[State] = []
    navigator.changed.connect(told.append)
    navigator.end_visit()
    assert told == []
    navigator._become(go_home(navigator.state))
    assert told == [navigator.state]


def test_quiet_asks_and_any_touch_is_heard(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    now = [0.0]
    kiosk.window.idle._clock = lambda: now[0]
    kiosk.tap("English")
    now[0] = 59.0
    kiosk.tap(QPoint(5, 5))
    now[0] = 100.0
    kiosk.window.idle.look()
    assert not kiosk.state.is_asked
    now[0] = 119.0
    kiosk.window.idle.look()
    assert kiosk.state.is_asked


def test_the_attract_screen_is_never_asked(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.window.idle._clock = lambda: 1e9
    kiosk.window.idle.look()
    assert kiosk.state == State()


def test_a_long_text_is_given_longer(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    words = kiosk.page.words_in_view()
    assert words > 60
    assert kiosk.window._quiet_limit() == min(240, 1.5 * words)


def test_three_shifts_clear_the_screen_wherever_the_focus_is(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    for place in (Home(), Reading(RICH), Questions()):
        kiosk.show_place(place)
        for _ in range(3):
            kiosk.key(Qt.Key.Key_Shift)
        assert kiosk.state == State()
