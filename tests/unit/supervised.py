"""A supervisor with a visitor process that behaves as it is told, for ``test_supervisor``.

``python -m tests.unit.supervised FOLDER BEHAVIOUR…``: the first visitor does the first behaviour,
the next one the second, and each after the last does the last. Exits with the supervisor's code.
"""

import os
import signal
import sys
import time
from pathlib import Path

from kiosk.log import Log
from kiosk.supervisor import Limits, Visitor, supervise

LIMITS = Limits(start_seconds=1.5, hang_seconds=0.5)


def main(folder: Path, behaviours: list[str]) -> int:
    """Be the supervisor, or a visitor process."""
    counter, shown = folder / "count", folder / "shown"
    guard = Guard(folder / "guard")
    outcome = supervise(Log(folder), LIMITS, lambda: _note(shown), guard=guard)
    if not isinstance(outcome, Visitor):
        return outcome
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _note(counter)
    turn = len(counter.read_text(encoding="utf-8"))
    behaviour = behaviours[min(turn, len(behaviours)) - 1]
    if behaviour != "mute":
        os.write(outcome.beat, b".")
    match behaviour.partition(":"):
        case ("exit", _, code):
            return int(code)
        case ("signal", _, number):
            os.kill(os.getpid(), int(number))
        case ("kill", _, _):
            os.kill(os.getpid(), signal.SIGKILL)
        case ("beat", _, _):
            while True:
                os.write(outcome.beat, b".")
                time.sleep(0.1)
        case _:
            time.sleep(600)
    return 99


class Guard:
    """Writes down what it is told: a letter for each start and each fault."""

    def __init__(self, file: Path) -> None:
        """Write to ``file``."""
        self._file = file

    def begin(self) -> None:
        """Write down a start."""
        _note(self._file, "b")

    def fault(self) -> None:
        """Write down a fault."""
        _note(self._file, "f")


def _note(file: Path, letter: str = ".") -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write(letter)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
