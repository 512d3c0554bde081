"""Opening hours and hidden groups, from the settings to the screen of the real program."""

import os
from pathlib import Path

import pytest

from kiosk.panel import PROGRAMS
from tests.system.desk import Bench, wait_until
from tests.system.test_visit import ENGLISH, GREEN_DOOR, go
from tests.unit.test_panel import program

SETTINGS = """\
hours:
  open: 00:00-24:00
  off_after: 0
  hidden_groups:
    conditions: 00:00-24:00
"""
CLAY, SAGE = "#773E26", "#32513D"


def test_a_hidden_group_has_no_door_and_the_panel_is_lit_at_the_start(
    screen: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "programs"
    folder.mkdir()
    program(folder, "xset")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    settings = tmp_path / "kiosk.yaml"
    settings.write_text(SETTINGS, encoding="utf-8")
    running = screen.start("--settings", str(settings))
    screen.wait_for_colour(*GREEN_DOOR, "attract screen")
    on = list(PROGRAMS["xcb"][True][1:])
    told = folder / "told"
    wait_until(lambda: told.exists() and told.read_text().split("\n")[: len(on)] == on, "the panel")
    screen.settle()
    go(screen, *ENGLISH, "home")
    colours = {colour for _, colour in screen.picture().getcolors(1 << 24) or ()}
    assert _rgb(SAGE) in colours
    assert _rgb(CLAY) not in colours
    code, said = screen.stop(running)
    assert (code, said) == (0, "")


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
