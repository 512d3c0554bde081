"""The parent's side: start a child, listen within the limits, and end it whatever it does."""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from kiosk.sandbox import OUT_OF_TIME, Child
from kiosk.sandbox.limits import MOST_ASK_BYTES, Limits, Order
from kiosk.sandbox.serving import OUT_OF_MEMORY
from kiosk.sandbox.wire import Answered, Attached, Broken, Listener, Progress, Reason, Refused

ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}
"""Of the parent's environment the child sees nothing."""


class Program(NamedTuple):
    """How to start the program that serves jobs; the job and its order are two more words."""

    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = ENVIRONMENT


class Lost(NamedTuple):
    """The child came to no end of its own. ``code`` is its exit code, below 0 for a signal."""

    reason: Reason
    code: int = 0


Outcome = Answered | Refused | Lost
OnProgress = Callable[[Progress], None]
OnAttached = Callable[[bytes], object]


class Task(NamedTuple):
    """A job by name, what is asked of it, and the most that it may take."""

    job: str
    ask: bytes
    limits: Limits


def run(
    program: Program,
    task: Task,
    source: IO[bytes],
    on_progress: OnProgress,
    on_attached: OnAttached = len,
) -> Outcome:
    """Have ``task`` done in a child process that reads ``source``, and say how it ended.

    ``source`` is opened for reading only; the child moves its position. ``on_attached`` gets each
    piece of what the child attaches, which is worth nothing unless it answers. What either of the
    two raises ends the child, and is the way to call it off. An ask of more than ``MOST_ASK_BYTES``
    is not started.
    """
    if len(task.ask) > MOST_ASK_BYTES:
        return Lost(Reason.NOT_STARTED)
    order = msgspec.json.encode(Order(task.limits, os.getpid(), task.ask)).decode()
    words = (*program.words, task.job, order)
    try:
        child = Child(words, program.folder, program.environment, source)
    except OSError:
        return Lost(Reason.NOT_STARTED)
    try:
        return _listen(child, task.limits, on_progress, on_attached)
    except Broken as broken:
        return Lost(broken.reason)
    finally:
        child.end()


def _listen(
    child: Child, limits: Limits, on_progress: OnProgress, on_attached: OnAttached
) -> Outcome:
    listener = Listener(limits)
    heard = time.monotonic()
    end = heard + limits.wall_seconds
    while True:
        now = time.monotonic()
        if now >= end:
            return Lost(Reason.SLOW)
        if now >= heard + limits.silent_seconds:
            return Lost(Reason.SILENT)
        piece = child.read(min(end, heard + limits.silent_seconds) - now)
        if piece == b"":
            break
        if piece:
            for each in listener.hear(piece):
                if isinstance(each, Attached):
                    on_attached(each.data)
                else:
                    on_progress(each)
            heard = time.monotonic()
    code = child.wait(max(0.0, min(end - time.monotonic(), limits.silent_seconds)))
    return _judged(code, listener.outcome)


def _judged(code: int | None, outcome: Answered | Refused | None) -> Outcome:
    """Weigh what was said by how the child ended: an answer counts only after a good end."""
    if code is None:
        return Lost(Reason.SLOW)
    if code == 0:
        return outcome or Lost(Reason.NO_ANSWER)
    reasons = {OUT_OF_TIME: Reason.PROCESSOR, OUT_OF_MEMORY: Reason.MEMORY}
    return Lost(reasons.get(code, Reason.KILLED if code < 0 else Reason.NO_ANSWER), code)
