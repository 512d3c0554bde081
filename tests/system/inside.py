"""Gets into the visitor process of the real program, before it loads Qt."""

from collections.abc import Callable
from functools import wraps
from unittest.mock import patch

from kiosk import __main__, supervisor
from kiosk.supervisor import Visitor


def in_each_visitor(act: Callable[[], None]) -> None:
    """Let each visitor process that is started from now on begin with ``act``."""
    whole: Callable[..., Visitor | int] = supervisor.supervise

    @wraps(whole)
    def supervise(*given: object, **named: object) -> Visitor | int:
        outcome = whole(*given, **named)
        if isinstance(outcome, Visitor):
            act()
        return outcome

    patch.object(__main__, "supervise", supervise).start()
