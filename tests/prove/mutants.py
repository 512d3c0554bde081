"""Changes what decides trust, one thing at a time, and counts the changes that no test notices.

mutmut makes the changes and runs the tests, in a copy of the tree and an environment of its own.
"""

import ast
import difflib
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.prove.record import ROOT, Figure

COPY = ROOT / "build" / "mutants"
PYTHON = ROOT / ".venv-mutants" / "bin" / "python"
COPIED = ("kiosk", "tests", "content", "docs", "pyproject.toml")
SURVIVED = 0
"""What mutmut writes down where every test passed all the same."""

WORDING = (
    "Only the words of a message differ; its code is held, and so is what matters of the words."
)
NOTHING = "`case _: pass` says that nothing is to be done; without it nothing is done either."
REASONS = {
    "strict=False": "zip without strict, or with another value that is false, does the same.",
    "crcs, strict=True)": "There is a CRC for each member: the two are as long as each other.",
    "default=0)": "For what has no text at all, which is no longer than the limit either way.",
    '.decode("ascii")': "Another name for the same encoding.",
}
"""Why a change that no test notices is let be, by what stands in the line that was changed."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change that no test noticed: the lines that went and those that came."""

    name: str
    before: str
    after: str

    @property
    def reason(self) -> str:
        """Say why it is let be; nothing, if nobody has thought about it."""
        if [*map(str.strip, self.before.splitlines())] == ["case _:", "pass"] and not self.after:
            return NOTHING
        if self.after.replace("XX", "").lower() == self.before.lower():
            return WORDING
        found = (reason for part, reason in REASONS.items() if part in self.before)
        return next(found, "")


def survivors(folder: Path) -> Iterator[Mutant]:
    """Give the changes that no test noticed, of what mutmut left in ``folder``."""
    for meta in sorted(folder.rglob("*.meta")):
        outcomes = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
        alive = [name for name, code in outcomes.items() if code == SURVIVED]
        if alive:
            functions = dict(_functions(meta.with_suffix("")))
            for name in alive:
                short = name.rpartition(".")[2]
                original = short.rpartition("__mutmut_")[0] + "__mutmut_orig"
                yield _difference(name, functions[original], functions[short])


def _functions(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Give the lines of each function below its name."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            yield node.name, lines[node.lineno : node.end_lineno]


def _difference(name: str, before: list[str], after: list[str]) -> Mutant:
    lines = [*difflib.unified_diff(before, after, lineterm="", n=0)][2:]
    gone, come = ([line[1:] for line in lines if line[0] == sign] for sign in "-+")
    return Mutant(name, "\n".join(gone), "\n".join(come))


def count(folder: Path) -> tuple[int, int]:
    """Give how many changes were tried, and how many a test noticed or did not come to an end."""
    tried = noticed = 0
    for meta in folder.rglob("*.meta"):
        codes = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].values()
        if None in codes:
            message = f"{meta.name}: not every change was tried"
            raise ValueError(message)
        tried += len(codes)
        noticed += sum(code != SURVIVED for code in codes)
    return tried, noticed


def run() -> None:
    """Copy the tree and let mutmut work through it; what an earlier run left is done anew."""
    shutil.rmtree(COPY, ignore_errors=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, COPY / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, COPY / name)
    subprocess.run([PYTHON, "-m", "mutmut", "run"], cwd=COPY, check=True)


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Run it; give the share that tests noticed, and what they did not with the reason for each."""
    run()
    tried, noticed = count(COPY / "mutants")
    alive = [*survivors(COPY / "mutants")]
    unexplained = sum(not mutant.reason for mutant in alive)
    figures = (
        Figure("changes noticed", round(noticed / tried * 100, 1), 85, "%", is_floor=True),
        Figure("changes not noticed and without a reason", unexplained, 0, "changes"),
    )
    listed = [
        {"name": m.name, "before": m.before, "after": m.after, "reason": m.reason} for m in alive
    ]
    return figures, {"tried": tried, "survivors": listed}
