"""The parent lives through whatever a child does, in time, and nothing is left of the child."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import psutil
import pytest

from kiosk.sandbox.limits import MEGABYTE, MOST_ASK_BYTES, Limits
from kiosk.sandbox.running import Lost, Outcome, Program, Task, run
from kiosk.sandbox.wire import MOST_DETAIL_LETTERS, Answered, Progress, Reason, Refused

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = Program((sys.executable, "-m", "tests.unit.sandbox.hostile"), ROOT)
ODD = Program((sys.executable, "-m", "tests.unit.sandbox.odd"), ROOT)
QUICK = Limits(wall_seconds=4.0, silent_seconds=2.0)


class Told:
    """Keeps the progress that was told."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: list[Progress] = []

    def __call__(self, progress: Progress) -> None:
        self.lines.append(progress)


@pytest.fixture
def source(tmp_path: Path) -> Iterator[IO[bytes]]:
    """A file to read."""
    file = tmp_path / "source"
    file.write_bytes(b"what is to be checked")
    with file.open("rb") as opened:
        yield opened


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """No child is there after a test, not even a dead one, and no descriptor more than before."""
    before = set(os.listdir("/proc/self/fd"))  # noqa: PTH208 - these are no paths
    yield
    assert psutil.Process().children(recursive=True) == []
    assert set(os.listdir("/proc/self/fd")) <= before  # noqa: PTH208


def had(
    job: str,
    source: IO[bytes],
    limits: Limits = QUICK,
    ask: bytes = b"",
    told: Callable[[Progress], None] = lambda _: None,
) -> Outcome:
    """Have a job done, and see that the parent came back in time."""
    started = time.monotonic()
    outcome = run(HOSTILE, Task(job, ask, limits), source, told)
    assert time.monotonic() - started < limits.wall_seconds + 3
    return outcome


def test_a_job_is_done_and_tells_how_far_it_is(source: IO[bytes]) -> None:
    told = Told()
    source.read()  # where the parent stands in the file is of no matter
    outcome = had("echo", source, ask=b"\x00ask\n", told=told)
    assert outcome == Answered(b"\x00ask\n:what is to be checked")
    assert told.lines == [Progress("reading", 21, 21)]


def test_a_refusal_comes_with_its_code_and_nothing_that_moves_a_terminal(
    source: IO[bytes],
) -> None:
    outcome = had("refuse", source)
    assert isinstance(outcome, Refused)
    assert outcome.code == "CANNOT_READ"
    assert outcome.detail.startswith("x?[31m?yyy")
    assert len(outcome.detail) == MOST_DETAIL_LETTERS


def test_what_a_library_prints_is_no_answer(source: IO[bytes]) -> None:
    assert had("noisy", source, ask=b"fine") == Answered(b"fine")


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        ("raw-nothing", Reason.NO_ANSWER),
        ("raw-silence", Reason.SILENT),
        ("raw-garbage", Reason.GARBLED),
        ("raw-no-lines", Reason.TOO_MUCH),
        ("raw-lines", Reason.TOO_MUCH),
        ("raw-long-answer", Reason.TOO_MUCH),
        ("raw-longer-answer", Reason.TOO_MUCH),
        ("raw-short-answer", Reason.NO_ANSWER),
        ("raw-endless-answer", Reason.TOO_MUCH),
        ("raw-two-answers", Reason.TOO_MUCH),
        ("raw-stay", Reason.SLOW),
        ("raw-fail", Reason.NO_ANSWER),
        ("raw-trickle", Reason.SLOW),
        ("tell-process", Reason.SILENT),
        ("chatter", Reason.SLOW),
        ("grow", Reason.MEMORY),
        ("bug", Reason.NO_ANSWER),
        ("abort", Reason.KILLED),
        ("unknown", Reason.NO_ANSWER),
    ],
)
def test_a_child_that_keeps_no_rule_is_lost_and_told_why(
    job: str, reason: Reason, source: IO[bytes]
) -> None:
    outcome = had(job, source)
    assert isinstance(outcome, Lost)
    assert outcome.reason is reason


