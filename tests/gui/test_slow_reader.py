"""A reader at 60 words a minute, who only scrolls, is never asked whether they are still there."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from kiosk.content.ids import TopicId
from kiosk.ui.pages.article import ArticlePage
from kiosk.visit.state import new_visit
from kiosk.visit.steps import begin
from kiosk.visit.views import GateView, HomeView
from kiosk.visit.wishes import Agree, OpenTopic, Stay
from tests.gui.hands import BEGIN, SIZES, Kiosk
from tests.unit.visit.samples import presenter

WORDS_A_MINUTE = 60
WORDS_BETWEEN_SCROLLS = 200
Maker = Callable[..., Kiosk]


def topics() -> tuple[TopicId, ...]:
    """Give every topic of the built-in pack."""
    view = presenter().view(begin(new_visit(), BEGIN.language))
    assert isinstance(view, HomeView)
    return tuple(topic.id for group in view.groups for topic in group.topics)


def words_in_sight(one: Kiosk) -> int:
    """Count the words on the page of which any part shows: labels, which are what is read."""
    return sum(
        len(label.text().split())
        for label in one.page.findChildren(QLabel)
        if label.isVisible() and not label.visibleRegion().isEmpty()
    )


def open_topic(one: Kiosk, topic: TopicId) -> None:
    """Open ``topic`` as its reader would, reading on after a note."""
    one.go(BEGIN, OpenTopic(topic))
    view = one.presenter.view(one.navigator.state)
    if isinstance(view, GateView):
        one.go(Agree(view.categories))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_slow_reader_is_never_asked_in_any_topic(kiosk: Maker, size: tuple[int, int]) -> None:
    one = kiosk(*size)
    now = [0.0]
    one.window.idle._clock = lambda: now[0]
    for topic in topics():
        open_topic(one, topic)
        assert isinstance(one.page, ArticlePage)
        scroll = one.page._scroll
        screens = 0
        while True:
            screens += 1
            words = min(WORDS_BETWEEN_SCROLLS, words_in_sight(one))
            now[0] += words * 60 / WORDS_A_MINUTE
            one.window.idle.look()
            assert not one.navigator.state.is_asked, f"{topic}, screen {screens}"
            if scroll.is_at_end:
                break
            before = scroll.offset
            scroll.scroll_by(scroll.viewport().height() * 9 // 10)
            one.breathe()
            if scroll.offset == before:
                break
        assert screens > 1


def test_who_does_nothing_at_all_is_asked(kiosk: Maker) -> None:
    one = kiosk()
    now = [0.0]
    one.window.idle._clock = lambda: now[0]
    open_topic(one, TopicId("red-flags"))
    now[0] += 241
    one.window.idle.look()
    assert one.navigator.state.is_asked
    one.go(Stay())
    assert not one.navigator.state.is_asked
