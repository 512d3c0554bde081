"""The kiosk in a real kiosk compositor, without X: cage, headless, as on an IT admin's panel."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PIL import Image

from tests.system.desk import ROOT, GaveUp

GREEN = (0x32, 0x51, 0x3D)
PAPER = (0xF7, 0xF2, 0xEA)


class Session:
    """A compositor with the kiosk as its only program."""

    def __init__(self, folder: Path) -> None:
        """Start both; the session's files are in ``folder``."""
        self.folder = folder
        # cage refuses to run as root: root takes another number, and keeps what it may read.
        # Turned (-r), or cage would show the window without composing, and a picture be black.
        user = ("unshare", "--map-user=1000", "--map-group=1000") if os.geteuid() == 0 else ()
        kept = {n: v for n, v in os.environ.items() if n == "PATH" or n.startswith("COV")}
        self.environment = {
            **kept,
            "XDG_RUNTIME_DIR": str(folder),
            "WLR_BACKENDS": "headless",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
        }
        self.process = subprocess.Popen(
            [*user, "cage", "-r", "--", sys.executable, "-m", "kiosk", "--platform", "wayland"],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def picture(self) -> Image.Image | None:
        """Give what the compositor shows; None while it shows nothing."""
        sockets = [path for path in self.folder.glob("wayland-*") if path.suffix != ".lock"]
        if not sockets:
            return None
        file = self.folder / "picture.png"
        done = subprocess.run(
            ["grim", str(file)],
            env={**self.environment, "WAYLAND_DISPLAY": sockets[0].name},
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            return None
        with Image.open(file) as opened:
            return opened.convert("RGB")

    def wait_for_attract(self) -> Image.Image:
        """Wait until the attract screen stands.

        Raises:
            GaveUp: it did not come.

        """
        end = time.monotonic() + 30
        while time.monotonic() < end:
            picture = self.picture()
            if picture is not None and _shows_attract(picture):
                return picture
            time.sleep(0.1)
        raise GaveUp("no attract screen in cage")

    def kiosk(self) -> psutil.Process:
        """Give the kiosk's supervisor."""
        family = psutil.Process(self.process.pid).children(recursive=True)
        return next(one for one in family if "kiosk" in one.cmdline())

    def close(self) -> None:
        """End everything."""
        if self.process.poll() is None:
            for one in psutil.Process(self.process.pid).children(recursive=True):
                one.kill()
            self.process.kill()
        self.process.wait()


def _shows_attract(picture: Image.Image) -> bool:
    """Tell whether paper is at the edge and the green door in the picture."""
    colours = {colour for _, colour in picture.getcolors(1_000_000) or ()}
    return picture.getpixel((3, 3)) == PAPER and GREEN in colours


@pytest.fixture
def session() -> Iterator[Session]:
    """A session of its own, in a folder with a short name: sockets need one."""
    with tempfile.TemporaryDirectory(prefix="cage") as folder:
        made = Session(Path(folder))
        try:
            yield made
        finally:
            made.close()


def test_nothing_on_the_screen_closes_the_kiosk(session: Session) -> None:
    picture = session.wait_for_attract()
    edge = {picture.getpixel((x, 2)) for x in range(picture.width)}
    assert edge == {PAPER}, "Qt's own window frame, with its buttons"


def test_a_compositor_shows_the_kiosk_and_a_lost_visitor_comes_back(session: Session) -> None:
    first = session.wait_for_attract()
    supervisor = session.kiosk()
    visitor = supervisor.children()[0]
    visitor.kill()
    end = time.monotonic() + 30
    while supervisor.children()[:1] in ([], [visitor]) and time.monotonic() < end:
        time.sleep(0.05)
    assert session.wait_for_attract().size == first.size


def test_a_stop_ends_the_session_with_it(session: Session) -> None:
    session.wait_for_attract()
    session.kiosk().send_signal(signal.SIGTERM)
    assert session.process.wait(timeout=30) == 0
