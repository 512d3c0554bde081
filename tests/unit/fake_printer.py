"""A print system for tests: a real program called ``lp`` that keeps what it is given."""

import os
import stat
import sys
from pathlib import Path

import pytest


class FakePrinter:
    """Stands first on the path; ``answer`` is the code that it ends with."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put ``lp`` into ``folder``."""
        self._folder = folder
        self.program = folder / "bin" / "lp"
        self.program.parent.mkdir()
        self.answer(0)
        monkeypatch.setenv("PATH", f"{self.program.parent}{os.pathsep}{os.environ['PATH']}")

    def answer(self, code: int, seconds: float = 0.0) -> None:
        """End with ``code`` after ``seconds``."""
        self.program.write_text(
            f"#!{sys.executable} -ISB\n"
            "import json, os, pathlib, sys, time\n"
            f"folder = pathlib.Path({str(self._folder)!r})\n"
            "(folder / 'told').write_text(json.dumps([sys.argv[1:], dict(os.environ)]))\n"
            "(folder / 'page').write_bytes(sys.stdin.buffer.read())\n"
            f"time.sleep({seconds})\n"
            f"sys.exit({code})\n".replace("\\\n", "\n"),
            encoding="utf-8",
        )
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    @property
    def page(self) -> bytes:
        """What came through the pipe; nothing before that."""
        file = self._folder / "page"
        return file.read_bytes() if file.exists() else b""

    @property
    def told(self) -> str:
        """The arguments and the environment, as JSON."""
        return (self._folder / "told").read_text(encoding="utf-8")
