"""What IT sets: read, refused by line and key, shown, and written down."""

import re
from pathlib import Path

import msgspec
import pytest

from kiosk.__main__ import main as kiosk
from kiosk.ctl.__main__ import main as kioskctl
from kiosk.ctl.settings import reference
from kiosk.errors import BadSettings, CannotRead, ExitCode
from kiosk.settings import Clinic, Screen, Settings, State, read_settings, settings_file
from tests.unit.wrong_settings import Wrong, wrong_settings

ROOT = Path(__file__).resolve().parents[2]
WRONG = tuple(wrong_settings())

SELF_TEST = ["--self-test", "--platform", "offscreen"]
"""A start without a second process."""


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing set from outside."""
    for name in ("KIOSK_SETTINGS", "KIOSK_STATE", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def write(folder: Path, text: str) -> Path:
    """Give a settings file that holds ``text``."""
    file = folder / "kiosk.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_there_are_a_hundred_of_them() -> None:
    assert len(WRONG) >= 100
    assert len({wrong.text for wrong in WRONG}) == len(WRONG)


@pytest.mark.parametrize("wrong", WRONG, ids=[wrong.name for wrong in WRONG])
def test_each_wrong_setting_gives_one_clear_line(
    wrong: Wrong, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, wrong.text)
    assert kiosk(["--settings", str(file)]) == ExitCode.BAD_SETTINGS
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"{file}:{wrong.line}: " in said
    assert wrong.word in said
    assert len(said) < 400 + len(str(file))
    assert kioskctl(["settings", "check", "--settings", str(file)]) == ExitCode.BAD_SETTINGS
    assert wrong.word in capsys.readouterr().err


def test_a_good_file_is_read(tmp_path: Path) -> None:
    text = (
        "screen:\n  mm_per_px: 0.3\nclinic:\n  name: Sunrise\n  region: IN\nstate:\n  folder: /s\n"
    )
    assert read_settings(write(tmp_path, text)) == Settings(
        screen=Screen(mm_per_px=0.3),
        clinic=Clinic(name="Sunrise", region="IN"),
        state=State(folder="/s"),
    )


@pytest.mark.parametrize("text", ["", "# all of it is a remark\n", "visit:\n  # nothing yet\n"])
def test_what_is_left_empty_is_built_in(text: str, tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, text)) == Settings()


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    file = write(tmp_path, "visit:\n  more_time: 99\nclinic:\n  region: India\n")
    with pytest.raises(BadSettings) as caught:
        read_settings(file)
    assert f"{file}:2: visit.more_time" in caught.value.detail
    assert f"{file}:4: clinic.region" in caught.value.detail


def test_the_command_line_stands_above_the_environment_above_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, "state:\n  folder: /from-file\n")
    assert read_settings(file).state.folder == "/from-file"
    monkeypatch.setenv("KIOSK_STATE", "/from-environment")
    assert read_settings(file).state.folder == "/from-environment"
    assert read_settings(file, Path("/from-command")).state.folder == "/from-command"
    monkeypatch.setenv("KIOSK_SETTINGS", str(file))
    assert settings_file(None) == file
    assert settings_file(Path("/named")) == Path("/named")


def test_a_file_that_is_named_must_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CannotRead):
        read_settings(tmp_path / "none.yaml")
    assert kiosk(["--settings", str(tmp_path / "none.yaml")]) == ExitCode.CANNOT_READ
    assert "none.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("visit:\n  language: sw\n", "visit.language"),
        ("clinic:\n  region: FR\n", "clinic.region"),
        ("hours:\n  hidden_groups:\n    kids: 08:00-09:00\n", "'kids' cannot be hidden"),
        ("hours:\n  hidden_groups:\n    getting-help: 08:00-09:00\n", "only: conditions"),
    ],
)
def test_a_setting_that_the_content_cannot_meet(
    text: str, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kiosk([*SELF_TEST, "--settings", str(write(tmp_path, text))]) == ExitCode.BAD_SETTINGS
    said = capsys.readouterr().err
    assert word in said
    assert said.count("\n") == 1


def test_what_holds_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "clinic:\n  name: Sunrise\n")
    assert kioskctl(["settings", "show", "--settings", str(file)]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == f"# {file}"
    assert "clinic.name: Sunrise" in shown
    assert "visit.more_time: 1  # built in" in shown
    assert len(shown) == 1 + sum(
        len(msgspec.structs.fields(getattr(Settings(), field.name)))
        for field in msgspec.structs.fields(Settings)
    )


def test_hours_are_read_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "hours:\n  open: Mo-Fr 08:00-18:00\n  off_after: 0\n"
        "  hidden_groups:\n    conditions: Mo 14:00-16:00\n"
    )
    file = write(tmp_path, text)
    hours = read_settings(file).hours
    assert (hours.open, hours.off_after, hours.dim_after) == ("Mo-Fr 08:00-18:00", 0, 15)
    assert hours.hidden_groups == {"conditions": "Mo 14:00-16:00"}
    assert kioskctl(["settings", "show", "--settings", str(file)]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert "hours.open: Mo-Fr 08:00-18:00" in shown
    assert "hours.hidden_groups: conditions: Mo 14:00-16:00" in shown
    assert kioskctl(["settings", "show", "--settings", str(write(tmp_path, ""))]) == 0
    assert "hours.hidden_groups: not set  # built in" in capsys.readouterr().out.splitlines()


def test_a_good_file_is_called_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "clinic:\n  name: Sunrise\n")
    assert kioskctl(["settings", "check", "--settings", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: good\n"


def test_the_reference_for_it_is_made_from_the_types(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "it.md").read_text(encoding="utf-8")
    table = re.search(r"(?ms)^<!-- settings -->\n(.*?)^<!-- end of settings -->", page)
    assert table
    assert table[1].strip() == reference().strip()
    assert kioskctl(["settings", "reference"]) == 0
    assert capsys.readouterr().out == reference()
