"""Keyrings: who is trusted, who comes next, and how somebody might cheat."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from kiosk.packs.canonical import encoded
from kiosk.packs.envelope import KEYRING_TYPE, PACK_TYPE, Envelope, Signature, line_of
from kiosk.packs.keyring import (
    Keyring,
    after_travelling,
    next_keyring,
    read_keyring,
    signers_of_pack,
)
from kiosk.packs.limits import MAX_KEYS
from kiosk.packs.refusals import (
    KeyringInvalid,
    KeyringNotTrusted,
    KeyringOutOfOrder,
    PackNotTrusted,
    PackOutOfScope,
    PackSignatureWrong,
    PackUnsigned,
)
from tests.forge_packs import ids, key, packs_role, private, ring, ring_line

Change = Callable[[dict[str, Any]], object]


def spoilt(change: Change, of: Keyring | None = None) -> bytes:
    """Give a keyring's line after ``change``."""
    value: dict[str, Any] = msgspec.json.decode(encoded(of or ring()))
    change(value)
    return line_of(private(8).signed(Envelope(encoded(value), KEYRING_TYPE, ())))


def signed(*numbers: int) -> Envelope:
    """Give a pack's envelope with the signatures of keys."""
    envelope = Envelope(b"{}", PACK_TYPE, ())
    for number in numbers:
        envelope = private(number).signed(envelope)
    return envelope


def test_a_keyring_is_read_as_it_was_written() -> None:
    found, envelope = read_keyring(ring_line(ring(), 8))
    assert found == ring()
    assert [each.keyid for each in envelope.signatures] == [key(8)]


def test_a_first_keyring_needs_no_signature() -> None:
    assert read_keyring(ring_line(ring()))[0] == ring()


def test_a_pack_is_no_keyring() -> None:
    with pytest.raises(KeyringInvalid, match="the type"):
        read_keyring(line_of(Envelope(encoded(ring()), PACK_TYPE, ())))


def two_ids(value: dict[str, Any]) -> None:
    """Put the key of 1 under the id of 8, too."""
    value["keys"][key(8)] = value["keys"][key(1)]


ZEROS = "A" * 43 + "="
ONE, TWO = sorted((key(1), key(8)))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (two_ids, "not the id of its key"),
        (lambda v: v["keyring"].update(keys=[key(8), key(8)]), "twice"),
        (lambda v: v["keyring"].update(keys=[TWO, ONE]), "out of order"),
        (lambda v: v["keyring"].update(keys=[key(5)]), "not there"),
        (lambda v: v["keyring"].update(threshold=2), "a threshold of 2 with 1 keys"),
        (lambda v: v["packs"][0].update(threshold=2), "a threshold of 2 with 1 keys"),
        (lambda v: v["reset"].update(threshold=2), "a threshold of 2 with 1 keys"),
        (lambda v: v["packs"][0].update(packs=["a", "a"]), "a pack twice"),
        (lambda v: v["packs"][0].update(packs=["b", "a"]), "out of order"),
        (lambda v: v["packs"][0].update(packs=["*", "a"]), "any pack and one more"),
        (lambda v: v.update(reset=v["keyring"]), "a key without a role"),
        (lambda v: v["keyring"].update(threshold=0), ">= 1"),
        (lambda v: v["keyring"].update(keys=[]), "length >= 1"),
        (lambda v: v["packs"][0].update(packs=[]), "length >= 1"),
        (lambda v: v["packs"][0].update(packs=["a*"]), "regex"),
        (lambda v: v.update(packs=[]), "length >= 1"),
        (lambda v: v.update(number=0), ">= 1"),
        (lambda v: v.update(format=2), "enum"),
        (lambda v: v.update(extra=1), "not in the one form"),
        (lambda v: v["keys"].update({key(1): "AAAA"}), "length >= 32"),
        (lambda v: v["keys"].update({f"{n:064x}": ZEROS for n in range(MAX_KEYS)}), "<= 64"),
    ],
)
def test_a_keyring_that_contradicts_itself_is_refused(change: Change, says: str) -> None:
    assert read_keyring(spoilt(lambda _: None))
    with pytest.raises(KeyringInvalid, match=says):
        read_keyring(spoilt(change))


# Rotation


def test_the_next_keyring_is_signed_by_the_old_one_and_by_itself() -> None:
    new = ring(keyring=(7,), number=2)
    assert next_keyring(ring(), ring_line(new, 7, 8)) == new


def test_one_signature_does_where_the_keys_stay() -> None:
    new = ring(packs_role((2,)), number=2)
    assert next_keyring(ring(), ring_line(new, 8)) == new


