"""Bad luck at the start: one clear line and the documented exit code, from the real program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.desk import ROOT, Bench

PACK = ROOT / "content" / "sexual-health"


NO_OVERRIDE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Before a command: root, too, may then read only what the modes of a file allow."""


def run(
    *words: str, before: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the kiosk to its end, without a screen unless one is named; ``before`` starts it."""
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    return subprocess.run(
        [*before, sys.executable, "-m", "kiosk", *words],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """Give the only line on standard error."""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return lines[0]


def test_no_display_says_how_to_get_one() -> None:
    done = run()
    assert done.returncode == 69
    said = one_line(done)
    assert "apt-get install xvfb" in said
    assert "xvfb-run -a" in said


def test_a_dead_display_is_not_an_abort() -> None:
    done = run(DISPLAY=":4093")
    assert done.returncode == 69
    assert ":4093" in one_line(done)


def test_no_content_folder(tmp_path: Path) -> None:
    done = run("--content", str(tmp_path / "none"))
    assert done.returncode == 66
    assert str(tmp_path / "none") in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pack.yaml", b"id: [sexual-health\n"),
        ("pack.yaml", "id: caf\u00e9\n".encode("latin-1")),
        ("en/topics/erectile-dysfunction.md", b"---\ntitel: x\n---\n"),
    ],
)
def test_broken_files_are_named_with_their_line(tmp_path: Path, name: str, content: bytes) -> None:
    folder = tmp_path / "sexual-health"
    shutil.copytree(PACK, folder)
    (folder / name).write_bytes(content)
    done = run("--content", str(folder))
    assert done.returncode == 65
    assert f"{name}:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "sexual-health"
    shutil.copytree(PACK, folder)
    (folder / "pack.yaml").chmod(0)
    before = NO_OVERRIDE if os.geteuid() == 0 else ()
    done = run("--content", str(folder), before=before)
    assert done.returncode in {65, 66}
    assert "pack.yaml" in done.stderr


def test_a_folder_where_a_file_should_be(tmp_path: Path) -> None:
    folder = tmp_path / "sexual-health"
    shutil.copytree(PACK, folder)
    (folder / "sources.yaml").unlink()
    (folder / "sources.yaml").mkdir()
    done = run("--content", str(folder))
    assert done.returncode in {65, 66}
    assert "sources.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_option() -> None:
    done = run("--fullscreen")
    assert done.returncode == 64
    assert "--fullscreen" in one_line(done)


def test_a_second_kiosk_is_refused(screen: Bench) -> None:
    screen.start()
    screen.wait_for_colour(1070, 600, "#32513D", "attract screen")
    second = screen.start()
    _, said = second.communicate(timeout=30)
    assert second.returncode == 75
    assert "ALREADY_RUNNING" in said
    assert len(said.strip().splitlines()) == 1


def test_nobody_steers_qt_from_outside(screen: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = screen.environment()
    monkeypatch.setattr(
        screen, "environment", lambda: {**environment, "QT_QPA_PLATFORM": "offscreen"}
    )
    screen.start()
    screen.wait_for_colour(1070, 600, "#32513D", "attract screen in spite of QT_QPA_PLATFORM")
