"""The child's side: be confined, do one job, answer.

Nothing here may be trusted by the parent; it is our code only until a job has met what it reads.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import IO, BinaryIO

import msgspec

from kiosk.errors import BadCommandLine, Refusal
from kiosk.sandbox import confine
from kiosk.sandbox.limits import Order
from kiosk.sandbox.wire import Progress, answer, attached_line, progress_line, refusal_line

Tell = Callable[[Progress], None]
OUT_OF_MEMORY = 12
"""Exit code of a child whose memory did not suffice."""
LEAST_SECONDS = 0.05
"""Between two lines of progress, except for the first and the last of a step."""


class Teller:
    """Says how far a job is, not too often."""

    def __init__(self, out: IO[bytes], clock: Callable[[], float] = time.monotonic) -> None:
        """Write to ``out``."""
        self._out = out
        self._clock = clock
        self._step, self._next = "", 0.0

    def __call__(self, progress: Progress) -> None:
        """Say ``progress``, unless something of its step was said just now and more will come."""
        now = self._clock()
        is_edge = progress.step != self._step or progress.done >= progress.of
        if is_edge or now >= self._next:
            self._step, self._next = progress.step, now + LEAST_SECONDS
            self._out.write(progress_line(progress))
            self._out.flush()

    def attach(self, data: bytes) -> None:
        """Hand ``data`` over besides the answer; once, and before it."""
        self._out.write(attached_line(len(data)))
        self._out.write(data)
        self._out.flush()


Job = Callable[[BinaryIO, bytes, Teller], bytes]
"""What can be asked for: from a file, and what is asked about it, to an answer."""


def serve(words: Sequence[str], jobs: Mapping[str, Job]) -> int:
    """Do the job that ``words`` name and order, in this process, and give its exit code.

    Raises:
        BadCommandLine: somebody typed this, or the programs do not fit together.

    """
    try:
        name, written = words
        job, order = jobs[name], msgspec.json.decode(written, type=Order)
    except (ValueError, KeyError) as error:
        raise BadCommandLine("the kiosk starts its own checks; people use kioskctl") from error
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints by itself is not an answer
    confine(order)
    return finish(job, order.ask, sys.stdin.buffer, out)


def finish(job: Job, ask: bytes, source: BinaryIO, out: IO[bytes]) -> int:
    """Do ``job`` and say to ``out`` how it ended; give the exit code."""
    try:
        said = answer(job(source, ask, Teller(out)))
    except Refusal as refusal:
        said = refusal_line(refusal.code, refusal.detail)
    except MemoryError:
        return OUT_OF_MEMORY
    out.write(said)
    out.flush()
    return 0
