"""Public keys: their ids, their files, and what they refuse to verify."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.authoring.signing import read_private_pem
from kiosk.packs.keys import is_signed, key_id, public_pem, read_public_pem
from kiosk.packs.refusals import KeyInvalid
from tests.forge_packs import private
from tests.vectors.tampered import CURVE_ORDER

MESSAGE = b"some words"
SMALL_ORDER = (1).to_bytes(32, "little")
"""The neutral point as a public key: one signature of it fits every message."""


def signature() -> bytes:
    return private(1)._key.sign(MESSAGE).signature


def test_a_signature_fits_its_key_and_its_message_alone() -> None:
    assert is_signed(MESSAGE, signature(), private(1).public)
    assert not is_signed(MESSAGE + b".", signature(), private(1).public)
    assert not is_signed(MESSAGE, signature(), private(2).public)


def test_another_spelling_of_a_signature_is_refused() -> None:
    half = int.from_bytes(signature()[32:], "little")
    assert half < CURVE_ORDER
    respelt = signature()[:32] + (half + CURVE_ORDER).to_bytes(32, "little")
    assert not is_signed(MESSAGE, respelt, private(1).public)


def test_a_key_that_signs_anything_is_refused() -> None:
    assert not is_signed(MESSAGE, SMALL_ORDER + bytes(32), SMALL_ORDER)


def test_the_test_vector_of_rfc_8032() -> None:
    public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    signed = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    assert is_signed(b"\x72", bytes.fromhex(signed), bytes.fromhex(public))


def test_an_id_is_the_hash_of_the_key() -> None:
    assert key_id(bytes(32)) == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"


def test_a_key_survives_its_file() -> None:
    assert read_public_pem(public_pem(private(1).public)) == private(1).public
    assert read_private_pem(private(1).pem().encode()).public == private(1).public


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to compare with")
def test_openssl_reads_the_keys_and_checks_the_signatures(tmp_path: Path) -> None:
    for name, data in (
        ("key.pub", public_pem(private(1).public).encode()),
        ("key", private(1).pem().encode()),
        ("message", MESSAGE),
        ("signature", signature()),
    ):
        (tmp_path / name).write_bytes(data)
    check = "openssl pkeyutl -verify -pubin -inkey key.pub -rawin -in message -sigfile signature"
    subprocess.run(check.split(), cwd=tmp_path, check=True, capture_output=True)
    derive = "openssl pkey -in key -pubout"
    done = subprocess.run(derive.split(), cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout == public_pem(private(1).public)


GOOD = public_pem(private(1).public)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not a public key"),
        (private(1).pem(), "not a public key"),
        (GOOD + GOOD, "not a public key"),
        (GOOD.replace("MCow", "MCo="), "not base64"),
        (GOOD.replace("MCow", "MCé="), "not a public key"),
        (GOOD.replace("MCow", "MDow"), "a public key of another kind"),
        (GOOD.replace(GOOD.split("\n")[1], GOOD.split("\n")[1][:-4] + "AA=="), "another kind"),
    ],
)
def test_what_is_no_key_is_refused(text: str, says: str) -> None:
    with pytest.raises(KeyInvalid, match=says):
        read_public_pem(text)
