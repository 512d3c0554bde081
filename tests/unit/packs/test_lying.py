"""What a child that was taken over cannot do: say that somebody signed, or what a pack is."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.packs import checking, refusals
from kiosk.packs.payload import Floor
from kiosk.packs.verify import VerifiedPack
from tests import forge, forge_packs
from tests.forge_packs import Forgery, packs_role, ring, ring_line
from tests.unit.packs.lying import WORDS

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start the liar as the child."""
    words = (sys.executable, "-m", "tests.unit.packs.lying")
    monkeypatch.setattr(checking, "checking_program", lambda: (words, ROOT))


def checked(folder: Path, file: bytes, release: int = 0) -> VerifiedPack:
    path = folder / "a.kpack"
    path.write_bytes(file)
    floors = {forge.PACK_ID: Floor(release, "")} if release else {}
    with path.open("rb") as opened:
        return checking.check(opened, ring(), floors, lambda _: None)


def test_it_can_lie_about_words_and_nothing_else(tmp_path: Path) -> None:
    made = forge_packs.forgery(forge.folder(topics=3, pictures=(3,)))
    file = made.file()
    pack = checked(tmp_path, file)
    assert pack.content == WORDS
    assert pack.signers == forge_packs.ids(1)
    assert pack.payload == forge_packs.taken(file).payload
    assert dict(pack.media) == dict(forge_packs.taken(file).media)
    assert pack.keyring is None


def _unsigned(made: Forgery) -> None:
    made.keys = ()


def _by_a_stranger(made: Forgery) -> None:
    made.keys = (3,)


def _with_a_keyring_of_a_stranger(made: Forgery) -> None:
    line = ring_line(ring(packs_role((3,)), keyring=(3,), number=2), 3)
    made.base["keyrings"] = [line.decode().removesuffix("\n")]
    made.keys = (3,)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (_unsigned, refusals.PackUnsigned),
        (_by_a_stranger, refusals.PackNotTrusted),
        (_with_a_keyring_of_a_stranger, refusals.KeyringNotTrusted),
    ],
)
def test_it_cannot_sign(
    tmp_path: Path, change: Callable[[Forgery], None], refusal: type[refusals.PackRefusal]
) -> None:
    made = forge_packs.forgery()
    change(made)
    with pytest.raises(refusal):
        checked(tmp_path, made.file())


def test_it_cannot_bring_an_old_release_back(tmp_path: Path) -> None:
    with pytest.raises(refusals.PackTooOld):
        checked(tmp_path, forge_packs.forgery().file(), release=2)


def test_it_cannot_make_a_pack_of_something_else(tmp_path: Path) -> None:
    with pytest.raises(refusals.PackLineInvalid):
        checked(tmp_path, b"not a pack")
    path = tmp_path / "a.kpack"
    with path.open("rb") as file, pytest.raises(refusals.PackLineInvalid):
        checking.check_line(file)
