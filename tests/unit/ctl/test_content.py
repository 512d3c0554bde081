"""``kioskctl content``: exit codes and what is printed, run as a person runs it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ctl.__main__ import main, parser
from kiosk.errors import ExitCode
from kiosk.library.reader import Library
from tests import forge

ROOT = Path(__file__).resolve().parents[3]
DAY = ("--today", "2026-02-15")
LINE = re.compile(r"(?P<file>.+):(?P<line>[0-9]+): (error|warning) [a-z-]+ \S.*[.?]")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return forge.folder().write(tmp_path)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    made = forge.folder()
    made.replace("pack.yaml", "release: 1", "release: one")
    made.replace(forge.topic_path(2), "hint: A short hint", "hnt: A short hint")
    made.files["notes.txt"] = "Words."
    return made.write(tmp_path)


def run(
    *words: str | Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk.ctl", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        text=True,
        input=stdin,
    )


def test_good_folder_ends_with_0(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check", str(good), *DAY]) == 0
    assert capsys.readouterr().out == f"{good}: 0 errors, 0 warnings\n"


def test_warnings_alone_end_with_0(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (good / "notes.txt").write_text("Words.")
    assert main(["content", "check", str(good), *DAY]) == 0
    assert f"{good}/notes.txt:1: warning file-unexpected" in capsys.readouterr().out


def test_errors_end_with_65_and_are_told_at_once(
    bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "check", str(bad), *DAY]) == ExitCode.BAD_CONTENT
    *lines, count = capsys.readouterr().out.splitlines()
    assert all(LINE.fullmatch(line) for line in lines)
    assert count == f"{bad}: 3 errors, 1 warnings"
    text = "\n".join(lines)
    assert f"{bad}/pack.yaml:4: error value-type" in text
    assert f'{bad}/en/topics/topic-2.md:4: error key-unknown the key "hnt"' in text
    assert "Did you mean hint?" in text


def test_json_holds_every_problem(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check", "--format", "json", str(bad), *DAY]) == ExitCode.BAD_CONTENT
    told = json.loads(capsys.readouterr().out)
    assert (told["errors"], told["warnings"]) == (3, 1)
    assert {problem["code"] for problem in told["problems"]} == {
        "file-unexpected",
        "key-missing",
        "key-unknown",
        "value-type",
    }
    assert set(told["problems"][0]) == {"file", "line", "level", "code", "message", "remedy"}


def test_github_gets_one_command_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = forge.folder()
    made.replace("pack.yaml", "publisher: Nobody", "publisher: &a 100%")
    folder = made.write(tmp_path / "a,b:c")
    assert (
        main(["content", "check", "--format", "github", str(folder), *DAY]) == ExitCode.BAD_CONTENT
    )
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=")
    assert "a%2Cb%3Ac/forged/pack.yaml,line=7,title=yaml-feature::an anchor, &a." in line


def test_missing_folder_ends_with_66_and_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (tmp_path / "gone", tmp_path / "file"):
        (tmp_path / "file").touch()
        assert main(["content", "check", str(folder)]) == ExitCode.CANNOT_READ
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert told.err.startswith(f"CANNOT_READ: {folder}: ")


def test_compile_writes_a_database(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "builtin.db"
    assert main(["content", "compile", str(good), "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    library = Library.open(out)
    assert library.languages() == ("en",)
    library.close()


def test_compile_refuses_errors_and_writes_nothing(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "builtin.db"
    assert main(["content", "compile", str(bad), "--out", str(out)]) == ExitCode.BAD_CONTENT
    told = capsys.readouterr().err
    assert "error value-type" in told
    assert told.splitlines()[-1].startswith("CONTENT_INVALID: ")
    assert not out.exists()


def test_compile_ends_with_73_where_it_may_not_write(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "gone" / "builtin.db"
    assert main(["content", "compile", str(good), "--out", str(out)]) == ExitCode.CANNOT_WRITE
    assert "CANNOT_WRITE" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["content"],
        ["content", "check"],
        ["content", "chek", "x"],
        ["content", "check", "--format", "xml", "x"],
        ["content", "compile", "x"],
        ["nothing"],
        ["content", "check", "x", "--fast"],
    ],
)
def test_bad_command_line_ends_with_64(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == ExitCode.BAD_COMMAND_LINE
    told = capsys.readouterr().err
    assert told.startswith("usage: kioskctl")
    assert "BAD_COMMAND_LINE: " in told


@pytest.mark.parametrize(
    "words", [["--help"], ["content", "--help"], ["content", "check", "--help"]]
)
def test_help_is_given(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    assert "usage: kioskctl" in capsys.readouterr().out


def test_every_command_has_help() -> None:
    assert "content" in parser().format_help()


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        ("pack.yaml", b"id: [", "pack.yaml:1: error yaml-syntax"),
        ("sources.yaml", b"\xff\xfe", "sources.yaml:1: error encoding"),
        ("en/topics/topic-1.md", b"---\nhint: \x1b[31m\n---\n", "topic-1.md:2: error character"),
        ("en/topics/topic-1.md", b"", "topic-1.md:1: error front-matter"),
        ("notices.yaml", b"", "notices.yaml:1: error value-type"),
    ],
)
def test_broken_file_is_one_clear_line_and_no_traceback(
    good: Path, path: str, data: bytes, words: str
) -> None:
    (good / path).write_bytes(data)
    done = run("content", "check", good)
    assert done.returncode == ExitCode.BAD_CONTENT
    assert [line for line in done.stdout.splitlines() if words in line]
    assert "Traceback" not in done.stdout + done.stderr
    assert "\x1b" not in done.stdout


def test_odd_file_names_and_plain_terminals_do_no_harm(good: Path) -> None:
    (good / "en" / "topics" / "caf\udce9 \u202e\x1b.md").write_text("Words.")
    for form in ("text", "json", "github"):
        done = run(
            "content",
            "check",
            "--format",
            form,
            good,
            LC_ALL="C",
            PYTHONUTF8="0",
            PYTHONCOERCECLOCALE="0",
        )
        assert done.returncode == ExitCode.BAD_CONTENT
        assert "file-name" in done.stdout
        assert done.stderr == ""
        assert "\x1b" not in done.stdout


def test_reader_that_has_seen_enough_is_no_fault(bad: Path) -> None:
    command = f"{sys.executable} -m kiosk.ctl content check {bad} | true"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert done.stderr == b""
