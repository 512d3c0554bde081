"""Two odd children for ``test_running``: one with a file to write to, one without a filter."""

import errno
import os
import platform
import resource
import sys
from typing import IO

from kiosk.sandbox.serving import Tell, serve


def scribble(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Write into the source and answer how the system refused it."""
    del source, ask, tell
    try:
        os.pwrite(0, b"changed", 0)
    except OSError as error:
        return errno.errorcode[error.errno or 0].encode()
    return b"done"


def processes(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Answer how many processes this user may have."""
    del source, ask, tell
    return b"%d" % resource.getrlimit(resource.RLIMIT_NPROC)[1]


if __name__ == "__main__":
    if sys.argv[1] == "processes":
        platform.machine = lambda: "riscv64"
    sys.exit(serve(sys.argv[1:], {"scribble": scribble, "processes": processes}))
