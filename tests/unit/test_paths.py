"""Where the program looks, from the source tree and from a bundle."""

import sys
from pathlib import Path

import pytest

from kiosk import paths

TREE = Path(__file__).resolve().parents[2]


def test_source_tree() -> None:
    assert paths.builtin_database() == TREE / "build" / "builtin.db"
    assert paths.content_folder() == TREE / "content"
    assert paths.kept_code_file() == TREE / "build" / "kept.code"


def test_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.builtin_database() == tmp_path / "builtin.db"
    assert paths.content_folder() == tmp_path / "content"
    assert paths.kept_code_file() == tmp_path / "kept.code"


@pytest.mark.parametrize("name", ["kiosk", "kioskctl"])
def test_the_child_of_a_check_is_the_kiosk_of_the_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / name))
    words, folder = paths.checking_program()
    assert words == (str(tmp_path / "kiosk"), "check-pack")
    assert folder == tmp_path / "_internal"
