"""How problems are printed: for people, for programs, for annotations on GitHub."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec

from kiosk.authoring.check import Report


def as_text(folder: Path, report: Report) -> str:
    """Give ``file:line: level code message. remedy.`` for each problem, and a count."""
    lines = [f"{folder}/{problem}" for problem in report.problems]
    warnings = len(report.problems) - report.errors
    return "\n".join([*lines, f"{folder}: {report.errors} errors, {warnings} warnings"]) + "\n"


def as_json(folder: Path, report: Report) -> str:
    """Give one object with ``errors``, ``warnings`` and ``problems``."""
    problems = [
        {
            "file": str(folder / problem.path),
            "line": problem.line,
            "level": problem.level,
            "code": problem.code.slug,
            "message": problem.message,
            "remedy": problem.remedy,
        }
        for problem in report.problems
    ]
    warnings = len(problems) - report.errors
    whole = {"errors": report.errors, "warnings": warnings, "problems": problems}
    packed = msgspec.json.encode(whole)
    return msgspec.json.format(packed, indent=2).decode() + "\n"


def as_github(folder: Path, report: Report) -> str:
    """Give one workflow command for each problem."""
    return "".join(
        f"::{problem.level} file={_property(str(folder / problem.path))},line={problem.line},"
        f"title={problem.code.slug}::{_escape(problem.words)}\n"
        for problem in report.problems
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Path, Report], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github}
)
