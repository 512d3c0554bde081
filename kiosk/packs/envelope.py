"""The signed line: a DSSE envelope (v1) in its one JSON form. Says who signed what, judges nothing.

The specification of DSSE: https://github.com/secure-systems-lab/dsse
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Annotated, NewType

import msgspec

from kiosk.packs.canonical import NotCanonical, decoded, encoded
from kiosk.packs.keys import SIGNATURE_BYTES, KeyId, is_signed
from kiosk.packs.limits import MAX_LINE_BYTES, MAX_SIGNATURES

PayloadType = NewType("PayloadType", str)
PACK_TYPE = PayloadType("application/vnd.kiosk.pack+json")
KEYRING_TYPE = PayloadType("application/vnd.kiosk.keyring+json")

AnyKeyId = Annotated[KeyId, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_SignatureBytes = Annotated[
    bytes, msgspec.Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)
]


class Signature(msgspec.Struct, frozen=True):
    """One signature over the type and the payload."""

    keyid: AnyKeyId
    sig: _SignatureBytes


class Envelope(msgspec.Struct, frozen=True, rename={"payload_type": "payloadType"}):
    """What was signed, and the signatures in the order of their key ids."""

    payload: bytes
    payload_type: PayloadType
    signatures: Annotated[tuple[Signature, ...], msgspec.Meta(max_length=MAX_SIGNATURES)]


class WrongSignature(ValueError):  # noqa: N818 - says what was found
    """A signature that names a known key is not by that key; the message is the key's id."""


def signed_bytes(payload_type: PayloadType, payload: bytes) -> bytes:
    """Give the bytes that are signed: DSSE's pre-authentication encoding."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def line_of(envelope: Envelope) -> bytes:
    """Give the line of ``envelope``, its end included."""
    return encoded(envelope) + b"\n"


def read_line(line: bytes) -> Envelope:
    r"""Give the envelope in ``line``, which ends with ``\n``.

    Raises:
        NotCanonical: too long, not an envelope, or not in its one form.

    """
    if len(line) > MAX_LINE_BYTES or not line.endswith(b"\n"):
        raise NotCanonical(f"no end of line within {MAX_LINE_BYTES} bytes")
    envelope = decoded(line[:-1], Envelope)
    if any(one.keyid >= two.keyid for one, two in pairwise(envelope.signatures)):
        raise NotCanonical("signatures twice, or not in the order of their keys")
    return envelope


def with_signature(envelope: Envelope, signature: Signature) -> Envelope:
    """Give ``envelope`` with ``signature`` in its place; one of the same key is replaced."""
    others = [each for each in envelope.signatures if each.keyid != signature.keyid]
    ordered = tuple(sorted((*others, signature), key=lambda each: each.keyid))
    return msgspec.structs.replace(envelope, signatures=ordered)


def signers(envelope: Envelope, keys: Mapping[KeyId, bytes]) -> frozenset[KeyId]:
    """Give the ids of those ``keys`` that signed ``envelope``. Other signatures are passed over.

    Raises:
        WrongSignature: a signature names one of ``keys`` and is not by it.

    """
    message = signed_bytes(envelope.payload_type, envelope.payload)
    known = [each for each in envelope.signatures if each.keyid in keys]
    for signature in known:
        if not is_signed(message, signature.sig, keys[signature.keyid]):
            raise WrongSignature(signature.keyid)
    return frozenset(signature.keyid for signature in known)
