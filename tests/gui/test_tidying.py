"""What was read is gone from memory, and not only from the screen."""

import gc
from collections import Counter
from collections.abc import Iterator

import pytest

from kiosk.ui import tidying
from kiosk.ui.words import Words
from kiosk.visit.places import Reading
from kiosk.visit.state import State
from kiosk.visit.values import Article
from tests.gui.bench import WIDE, KioskMaker, wait_until
from tests.unit.visit.sample_pack import RICH


@pytest.fixture
def _no_chance() -> Iterator[None]:
    """Let nothing be collected but what is asked for."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def texts() -> Counter[str]:
    """Give what is set in memory, and how often."""
    return Counter(thing.text for thing in gc.get_objects() if isinstance(thing, Words))


def articles() -> list[Article]:
    """Give the pages that are in memory as they were read from the pack."""
    return [thing for thing in gc.get_objects() if isinstance(thing, Article)]


@pytest.mark.usefixtures("_no_chance")
def test_nothing_of_a_page_is_in_memory_once_the_visit_is_over(
    kiosk_window: KioskMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "QUIET_MS", 20)
    kiosk = kiosk_window(WIDE)
    before = texts()
    kiosk.tap("English")
    kiosk.show_place(Reading(RICH))
    assert any("nitrates" in text for text in texts())
    assert articles()
    kiosk.tap_bar("clear")
    assert kiosk.state == State()
    bar = {button.text() for button in kiosk.bar.buttons.values()}
    wait_until(lambda: set(texts() - before) <= bar)
    assert not articles()
