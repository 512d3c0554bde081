"""Decides before each start what is shown, and gives up a generation that faults again and again.

Stands beside the supervisor, so it opens no database, and loads little before the first paint.
"""

import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import Refusal
from kiosk.log import Event, Log
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.live import Live, live, raw_pointer

if TYPE_CHECKING:
    from kiosk.packs.store.keeping import Store

MOST_FAULTS = 2
"""In one generation; after that the one before it is shown."""
WITHIN_SECONDS = 3600.0


class Guard:
    """Watches over the generations of one store, for as long as the supervisor runs."""

    def __init__(
        self,
        root: Path,
        order: tuple[str, ...],
        log: Log,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Guard the store in ``root``; say to ``log`` when a generation is given up."""
        self.layout, self._order = Layout(root), order
        self._log, self._clock = log, clock
        self._avoided: set[int] = set()
        self._faults: list[float] = []
        self.live, self.pointer = Live(None), b""

    @cached_property
    def store(self) -> "Store":
        """The store, for whoever changes something; it takes time to load."""
        from kiosk.packs.store.keeping import Store  # noqa: PLC0415 - seldom needed

        return Store(self.layout.root, self._order)

    def begin(self) -> None:
        """Look what the next visitor process is to show.

        One that could not be made ready at the start before this is passed over.
        """
        self.pointer = raw_pointer(self.layout)
        before, self.live = self.live, self._now()
        if not self.live.is_ready and not before.is_ready and before.number == self.live.number:
            self._avoid(self.live.number)
            self.live = self._now()
        if self.live.generation != before.generation:
            self._faults = []

    def fault(self) -> None:
        """Count a fault of what is shown; at the second one fall back."""
        now, number = self._clock(), self.live.number
        self._faults = [t for t in self._faults if now - t < WITHIN_SECONDS] + [now]
        if self.live.generation is None or len(self._faults) < MOST_FAULTS:
            return
        try:
            self.store.fall_back(number)
        except Refusal:  # the disk will not: then for as long as this process runs
            self._avoided.add(number)
        self._log.write(Event.FELL_BACK, generation=number, live=self._now().number)

    def give_up(self) -> None:
        """Show something else than what cannot be shown, for as long as this process runs."""
        self._avoid(self.live.number)
        self.live = self._now()

    def _avoid(self, number: int) -> None:
        self._avoided.add(number)
        self._log.write(Event.FELL_BACK, generation=number, live=self._now().number)

    def _now(self) -> Live:
        return live(self.layout, self._order, self._avoided)
