"""Bad luck for the visitor process, and how soon the attract screen is back.

Under the kiosk lies a desktop of one colour that the kiosk does not have: a pixel of it on the
screen means that a visitor could have seen what is below.
"""

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
from Xlib import X

from tests.system.desk import Bench, GaveUp

DESKTOP = "#FF00FF"
GREEN_DOOR = (1070, 600, "#32513D")
ENGLISH, HELP_BUTTON = (270, 565), (1508, 1016)
POINTS = ((5, 5), (960, 540), (1900, 1060))
LONGEST_SECONDS = 60.0
LUCK = ("kill", "stop", "hang", "blind", "storm")
"""Ended by a signal; stopped; the painting thread hangs; nothing is painted; every turn raises."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was seen: seconds from the bad luck to the attract screen, and looks at the desktop."""

    seconds: float
    desktop_seen: int
    looks: int


def show_desktop(desk: Bench) -> None:
    """Fill the screen with a window of the desktop's colour, below whatever comes."""
    screen = desk.display.screen()
    window = screen.root.create_window(
        *(0, 0, desk.width, desk.height, 0, screen.root_depth),
        background_pixel=0xFF00FF,
        override_redirect=True,
    )
    window.map()
    window.configure(stack_mode=X.Below)
    desk.display.sync()


def recover(desk: Bench, folder: Path, luck: str) -> Recovery:
    """Start the kiosk over a desktop, let ``luck`` come over it, and watch until it is back.

    Raises:
        GaveUp: it did not come back.

    """
    show_desktop(desk)
    planted = luck if luck in {"hang", "blind", "storm"} else "none"
    program = desk.start_broken(folder / "flag", planted)
    desk.wait_for_colour(*GREEN_DOOR, "attract screen")
    desk.settle()
    before = desk.probe()
    desk.tap(*ENGLISH)
    desk.wait_for_change(before, "home")
    desk.settle()
    time.sleep(0.5)  # the sheet is hung when the first frame was heard of
    visitor = psutil.Process(program.pid).children()[0]
    started = time.monotonic()
    if luck in {"kill", "stop"}:
        visitor.send_signal({"kill": signal.SIGKILL, "stop": signal.SIGSTOP}[luck])
    else:
        desk.tap(*HELP_BUTTON)
    return _watch(desk, started, lambda: _is_fresh(desk, program.pid, visitor.pid))


def _is_fresh(desk: Bench, supervisor: int, lost: int) -> bool:
    """Tell whether another process shows the attract screen."""
    children = [child.pid for child in psutil.Process(supervisor).children()]
    return lost not in children and desk.colour(*GREEN_DOOR[:2]) == GREEN_DOOR[2]


def _watch(desk: Bench, started: float, is_back: Callable[[], bool]) -> Recovery:
    seen = looks = 0
    while True:
        seen += any(desk.colour(x, y) == DESKTOP for x, y in POINTS)
        looks += 1
        now = time.monotonic()
        if is_back():
            return Recovery(now - started, seen, looks)
        if now - started > LONGEST_SECONDS:
            raise GaveUp("the attract screen did not come back")
