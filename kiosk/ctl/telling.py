"""How far a long command is, on standard error, for people who wait."""

import sys

from kiosk.packs.verify import Progress

_STEP_BYTES = 16 << 20
"""Less than this is done before anybody wonders."""


class Bar:
    """One line that grows while a pack is read. Silent where nobody watches."""

    def __init__(self, *, is_shown: bool | None = None) -> None:
        """Show the line at a terminal, or where ``is_shown`` says so."""
        self._is_shown = sys.stderr.isatty() if is_shown is None else is_shown
        self._next = _STEP_BYTES

    def tell(self, progress: Progress) -> None:
        """Take how far it is; the archive is read twice."""
        done = progress.done_bytes + (progress.total_bytes if progress.check > 6 else 0)  # noqa: PLR2004 - check 6 reads it first
        if self._is_shown and done >= self._next:
            self._next = done + _STEP_BYTES
            percent = done * 100 // (2 * progress.total_bytes)
            sys.stderr.write(f"\r{percent:3} % read")
            sys.stderr.flush()

    def end(self) -> None:
        """Clear the line."""
        if self._is_shown and self._next > _STEP_BYTES:
            sys.stderr.write("\r          \r")
