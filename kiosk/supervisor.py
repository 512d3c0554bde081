"""Watches the visitor process from outside Qt, and starts a fresh one when it faults or hangs.

The visitor process is forked before Qt is loaded: this one stays small, and a start costs no second
interpreter. A byte in a pipe says that a frame was painted; no byte for long means that it hangs.
"""

import os
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, Protocol

from kiosk.errors import ExitCode
from kiosk.log import Event, Log

ENDS = frozenset(
    {
        ExitCode.ASKED_TO_STOP,
        ExitCode.RESTART_ASKED,
        ExitCode.NO_USABLE_CONTENT,
        ExitCode.BAD_COMMAND_LINE,
        ExitCode.BAD_CONTENT,
        ExitCode.CANNOT_READ,
        ExitCode.NO_DISPLAY,
        ExitCode.CANNOT_WRITE,
        ExitCode.ALREADY_RUNNING,
        ExitCode.REFUSED,
        ExitCode.BAD_SETTINGS,
    }
)
"""Codes that somebody asked for, or that another start would not better: passed through."""
START_AGAIN = 11
"""The code of a visitor process that wants a fresh one; nobody outside ever sees it."""
CRASHES = frozenset(
    {signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP}
)
"""Signals by which a program ends itself; the others are sent by somebody."""
STOPS = (signal.SIGTERM, signal.SIGINT)
"""Signals that ask to stop."""
MOST_STARTS = 6
WITHIN_SECONDS = 60.0


class Limits(NamedTuple):
    """How long a visitor process may be silent, in seconds."""

    start_seconds: float = 60.0
    hang_seconds: float = 4.0


class Visitor(NamedTuple):
    """Given in the visitor process, which writes to the pipe ``beat`` when a frame was painted."""

    beat: int


class Guarding(Protocol):
    """Who decides what is shown, and hears what came of it."""

    def begin(self) -> None:
        """Decide, right before a visitor process starts."""

    def fault(self) -> None:
        """Hear that what is shown faulted."""


class Unguarded:
    """Where there is but one thing to show."""

    def begin(self) -> None:
        """Decide nothing."""

    def fault(self) -> None:
        """Hear it, and change nothing."""


class _Ending(NamedTuple):
    """How a visitor process ended: its exit code, or the signal that ended it."""

    code: int
    by_signal: int
    is_hung: bool = False

    @property
    def is_fault(self) -> bool:
        """True where what it showed may be to blame, and not somebody who ended it."""
        return self.is_hung or self.code != 0 or self.by_signal in CRASHES


class _Stop:
    """Remembers that somebody asked to stop, and passes it on to the visitor process."""

    def __init__(self) -> None:
        self.is_asked = False
        self.visitor = 0

    def __call__(self, number: int, frame: object) -> None:
        del frame
        self.is_asked = True
        if self.visitor:
            with suppress(ProcessLookupError):  # it may have gone by itself just now
                os.kill(self.visitor, number)


def supervise(
    log: Log,
    limits: Limits,
    on_shown: Callable[[], None],
    clock: Callable[[], float] = time.monotonic,
    guard: Guarding | None = None,
) -> Visitor | int:
    """Run visitor processes until one ends for good; give its exit code.

    ``on_shown`` is called when one has painted its first frame. Returns twice, as ``fork`` does: in
    each visitor process it gives a ``Visitor``.
    """
    stop, guard = _Stop(), guard or Unguarded()
    handlers = {number: signal.signal(number, stop) for number in STOPS}
    log.write(Event.STARTED, process=os.getpid())
    starts: list[float] = []
    while True:
        starts = [start for start in starts if clock() - start < WITHIN_SECONDS] + [clock()]
        if len(starts) > MOST_STARTS:
            log.write(Event.GAVE_UP, starts=len(starts) - 1)
            return ExitCode.TOO_MANY_FAULTS
        guard.begin()
        heard, beat = os.pipe()
        # Python forgets in a new process which signals have come: they wait until it can act.
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
        process = os.fork()
        if process == 0:
            os.close(heard)
            for number, handler in handlers.items():
                signal.signal(number, handler)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
            return Visitor(beat)
        os.close(beat)
        stop.visitor = process
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
        if stop.is_asked:  # before the visitor process was there to be told
            stop(signal.SIGTERM, None)
        log.write(Event.VISITOR_STARTED, process=process)
        ending = _watch(process, heard, limits, log, on_shown)
        stop.visitor = 0
        if stop.is_asked:
            log.write(Event.ENDED, code=ExitCode.ASKED_TO_STOP)
            return ExitCode.ASKED_TO_STOP
        if not ending.by_signal and ending.code in ENDS:
            log.write(Event.ENDED, code=ending.code)
            return ending.code
        if ending.code == START_AGAIN:
            continue
        log.write(Event.VISITOR_LOST, code=ending.code, signal=ending.by_signal)
        if ending.is_fault:
            guard.fault()


def _watch(
    process: int, heard: int, limits: Limits, log: Log, on_shown: Callable[[], None]
) -> _Ending:
    """Listen until the pipe closes, which it does when the process is gone; end one that hangs."""
    limit, is_shown, is_hung = limits.start_seconds, False, False
    while True:
        ready, _, _ = select.select([heard], [], [], limit)
        if not ready:
            log.write(Event.HANG, process=process)
            os.kill(process, signal.SIGKILL)
            is_hung = True
            break
        if not os.read(heard, 4096):
            break
        limit = limits.hang_seconds
        if not is_shown:
            is_shown = True
            on_shown()
    os.close(heard)
    _, status = os.waitpid(process, 0)
    if os.WIFSIGNALED(status):
        return _Ending(0, os.WTERMSIG(status), is_hung)
    return _Ending(os.WEXITSTATUS(status), 0)
