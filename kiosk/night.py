"""How dark the start screen is outside opening hours. Asks no clock, and draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.hours import Hours


class Rest(IntEnum):
    """How the start screen rests, each darker than the one before."""

    AWAKE = 0
    DIM = 1
    BLACK = 2
    OFF = 3


@dataclass(frozen=True, slots=True)
class Night:
    """What IT set, in minutes: each step is counted from the one before it."""

    open: Hours
    dim_after: int
    black_after: int
    off_after: int | None
    """None where the panel is never switched off."""
    awake: int
    """How long a touch keeps the start screen awake."""

    def rest_at(self, now: datetime) -> Rest:
        """Give how the start screen rests at ``now`` while nobody touches it."""
        closed = self.open.minutes_since(now)
        if closed is None or closed < self.dim_after:
            return Rest.AWAKE
        closed -= self.dim_after
        if closed < self.black_after:
            return Rest.DIM
        closed -= self.black_after
        return Rest.BLACK if self.off_after is None or closed < self.off_after else Rest.OFF
