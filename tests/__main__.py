"""Runs every kind of check side by side: ``python -m tests``.

Prints each part's closing lines, and all of a failure.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / "build" / "logs"
COVERAGE = ROOT / "build" / "coverage"
CLOSING_LINES = 2


@dataclass(frozen=True, slots=True)
class Part:
    """Commands that are run one after the other; the first that fails ends the part."""

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


PARTS = (
    Part("unit", (measured("tests/unit"),)),
    Part("gui", (measured("tests/gui"),)),
    Part("system", (measured("tests/system"),)),
    Part("types", (tool("mypy"),)),
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
    started, said = time.monotonic(), ""
    code = 0
    for command in part.commands:
        done = subprocess.run(
            command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=False
        )
        said += done.stdout + done.stderr
        code = done.returncode
        if code:
            break
    (LOGS / f"{part.name}.log").write_text(said, encoding="utf-8")
    return Outcome(part, time.monotonic() - started, code, said)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "NO_COLOR": "1"}


def tell(outcome: Outcome) -> None:
    """Print how a part ended."""
    lines = outcome.output.strip().splitlines()
    word = "failed" if outcome.exit_code else "ok"
    print(f"== {outcome.part.name}: {word} in {outcome.seconds:.0f} s")
    print("\n".join(lines if outcome.exit_code else lines[-CLOSING_LINES:]), flush=True)


def coverage() -> Outcome:
    """Put the counts of all parts together and hold them against the floors."""
    return run(
        Part(
            "coverage",
            (
                python("coverage", "combine", "--keep", "-q"),
                python("coverage", "report", "--include=kiosk/ui/*", "--fail-under=90"),
                python("coverage", "report", "--omit=kiosk/ui/*", "--fail-under=95"),
            ),
        )
    )


def main() -> int:
    """Run all parts, two at a time, then what needs their results."""
    LOGS.mkdir(parents=True, exist_ok=True)
    COVERAGE.mkdir(parents=True, exist_ok=True)
    for old in COVERAGE.glob("data*"):
        old.unlink()
    started = time.monotonic()
    outcomes = []
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for outcome in pool.map(run, PARTS):
            tell(outcome)
            outcomes.append(outcome)
    outcomes.extend((coverage(), run(Part("proofs", (python("tests.prove.check"),)))))
    for outcome in outcomes[-2:]:
        tell(outcome)
    failed = [outcome.part.name for outcome in outcomes if outcome.exit_code]
    print(f"== all in {time.monotonic() - started:.0f} s; failed: {', '.join(failed) or 'nothing'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
