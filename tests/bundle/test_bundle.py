"""The bundle: what is in it, how big it is, and that it runs on a machine that has nothing."""

import io
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from PIL import Image

from kiosk.errors import ExitCode
from tests import forge_packs
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


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_it_verifies_packs_as_somebody_without_rights(name: str) -> None:
    # Whoever runs this, the program is nobody: root gives up its rights, others have none.
    nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    as_nobody = nobody if os.geteuid() == 0 else ()
    out = io.BytesIO()
    kind = "jpeg" if name.endswith("jpg") else name.partition(".")[2]
    Image.effect_noise((300, 200), 50).save(out, kind)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        ring, good, bad = (Path(folder) / part for part in ("ring.json", "good", "bad"))
        ring.write_bytes(forge_packs.ring_line(forge_packs.ring()))
        good.write_bytes(forge_packs.forgery_with(name, out.getvalue()).file())
        bad.write_bytes(forge_packs.forgery_with(name, out.getvalue()[:-9]).file())
        done = [
            subprocess.run(
                [*as_nobody, BUNDLE / "kioskctl", "pack", "verify", file, "--keyring", ring],
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
            for file in (good, bad)
        ]
    assert [each.returncode for each in done] == [0, ExitCode.BAD_CONTENT]
    assert f"{good}: good" in done[0].stdout
    assert f"BAD_IMAGE: media/{name}: " in done[1].stderr


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
