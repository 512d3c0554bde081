"""Packs that are signed by a trusted key and must be refused, each one change from a valid one."""

import struct
from collections.abc import Callable, Iterator
from typing import Any

from kiosk.packs.envelope import KEYRING_TYPE
from kiosk.packs.payload import Floor
from tests import forge, forge_packs
from tests.forge_packs import Forgery, Value, packs_role, ring, ring_line
from tests.vectors import bad_pictures
from tests.vectors.vector import Vector, rich, small, small_floor, spoilt

TOPIC = "en/topics/topic-1.json"
LOCAL, CENTRAL, END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


def _payload(name: str, code: str, says: str, change: Callable[[Value], object]) -> Vector:
    def spoil(made: Forgery) -> None:
        made.spoil_payload = change

    return Vector(name, code, says, lambda: spoilt(spoil))


def _keys(name: str, code: str, says: str, keyring: str, *numbers: int) -> Vector:
    def spoil(made: Forgery) -> None:
        made.keys = numbers

    return Vector(name, code, says, lambda: spoilt(spoil), keyring)


def _keyrings(name: str, code: str, says: str, *lines: bytes) -> Vector:
    def spoil(made: Forgery) -> None:
        made.base["keyrings"] = [line.decode().removesuffix("\n") for line in lines]

    return Vector(name, code, says, lambda: spoilt(spoil))


def _archive(name: str, says: str, change: Callable[[bytes], bytes]) -> Vector:
    def spoil(made: Forgery) -> None:
        made.spoil_archive = change

    return Vector(name, "PACK_STRUCTURE_WRONG", says, lambda: spoilt(spoil))


def _members(
    name: str, says: str, change: Callable[[list[Value]], object], code: str = ""
) -> Vector:
    def spoil(made: Forgery) -> None:
        made.spoil_members = change

    return Vector(name, code or "PACK_STRUCTURE_WRONG", says, lambda: spoilt(spoil))


def _path(name: str, path: str) -> Vector:
    def spoil(made: Forgery) -> None:
        made.members[path] = made.members[TOPIC]

    return Vector(name, "PACK_STRUCTURE_WRONG", f"a member {path!r}", lambda: spoilt(spoil))


def _raw(name: str, says: str, change: Callable[[bytes], bytes]) -> Vector:
    def spoil(made: Forgery) -> None:
        made.members[TOPIC] = change(made.members[TOPIC])

    return Vector(name, "PACK_CONTENT_INVALID", says, lambda: spoilt(spoil))


def _value(
    name: str, code: str, says: str, change: Callable[[Any], object], path: str = TOPIC
) -> Vector:
    base = small if path in ("pack.json", TOPIC) else rich
    return Vector(name, code, says, lambda: spoilt(lambda made: made.change(path, change), base))


def _updating(change: Value) -> Callable[[Value], object]:
    return lambda value: value.update(change)


def _appending(block: Value) -> Callable[[Value], object]:
    return lambda topic: topic["blocks"].append(block)


def at(data: bytes, mark: bytes, place: int, new: bytes, number: int = 1) -> bytes:
    """Give ``data`` with ``new`` at ``place`` bytes from the ``number``-th ``mark``."""
    found = -1
    for _ in range(number):
        found = data.index(mark, found + 1)
    found += place
    return data[:found] + new + data[found + len(new) :]


def _swapped(members: list[Value]) -> None:
    members[0], members[1] = members[1], members[0]


def vectors() -> Iterator[Vector]:
    """Give them in the order of the checks."""
    yield from _of_the_list()
    yield from _of_trust()
    yield from _of_the_archive()
    yield from _of_texts()
    yield from bad_pictures.vectors()
    yield from _of_the_whole()


def _of_the_list() -> Iterator[Vector]:
    def other_type(made: Forgery) -> None:
        made.payload_type = KEYRING_TYPE

    def blank(made: Forgery) -> None:
        encode = made.encode
        made.encode = lambda value: encode(value) + b" "

    yield Vector(
        "keyring-as-pack", "PACK_TYPE_WRONG", "the payload type", lambda: spoilt(other_type)
    )
    yield _payload("format-2", "PACK_TYPE_WRONG", "the format is 2", lambda p: p.update(format=2))
    yield Vector(
        "list-with-a-blank", "PACK_LIST_INVALID", "a blank at the end", lambda: spoilt(blank)
    )
    for name, says, change in (
        ("list-unknown-key", "a key more", {"extra": 1}),
        ("release-0", "the release is 0", {"release": 0}),
        ("release-1.0", "the release is not whole", {"release": 1.0}),
        ("id-with-a-slash", "the id is a path", {"id": "a/b"}),
        ("no-languages", "no languages", {"languages": []}),
    ):
        yield _payload(name, "PACK_LIST_INVALID", says, _updating(change))


