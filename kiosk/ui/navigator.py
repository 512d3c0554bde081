"""Holds the one State and tells when it changed. Nothing else in the program may hold one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.visit import state as steps
from kiosk.visit.state import State

if TYPE_CHECKING:
    from kiosk.visit.wishes import Wish


class Navigator(QObject):
    """Fulfils wishes.

    Signals:
        changed: the state is another one; carries it. Emitted once a change.
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

    def obey(self, wish: "Wish") -> None:
        """Do what the visitor wished."""
        from kiosk.visit.wishes import fulfil  # noqa: PLC0415 - after the first paint

        self._become(fulfil(self._state, wish))

    def ask_still_there(self) -> None:
        """Cover the page and ask."""
        self._become(steps.ask_still_there(self._state))

    def end_visit(self) -> None:
        """Start over: nobody answered, or the screen was cleared."""
        self._become(steps.end_visit(self._state))

    def meet_trouble(self) -> None:
        """End the visit after a fault and say so."""
        self._become(steps.meet_trouble(self._state))

    def _become(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit(state)
