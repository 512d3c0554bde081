"""``kioskctl pack inspect``, ``verify`` and ``diff``: what packs say, and whether it is true.

Files come from anywhere: a child process looks at each before anything of it is read here.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from kiosk.ctl.arguments import today
from kiosk.ctl.changes import tell_changes
from kiosk.ctl.pack_texts import facts_of, key_ids, lines_of, short, shortened
from kiosk.ctl.telling import Bar
from kiosk.errors import CannotRead
from kiosk.packs.changes import Packed
from kiosk.packs.checking import check, check_line, check_unsigned
from kiosk.packs.comparing import changes
from kiosk.packs.envelope import Envelope
from kiosk.packs.keyring import Keyring, read_keyring
from kiosk.packs.limits import MAX_LINE_BYTES
from kiosk.packs.payload import JSON, Floor
from kiosk.textfile import read_bytes


@contextmanager
def opened_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be read.

    Raises:
        CannotRead: missing, or not ours to read.

    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error
    with file:
        yield file


def keyring_in(path: Path) -> tuple[Keyring, Envelope, bytes]:
    """Give the keyring in a file, its envelope and its line.

    Raises:
        CannotRead: the file; KeyringInvalid: it is no keyring.

    """
    line = read_bytes(path, MAX_LINE_BYTES)
    return *read_keyring(line), line


def inspect(wish: argparse.Namespace) -> int:
    """Tell what each pack says of itself."""
    found = []
    for path in wish.files:
        with opened_file(path) as file:
            found.append(facts_of(check_line(file)))
    if wish.json:
        sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
        return 0
    for path, facts in zip(wish.files, found, strict=True):
        sys.stdout.write("\n".join((f"{path}: not verified", *lines_of(facts))) + "\n")
    return 0


def verify(wish: argparse.Namespace) -> int:
    """Put a pack through every check."""
    ring, _, _ = keyring_in(wish.keyring)
    floors = dict(map(_floor, wish.after))
    with opened_file(wish.file) as file, Bar() as bar:
        pack = check(file, ring, floors, bar.tell)
    facts = facts_of(pack.opening)
    newer = pack.keyring.number if pack.keyring else None
    if wish.json:
        values = {**msgspec.to_builtins(facts), "trusted_by": pack.signers, "new_keyring": newer}
        sys.stdout.write(msgspec.json.encode(values).decode() + "\n")
        return 0
    sys.stdout.write("\n".join((f"{wish.file}: good", *lines_of(facts))) + "\n")
    sys.stdout.write(f"  trusted by  {short(pack.signers)}\n")
    if newer:
        sys.stdout.write(f"  brings      keyring {newer}, which the kiosk will keep\n")
    return 0


def _floor(path: Path) -> tuple[str, Floor]:
    """Give what a kiosk remembers of a pack that it had."""
    with opened_file(path) as file:
        opening = check_line(file)
    return opening.payload.id, Floor(opening.payload.release, opening.payload_sha256)


def diff(wish: argparse.Namespace) -> int:
    """Tell what differs between two packs that are whole; who signed them is only repeated."""
    old, new = (_packed(path, as_json=wish.json) for path in (wish.old, wish.new))
    tell_changes(changes(old, new, today(wish)), as_json=wish.json)
    if not wish.json:
        sys.stdout.write("No signature was verified: kioskctl pack verify does that.\n")
    return 0


def _packed(path: Path, *, as_json: bool) -> Packed:
    with opened_file(path) as file, Bar() as bar:
        opening, content = check_unsigned(file, bar.tell)
    members = opening.payload.members
    media = {m.path.removeprefix("media/"): m.sha256 for m in members if m.type != JSON}
    size_bytes = opening.body_offset + opening.payload.body.size
    names = key_ids(opening.envelope)
    signers = names if as_json else tuple(map(shortened, names))
    return Packed(content, media, signers, size_bytes)
