"""The keyring: whose signatures count here, for what, and how many of them it takes."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Annotated, Literal

import msgspec

from kiosk.packs.canonical import NotCanonical, decoded
from kiosk.packs.envelope import (
    KEYRING_TYPE,
    AnyKeyId,
    Envelope,
    WrongSignature,
    read_line,
    signers,
)
from kiosk.packs.keys import KEY_BYTES, KeyId, key_id
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

ANY_PACK = "*"
"""Stands alone in a scope that holds every pack."""

_KeyIds = Annotated[tuple[AnyKeyId, ...], msgspec.Meta(min_length=1, max_length=MAX_KEYS)]
_Threshold = Annotated[int, msgspec.Meta(ge=1, le=MAX_KEYS)]
_Public = Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES, max_length=KEY_BYTES)]
_Scope = Annotated[str, msgspec.Meta(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*|\*)\Z", max_length=64)]


class Role(msgspec.Struct, frozen=True):
    """Keys, and how many of them must sign."""

    keys: _KeyIds
    threshold: _Threshold


class PacksRole(msgspec.Struct, frozen=True):
    """Keys that may sign the packs of these ids, or any."""

    keys: _KeyIds
    packs: Annotated[tuple[_Scope, ...], msgspec.Meta(min_length=1, max_length=64)]
    threshold: _Threshold

    def may_sign(self, pack: str) -> bool:
        """Tell whether ``pack`` is in this role's scope."""
        return self.packs == (ANY_PACK,) or pack in self.packs


class Keyring(msgspec.Struct, frozen=True):
    """Who is trusted. ``number`` grows by one with each new keyring."""

    format: Literal[1]
    keyring: Role
    keys: Annotated[dict[AnyKeyId, _Public], msgspec.Meta(min_length=1, max_length=MAX_KEYS)]
    number: Annotated[int, msgspec.Meta(ge=1, le=999_999)]
    packs: Annotated[tuple[PacksRole, ...], msgspec.Meta(min_length=1, max_length=16)]
    reset: Role


def read_keyring(line: bytes) -> tuple[Keyring, Envelope]:
    """Give the keyring in a signed line. Whether it is trusted is not asked here.

    Raises:
        KeyringInvalid: it is none, or contradicts itself.

    """
    try:
        envelope = read_line(line)
        if envelope.payload_type != KEYRING_TYPE:
            raise KeyringInvalid(f"the type is {envelope.payload_type}")
        ring = decoded(envelope.payload, Keyring)
    except NotCanonical as error:
        raise KeyringInvalid(str(error)) from error
    fault = contradiction(ring)
    if fault:
        raise KeyringInvalid(fault)
    return ring, envelope


def contradiction(ring: Keyring) -> str:
    """Say what contradicts itself in ``ring``; nothing, where all fits."""
    for name, public in ring.keys.items():
        if key_id(public) != name:
            return f"{name} is not the id of its key"
    roles: tuple[Role | PacksRole, ...] = (*ring.packs, ring.keyring, ring.reset)
    for role in roles:
        if not _is_ordered(role.keys) or any(name not in ring.keys for name in role.keys):
            return "a role names a key twice, out of order, or one that is not there"
        if role.threshold > len(role.keys):
            return f"a threshold of {role.threshold} with {len(role.keys)} keys"
    for role in ring.packs:
        if not _is_ordered(role.packs) or (ANY_PACK in role.packs and len(role.packs) > 1):
            return "a scope names a pack twice, out of order, or any pack and one more"
    if {name for role in roles for name in role.keys} != set(ring.keys):
        return "a key without a role"
    return ""


def _is_ordered(names: tuple[str, ...]) -> bool:
    return all(one < two for one, two in pairwise(names))


def next_keyring(old: Keyring, line: bytes) -> Keyring:
    """Give the keyring in ``line``, which is to follow ``old``.

    Raises:
        KeyringInvalid: it is none, or a signature on it is wrong.
        KeyringOutOfOrder: its number is not the next one.
        KeyringNotTrusted: too few keys of the old one or of itself signed it.

    """
    new, envelope = read_keyring(line)
    if new.number != old.number + 1:
        raise KeyringOutOfOrder(f"number {new.number} after {old.number}")
    try:
        signed_by = signers(envelope, {**old.keys, **new.keys})
    except WrongSignature as error:
        raise KeyringInvalid(f"the signature of {error} is wrong") from error
    for ring, word in ((old, "old"), (new, "new")):
        count = len(signed_by & set(ring.keyring.keys))
        if count < ring.keyring.threshold:
            needed = f"{count} of {ring.keyring.threshold} keys of the {word} keyring"
            raise KeyringNotTrusted(f"{needed} signed number {new.number}")
    return new


def after_travelling(old: Keyring, lines: Iterable[bytes]) -> tuple[Keyring, bytes]:
    """Give the newest keyring of those that travelled, each after the other, and its line.

    Where none is newer, ``old`` and no line.

    Raises:
        KeyringInvalid, KeyringOutOfOrder, KeyringNotTrusted: as ``next_keyring``; one that this
            kiosk has had is passed over, but must say the same if it is the one it has now.

    """
    newest, newest_line = old, b""
    for line in lines:
        ring, _ = read_keyring(line)
        if ring.number > old.number:
            newest, newest_line = next_keyring(newest, line), line
        elif ring.number == old.number and ring != old:
            raise KeyringOutOfOrder(f"another keyring of number {ring.number}")
    return newest, newest_line


def signers_of_pack(ring: Keyring, pack: str, envelope: Envelope) -> tuple[KeyId, ...]:
    """Give the ids of the keys whose signatures make ``pack`` trusted, in order.

    Raises:
        PackUnsigned: there is no signature.
        PackSignatureWrong: one that names a known key is not by it.
        PackOutOfScope: only keys that may sign other packs signed it.
        PackNotTrusted: too few of the right keys signed it.

    """
    if not envelope.signatures:
        raise PackUnsigned(pack)
    signed_by = _known_signers(ring.keys, envelope)
    roles = [role for role in ring.packs if role.may_sign(pack)]
    shares = [(signed_by & set(role.keys), role.threshold) for role in roles]
    for found, threshold in shares:
        if len(found) >= threshold:
            return tuple(sorted(found))
    if signed_by and not any(found for found, _ in shares):
        raise PackOutOfScope(f"{pack}, signed by {', '.join(sorted(signed_by))}")
    told = ", or ".join(f"{len(found)} of {threshold}" for found, threshold in shares)
    raise PackNotTrusted(f"{pack}: {told or 'none'} of the signatures needed")


def _known_signers(keys: Mapping[KeyId, bytes], envelope: Envelope) -> frozenset[KeyId]:
    try:
        return signers(envelope, keys)
    except WrongSignature as error:
        raise PackSignatureWrong(f"the signature of {error}") from error
