"""The signed line, and the attacks on it."""

import base64
import json

import pytest

from kiosk.packs.canonical import NotCanonical
from kiosk.packs.envelope import (
    PACK_TYPE,
    Envelope,
    PayloadType,
    Signature,
    WrongSignature,
    line_of,
    read_line,
    signed_bytes,
    signers,
    with_signature,
)
from kiosk.packs.keys import KeyId
from kiosk.packs.limits import MAX_LINE_BYTES, MAX_SIGNATURES
from tests.forge_packs import key, private

UNSIGNED = Envelope(b"{}", PACK_TYPE, ())
SIGNED = private(1).signed(private(2).signed(UNSIGNED))
KEYS = {key(number): private(number).public for number in (1, 2)}


def test_the_bytes_that_are_signed_are_those_of_dsse() -> None:
    """The example of the specification."""
    expected = b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    kind = PayloadType("http://example.com/HelloWorld")
    assert signed_bytes(kind, b"hello world") == expected


def test_a_line_is_plain_dsse() -> None:
    line = json.loads(line_of(SIGNED))
    assert base64.b64decode(line["payload"]) == b"{}"
    assert line["payloadType"] == "application/vnd.kiosk.pack+json"
    assert [s["keyid"] for s in line["signatures"]] == sorted((key(1), key(2)))


def test_a_line_is_read_as_it_was_written() -> None:
    assert read_line(line_of(SIGNED)) == SIGNED


def test_the_order_of_signing_leaves_no_trace() -> None:
    assert private(2).signed(private(1).signed(UNSIGNED)) == SIGNED


def test_signing_again_changes_nothing() -> None:
    assert private(1).signed(SIGNED) == SIGNED


def test_all_known_signers_are_told() -> None:
    assert signers(SIGNED, KEYS) == {key(1), key(2)}
    assert signers(SIGNED, {key(1): private(1).public}) == {key(1)}
    assert signers(UNSIGNED, KEYS) == set()


def test_a_signature_under_the_name_of_another_key_is_refused() -> None:
    lent = Signature(key(2), SIGNED.signatures[0].sig)
    with pytest.raises(WrongSignature, match=key(2)):
        signers(with_signature(UNSIGNED, lent), KEYS)


def test_one_wrong_signature_is_refused_though_another_is_right() -> None:
    zeros = Signature(key(2), bytes(64))
    with pytest.raises(WrongSignature):
        signers(with_signature(SIGNED, zeros), KEYS)


def test_a_signature_for_another_type_is_refused() -> None:
    other = Envelope(SIGNED.payload, PayloadType("application/json"), SIGNED.signatures)
    with pytest.raises(WrongSignature):
        signers(other, KEYS)


def test_a_line_has_an_end_and_a_longest_length() -> None:
    with pytest.raises(NotCanonical, match="no end of line"):
        read_line(line_of(SIGNED)[:-1])
    empty = len(line_of(UNSIGNED)) - len("e30=")

    def line(length: int) -> bytes:
        """Give a line of so many bytes; the type makes up for what base64 cannot."""
        fours, left = divmod(length - empty, 4)
        kind = PayloadType(f"{PACK_TYPE}{'x' * left}")
        made = line_of(Envelope(bytes(fours * 3), kind, ()))
        assert len(made) == length
        return made

    assert len(read_line(line(MAX_LINE_BYTES)).payload) > 190_000
    with pytest.raises(NotCanonical, match="no end of line"):
        read_line(line(MAX_LINE_BYTES + 1))


def test_signatures_stand_once_and_in_order() -> None:
    one, two = SIGNED.signatures
    for wrong in ((one, one), (two, one)):
        line = line_of(Envelope(b"{}", PACK_TYPE, wrong))
        with pytest.raises(NotCanonical, match="twice, or not in the order"):
            read_line(line)


def test_a_flood_of_signatures_is_refused() -> None:
    def line(count: int) -> bytes:
        many = tuple(Signature(KeyId(f"{n:064x}"), bytes(64)) for n in range(count))
        return line_of(Envelope(b"{}", PACK_TYPE, many))

    assert len(read_line(line(MAX_SIGNATURES)).signatures) == MAX_SIGNATURES
    with pytest.raises(NotCanonical, match="length"):
        read_line(line(MAX_SIGNATURES + 1))


@pytest.mark.parametrize("name", ["", "f" * 63, "F" * 64, "g" * 64, "f" * 64 + "\n"])
def test_an_id_that_is_no_hash_is_refused(name: str) -> None:
    line = line_of(Envelope(b"{}", PACK_TYPE, (Signature(KeyId(name), bytes(64)),)))
    with pytest.raises(NotCanonical, match="regex"):
        read_line(line)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"e30=", b"e31="), (b"e30=", b"e30"), (b"e30=", b"e3 0="), (b"e30=", b"e3-_")],
)
def test_base64_that_is_not_strict_is_refused(old: bytes, new: bytes) -> None:
    line = line_of(SIGNED)
    assert old in line
    with pytest.raises(NotCanonical):
        read_line(line.replace(old, new))
