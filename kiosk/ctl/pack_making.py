"""``kioskctl pack keygen``, ``build`` and ``sign``: from a content folder to a signed pack."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from kiosk.authoring.build import picture_files
from kiosk.authoring.check import check_folder
from kiosk.authoring.pack_file import built
from kiosk.authoring.signing import PrivateKey, read_private_key, write_new_key
from kiosk.ctl.pack_reading import keyring_in, opened_file
from kiosk.ctl.pack_texts import draft_names, facts_of, lines_of
from kiosk.ctl.problem_formats import FORMATS
from kiosk.ctl.telling import Bar
from kiosk.errors import ContentInvalid
from kiosk.library.writer import write_pieces
from kiosk.packs.checking import check_unsigned
from kiosk.packs.envelope import line_of
from kiosk.packs.keys import key_id
from kiosk.packs.reading import PackFile
from kiosk.packs.refusals import PackHasDrafts
from kiosk.packs.verify import Opening, opened


def keygen(wish: argparse.Namespace) -> int:
    """Make a key."""
    key = PrivateKey.new()
    public = write_new_key(wish.out, key)
    if wish.json:
        values = {"id": key_id(key.public), "key": str(wish.out), "public": str(public)}
        sys.stdout.write(msgspec.json.encode(values).decode() + "\n")
    else:
        sys.stdout.write(
            f"{wish.out}: keep it secret; whoever has it speaks for you\n"
            f"{public}: give it to whoever makes the keyring\n"
            f"its id is {key_id(key.public)}\n"
        )
    return 0


def build(wish: argparse.Namespace) -> int:
    """Build a pack that nobody has signed, and look at it as a kiosk would."""
    report = check_folder(wish.folder)
    sys.stderr.write(FORMATS["text"](wish.folder, report))
    if report.pack is None:
        raise ContentInvalid(str(wish.folder))
    drafts = draft_names(report.pack) if wish.release else ()
    if drafts and not wish.allow_drafts:
        raise PackHasDrafts(", ".join(drafts))
    lines = [keyring_in(path)[2] for path in wish.with_keyring]
    made = built(report.pack, picture_files(wish.folder, report.pack), lines)
    _write(wish.out, line_of(made.envelope), made.archive())
    _say(wish, f"{wish.out}: built, and not signed yet")
    if drafts:
        sys.stderr.write(f"drafts let be: {', '.join(drafts)}\n")
    return 0


def sign(wish: argparse.Namespace) -> int:
    """Add a signature to a pack that is whole."""
    key = read_private_key(wish.key)
    with opened_file(wish.file) as file:
        opening = _whole(file)
        envelope = key.signed(opening.envelope)
        body = PackFile(file).pieces(opening.body_offset, opening.payload.body.size)
        _write(wish.file, line_of(envelope), body)
    _say(wish, f"{wish.file}: signed by {key_id(key.public)}")
    return 0


def _write(path: Path, line: bytes, body: Iterator[bytes]) -> None:
    def pieces() -> Iterator[bytes]:
        yield line
        yield from body

    write_pieces(path, pieces(), check=_look)


def _look(path: Path) -> None:
    """Look at a pack before it takes its place: what a kiosk would refuse is not written."""
    with opened_file(path) as file:
        _whole(file)


def _whole(file: BinaryIO) -> Opening:
    with Bar() as bar:
        opening, _ = check_unsigned(file, bar.tell)
    return opening


def _say(wish: argparse.Namespace, line: str) -> None:
    path = wish.out if "out" in wish else wish.file
    with opened_file(path) as file:
        facts = facts_of(opened(PackFile(file)))
    if wish.json:
        sys.stdout.write(msgspec.json.encode(facts).decode() + "\n")
    else:
        sys.stdout.write("\n".join((line, *lines_of(facts))) + "\n")
