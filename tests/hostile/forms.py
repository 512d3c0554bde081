"""Each kind of text in a pack, in each form that is not its one form, and as large as can be."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from kiosk.packs.limits import MAX_BLOCKS, MAX_JSON_BYTES, MAX_RUNS, MAX_SPANS, MAX_VALUES
from tests import forge, forge_packs
from tests.forge_packs import Forgery, Value
from tests.vectors.vector import Vector

CODE = "PACK_CONTENT_INVALID"
WITH_ALL = forge.folder(topics=3, partial=("hi",), passage_gated=(3,), pictures=(3,))
PATHS = {
    "cover": "pack.json",
    "sources": "sources.json",
    "notices": "notices.json",
    "locale": "locale.json",
    "glossary": "en/glossary.json",
    "topic": "en/topics/topic-1.json",
    "answers": "en/faq/topic-2.json",
    "translation": "hi/topics/topic-1.json",
}
_TEXT = re.compile(rb'":"[^"]+"')
_KEY = re.compile(rb'("[a-z_]+":)')


def _instead_of_a_text(new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: _TEXT.sub(lambda _: b'":' + new, data, count=1)


FORMS: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[:-1],
    "empty": lambda _: b"",
    "null": lambda _: b"null",
    "a number": lambda _: b"1",
    "an array of arrays": lambda _: b"[[[]]]",
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "a line end behind it": lambda data: data + b"\n",
    "a second value behind it": lambda data: data + data,
    "a comment": lambda data: b"/**/" + data,
    "a key twice": lambda data: _KEY.sub(rb'\1"x",\1', data, count=1),
    "an unknown key": lambda data: data.replace(b"{", b'{"zzz":1,', 1),
    "NaN": _instead_of_a_text(b"NaN"),
    "a number beyond all": _instead_of_a_text(b"1e999999"),
    "a number of 500,000 digits": _instead_of_a_text(b"9" * 500_000),
    "100,000 lists in lists": _instead_of_a_text(b"[" * 100_000),
    "100,000 objects in objects": _instead_of_a_text(b'{"a":' * 100_000),
    "a megabyte of backslashes": _instead_of_a_text(b'"' + b"\\" * 900_000 + b'"'),
    "half a sign": _instead_of_a_text(rb'"\ud800"'),
    "a byte that is no text": _instead_of_a_text(b'"\xff"'),
    "an overlong slash": _instead_of_a_text(b'"\xc0\xaf"'),
    "an escaped letter": _instead_of_a_text(rb'"\u0061"'),
    "a terminal's command": _instead_of_a_text(rb'"\u001b[2J"'),
    "text turned round": _instead_of_a_text('"\u202ea"'.encode()),
    "a text of a megabyte": _instead_of_a_text(b'"' + b"a" * 900_000 + b'"'),
}


def vectors() -> Iterator[Vector]:
    """Give them."""
    for kind, path in PATHS.items():
        for says, form in FORMS.items():
            yield Vector(f"{kind}: {says}", CODE, says, partial(_raw, path, form))
    for says, block in LARGE.items():
        yield Vector(says, CODE, says, partial(_large, block))


def _raw(path: str, form: Callable[[bytes], bytes]) -> bytes:
    made = _good()
    made.members[path] = form(made.members[path])
    return made.file()


def _good() -> Forgery:
    return forge_packs.forgery(WITH_ALL)


_SPAN = {"text": "x", "type": "text"}
_PARAGRAPH = {"spans": [_SPAN], "type": "paragraph"}


def _boxed(depth: int) -> Value:
    inner: Value = _PARAGRAPH
    for _ in range(depth):
        inner = {"blocks": [inner], "kind": "note", "title": "", "type": "callout"}
    return inner


LARGE: dict[str, list[Value]] = {
    "one block more": [_PARAGRAPH] * MAX_BLOCKS,
    "one span more": [{"spans": [_SPAN] * (MAX_SPANS + 1), "type": "paragraph"}],
    "one item more": [{"items": [[]] * MAX_RUNS, "type": "bullets"}],
    "one value more": [{"items": [[]] * (MAX_VALUES + 1), "type": "bullets"}],
    "a table of a thousand columns": [
        {"header": [[]] * 1000, "rows": [[[]] * 1000] * 2, "type": "table"}
    ],
    "as many empty lists as there is room": [
        {"items": [[]] * (MAX_JSON_BYTES // 3 - 2000), "type": "bullets"}
    ],
    "a box in a box": [_boxed(2)],
    "200 boxes in boxes": [_boxed(200)],
}


def _large(blocks: list[Value]) -> bytes:
    made = _good()
    made.change(PATHS["topic"], lambda topic: topic["blocks"].extend(blocks))
    return made.file()
