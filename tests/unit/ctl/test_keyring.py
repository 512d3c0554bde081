"""``kioskctl keyring``: making keyrings, changing them, looking into them."""

import json
from pathlib import Path

import pytest

from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from kiosk.packs.keyring import read_keyring
from kiosk.packs.keys import public_pem
from tests.forge_packs import ids, key, packs_role, private, ring, ring_line


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(1, 10):
        Path(f"k{number}").write_text(private(number).pem(), encoding="ascii")
        Path(f"k{number}.pub").write_text(public_pem(private(number).public), encoding="ascii")


def run(words: str) -> int:
    return main(words.split())


def test_a_keyring_is_made_shown_and_checked(capsys: pytest.CaptureFixture[str]) -> None:
    words = "--key k1.pub k2.pub --pack b a --keyring-key k8.pub k7.pub --reset-key k9.pub k6.pub"
    assert run(f"keyring init --out ring {words} --threshold 2") == 0
    made, envelope = read_keyring(Path("ring").read_bytes())
    assert made.packs == (packs_role((1, 2), ("a", "b"), 2),)
    assert made.keyring.keys == ids(7, 8)
    assert made.reset.keys == ids(6, 9)
    assert not envelope.signatures
    capsys.readouterr()
    assert run("keyring show ring") == 0
    said = capsys.readouterr().out
    shown = ", ".join(name[:16] for name in ids(1, 2))
    assert f"  packs       2 of {shown}, for a, b\n" in said
    assert "  signed by   nobody\n" in said
    assert run("keyring check ring") == 0
    assert capsys.readouterr().out == "ring: number 1, well formed\n"


def test_a_key_alone_may_do_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("keyring init --out ring --key k1.pub") == 0
    assert f"1 of {key(1)[:16]}, for any pack" in capsys.readouterr().out
    assert run("keyring show ring --json") == 0
    values = json.loads(capsys.readouterr().out)
    assert values["packs"] == [{"keys": [key(1)], "packs": ["*"], "threshold": 1}]
    assert values["signatures"] == []


def test_a_keyring_follows_another(capsys: pytest.CaptureFixture[str]) -> None:
    Path("old").write_bytes(ring_line(ring(), 8))
    assert run("keyring rotate old --out new --key k2.pub --keyring-key k7.pub --sign k8") == 0
    assert run("keyring check new --after old") == ExitCode.REFUSED
    assert "KEYRING_NOT_TRUSTED: 0 of 1 keys of the new" in capsys.readouterr().err
    assert run("keyring sign new --key k7") == 0
    assert run("keyring check new --after old") == 0
    assert "new: number 2, follows number 1\n" in capsys.readouterr().out
    assert run("keyring check new --after old --json") == 0
    assert json.loads(capsys.readouterr().out) == {"number": 2, "follows": 1}
    made, envelope = read_keyring(Path("new").read_bytes())
    assert made == ring(packs_role((2,)), keyring=(7,), number=2)
    assert {signature.keyid for signature in envelope.signatures} == {key(7), key(8)}
    assert run("keyring check old --after new") == ExitCode.REFUSED
    assert "KEYRING_OUT_OF_ORDER" in capsys.readouterr().err


def test_a_clinic_may_sign_packs_of_its_own_beside_others() -> None:
    Path("old").write_bytes(ring_line(ring(), 8))
    assert run("keyring rotate old --out new --add --key k2.pub --pack clinic --sign k8") == 0
    made, _ = read_keyring(Path("new").read_bytes())
    assert made.packs == (packs_role((1,)), packs_role((2,), ("clinic",)))


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("init --out ring --key k1", 65, "KEY_INVALID"),
        ("init --out ring --key none.pub", 66, "CANNOT_READ"),
        ("init --out ring --key k1.pub --threshold 2", 64, "a threshold of 2"),
        ("init --out ring --key k1.pub --pack A", 64, "BAD_COMMAND_LINE"),
        ("init --out no/ring --key k1.pub", 73, "CANNOT_WRITE"),
        ("rotate old --out ring", 64, "name the keys"),
        ("rotate k1 --out ring --key k2.pub", 65, "KEYRING_INVALID"),
        ("sign old --key k1.pub", 65, "KEY_INVALID"),
        ("show none", 66, "CANNOT_READ"),
        ("check k1", 65, "KEYRING_INVALID"),
    ],
)
def test_what_goes_wrong_ends_with_its_code(
    words: str, code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("old").write_bytes(ring_line(ring(), 8))
    assert run(f"keyring {words}") == code
    assert says in capsys.readouterr().err
    assert not Path("ring").exists()
