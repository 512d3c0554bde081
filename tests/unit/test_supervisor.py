"""The supervisor: passes on what was asked for, starts anew after bad luck, gives up at last."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.errors import ExitCode
from kiosk.supervisor import ENDS, MOST_STARTS, START_AGAIN

ROOT = Path(__file__).resolve().parents[2]


def start(folder: Path, *behaviours: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unit.supervised", str(folder), *behaviours],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(program: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = program.communicate(timeout=60)
    return program.returncode, said


def events(folder: Path) -> list[str]:
    lines = (folder / "kiosk.log").read_text(encoding="utf-8").splitlines()
    return [line.split()[1] for line in lines]


def count(folder: Path, name: str) -> int:
    return len((folder / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", sorted(ENDS))
def test_what_was_asked_for_is_passed_on(code: int, tmp_path: Path) -> None:
    assert finish(start(tmp_path, f"exit:{int(code)}")) == (code, "")
    assert events(tmp_path) == ["started", "visitor-started", "ended"]


@pytest.mark.parametrize("luck", ["kill", "exit:4", "exit:1", "hang", "mute"])
def test_after_bad_luck_a_fresh_one_starts(luck: str, tmp_path: Path) -> None:
    code, said = finish(start(tmp_path, luck, "exit:0"))
    assert code == 0
    assert "visitor-lost" in said
    assert count(tmp_path, "count") == 2
    assert count(tmp_path, "shown") == (1 if luck == "mute" else 2)
    assert ("hang" in events(tmp_path)) == (luck in {"hang", "mute"})


def test_it_gives_up_when_nothing_helps(tmp_path: Path) -> None:
    code, said = finish(start(tmp_path, "kill"))
    assert code == ExitCode.TOO_MANY_FAULTS
    assert "gave-up" in said
    assert count(tmp_path, "count") == MOST_STARTS


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_request_to_stop_reaches_the_visitor(number: signal.Signals, tmp_path: Path) -> None:
    program = start(tmp_path, "beat")
    end = time.monotonic() + 30
    while not (tmp_path / "shown").exists() and time.monotonic() < end:
        time.sleep(0.02)
    program.send_signal(number)
    assert finish(program) == (0, "")
    assert events(tmp_path)[-1] == "ended"


@pytest.mark.parametrize("moment", range(24))
def test_a_stop_at_any_moment_of_a_restart_is_heard(moment: int, tmp_path: Path) -> None:
    # The fork of the next visitor process follows the loss of this one within 2 milliseconds.
    program = start(tmp_path, "kill", "beat")
    log = tmp_path / "kiosk.log"
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if log.exists() and "visitor-lost" in log.read_text(encoding="utf-8"):
            break
    time.sleep(moment * 0.0001)
    program.terminate()
    code, _ = finish(program)
    assert code == 0


@pytest.mark.parametrize(
    ("luck", "faults"),
    [("exit:4", 1), ("exit:1", 1), ("hang", 1), ("signal:11", 1), ("kill", 0), ("exit:11", 0)],
)
def test_faults_are_told_to_who_decides_what_is_shown(
    luck: str, faults: int, tmp_path: Path
) -> None:
    assert finish(start(tmp_path, luck, "exit:0"))[0] == 0
    told = (tmp_path / "guard").read_text(encoding="utf-8")
    assert told == "b" + "f" * faults + "b"


def test_a_visitor_that_wants_a_fresh_one_is_not_lost(tmp_path: Path) -> None:
    assert finish(start(tmp_path, f"exit:{START_AGAIN}", "exit:0")) == (0, "")
    assert events(tmp_path) == ["started", "visitor-started", "visitor-started", "ended"]


def test_one_that_wants_a_fresh_one_again_and_again_is_given_up(tmp_path: Path) -> None:
    assert finish(start(tmp_path, f"exit:{START_AGAIN}"))[0] == ExitCode.TOO_MANY_FAULTS
