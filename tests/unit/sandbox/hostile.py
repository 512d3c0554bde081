"""A program whose jobs misbehave, for ``test_running``: ``python -m tests.unit.sandbox.hostile``.

Its jobs are confined as real ones are. A job whose name begins with ``raw-`` is not confined, and
writes to the parent what it likes.
"""

import contextlib
import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kiosk.errors import CannotRead
from kiosk.sandbox.serving import Job, Tell, Teller, serve
from kiosk.sandbox.wire import Progress, answer, progress_line

CHUNK = b"x" * 65536


def echo(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Give the ask and the file back, and say how far it is."""
    source.seek(0)
    data = source.read()
    tell(Progress("reading", len(data), len(data)))
    return ask + b":" + data


def attach(source: IO[bytes], ask: bytes, tell: Teller) -> bytes:
    """Hand over as many bytes as the ask says, and answer."""
    del source
    tell.attach(CHUNK * (int(ask) // len(CHUNK)))
    return b"done"


def refuse(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Refuse, with what would change a terminal."""
    del source, ask, tell
    raise CannotRead("x\x1b[31m\n" + "y" * 1000)


def tell_process(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Tell the process id as a count, then hang."""
    del source, ask
    tell(Progress("process", os.getpid(), 0))
    time.sleep(600)
    return b""


def chatter(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Work for ever, and say so."""
    del source, ask
    while True:
        tell(Progress("working", 1, 2))
        time.sleep(0.01)


def spin(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Take all the processor time there is, and say so, so that nobody thinks it hangs."""
    del source, ask
    while True:
        tell(Progress("working", 1, 2))
        sum(range(10_000))


def grow(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Take all the memory there is."""
    del source, ask, tell
    held = [bytearray(1 << 20)]
    while True:
        held.append(bytearray(b"x" * (1 << 20)))


def bug(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Fail as a program does that has a fault."""
    del ask, tell
    return bytes(1 // len(source.read(0)))


def abort(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """End as a library in C does that has found its own fault."""
    del source, ask, tell
    os.abort()


def noisy(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Print, as a library may, and answer all the same."""
    del source, tell
    sys.stdout.write("a warning of a library\n")
    sys.stdout.flush()
    sys.stderr.write("and another\n" * 100_000)
    return ask


def _fork() -> None:
    for _ in range(1000):  # a bomb with an end, for the day on which the filter fails
        if os.fork() == 0:
            time.sleep(600)


def _write(ask: Path) -> None:
    with ask.open("r+b") as file:
        file.write(b"changed")
        file.flush()


ATTEMPTS: dict[str, Callable[[Path], object]] = {
    "fork": lambda _: _fork(),
    "exec": lambda _: os.execv("/bin/true", ["true"]),  # noqa: S606 - it must fail
    "start": lambda _: subprocess.run(["/bin/true"], check=True),
    "socket": lambda _: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "speak": lambda _: socket.socket(socket.AF_UNIX),
    "kill": lambda _: os.kill(os.getppid(), signal.SIGKILL),
    "write": _write,
    "make": lambda file: file.with_name("new").touch(),
    "remove": lambda file: file.unlink(),
    "rename": lambda file: file.rename(file.with_name("other")),
    "mode": lambda file: file.chmod(0o777),
    "folder": lambda file: file.with_name("folder").mkdir(),
    "link": lambda file: file.with_name("link").symlink_to(file),
    "memory-file": lambda _: os.memfd_create("x"),
    "limits": lambda _: _raise_limits(),
}
"""What a job that has been taken over would try, with a file that is not its own."""


def _raise_limits() -> None:
    import resource  # noqa: PLC0415 - not on Windows

    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    except ValueError as error:
        raise PermissionError(errno.EPERM, str(error)) from error


def attempt(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Try one of ``ATTEMPTS`` and answer how the system refused it."""
    del source, tell
    name, _, file = ask.decode().partition(" ")
    try:
        ATTEMPTS[name](Path(file))
    except OSError as error:
        return errno.errorcode[error.errno or 0].encode()
    return b"done"


def use_thread(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Compute in a second thread, as Qt may."""
    del source, tell
    said: list[bytes] = []
    thread = threading.Thread(target=said.append, args=(ask,))
    thread.start()
    thread.join()
    return said[0]


def open_many(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Open files without end, and say how many were had."""
    del source, ask, tell
    held: list[IO[bytes]] = []
    with contextlib.suppress(OSError):
        while True:
            held.append(Path("/dev/zero").open("rb"))  # noqa: SIM115 - they stay open
    return str(len(held)).encode()


def surroundings(source: IO[bytes], ask: bytes, tell: Tell) -> bytes:
    """Give the names of what is in the environment, and which descriptors are open."""
    del source, ask, tell
    descriptors = " ".join(sorted(os.listdir("/proc/self/fd")))  # noqa: PTH208 - these are no paths
    return f"{' '.join(sorted(os.environ))}|{descriptors}".encode()


def _say(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


def _flood(piece: bytes) -> None:
    while True:
        _say(piece)


def _leave_behind(*, own_session: bool) -> None:
    left = os.fork()
    if left == 0:
        if own_session:
            os.setsid()
        time.sleep(4)  # holds the pipe
        os._exit(0)
    _say(progress_line(Progress("left", left, 0)) + answer(b"fine"))


def _answer_and_stay() -> None:
    _say(answer(b"fine"))
    os.close(1)
    time.sleep(600)


def _answer_and_fail() -> None:
    _say(answer(b"fine"))
    os._exit(3)


def _trickle() -> None:
    while True:
        _say(b"p")
        time.sleep(0.01)


RAW: dict[str, Callable[[], None]] = {
    "raw-nothing": lambda: None,
    "raw-silence": lambda: time.sleep(600),
    "raw-garbage": lambda: _say(b"\x00\xff\xfe{[\n" * 20),
    "raw-no-lines": lambda: _flood(CHUNK),
    "raw-lines": lambda: _flood(progress_line(Progress("x", 1, 2)) * 100),
    "raw-long-answer": lambda: _say(b"answer 999999999999\n"),
    "raw-longer-answer": lambda: _say(b"answer 4\n12345"),
    "raw-short-answer": lambda: _say(b"answer 4\n123"),
    "raw-endless-answer": lambda: _flood(answer(b"fine")),
    "raw-two-answers": lambda: _say(answer(b"") + answer(b"x")),
    "raw-group": lambda: _leave_behind(own_session=False),
    "raw-escape": lambda: _leave_behind(own_session=True),
    "raw-stay": _answer_and_stay,
    "raw-fail": _answer_and_fail,
    "raw-trickle": _trickle,
}


JOBS: dict[str, Job] = {
    job.__name__.replace("_", "-"): job
    for job in (
        *(echo, refuse, tell_process, chatter, spin, grow, bug, abort, noisy, attempt, use_thread),
        *(open_many, surroundings, attach),
    )
}


if __name__ == "__main__":
    if sys.argv[1] in RAW:
        RAW[sys.argv[1]]()
        sys.exit(0)
    sys.exit(serve(sys.argv[1:], JOBS))
