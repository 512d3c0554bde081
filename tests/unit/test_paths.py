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