def _of_trust() -> Iterator[Vector]:
    yield _keys("unsigned", "PACK_UNSIGNED", "no signature", "any-pack")
    yield _keys("stranger", "PACK_NOT_TRUSTED", "signed by a key nobody knows", "any-pack", 3)
    yield _keys("one-of-two", "PACK_NOT_TRUSTED", "one signature of two", "two-of-two", 1)
    yield _keys("other-scope", "PACK_OUT_OF_SCOPE", "a key for another pack", "other-pack", 1)
    yield _keys("other-role", "PACK_OUT_OF_SCOPE", "a key for keyrings", "any-pack", 8)
    yield _keys("old-key", "PACK_NOT_TRUSTED", "a key the keyring no longer has", "second", 1)
    says = "the keyring has one key under two ids"
    yield _keys("one-key-twice", "KEYRING_INVALID", says, "one-key-twice", 1, 2)
    code = "KEYRING_NOT_TRUSTED"
    second = ring(packs_role((2,)), keyring=(7,), number=2)
    yield _keyrings("keyring-old-only", code, "only the old keys sign it", ring_line(second, 8))
    yield _keyrings("keyring-new-only", code, "only its own keys sign it", ring_line(second, 7))
    third = ring_line(ring(packs_role((2,)), number=3), 8)
    yield _keyrings("keyring-skips", "KEYRING_OUT_OF_ORDER", "number 2 is left out", third)
    other = ring_line(ring(packs_role((2,))), 8)
    yield _keyrings("keyring-forked", "KEYRING_OUT_OF_ORDER", "another number 1", other)
    yield Vector(
        "old-release",
        "PACK_TOO_OLD",
        "release 1 after 2",
        lambda: small().file(),
        floor=lambda: small_floor(2),
    )
    yield Vector(
        "release-twice",
        "PACK_RELEASE_TWICE",
        "other bytes of the same release",
        lambda: small().file(),
        floor=lambda: Floor(1, "0" * 64),
    )
    yield _payload(
        "newer-program",
        "PACK_NEEDS_NEWER_KIOSK",
        "asks for program 0.2.0",
        lambda p: p.update(min_app="0.2.0"),
    )


def _of_the_archive() -> Iterator[Vector]:
    yield _payload(
        "size-too-small",
        "PACK_BODY_DAMAGED",
        "the body is one byte longer than signed",
        lambda p: p["body"].update(size=p["body"]["size"] - 1),
    )
    yield _archive("hidden-tail", "a byte behind the archive", lambda a: a + b"\0")
    yield _archive("comment", "a comment at the end", lambda a: a[:-2] + b"\1\0x")
    yield _archive("overlap", "entry 2 is entry 1", lambda a: at(a, CENTRAL, 42, bytes(4), 2))
    yield _archive("link", "an entry is a link", lambda a: at(a, CENTRAL, 38, b"\0\0\xff\xa1"))
    yield _archive("made-on-unix", "an entry has permissions", lambda a: at(a, CENTRAL, 5, b"\3"))
    yield _archive("encrypted", "an entry says encrypted", lambda a: at(a, LOCAL, 6, b"\1"))
    yield _archive("deflated", "an entry says deflated", lambda a: at(a, LOCAL, 8, b"\x08"))
    yield _archive("directory-deflated", "so does the end", lambda a: at(a, CENTRAL, 10, b"\x08"))
    yield _archive("sizes-differ", "a size at its entry", lambda a: at(a, LOCAL, 22, b"\xff"))
    yield _archive("renamed", "a name at its entry", lambda a: at(a, LOCAL, 30, b"xx"))
    yield _archive("renamed-at-the-end", "a name at the end", lambda a: at(a, CENTRAL, 46, b"xx"))
    yield _archive("dated", "an entry has a time", lambda a: at(a, LOCAL, 10, b"\1"))
    yield _archive("one-entry-less", "the count at the end", lambda a: at(a, END, 8, b"\1\0\1\0"))
    yield _archive("crc-differs", "two CRCs of an entry", lambda a: at(a, CENTRAL, 16, bytes(4)))
    yield _members("listed-twice", "an entry of the list twice", lambda m: m.insert(0, m[0]))
    yield _members("unlisted", "an entry that is not in the list", lambda m: m.pop())
    yield _members("out-of-order", "two entries change places", _swapped)
    yield _members("type-wrong", "a text called png", lambda m: m[0].update(type="image/png"))
    yield _path("absolute", "/etc/passwd.json")
    yield _path("traversal", "en/topics/../topic.json")
    yield _path("backslash", "en\\topics\\topic-2.json")
    yield _path("capital", "en/topics/Topic-2.json")
    yield _path("accent", "en/topics/topic-é.json")
    yield _path("device", "en/topics/con.json")
    yield _path("nul-byte", "en/topics/topic-2\0.json")
    yield _path("program", "media/run.exe")
    yield _path("deep", "en/topics/a/b/c/d/e/topic-2.json")
    yield _path("empty-segment", "en//topic-2.json")
    yield _path("name-too-long", f"en/topics/{'a' * 60}.json")
    says, code = "the hash of a member", "PACK_MEMBER_DAMAGED"
    yield _members("member-hash", says, lambda m: m[0].update(sha256="0" * 64), code)

    def crc(archive: bytes) -> bytes:
        one = struct.pack("<L", 1)
        return at(at(archive, LOCAL, 14, one), CENTRAL, 16, one)

    def spoil(made: Forgery) -> None:
        made.spoil_archive = crc

    yield Vector("member-crc", code, "the CRC of a member, twice", lambda: spoilt(spoil))


