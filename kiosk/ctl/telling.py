"""How far a long command is, on standard error, for people who wait."""

import sys
from types import TracebackType
from typing import Self

from kiosk.sandbox.wire import Progress

_LEAST_BYTES = 16 << 20
"""Less than this is done before anybody wonders."""


class Bar:
    """One line that changes while a pack is read. Silent where nobody watches."""

    def __init__(self, *, is_shown: bool | None = None) -> None:
        """Show the line at a terminal, or where ``is_shown`` says so."""
        self._is_shown = sys.stderr.isatty() if is_shown is None else is_shown
        self._said = ""

    def __enter__(self) -> Self:
        """Begin without a line."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Clear the line."""
        self._say("")

    def tell(self, progress: Progress) -> None:
        """Take how far one step is."""
        if self._is_shown and (self._said or progress.of >= _LEAST_BYTES):
            self._say(f"{progress.step} {progress.done * 100 // max(progress.of, 1):3} %")

    def _say(self, line: str) -> None:
        if line != self._said:
            sys.stderr.write(f"\r{line:{len(self._said)}}" + ("" if line else "\r"))
            sys.stderr.flush()
            self._said = line
