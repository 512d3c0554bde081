"""A slip, by real taps on the real program, from the settings to a program called ``lp``."""

import json
from pathlib import Path

import pytest

from tests.system.desk import Bench, wait_until
from tests.system.test_visit import ENGLISH, FIRST_TILE, GREEN_DOOR, go
from tests.unit.fake_printer import FakePrinter

ADD = (1771, 639)
MY_QUESTIONS = (1086, 1016)
PRINT_A_SLIP = (1290, 830)


def test_what_was_kept_comes_out_of_the_printer(
    screen: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "printer"
    folder.mkdir()
    printer = FakePrinter(folder, monkeypatch)
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("printing:\n  printer: Front_Desk-2\n", encoding="utf-8")
    program = screen.start("--settings", str(settings))
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    screen.settle()
    go(screen, *ENGLISH, "home")
    go(screen, *FIRST_TILE, "article")
    before = screen.pixels()
    screen.tap(*ADD)
    screen.wait_for_change(before, "added", whole=True)
    screen.settle()
    go(screen, *MY_QUESTIONS, "my questions")
    before = screen.pixels()
    screen.tap(*PRINT_A_SLIP)
    screen.wait_for_change(before, "on its way", whole=True)
    wait_until(lambda: printer.page.endswith(b"%%EOF\n"), "a page at the printer")
    assert printer.page.startswith(b"%PDF-")
    assert json.loads(printer.told)[0] == ["-d", "Front_Desk-2", "-t", "Notes"]
    code, said = screen.stop(program)
    assert code == 0
    assert said == ""
