"""Public keys and what they verify: Ed25519 as in RFC 8032, through libsodium."""

import base64
import binascii
import hashlib
import re
from typing import Literal, NewType

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kiosk.packs.refusals import KeyInvalid

KeyId = NewType("KeyId", str)
"""The SHA-256 of the 32 bytes of a public key, in hexadecimal."""

KeyKind = Literal["PUBLIC", "PRIVATE"]
KEY_BYTES = 32
"""Of a public key, and of the seed of a private one."""
SIGNATURE_BYTES = 64
_SPKI = bytes.fromhex("302a300506032b6570032100")
"""What RFC 8410 puts before the 32 bytes of a public key."""


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
    return pem("PUBLIC", _SPKI + public)


def read_public_pem(text: str) -> bytes:
    """Give the 32 bytes of the public key in a PEM file.

    Raises:
        KeyInvalid: it is something else.

    """
    return read_pem("PUBLIC", text.encode("ascii", "replace"), _SPKI)


def pem(kind: KeyKind, data: bytes) -> str:
    """Give ``data`` as a PEM file."""
    text = base64.b64encode(data).decode("ascii")
    return f"-----BEGIN {kind} KEY-----\n{text}\n-----END {kind} KEY-----\n"


def read_pem(kind: KeyKind, file: bytes, head: bytes) -> bytes:
    """Give the 32 bytes behind ``head`` in a PEM file of one key.

    Raises:
        KeyInvalid: it is something else.

    """
    size = len(head) + KEY_BYTES
    letters = f"([A-Za-z0-9+/=]{{{(size + 2) // 3 * 4}}})"
    form = f"-----BEGIN {kind} KEY-----\n{letters}\n-----END {kind} KEY-----\n?"
    found = re.fullmatch(form.encode(), file)
    if found is None:
        raise KeyInvalid(f"not a {kind.lower()} key")
    try:
        data = base64.b64decode(found[1], validate=True)
    except binascii.Error as error:
        raise KeyInvalid("not base64") from error
    if not data.startswith(head) or len(data) != size:
        raise KeyInvalid(f"a {kind.lower()} key of another kind")
    return data.removeprefix(head)
