"""The rules of the house that no tool knows, and that the docs say what the program does."""

import argparse
import ast
import importlib
import pkgutil
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk
from kiosk.authoring.codes import Code
from kiosk.commandline import USAGE
from kiosk.ctl.__main__ import parser
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
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                assert not isinstance(argument, ast.Lambda), f"{path}:{node.lineno}"
                assert "partial" not in ast.dump(argument), f"{path}:{node.lineno}"


def our_files() -> list[Path]:
    """Give the text files that git keeps or would; without git, all but what tools make."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        paths = [ROOT / name for name in done.stdout.split("\0") if name]
    else:
        paths = [
            path
            for path in ROOT.rglob("*")
            if not NOT_OURS & {*path.parts} and ".egg-info" not in str(path)
        ]
    return [path for path in paths if path.suffix not in BINARY and path.is_file()]


NOT_OURS = {".venv", "build", "__pycache__", ".hypothesis", ".mypy_cache", ".ruff_cache"}
NOT_OURS |= {".pytest_cache", ".import_linter_cache"}
BINARY = {".png", ".jpg", ".ttf", ".db", ".kpack"}


def test_nothing_tells_of_one_machine_or_of_registries() -> None:
    words = (
        *("/wo" + "rk/", "/ro" + "ot/", "/opt/" + "pypi", "/opt/" + "wheels", "/ho" + "me/"),
        *("pypi" + r"\.org", "python" + "hosted", "deb" + r"\.debian", "registry" + r"\.npm"),
        *("--find" + "-links", "--" + "index-url", "--extra" + "-index", "file" + ":///"),
    )
    forbidden = re.compile("|".join(words))
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in our_files()
        for line in path.read_text(encoding="utf-8").splitlines()
        if forbidden.search(line)
    ]
    assert not found


def it_says() -> str:
    """Give the page for IT."""
    return (ROOT / "docs" / "it.md").read_text(encoding="utf-8")


def refusals(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    """Give ``kind`` and every kind of it."""
    yield kind
    for one in kind.__subclasses__():
        yield from refusals(one)


def commands(above: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Give every command of ``kioskctl`` that does something, without its groups."""
    groups = [a for a in above._actions if isinstance(a, argparse._SubParsersAction)]
    if not groups:
        yield above
    for group in groups:
        for command in group.choices.values():
            yield from commands(command)


def test_exit_codes_are_documented() -> None:
    for code in ExitCode:
        assert f"| {code.value} |" in it_says(), code


def test_refusals_are_documented() -> None:
    for module in pkgutil.walk_packages(kiosk.__path__, "kiosk."):
        if not module.name.startswith("kiosk.ui"):  # there Qt is needed
            importlib.import_module(module.name)
    for kind in refusals(Refusal):
        assert f"| `{kind.code}` | {kind.exit_code.value} |" in it_says(), kind


def test_commands_are_documented_with_their_options() -> None:
    found = list(commands(parser()))
    assert found
    for command in found:
        assert f"`{command.prog} " in it_says(), command.prog
        for option in (o for action in command._actions for o in action.option_strings):
            assert option in {"-h", "--help"} or f"{option} " in it_says(), (command.prog, option)


def test_options_of_the_kiosk_are_documented() -> None:
    options = set(re.findall(r"--[a-z-]+", USAGE))
    assert options
    for option in options:
        assert f"`kiosk {option}" in it_says(), option


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_what_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"\]\(([^):]+)\)", text)
    named += re.findall(r"`((?:docs|kiosk|content|tests|packaging)/[^`* ]*)`", text)
    assert not [path for path in named if not (ROOT / path).exists()]


def test_every_problem_of_content_is_documented() -> None:
    text = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    assert not [code.slug for code in Code if f"`{code.slug}`" not in text]
