"""The one JSON form of packs and keyrings: RFC 8785, of texts, whole numbers and ASCII keys.

What is read must equal, byte for byte, what would be written. So there are no duplicate or unknown
keys, no NaN, no second spelling.
"""

from typing import TypeVar

import msgspec

_T = TypeVar("_T")


class NotCanonical(ValueError):  # noqa: N818 - says what the bytes are not
    """The bytes are not what we would have written; the message says where."""


def encoded(value: object) -> bytes:
    """Give the one JSON form of ``value``."""
    return msgspec.json.encode(value, order="sorted")


def decoded(data: bytes, kind: type[_T]) -> _T:
    """Give the value of ``kind`` in ``data``.

    Raises:
        NotCanonical: it is not there, or not in its one form.

    """
    try:
        value = msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotCanonical(str(error)) from error
    again = encoded(value)
    if again != data:
        raise NotCanonical(f"not in the one form, from byte {_difference(again, data)} on")
    return value


def _difference(one: bytes, other: bytes) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
