"""Still there?: an opaque page that holds nothing of the one below and ends the visit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk.ui.pages.still_there import StillTherePage
from kiosk.visit.idle import COUNTDOWN_SECONDS
from kiosk.visit.places import Reading
from kiosk.visit.state import State
from tests.gui.bench import SIZES, WIDE, Kiosk, KioskMaker
from tests.unit.visit.sample_pack import RICH

SECRETS = (
    "Body response",
    "rection",
    "PDE-5",
    "nitrates",
    "Conditions",
    "Draft",
    "Part ",
    "Page 4",
)
HERE = Reading(RICH, part=2)


@pytest.fixture(params=SIZES, ids=str)
def covered(request: pytest.FixtureRequest, kiosk_window: KioskMaker) -> Kiosk:
    kiosk = kiosk_window(request.param)
    kiosk.show_place(HERE)
    kiosk.navigator.ask_still_there()
    assert kiosk.state.is_asked
    return kiosk


def page_of(kiosk: Kiosk) -> StillTherePage:
    """Give the cover."""
    page = kiosk.page
    assert isinstance(page, StillTherePage)
    return page


def told(interface: QAccessibleInterface) -> Iterator[str]:
    """Give all that a screen reader could say, from ``interface`` down."""
    for kind in QAccessible.Text:
        if kind != QAccessible.Text.UserText:
            yield interface.text(kind)
    for i in range(interface.childCount()):
        child = interface.child(i)
        if child.isValid():
            yield from told(child)


def heard(thing: QObject) -> str:
    """Give the whole accessibility tree of ``thing`` as words."""
    return "\n".join(told(QAccessible.queryAccessibleInterface(thing)))


def test_the_tree_of_an_article_tells_its_words(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(HERE)
    words = heard(kiosk.window)
    assert all(secret in words for secret in ("Body response", "nitrates", "Conditions"))


def test_no_word_of_the_page_is_held_anywhere(covered: Kiosk) -> None:
    widgets, tree = covered.words(), heard(covered.window)
    assert "Still there?" in widgets
    assert "Still there?" in tree
    for secret in SECRETS:
        assert secret not in widgets
        assert secret not in tree


def test_the_cover_is_opaque(covered: Kiosk) -> None:
    image = covered.page.grab().toImage()
    corner = image.pixelColor(2, 2)
    assert corner.alpha() == 255
    assert corner.name().upper() == covered.page.look.theme.cover


@pytest.mark.parametrize("share", [(0.02, 0.02), (0.5, 0.3), (0.25, 0.5), (0.98, 0.85), (0.6, 0.2)])
def test_a_touch_anywhere_stays(covered: Kiosk, share: tuple[float, float]) -> None:
    page = covered.page.rect()
    covered.tap(QPoint(round(page.width() * share[0]), round(page.height() * share[1])))
    if covered.state != State():  # "Clear it now" may lie there
        assert covered.state.place == HERE
    assert not covered.state.is_asked


def test_its_buttons_do_what_they_say(covered: Kiosk) -> None:
    covered.tap("I am still reading")
    assert covered.state.place == HERE
    assert not covered.state.is_asked
    covered.navigator.ask_still_there()
    covered.tap("Clear it now")
    assert covered.state == State()


def test_the_bar_does_what_it_says(covered: Kiosk) -> None:
    covered.tap_bar("clear")
    assert covered.state == State()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_key_stays(covered: Kiosk, key: Qt.Key) -> None:
    covered.key(key)
    assert covered.state.place == HERE
    assert not covered.state.is_asked


def test_tab_moves_and_does_not_stay(covered: Kiosk) -> None:
    covered.key(Qt.Key.Key_Tab)
    assert covered.state.is_asked


def test_the_countdown_ends_the_visit(covered: Kiosk) -> None:
    page = page_of(covered)
    assert page._timer.isActive()
    assert page._timer.interval() == 1000
    assert page.seconds_left == COUNTDOWN_SECONDS
    for left in range(COUNTDOWN_SECONDS - 1, 0, -1):
        page._count()
        assert page.seconds_left == left
        assert covered.state.is_asked
    page._count()
    assert covered.state == State()
    assert not page._timer.isActive()


def test_the_countdown_starts_anew_each_time(covered: Kiosk) -> None:
    page_of(covered)._count()
    covered.tap("I am still reading")
    covered.navigator.ask_still_there()
    assert page_of(covered).seconds_left == COUNTDOWN_SECONDS


def test_the_cover_itself_is_not_asked_again(covered: Kiosk) -> None:
    covered.window.idle._clock = lambda: 1e9
    covered.window.idle.look()
    assert page_of(covered).seconds_left == COUNTDOWN_SECONDS
