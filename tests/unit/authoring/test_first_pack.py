"""Follows docs/authors.md as a new author would: to a first pack, and on to a signed one."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.authoring.check import check_folder
from kiosk.ctl.__main__ import main
from kiosk.library.opening import open_bytes
from kiosk.library.reader import Library
from kiosk.library.writer import write

ROOT = Path(__file__).resolve().parents[3]
FILE = re.compile(r"`(first-pack/[\w/.-]+\.(?:yaml|md))`")
BLOCK = re.compile(r"^```(yaml|markdown)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def steps() -> str:
    text = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    return text.split("## Your first pack, step by step")[1].split("\n## The folder")[0]


def follow(parent: Path) -> Path:
    """Do what the steps say and give the folder."""
    folder = parent / "first-pack"
    for name in ("en/topics", "en/faq", "hi", "locale"):
        assert f"first-pack/{name.split('/')[0]}" in steps()
        (folder / name).mkdir(parents=True)
    borrowed = ROOT / "content" / "sexual-health"
    shutil.copy(borrowed / "notices.yaml", folder)
    shutil.copy(borrowed / "locale" / "in.yaml", folder / "locale")
    (folder / "hi" / "glossary.yaml").write_text("{}\n", encoding="utf-8")
    texts = [text for _, text in BLOCK.findall(steps())]
    for name, text in zip(FILE.findall(steps()), texts, strict=True):
        (parent / name).write_text(text, encoding="utf-8")
    return folder


def test_the_steps_lead_to_a_pack_without_a_problem(tmp_path: Path) -> None:
    report = check_folder(follow(tmp_path))
    assert report.problems == ()
    assert report.pack is not None
    library = Library(open_bytes(write((report.pack,))))
    (group,) = library.groups(report.pack.editions[0].language)
    assert [topic.id for topic in group.topics] == ["sleeping-well", "urgent"]


def test_a_step_left_out_is_told(tmp_path: Path) -> None:
    folder = follow(tmp_path)
    (folder / "en" / "glossary.yaml").unlink()
    assert {problem.path for problem in check_folder(folder).problems} >= {"en/glossary.yaml"}


COMMAND = re.compile(r"^\.venv/bin/kioskctl (.+)$", re.MULTILINE)


def test_the_steps_lead_on_to_a_signed_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(tmp_path)
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    text = text.split("## From a folder to a signed pack")[1].split("\n## Problems")[0]
    commands = COMMAND.findall(text)
    assert len(commands) == 11
    for words in commands:
        assert main(words.split()) == 0, words
    said = capsys.readouterr().out
    assert said.count(": good\n") == 2
    assert "brings      keyring 2" in said
    assert "No topic changed." in said
