"""A preview: what was saved is on the screen, at the place where its author was."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.ids import Language, TopicId
from kiosk.content.model import Pack
from kiosk.library.writer import write
from kiosk.ui.previewing import Previewing
from kiosk.ui.widgets.ribbon import Ribbon
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.visit.news import News, packed
from kiosk.visit.places import Home, InGroup, Questions, Reading
from tests.gui.bench import MEDIUM, Kiosk, KioskMaker, settle, wait_until
from tests.unit.visit import sample_pack as samples
from tests.unit.visit.sample_pack import PACK, RICH, SHORT, THERAPIES

RIBBON = "Preview of sample: not installed"


class Preview:
    """A kiosk, and the desk that tells it what was saved."""

    def __init__(self, kiosk: Kiosk) -> None:
        """Preview on ``kiosk``."""
        self.kiosk = kiosk
        self.desk, self._screen = socket.socketpair()
        self.previewing = Previewing(
            self._screen.fileno(),
            kiosk.navigator,
            kiosk.presenter,
            kiosk.window,
            kiosk.searching,
        )

    def tell(self, news: News) -> None:
        """Send ``news`` and wait until its ribbon is seen."""
        self.desk.sendall(packed(news))
        wait_until(lambda: self.ribbon == news.ribbon)
        settle()

    def save(self, pack: Pack, ribbon: str = "Preview: saved") -> None:
        """Show ``pack``."""
        self.tell(News(ribbon, write((pack,), samples.MEDIA)))

    @property
    def ribbon(self) -> str:
        """What the ribbon says."""
        return next(self.kiosk.seen(Ribbon)).accessibleName()

    @property
    def offset(self) -> int:
        """How far down the reader is."""
        return max(area.offset for area in self.kiosk.seen(ScrollArea))

    def close(self) -> None:
        """Let go."""
        self.previewing._notifier.setEnabled(False)
        self.previewing.deleteLater()
        self.desk.close()
        self._screen.close()
        vars(self).clear()
        settle()


@pytest.fixture
def preview(kiosk_window: KioskMaker) -> Iterator[Preview]:
    with closing(Preview(kiosk_window(MEDIUM, ribbon=RIBBON))) as made:
        yield made


def edited(topic: TopicId, old: str, new: str) -> Pack:
    """Give the sample pack with other words in a topic."""
    (edition,) = PACK.editions
    topics = tuple(
        msgspec.convert(
            msgspec.json.decode(msgspec.json.encode(each).replace(old.encode(), new.encode())),
            type(each),
        )
        if each.id == topic
        else each
        for each in edition.topics
    )
    assert topics != edition.topics
    return msgspec.structs.replace(
        PACK, editions=(msgspec.structs.replace(edition, topics=topics),)
    )


def test_what_was_saved_is_shown_where_the_reader_was(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Reading(RICH))
    (area,) = [area for area in kiosk.seen(ScrollArea) if area.verticalScrollBar().maximum() > 400]
    area.scroll_to(333)
    settle()
    state, before = kiosk.state, preview.offset
    assert before == 333
    preview.save(edited(RICH, "stress and low mood", "worry and low mood"))
    assert "worry and low mood" in kiosk.words()
    assert "stress and low mood" not in kiosk.words()
    assert kiosk.state == state
    assert preview.offset == before


def test_only_what_is_not_in_the_text_is_shown_anew_too(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Reading(RICH))
    preview.save(edited(RICH, '"Body response"', '"Another name"'))
    assert "Another name" in kiosk.words()


def test_each_save_counts_and_the_last_one_stands(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Reading(RICH))
    for number in range(5):
        preview.save(edited(RICH, "low mood", f"mood {number}"), f"Preview {number}")
    assert "mood 4" in kiosk.words()
    assert "mood 3" not in kiosk.words()


def test_a_save_with_errors_keeps_the_page_and_says_so(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Reading(RICH))
    page = kiosk.page
    preview.tell(News("Preview: the last save has 2 errors"))
    assert kiosk.page is page
    kiosk.show_place(Home())
    assert preview.ribbon == "Preview: the last save has 2 errors"


def test_a_topic_is_opened(preview: Preview) -> None:
    preview.tell(News("Preview: opened", topic=SHORT))
    assert preview.kiosk.way() == (Home(), Reading(SHORT))


def test_a_topic_that_is_gone_gives_its_place_to_the_one_before(preview: Preview) -> None:
    kiosk = preview.kiosk
    trail = (Home(), InGroup(THERAPIES), Reading(SHORT))
    kiosk.navigator._become(replace(kiosk.state, trail=trail))
    (edition,) = PACK.editions
    topics = tuple(topic for topic in edition.topics if topic.id != SHORT)
    groups = tuple(
        msgspec.structs.replace(group, topics=tuple(t for t in group.topics if t != SHORT))
        for group in PACK.groups
    )
    smaller = msgspec.structs.replace(edition, topics=topics)
    preview.save(msgspec.structs.replace(PACK, groups=groups, editions=(smaller,)))
    assert kiosk.way() == trail[:-1]
    assert "What sex therapy is" not in kiosk.words()


def test_what_was_typed_is_asked_in_the_new_words(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Questions())
    kiosk.type_words("zebra")
    preview.save(edited(RICH, "Erection problems", "Zebra problems"))
    kiosk.wait_for_findings()
    here = kiosk.here()
    assert isinstance(here, Questions)
    assert here.query == "zebra"
    assert here.findings is not None
    assert [hit.topic.id for hit in here.findings.hits] == [RICH]


def test_an_open_sheet_stays_open_and_offers_the_new_languages(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Home())
    kiosk.tap_bar("text")
    missing = kiosk.words().count("not ready on this kiosk")
    (edition,) = PACK.editions
    hindi = msgspec.structs.replace(
        edition, language=Language("hi"), completeness="partial", topics=(), faq={}, danger=None
    )
    preview.save(msgspec.structs.replace(PACK, editions=(edition, hindi)))
    assert kiosk.state.is_sheet_open
    assert kiosk.words().count("not ready on this kiosk") == missing - 1


def test_a_preview_never_asks_whether_somebody_is_there(preview: Preview) -> None:
    kiosk = preview.kiosk
    kiosk.show_place(Reading(RICH))
    assert kiosk.window._quiet_limit() is not None
    kiosk.window._more_time = 0
    assert kiosk.window._quiet_limit() is None


def test_it_ends_when_the_desk_is_gone(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    preview.desk.close()
    wait_until(lambda: codes == [0])
