"""Packs checked and compiled by the real program as a confined child, without a display."""

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.errors import Refusal
from kiosk.library.writer import write
from kiosk.packs import checking
from kiosk.packs.checking import CheckFailed, believed, check, check_and_compile, check_unsigned
from kiosk.packs.image_shapes import MOST_PIXELS
from kiosk.packs.jobs import PackAsk, Trust
from kiosk.packs.payload import Floor
from kiosk.packs.refusals import BadImage, PackInconsistent, PackReleaseTwice, PackUnsigned
from kiosk.sandbox.limits import MEGABYTE
from kiosk.sandbox.running import Task, run
from kiosk.sandbox.wire import Progress
from tests import forge, forge_packs
from tests.forge_packs import Forgery, packs_role, ring, ring_line

RICH = forge.folder(topics=3, page_gated=(2,), passage_gated=(3,), pictures=(3,))
LARGEST = Image.new("RGB", (4000, MOST_PIXELS // 4000), (90, 120, 60))


def saved(kind: str) -> bytes:
    """Give the largest picture there may be."""
    out = io.BytesIO()
    LARGEST.save(out, kind)
    return out.getvalue()


@dataclass
class Desk:
    """Where a forgery is written, and what was said while it was checked."""

    folder: Path
    said: list[Progress]

    def put(self, made: Forgery) -> BinaryIO:
        """Write a forgery and open it."""
        path = self.folder / "a.kpack"
        path.write_bytes(made.file())
        return path.open("rb")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, [])


def test_a_good_pack_is_what_its_author_wrote_with_its_database(desk: Desk) -> None:
    made = forge_packs.forgery(RICH)
    second = ring(number=2)
    made.base["keyrings"] = [ring_line(second, 8).decode().removesuffix("\n")]
    made.members["media/plain.png"] = saved("PNG")
    out = io.BytesIO()
    with desk.put(made) as file:
        pack = check_and_compile(file, ring(), {}, desk.said.append, out)
        data = (desk.folder / "a.kpack").read_bytes()
    assert pack.content == forge_packs.content(RICH)
    assert (pack.signers, pack.keyring) == (forge_packs.ids(1), second)
    assert out.getvalue() == write([pack.content])
    picture = pack.media["plain.png"]
    assert data[picture.offset : picture.offset + picture.size] == saved("PNG")
    assert {each.step for each in desk.said} == {"hashing", "checking", "indexing"}
    assert desk.said[-1] == Progress("indexing", 3, 3)


def test_without_a_place_for_it_no_database_is_made(desk: Desk) -> None:
    with desk.put(forge_packs.forgery(RICH)) as file:
        assert check(file, ring(), {}, desk.said.append).content == forge_packs.content(RICH)
    assert {each.step for each in desk.said} == {"hashing", "checking"}


def test_a_floor_holds(desk: Desk) -> None:
    floors = {forge.PACK_ID: Floor(1, "0" * 64)}
    with desk.put(forge_packs.forgery()) as file, pytest.raises(PackReleaseTwice):
        check(file, ring(), floors, desk.said.append)


def test_a_bad_picture_is_named(desk: Desk) -> None:
    made = forge_packs.forgery(RICH)
    made.members["media/plain.png"] = b"GIF89a"
    with desk.put(made) as file, pytest.raises(BadImage) as caught:
        check(file, ring(), {}, desk.said.append)
    assert caught.value.detail == "media/plain.png: It is not a PNG."


def test_what_nobody_signed_is_read_where_nobody_asks(desk: Desk) -> None:
    made = forge_packs.forgery(RICH)
    made.keys = ()
    with desk.put(made) as file:
        opening, content = check_unsigned(file, desk.said.append)
        assert (opening.payload.id, content) == ("forged", forge_packs.content(RICH))
        with pytest.raises(PackUnsigned):
            check(file, ring(), {}, desk.said.append)
    made.change("en/topics/topic-1.json", lambda topic: topic.update(icon="none"))
    with desk.put(made) as file, pytest.raises(PackInconsistent):
        check_unsigned(file, desk.said.append)


def test_whoever_listens_may_call_it_off(desk: Desk) -> None:
    class CalledOff(Exception):  # noqa: N818 - only here
        """Somebody touched Cancel."""

    def on_progress(_: Progress) -> None:
        raise CalledOff

    with desk.put(forge_packs.forgery()) as file, pytest.raises(CalledOff):
        check(file, ring(), {}, on_progress)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)  # nobody is left


def test_a_disk_that_is_full_is_told(desk: Desk) -> None:
    with (
        desk.put(forge_packs.forgery()) as file,
        Path("/dev/full").open("wb", buffering=0) as full,
        pytest.raises(OSError, match="No space"),
    ):
        check_and_compile(file, ring(), {}, desk.said.append, full)


@pytest.mark.parametrize(
    ("limit", "why"),
    [
        ({"memory_bytes": 40 * MEGABYTE}, "too much memory|ended|Unable to read"),
        ({"wall_seconds": 0.05}, "took too long"),
        ({"silent_seconds": 0.05}, "said nothing"),
        ({"answer_bytes": 100}, "said too much"),
        ({"progress_lines": 0}, "said too much"),
    ],
)
def test_past_a_limit_it_is_ended(desk: Desk, limit: dict[str, float], why: str) -> None:
    made = forge_packs.forgery(RICH)
    made.members["media/plain.png"] = saved("PNG")
    trust = Trust(ring(), {}, "0.1.0")
    task = Task(
        "pack",
        msgspec.msgpack.encode(PackAsk(trust, is_compiled=False)),
        replace(checking.LIMITS, **limit),
    )
    with desk.put(made) as file, pytest.raises((CheckFailed, BadImage), match=why):
        believed(run(checking.program(), task, file, lambda _: None), int, (BadImage,))


def test_a_database_that_nobody_asked_for_is_too_much(desk: Desk) -> None:
    trust = Trust(ring(), {}, "0.1.0")
    ask = msgspec.msgpack.encode(PackAsk(trust, is_compiled=True))
    task = Task("pack", ask, checking.LIMITS)
    with desk.put(forge_packs.forgery()) as file, pytest.raises(CheckFailed, match="too much"):
        believed(run(checking.program(), task, file, lambda _: None), int, ())


def test_an_ask_that_cannot_be_read(desk: Desk) -> None:
    task = Task("pack", b"\xc1", checking.LIMITS)
    with desk.put(forge_packs.forgery()) as file, pytest.raises(CheckFailed, match="ended without"):
        believed(run(checking.program(), task, file, lambda _: None), int, ())


def test_a_keyring_too_long_for_an_ask_ends_in_a_refusal(desk: Desk) -> None:
    roles = tuple(packs_role((1,), (f"pack-{n}" * 8,)) for n in range(16))
    floors = {f"p-{n}": Floor(1, "0" * 64) for n in range(700)}
    with desk.put(forge_packs.forgery()) as file, pytest.raises(Refusal, match="CHECK_FAILED"):
        check(file, ring(*roles), floors, desk.said.append)
