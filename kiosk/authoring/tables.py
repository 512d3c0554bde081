"""Small tables: three columns at most, every row as long as the head, no alignment."""

import re

from kiosk.authoring.codes import Code
from kiosk.authoring.spans import ESCAPED_BAR, read_spans
from kiosk.authoring.syntax import Site
from kiosk.content.blocks import Spans, Table

MAX_COLUMNS = 3
_BAR = re.compile(r"(?<!\\)\|")


def read_table(site: Site) -> Table:
    """Give the table at ``site``."""
    rows = [row for part in site.sites() for row in part.sites()]
    head, *body = rows
    columns = len(head.node.children)
    if columns > MAX_COLUMNS:
        message = f"{columns} columns, where at most {MAX_COLUMNS} belong"
        site.refuse(Code.TABLE_WIDE, message, "Leave a column out, or write a list")
    _check_rule(site)
    if not body:
        site.refuse(Code.TABLE_FORM, "a table without rows", "Add a row, or delete the table")
    for row in body:
        found = _columns(row.raw_lines()[0])
        if found != columns:
            message = f"{found} cells below a head of {columns}"
            remedy = "Give each row as many cells; leave a line empty after the table"
            row.refuse(Code.TABLE_FORM, message, remedy)
    return Table(_cells(head), tuple(_cells(row) for row in body))


def _check_rule(site: Site) -> None:
    """Refuse alignment: its line is the second of the table."""
    if ":" in site.raw_lines()[1]:
        remedy = "Write --- without colons"
        site.refuse(Code.TABLE_FORM, "alignment marks", remedy, after=1)


def _columns(line: str) -> int:
    """Count the cells as typed; the parser drops what is too many and adds what is missing."""
    return len(_BAR.split(line.strip().removeprefix("|").removesuffix("|")))


def _cells(row: Site) -> tuple[Spans, ...]:
    return tuple(_cell(cell) for cell in row.sites())


def _cell(site: Site) -> Spans:
    inline = site.inline
    for token in inline.children or ():
        if token.type == "text":
            token.content = token.content.replace("|", ESCAPED_BAR)
    return read_spans(inline, site.line, site.record, "cell")
