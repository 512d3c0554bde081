"""Finds what a skeleton left to its author: each line that still has the mark."""

import re
from typing import Final

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Record
from kiosk.authoring.source import SourceFolder
from kiosk.textfile import quoted

MARK: Final = "TODO"
_WAITING = re.compile(rf"\b{MARK}\b[:,]? *(.*)")


def check_unfinished(folder: SourceFolder) -> None:
    """Note each line of a text that waits for words; what stands behind the mark says which."""
    for path, text in sorted(folder.texts.items()):
        record = Record(path)
        for number, line in enumerate((text or "").split("\n"), 1):
            if found := _WAITING.search(line):
                wanted = found[1].strip(" .])}\"'") or "something"
                remedy = f"Write it, and take {MARK} away"
                message = f"still to write: {quoted(wanted)}"
                record.refuse(number, Code.TO_WRITE, message, remedy)
        if record.problems:
            folder.records.append(record)
