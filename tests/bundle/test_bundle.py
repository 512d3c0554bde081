"""The bundle: what is in it, how big it is, and that it runs on a machine that has nothing."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from kiosk.packs.jobs import ImageAt
from kiosk.sandbox.limits import Limits
from kiosk.sandbox.running import Program, Task, run
from kiosk.sandbox.wire import Answered, Refused
from tests.system.desk import ROOT, virtual_screen, wait_until

BUNDLE = ROOT / "build" / "bundle" / "kiosk"
MOST_MEGABYTES = 130
BANNED = re.compile(
    "virtualkeyboard|qvnc|charts|datavis|pdf|gtk|webengine|quick|qml|network|libssl|libcrypto"
    "|translations|linuxfb|eglfs|vkkhr",
    re.IGNORECASE,
)
COMMANDS = (
    ("kiosk", "--self-test"),
    ("kiosk", "--version"),
    ("kioskctl", "search", "--json", "heart"),
    ("kioskctl", "settings", "check"),
    ("kioskctl", "content", "check", str(ROOT / "content" / "sexual-health")),
)


def files() -> list[str]:
    """Give every file of the bundle, by its path from the bundle's folder."""
    return sorted(str(path.relative_to(BUNDLE)) for path in BUNDLE.rglob("*") if path.is_file())


def allowed() -> list[str]:
    """Give the patterns of what may be in it."""
    text = (ROOT / "packaging" / "bundle" / "allowed.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_there_is_nothing_that_is_not_allowed() -> None:
    patterns = allowed()
    strange = [f for f in files() if not any(fnmatchcase(f, pattern) for pattern in patterns)]
    assert strange == []
    assert [f for f in files() if BANNED.search(f)] == []


def test_it_is_small() -> None:
    size = sum((BUNDLE / file).lstat().st_size for file in files())
    assert size <= MOST_MEGABYTES * 10**6


def test_the_licences_are_inside() -> None:
    inside = {Path(f).name for f in files() if "/licences/" in f}
    assert {"NOTICE.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Python.txt"} <= inside
    notice = (BUNDLE / "_internal/licences/NOTICE.txt").read_text(encoding="utf-8")
    for name in re.findall(r"licences/([\w.-]+)", notice):
        assert list((BUNDLE / "_internal/licences").glob(name)), name


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen."""
    with virtual_screen(1920, 1080) as name:
        yield name


@pytest.mark.parametrize("words", COMMANDS, ids=[" ".join(words[:3]) for words in COMMANDS])
def test_it_runs_without_network_python_home_or_locale(
    words: tuple[str, ...], display: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    (tmp_path / "run").mkdir(mode=0o700)
    unshare = shutil.which("unshare")
    assert unshare
    as_root = () if os.geteuid() == 0 else ("--map-root-user",)
    done = subprocess.run(
        [unshare, "--net", *as_root, str(BUNDLE / words[0]), *words[1:]],
        env={"DISPLAY": display, "HOME": str(home), "XDG_RUNTIME_DIR": str(tmp_path / "run")},
        cwd="/",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_it_checks_pictures_in_a_child_as_somebody_without_rights(
    kind: str, tmp_path: Path
) -> None:
    # Whoever runs this, the child is nobody: root gives up its rights, others have none.
    nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    words = (str(BUNDLE / "kiosk"), "check-pack")
    program = Program((*nobody, *words) if os.geteuid() == 0 else words, BUNDLE)
    file = tmp_path / "picture"
    Image.effect_noise((300, 200), 50).save(file, kind)
    size = file.stat().st_size
    images = (ImageAt("a", f"image/{kind}", 0, size), ImageAt("b", f"image/{kind}", 0, size - 9))
    with file.open("rb") as source:
        good = Task("images", msgspec.msgpack.encode(images[:1]), Limits())
        assert run(program, good, source, lambda _: None) == Answered(b"\x01")
        bad = Task("images", msgspec.msgpack.encode(images), Limits())
        outcome = run(program, bad, source, lambda _: None)
    assert isinstance(outcome, Refused)
    assert (outcome.code, outcome.detail[:3]) == ("BAD_IMAGE", "b: ")


def test_the_kiosk_of_the_bundle_comes_back(display: str, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    state = tmp_path / "state"
    with subprocess.Popen(
        [BUNDLE / "kiosk", "--state", str(state)],
        env={"DISPLAY": display, "XDG_RUNTIME_DIR": str(tmp_path / "run")},
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        log = state / "log" / "kiosk.log"
        first = _visitor(log, 1)
        os.kill(first, 9)
        assert _visitor(log, 2) != first
        program.terminate()
        _, said = program.communicate(timeout=30)
    assert program.returncode == 0
    assert said == "kiosk: visitor-lost code=0 signal=9\n"


def _visitor(log: Path, number: int) -> int:
    """Wait for the log to name the ``number``-th visitor process."""
    found: list[int] = []

    def is_there() -> bool:
        text = log.read_text(encoding="utf-8") if log.is_file() else ""
        found[:] = [int(n) for n in re.findall(r"visitor-started process=(\d+)", text)]
        return len(found) >= number

    wait_until(is_there, f"visitor process {number}")
    return found[number - 1]
