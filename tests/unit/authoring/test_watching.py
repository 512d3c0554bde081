"""A save is seen, however an editor saves; what comes and goes meanwhile is not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.authoring.watching import changed, look_at, settled

PATH = "en/topics/a.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (PATH, "pack.yaml", "en/faq/a.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Words.")
    return tmp_path


def in_place(path: Path) -> None:
    path.write_text("Other words.")


def by_rename(path: Path) -> None:
    beside = path.with_name("a.md~")
    beside.write_text("Words!")
    beside.replace(path)


def by_rename_of_the_same_time_and_size(path: Path) -> None:
    before = path.stat()
    by_rename(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def by_moving_the_old_away(path: Path) -> None:
    path.rename(path.with_name(".a.md.swp"))
    path.write_text("Words.")


@pytest.mark.parametrize(
    "save",
    [in_place, by_rename, by_rename_of_the_same_time_and_size, by_moving_the_old_away],
)
def test_a_save_is_seen(folder: Path, save: Callable[[Path], None]) -> None:
    before = look_at(folder)
    assert changed(before, look_at(folder)) == []
    save(folder / PATH)
    assert changed(before, look_at(folder)) == [PATH]


def test_what_comes_and_goes_is_seen(folder: Path) -> None:
    before = look_at(folder)
    (folder / PATH).unlink()
    (folder / "en/topics/b.md").write_text("Words.")
    assert changed(before, look_at(folder)) == [PATH, "en/topics/b.md"]


def test_hidden_files_and_folders_are_not_looked_at(folder: Path) -> None:
    before = look_at(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index").write_text("")
    (folder / "en" / ".a.md.swp").write_text("")
    assert look_at(folder) == before


def test_a_file_that_goes_meanwhile_is_not_there(folder: Path) -> None:
    (folder / "en" / "gone.md").symlink_to("nowhere")
    assert set(look_at(folder)) == {PATH, "pack.yaml", "en/faq/a.md"}


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert look_at(tmp_path / "none") == {}


def test_a_save_in_two_steps_is_waited_for(folder: Path) -> None:
    steps = ["", "Half of", "Half of the words."]

    def sleep(seconds: float) -> None:
        assert 0 < seconds < 1
        if steps:
            (folder / PATH).write_text(steps.pop(0))

    (folder / PATH).write_text("Wo")
    now = settled(folder, look_at(folder), sleep)
    assert (folder / PATH).read_text() == "Half of the words."
    assert now == look_at(folder)
