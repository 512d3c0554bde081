"""Signed lists that say what no list may say, and lines that are none."""

import base64
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from kiosk.packs.canonical import encoded
from kiosk.packs.limits import MAX_FILE_BYTES, MAX_LINE_BYTES
from tests import forge_packs
from tests.vectors.vector import Vector

LIST = "PACK_LIST_INVALID"
WRONG: dict[str, tuple[object, ...]] = {
    "body": (None, {}, {"sha256": "0" * 64, "size": -1}, {"sha256": "0" * 63, "size": 1}),
    "created": (None, 1, "2026-02-30", "2026-1-1", "tomorrow"),
    "format": (None, "1", True, 1.0, []),
    "id": ("", "A", "../a", "a b", "a\n", "a\0", "a" * 65, "-", "a--b", 7),
    "keyrings": (None, {}, [1], ["{}"] * 17),
    "languages": (None, [], {}, [{"code": "en"}], [{"code": "../", "state": "complete"}]),
    "members": (None, {}, [1], [{"path": "a"}]),
    "min_app": ("", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.0\n", "-1.0.0", "99999.0.0", 1),
    "publisher": ("", " ", "x" * 201, None, "a\x1b[2J", "a\nb", "a\u202eb", "\ue000"),
    "release": (0, -1, 1_000_000, 2**63, "1", None, True, 1.5),
    "review": (None, {}, {"drafts": -1, "next_due": None, "reviewed": 0}),
    "version": ("", "\t", "1" * 201, 1, "1\x07", "1\n2"),
}
"""Values that a key of the payload may not have."""
MEMBER: dict[str, tuple[object, ...]] = {
    "path": (None, 1, "a" * 201),
    "sha256": ("", "0" * 63, "0" * 65, "G" * 64, "A" * 64),
    "size": (-1, 1.5, MAX_FILE_BYTES + 1, 2**64, "1"),
    "type": ("", "text/html", "image/svg+xml", "image/gif", "IMAGE/PNG", None),
}


def _line(payload: bytes, **more: object) -> bytes:
    envelope = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": "application/vnd.kiosk.pack+json",
        "signatures": [],
        **more,
    }
    return encoded(envelope) + b"\n"


def _signature(keyid: object, sig: bytes) -> dict[str, object]:
    return {"keyid": keyid, "sig": base64.b64encode(sig).decode()}


_KEY = forge_packs.key(1)
LINES: dict[str, bytes] = {
    "no end": b"x" * (MAX_LINE_BYTES + 1),
    "no end within its length": _line(b"x" * MAX_LINE_BYTES),
    "only an end": b"\n",
    "lists in lists": b"[" * 200_000 + b"\n",
    "objects in objects": b'{"a":' * 50_000 + b"\n",
    "a number of 250,000 digits": b"9" * 250_000 + b"\n",
    "a zip": b"PK\3\4" + bytes(26) + b"\n",
    "a program": b"#!/bin/sh\nrm -rf /\n",
    "a web page": b"<html><script>alert(1)</script>\n",
    "two values": _line(b"{}")[:-1] + b"{}\n",
    "another alphabet": _line(b"\xff\xff\xff").replace(b"////", b"____"),
    "no padding": _line(b"a").replace(b"YQ==", b"YQ"),
    "bits in the padding": _line(b"a").replace(b"YQ==", b"YR=="),
    "a signature too short": _line(b"{}", signatures=[_signature(_KEY, bytes(63))]),
    "a signature too long": _line(b"{}", signatures=[_signature(_KEY, bytes(65))]),
    "a key twice": _line(b"{}", signatures=[_signature(_KEY, bytes(64))] * 2),
    "17 signatures": _line(
        b"{}", signatures=[_signature(f"{n:064x}", bytes(64)) for n in range(17)]
    ),
    "an id of another kind": _line(b"{}", signatures=[_signature("me", bytes(64))]),
    "one key more": _line(b"{}", zzz=1),
}


def vectors() -> Iterator[Vector]:
    """Give them."""
    for key, values in WRONG.items():
        for number, value in enumerate(values):
            code = "PACK_TYPE_WRONG" if (key, value) == ("format", 2) else LIST
            yield _of(f"{key} {number}", code, f"{key} is {value!r:.60}", _put(key, value))
    for key, values in MEMBER.items():
        for number, value in enumerate(values):
            says = f"{key} of a member is {value!r:.60}"
            yield _of(f"member {key} {number}", LIST, says, _put_in_member(key, value))
    for says, line in LINES.items():
        yield Vector(f"line: {says}", "PACK_LINE_INVALID", says, partial(bytes, line))


def _put(key: str, value: object) -> Callable[[Any], object]:
    return lambda payload: payload.update({key: value})


def _put_in_member(key: str, value: object) -> Callable[[Any], object]:
    return lambda payload: payload["members"][0].update({key: value})


def _of(name: str, code: str, says: str, change: Callable[[Any], object]) -> Vector:
    def make() -> bytes:
        made = forge_packs.forgery()
        made.spoil_payload = change
        return made.file()

    return Vector(name, code, says, make)
