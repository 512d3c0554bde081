"""Prints what differs between two packs: the words of ``kioskctl pack diff``."""

import sys

import msgspec

from kiosk.packs.change_words import sentences, summary
from kiosk.packs.changes import Changes


def tell_changes(changes: Changes, *, as_json: bool) -> None:
    """Print ``changes``: one line that sums up and a line for each thing, or one line of JSON."""
    if as_json:
        sys.stdout.write(msgspec.json.encode(changes).decode() + "\n")
        return
    sys.stdout.write(f"{summary(changes)}\n")
    for sentence in sentences(changes):
        sys.stdout.write(f"- {sentence}\n")
