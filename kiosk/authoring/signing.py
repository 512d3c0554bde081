"""Private keys and signatures: Ed25519, in the PEM form of RFC 8410 that other programs read."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from nacl.signing import SigningKey

from kiosk.errors import CannotWrite
from kiosk.packs.envelope import Envelope, Signature, signed_bytes, with_signature
from kiosk.packs.keys import key_id, pem, public_pem, read_pem
from kiosk.textfile import read_bytes

_PKCS8 = bytes.fromhex("302e020100300506032b657004220420")
"""What RFC 8410 puts before the 32 bytes of a private key."""


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """A key that signs. Whoever has it speaks for its owner."""

    _key: SigningKey = field(repr=False)

    @property
    def public(self) -> bytes:
        """The 32 bytes that others may know."""
        return bytes(self._key.verify_key)

    @classmethod
    def from_seed(cls, seed: bytes) -> "PrivateKey":
        """Give the key of 32 bytes that nobody may guess."""
        return cls(SigningKey(seed))

    @classmethod
    def new(cls) -> "PrivateKey":
        """Make a key that nobody has had."""
        return cls(SigningKey.generate())

    def pem(self) -> str:
        """Give the key as a PEM file."""
        return pem("PRIVATE", _PKCS8 + bytes(self._key))

    def signed(self, envelope: Envelope) -> Envelope:
        """Give ``envelope`` with this key's signature."""
        message = signed_bytes(envelope.payload_type, envelope.payload)
        signature = Signature(key_id(self.public), self._key.sign(message).signature)
        return with_signature(envelope, signature)


def read_private_pem(data: bytes) -> PrivateKey:
    """Give the key in a PEM file.

    Raises:
        KeyInvalid: it is something else.

    """
    return PrivateKey.from_seed(read_pem("PRIVATE", data, _PKCS8))


def read_private_key(path: Path) -> PrivateKey:
    """Give the key in the file ``path``.

    Raises:
        CannotRead: the file; KeyInvalid: it is something else.

    """
    return read_private_pem(read_bytes(path))


def write_new_key(path: Path, key: PrivateKey) -> Path:
    """Write ``key`` to ``path``, for its owner alone, and give the file of its public half.

    Raises:
        CannotWrite: a file is there already, or cannot be written.

    """
    public = path.with_name(f"{path.name}.pub")
    _write_new(public, public_pem(key.public), 0o644)
    try:
        _write_new(path, key.pem(), 0o600)
    except CannotWrite:
        public.unlink()
        raise
    return public


def _write_new(path: Path, text: str, mode: int) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "w", encoding="ascii", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(f"{path}: {error.strerror}") from error
