"""The real program with a fault planted in its first visitor process.

``python -m tests.system.broken FLAG FAULT [OPTION…]`` plants FAULT until FLAG is there, so
that the next visitor process is whole. It acts from the next Get help now on. FAULT is ``hang``:
the painting thread stops; ``blind``: the event loop runs and nothing is painted; or ``storm``: turn
after turn of the event loop raises.
"""

import sys
import time
from pathlib import Path

from kiosk import __main__
from kiosk.visit.wishes import GetHelpNow, Wish
from tests.system.inside import in_each_visitor


def plant(flag: Path, fault: str) -> None:
    """Let the visitor process be faulty, once."""

    def act() -> None:
        if not flag.exists():
            flag.touch()
            _break_navigator(fault)

    in_each_visitor(act)


def _break_navigator(fault: str) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - in the visitor process only
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from kiosk.ui.navigator import Navigator  # noqa: PLC0415

    whole = Navigator.obey

    def obey(self: Navigator, wish: Wish) -> None:
        whole(self, wish)
        if isinstance(wish, GetHelpNow):
            _act(fault)

    def _act(fault: str) -> None:
        if fault == "hang":
            time.sleep(3600)
        elif fault == "blind":
            for window in QApplication.topLevelWidgets():
                window.setUpdatesEnabled(False)
        else:
            timer = QTimer(QApplication.instance())
            timer.timeout.connect(_raise)
            timer.start(10)

    Navigator.obey = obey  # type: ignore[method-assign]


def _raise() -> None:
    raise RuntimeError("a fault that was planted")


if __name__ == "__main__":
    plant(Path(sys.argv[1]), sys.argv[2])
    sys.exit(__main__.main(sys.argv[3:]))
