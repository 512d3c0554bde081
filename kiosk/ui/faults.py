"""What happens when there is a bug.

The visit ends, one calm page is shown, and too many end the program.

The report names exception types and code locations only: a message could carry what somebody read.
"""

import time
from collections.abc import Callable
from types import TracebackType

from kiosk.log import Log

WINDOW_SECONDS = 60.0
MOST_FAULTS = 3


class FaultHook:
    """Stands in for ``sys.excepthook``: a fault in a slot would leave a page half drawn."""

    def __init__(
        self,
        on_fault: Callable[[], None],
        on_too_many: Callable[[], None],
        log: Log,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Call ``on_fault`` for each fault, ``on_too_many`` at the third in a minute."""
        self._on_fault, self._on_too_many, self._clock = on_fault, on_too_many, clock
        self._times: list[float] = []
        self._log = log

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Report the fault and move on."""
        del error
        self._log.fault(kind.__name__, places(trace))
        now = self._clock()
        self._times = [t for t in self._times if now - t < WINDOW_SECONDS] + [now]
        if len(self._times) >= MOST_FAULTS:
            self._on_too_many()
        else:
            self._on_fault()


def places(trace: TracebackType | None) -> tuple[str, ...]:
    """Give where in the code a fault came by, the innermost place first."""
    import traceback  # noqa: PLC0415 - seldom needed, and slow to load

    return tuple(
        f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}"
        for frame in reversed(traceback.extract_tb(trace))
    )
