"""Shows the two commands on a bare machine: a fresh clone in a root file system that has nothing.

Needs root, a network with the package registries, and ``debootstrap``. What lets this machine reach
the registries is copied: certificates, and the settings of apt and pip.
"""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from Xlib.error import ConnectionClosedError, DisplayError

from tests.prove.record import ROOT, Figure
from tests.system.desk import Bench, GaveUp, wait_until

PACKAGES = "ca-certificates,git,make,python3,python3-venv"
RELEASE = "bookworm"
COPIED = (
    "etc/resolv.conf",
    "etc/pip.conf",
    "etc/ssl/certs/ca-certificates.crt",
    "etc/apt/apt.conf.d",
)
GREEN = (0x32, 0x51, 0x3D)
"""Of the door on the attract screen."""
SCREEN = "97"
ENTER = """
mount --rbind "$1" "$1"
cd "$1"
mkdir -p old
pivot_root . old
mount -t proc proc /proc
mount --rbind /old/dev /dev
umount -l /old
exec bash -c "$2"
"""
"""Makes a folder the root and runs a command in it. In a plain chroot nobody may change user."""
LONGEST_START_SECONDS = 120
LONGEST_TEST_SECONDS = 2700


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Run the README's two commands where nothing is set up."""
    with tempfile.TemporaryDirectory(prefix="bare-") as folder:
        root = Path(folder) / "root"
        _build(root)
        dark = _inside(root, "make run")
        said = dark.stderr + dark.stdout
        is_told = "apt-get install xvfb" in said and "NO_DISPLAY" in said
        reached = _reaches_attract(root)
        began = time.monotonic()
        tested = _inside(root, "make test")
        seconds = time.monotonic() - began
    closing = tested.stdout.strip().splitlines()[-1:]
    if tested.returncode:
        print(tested.stdout[-20_000:])
    figures = (
        Figure("exit code of make run without a display", dark.returncode, 2, "code"),
        Figure("it says how to get a display", int(is_told), 1, "times", is_floor=True),
        Figure("make run on a virtual screen shows the start", reached, 1, "times", is_floor=True),
        Figure("exit code of make test", tested.returncode, 0, "code"),
    )
    return figures, {"release": RELEASE, "test_minutes": round(seconds / 60, 1), "said": closing}


def _build(root: Path) -> None:
    """Make the root file system, and a fresh clone in it."""
    tool = shutil.which("debootstrap") or "/usr/sbin/debootstrap"
    words = [tool, "--variant=minbase", f"--include={PACKAGES}", RELEASE, str(root)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    for name in COPIED:
        source = Path("/") / name
        if source.is_dir():
            shutil.copytree(source, root / name, dirs_exist_ok=True)
        elif source.is_file():
            shutil.copyfile(source, root / name)
    subprocess.run(["git", "clone", "-q", str(ROOT), str(root / "srv/kiosk")], check=True)


def _inside(root: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run ``command`` in the clone; its processes and mounts end with it."""
    return subprocess.run(
        _words(root, command),
        env=_environment(),
        check=False,
        capture_output=True,
        text=True,
        timeout=LONGEST_TEST_SECONDS,
    )


def _words(root: Path, command: str) -> list[str]:
    return [
        *("unshare", "--mount", "--pid", "--fork", "--kill-child"),
        *("sh", "-ec", ENTER, "enter", str(root), f"cd /srv/kiosk && {command}"),
    ]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name == "PIP_CERT"}
    return {**kept, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/srv"}


def _reaches_attract(root: Path) -> int:
    """Do what ``make run`` said, and give 1 when the attract screen comes."""
    installed = _inside(root, "apt-get install -y -qq --no-install-recommends xvfb xauth")
    installed.check_returncode()
    screen = "-screen 0 1920x1080x24 -ac"
    with tempfile.TemporaryFile(mode="w+") as said:
        program = subprocess.Popen(
            # The last word keeps the shell: as first process of all, xvfb-run would hear nothing.
            _words(root, f'xvfb-run -n {SCREEN} -s "{screen}" make run; exit $?'),
            env=_environment(),
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until(_shows_the_door, "the attract screen", LONGEST_START_SECONDS)
        except GaveUp:
            said.seek(0)
            print(said.read())
            return 0
        finally:
            program.kill()
            program.wait(timeout=30)
    return 1


def _shows_the_door() -> bool:
    try:
        desk = Bench(f":{SCREEN}", 1920, 1080, Path())
    except (DisplayError, ConnectionClosedError):
        return False  # not there yet, or just coming up
    colours = desk.picture().getcolors(1920 * 1080) or []
    desk.display.close()
    return any(colour == GREEN for _, colour in colours)
