"""The import contracts hold, and each catches a deliberately broken import."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LINTER = Path(sys.executable).parent / "lint-imports"

BREAKS = {
    "Imports point down": ("kiosk/content/ids.py", "import kiosk.library.schema"),
    "Qt is for the screen only": ("kiosk/visit/idle.py", "import PySide6.QtCore"),
    "Screens reach content through the visit": (
        "kiosk/ui/pages/home.py",
        "import kiosk.library.reader",
    ),
    "Pages know nothing of each other": ("kiosk/ui/pages/home.py", "import kiosk.ui.pages.group"),
    "Markdown stays at the author's desk": ("kiosk/library/reader.py", "import yaml"),
    "YAML is read in one place": ("kiosk/authoring/build.py", "import yaml"),
    "Only a visit may open what is gated": (
        "kiosk/visit/inner_views.py",
        "import kiosk.library.gated",
    ),
    "Screens do not reveal": ("kiosk/ui/runs.py", "import kiosk.visit.reveal"),
}
"""Contract by name: a file, and an import that the contract forbids in it."""


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Hold the contracts against the package in ``tree``."""
    return subprocess.run(
        [LINTER, "--no-cache", "--config", str(tree / "pyproject.toml")],
        cwd=tree,
        env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package and its contracts."""
    shutil.copytree(ROOT / "kiosk", tmp_path / "kiosk")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold(tree: Path) -> None:
    done = lint(tree)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract", BREAKS)
def test_a_broken_contract_is_caught(tree: Path, contract: str) -> None:
    name, planted = BREAKS[contract]
    path = tree / name
    path.write_text(path.read_text(encoding="utf-8") + f"\n{planted}\n", encoding="utf-8")
    done = lint(tree)
    assert done.returncode == 1
    assert f"{contract} BROKEN" in done.stdout


def test_every_contract_has_its_break() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = [
        line.partition('"')[2].rstrip('"')
        for line in text.partition("[[tool.importlinter.contracts]]")[2].splitlines()
        if line.startswith("name = ")
    ]
    assert names == list(BREAKS)


@pytest.mark.parametrize("name", ["kiosk/packs/jobs.py", "kiosk/sandbox/serving.py"])
def test_only_one_module_of_packs_knows_qt(tree: Path, name: str) -> None:
    path = tree / name
    path.write_text(path.read_text(encoding="utf-8") + "\nimport PySide6\n", encoding="utf-8")
    assert "Qt is for the screen only BROKEN" in lint(tree).stdout
