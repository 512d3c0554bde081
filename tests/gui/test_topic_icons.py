"""Topics' icons: each name has its path, and each topic of the built-in pack one of its own."""

from collections import Counter
from typing import get_args

import pytest

from kiosk.content.icons import GROUP_ICONS, TOPIC_ICONS, TopicIcon
from kiosk.content.ids import Language
from kiosk.library.reader import Library
from kiosk.ui.icons import GRID, ICONS
from kiosk.ui.svgpath import parse
from kiosk.ui.topic_icons import TOPIC_ICONS as PATHS
from kiosk.ui.topic_icons import path_of
from tests.unit.visit import samples

MARGIN = 3


def test_every_name_has_a_path_and_every_path_a_name() -> None:
    assert set(PATHS) == set(TOPIC_ICONS) == set(get_args(TopicIcon))
    assert set(GROUP_ICONS) <= set(ICONS)
    assert not set(PATHS) & set(ICONS)


@pytest.mark.parametrize("name", TOPIC_ICONS)
def test_a_topic_icon_stays_on_its_grid(name: str) -> None:
    path = parse(path_of(name))
    assert not path.isEmpty()
    box = path.boundingRect()
    assert min(box.left(), box.top()) >= MARGIN
    assert max(box.right(), box.bottom()) <= GRID - MARGIN
    assert max(box.width(), box.height()) >= GRID / 2


def test_icons_of_the_set_are_found_too() -> None:
    assert path_of("search") == ICONS["search"]
    with pytest.raises(KeyError):
        path_of("nothing")


def test_no_two_topics_share_an_icon() -> None:
    groups = Library(samples.database()).groups(Language("en"))
    icons = Counter(topic.icon for group in groups for topic in group.topics)
    assert set(icons.values()) == {1}
    assert set(icons) <= set(TOPIC_ICONS)
