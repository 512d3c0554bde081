"""The author's desk of a preview: compiles what was saved, and prints what is wrong."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.build import compile_folder
from kiosk.authoring.check import Report
from kiosk.authoring.codes import Code
from kiosk.authoring.watching import changed, look_at, settled
from kiosk.content.model import Pack
from kiosk.ctl.problem_formats import as_text
from kiosk.errors import CannotRead


class Saved(NamedTuple):
    """What came of a save: what the ribbon says, and the content unless something is wrong."""

    ribbon: str
    pack: Pack | None = None
    database: bytes | None = None


class Desk:
    """Watches one folder."""

    def __init__(self, folder: Path, sleep: Callable[[float], None] = time.sleep) -> None:
        """Watch ``folder`` from now on."""
        self._folder, self._sleep = folder, sleep
        self._name = folder.resolve().name
        self._seen = look_at(folder)

    def next_save(self) -> Saved | None:
        """Give what came of a save since this was last asked; None where nothing was saved."""
        now = look_at(self._folder)
        if now == self._seen:
            return None
        now = settled(self._folder, now, self._sleep)
        paths = changed(self._seen, now)
        self._seen = now
        if not paths:  # something came and went, as when an editor tries whether it may write
            return None
        moment = datetime.now(tz=UTC).astimezone().strftime("%H:%M:%S")
        sys.stdout.write(f"\n{moment} saved: {', '.join(paths)}\n")
        return self.compile()

    def compile(self) -> Saved:
        """Compile what is there, and print what the check says."""
        try:
            report, database = compile_folder(self._folder, may_be_unfinished=True)
        except CannotRead as refusal:
            sys.stdout.write(f"{refusal}\n")
            saved = Saved(f"Preview of {self._name}: the folder cannot be read now")
        else:
            sys.stdout.write(as_text(self._folder, report))
            saved = Saved(self._ribbon(report), report.pack, database)
        if saved.database is None:
            sys.stdout.write("Not shown: the screen keeps what it has until this is mended.\n")
        sys.stdout.flush()
        return saved

    def _ribbon(self, report: Report) -> str:
        waiting = sum(problem.code is Code.TO_WRITE for problem in report.problems)
        if report.pack is None:
            errors = _count(report.errors - waiting, "error")
            return f"Preview of {self._name}: the last save has {errors}, told in the terminal"
        if waiting:
            return f"Preview of {self._name}: not installed, {_count(waiting, 'place')} to write"
        return f"Preview of {self._name}: not installed"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
