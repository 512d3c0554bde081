"""Shift, three times: clears the screen from a keyboard, wherever the focus is."""

import time
from collections.abc import Callable

TIMES = 3
WITHIN_SECONDS = 2.0


class ThreeShifts:
    """Counts presses of Shift; any other key between them starts the count again."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Count by ``clock``, in seconds that never go back."""
        self._clock = clock
        self._presses: list[float] = []

    def press(self, *, is_shift: bool) -> bool:
        """Note a key; True with the last of three presses of Shift in a row."""
        now = self._clock()
        if not is_shift:
            self._presses.clear()
            return False
        self._presses = [when for when in self._presses if now - when <= WITHIN_SECONDS] + [now]
        if len(self._presses) < TIMES:
            return False
        self._presses.clear()
        return True
