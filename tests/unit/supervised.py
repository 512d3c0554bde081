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
    outcome = supervise(Log(folder), LIMITS, lambda: _note(shown))
    if not isinstance(outcome, Visitor):
        return outcome
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _note(counter)
    number = len(counter.read_text(encoding="utf-8"))
    behaviour = behaviours[min(number, len(behaviours)) - 1]
    if behaviour != "mute":
        os.write(outcome.beat, b".")
    match behaviour.partition(":"):
        case ("exit", _, code):
            return int(code)
        case ("kill", _, _):
            os.kill(os.getpid(), signal.SIGKILL)
        case ("beat", _, _):
            while True:
                os.write(outcome.beat, b".")
                time.sleep(0.1)
        case _:
            time.sleep(600)
    return 99


def _note(file: Path) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write(".")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
