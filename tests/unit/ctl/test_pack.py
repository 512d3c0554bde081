"""``kioskctl pack``: from a folder to a signed pack, as an author goes."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from kiosk.ctl import telling
from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from kiosk.sandbox.wire import Progress
from tests import forge, forge_packs
from tests.forge_packs import PNG, packs_role, private, ring, ring_line


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = forge.folder(pictures=(3,), partial=("hi",)).write(tmp_path)
    for picture in (path / "media").iterdir():
        picture.write_bytes(PNG)
    return path


@pytest.fixture
def keyring(tmp_path: Path) -> Path:
    path = tmp_path / "ring.json"
    path.write_bytes(ring_line(ring(), 8))
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    path.write_text(private(1).pem(), encoding="ascii")
    return path


def run(*words: str | Path) -> int:
    return main([*map(str, words)])


def values(capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(capsys.readouterr().out)


def test_an_author_builds_signs_and_verifies(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, ring_file, key_file = tmp_path / "a.kpack", tmp_path / "r", tmp_path / "me"
    assert run("pack", "keygen", "--out", key_file) == 0
    assert run("keyring", "init", "--out", ring_file, "--key", f"{key_file}.pub") == 0
    assert run("pack", "build", folder, "--out", file) == 0
    assert run("pack", "verify", file, "--keyring", ring_file) == ExitCode.REFUSED
    assert "PACK_UNSIGNED" in capsys.readouterr().err
    assert run("pack", "sign", file, "--key", key_file) == 0
    capsys.readouterr()
    assert run("pack", "verify", file, "--keyring", ring_file) == 0
    said = capsys.readouterr().out
    assert f"{file}: good\nforged, release 1, version 0.1.0, of 2026-01-31\n" in said
    assert "3 topics, 2 pictures" in said
    assert "0 pages; 4 drafts" in said
    assert "trusted by" in said
    assert run("pack", "inspect", file) == 0
    assert f"{file}: not verified" in capsys.readouterr().out
    assert not list(tmp_path.glob("*.new"))


def test_programs_get_values(
    folder: Path, keyring: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.kpack"
    assert run("pack", "keygen", "--out", tmp_path / "new", "--json") == 0
    assert values(capsys)["public"] == str(tmp_path / "new.pub")
    assert run("pack", "build", folder, "--out", file, "--json") == 0
    assert values(capsys)["signatures"] == []
    assert run("pack", "sign", file, "--key", key, "--json") == 0
    assert values(capsys)["signatures"] == [forge_packs.key(1)]
    assert run("pack", "inspect", file, file, "--json") == 0
    one, two = values(capsys)
    assert one == two
    assert one["bytes"] == file.stat().st_size
    assert one["languages"] == {"en": "complete", "hi": "partial"}
    assert run("pack", "verify", file, "--keyring", keyring, "--json") == 0
    found = values(capsys)
    assert found == {**one, "trusted_by": [forge_packs.key(1)], "new_keyring": None}


def test_two_builds_of_one_folder_are_the_same_and_signing_leaves_the_rest(
    folder: Path, key: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "1.kpack", tmp_path / "2.kpack"
    for file in (one, two):
        assert run("pack", "build", folder, "--out", file) == 0
    assert one.read_bytes() == two.read_bytes()
    assert run("pack", "sign", two, "--key", key) == 0
    signed = two.read_bytes()
    assert signed != one.read_bytes()
    assert signed.partition(b"\n")[2] == one.read_bytes().partition(b"\n")[2]
    assert run("pack", "sign", two, "--key", key) == 0
    assert two.read_bytes() == signed


def test_a_second_signer_adds_to_the_first(key: Path, tmp_path: Path) -> None:
    file, other, two = tmp_path / "a.kpack", tmp_path / "other", tmp_path / "two.json"
    made = forge_packs.forgery()
    made.keys = ()
    file.write_bytes(made.file())
    other.write_text(private(2).pem(), encoding="ascii")
    two.write_bytes(ring_line(ring(packs_role((1, 2), threshold=2)), 8))
    assert run("pack", "sign", file, "--key", other) == 0
    assert run("pack", "verify", file, "--keyring", two) == ExitCode.REFUSED
    assert run("pack", "sign", file, "--key", key) == 0
    assert run("pack", "verify", file, "--keyring", two) == 0


def test_a_release_has_no_drafts_unless_they_are_allowed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.kpack"
    assert run("pack", "build", folder, "--out", file, "--release") == ExitCode.BAD_CONTENT
    assert "PACK_HAS_DRAFTS: en/topic-1, en/topic-2" in capsys.readouterr().err
    assert not file.exists()
    words = ("pack", "build", folder, "--out", file, "--release", "--allow-drafts")
    assert run(*words) == 0
    assert "drafts let be: en/topic-1" in capsys.readouterr().err
    assert file.exists()


def test_a_folder_with_errors_is_not_built(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "en" / "topics" / "topic-1.md").unlink()
    done = run("pack", "build", folder, "--out", tmp_path / "a.kpack")
    assert done == ExitCode.BAD_CONTENT
    assert "CONTENT_INVALID" in capsys.readouterr().err
    assert not (tmp_path / "a.kpack").exists()


def test_what_a_kiosk_would_refuse_is_not_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that authors may use and packs may not: longer than 64 signs."""
    long = "a" * 60
    for path in folder.rglob("*"):
        if path.suffix in {".md", ".yaml"}:
            text = path.read_text(encoding="utf-8").replace("topic-1", long)
            path.write_text(text, encoding="utf-8")
    for path in sorted(folder.rglob("topic-1.md")):
        path.rename(path.with_name(f"{long}.md"))
    file = tmp_path / "a.kpack"
    file.write_text("the old one", encoding="utf-8")
    assert run("pack", "build", folder, "--out", file) == ExitCode.BAD_CONTENT
    assert "PACK_STRUCTURE_WRONG" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "the old one"
    assert not list(tmp_path.glob("*.new"))


