"""``kioskctl content preview``, as far as it goes without a screen; the rest is in tests/system."""

from pathlib import Path

import pytest

from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from tests import forge


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "preview", str(tmp_path / "none")]) == ExitCode.CANNOT_READ
    assert "no such folder" in capsys.readouterr().err


def test_without_a_screen_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    folder = forge.folder().write(tmp_path)
    assert main(["content", "preview", str(folder)]) == ExitCode.NO_DISPLAY
    assert "NO_DISPLAY" in capsys.readouterr().err
