"""``python -m tests.prove.pack_reader FILE RUNS``: verifies a pack and tells how long it took.

In a process of its own, so that its memory is that of verifying alone.
"""

import json
import sys
import time
from pathlib import Path

from kiosk.packs.verify import verified
from tests.forge_packs import APP_VERSION, ring


def peak_bytes() -> int:
    """Give the most memory that this process ever had, as Linux counts it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def pass_over(_data: bytes, _media_type: str) -> None:
    """Let a picture pass: here its bytes are read and hashed, and not drawn."""


def main(path: str, runs: str) -> int:
    """Verify the pack and print the figures."""
    before = peak_bytes()
    seconds, busy = [], []
    topics = 0
    for _ in range(int(runs)):
        start, busy_start = time.perf_counter(), time.process_time()
        with Path(path).open("rb") as file:
            pack = verified(
                file, keyring=ring(), floors={}, app_version=APP_VERSION, check_image=pass_over
            )
        seconds.append(time.perf_counter() - start)
        busy.append(time.process_time() - busy_start)
        topics = sum(len(edition.topics) for edition in pack.content.editions)
    found = {"seconds": seconds, "busy": busy, "topics": topics}
    found |= {"peak": peak_bytes(), "before": before}
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
