"""The slip: our type on paper through ``lp``, a calm line for each outcome, and no dialog."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.taking.slip import slip
from kiosk.visit.kept import KeptText
from kiosk.visit.places import Home, MyQuestions
from kiosk.visit.state import State
from tests.gui.bench import SIZES, WIDE, Kiosk, KioskMaker, settle, wait_until
from tests.unit.fake_printer import FakePrinter
from tests.unit.visit.sample_pack import GATED

HINDI = "क्या मेरा दिल इसका कारण हो सकता है?"
TABLE = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePrinter:
    """A print system that takes everything."""
    return FakePrinter(tmp_path, monkeypatch)


def signs(page: bytes) -> set[str]:
    """Give the signs that a PDF says its glyphs stand for."""
    tables = b"".join(TABLE.findall(page))
    return {chr(int(code, 16)) for code in re.findall(rb"<([0-9A-F]{4})>", tables)}


def pages(page: bytes) -> int:
    """Count the pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page\b", page))


def slip_of(kiosk: Kiosk) -> str:
    """Give how far the printing has come."""
    place = kiosk.here()
    assert isinstance(place, MyQuestions)
    return place.slip


def tap_print(kiosk: Kiosk) -> None:
    """Touch Print a slip, which stands further down on an upright screen."""
    button = next(
        b
        for b in kiosk.page.findChildren(type(kiosk.bar.buttons["back"]))
        if b.text() == "Print a slip"
    )
    kiosk.let_a_second_pass(button)
    button.click()


@pytest.mark.parametrize("size", SIZES)
def test_a_slip_goes_to_the_printer_and_the_screen_says_so(
    kiosk_window: KioskMaker, printer: FakePrinter, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size, printer="desk")
    kiosk.show_place(MyQuestions())
    tap_print(kiosk)
    assert slip_of(kiosk) == "wanted"
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [kiosk.window]
    wait_until(lambda: slip_of(kiosk) != "wanted")
    assert slip_of(kiosk) == "printed"
    assert "Your slip is at the printer. Others may see it there." in kiosk.words()
    assert json.loads(printer.told)[0] == ["-d", "desk", "-t", "Notes"]
    assert printer.page.startswith(b"%PDF-")
    assert set("Could my heart be part of this?") - {" "} <= signs(printer.page)


def test_a_printer_that_fails_gives_one_calm_line(
    kiosk_window: KioskMaker, printer: FakePrinter
) -> None:
    printer.answer(1)
    kiosk = kiosk_window(WIDE, printer="desk")
    kiosk.show_place(MyQuestions())
    kiosk.tap("Print a slip")
    wait_until(lambda: slip_of(kiosk) == "failed")
    assert "The printer does not answer. Staff can help." in kiosk.words()
    printer.answer(0)
    kiosk.tap("Print a slip")
    wait_until(lambda: slip_of(kiosk) == "printed")


def test_a_second_touch_waits_for_the_first_slip(
    kiosk_window: KioskMaker, printer: FakePrinter
) -> None:
    printer.answer(0, seconds=0.2)
    kiosk = kiosk_window(WIDE, printer="desk")
    kiosk.show_place(MyQuestions())
    kiosk.tap("Print a slip")
    kiosk.tap("Print a slip")
    assert kiosk.notice == "Your slip is on its way to the printer."
    wait_until(lambda: slip_of(kiosk) == "printed")


def test_the_outcome_of_a_visit_that_ended_is_told_to_nobody(
    kiosk_window: KioskMaker, printer: FakePrinter
) -> None:
    printer.answer(0, seconds=0.2)
    kiosk = kiosk_window(WIDE, printer="desk")
    kiosk.show_place(MyQuestions())
    kiosk.tap("Print a slip")
    kiosk.tap_bar("clear")
    wait_until(lambda: printer.page != b"")
    kiosk.show_place(MyQuestions())
    wait_until(lambda: slip_of(kiosk) == "")
    assert "printer" not in kiosk.words()


def test_what_stands_behind_a_note_is_on_no_slip(
    kiosk_window: KioskMaker, printer: FakePrinter
) -> None:
    kiosk = kiosk_window(WIDE, printer="desk")
    trail = (Home(), MyQuestions("wanted"))
    kiosk.navigator._become(State(trail=trail, kept=(KeptText(GATED),)))
    settle()
    wait_until(lambda: slip_of(kiosk) == "printed")
    assert not set("Words") & signs(printer.page) - set("Notes")


def test_hindi_is_set_in_our_type(printer: FakePrinter) -> None:
    del printer
    page = slip([HINDI, "And an English line."], "Notes")
    assert b"NotoSansDevanagari" in page
    assert b"AtkinsonHyperlegible" in page
    assert set("कमरदलइस") <= signs(page)
    assert pages(page) == 1


def test_a_long_list_takes_more_pages() -> None:
    assert pages(slip([HINDI] * 60, "Notes")) > 1


def test_a_slip_names_nothing_but_its_title() -> None:
    page = slip(["A line."], "Notes")
    assert b"kiosk" not in page.lower()
