"""How long a quiet screen waits before it asks "Still there?".

The limit grows with the words in view, so that a slow reader is not asked (``experience.md``, 11;
WCAG 2.2 SC 2.2.1). Times are seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.visit.state import State

SECONDS_A_WORD = 1.5
SHORTEST_SECONDS = 90.0
LONGEST_SECONDS = 240.0
NOTHING_TO_READ_SECONDS = 60.0
COUNTDOWN_SECONDS = 30
SQUARE_HIDES_SECONDS = 30


def quiet_limit_seconds(state: State, words_in_view: int) -> float | None:
    """Give the quiet time after which to ask; None while asking, or with no visit to end."""
    if state.is_asked:
        return None
    from kiosk.visit.places import (  # noqa: PLC0415 - after the first paint
        Attract,
        DeskCard,
        Home,
        InGroup,
        Trouble,
    )

    match state.place:
        case Attract():
            return None
        case Home() | InGroup() | DeskCard() | Trouble():
            return NOTHING_TO_READ_SECONDS
        case _:
            return min(LONGEST_SECONDS, max(SHORTEST_SECONDS, SECONDS_A_WORD * words_in_view))
