"""Makes keyrings from public keys: the first one, and the one that follows."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.errors import BadCommandLine
from kiosk.packs.canonical import NotCanonical, decoded, encoded
from kiosk.packs.keyring import ANY_PACK, Keyring, PacksRole, Role, contradiction
from kiosk.packs.keys import KeyId, key_id


@dataclass(frozen=True, slots=True)
class KeyringWish:
    """What a keyring shall say. Public keys are their 32 bytes; what is empty is not named."""

    packs_keys: tuple[bytes, ...] = ()
    packs: tuple[str, ...] = ()
    keyring_keys: tuple[bytes, ...] = ()
    reset_keys: tuple[bytes, ...] = ()
    threshold: int = 1

    @property
    def keys(self) -> dict[KeyId, bytes]:
        """Every key by its id."""
        every = (*self.packs_keys, *self.keyring_keys, *self.reset_keys)
        return {key_id(public): public for public in every}


def first_keyring(wish: KeyringWish) -> Keyring:
    """Give keyring number 1; keys that are not named are those for packs.

    Raises:
        BadCommandLine: the wishes contradict each other.

    """
    return _sound(
        number=1,
        packs=(_packs_role(wish),),
        keyring=_role(wish.keyring_keys or wish.packs_keys, wish.threshold),
        reset=_role(wish.reset_keys or wish.packs_keys, wish.threshold),
        keys=wish.keys,
    )


def following_keyring(old: Keyring, wish: KeyringWish, *, is_added: bool) -> Keyring:
    """Give the keyring that follows ``old``: what is not named stays.

    With ``is_added`` the role for packs joins those that are there.

    Raises:
        BadCommandLine: the wishes contradict each other, or change nothing.

    """
    if not wish.keys:
        raise BadCommandLine("name the keys that change")
    if wish.packs and not wish.packs_keys:
        raise BadCommandLine("--pack says what the keys of --key may sign: name them, too")
    packs = old.packs if is_added or not wish.packs_keys else ()
    if wish.packs_keys:
        packs = (*packs, _packs_role(wish))
    return _sound(
        number=old.number + 1,
        packs=packs,
        keyring=_role(wish.keyring_keys, wish.threshold) if wish.keyring_keys else old.keyring,
        reset=_role(wish.reset_keys, wish.threshold) if wish.reset_keys else old.reset,
        keys={**old.keys, **wish.keys},
    )


def _packs_role(wish: KeyringWish) -> PacksRole:
    packs = tuple(sorted(wish.packs)) or (ANY_PACK,)
    return PacksRole(_ids(wish.packs_keys), packs, wish.threshold)


def _role(keys: Iterable[bytes], threshold: int) -> Role:
    return Role(_ids(keys), threshold)


def _ids(keys: Iterable[bytes]) -> tuple[KeyId, ...]:
    return tuple(sorted(map(key_id, keys)))


def _sound(
    *,
    number: int,
    packs: tuple[PacksRole, ...],
    keyring: Role,
    reset: Role,
    keys: dict[KeyId, bytes],
) -> Keyring:
    """Give the keyring of these roles with the keys they name, if a kiosk would read it."""
    roles: tuple[Role | PacksRole, ...] = (*packs, keyring, reset)
    used = {name for role in roles for name in role.keys}
    ring = Keyring(1, keyring, {n: keys[n] for n in sorted(used)}, number, packs, reset)
    try:
        decoded(encoded(ring), Keyring)
    except NotCanonical as error:
        raise BadCommandLine(str(error)) from error
    fault = contradiction(ring)
    if fault:
        raise BadCommandLine(fault)
    return ring
