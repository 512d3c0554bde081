"""One kiosk a user: the second is refused, and a lock ends with its holder."""

import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.errors import AlreadyRunning, CannotWrite
from kiosk.instance import LOCK_NAME, claim, runtime_folder

HOLD = (
    "import sys, time; from pathlib import Path; from kiosk.instance import claim;"
    " held = claim(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


def test_the_sessions_own_folder_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert runtime_folder() == tmp_path


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_session_the_folder_is_the_users_alone(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    else:
        monkeypatch.setenv("XDG_RUNTIME_DIR", value)
    folder = runtime_folder()
    assert folder.parent == Path(tempfile.gettempdir())
    assert folder.name.startswith("kiosk-")


def test_a_second_claim_is_refused_and_leaves_the_first_alone(tmp_path: Path) -> None:
    with claim(tmp_path):
        for _ in range(2):
            with pytest.raises(AlreadyRunning, match=LOCK_NAME):
                claim(tmp_path)


def test_a_claim_ends_when_its_file_is_closed(tmp_path: Path) -> None:
    claim(tmp_path).close()
    claim(tmp_path).close()


def test_a_file_left_behind_by_a_crash_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).write_text("left behind", encoding="utf-8")
    claim(tmp_path).close()


def test_another_program_is_refused_until_it_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning):
            claim(tmp_path)
        other.kill()
        other.wait()
        claim(tmp_path).close()


def test_a_folder_that_is_made_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    claim(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite, match="file"):
        claim(tmp_path / "file")
