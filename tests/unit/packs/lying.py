"""A child that was taken over, for ``test_lying``: every file is a good pack of other words."""

import sys
from typing import BinaryIO

import msgspec

from kiosk.sandbox.serving import Teller, serve
from tests import forge, forge_packs

WORDS = forge_packs.content(forge.folder(topics=2))


def _lie(source: BinaryIO, ask: bytes, tell: Teller) -> bytes:
    del source, ask, tell
    return msgspec.msgpack.encode(WORDS)


def _nod(source: BinaryIO, ask: bytes, tell: Teller) -> bytes:
    del source, ask, tell
    return msgspec.msgpack.encode(True)


if __name__ == "__main__":
    sys.exit(serve(sys.argv[1:], {"pack": _lie, "line": _nod}))
