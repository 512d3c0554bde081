"""A child process on Linux: limits of the kernel, a filter of its calls, and its end.

The child confines itself before it reads anything: nothing of ours runs between fork and exec.
"""

import ctypes
import os
import platform
import resource
import select
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

from kiosk.sandbox.calls import call_filter
from kiosk.sandbox.limits import SHARED_BYTES, Limits, Order

PIECE_BYTES = 64 * 1024
OUT_OF_TIME = -signal.SIGXCPU
"""How a child ends whose processor time is used up."""
_SET_DEATH_SIGNAL, _SET_FILTER, _SET_NO_NEW_PRIVILEGES, _BY_PROGRAM = 1, 22, 38, 2


class Child:
    """A process of its own session, which hears nothing and sees one open file."""

    def __init__(
        self, words: Sequence[str], folder: Path, environment: Mapping[str, str], source: IO[bytes]
    ) -> None:
        """Start it.

        Raises:
            OSError: the system cannot.

        """
        self._process = subprocess.Popen(  # noqa: S603 - no shell; the words are ours
            words,
            cwd=folder,
            env=environment,
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
            umask=0o077,
        )
        self._heard = cast("IO[bytes]", self._process.stdout)
        try:
            self._gone = os.pidfd_open(self._process.pid)
        except OSError:
            self._process.kill()
            self._process.communicate()
            raise

    def read(self, seconds: float) -> bytes | None:
        """Give what it said, nothing when it is at an end, None when ``seconds`` passed.

        It is at an end when it is gone, even if something that it left behind holds the pipe.
        """
        heard = self._heard.fileno()
        ready, _, _ = select.select([heard, self._gone], [], [], seconds)
        if heard in ready:
            return os.read(heard, PIECE_BYTES)
        return b"" if ready else None

    def wait(self, seconds: float) -> int | None:
        """Give its exit code, below 0 for a signal; None when it is still there."""
        if not select.select([self._gone], [], [], seconds)[0]:
            return None
        # Not reaped yet: until the group is ended nobody else may get its number.
        how = cast(
            "os.waitid_result", os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOWAIT)
        )
        return how.si_status if how.si_code == os.CLD_EXITED else -how.si_status

    def end(self) -> None:
        """End it and whatever it started."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._heard.close()
        os.close(self._gone)


def confine(order: Order) -> None:
    """Give up, for good and for this process, what the job must not have.

    Ends at once when the parent is gone already.
    """
    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(_SET_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != order.parent:
        os._exit(1)
    for kind, most in ceilings(order.limits):
        _lower(kind, most)
    if not _filter_calls(system):
        # Forking is then made impossible by number: that takes threads with it, and binds no root.
        _lower(resource.RLIMIT_NPROC, 0)


def ceilings(limits: Limits) -> tuple[tuple[int, int], ...]:
    """Give what the kernel is told, kind by kind."""
    return (
        (resource.RLIMIT_DATA, limits.memory_bytes),
        (resource.RLIMIT_AS, limits.memory_bytes + SHARED_BYTES),
        (resource.RLIMIT_CPU, limits.processor_seconds + 1),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    )


def _lower(kind: int, most: int) -> None:
    hard = resource.getrlimit(kind)[1]
    least = most if hard == resource.RLIM_INFINITY else min(most, hard)
    # A second between the two makes the signal tell that it was the processor time.
    soft = max(1, least - 1) if kind == resource.RLIMIT_CPU else least
    resource.setrlimit(kind, (soft, least))


def _filter_calls(system: ctypes.CDLL) -> bool:
    """Forbid calls that reading never needs; tell whether this kernel and processor know how."""
    # A program of 32 bits on a kernel of 64 has other numbers.
    program = call_filter(platform.machine()) if sys.maxsize >> 32 else b""
    if not program:
        return False
    held = ctypes.create_string_buffer(program, len(program))
    head = _FilterHead(len(program) // 8, ctypes.addressof(held))
    system.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(system.prctl(_SET_FILTER, _BY_PROGRAM, ctypes.byref(head), 0, 0) == 0)


class _FilterHead(ctypes.Structure):
    """``sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))
