"""What every button shares: acts on release, ignores trembling, and says why when dashed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from kiosk.ui.look import look_for
from kiosk.ui.widgets.touchable import REPEAT_IGNORED_SECONDS, Touchable
from tests.gui.bench import settle


class Plain(Touchable):
    """A button that paints nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint nothing."""


class Bench:
    """A button on a clock that is set by hand, and what it said."""

    def __init__(self) -> None:
        """Show the button."""
        self.now = 0.0
        self.said: list[str] = []
        self.button = Plain(look_for("paper", 1920, 1080), "Read", clock=lambda: self.now)
        self.button.tapped.connect(lambda: self.said.append("tapped"))
        self.button.refused.connect(self.said.append)
        self.button.resize(200, 100)
        self.button.show()
        QTest.qWaitForWindowExposed(self.button)

    def tap(self) -> None:
        """Touch the middle."""
        QTest.mouseClick(self.button.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(100, 50))

    def key(self, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(self.button, key)


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.button.close()
    made.button.deleteLater()
    vars(made).clear()
    settle()


def test_it_acts_on_release(bench: Bench) -> None:
    handle, inside = bench.button.windowHandle(), QPoint(100, 50)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=inside)
    assert bench.button.isDown()
    assert bench.said == []
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=inside)
    assert bench.said == ["tapped"]


def test_sliding_off_cancels(bench: Bench) -> None:
    QTest.mousePress(bench.button, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert bench.button.isDown()
    QTest.mouseRelease(bench.button, Qt.MouseButton.LeftButton, pos=QPoint(100, 300))
    assert bench.said == []
    assert not bench.button.isDown()


@pytest.mark.parametrize(
    ("gap", "taps"),
    [(0.0, 1), (REPEAT_IGNORED_SECONDS - 0.01, 1), (REPEAT_IGNORED_SECONDS, 2), (5, 2)],
)
def test_a_second_tap_within_half_a_second_is_trembling(
    bench: Bench, gap: float, taps: int
) -> None:
    bench.tap()
    bench.now += gap
    bench.tap()
    assert len(bench.said) == taps


def test_the_first_tap_counts_whatever_the_clock_says(bench: Bench) -> None:
    bench.tap()
    assert bench.said == ["tapped"]


def test_a_trembling_hand_does_not_hold_the_button_up_for_ever(bench: Bench) -> None:
    for _ in range(10):
        bench.tap()
        bench.now += 0.2
    assert len(bench.said) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(bench: Bench, key: Qt.Key) -> None:
    bench.key(key)
    assert bench.said == ["tapped"]


def test_other_keys_do_not(bench: Bench) -> None:
    bench.key(Qt.Key.Key_A)
    assert bench.said == []


def test_a_dashed_button_says_why_and_stays_focusable(bench: Bench) -> None:
    bench.button.set_reason("Not ready yet.")
    bench.tap()
    assert bench.said == ["Not ready yet."]
    assert bench.button.isEnabled()
    assert bench.button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert bench.button.accessibleDescription() == "Not ready yet."
    bench.button.set_reason("")
    bench.now += 1
    bench.tap()
    assert bench.said == ["Not ready yet.", "tapped"]
    assert bench.button.accessibleDescription() == ""
