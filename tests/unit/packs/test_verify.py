"""The checks in their order, and what comes out of them."""

import io
import random
import zipfile
from typing import TYPE_CHECKING

import pytest

from kiosk.errors import Refusal
from kiosk.packs import refusals
from kiosk.packs.keys import KeyId
from kiosk.packs.payload import Floor
from kiosk.packs.reading import PackFile
from kiosk.packs.refusals import PackBodyDamaged, PackLineInvalid, PackRefusal
from kiosk.packs.verify import opened, unpacked, verified
from tests import forge, forge_packs
from tests.forge_packs import PNG, ids, packs_role, private, ring, ring_line, taken
from tests.unit.packs import pictures
from tests.vectors import invalid

if TYPE_CHECKING:
    from kiosk.sandbox.wire import Progress

RICH = forge.folder(topics=3, page_gated=(2,), passage_gated=(3,), pictures=(3,))


class Refused(PackRefusal):
    """A picture was refused. Only here."""

    code = "REFUSED"


def test_a_good_pack_is_what_its_author_wrote() -> None:
    file = forge_packs.forgery(RICH).file()
    pack = taken(file)
    assert pack.content == forge_packs.content(RICH)
    assert pack.signers == ids(1)
    assert pack.keyring is None
    assert pack.keyring_line == b""
    assert pack.floor() == Floor(1, pack.payload_sha256)
    assert list(pack.media) == ["body.png", "plain.png"]
    for picture in pack.media.values():
        assert file[picture.offset : picture.offset + picture.size] == PNG
        assert picture.type == "image/png"


def test_what_is_taken_can_be_taken_again_and_nothing_older() -> None:
    file = forge_packs.forgery().file()
    floors = {forge.PACK_ID: taken(file).floor(), "another": Floor(9, "")}
    assert taken(file, floors=floors).payload.release == 1


def test_a_key_for_this_pack_alone_makes_it_trusted() -> None:
    file = forge_packs.forgery().file()
    assert taken(file, ring(packs_role((1,), (forge.PACK_ID,)))).signers == ids(1)
    with pytest.raises(refusals.PackOutOfScope):
        taken(file, ring(packs_role((1,), ("another",))))


def test_a_keyring_that_travels_comes_out_with_its_line() -> None:
    made = forge_packs.forgery()
    second = ring(packs_role((2,)), number=2)
    line = ring_line(second, 8)
    made.base["keyrings"] = [line.decode().removesuffix("\n")]
    made.keys = (1,)
    with pytest.raises(refusals.PackNotTrusted):  # the new keyring has taken key 1 away
        taken(made.file())
    made.keys = (2,)
    pack = taken(made.file())
    assert (pack.keyring, pack.keyring_line) == (second, line)
    assert taken(made.file(), second).keyring is None


def test_a_keyring_of_a_stranger_does_not_come_out() -> None:
    made = forge_packs.forgery()
    line = ring_line(ring(packs_role((3,)), keyring=(3,), number=2), 3)
    made.base["keyrings"] = [line.decode().removesuffix("\n")]
    made.keys = (3,)
    with pytest.raises(refusals.KeyringNotTrusted):
        taken(made.file())


def test_a_keyring_with_two_lines_in_one_is_refused() -> None:
    made = forge_packs.forgery()
    made.base["keyrings"] = [ring_line(ring(), 8).decode()]
    with pytest.raises(refusals.KeyringInvalid):
        taken(made.file())


def test_pictures_are_looked_at_before_anything_comes_out() -> None:
    seen = []

    def look(data: bytes, media_type: str) -> None:
        seen.append((data, media_type))
        if len(seen) == 2:
            raise Refused(media_type)

    with pytest.raises(Refused):
        verified(
            io.BytesIO(forge_packs.forgery(RICH).file()),
            keyring=ring(),
            floors={},
            app_version="0.1.0",
            check_image=look,
        )
    assert seen == [(PNG, "image/png")] * 2


def test_progress_is_told_in_bytes() -> None:
    told: list[Progress] = []
    long = pictures.chunk(b"tEXt", bytes(3 << 20))
    media = {"body.png": PNG, "plain.png": pictures.png(5, 7, more=long)}
    file = forge_packs.forgery_of(forge_packs.content(RICH), media).file()
    pack = verified(
        io.BytesIO(file),
        keyring=ring(),
        floors={},
        app_version="0.1.0",
        check_image=forge_packs.look_at,
        tell=told.append,
    )
    total = pack.payload.body.size
    assert {progress.of for progress in told} == {total}
    first = [p.done for p in told if p.step == "hashing"]
    assert first == [1 << 20, 2 << 20, 3 << 20, total]
    done = [p.done for p in told if p.step == "checking"]
    assert len(done) == len(pack.payload.members)
    assert done == sorted(done)
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert done[-1] == archive.start_dir - file.index(b"\n") - 1