def test_a_memory_bomb_takes_no_more_than_its_limit(source: IO[bytes]) -> None:
    most = 0
    stop = threading.Event()

    def watch() -> None:
        nonlocal most
        while not stop.wait(0.002):
            for child in psutil.Process().children():
                most = max(most, _resident(child))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        outcome = had("grow", source, Limits(memory_bytes=128 * MEGABYTE, wall_seconds=20.0))
    finally:
        stop.set()
        watcher.join()
    assert outcome == Lost(Reason.MEMORY, 12)
    assert 64 * MEGABYTE < most < (128 + 32) * MEGABYTE  # libraries come on top


def _resident(child: psutil.Process) -> int:
    """Give its memory in bytes; none before it is the other program, for that is ours still."""
    try:
        has_begun = HOSTILE.words[-1] in child.cmdline()
        return int(child.memory_info().rss) if has_begun else 0
    except psutil.Error:
        return 0


def test_a_loop_ends_with_its_processor_time(source: IO[bytes]) -> None:
    limits = Limits(processor_seconds=1, wall_seconds=20.0)
    assert had("spin", source, limits) == Lost(Reason.PROCESSOR, -signal.SIGXCPU)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_a_child_that_somebody_kills_is_lost(number: signal.Signals, source: IO[bytes]) -> None:
    def kill(progress: Progress) -> None:
        os.kill(progress.done, number)

    assert had("tell-process", source, told=kill) == Lost(Reason.KILLED, -number)


def test_a_child_that_is_stopped_is_ended(source: IO[bytes]) -> None:
    processes: list[int] = []

    def stop(progress: Progress) -> None:
        processes.append(progress.done)
        os.kill(progress.done, signal.SIGSTOP)

    assert had("tell-process", source, told=stop) == Lost(Reason.SILENT)
    assert not psutil.pid_exists(processes[0])


def test_calling_it_off_ends_the_child(source: IO[bytes]) -> None:
    processes: list[int] = []

    def call_off(progress: Progress) -> None:
        processes.append(progress.done)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        had("tell-process", source, told=call_off)
    assert not psutil.pid_exists(processes[0])


def test_what_it_forks_is_ended_with_it(source: IO[bytes]) -> None:
    started, told = time.monotonic(), Told()
    assert had("raw-group", source, told=told) == Answered(b"fine")
    while is_there(told.lines[0].done):
        assert time.monotonic() - started < 3


def test_a_pipe_that_is_held_open_holds_nobody_up(source: IO[bytes]) -> None:
    told = Told()
    assert had("raw-escape", source, told=told) == Answered(b"fine")
    holder = told.lines[0].done
    assert is_there(holder)
    os.kill(holder, signal.SIGKILL)


@pytest.mark.parametrize(
    "attempt",
    [
        *("fork", "exec", "start", "socket", "speak", "kill", "write", "make", "remove", "rename"),
        *("mode", "folder", "link", "memory-file", "limits"),
    ],
)
def test_a_child_that_was_taken_over_can_do_nothing_but_answer(
    attempt: str, source: IO[bytes], tmp_path: Path
) -> None:
    file = tmp_path / "not its own"
    file.write_bytes(b"as it was")
    before = sorted(tmp_path.iterdir())
    outcome = had("attempt", source, ask=f"{attempt} {file}".encode())
    assert outcome == Answered(b"EPERM")
    assert file.read_bytes() == b"as it was"
    assert sorted(tmp_path.iterdir()) == before


def test_a_source_that_was_opened_for_writing_cannot_be_changed(tmp_path: Path) -> None:
    file = tmp_path / "source"
    file.write_bytes(b"as it was")
    with file.open("r+b") as source:
        assert run(ODD, Task("scribble", b"", QUICK), source, Told()) == Answered(b"EFBIG")
    assert file.read_bytes() == b"as it was"


