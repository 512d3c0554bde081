"""One JSON form: whatever is read is written again as the very same bytes."""

import json
from typing import Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.canonical import NotCanonical, decoded, encoded


class Sheet(msgspec.Struct, frozen=True):
    """Something to encode."""

    zeta: str
    alpha: int
    names: dict[str, str]
    of: tuple[Literal["x", "y"], ...] = ()


def test_the_form_is_that_of_rfc_8785() -> None:
    sheet = Sheet('a"\\/\b\f\n\r\t\x00\x1f\x7fé\u2028😀', -1, {"b": "1", "a": "2"}, ("x",))
    expected = (
        r'{"alpha":-1,"names":{"a":"2","b":"1"},"of":["x"],'
        r'"zeta":"a\"\\/\b\f\n\r\t\u0000\u001f' + '\x7fé\u2028😀"}'
    )
    assert encoded(sheet) == expected.encode()


@given(st.builds(Sheet, st.text(), st.integers(-(2**53), 2**53), st.just({"a": "b"})))
def test_what_is_written_is_read(sheet: Sheet) -> None:
    data = encoded(sheet)
    assert decoded(data, Sheet) == sheet
    assert json.loads(data)["zeta"] == sheet.zeta


GOOD = b'{"alpha":1,"names":{},"of":[],"zeta":"t"}'


@pytest.mark.parametrize(
    ("spoilt", "says"),
    [
        (b" " + GOOD, "from byte 0 on"),
        (GOOD + b"\n", f"from byte {len(GOOD)} on"),
        (GOOD.replace(b":1", b": 1"), "from byte 9 on"),
        (GOOD.replace(b":1", b":01"), "malformed"),
        (GOOD.replace(b":1", b":1.0"), "float"),
        (GOOD.replace(b":1", b":NaN"), "malformed"),
        (GOOD.replace(b'"t"', b'"\\u0074"'), "from byte 38 on"),
        (GOOD.replace(b'"t"', b'"\xff"'), "utf-8"),
        (GOOD.replace(b'"t"', b"null"), "null"),
        (b'{"alpha":2,' + GOOD[1:], "from byte 9 on"),
        (b'{"aaa":2,' + GOOD[1:], "from byte 3 on"),
        (b'{"names":{},"alpha":1,"of":[],"zeta":"t"}', "from byte 2 on"),
        (b'{"alpha":1,"names":{},"zeta":"t"}', "from byte 23 on"),
        (b'{"z":' + b"[" * 9000 + b"]" * 9000 + b"," + GOOD[1:], "recursion"),
        (b"", "truncated"),
    ],
)
def test_a_second_spelling_is_refused(spoilt: bytes, says: str) -> None:
    assert decoded(GOOD, Sheet).zeta == "t"
    with pytest.raises(NotCanonical, match=says):
        decoded(spoilt, Sheet)
