"""Public keys and what they verify: Ed25519 as in RFC 8032, through libsodium."""

import base64
import binascii
import hashlib
import re
from typing import NewType

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kiosk.packs.refusals import KeyInvalid

KeyId = NewType("KeyId", str)
"""The SHA-256 of the 32 bytes of a public key, in hexadecimal."""

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64
_SPKI = bytes.fromhex("302a300506032b6570032100")
"""What RFC 8410 puts before the 32 bytes of a public key."""
_PEM = re.compile(
    r"-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]{60})\n-----END PUBLIC KEY-----\n?", re.ASCII
)


def key_id(public: bytes) -> KeyId:
    """Give the id of a public key; equal keys have equal ids."""
    return KeyId(hashlib.sha256(public).hexdigest())


def is_signed(message: bytes, signature: bytes, public: bytes) -> bool:
    """Tell whether ``signature`` over ``message`` is by the key ``public``.

    libsodium refuses what RFC 8032 leaves open to argument: other encodings of the same signature,
    and keys of small order, which sign anything.
    """
    try:
        VerifyKey(public).verify(message, signature)
    except BadSignatureError:
        return False
    return True


def public_pem(public: bytes) -> str:
    """Give a public key as the PEM file that other programs read."""
    text = base64.b64encode(_SPKI + public).decode("ascii")
    return f"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n"


def read_public_pem(text: str) -> bytes:
    """Give the 32 bytes of the public key in a PEM file.

    Raises:
        KeyInvalid: it is something else.

    """
    found = _PEM.fullmatch(text)
    if found is None:
        raise KeyInvalid("not a public key")
    try:
        data = base64.b64decode(found[1], validate=True)
    except binascii.Error as error:
        raise KeyInvalid("not base64") from error
    if not data.startswith(_SPKI) or len(data) != len(_SPKI) + PUBLIC_BYTES:
        raise KeyInvalid("a public key of another kind")
    return data.removeprefix(_SPKI)
