"""Printing hands a page to ``lp`` through a pipe, and tells whether it was taken."""

import json
from pathlib import Path

import pytest

from kiosk.printer import send
from tests.unit.fake_printer import FakePrinter

PAGE = b"%PDF-1.4 \xe0\xa4\x95 not a real one\x00" * 4000


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePrinter:
    """A print system that takes everything."""
    return FakePrinter(tmp_path, monkeypatch)


def test_a_page_goes_through_a_pipe_under_a_neutral_title(printer: FakePrinter) -> None:
    assert send(PAGE, "desk", "Notes")
    assert printer.page == PAGE
    words, environment = json.loads(printer.told)
    assert words == ["-d", "desk", "-t", "Notes"]
    assert set(environment) <= {"PATH", "LC_ALL", "LC_CTYPE", "PWD", "SHLVL", "_"}


def test_a_printer_that_refuses_is_told(printer: FakePrinter) -> None:
    printer.answer(1)
    assert not send(PAGE, "desk", "Notes")


def test_a_printer_that_does_not_answer_is_not_waited_for(printer: FakePrinter) -> None:
    printer.answer(0, seconds=60)
    assert not send(PAGE, "desk", "Notes", seconds=0.3)


def test_a_machine_without_a_print_system_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not send(PAGE, "desk", "Notes")


def test_a_print_system_that_cannot_be_started_is_told(printer: FakePrinter) -> None:
    printer.program.write_text("#!/no/such/program\n", encoding="utf-8")
    assert not send(PAGE, "desk", "Notes")
