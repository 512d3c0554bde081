"""Runs every kind of check side by side: ``python -m tests``, or the parts that are named.

Prints each part's closing lines, and all of a failure. Everything is in ``build/logs``.
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / "build" / "logs"
COVERAGE = ROOT / "build" / "coverage"
CLOSING_LINES = 2
LONGEST_COMMAND_SECONDS = 1200
PYTEST_LINES = re.compile(
    r"^(=+ .*\d+ (passed|failed|error).* =+|Using --randomly-seed=\d+)$", re.MULTILINE
)
CONSENT_AND_TRUST = (
    "kiosk/packs/*",
    *(
        f"kiosk/library/{name}.py"
        for name in ("assembly", "entries", "gated", "indexing", "reader", "repair", "search")
    ),
    "kiosk/visit/reveal.py",
    "kiosk/visit/passages.py",
    "kiosk/visit/inner_views.py",
    "kiosk/visit/kept_items.py",
    "kiosk/visit/keeping.py",
    "kiosk/content/blocks.py",
    "kiosk/sandbox/wire.py",
)
"""What decides whether gated text leaves and what is let in: every branch of it is tested.

Add what joins them.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Commands that are run one after the other, all of them, whatever one says."""

    name: str
    commands: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a part came to."""

    part: Part
    seconds: float
    exit_code: int
    output: str


def tool(name: str, *words: str) -> tuple[str, ...]:
    """Give the command for a tool of the virtual environment."""
    return (str(Path(sys.executable).parent / name), *words)


def python(*words: str) -> tuple[str, ...]:
    """Give a command that runs a module with this interpreter."""
    return (sys.executable, "-m", *words)


def measured(*words: str) -> tuple[str, ...]:
    """Give a pytest command that counts coverage."""
    return python("coverage", "run", "-m", "pytest", *words)


def toured(size: str, *more: str) -> tuple[str, ...]:
    """Give the words after ``python`` that walk through every screen of ``size`` and judge it."""
    folder = "-".join((size, *(word.strip("-") for word in more)))
    return ("-m", "kiosk.ctl", "tour", "--size", size, *more, "--out", f"build/tour/{folder}")


PARTS = (
    Part("unit", (measured("tests/unit"),)),
    Part("gui", (measured("tests/gui"),)),
    Part("tour", (python("coverage", "run", *toured("1920x1080")),)),
    Part(
        "tours",
        (
            (sys.executable, *toured("1366x768")),
            (sys.executable, *toured("1080x1920")),
            (sys.executable, *toured("1366x768", "--text", "200", "--theme", "contrast")),
        ),
    ),
    Part("system", (measured("tests/system"),)),
    Part("bundle", (("make", "bundle"), python("pytest", "tests/bundle"))),
    Part(
        "types",
        (
            tool("mypy"),
            # Windows cannot be run here; its types can be checked.
            tool("mypy", "--platform", "win32", "kiosk/sandbox/windows.py"),
        ),
    ),
    Part(
        "style",
        (
            tool("ruff", "check", "."),
            tool("ruff", "format", "--check", "."),
            tool("lint-imports", "--no-cache"),
            tool("deptry", "."),
        ),
    ),
)
"""Longest first, so that two cores end together."""


def run(part: Part) -> Outcome:
    """Run one part and keep what it said."""
    started, said, code = time.monotonic(), "", 0
    for command in part.commands:
        exit_code, output = _finish(command)
        said += output
        code = code or exit_code
    (LOGS / f"{part.name}.log").write_text(said, encoding="utf-8")
    return Outcome(part, time.monotonic() - started, code, said)


def _finish(command: tuple[str, ...]) -> tuple[int, str]:
    """Give a command's exit code and output; one that hangs is ended, with all it started."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    late = ""
    try:
        output, _ = process.communicate(timeout=LONGEST_COMMAND_SECONDS)
    except subprocess.TimeoutExpired:
        late = f"ended after {LONGEST_COMMAND_SECONDS} s: {' '.join(command)}\n"
    finally:
        _end_group(process.pid)
    if late:
        output, _ = process.communicate()
    return process.returncode, output + late


def _end_group(group: int) -> None:
    """End whatever a command left running, such as a virtual screen."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def tell(outcome: Outcome) -> None:
    """Print how a part ended."""
    word = "failed" if outcome.exit_code else "ok"
    print(f"== {outcome.part.name}: {word} in {outcome.seconds:.0f} s")
    lines = outcome.output.strip().splitlines()
    if not outcome.exit_code:
        told = [match.group() for match in PYTEST_LINES.finditer(outcome.output)]
        lines = told or lines[-CLOSING_LINES:]
    print("\n".join(lines), flush=True)


def coverage() -> Outcome:
    """Put the counts of all parts together and hold them against the floors."""
    return run(
        Part(
            "coverage",
            (
                python("coverage", "combine", "--keep", "-q"),
                python("coverage", "report", "--include=kiosk/ui/*", "--fail-under=90"),
                python("coverage", "report", "--omit=kiosk/ui/*", "--fail-under=95"),
                python(
                    "coverage",
                    "report",
                    f"--include={','.join(CONSENT_AND_TRUST)}",
                    "--fail-under=100",
                ),
            ),
        )
    )


def proofs() -> Outcome:
    """Look whether the committed proofs hold, and which are stale."""
    return run(Part("proofs", (python("tests.prove.check"),)))


def main(names: Sequence[str] = ()) -> int:
    """Run all parts, then what needs their results; or, of ``names``, these parts alone."""
    unknown = set(names) - {part.name for part in PARTS}
    if unknown:
        print(f"no such parts: {', '.join(sorted(unknown))}; {', '.join(p.name for p in PARTS)}")
        return 2
    LOGS.mkdir(parents=True, exist_ok=True)
    COVERAGE.mkdir(parents=True, exist_ok=True)
    for old in COVERAGE.glob("data*"):
        old.unlink()
    started = time.monotonic()
    outcomes = []
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for outcome in pool.map(run, [part for part in PARTS if not names or part.name in names]):
            tell(outcome)
            outcomes.append(outcome)
    for ending in () if names else (coverage, proofs):
        outcomes.append(ending())
        tell(outcomes[-1])
    failed = [outcome.part.name for outcome in outcomes if outcome.exit_code]
    print(f"== all in {time.monotonic() - started:.0f} s; failed: {', '.join(failed) or 'nothing'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
