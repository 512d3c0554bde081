"""Texts that are shown as they stand: titles, hints, questions, definitions, wordings."""

import re

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Record
from kiosk.textfile import quoted

_MARKUP = re.compile(r"\[@|\]\(|!\[|\*\w|\w\*|`|<[a-zA-Z/!]|&#?\w+;|(?<!\w)_\w")


def refuse_markup(text: str, line: int, record: Record, *, is_line: bool = True) -> None:
    """Refuse Markdown in a plain text, and line ends unless it may have several lines."""
    if found := _MARKUP.search(text):
        remedy = "Write plain words; nothing here is read as Markdown"
        record.refuse(line, Code.PLAIN_TEXT, f"{quoted(found.group())} in a plain text", remedy)
    elif is_line and "\n" in text.strip():
        remedy = "Write it in one line, or fold it with >"
        record.refuse(line, Code.PLAIN_TEXT, "a line end in a text of one line", remedy)
