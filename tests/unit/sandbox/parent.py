"""A parent to be killed, for ``test_running``: writes its child's process id into a file."""

import sys
from pathlib import Path

from kiosk.sandbox.limits import Limits
from kiosk.sandbox.running import Program, Task, run
from kiosk.sandbox.wire import Progress

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = Program((sys.executable, "-m", "tests.unit.sandbox.hostile"), ROOT)


def main(file: Path) -> None:
    """Have a job done that hangs."""

    def note(progress: Progress) -> None:
        file.write_text(f"{progress.done}\n", encoding="ascii")

    limits = Limits(wall_seconds=100.0, silent_seconds=100.0)
    with Path(__file__).open("rb") as source:
        run(HOSTILE, Task("tell-process", b"", limits), source, note)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
