"""Keyrings from public keys: the first one, and those that follow."""

from typing import Any

import pytest

from kiosk.authoring.trust import KeyringWish, first_keyring, following_keyring
from kiosk.errors import BadCommandLine
from kiosk.packs.keyring import PacksRole, Role, next_keyring
from tests.forge_packs import ids, packs_role, private, ring, ring_line


def public(*numbers: int) -> tuple[bytes, ...]:
    return tuple(private(number).public for number in numbers)


def test_keys_alone_have_every_role_for_any_pack() -> None:
    found = first_keyring(KeyringWish(public(2, 1)))
    assert found.packs == (PacksRole(ids(1, 2), ("*",), 1),)
    assert found.keyring == found.reset == Role(ids(1, 2), 1)
    assert set(found.keys) == {*ids(1, 2)}
    assert found.number == 1


def test_roles_can_have_keys_of_their_own() -> None:
    wish = KeyringWish(public(1, 2), ("b", "a"), public(3, 4), public(5, 6), 2)
    found = first_keyring(wish)
    assert found.packs == (PacksRole(ids(1, 2), ("a", "b"), 2),)
    assert found.keyring == Role(ids(3, 4), 2)
    assert found.reset == Role(ids(5, 6), 2)
    assert len(found.keys) == 6


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ({"threshold": 2}, "a threshold of 2 with 1 keys"),
        ({"threshold": 0}, ">= 1"),
        ({"packs": ("A B",)}, "regex"),
        ({"packs": ("a", "a")}, "twice"),
        ({"packs": ("*", "a")}, "any pack and one more"),
        ({"packs_keys": public(1, 1)}, "twice"),
    ],
)
def test_wishes_that_contradict_each_other_are_refused(wish: dict[str, Any], says: str) -> None:
    with pytest.raises(BadCommandLine, match=says):
        first_keyring(KeyringWish(**{"packs_keys": public(1), **wish}))


def test_what_is_not_named_stays() -> None:
    old = ring(packs_role((1,), ("a",)), number=3)
    new = following_keyring(old, KeyringWish(keyring_keys=public(7)), is_added=False)
    assert new == ring(packs_role((1,), ("a",)), keyring=(7,), number=4)
    assert next_keyring(old, ring_line(new, 7, 8)) == new


def test_new_keys_for_packs_replace_the_old_ones_or_join_them() -> None:
    old = ring(packs_role((1,)))
    wish = KeyringWish(public(2), ("clinic",))
    replaced = following_keyring(old, wish, is_added=False)
    assert replaced == ring(packs_role((2,), ("clinic",)), number=2)
    joined = following_keyring(old, wish, is_added=True)
    assert joined == ring(packs_role((1,)), packs_role((2,), ("clinic",)), number=2)


def test_new_keys_for_resets_replace_the_old_ones() -> None:
    new = following_keyring(ring(), KeyringWish(reset_keys=public(5)), is_added=True)
    assert new == ring(reset=(5,), number=2)


def test_a_rotation_that_changes_nothing_is_refused() -> None:
    with pytest.raises(BadCommandLine, match="name the keys"):
        following_keyring(ring(), KeyringWish(), is_added=False)


def test_a_scope_without_its_keys_is_refused() -> None:
    wish = KeyringWish(packs=("a",), reset_keys=public(5))
    with pytest.raises(BadCommandLine, match="--pack says"):
        following_keyring(ring(), wish, is_added=False)
