"""Work that may take longer than a frame, off the thread that paints. The newest wish wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

_T = TypeVar("_T")


class _Bell(QObject):
    """Carries one outcome from the worker's thread to the one that paints."""

    rung = Signal(object)


class Newest(Generic[_T]):
    """Runs one task after the other in a thread of its own; only the newest is ever answered."""

    def __init__(self, answer: Callable[[_T], None]) -> None:
        """Give each outcome to ``answer``, in the thread that makes this."""
        self._answer = answer
        self._pool: ThreadPoolExecutor | None = None
        self._waiting: Future[_T] | None = None
        self._bell = _Bell()
        self._bell.rung.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def run(self, task: Callable[[], _T]) -> None:
        """Run ``task`` when the one at work is done; what waited before is dropped."""
        self.drop()
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a megabyte

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._waiting = self._pool.submit(task)
        self._waiting.add_done_callback(self._bell.rung.emit)

    def drop(self) -> None:
        """Forget what was wished: no outcome comes any more."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def close(self) -> None:
        """Let the task at work finish, and start no other."""
        self.drop()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _hear(self, done: object) -> None:
        if done is not self._waiting or self._waiting is None:
            return
        finished, self._waiting = self._waiting, None
        self._answer(finished.result())  # a failure is raised here, as if nothing had been between
