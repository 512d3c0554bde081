"""The desk of a preview: what a save comes to, and what is told of it."""

import re
from pathlib import Path

import pytest

from kiosk.ctl.desk import Desk
from kiosk.library.reader import Library
from tests import forge

TOPIC = forge.topic_path(2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return forge.folder().write(tmp_path)


def save(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(path)


def test_a_good_folder_is_compiled(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = Desk(folder).compile()
    assert saved.ribbon == "Preview of forged: not installed"
    assert saved.pack is not None
    assert saved.database is not None
    assert Library.from_bytes(saved.database).languages() == ("en",)
    assert capsys.readouterr().out == f"{folder}: 0 errors, 0 warnings\n"


def test_a_save_is_named_and_compiled_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(folder)
    assert desk.next_save() is None
    save(folder / TOPIC, "title: Topic 2", "title: Another title")
    saved = desk.next_save()
    assert saved is not None
    assert saved.database is not None
    assert b"Another title" in saved.database
    said = capsys.readouterr().out
    assert re.match(rf"\n[0-2][0-9](:[0-5][0-9]){{2}} saved: {TOPIC}\n", said)
    assert desk.next_save() is None


def test_a_broken_save_is_told_as_the_check_tells_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(folder)
    save(folder / TOPIC, "hint:", "hnt:")
    saved = desk.next_save()
    assert saved is not None
    assert saved.database is None
    assert saved.ribbon == "Preview of forged: the last save has 2 errors, told in the terminal"
    said = capsys.readouterr().out
    assert f'{folder}/{TOPIC}:4: error key-unknown the key "hnt" is not known.' in said
    assert f"{folder}: 2 errors, 0 warnings\n" in said
    assert "Not shown" in said
    save(folder / TOPIC, "hnt:", "hint:")
    mended = desk.next_save()
    assert mended is not None
    assert mended.database is not None


def test_what_is_still_to_write_is_shown_and_counted(folder: Path) -> None:
    desk = Desk(folder)
    save(folder / TOPIC, "hint: A short hint", "hint: TODO a hint")
    saved = desk.next_save()
    assert saved is not None
    assert saved.database is not None
    assert saved.ribbon == "Preview of forged: not installed, 1 place to write"
    save(folder / TOPIC, "kind: condition", "knd: condition")
    saved = desk.next_save()
    assert saved is not None
    assert saved.ribbon == "Preview of forged: the last save has 2 errors, told in the terminal"


def test_what_came_and_went_is_no_save(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tried = folder / "4913"  # as vim does
    desk = Desk(folder, lambda _: tried.unlink(missing_ok=True))
    tried.write_text("")
    assert desk.next_save() is None
    assert capsys.readouterr().out == ""


def test_a_folder_that_goes_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(folder)
    folder.rename(folder.with_name("elsewhere"))
    saved = desk.next_save()
    assert saved is not None
    assert saved.database is None
    assert saved.ribbon == "Preview of forged: the folder cannot be read now"
    assert "CANNOT_READ" in capsys.readouterr().out
    folder.with_name("elsewhere").rename(folder)
    saved = desk.next_save()
    assert saved is not None
    assert saved.database is not None
