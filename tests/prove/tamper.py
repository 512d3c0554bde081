"""Changes a good pack in every small way there is, and counts what is taken all the same.

Each byte of line 1 becomes each of the 255 others; each bit of a body of 20 KB is flipped. Then
every published bad pack is tried.
"""

import json
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache

from kiosk.errors import Refusal
from kiosk.packs.keyring import read_keyring
from kiosk.packs.payload import Floor
from tests import forge, forge_packs
from tests.prove.record import ROOT, Figure

BODY_BYTES = 20_000
WORKERS = 2
TAKEN = "TAKEN"


@cache
def good_pack() -> tuple[bytes, int]:
    """Give a good pack with at least 20 KB behind its line, and where they begin."""
    made = forge.folder(topics=6, page_gated=(2,), passage_gated=(3,), pictures=(3,))
    file = forge_packs.forgery(made).file()
    return file, file.index(b"\n") + 1


def outcome(file: bytes) -> str:
    """Give the code by which a file is refused, or that it is taken."""
    try:
        forge_packs.taken(file)
    except Refusal as refusal:
        return refusal.code
    return TAKEN


def of_byte(place: int) -> Counter[str]:
    """Put each other byte at a place of line 1."""
    file, _ = good_pack()
    before, after = file[:place], file[place + 1 :]
    others = (new for new in range(256) if new != file[place])
    return Counter(outcome(b"".join((before, bytes([new]), after))) for new in others)


def of_bits(place: int) -> Counter[str]:
    """Flip each bit of a byte of the body."""
    file, _ = good_pack()
    before, after = file[:place], file[place + 1 :]
    flipped = (bytes([file[place] ^ 1 << bit]) for bit in range(8))
    return Counter(outcome(b"".join((before, byte, after))) for byte in flipped)


def wrong_vectors() -> Iterator[str]:
    """Give the published bad packs that are taken, or refused by another code than theirs."""
    folder = ROOT / "tests" / "vectors"
    for entry in json.loads((folder / "index.json").read_text(encoding="utf-8")):
        if entry["code"]:
            floors = {forge.PACK_ID: Floor(**entry["floor"])} if entry["floor"] else {}
            file = (folder / entry["file"]).read_bytes()
            try:
                ring, _ = read_keyring((folder / entry["keyring"]).read_bytes())
                forge_packs.taken(file, ring, floors, entry["app_version"])
            except Refusal as refusal:
                if refusal.code == entry["code"]:
                    continue
            yield entry["file"]


def prove() -> tuple[tuple[Figure, ...], dict[str, object]]:
    """Try every change; give the figures, and how often each code came."""
    start = time.monotonic()
    file, body = good_pack()
    if outcome(file) != TAKEN or len(file) - body < BODY_BYTES:
        message = "the pack to be changed is not good, or too small"
        raise ValueError(message)
    lines, bodies = Counter[str](), Counter[str]()
    with ProcessPoolExecutor(WORKERS) as pool:
        for found in pool.map(of_byte, range(body), chunksize=16):
            lines.update(found)
        for found in pool.map(of_bits, range(body, len(file)), chunksize=64):
            bodies.update(found)
    figures = (
        Figure("line 1 tried with another byte", lines.total(), body * 255, "packs", is_floor=True),
        Figure("of these taken", lines[TAKEN], 0, "packs"),
        Figure(
            "body tried with a flipped bit", bodies.total(), BODY_BYTES * 8, "packs", is_floor=True
        ),
        Figure("of these taken, body", bodies[TAKEN], 0, "packs"),
        Figure(
            "published bad packs not refused by their code", len([*wrong_vectors()]), 0, "packs"
        ),
    )
    return figures, {
        "line_bytes": body,
        "body_bytes": len(file) - body,
        "line_codes": dict(lines.most_common()),
        "body_codes": dict(bodies.most_common()),
        "seconds": round(time.monotonic() - start),
    }
