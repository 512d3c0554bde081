"""The real program on a state folder: what is loaded is shown, and gives way when it must."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.packs.store.live import generation_at
from kiosk.packs.store.records import BUILT_IN
from tests.forge_store import Kept, pack_file
from tests.system.desk import ROOT


def environment(kept: Kept) -> dict[str, str]:
    """Give a session of its own, without a screen."""
    wanted = {key: value for key, value in os.environ.items() if key.startswith(("PATH", "COV"))}
    return {**wanted, "XDG_RUNTIME_DIR": str(kept.root.parent)}


def command(kept: Kept, *words: str) -> list[str]:
    """Give the command that starts the kiosk on the store."""
    start = [sys.executable, "-m", "kiosk", "--platform", "offscreen", "--state", str(kept.root)]
    return [*start, *words]


@contextmanager
def running(kept: Kept) -> Iterator[subprocess.Popen[bytes]]:
    """Run the kiosk, and stop it as the system does."""
    with subprocess.Popen(command(kept), cwd=ROOT, env=environment(kept)) as kiosk:
        try:
            yield kiosk
        finally:
            kiosk.terminate()
            assert kiosk.wait(30) == 0


def events(kept: Kept) -> list[str]:
    """Give what was logged, without times."""
    log = kept.root / "log" / "kiosk.log"
    if not log.exists():
        return []
    return [line.partition(" ")[2] for line in log.read_text(encoding="utf-8").splitlines()]


def visitors(kept: Kept) -> list[int]:
    """Give the processes with screens that were started."""
    return [int(e.rpartition("=")[2]) for e in events(kept) if e.startswith("visitor-started")]


def wait_for_visitors(kept: Kept, count: int, seconds: float = 40.0) -> int:
    """Wait until ``count`` of them were started, and give the last one."""
    end = time.monotonic() + seconds
    while len(visitors(kept)) < count:
        assert time.monotonic() < end, events(kept)
        time.sleep(0.05)
    return visitors(kept)[-1]


def opened_databases(process: int) -> set[str]:
    """Give the databases that a process has open."""
    folder = Path(f"/proc/{process}/fd")
    found = {str(fd.readlink()) for fd in folder.iterdir() if fd.exists()}
    return {path for path in found if path.endswith(".db")}


def wait_until_shown(kept: Kept, process: int, number: int) -> None:
    """Wait until a process has the database of a generation open; 0 for the built-in one."""
    wanted = "builtin.db" if number == BUILT_IN else f"generations/{number}/library.db"
    end = time.monotonic() + 30
    seen: set[str] = set()
    while not any(path.endswith(wanted) for path in seen):
        assert time.monotonic() < end, (wanted, seen, events(kept))
        seen = opened_databases(process)
        time.sleep(0.02)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_a_kiosk_that_runs_takes_up_what_is_installed_and_undone(kept: Kept) -> None:
    kept.root.mkdir()
    with running(kept):
        wait_until_shown(kept, wait_for_visitors(kept, 1), BUILT_IN)
        kept.install(pack_file(1))
        wait_until_shown(kept, wait_for_visitors(kept, 2), 1)
        kept.store.roll_back()
        wait_until_shown(kept, wait_for_visitors(kept, 3), BUILT_IN)
    assert "visitor-lost" not in " ".join(events(kept))


def test_a_lost_database_is_made_again_behind_a_calm_page(kept: Kept) -> None:
    kept.install(pack_file(1))
    kept.layout.generation(1).database.unlink()
    with running(kept):
        wait_until_shown(kept, wait_for_visitors(kept, 2), 2)
    assert kept.is_sound()


def test_what_cannot_be_made_ready_is_passed_over(kept: Kept) -> None:
    kept.install(pack_file(1))
    kept.install(pack_file(2))
    kept.layout.generation(2).database.unlink()
    kept.layout.lock.unlink()
    kept.layout.lock.mkdir()  # so that nothing can be made
    with running(kept):
        wait_until_shown(kept, wait_for_visitors(kept, 2), 1)
    assert "fell-back generation=2 live=1" in events(kept)


def test_two_crashes_give_way_to_what_was_before_and_then_to_what_is_built_in(kept: Kept) -> None:
    kept.install(pack_file(1))
    kept.install(pack_file(2))
    with running(kept):
        for turn, number in enumerate((2, 2, 1, 1), start=1):
            process = wait_for_visitors(kept, turn)
            wait_until_shown(kept, process, number)
            os.kill(process, 11)
        wait_until_shown(kept, wait_for_visitors(kept, 5), BUILT_IN)
    assert [e for e in events(kept) if "fell" in e] == [
        "fell-back generation=2 live=1",
        "fell-back generation=1 live=0",
    ]
    found = generation_at(kept.layout, 2)
    assert found is not None
    assert found.mark == "faulted"


@pytest.mark.parametrize("damage", ["none", "cut", "rot", "settings"])
def test_a_self_test_shows_what_is_live_or_what_can_be(kept: Kept, damage: str) -> None:
    kept.install(pack_file(1, topics=2))
    database = kept.layout.generation(1).database
    words: tuple[str, ...] = ()
    match damage:
        case "cut":
            database.write_bytes(database.read_bytes()[:-4096])
        case "rot":
            data = database.read_bytes()
            database.write_bytes(data[:100] + b"\xff" * 8000 + data[8100:])
        case "settings":
            settings = kept.root.parent / "kiosk.yaml"
            settings.write_text("visit:\n  language: hi\n", encoding="utf-8")
            words = ("--settings", str(settings))
        case _:
            pass
    done = subprocess.run(
        command(kept, "--self-test", *words),
        cwd=ROOT,
        env=environment(kept),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    is_built_in = damage in {"rot", "settings"}
    seen = int(done.stdout.split(": ")[1].split()[0])
    assert (seen > 100) == is_built_in, done.stdout
    if damage == "rot":
        assert not kept.store.live().is_ready, "it is made again at the next start"
    if damage == "settings":
        assert "visit.language" in done.stderr
