"""The archive is an ordinary zip, and exactly one."""

import io
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.archive import archive_size, crc_in, directory, local_header, places
from kiosk.packs.payload import Member, media_type

CONTENTS = {"en/glossary.json": b"[]", "media/a.png": b"x" * 300, "pack.json": b""}


def archive(contents: dict[str, bytes]) -> tuple[tuple[Member, ...], bytes]:
    """Give the list of an archive and its bytes."""
    listed = tuple(Member(p, "0" * 64, len(d), media_type(p)) for p, d in contents.items())
    crcs = [zlib.crc32(data) for data in contents.values()]
    entries = [
        local_header(member, crc) + contents[member.path]
        for member, crc in zip(listed, crcs, strict=True)
    ]
    return listed, b"".join(entries) + directory(listed, crcs)


def test_python_reads_it_behind_a_line() -> None:
    _, data = archive(CONTENTS)
    with zipfile.ZipFile(io.BytesIO(b'{"payload":""}\n' + data)) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == CONTENTS
        assert not any(info.compress_type for info in opened.infolist())


def test_unzip_reads_it_behind_a_line(tmp_path: Path) -> None:
    _, data = archive(CONTENTS)
    (tmp_path / "a.kpack").write_bytes(b'{"payload":""}\n' + data)
    try:
        done = subprocess.run(["unzip", "-tqq", "a.kpack"], cwd=tmp_path, check=False)
    except FileNotFoundError:
        pytest.skip("no unzip to compare with")
    assert done.returncode in (0, 1)  # 1: bytes before the archive


@given(st.dictionaries(st.from_regex(r"[a-z]{1,9}\.json", fullmatch=True), st.binary()))
def test_the_places_and_the_size_follow_from_the_list(contents: dict[str, bytes]) -> None:
    listed, data = archive(contents)
    assert archive_size(listed) == len(data)
    for place in places(listed):
        header = data[place.header : place.data]
        held = contents[place.member.path]
        assert data[place.data : place.end] == held
        assert crc_in(header) == zlib.crc32(held)
        assert header == local_header(place.member, zlib.crc32(held))


def test_the_bytes_are_these() -> None:
    _, data = archive({"pack.json": b""})
    assert data == bytes.fromhex(
        "504b0304 1400 0000 0000 0000 2100 00000000 00000000 00000000 0900 0000"
        "7061636b2e6a736f6e"
        "504b0102 1400 1400 0000 0000 0000 2100 00000000 00000000 00000000 0900 0000 0000 0000"
        "0000 00000000 00000000 7061636b2e6a736f6e"
        "504b0506 0000 0000 0100 0100 37000000 27000000 0000"
    )


def test_an_archive_of_nothing_is_its_end() -> None:
    assert directory((), ()) == b"PK\5\6" + bytes(18)
    assert archive_size(()) == 22
