"""Private keys: their files, which nobody else may read and nothing overwrites."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.authoring.signing import (
    PrivateKey,
    read_private_key,
    read_private_pem,
    write_new_key,
)
from kiosk.errors import CannotRead, CannotWrite
from kiosk.packs.keys import read_public_pem
from kiosk.packs.refusals import KeyInvalid
from tests.forge_packs import private

GOOD = private(1).pem().encode()


def test_a_key_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "key"
    public = write_new_key(path, private(1))
    assert read_private_key(path).public == private(1).public
    assert public == tmp_path / "key.pub"
    assert read_public_pem(public.read_text(encoding="ascii")) == private(1).public


@pytest.mark.skipif(os.name != "posix", reason="permissions as on Linux")
def test_a_private_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_new_key(tmp_path / "key", private(1))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "key.pub").stat().st_mode) == 0o644


@pytest.mark.parametrize("there", ["key", "key.pub"])
def test_a_key_is_never_overwritten(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine", encoding="ascii")
    with pytest.raises(CannotWrite, match=f"{there}: File exists"):
        write_new_key(tmp_path / "key", private(1))
    assert (tmp_path / there).read_text(encoding="ascii") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == [there]


def test_two_new_keys_differ() -> None:
    assert PrivateKey.new().public != PrivateKey.new().public


def test_a_key_does_not_show_itself() -> None:
    assert repr(private(1)) == "PrivateKey()"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a private key"),
        (GOOD + GOOD, "not a private key"),
        (GOOD.replace(b"PRIVATE", b"PUBLIC"), "not a private key"),
        (GOOD.replace(b"MC4C", b"M==C"), "not base64"),
        (GOOD.replace(b"MC4C", b"MD4C"), "another kind"),
        (GOOD.replace(b"AQEB\n", b"AQE=\n"), "another kind"),
    ],
)
def test_what_is_no_key_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(KeyInvalid, match=says):
        read_private_pem(data)


def test_a_key_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        read_private_key(tmp_path / "key")
