"""A log that cannot carry anything about a visitor: events, numbers, and places in the code."""

import re
import sys
import time
from enum import StrEnum
from pathlib import Path

FILE_NAME = "kiosk.log"
_CODE_PLACE = r"[A-Za-z0-9_.-]{1,80}:[0-9]{1,6} [A-Za-z0-9_<>.]{1,80}"
_TYPE_NAME = r"[A-Za-z_][A-Za-z0-9_]{0,80}"
MOST_PLACES = 24


class Event(StrEnum):
    """What can be logged. There is no free text."""

    STARTED = "started"
    ENDED = "ended"
    VISITOR_STARTED = "visitor-started"
    VISITOR_LOST = "visitor-lost"
    HANG = "hang"
    GAVE_UP = "gave-up"
    FELL_BACK = "fell-back"
    FAULT = "fault"


AMISS = frozenset({Event.HANG, Event.VISITOR_LOST, Event.GAVE_UP, Event.FELL_BACK})
"""What IT should see even without a log file."""


class Log:
    """Writes to a file where there is a ``folder``; what is amiss also goes to standard error.

    At ``kilobytes`` the file is put aside; ``files`` older ones are kept.
    """

    def __init__(self, folder: Path | None = None, kilobytes: int = 256, files: int = 3) -> None:
        """Keep the log in ``folder``; nothing is opened yet."""
        self.folder, self.kilobytes, self.files = folder, kilobytes, files

    def write(self, event: Event, **numbers: int) -> None:
        """Write ``event`` with whole numbers: process, code, signal, milliseconds."""
        facts = " ".join(f"{name}={int(value)}" for name, value in numbers.items())
        self._line(f"{event.value} {facts}".strip(), is_amiss=event in AMISS)

    def fault(self, kind: str, places: tuple[str, ...]) -> None:
        """Write the type of a fault and where in the code it came by.

        What has not the form of a type or of a place is left out: it could be anything.
        """
        name = kind if re.fullmatch(_TYPE_NAME, kind) else "unnamed"
        known = [place for place in places[:MOST_PLACES] if re.fullmatch(_CODE_PLACE, place)]
        self._line(f"{Event.FAULT.value} {name} at {' < '.join(known)}", is_amiss=True)

    def _line(self, words: str, *, is_amiss: bool) -> None:
        if is_amiss:
            sys.stderr.write(f"kiosk: {words}\n")
        if self.folder is None:
            return
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime())
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self.folder / FILE_NAME
            if file.is_file() and file.stat().st_size >= self.kilobytes * 1024:
                self._put_aside(file)
            with file.open("a", encoding="utf-8") as stream:
                stream.write(f"{moment}Z {words}\n")
        except OSError as error:
            # A full disk must not stop the kiosk; standard error still has the line.
            sys.stderr.write(f"kiosk: no log: {error.strerror}\n")

    def _put_aside(self, file: Path) -> None:
        for number in range(self.files, 0, -1):
            older = file.with_name(f"{FILE_NAME}.{number}")
            newer = file if number == 1 else file.with_name(f"{FILE_NAME}.{number - 1}")
            if newer.is_file():
                newer.replace(older)