def test_what_it_attaches_is_handed_on_piece_by_piece(source: IO[bytes]) -> None:
    pieces: list[bytes] = []
    size = 8 * MEGABYTE
    task = Task("attach", b"%d" % size, Limits(attached_bytes=size))
    assert run(HOSTILE, task, source, Told(), pieces.append) == Answered(b"done")
    assert b"".join(pieces) == b"x" * size
    assert max(map(len, pieces)) <= 65536


@pytest.mark.parametrize("most", [0, MEGABYTE - 1])
def test_more_than_it_may_attach_is_not_listened_to(source: IO[bytes], most: int) -> None:
    pieces: list[bytes] = []
    task = Task("attach", b"%d" % MEGABYTE, Limits(attached_bytes=most))
    assert run(HOSTILE, task, source, Told(), pieces.append) == Lost(Reason.TOO_MUCH)
    assert pieces == []


def test_without_a_filter_forking_is_impossible_by_number(source: IO[bytes]) -> None:
    assert run(ODD, Task("processes", b"", QUICK), source, Told()) == Answered(b"0")


def test_threads_are_allowed(source: IO[bytes]) -> None:
    assert had("use-thread", source, ask=b"fine") == Answered(b"fine")


def test_few_files_can_be_open(source: IO[bytes]) -> None:
    outcome = had("open-many", source, Limits(open_files=20, wall_seconds=20.0))
    assert isinstance(outcome, Answered)
    assert 10 <= int(outcome.data) <= 20


def test_it_inherits_neither_environment_nor_open_files(
    source: IO[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "x")
    held, other = os.pipe()
    os.set_inheritable(held, True)
    try:
        outcome = had("surroundings", source)
    finally:
        os.close(held)
        os.close(other)
    assert isinstance(outcome, Answered)
    names, _, descriptors = outcome.data.decode().partition("|")
    assert set(names.split()) <= {"LC_ALL", "PATH", "LC_CTYPE"}
    assert len(descriptors.split()) <= 5  # in, out twice, errors, and the list itself


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.unit.sandbox.parent", str(tmp_path / "child")], cwd=ROOT
    ) as parent:
        child = _wait_for(tmp_path / "child")
        assert psutil.pid_exists(child)
        parent.kill()
    end = time.monotonic() + 5
    while is_there(child):
        assert time.monotonic() < end


def is_there(process: int) -> bool:
    """Tell whether a process runs; one that nobody has buried yet does not."""
    try:
        return psutil.Process(process).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _wait_for(file: Path) -> int:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if file.is_file() and (text := file.read_text(encoding="ascii")).endswith("\n"):
            return int(text)
        time.sleep(0.01)
    raise AssertionError("no child")


def test_what_cannot_be_started_is_lost(source: IO[bytes]) -> None:
    nowhere = Program(("/nowhere/kiosk",), ROOT)
    assert run(nowhere, Task("echo", b"", QUICK), source, Told()) == Lost(Reason.NOT_STARTED)
    task = Task("echo", b"x" * (MOST_ASK_BYTES + 1), QUICK)
    assert run(HOSTILE, task, source, Told()) == Lost(Reason.NOT_STARTED)
    task = Task("echo", b"x" * MOST_ASK_BYTES, QUICK)
    assert isinstance(run(HOSTILE, task, source, Told()), Answered)


def test_a_system_that_cannot_watch_a_process_starts_none(
    source: IO[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(process: int) -> int:
        raise OSError(errno.EMFILE, str(process))

    monkeypatch.setattr(os, "pidfd_open", refuse)
    assert had("raw-silence", source) == Lost(Reason.NOT_STARTED)


def test_it_works_from_any_thread(source: IO[bytes]) -> None:
    outcomes: list[Outcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(had("echo", source)))
    thread.start()
    thread.join()
    assert outcomes == [Answered(b":what is to be checked")]
