"""Switching the panel: a program of the system, asked with a time limit, that may be missing."""

import os
import stat
import sys
from pathlib import Path

import pytest

from kiosk.panel import PROGRAMS, switch


def program(folder: Path, name: str, code: int = 0, seconds: float = 0.0) -> Path:
    """Put a real program called ``name`` into ``folder``; it keeps what it was told."""
    file = folder / name
    file.write_text(
        f"#!{sys.executable} -ISB\n"
        "import json, os, pathlib, sys, time\n"
        f"told = pathlib.Path({str(folder / 'told')!r})\n"
        "told.write_text('\\n'.join([*sys.argv[1:], *sorted(os.environ)]))\n"
        f"time.sleep({seconds})\n"
        f"sys.exit({code})\n",
        encoding="utf-8",
    )
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the only folder on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LD_LIBRARY_PATH", "/of/a/bundle")
    monkeypatch.setenv("DISPLAY", ":9")
    return tmp_path


@pytest.mark.parametrize("platform", PROGRAMS)
@pytest.mark.parametrize("on", [True, False])
def test_the_program_of_the_platform_is_told(
    folder: Path,
    platform: str,
    on: bool,
) -> None:
    name, *words = PROGRAMS[platform][on]
    program(folder, name)
    assert switch(platform, on)
    told = (folder / "told").read_text(encoding="utf-8").split("\n")
    assert told[: len(words)] == words
    assert "DISPLAY" in told
    assert "LD_LIBRARY_PATH" not in told


def test_off_leaves_no_delay_that_would_darken_the_day() -> None:
    off, on = PROGRAMS["xcb"]
    assert off[1:5] == ("dpms", "0", "0", "0")
    assert on[1:] == ("dpms", "force", "on")


def test_a_program_that_fails_is_told(folder: Path) -> None:
    program(folder, "wlopm", code=1)
    assert not switch("wayland", on=False)


def test_a_program_that_hangs_is_not_waited_for(folder: Path) -> None:
    program(folder, "wlopm", seconds=60)
    assert not switch("wayland", on=False, seconds=0.3)


def test_a_program_that_cannot_be_started_is_told(folder: Path) -> None:
    file = program(folder, "xset")
    file.write_text("#!/no/such/program\n", encoding="utf-8")
    assert os.access(file, os.X_OK)
    assert not switch("xcb", on=True)


def test_without_a_program_or_a_known_platform_nothing_is_switched(folder: Path) -> None:
    assert not list(folder.iterdir())
    assert not switch("xcb", on=False)
    assert not switch("offscreen", on=False)
