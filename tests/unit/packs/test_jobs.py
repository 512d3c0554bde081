"""What a child is asked for, done in this process and so without its confinement."""

import io

import msgspec
import pytest

from kiosk.content.model import Pack
from kiosk.library.writer import write
from kiosk.packs.jobs import JOBS, PackAsk, Trust
from kiosk.packs.payload import Floor
from kiosk.packs.refusals import PackBodyDamaged, PackLineInvalid, PackTooOld, PackUnsigned
from kiosk.sandbox.limits import Limits
from kiosk.sandbox.serving import Teller
from kiosk.sandbox.wire import Attached, Listener, Progress
from tests import forge, forge_packs
from tests.forge_packs import ring

MADE = forge.folder(topics=3, partial=("hi",), page_gated=(2,), passage_gated=(3,))
FILE = forge_packs.forgery(MADE).file()
HAS_NO_PAST = Trust(ring(), {}, forge_packs.APP_VERSION)


def done(job: str, file: bytes, ask: bytes) -> tuple[bytes, list[Progress | Attached]]:
    """Give the answer of a job and what it said before."""
    out = io.BytesIO()
    answer = JOBS[job](io.BytesIO(file), ask, Teller(out))
    return answer, Listener(Limits(attached_bytes=1 << 30)).hear(out.getvalue())


def ask(trust: Trust | None = HAS_NO_PAST, *, is_compiled: bool = False) -> bytes:
    return msgspec.msgpack.encode(PackAsk(trust, is_compiled))


def test_a_pack_is_answered_as_its_author_wrote_it() -> None:
    answer, said = done("pack", FILE, ask())
    assert msgspec.msgpack.decode(answer, type=Pack) == forge_packs.content(MADE)
    steps = [each.step for each in said if isinstance(each, Progress)]
    assert steps[0] == "hashing"
    assert set(steps) <= {"hashing", "checking"}


def test_its_database_comes_before_the_answer() -> None:
    _, said = done("pack", FILE, ask(is_compiled=True))
    attached = [each.data for each in said if isinstance(each, Attached)]
    assert attached == [write([forge_packs.content(MADE)])]
    pages = [each for each in said if isinstance(each, Progress) and each.step == "indexing"]
    assert pages[-1] == Progress("indexing", 4, 4)


def test_whom_to_trust_is_asked_if_somebody_is_named() -> None:
    made = forge_packs.forgery(MADE)
    made.keys = ()
    with pytest.raises(PackUnsigned):
        done("pack", made.file(), ask())
    answer, _ = done("pack", made.file(), ask(None))
    assert msgspec.msgpack.decode(answer, type=Pack).id == forge.PACK_ID
    trust = Trust(ring(), {forge.PACK_ID: Floor(2, "")}, forge_packs.APP_VERSION)
    with pytest.raises(PackTooOld):
        done("pack", FILE, ask(trust))


def test_a_line_is_looked_at_alone() -> None:
    end = FILE.index(b"\n") + 1
    assert done("line", FILE[:end], b"") == (b"\xc3", [])
    with pytest.raises(PackLineInvalid):
        done("line", FILE[1:], b"")


def test_pictures_that_were_decoded_once_are_known_by_their_hashes() -> None:
    made = forge_packs.forgery(forge.folder(topics=3, pictures=(3,)))
    again = msgspec.msgpack.encode(PackAsk(None, is_compiled=False, are_pictures_known=True))
    answer, _ = done("pack", made.file(), again)  # where Qt is out of reach
    assert msgspec.msgpack.decode(answer, type=Pack).id == forge.PACK_ID
    name = next(name for name in made.members if name.startswith("media/"))
    whole = made.file()
    at = whole.index(made.members[name], whole.index(b"\n"))
    with pytest.raises(PackBodyDamaged):
        done("pack", whole[:at] + b"\0" + whole[at + 1 :], again)