def _of_texts() -> Iterator[Vector]:
    title = b'"title":"Topic 1"'
    yield _raw("unknown-key", "a key more", lambda d: d[:-1] + b',"zzz":1}')
    yield _raw("key-twice", "a key twice", lambda d: d.replace(title, title + b"," + title))
    yield _raw("nan", "NaN", lambda d: d.replace(title, b'"title":NaN'))
    yield _raw("blank", "a blank", lambda d: d.replace(title, b'"title": "Topic 1"'))
    yield _raw("escape", "a letter escaped", lambda d: d.replace(title, b'"title":"\\u0054opic 1"'))
    yield _raw("not-utf-8", "a byte that is no text", lambda d: d.replace(title, b'"title":"\xff"'))
    yield _raw("surrogate", "half a sign", lambda d: d.replace(title, b'"title":"\\ud800"'))
    yield _raw("cut", "the last byte is missing", lambda d: d[:-1])
    yield _raw("nothing", "an empty file", lambda _: b"")
    yield _raw(
        "deep-nesting",
        "3,000 lists",
        lambda d: d[:-1] + b',"z":' + b"[" * 3000 + b"]" * 3000 + b"}",
    )
    code = "PACK_CONTENT_INVALID"
    for name, says, change in (
        ("script-block", "a block of an unknown kind", {"text": "x", "type": "script"}),
        ("heading-1", "a heading of level 1", {"level": 1, "text": "x", "type": "heading"}),
        ("gate-in-gate", "a gate in a gate", _gate(_gate())),
        ("html-block", "text that is not in spans", {"spans": "<b>", "type": "paragraph"}),
    ):
        yield _value(name, code, says, _appending(change))
    yield _value("control", code, "a control character", lambda t: t.update(title="a\0b"))
    yield _value("override", code, "reversed text", lambda t: t.update(title="a\u202eb"))
    yield _value("long-text", code, "4,001 characters", lambda t: t.update(summary="a" * 4001))
    yield _value("other-id", code, "another id than its name", lambda t: t.update(id="topic-2"))


def _gate(*blocks: object) -> Value:
    return {"blocks": blocks, "category": "self-harm", "type": "gate"}


def _span(**span: object) -> Value:
    return {"spans": [span], "type": "paragraph"}


def _of_the_whole() -> Iterator[Vector]:
    code = "PACK_INCONSISTENT"
    for name, says, change in (
        ("no-such-topic", "a link to no page", _span(text="x", topic="no", type="topic")),
        ("no-such-term", "a link to no term", _span(term="no", text="x", type="term")),
        ("no-such-source", "a mark of no source", _span(keys=["NO-1"], type="source")),
    ):
        yield _value(name, code, says, _appending(change))
    gate = _appending(_gate(_span(text="x", type="text")))
    yield _value(
        "gate-unannounced", code, "a gate without its note", gate, "en/topics/topic-2.json"
    )
    yield _value("no-such-picture", code, "a picture that is not there", _no_picture, _THIRD)
    yield _value(
        "help-gated",
        code,
        "a note before the help page",
        lambda t: t.update(notices=[{"category": "self-harm", "level": "page"}]),
    )
    yield _value(
        "no-emergency",
        code,
        "a region without numbers",
        lambda value: value[0].update(help_lines=[]),
        "locale.json",
    )
    yield _value("other-language", code, "a page in another", lambda t: t.update(language="hi"))
    yield _payload("drafts-hidden", code, "drafts counted as checked", _hide_drafts)
    yield _payload("language-missing", code, "a language more", _one_language_more)

    def second_topic(made: Forgery) -> None:
        page = forge.folder(topics=2)
        made.members["en/topics/topic-2.json"] = forge_packs.forgery(page).members[
            "en/topics/topic-2.json"
        ]

    yield Vector("unlisted-page", code, "a page of no group", lambda: spoilt(second_topic))

    def unseen(made: Forgery) -> None:
        made.members["media/unseen.png"] = forge_packs.PNG

    yield Vector("unseen-picture", code, "a picture that nothing shows", lambda: spoilt(unseen))


_THIRD = "en/topics/topic-3.json"


def _no_picture(topic: Value) -> None:
    next(b for b in topic["blocks"] if b["type"] == "figure")["media"] = "other.png"


def _hide_drafts(payload: Value) -> None:
    payload["review"] = {"drafts": 0, "next_due": None, "reviewed": 1}


def _one_language_more(payload: Value) -> None:
    payload["languages"].append({"code": "hi", "state": "partial"})


VECTORS = tuple(vectors())
