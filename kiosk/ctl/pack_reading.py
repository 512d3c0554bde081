"""``kioskctl pack inspect`` and ``pack verify``: what a pack says, and whether it is true."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from kiosk import __version__
from kiosk.ctl.pack_texts import facts_of, lines_of, short
from kiosk.ctl.telling import Bar
from kiosk.errors import CannotRead
from kiosk.packs.envelope import Envelope
from kiosk.packs.keyring import Keyring, read_keyring
from kiosk.packs.limits import MAX_LINE_BYTES
from kiosk.packs.reading import PackFile
from kiosk.packs.verify import opened, verified
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


def pass_over(_data: bytes, _media_type: str) -> None:
    """Let a picture pass: kioskctl draws none, and a kiosk looks at it before it does."""


def inspect(wish: argparse.Namespace) -> int:
    """Tell what each pack says of itself."""
    found = []
    for path in wish.files:
        with opened_file(path) as file:
            found.append(facts_of(opened(PackFile(file))))
    if wish.json:
        sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
        return 0
    for path, facts in zip(wish.files, found, strict=True):
        sys.stdout.write("\n".join((f"{path}: not verified", *lines_of(facts))) + "\n")
    return 0


def verify(wish: argparse.Namespace) -> int:
    """Put a pack through every check but that of pictures."""
    ring, _, _ = keyring_in(wish.keyring)
    bar = Bar()
    with opened_file(wish.file) as file:
        facts = facts_of(opened(PackFile(file)))
        try:
            pack = verified(
                file,
                keyring=ring,
                floors={},
                app_version=__version__,
                check_image=pass_over,
                tell=bar.tell,
            )
        finally:
            bar.end()
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