def test_a_pack_can_be_read_without_asking_who_signed_it() -> None:
    made = forge_packs.forgery(RICH)
    made.keys = ()
    pack = PackFile(io.BytesIO(made.file()))
    assert unpacked(pack, opened(pack), forge_packs.look_at) == forge_packs.content(RICH)


# Attacks, sampled; `make prove tamper` counts them all.


def refusal(file: bytes) -> Refusal:
    """Give why a file is refused; that it is taken fails the test."""
    with pytest.raises(Refusal) as caught:
        taken(file)
    return caught.value


def test_no_byte_of_line_1_can_be_replaced() -> None:
    file = forge_packs.forgery().file()
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    dice = random.Random(seed)  # noqa: S311 - a sample
    for place in range(file.index(b"\n") + 1):
        for new in dice.sample([b for b in range(256) if b != file[place]], 2):
            refusal(file[:place] + bytes([new]) + file[place + 1 :])


def test_no_bit_of_the_body_can_be_flipped() -> None:
    file = forge_packs.forgery(RICH).file()
    start = file.index(b"\n") + 1
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    dice = random.Random(seed)  # noqa: S311 - a sample
    for place in dice.sample(range(start, len(file)), 500):
        flipped = bytes([file[place] ^ 1 << dice.randrange(8)])
        changed = file[:place] + flipped + file[place + 1 :]
        assert isinstance(refusal(changed), PackBodyDamaged)


def test_no_file_that_is_cut_short_is_taken() -> None:
    file = forge_packs.forgery().file()
    end = file.index(b"\n") + 1
    for length in (0, 1, end - 1):
        assert isinstance(refusal(file[:length]), PackLineInvalid)
        assert refusal(file[:length]).detail == "no end of line within 262144 bytes"
    for length in (end, end + 1, len(file) - 1):
        assert isinstance(refusal(file[:length]), PackBodyDamaged)
        said = f"{length - end} bytes, where {len(file) - end} belong"
        assert refusal(file[:length]).detail == said


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("hidden-tail", "the members do not make up the archive"),
        ("unlisted", "the members do not make up the archive"),
        ("encrypted", "the entry of en/glossary.json"),
        ("overlap", "the directory at the end"),
        ("one-entry-less", "the directory at the end"),
        ("member-hash", "en/glossary.json"),
        ("member-crc", "en/glossary.json"),
        ("picture-cut", "media/picture.png: It is cut short."),
    ],
)
def test_what_is_wrong_in_an_archive_is_told(name: str, says: str) -> None:
    (vector,) = (each for each in invalid.VECTORS if each.name == name)
    assert refusal(vector.make()).detail == says


def test_an_empty_archive_is_refused_for_what_it_lacks() -> None:
    made = forge_packs.forgery()
    made.members = {}
    assert isinstance(refusal(made.file()), refusals.PackInconsistent)


def test_a_line_of_one_pack_with_the_body_of_another_is_refused() -> None:
    one, other = forge_packs.forgery(), forge_packs.forgery()
    other.change("en/topics/topic-1.json", lambda topic: topic.update(title="Topic 2"))
    first, second = one.file(), other.file()
    mixed = first[: first.index(b"\n") + 1] + second[second.index(b"\n") + 1 :]
    assert len(mixed) == len(first)
    assert isinstance(refusal(mixed), PackBodyDamaged)
    assert refusal(mixed).detail == "another hash than the one that was signed"


def test_taking_a_signature_away_leaves_too_few() -> None:
    made = forge_packs.forgery()
    made.keys = (1, 2)
    two = ring(packs_role((1, 2), threshold=2))
    assert taken(made.file(), two).signers == ids(1, 2)
    made.keys = (2,)
    with pytest.raises(refusals.PackNotTrusted):
        taken(made.file(), two)


def test_no_check_has_two_numbers_and_none_is_left_out() -> None:
    kinds = [k for k in vars(refusals).values() if isinstance(k, type) and issubclass(k, Refusal)]
    numbers = {kind.check for kind in kinds if issubclass(kind, PackRefusal)}
    assert numbers == set(range(12))


def test_the_ids_of_the_forged_keys_are_hashes() -> None:
    assert ids(1) == (KeyId("34750f98bd59fcfc946da45aaabe933be154a4b5094e1c4abf42866505f3c97e"),)
    assert len(private(1).public) == 32
