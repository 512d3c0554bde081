"""Valid packs that somebody without a key has changed; each must be refused."""

import base64
import re
from collections.abc import Callable

from tests.forge_packs import Forgery
from tests.vectors.vector import Vector, rich, small, spoilt

CURVE_ORDER = 2**252 + 27742317777372353535851937790883648493


def _vector(name: str, code: str, says: str, change: Callable[[bytes], bytes]) -> Vector:
    return Vector(name, code, says, lambda: change(small().file()))


def _split(file: bytes) -> tuple[bytes, bytes]:
    end = file.index(b"\n") + 1
    return file[:end], file[end:]


def _bit(file: bytes, place: int, bit: int = 0) -> bytes:
    changed = bytearray(file)
    changed[place] ^= 1 << bit
    return bytes(changed)


def _with_signature(file: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Give ``file`` with its signature changed."""
    found = re.search(rb'"sig":"([^"]+)"', file)
    assert found
    changed = base64.b64encode(change(base64.b64decode(found[1])))
    return file[: found.start(1)] + changed + file[found.end(1) :]


def _other_spelling(signature: bytes) -> bytes:
    """Give the same signature as a careless verifier sees it: RFC 8032 5.1.7 wants S < L."""
    half = int.from_bytes(signature[32:], "little") + CURVE_ORDER
    return signature[:32] + half.to_bytes(32, "little")


def _longer_release(file: bytes) -> bytes:
    """Give ``file`` with a higher release in its payload, and the old signature."""
    found = re.search(rb'"payload":"([^"]+)"', file)
    assert found
    payload = base64.b64decode(found[1]).replace(b'"release":1,', b'"release":9,')
    return file.replace(found[1], base64.b64encode(payload))


def _mixed() -> bytes:
    """Give the line of one pack with the archive of another of the same keys."""
    return _split(small().file())[0] + _split(rich().file())[1]


def _lent_signature() -> bytes:
    """Give a pack with a signature that its key made for another one."""

    def change(made: Forgery) -> None:
        made.base["release"] = 2

    other = re.search(rb'"sig":"([^"]+)"', spoilt(change))
    assert other
    return _with_signature(small().file(), lambda _: base64.b64decode(other[1]))


def _renamed_signer(file: bytes) -> bytes:
    found = re.search(rb'"keyid":"([^"]+)"', file)
    assert found
    return file.replace(found[1], b"0" * 64)


LINE, UNSIGNED = "PACK_LINE_INVALID", "PACK_SIGNATURE_WRONG"
BODY = "PACK_BODY_DAMAGED"
VECTORS = (
    _vector("nothing", LINE, "an empty file", lambda _: b""),
    _vector("not-a-pack", LINE, "only the archive", lambda f: _split(f)[1]),
    _vector("line-alone", BODY, "only line 1", lambda f: _split(f)[0]),
    _vector("line-cut", LINE, "half of line 1", lambda f: f[:500]),
    _vector("blank-before", LINE, "a blank before line 1", lambda f: b" " + f),
    _vector(
        "carriage-return", LINE, "line 1 ends as on Windows", lambda f: f.replace(b"\n", b"\r\n", 1)
    ),
    _vector("byte-order-mark", LINE, "a mark before line 1", lambda f: b"\xef\xbb\xbf" + f),
    _vector("key-in-line", LINE, "a key more in line 1", lambda f: b'{"extra":1,' + f[1:]),
    _vector(
        "signature-cut", LINE, "63 bytes of it", lambda f: _with_signature(f, lambda s: s[:63])
    ),
    _vector(
        "signature-bit", UNSIGNED, "a bit of it", lambda f: _with_signature(f, lambda s: _bit(s, 3))
    ),
    _vector(
        "signature-respelt",
        UNSIGNED,
        "S + L for S: the same signature to a careless verifier",
        lambda f: _with_signature(f, _other_spelling),
    ),
    _vector("signature-zero", UNSIGNED, "zeros", lambda f: _with_signature(f, lambda _: bytes(64))),
    _vector("signer-renamed", "PACK_NOT_TRUSTED", "another key's id", _renamed_signer),
    _vector(
        "signature-stripped",
        "PACK_UNSIGNED",
        "no signature",
        lambda f: re.sub(rb'\{"keyid[^}]+\}', b"", f),
    ),
    _vector("release-raised", UNSIGNED, "the release in the payload", _longer_release),
    Vector("lent-signature", UNSIGNED, "a signature of another pack", _lent_signature),
    Vector("mixed-packs", BODY, "the archive of another pack", _mixed),
    _vector("body-bit", BODY, "a bit in the middle", lambda f: _bit(f, len(f) * 2 // 3)),
    _vector("body-cut", BODY, "the last byte is missing", lambda f: f[:-1]),
    _vector("body-longer", BODY, "a byte more", lambda f: f + b"\0"),
    _vector(
        "body-swapped",
        BODY,
        "a member's words",
        lambda f: f.replace(b"plain words", b"other words"),
    ),
)
