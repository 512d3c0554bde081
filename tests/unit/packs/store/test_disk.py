"""The hands of the store: every step is told, and what the system refuses is a refusal."""

import hashlib
from pathlib import Path

import pytest

from kiosk.errors import CannotWrite
from kiosk.packs.store import disk as disk_module
from kiosk.packs.store.disk import Disk, Step
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.locking import locked


def test_every_step_is_told(tmp_path: Path) -> None:
    steps: list[Step] = []
    disk, folder, file = Disk(steps.append), tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"
    disk.make_folder(folder)
    disk.make_folder(folder)
    disk.put(file, b"x" * ((1 << 20) + 1))
    disk.remove(file)
    disk.remove(file)
    disk.remove(folder)
    assert [step.kind for step in steps] == [
        *("folder", "folder", "file", "write", "write", "flush", "rename", "flush"),
        *("remove", "remove", "remove"),
    ]
    assert sum(len(step.data) for step in steps) == (1 << 20) + 1
    assert steps[6].to == file
    assert [*tmp_path.iterdir()] == [tmp_path / "a"]


def test_the_hash_is_that_of_what_was_written(tmp_path: Path) -> None:
    with Disk().writing(tmp_path / "a") as sink:
        sink.writelines((b"kio", b"sk"))
    assert sink.size == 5
    assert sink.sha256 == hashlib.sha256(b"kiosk").hexdigest()
    assert (tmp_path / "a").read_bytes() == b"kiosk"


def test_what_the_system_refuses_is_a_refusal(tmp_path: Path) -> None:
    disk, gone, file = Disk(), tmp_path / "gone" / "x", tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(CannotWrite):
        disk.write(gone, b"")
    with pytest.raises(CannotWrite):
        disk.flush_folder(gone)
    with pytest.raises(CannotWrite):
        disk.rename(gone, file)
    with pytest.raises(CannotWrite):
        disk.make_folder(file / "below")
    with pytest.raises(CannotWrite):
        disk.remove(file / "below")
    with pytest.raises(CannotWrite):
        disk.remove(tmp_path)


def test_folders_are_not_flushed_where_they_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk_module, "_CAN_FLUSH_FOLDERS", False)
    Disk().flush_folder(tmp_path / "gone")


def test_a_lock_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite), locked(Layout(tmp_path / "gone")):
        pass


def test_a_lock_on_a_disk_that_knows_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(CannotWrite, match="not implemented"), locked(Layout(tmp_path)):
        pass
