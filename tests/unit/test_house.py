"""The rules of the house that no tool knows, and that the docs say what the program does."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from kiosk.authoring.codes import Code
from kiosk.errors import ExitCode, Refusal

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = sorted((ROOT / "kiosk").rglob("*.py"))
LONGEST_MODULE = 300
BANNED_NAMES = {"utils", "common", "helpers", "misc", "base", "logic", "manager"}
BANNED_CALLS = {
    "processEvents",
    "setStyleSheet",
    "exec_",
    "QFileDialog",
    "QMessageBox",
    "QPrintDialog",
    "QInputDialog",
    "QColorDialog",
    "QDesktopServices",
    "setGraphicsEffect",
}


def names_in(tree: ast.AST) -> set[str]:
    """Give every name and attribute that a module uses."""
    return {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)} | {
        n.id for n in ast.walk(tree) if isinstance(n, ast.Name)
    }


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(ROOT)) for p in MODULES])
def test_a_module_is_small_named_for_its_subject_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= LONGEST_MODULE
    assert path.stem not in BANNED_NAMES
    assert ast.get_docstring(tree)
    assert not names_in(tree) & BANNED_CALLS


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(ROOT)) for p in MODULES])
def test_slots_are_bound_methods(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        is_connect = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"connect", "singleShot"}
        )
        if is_connect and isinstance(node, ast.Call):
            for argument in node.args:
                assert not isinstance(argument, ast.Lambda), f"{path}:{node.lineno}"
                assert "partial" not in ast.dump(argument), f"{path}:{node.lineno}"


def tracked() -> list[Path]:
    """Give the text files that git knows, or every file where this is no checkout."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    binary = {".png", ".db"}
    paths = [ROOT / name for name in done.stdout.splitlines()]
    return [path for path in paths if path.suffix not in binary and path.is_file()]


def test_nothing_tells_of_this_machine_or_of_registries() -> None:
    words = ("/wo" + "rk/", "/ro" + "ot/", "/opt/" + "pypi", "pypi" + r"\.org", "python" + "hosted")
    forbidden = re.compile("|".join(words))
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in tracked()
        for line in path.read_text(encoding="utf-8").splitlines()
        if forbidden.search(line)
    ]
    assert not found


def test_exit_codes_refusals_and_commands_are_documented() -> None:
    text = (ROOT / "docs" / "it.md").read_text(encoding="utf-8")
    for code in ExitCode:
        assert f"| {code.value} |" in text, code
    for kind in (Refusal, *Refusal.__subclasses__()):
        assert f"| `{kind.code}` | {kind.exit_code.value} |" in text, kind
    for command in ("content check", "content compile"):
        assert f"`kioskctl {command}" in text
    for option in ("--windowed", "--content", "--version", "--help"):
        assert option in text


def test_every_problem_of_content_is_documented() -> None:
    text = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    assert not [code.slug for code in Code if f"`{code.slug}`" not in text]