def test_a_keyring_travels_in_a_pack(
    folder: Path, keyring: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, second, key = tmp_path / "a.kpack", tmp_path / "second.json", tmp_path / "key2"
    second.write_bytes(ring_line(ring(packs_role((2,)), number=2), 8))
    key.write_text(private(2).pem(), encoding="ascii")
    assert run("pack", "build", folder, "--out", file, "--with-keyring", keyring, second) == 0
    assert run("pack", "sign", file, "--key", key) == 0
    capsys.readouterr()
    assert run("pack", "verify", file, "--keyring", keyring) == 0
    said = capsys.readouterr().out
    assert "1, 2 come along" in said
    assert "brings      keyring 2" in said


def test_what_is_new_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = forge_packs.forgery()
    old, new = tmp_path / "old.kpack", tmp_path / "new.kpack"
    old.write_bytes(made.file())
    made.change("en/topics/topic-1.json", lambda topic: topic.update(title="Topic 2"))
    made.keys, made.base["release"] = (), 2
    new.write_bytes(made.file())
    assert run("pack", "diff", old, new) == 0
    said = capsys.readouterr().out
    assert said.startswith("1 topic changed. Not signed.\n")
    assert f"What is there was signed by {forge_packs.key(1)[:16]}." in said
    assert "- Renamed: Topic 2, before Topic 1.\n" in said
    assert run("pack", "diff", old, new, "--json") == 0
    found = values(capsys)
    assert found["before"]["signers"] == [forge_packs.key(1)]
    assert found["now"]["size_bytes"] == new.stat().st_size


def test_what_a_kiosk_had_is_not_forgotten(
    keyring: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = forge_packs.forgery()
    old, new = tmp_path / "old.kpack", tmp_path / "new.kpack"
    old.write_bytes(made.file())
    made.base["release"] = 2
    new.write_bytes(made.file())
    assert run("pack", "verify", new, "--keyring", keyring, "--after", old, new) == 0
    assert run("pack", "verify", old, "--keyring", keyring, "--after", new) == ExitCode.REFUSED
    assert "PACK_TOO_OLD: forged: release 1 after 2" in capsys.readouterr().err


def test_a_damaged_pack_is_not_signed(
    key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.kpack"
    data = forge_packs.forgery().file()[:-1] + b"x"
    file.write_bytes(data)
    assert run("pack", "sign", file, "--key", key) == ExitCode.BAD_CONTENT
    assert "PACK_BODY_DAMAGED" in capsys.readouterr().err
    assert file.read_bytes() == data


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("inspect", "none"), ExitCode.CANNOT_READ, "CANNOT_READ"),
        (("verify", "none", "--keyring", "ring.json"), ExitCode.CANNOT_READ, "CANNOT_READ"),
        (("verify", "key", "--keyring", "ring.json"), ExitCode.BAD_CONTENT, "PACK_LINE_INVALID"),
        (("verify", "ring.json", "--keyring", "ring.json"), 65, "PACK_TYPE_WRONG"),
        (("verify", "key", "--keyring", "key"), ExitCode.BAD_CONTENT, "KEYRING_INVALID"),
        (("sign", "ring.json", "--key", "ring.json"), ExitCode.BAD_CONTENT, "KEY_INVALID"),
        (("keygen", "--out", "key"), ExitCode.CANNOT_WRITE, "File exists"),
        (("keygen", "--out", "no/key"), ExitCode.CANNOT_WRITE, "CANNOT_WRITE"),
        (("sign", "ring.json"), ExitCode.BAD_COMMAND_LINE, "--key"),
    ],
)
@pytest.mark.usefixtures("keyring", "key")
def test_what_goes_wrong_ends_with_its_code(
    words: tuple[str, ...], code: int, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tuple(
        str(tmp_path / word) if word in {"key", "no/key", "ring.json"} else word for word in words
    )
    try:
        done = run("pack", *words)
    except SystemExit as ended:
        done = int(ended.code or 0)
    assert done == code
    assert says in capsys.readouterr().err


def test_a_folder_without_its_pictures_is_not_built(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(folder / "media")
    done = run("pack", "build", folder, "--out", tmp_path / "a.kpack")
    assert done == ExitCode.BAD_CONTENT
    assert "media-missing" in capsys.readouterr().err


def test_who_waits_is_told_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    total = 100 << 20
    with telling.Bar(is_shown=True) as bar:
        for done in range(0, total + 1, 1 << 18):
            bar.tell(Progress("hashing", done, total))
        bar.tell(Progress("indexing", 1, 3))
    said = capsys.readouterr().err.split("\r")[1:]
    assert said[:-3] == [f"hashing {percent:3} %" for percent in range(101)]
    assert said[-3:] == ["indexing  33 %", " " * 14, ""]


def test_nobody_is_told_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with telling.Bar() as bar:
        bar.tell(Progress("hashing", 1 << 30, 1 << 30))
    with telling.Bar(is_shown=True) as bar:
        bar.tell(Progress("hashing", 1000, 1000))
        bar.tell(Progress("hashing", 0, 0))
    assert capsys.readouterr().err == ""
