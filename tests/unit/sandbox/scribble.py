"""A job that writes into the file it was given to read, for ``test_running``."""

import errno
import os
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


if __name__ == "__main__":
    sys.exit(serve(sys.argv[1:], {"scribble": scribble}))
