"""Writing: the same bytes for the same packs, and files that are whole or not there."""

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.model import Pack
from kiosk.errors import CannotWrite, ContentInvalid
from kiosk.library import writer
from kiosk.library.merging import scoped
from kiosk.library.pictures import PictureAt
from kiosk.library.reader import Library
from kiosk.library.writer import write, write_file, write_to
from tests import forge

ROOT = Path(__file__).resolve().parents[3]


def test_same_pack_gives_same_bytes(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path)
    assert write([pack]) == write([pack])


def test_words_that_are_counted_in_parts_are_counted_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = forge.pack(tmp_path)

    def spelling() -> list[tuple[str, str, int]]:
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(write([pack]))
            return database.execute("SELECT * FROM spelling").fetchall()

    whole = spelling()
    monkeypatch.setattr(writer, "_MOST_SIGHTINGS", 3)
    assert spelling() == whole
    assert max(count for _, _, count in whole) > 1


def test_same_folder_gives_same_bytes_in_another_process(tmp_path: Path) -> None:
    folder = forge.folder(topics=4, page_gated=(2,), languages=("en", "hi")).write(tmp_path)
    program = (
        "import hashlib, sys; from pathlib import Path;"
        "from kiosk.authoring.build import compile_folder;"
        "print(hashlib.sha256(compile_folder(Path(sys.argv[1]))[1]).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", program, str(folder)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(sums) == 1


@given(topics=st.integers(1, 30), gated=st.sets(st.integers(2, 30), max_size=3))
@settings(max_examples=5, deadline=None)
def test_any_size_can_be_read_back(
    tmp_path_factory: pytest.TempPathFactory, topics: int, gated: set[int]
) -> None:
    made = forge.folder(topics=topics, page_gated=tuple(gated))
    pack = forge.pack(tmp_path_factory.mktemp("pack"), made)
    library = Library.from_bytes(write([pack]))
    (edition,) = pack.editions
    for topic in edition.topics:
        article = library.article(topic.id, edition.language)
        assert (article.page_gate is None) == (int(topic.id[6:]) not in gated)
    assert sum(len(group.topics) for group in library.groups(edition.language)) == topics
    library.close()


def test_two_packs_with_one_name_are_refused(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path)
    with pytest.raises(ContentInvalid, match="same name"):
        write([pack, pack])


def test_no_pack_gives_an_empty_library() -> None:
    library = Library.from_bytes(write([]))
    assert library.languages() == ()
    library.close()


def test_file_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"old")

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CannotWrite, match="No space left"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_missing_folder_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="No such file"):
        write_file(tmp_path / "gone" / "library.db", b"new")


def test_folder_is_not_flushed_where_it_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.db"
    monkeypatch.setattr("kiosk.library.writer._CAN_FLUSH_FOLDERS", False)
    write_file(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_is_written_pack_by_pack_and_is_the_same_each_time(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path)
    other = replace(pack, id="other")
    asked: list[str] = []

    def packs() -> Iterator[Pack]:
        for each in (pack, other):
            asked.append(each.id)
            yield scoped(each)

    at = PictureAt("0" * 64, 1, 2, "1" * 64)
    for name in ("one.db", "two.db"):
        write_to(tmp_path / name, packs(), {"forged.a.png": at})
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
    assert asked == ["forged", "other"] * 2
    library = Library.open(tmp_path / "one.db")
    assert library.languages() == ("en",)
    library.close()
    assert sorted(path.name for path in tmp_path.glob("*.db*")) == ["one.db", "two.db"]


def test_a_disk_at_fault_is_a_refusal_and_a_bug_is_not(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path)
    with pytest.raises(CannotWrite, match="unable to open"):
        write_to(tmp_path / "gone" / "a.db", [pack], {})
    write_to(tmp_path / "a.db", [pack], {})
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        write_to(tmp_path / "a.db", [pack], {})
