"""Long words in a tall script and the largest text: everything that is touched stays whole."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest

from kiosk.ui.pages.attract import AttractPage
from kiosk.ui.pages.still_there import StillTherePage
from kiosk.ui.tour.played import in_arabic_letters
from kiosk.ui.widgets.button import Button
from kiosk.ui.words import Words
from kiosk.visit.comfort_wishes import ChooseTextSize
from tests.gui.hands import BEGIN, Kiosk

Maker = Callable[..., Kiosk]
ACROSS = [(1920, 1080), (1366, 768)]


@pytest.fixture(autouse=True)
def _long_words() -> Iterator[None]:
    Words.rewrite = in_arabic_letters
    yield
    Words.rewrite = None


def whole(one: Kiosk, buttons: list[Button]) -> bool:
    """Tell whether ``buttons`` lie whole on the page, and not on each other."""
    boxes = [button.rect().translated(button.mapTo(one.page, button.rect().topLeft()))
             for button in buttons]  # fmt: skip
    apart = not any(box.intersects(other) for box, other in combinations(boxes, 2))
    return apart and all(one.page.rect().contains(box) for box in boxes)


@pytest.mark.parametrize("size", ACROSS)
def test_languages_are_whole_on_the_first_screen(kiosk: Maker, size: tuple[int, int]) -> None:
    one = kiosk(*size)
    one.go(ChooseTextSize("largest"))
    assert isinstance(one.page, AttractPage)
    assert whole(one, one.page._languages)
    assert all(b.sizeHint().width() <= b.width() for b in one.page._languages)
    assert not any(line.isHidden() for line in one.page._lines)


@pytest.mark.parametrize("size", ACROSS)
def test_still_there_can_be_answered(kiosk: Maker, size: tuple[int, int]) -> None:
    one = kiosk(*size)
    one.go(BEGIN, ChooseTextSize("largest"))
    one.navigator.ask_still_there()
    one.breathe()
    assert isinstance(one.page, StillTherePage)
    assert whole(one, [one.page._stay, one.page._clear])
    assert one.page._stay.y() >= one.page._sentence.geometry().bottom()


def test_buttons_of_the_bar_stand_beside_each_other(kiosk: Maker) -> None:
    one = kiosk(1366, 768)
    one.go(BEGIN, ChooseTextSize("largest"))
    boxes = [button.geometry() for button in one.bar.buttons.values()]
    assert not any(box.intersects(other) for box, other in combinations(boxes, 2))
