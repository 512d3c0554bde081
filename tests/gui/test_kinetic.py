"""Scrolling under the finger: a drag taps nothing, nor does a touch that stops a fling."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot

from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.visit.wishes import Begin, OpenGroup, OpenTopic, Wish
from tests.gui.bench import Kiosk, KioskMaker

WIDE = (1920, 1080)
STEP_MS = 12


def area_of(kiosk: Kiosk) -> ScrollArea:
    areas = [a for a in kiosk.page.findChildren(ScrollArea) if a.isVisible()]
    return max(areas, key=lambda area: area.verticalScrollBar().maximum())


def middle(area: ScrollArea) -> QPoint:
    return area.mapTo(area.window(), area.rect().center())


def drag(kiosk: Kiosk, qtbot: QtBot, start: QPoint, by: int, *, lift: bool = True) -> QPoint:
    """Put a finger down at ``start`` and move it up or down by ``by`` pixels, as a hand does."""
    kiosk.press(start)
    point = start
    for step in range(1, 9):
        qtbot.wait(STEP_MS)
        point = start + QPoint(0, by * step // 8)
        QTest.mouseMove(kiosk.handle, point)
    if lift:
        kiosk.lift(point)
    return point


@pytest.fixture
def reading(kiosk_window: KioskMaker) -> tuple[Kiosk, ScrollArea, list[Wish]]:
    """Give a kiosk with a long text, its scrolling area, and what is wished from now on."""
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    kiosk.tap("Erection problems")
    heard: list[Wish] = []
    kiosk.page.wished.connect(heard.append)
    return kiosk, area_of(kiosk), heard


def is_tap(wish: Wish) -> bool:
    return isinstance(wish, Begin | OpenGroup | OpenTopic) or "Toggle" in type(wish).__name__


def test_the_text_follows_the_finger(
    reading: tuple[Kiosk, ScrollArea, list[Wish]], qtbot: QtBot
) -> None:
    kiosk, area, heard = reading
    before = area.offset
    drag(kiosk, qtbot, middle(area), -240, lift=False)
    assert 120 <= area.offset - before <= 240
    kiosk.lift(middle(area) - QPoint(0, 240))
    assert not any(is_tap(wish) for wish in heard)
    QScroller.scroller(area.viewport()).stop()


def test_a_drag_that_begins_on_a_word_does_not_open_it(
    reading: tuple[Kiosk, ScrollArea, list[Wish]], qtbot: QtBot
) -> None:
    kiosk, area, heard = reading
    text = area.mapTo(kiosk.window, QPoint(60, 60))
    for x in range(0, 600, 60):
        drag(kiosk, qtbot, text + QPoint(x, 120), -40)
        QScroller.scroller(area.viewport()).stop()
        area.scroll_to(0)
    assert not any(is_tap(wish) for wish in heard)


def test_a_touch_that_stops_a_fling_presses_nothing(
    reading: tuple[Kiosk, ScrollArea, list[Wish]], qtbot: QtBot
) -> None:
    kiosk, area, heard = reading
    scroller = QScroller.scroller(area.viewport())
    drag(kiosk, qtbot, middle(area), -260)
    assert scroller.state() == QScroller.State.Scrolling
    moved = area.offset
    qtbot.waitUntil(lambda: area.offset > moved)
    point = middle(area)
    kiosk.press(point)
    assert scroller.state() != QScroller.State.Scrolling
    kiosk.lift(point)
    assert not any(is_tap(wish) for wish in heard)


def test_a_finger_that_trembles_on_a_button_still_taps(
    kiosk_window: KioskMaker, qtbot: QtBot
) -> None:
    kiosk = kiosk_window((1366, 768))
    kiosk.tap("English")
    kiosk.tap("Get help now")
    button = kiosk.button("See every sign")
    point = kiosk.point(button)
    kiosk.press(point)
    qtbot.wait(STEP_MS)
    QTest.mouseMove(kiosk.handle, point + QPoint(3, 4))
    kiosk.lift(point + QPoint(3, 4))
    assert "red-flags" in str(kiosk.here())


def test_a_step_of_scrolling_paints_only_what_comes_in(
    reading: tuple[Kiosk, ScrollArea, list[Wish]], qtbot: QtBot
) -> None:
    _, area, _ = reading
    area.scroll_to(300)
    qtbot.wait(50)
    painted = Painted()
    for child in area.content.findChildren(Prose):
        child.installEventFilter(painted)
    area.scroll_to(340)
    qtbot.wait(50)
    assert painted.regions
    view = area.viewport().height()
    assert sum(painted.regions) < view / 2


def test_a_drag_beside_the_text_scrolls_as_well(
    reading: tuple[Kiosk, ScrollArea, list[Wish]], qtbot: QtBot
) -> None:
    kiosk, area, _ = reading
    beside = area.mapTo(area.window(), QPoint(area.width() - 4, area.height() // 2))
    assert area.viewport().width() < area.width() - 4
    drag(kiosk, qtbot, beside, -240, lift=False)
    assert area.offset >= 120


class Painted(QObject):
    """Remembers how high was what widgets painted."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.regions: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note what is painted."""
        if isinstance(event, QPaintEvent):
            self.regions.append(event.region().boundingRect().height())
        return super().eventFilter(watched, event)
