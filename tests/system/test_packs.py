"""The way of a pack by the real commands, each a process of its own, and how packs are refused."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import psutil
import pytest

from kiosk.errors import ExitCode
from kiosk.packs.changes import Changes
from tests import forge, forge_packs
from tests.forge_packs import PNG, Forgery, packs_role, ring, ring_line
from tests.system.desk import ROOT, wait_until
from tests.vectors.vector import rings

KIOSKCTL = (sys.executable, "-m", "kiosk.ctl")
BAD, REFUSED = ExitCode.BAD_CONTENT, ExitCode.REFUSED


@dataclass
class Desk:
    """A folder in which somebody types commands."""

    folder: Path

    def type(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run ``kioskctl`` with ``words``, whose names of files are those in the folder."""
        return subprocess.run(
            [*KIOSKCTL, *words],
            cwd=self.folder,
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def said(self, line: str) -> str:
        """Give what a command says, which must end well."""
        done = self.type(*line.split())
        assert done.returncode == 0, done.stderr
        return done.stdout

    def values(self, line: str) -> Any:  # noqa: ANN401 - any JSON
        """Give the values that a command writes for programs."""
        return json.loads(self.said(f"{line} --json"))

    def refused(self, line: str) -> tuple[int, str]:
        """Give the exit code and the code of the refusal by which a command ends."""
        done = self.type(*line.split())
        assert done.stdout == ""
        return done.returncode, done.stderr.partition(":")[0]

    def put(self, name: str, made: Forgery | bytes) -> None:
        """Lay a file on the desk."""
        (self.folder / name).write_bytes(made if isinstance(made, bytes) else made.file())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.put("ring", ring_line(ring(), 8))
    return desk


def author(desk: Desk) -> Path:
    """Give a content folder with pictures that can be seen."""
    folder = forge.folder(topics=3, page_gated=(2,), passage_gated=(3,), pictures=(3,))
    path = folder.write(desk.folder)
    for picture in (path / "media").iterdir():
        picture.write_bytes(PNG)
    return path


def test_from_a_folder_to_what_is_new(desk: Desk) -> None:
    folder = author(desk)
    key = desk.values("pack keygen --out me")
    assert desk.values("keyring init --out mine --key me.pub")["keys"].keys() == {key["id"]}
    assert desk.values("pack build forged --out 1.kpack")["signatures"] == []
    assert desk.refused("pack verify 1.kpack --keyring mine") == (REFUSED, "PACK_UNSIGNED")
    assert desk.values("pack sign 1.kpack --key me")["signatures"] == [key["id"]]
    assert desk.values("pack verify 1.kpack --keyring mine")["trusted_by"] == [key["id"]]

    topic = folder / forge.topic_path(2)
    topic.write_text(
        topic.read_text(encoding="utf-8").replace("plain words", "other words"), encoding="utf-8"
    )
    cover = folder / "pack.yaml"
    cover.write_text(
        cover.read_text(encoding="utf-8").replace("release: 1\n", "release: 2\n"), encoding="utf-8"
    )
    desk.said("pack build forged --out 2.kpack")
    desk.said("pack sign 2.kpack --key me")
    assert ": good\n" in desk.said("pack verify 2.kpack --keyring mine --after 1.kpack")
    back = "pack verify 1.kpack --keyring mine --after 2.kpack"
    assert desk.refused(back) == (REFUSED, "PACK_TOO_OLD")
    said = desk.said("pack diff 1.kpack 2.kpack").splitlines()
    assert said[0] == f"1 topic changed. Signed by {key['id'][:16]}."
    assert "- Changed: Topic 2." in said
    assert said[-1] == "No signature was verified: kioskctl pack verify does that."
    told = desk.said("pack diff 1.kpack 2.kpack --json")
    changes = msgspec.json.decode(told, type=Changes)
    assert (changes.topics.changed, changes.now.signers) == (("topic-2",), (key["id"],))
    one, two = desk.values("pack inspect 1.kpack 2.kpack")
    assert (one["release"], two["release"]) == (1, 2)
    assert not list(desk.folder.glob("*.new"))


def test_a_keyring_that_follows(desk: Desk) -> None:
    for name in ("me", "you"):
        desk.said(f"pack keygen --out {name}")
    desk.said("keyring init --out ring-1 --key me.pub")
    desk.said("keyring rotate ring-1 --out ring-2 --key you.pub --sign me")
    assert desk.values("keyring check ring-2 --after ring-1") == {"number": 2, "follows": 1}
    assert desk.values("keyring show ring-2")["number"] == 2
    back = "keyring check ring-1 --after ring-2"
    assert desk.refused(back) == (REFUSED, "KEYRING_OUT_OF_ORDER")
    author(desk)
    desk.said("pack build forged --out a.kpack")
    desk.said("pack sign a.kpack --key you")
    assert desk.refused("pack verify a.kpack --keyring ring-1") == (REFUSED, "PACK_NOT_TRUSTED")
    assert ": good\n" in desk.said("pack verify a.kpack --keyring ring-2")


def _tampered(made: Forgery) -> bytes:
    return made.file()[:-1] + b"\1"


def _mixed(made: Forgery) -> bytes:
    other = forge_packs.forgery()
    other.change("en/topics/topic-1.json", lambda topic: topic.update(title="Topic 2"))
    return made.file().partition(b"\n")[0] + b"\n" + other.file().partition(b"\n")[2]


@pytest.mark.parametrize("command", ["verify a.kpack --keyring ring", "diff a.kpack a.kpack"])
def test_a_good_pack_is_taken(desk: Desk, command: str) -> None:
    desk.put("a.kpack", forge_packs.forgery())
    assert desk.said(f"pack {command}")


def test_a_pack_that_was_tampered_with(desk: Desk) -> None:
    desk.put("a.kpack", _tampered(forge_packs.forgery()))
    for command in ("verify a.kpack --keyring ring", "diff a.kpack a.kpack"):
        assert desk.refused(f"pack {command}") == (BAD, "PACK_BODY_DAMAGED")


def test_a_line_of_one_pack_with_the_body_of_another(desk: Desk) -> None:
    desk.put("a.kpack", _mixed(forge_packs.forgery()))
    assert desk.refused("pack verify a.kpack --keyring ring") == (BAD, "PACK_BODY_DAMAGED")


def test_one_key_under_two_ids(desk: Desk) -> None:
    desk.put("ring", rings()["one-key-twice"])
    desk.put("a.kpack", forge_packs.forgery())
    assert desk.refused("pack verify a.kpack --keyring ring") == (BAD, "KEYRING_INVALID")
    assert desk.refused("keyring check ring") == (BAD, "KEYRING_INVALID")


def test_a_role_outside_of_its_scope(desk: Desk) -> None:
    desk.put("ring", rings()["other-pack"])
    desk.put("a.kpack", forge_packs.forgery())
    assert desk.refused("pack verify a.kpack --keyring ring") == (REFUSED, "PACK_OUT_OF_SCOPE")


def test_an_old_keyring_that_travels(desk: Desk) -> None:
    made = forge_packs.forgery()
    other = ring_line(ring(packs_role((1, 2))), 8)
    made.base["keyrings"] = [other.decode().removesuffix("\n")]
    desk.put("a.kpack", made)
    code = (REFUSED, "KEYRING_OUT_OF_ORDER")
    assert desk.refused("pack verify a.kpack --keyring ring") == code


def test_the_same_release_with_other_bytes(desk: Desk) -> None:
    made = forge_packs.forgery()
    desk.put("a.kpack", made)
    assert desk.said("pack verify a.kpack --keyring ring --after a.kpack")
    made.change("en/topics/topic-1.json", lambda topic: topic.update(title="Topic 2"))
    desk.put("b.kpack", made)
    twice = "pack verify b.kpack --keyring ring --after a.kpack"
    assert desk.refused(twice) == (REFUSED, "PACK_RELEASE_TWICE")


def test_a_picture_that_cannot_be_shown_is_in_no_pack(desk: Desk) -> None:
    folder = author(desk)
    (folder / "media" / "plain.png").write_bytes(PNG[:-9])
    desk.put("a.kpack", b"the old one")
    done = desk.type("pack", "build", "forged", "--out", "a.kpack")
    assert done.returncode == BAD
    assert "BAD_IMAGE: media/plain.png: It is cut short." in done.stderr
    assert (desk.folder / "a.kpack").read_bytes() == b"the old one"
    assert not list(desk.folder.glob("*.new"))


def test_a_line_that_speaks_to_the_terminal(desk: Desk) -> None:
    made = forge_packs.forgery()
    made.spoil_payload = lambda payload: payload.update(publisher="a\x1b[2Jb")
    desk.put("a.kpack", made)
    assert desk.refused("pack inspect a.kpack") == (BAD, "PACK_LIST_INVALID")


def test_a_child_that_is_killed(desk: Desk) -> None:
    desk.put("a.kpack", forge_packs.forgery())
    with subprocess.Popen(
        [*KIOSKCTL, "pack", "verify", "a.kpack", "--keyring", "ring"],
        cwd=desk.folder,
        env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        parent = psutil.Process(program.pid)
        wait_until(lambda: bool(parent.children()), "a child")
        parent.children()[0].kill()
        said, refusal = program.communicate(timeout=30)
    assert (program.returncode, said) == (BAD, "")
    assert refusal.startswith("CHECK_FAILED: It was ended by a signal (exit code -9).")
