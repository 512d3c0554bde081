"""The tour sees what is wrong with a screen: each fault is planted, and a good screen has none."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.look import look_for
from kiosk.ui.page import Page
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.tour.album import Album, Way
from kiosk.ui.tour.checks import Screen, look
from kiosk.ui.tour.ink import contrast_of
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand

LOOK = look_for("paper", 800, 600)
INK = LOOK.theme.ink
WAY = Way(800, 600, "paper", 100, "en", "ltr")


class Bench:
    """A window with one page on it."""

    def __init__(self, qtbot: QtBot) -> None:
        """Show the page with a good line on it."""
        self.window = QWidget()
        self.window.resize(800, 600)
        qtbot.addWidget(self.window)
        self.page = Page(LOOK, "A page")
        self.page.setParent(self.window)
        self.page.resize(800, 600)
        self.say("A good line of jolly words", 20)

    def say(self, text: str, top: int, colour: str = INK) -> Prose:
        """Put a line on the page."""
        prose = self.page.label(text, Hand(colour))
        self.page.put(prose, 40, top, 700)
        return prose

    def faults(self) -> tuple[str, ...]:
        """Look at the window."""
        self.window.show()
        return look(self.window).faults


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A good page."""
    return Bench(qtbot)


def test_a_good_screen_has_no_faults(bench: Bench) -> None:
    bench.say("Another one, with gypsy letters", 100)
    assert bench.faults() == ()


@pytest.mark.parametrize(
    ("across", "along", "width", "height"),
    [(0, 0, 0, -12), (0, 0, -560, 0), (0, 580, 0, 0), (-55, 0, 0, 0), (0, -16, 0, 0)],
    ids=["low", "narrow", "below the edge", "left of the edge", "above the edge"],
)
def test_clipped_words_are_seen_by_their_ink(
    bench: Bench, across: int, along: int, width: int, height: int
) -> None:
    prose = bench.say("jumping quickly over hedges", 0)
    if width:
        holder = QWidget(bench.page)
        holder.setGeometry(40, 200, 140, 60)
        prose.setParent(holder)
        prose.move(0, 0)
    else:
        box = prose.geometry()
        prose.setGeometry(box.adjusted(across, along, across, along + height))
        if height:
            prose.setFixedHeight(box.height() + height)
    if along >= 0 and not width and not height and not across:
        prose.move(40, 580)
    assert any(fault.startswith("clipped") for fault in bench.faults())


def test_a_descender_that_is_cut_off_counts(bench: Bench) -> None:
    prose = bench.say("gypsy", 200)
    prose.setFixedHeight(prose.height() - 8)
    assert any(fault.startswith("clipped: 'gypsy'") for fault in bench.faults())


def test_words_that_are_hardly_darker_than_their_ground(bench: Bench) -> None:
    bench.say("pale words", 200, "#9A8F86")
    assert any(fault.startswith("faint: 'pale words'") for fault in bench.faults())


def test_what_is_read_needs_more_contrast_than_the_rest(bench: Bench) -> None:
    middling = "#6A635B"
    bench.say("a label", 200, middling)
    leaf = Leaf(LOOK)
    leaf.add(Prose(LOOK, "a warning to read", Hand(middling)))
    leaf.setParent(bench.page)
    leaf.setGeometry(40, 300, 600, 60)
    faults = [fault for fault in bench.faults() if fault.startswith("faint")]
    assert len(faults) == 1
    assert "a warning to read" in faults[0]


def test_words_in_the_colour_of_their_ground(bench: Bench) -> None:
    bench.say("no words at all", 200, LOOK.theme.bg)
    assert "unseen: 'no words at all'" in bench.faults()


def test_a_blank_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    page = Page(LOOK, "Nothing")
    page.setParent(window)
    page.resize(800, 600)
    window.show()
    assert look(window).faults == ("blank",)


def test_words_on_words(bench: Bench) -> None:
    bench.say("Two lines in one place", 24)
    assert any(fault.startswith("overlap") for fault in bench.faults())


def test_buttons_on_each_other(bench: Bench) -> None:
    for left in (40, 120):
        button = Button(LOOK, "Touch", Make())
        button.setParent(bench.page)
        button.setGeometry(left, 200, 160, 80)
    assert "overlap: the buttons 'Touch' and 'Touch'" in bench.faults()


def test_a_button_above_the_reach_line(bench: Bench) -> None:
    for left, top in ((40, 100), (400, 300)):
        button = Button(LOOK, f"At {top}", Make())
        button.setParent(bench.page)
        button.setGeometry(left, top, 160, 80)
    faults = bench.faults()
    assert "out of reach: the button 'At 100'" in faults
    assert not any("At 300" in fault for fault in faults)


@pytest.mark.parametrize(("spare", "is_reached"), [(0, False), (200, True)])
def test_a_button_that_can_be_pulled_down_is_within_reach(
    bench: Bench, spare: int, is_reached: bool
) -> None:
    stack = Stack(LOOK)
    stack.add(Button(LOOK, "Low enough", Make()))
    area = ScrollArea(LOOK, stack, spare_above=spare)
    area.setParent(bench.page)
    area.setGeometry(40, 100, 400, 400)
    assert any(f.startswith("out of reach") for f in bench.faults()) != is_reached


def test_what_scrolls_sideways(bench: Bench) -> None:
    stack = Stack(LOOK)
    area = ScrollArea(LOOK, stack)
    area.setParent(bench.page)
    area.setGeometry(40, 200, 400, 200)
    button = Button(LOOK, "A wide one", Make())
    button.setParent(stack)
    button.setGeometry(0, 0, 600, 80)
    assert any(fault.startswith("sideways") for fault in bench.faults())


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_of(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast_of(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def screen(words: str) -> Screen:
    """Give a screen that says ``words``."""
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    return Screen(picture, (words,), ())


def test_a_variant_may_say_what_another_screen_says(tmp_path: Path, qapp: object) -> None:
    del qapp
    album = Album(tmp_path, WAY)
    album.add("home", "HomeView", screen("doors"))
    album.add("wider", "HomeView", screen("doors"), is_variant=True)
    assert album.faults == []


def test_an_album_notes_what_is_missing_or_double(tmp_path: Path, qapp: object) -> None:
    del qapp
    album = Album(tmp_path / "new" / "folder", WAY)
    album.add("home", "HomeView", screen("doors"))
    album.add("help", "GetHelpView", screen("doors"))
    album.expect(frozenset({"HomeView", "GetHelpView", "GateView"}))
    album.close()
    assert album.faults == ["help: says the same as home", "GateView: no picture"]
    index = json.loads((tmp_path / "new" / "folder" / "index.json").read_text(encoding="utf-8"))
    assert [one["file"] for one in index["pictures"]] == ["home.png", "help.png"]
    assert index["pictures"][0]["words"] == index["pictures"][1]["words"]
    assert (tmp_path / "new" / "folder" / "home.png").is_file()
    page = (tmp_path / "new" / "folder" / "index.html").read_text(encoding="utf-8")
    assert "help: says the same as home" in page