@pytest.mark.parametrize(
    ("signed_by", "says"),
    [
        ((), "0 of 2 keys of the old"),
        ((4,), "1 of 2 keys of the old"),
        ((4, 6), "1 of 2 keys of the old"),
        ((6, 7), "0 of 2 keys of the old"),
        ((1, 9), "0 of 2 keys of the old"),
        ((4, 5), "0 of 2 keys of the new"),
        ((4, 5, 6), "1 of 2 keys of the new"),
    ],
)
def test_a_keyring_by_too_few_is_refused(signed_by: tuple[int, ...], says: str) -> None:
    old = ring(keyring=(4, 5), threshold=2)
    new = ring(keyring=(6, 7), threshold=2, number=2)
    assert next_keyring(old, ring_line(new, 4, 5, 6, 7)) == new
    with pytest.raises(KeyringNotTrusted, match=says):
        next_keyring(old, ring_line(new, *signed_by))


@pytest.mark.parametrize("number", [1, 2, 4])
def test_an_old_or_a_skipping_keyring_is_refused(number: int) -> None:
    with pytest.raises(KeyringOutOfOrder, match=f"number {number} after 2"):
        next_keyring(ring(number=2), ring_line(ring(packs_role((2,)), number=number), 8))


def test_a_keyring_with_a_wrong_signature_is_refused() -> None:
    new = ring(number=2)
    wrong = Signature(key(8), bytes(64))
    line = line_of(Envelope(encoded(new), KEYRING_TYPE, (wrong,)))
    with pytest.raises(KeyringInvalid, match="is wrong"):
        next_keyring(ring(), line)


def test_keyrings_that_travel_are_taken_one_after_the_other() -> None:
    first, second, third = (ring(packs_role((n,)), number=n) for n in (1, 2, 3))
    lines = [ring_line(each, 8) for each in (first, second, third)]
    for old in (first, second):
        assert after_travelling(old, lines) == (third, lines[2])
    assert after_travelling(third, lines) == (third, b"")
    assert after_travelling(second, [lines[2], lines[1]]) == (third, lines[2])
    assert after_travelling(third, []) == (third, b"")


def test_travelling_keyrings_that_leave_one_out_are_refused() -> None:
    with pytest.raises(KeyringOutOfOrder):
        after_travelling(ring(), [ring_line(ring(number=3), 8)])


def test_another_keyring_of_the_same_number_is_refused() -> None:
    with pytest.raises(KeyringOutOfOrder, match="another keyring of number 1"):
        after_travelling(ring(), [ring_line(ring(packs_role((2,))), 8)])


# Who may sign a pack


def test_the_signers_are_those_of_the_role_that_trusts_the_pack() -> None:
    roles = (packs_role((1, 2), ("one",), 2), packs_role((3,), ("two",)))
    assert signers_of_pack(ring(*roles), "one", signed(2, 1, 3)) == ids(1, 2)
    assert signers_of_pack(ring(*roles), "two", signed(1, 3)) == ids(3)


def test_a_second_role_may_trust_what_the_first_does_not() -> None:
    roles = (packs_role((1, 2), threshold=2), packs_role((3,), ("one", "two")))
    assert signers_of_pack(ring(*roles), "two", signed(1, 3)) == ids(3)


def test_an_unsigned_pack_is_refused() -> None:
    with pytest.raises(PackUnsigned, match="one"):
        signers_of_pack(ring(), "one", signed())


def test_a_stranger_is_refused() -> None:
    with pytest.raises(PackNotTrusted, match="one: 0 of 1 of the"):
        signers_of_pack(ring(), "one", signed(3))


def test_a_threshold_is_not_met_by_one_key_and_a_stranger() -> None:
    of = ring(packs_role((1, 2), threshold=2))
    with pytest.raises(PackNotTrusted, match="one: 1 of 2 of the"):
        signers_of_pack(of, "one", signed(1, 3))


def test_a_threshold_is_not_met_by_keys_of_two_roles() -> None:
    of = ring(packs_role((1, 2), threshold=2), packs_role((3, 4), threshold=2))
    with pytest.raises(PackNotTrusted, match="1 of 2, or 1 of 2"):
        signers_of_pack(of, "one", signed(1, 3))


def test_what_is_missing_is_told_of_each_role_that_may_sign() -> None:
    of = ring(packs_role((1, 2, 3), threshold=3), packs_role((4, 5), threshold=2))
    with pytest.raises(PackNotTrusted, match="one: 0 of 3, or 1 of 2 of the signatures needed"):
        signers_of_pack(of, "one", signed(4))


@pytest.mark.parametrize("number", [1, 8, 9])
def test_a_role_outside_its_scope_is_refused(number: int) -> None:
    of = ring(packs_role((1,), ("other",)), packs_role((2,), ("one",)))
    with pytest.raises(PackOutOfScope, match=f"one, signed by {key(number)}"):
        signers_of_pack(of, "one", signed(number))


def test_a_pack_that_no_role_may_sign_is_refused() -> None:
    with pytest.raises(PackNotTrusted, match="one: none of the"):
        signers_of_pack(ring(packs_role((1,), ("other",))), "one", signed(3))


def test_a_wrong_signature_of_a_known_key_is_refused() -> None:
    wrong = Envelope(b"{}", PACK_TYPE, (Signature(key(9), bytes(64)),))
    with pytest.raises(PackSignatureWrong, match=key(9)):
        signers_of_pack(ring(), "one", wrong)
