"""A bench for the real program: a virtual screen, the kiosk on it, taps, keys and pixels.

Taps are XTEST events; pixels come from the root window. So a time from tap to pixels counts all of
the way through the X server and the program.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

LONGEST_WAIT_SECONDS = 30.0
POLL_SECONDS = 0.002
SECOND_TAP_SECONDS = 0.5
"""As ``IGNORED_SECONDS`` of ``kiosk.ui.second_tap``; not imported, for who measures memory must not
share Qt's libraries with what is measured."""
FAR_LEVELS = 48
"""Of 255: two pixels further apart than this are of different colours."""
MOST_DIFFERING = 0.0005
ROOT = Path(__file__).resolve().parent.parent.parent


class GaveUp(AssertionError):  # noqa: N818 - it reads better in a report
    """Something did not happen in time."""


def wait_until(
    happens: Callable[[], bool], what: str, seconds: float = LONGEST_WAIT_SECONDS
) -> None:
    """Wait until ``happens`` is true.

    Raises:
        GaveUp: it was not, for ``seconds``.

    """
    end = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > end:
            raise GaveUp(what)
        time.sleep(POLL_SECONDS)


def looks_alike(one: bytes, other: bytes) -> bool:
    """Tell whether two probes show the same.

    Qt may smooth the edge of a large letter differently.
    """
    differing = sum(abs(a - b) > FAR_LEVELS for a, b in zip(one, other, strict=True))
    return differing <= len(one) * MOST_DIFFERING


@contextmanager
def virtual_screen(width: int, height: int) -> Iterator[str]:
    """Run an X server and give its display's name."""
    ready, tell = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(tell),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(tell,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    try:
        with os.fdopen(ready) as answer:
            number = answer.readline().strip()
        if not number:
            raise GaveUp("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=10)


@dataclass
class Bench:
    """A screen, and what runs on it."""

    display_name: str
    width: int
    height: int
    home: Path
    display: Display = field(init=False)
    programs: list[subprocess.Popen[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Connect with the screen."""
        self.display = Display(self.display_name)
        self._root = self.display.screen().root

    def environment(self) -> dict[str, str]:
        """Give the environment for a program: this screen, and a home of its own."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in {"PATH", "LANG", "HOME"} or name.startswith(("COVERAGE", "COV_"))
        }
        return {**kept, "DISPLAY": self.display_name, "XDG_RUNTIME_DIR": str(self.home)}

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start the kiosk with ``words`` as its command line."""
        return self._start("kiosk", *words)

    def start_ctl(self, *words: str) -> subprocess.Popen[str]:
        """Start ``kioskctl`` with ``words`` as its command line."""
        return self._start("kiosk.ctl", *words)

    def start_broken(self, flag: Path, fault: str) -> subprocess.Popen[str]:
        """Start the kiosk with a planted fault; see ``tests.system.broken``."""
        return self._start("tests.system.broken", str(flag), fault)

    def start_pointed(self, file: Path, direction: str) -> subprocess.Popen[str]:
        """Start a kiosk that tells in ``file`` where its controls are; see ``pointed``."""
        return self._start("tests.system.pointed", str(file), direction)

    def _start(self, module: str, *words: str) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            [sys.executable, "-m", module, *words],
            cwd=ROOT,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.programs.append(program)
        return program

    def stop(self, program: subprocess.Popen[str]) -> tuple[int, str]:
        """Ask ``program`` to stop; give its exit code and what it said on standard error."""
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=20)
        return program.returncode, said

    def pixels(self, left: int = 0, top: int = 0, width: int = 0, height: int = 0) -> bytes:
        """Give the pixels of a part of the root window; all of it without a size."""
        got = self._root.get_image(
            left, top, width or self.width, height or self.height, X.ZPixmap, 0xFFFFFFFF
        )
        return bytes(got.data)

    def picture(self) -> Image.Image:
        """Give what is on the screen."""
        return Image.frombytes("RGB", (self.width, self.height), self.pixels(), "raw", "BGRX")

    def colour(self, x: int, y: int) -> str:
        """Give the colour of one pixel as ``#RRGGBB``."""
        blue, green, red = self.pixels(x, y, 1, 1)[:3]
        return f"#{red:02X}{green:02X}{blue:02X}"

    def tap(self, x: int, y: int) -> None:
        """Touch and let go at ``x``, ``y``."""
        self.press(x, y)
        self.release(x, y)

    def walk(
        self, taps: tuple[tuple[int, int], ...], seconds: float = LONGEST_WAIT_SECONDS
    ) -> None:
        """Touch one place after the other; each touch shall change something within ``seconds``."""
        for tap in taps:
            before = self.pixels()
            self.tap(*tap)
            self.wait_for_change(before, f"something after {tap}", seconds, whole=True)
            self.settle()
            time.sleep(SECOND_TAP_SECONDS)  # a second tap in the same place would not be heard

    def press(self, x: int, y: int) -> None:
        """Touch."""
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self.display, X.ButtonPress, 1)
        self.display.sync()

    def release(self, x: int, y: int) -> None:
        """Let go at ``x``, ``y``."""
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
        """Pull from ``start`` to ``end`` as a finger does."""
        self.press(*start)
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
            self.display.sync()
            time.sleep(0.012)
        self.release(*end)

    def key(self, name: str) -> None:
        """Press and let go the key called ``name`` by X."""
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self.display, X.KeyPress, code)
        xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()

    def wait_for_colour(self, x: int, y: int, colour: str, what: str) -> None:
        """Wait until one pixel has ``colour``."""
        wait_until(lambda: self.colour(x, y) == colour, f"{what}: no {colour} at {x}, {y}")

    def wait_for_change(
        self,
        before: bytes,
        what: str,
        seconds: float = LONGEST_WAIT_SECONDS,
        *,
        whole: bool = False,
    ) -> None:
        """Wait until the screen differs from ``before``: from ``probe`` or, whole, ``pixels``."""
        look = self.pixels if whole else self.probe
        wait_until(lambda: look() != before, what, seconds)

    def probe(self) -> bytes:
        """Give a few lines of pixels across the page.

        Cheap to read, and no two screens share them.
        """
        rows = (self.height * share // 100 for share in (6, 20, 42, 55, 70))
        return b"".join(self.pixels(0, row, self.width, 1) for row in rows)

    def settle(self) -> None:
        """Wait until the screen has stood still for a moment."""
        last, since = self.probe(), time.monotonic()
        end = since + LONGEST_WAIT_SECONDS
        while time.monotonic() - since < 0.25 and time.monotonic() < end:
            time.sleep(0.02)
            now = self.probe()
            if now != last:
                last, since = now, time.monotonic()

    def close(self) -> None:
        """End whatever still runs."""
        for program in self.programs:
            if program.poll() is None:
                program.kill()
            program.communicate()
        self.display.close()


@contextmanager
def bench(home: Path, width: int = 1920, height: int = 1080) -> Iterator[Bench]:
    """Give a screen of ``width`` by ``height`` pixels with nothing on it."""
    with virtual_screen(width, height) as name:
        made = Bench(name, width, height, home)
        try:
            yield made
        finally:
            made.close()
