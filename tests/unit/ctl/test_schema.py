"""``kioskctl content schema``: printed or written."""

import json
from pathlib import Path

import pytest

from kiosk.authoring.schemas import SHAPES, schema
from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode


def test_one_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "schema", "topic"]) == 0
    assert json.loads(capsys.readouterr().out) == schema("topic")


def test_all_are_printed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == {name: schema(name) for name in SHAPES}


def test_all_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "schemas"
    for _ in range(2):
        assert main(["content", "schema", "--out", str(out)]) == 0
        said = capsys.readouterr().out.splitlines()
        assert said == [str(out / f"{name}.schema.json") for name in SHAPES]
    for name in SHAPES:
        assert json.loads((out / f"{name}.schema.json").read_bytes()) == schema(name)
    assert len(list(out.iterdir())) == len(SHAPES)


def test_one_is_written(tmp_path: Path) -> None:
    assert main(["content", "schema", "pack", "--out", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["pack.schema.json"]


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    wish = ["content", "schema", "--out", str(tmp_path / "file" / "schemas")]
    assert main(wish) == ExitCode.CANNOT_WRITE
    assert "CANNOT_WRITE" in capsys.readouterr().err


def test_an_unknown_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["content", "schema", "topics"])
    assert ended.value.code == ExitCode.BAD_COMMAND_LINE
    assert "glossary" in capsys.readouterr().err
