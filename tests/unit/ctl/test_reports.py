"""``kioskctl content report`` and ``content review``."""

import json
from pathlib import Path

import pytest

from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from tests import forge


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return forge.folder().write(tmp_path)


def test_report_is_written_as_a_page_or_as_numbers(good: Path, tmp_path: Path) -> None:
    page, numbers = tmp_path / "report.html", tmp_path / "report.json"
    told = ["content", "report", str(good), "--today", "2026-02-15", "--out"]
    assert main([*told, str(page)]) == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert main([*told, str(numbers), "--json"]) == 0
    read = json.loads(numbers.read_text(encoding="utf-8"))
    assert (read["pack"], read["today"], len(read["topics"])) == ("forged", "2026-02-15", 3)


def test_report_is_written_whatever_the_problems(good: Path, tmp_path: Path) -> None:
    (good / "pack.yaml").write_text("id: [")
    assert main(["content", "report", str(good), "--out", str(tmp_path / "r.html")]) == 0


def test_review_is_printed_or_written(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "review", str(good)]) == 0
    printed = capsys.readouterr().out
    assert "# For those who review" in printed
    assert main(["content", "review", str(good), "--write"]) == 0
    assert (good / "REVIEW.md").read_text(encoding="utf-8") == printed
    assert main(["content", "check", str(good), "--today", "2026-02-15"]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out


def test_day_decides_what_is_overdue(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check", str(good), "--today", "2026-04-01"]) == 0
    assert "0 errors, 2 warnings" in capsys.readouterr().out
    assert main(["content", "check", str(good), "--today", "2026-02-15"]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["report", "review"])
def test_missing_folder_ends_with_66(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--out", str(tmp_path / "r.html")] if command == "report" else []
    code = main(["content", command, str(tmp_path / "gone"), *words])
    assert code == ExitCode.CANNOT_READ
    assert "CANNOT_READ" in capsys.readouterr().err
