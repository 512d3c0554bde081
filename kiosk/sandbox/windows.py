"""A child process on Windows, behind the same interface. Written with care, not tried yet.

The child puts itself into a job object; the job ends whatever is in it when the child is gone.
"""

import ctypes
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from kiosk.sandbox.limits import Order

PIECE_BYTES = 64 * 1024
OUT_OF_TIME = 1816
"""How a child ends whose processor time is used up (ERROR_NOT_ENOUGH_QUOTA)."""
_PIECES = 16
_EXTENDED = 9
_TIME, _PROCESSES, _MEMORY, _END_ALL, _NO_DIALOG = 0x2, 0x8, 0x100, 0x2000, 0x400
_TICKS = 10_000_000
_MAY_WAIT, _FOREVER = 0x00100000, 0xFFFFFFFF


class Child:
    """A process which hears nothing and sees one open file."""

    def __init__(
        self, words: Sequence[str], folder: Path, environment: Mapping[str, str], source: IO[bytes]
    ) -> None:
        """Start it.

        Raises:
            OSError: the system cannot.

        """
        kept = {"SYSTEMROOT": os.environ.get("SYSTEMROOT", "")}
        self._process = subprocess.Popen(  # noqa: S603 - no shell; the words are ours
            words,
            cwd=folder,
            env={**environment, **kept},
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        self._pieces: queue.Queue[bytes] = queue.Queue(_PIECES)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        heard = self._process.stdout
        while heard is not None:
            piece = heard.read(PIECE_BYTES)
            self._pieces.put(piece)
            if not piece:
                return

    def read(self, seconds: float) -> bytes | None:
        """Give what it said, nothing when it is at an end, None when ``seconds`` passed."""
        with suppress(queue.Empty):
            return self._pieces.get(timeout=seconds)
        return None

    def wait(self, seconds: float) -> int | None:
        """Give its exit code; None when it is still there."""
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(seconds)
        return None

    def end(self) -> None:
        """End it and whatever it started."""
        self._process.kill()
        self._process.wait()
        while self.read(1.0):  # lets the thread come to its end
            pass


def confine(order: Order) -> None:
    """Put this process into a job object with the limits of ``order``.

    Raises:
        OSError: Windows refuses.

    """
    kernel = _kernel()
    for call in (kernel.CreateJobObjectW, kernel.GetCurrentProcess, kernel.OpenProcess):
        call.restype = ctypes.c_void_p
    limits = order.limits
    told = _Extended()
    told.basic.process_time = limits.processor_seconds * _TICKS
    told.basic.flags = _TIME | _PROCESSES | _MEMORY | _END_ALL | _NO_DIALOG
    told.basic.processes = 1
    told.process_memory = limits.memory_bytes
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    done = kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(told), ctypes.sizeof(told))
    me = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not done or not kernel.AssignProcessToJobObject(job, me):
        raise OSError("no job object")
    parent = ctypes.c_void_p(kernel.OpenProcess(_MAY_WAIT, 0, order.parent))

    def end_with_parent() -> None:
        kernel.WaitForSingleObject(parent, _FOREVER)
        os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()


def _kernel() -> ctypes.CDLL:
    if sys.platform == "win32":
        return ctypes.WinDLL("kernel32")
    else:  # noqa: RET505 - tells the type checker that this is of another system
        raise OSError("not Windows")


class _Basic(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION``."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_set", ctypes.c_size_t),
        ("most_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``."""

    basic: _Basic
    process_memory: int
    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )
