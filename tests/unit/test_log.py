"""The log: events and numbers, never a word that somebody read or typed; and it stays small."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.log import Event, Log

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [a-z-]+( [a-z]+=-?\d+)*")


def test_events_carry_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = Log(tmp_path / "log")
    log.write(Event.STARTED, process=12)
    log.write(Event.HANG, process=13)
    lines = (tmp_path / "log" / "kiosk.log").read_text(encoding="utf-8").splitlines()
    assert [line.partition(" ")[2] for line in lines] == ["started process=12", "hang process=13"]
    assert all(LINE.fullmatch(line) for line in lines)
    assert capsys.readouterr().err == "kiosk: hang process=13\n"
    assert (tmp_path / "log").stat().st_mode & 0o077 == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.text(max_size=40), place=st.text(max_size=60))
def test_what_has_not_the_form_of_a_type_or_place_is_left_out(
    kind: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Log().fault(f"{kind} ", (f"{place} my secret",))
    said = capsys.readouterr().err
    assert said == "kiosk: fault unnamed at \n"


def test_a_fault_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    Log().fault("KeyError", ("window.py:12 show", "a page\nabout something:1 x", "app.py:3 run"))
    assert capsys.readouterr().err == "kiosk: fault KeyError at window.py:12 show < app.py:3 run\n"


def test_the_log_is_put_aside_when_it_is_full(tmp_path: Path) -> None:
    log = Log(tmp_path, kilobytes=1, files=2)
    for number in range(200):
        log.write(Event.VISITOR_STARTED, process=number)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["kiosk.log", "kiosk.log.1", "kiosk.log.2"]
    assert all(path.stat().st_size < 1024 + 80 for path in tmp_path.iterdir())
    newest = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert newest.endswith("process=199\n")


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    Log(tmp_path / "file").write(Event.STARTED, process=1)
    assert "no log" in capsys.readouterr().err
