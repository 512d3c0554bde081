"""The command line, the lock and the refusals of the start, without a screen."""

from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.__main__ import main
from kiosk.errors import AlreadyRunning, CannotWrite, ContentMissing, ExitCode, Refusal
from kiosk.instance import claim, runtime_folder

SELF_TEST = ["--self-test", "--platform", "offscreen"]
"""A start without a second process."""


def test_version_and_help_need_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"kiosk {__version__}\n"
    assert main(["--help"]) == 0
    assert "--content DIR" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--fullscreen"], ["--content"], ["content"]])
def test_a_bad_command_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == ExitCode.BAD_COMMAND_LINE
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert words[0] in said


def test_the_child_of_a_check_is_not_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-pack"]) == ExitCode.BAD_COMMAND_LINE
    assert "people use kioskctl" in capsys.readouterr().err


def test_no_built_in_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.paths.builtin_database", lambda: tmp_path / "none.db")
    assert main(SELF_TEST) == ExitCode.NO_USABLE_CONTENT
    assert "none.db" in capsys.readouterr().err


def test_a_torn_built_in_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "torn.db").write_bytes(b"SQLite format 3\0" + bytes(50))
    monkeypatch.setattr("kiosk.paths.builtin_database", lambda: tmp_path / "torn.db")
    assert main(SELF_TEST) == ExitCode.NO_USABLE_CONTENT
    assert "CONTENT_DAMAGED" in capsys.readouterr().err


def test_one_kiosk_a_user(tmp_path: Path) -> None:
    first = claim(tmp_path / "run")
    with pytest.raises(AlreadyRunning):
        claim(tmp_path / "run")
    first.close()
    claim(tmp_path / "run").close()


def test_a_lock_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(CannotWrite):
        claim(tmp_path / "run")


def test_the_runtime_folder_is_the_sessions_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    assert runtime_folder() == Path("/run/user/7")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert runtime_folder().name.startswith("kiosk-")


def test_a_refusal_is_one_line_with_code_detail_and_remedy() -> None:
    said = str(ContentMissing("/x/y.db"))
    assert said.startswith("CONTENT_MISSING: /x/y.db ")
    assert "make builtin" in said
    assert "\n" not in said


def test_every_refusal_has_its_own_code() -> None:
    kinds = Refusal.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)
