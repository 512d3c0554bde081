"""Holds the one State and tells when it changed. Nothing else in the program may hold one.

The steps are loaded when one is taken: the first paint needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kiosk.visit.state import State
    from kiosk.visit.wishes import Wish


class Navigator(QObject):
    """Fulfils wishes.

    Signals:
        changed: the state, or what it shows, is another one; carries it. Emitted once a change.
    """

    changed = Signal(object)

    def __init__(self, state: State) -> None:
        """Start at ``state``."""
        super().__init__()
        self._state = state

    @property
    def state(self) -> State:
        """The state of the visit."""
        return self._state

    def obey(self, wish: Wish) -> None:
        """Do what the visitor wished."""
        from kiosk.visit.wishes import fulfil  # noqa: PLC0415 - after the first paint

        self._become(fulfil(self._state, wish))

    def carry_over(self, state: State) -> None:
        """Go on at ``state``. It is told even where it is the same: what it shows has changed."""
        self._state = state
        self.changed.emit(state)

    def ask_still_there(self) -> None:
        """Cover the page and ask."""
        from kiosk.visit.steps import ask_still_there  # noqa: PLC0415 - after the first paint

        self._become(ask_still_there(self._state))

    def end_visit(self) -> None:
        """Start over: nobody answered, or the screen was cleared."""
        from kiosk.visit.steps import end_visit  # noqa: PLC0415 - after the first paint

        self._become(end_visit(self._state))

    def meet_trouble(self) -> None:
        """End the visit after a fault and say so."""
        from kiosk.visit.steps import meet_trouble  # noqa: PLC0415 - after the first paint

        self._become(meet_trouble(self._state))

    def _become(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit(state)
