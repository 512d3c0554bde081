"""Markdown to typed blocks of the closed set. Whatever is not in the set is a problem at its line.

Blocks come from markdown-it-py, whose tokens know their lines (``docs/decisions``); boxes are
divided off before, because CommonMark has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import msgspec
from markdown_it import MarkdownIt

from kiosk.authoring.boxes import Box, Stretch, divide
from kiosk.authoring.codes import Code
from kiosk.authoring.figures import CAPTION, is_picture, read_figure
from kiosk.authoring.lists import read_list
from kiosk.authoring.problems import Record
from kiosk.authoring.runs import Piece, RunKind
from kiosk.authoring.spans import read_plain, read_spans
from kiosk.authoring.syntax import Site, parse
from kiosk.authoring.tables import read_table
from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
)
from kiosk.content.ids import CategoryId
from kiosk.content.notices import CATEGORIES
from kiosk.textfile import quoted

_KINDS: dict[str, CalloutKind] = {
    "in-short": "in-short",
    "note": "note",
    "warning": "warning",
    "actions": "actions",
}
_REFUSED = {
    "blockquote": (Code.QUOTE, "a quotation", "Write an ordinary paragraph"),
    "hr": (Code.RULE, "a ruled line", "Delete it; headings divide a page"),
    "fence": (Code.CODE_TEXT, "a block of code", "Write an ordinary paragraph"),
    "code_block": (Code.CODE_TEXT, "an indented block, which reads as code", "Delete the blanks"),
    "html_block": (Code.RAW_HTML, "a block of HTML", "Write it in Markdown, or delete it"),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the line at which it begins."""

    line: int
    block: Block


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Reads the Markdown of one file; problems and mentions go to ``record``."""

    record: Record
    parser: MarkdownIt

    def read(self, stretch: Stretch, *, is_actions: bool = False) -> tuple[Placed, ...]:
        """Give the blocks of ``stretch`` in order."""
        placed: list[Placed] = []
        for piece in divide(stretch):
            if isinstance(piece, Box):
                block = self._box(piece)
                placed += [] if block is None else [Placed(piece.line, block)]
            else:
                self._read_plain_stretch(piece, placed, is_actions=is_actions)
        return tuple(placed)

    def _read_plain_stretch(
        self, stretch: Stretch, placed: list[Placed], *, is_actions: bool
    ) -> None:
        for site in parse(stretch, self.record, self.parser):
            if site.kind in _REFUSED:
                site.refuse(*_REFUSED[site.kind])
                continue
            _check_indent(site)
            if site.kind == "paragraph" and site.inline.content.startswith(CAPTION.strip()):
                _add_caption(site, placed)
            else:
                placed.append(Placed(site.line, _block(site, is_actions=is_actions)))

    def _box(self, box: Box) -> Block | None:
        if not any(line.strip() for line in box.content.lines):
            remedy = "Indent its text with four blanks"
            self.record.refuse(box.line, Code.BOX, "a box with nothing in it", remedy)
        if box.kind == "gate":
            return self._gate(box)
        kind = _KINDS.get(box.kind)
        if box.title:
            self.record.add_run(box.line, "box-title", Piece(box.title))
        with self.record.inside(box.kind):
            inner = self.read(box.content, is_actions=kind == "actions")
        if kind is None:
            known = [*_KINDS, "gate"]
            near = get_close_matches(box.kind, known, n=1)
            remedy = f"Did you mean {near[0]}" if near else f"Write one of: {', '.join(known)}"
            message = f"a box of unknown kind {quoted(box.kind)}"
            self.record.refuse(box.line, Code.BOX, message, remedy)
            return None
        self._check_head(box)
        self.record.mention(box.line, "box", kind)
        if kind == "actions":
            self._check_actions(box, inner)
        return Callout(kind, box.title or "", tuple(self._box_blocks(inner)))

    def _check_head(self, box: Box) -> None:
        if box.argument:
            remedy = 'Put a title in quotation marks: !!! note "Title"'
            self.record.refuse(box.line, Code.BOX, f"a stray word {quoted(box.argument)}", remedy)
        elif box.kind == "warning" and not box.title:
            remedy = 'Write !!! warning "When to get help fast"'
            self.record.refuse(box.line, Code.BOX, "a warning box without a title", remedy)
        elif box.kind in ("in-short", "actions") and box.title is not None:
            remedy = "Delete the title; the program has a word for this box"
            self.record.refuse(box.line, Code.BOX, f"a title on an {box.kind} box", remedy)

    def _check_actions(self, box: Box, inner: Sequence[Placed]) -> None:
        lists = [placed for placed in inner if isinstance(placed.block, NumberedList)]
        strange = [placed for placed in inner if placed not in lists[:1]]
        if not lists or strange:
            line = strange[0].line if strange else box.line
            remedy = "Write one numbered list and nothing else"
            self.record.refuse(line, Code.BOX_CONTENT, "an actions box of other things", remedy)

    def _box_blocks(
        self, inner: Sequence[Placed]
    ) -> Iterator[Paragraph | BulletList | NumberedList]:
        for placed in inner:
            if isinstance(placed.block, Paragraph | BulletList | NumberedList):
                yield placed.block
            else:
                message = f"a {type(placed.block).__name__.lower()} inside a box"
                remedy = "Keep to paragraphs and lists, or move it out of the box"
                self.record.refuse(placed.line, Code.BOX_CONTENT, message, remedy)

    def _gate(self, box: Box) -> Block | None:
        category = CategoryId(box.argument)
        fault = ""
        if self.record.is_in_gate:
            fault = "a gate inside a gate"
        elif category not in CATEGORIES:
            fault = f"a gate of unknown category {quoted(category)}"
        elif box.title is not None:
            fault = "a gate with a title"
        if fault:
            remedy = f"Write !!! gate and one of: {', '.join(CATEGORIES)}; none inside another"
            self.record.refuse(box.line, Code.GATE, fault, remedy)
        else:
            self.record.mention(box.line, "gate", category)
        with self.record.gate():
            inner = self.read(box.content)
        if fault:
            return None
        return Gate(category, tuple(p.block for p in inner if not isinstance(p.block, Gate)))


def _check_indent(site: Site) -> None:
    lines = site.raw_lines() if site.kind == "paragraph" else site.raw_lines()[:1]
    for number, line in enumerate(lines):
        if line.startswith(" "):
            remedy = "Delete them, or indent with four blanks what belongs in a box"
            site.refuse(Code.INDENTED, "blanks at the start of a line", remedy, after=number)
            return


def _block(site: Site, *, is_actions: bool) -> Block:
    match site.kind:
        case "heading":
            return _heading(site)
        case "bullet_list" | "ordered_list":
            return read_list(site, is_actions=is_actions)
        case "table":
            return read_table(site)
        case _ if is_picture(site):
            return read_figure(site)
        case _:
            return Paragraph(read_spans(site.inline, site.line, site.record))


def _heading(site: Site) -> Heading:
    level = int(site.node.tag.removeprefix("h"))
    if level not in (2, 3) or not site.node.markup.startswith("#"):
        remedy = "Write ## before a part, ### before a division of it"
        site.refuse(Code.HEADING, "a heading of another level or form", remedy)
    is_division = level > 2  # noqa: PLR2004 - level 2 opens a part
    kind: RunKind = "division" if is_division else "part"
    text = read_plain(site.inline, site.line, site.record, Code.HEADING, kind)
    if not text:
        site.refuse(Code.HEADING, "a heading without words", "Write words, or delete it")
    return Heading(3 if is_division else 2, text)


def _add_caption(site: Site, placed: list[Placed]) -> None:
    text = read_plain(site.inline, site.line, site.record, Code.CAPTION, "caption")
    figure = placed[-1].block if placed else None
    if not isinstance(figure, Figure) or figure.caption:
        remedy = "Put the picture in the paragraph before it"
        site.refuse(Code.CAPTION, "a caption without a picture", remedy)
        return
    caption = msgspec.structs.replace(figure, caption=text.removeprefix(CAPTION.strip()).strip())
    placed[-1] = Placed(placed[-1].line, caption)
