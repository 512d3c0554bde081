"""The words of one run: Markdown's inline tokens to flat spans, with a line for every problem."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Record
from kiosk.authoring.runs import Piece, RunKind
from kiosk.content.blocks import (
    Emphasis,
    SourceMark,
    Span,
    Spans,
    Strong,
    Term,
    Text,
    TopicLink,
)
from kiosk.content.ids import SourceKey, TermId, TopicId
from kiosk.textfile import quoted

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SOURCE_KEY = re.compile(r"[A-Z][A-Z0-9-]*")

_MARK = re.compile(r"\[(@[^\[\]]*)\]")
_STRAY = re.compile(
    r"[\[\]{}*`|\\]|~~|==|\^\^|\+\+|!!!|\?\?\?|(?<!\w)_|_(?!\w)|^#+|^>|^[-+:] |^[0-9]{1,3}[.)] "
)
_ENTITY = re.compile(r"&#?\w+;|<[a-zA-Z/!?]")
_ADDRESS = re.compile(r"https?://\S+")
_NO_ADDRESS = "Name it in words; a reader here cannot open addresses"
_ESCAPED_BASE = 0xE000
"""An escaped sign travels as a private character, which no file may hold, until checks are done."""
_AS_SHOWN = {_ESCAPED_BASE + sign: sign for sign in range(128)}

ESCAPED_BAR = chr(_ESCAPED_BASE + ord("|"))
"""What a table cell has for ``\\|``, of which the parser leaves the bar alone."""

_PLAIN = {"alt": "an alt text", "caption": "a caption", "part": "a heading"}
_PLAIN["division"] = _PLAIN["part"]

_Style = Literal["text", "emphasis", "strong", "link", "refused"]
_OPENERS: dict[str, _Style] = {"em_open": "emphasis", "strong_open": "strong", "link_open": "link"}


@dataclass
class _Piece:
    style: _Style
    line: int
    address: str = ""
    text: str = ""


def read_spans(inline: Token, line: int, record: Record, kind: RunKind = "paragraph") -> Spans:
    """Give the spans of an inline token that begins at ``line``, and keep its words as a run."""
    cutter = _Cutter(line, record)
    for token in inline.children or ():
        cutter.take(token)
    if cutter.line - line != inline.content.count("\n"):
        remedy = "Keep each link and each mark on one line"
        record.refuse(line, Code.MARKS_BROKEN, "a mark runs over the end of a line", remedy)
    pieces = (Piece(_unescaped(each.text), each.address) for each in cutter.pieces)
    record.add_run(line, kind, *pieces)
    return _tidy(_spans(cutter.pieces, record))


def read_plain(inline: Token, line: int, record: Record, code: Code, kind: RunKind) -> str:
    """Give the words of a run that may hold no mark at all, such as a heading."""
    spans = read_spans(inline, line, record, kind)
    if not all(isinstance(span, Text) for span in spans):
        record.refuse(line, code, f"a mark in {_PLAIN[kind]}", "Write plain words")
    return " ".join(span.text for span in spans if isinstance(span, Text))


class _Cutter:
    """Cuts a run into pieces of one style each, counting lines as it goes."""

    def __init__(self, line: int, record: Record) -> None:
        self.line = line
        self.pieces: list[_Piece] = []
        self._record = record
        self._depth = 0

    def take(self, token: Token) -> None:
        """Add what ``token`` brings."""
        match token.type:
            case "text":
                self._add(token.content)
            case "text_special" if token.content == token.markup:  # a backslash before a letter
                self._add(token.content)
            case "text_special":
                self._add("".join(chr(_ESCAPED_BASE + ord(sign)) for sign in token.content))
            case "softbreak":
                self._break()
            case "hardbreak":
                remedy = "Delete the blanks or the backslash at the end of the line"
                self._refuse(Code.LINE_BREAK, "a forced line break", remedy)
                self._break()
            case "em_open" | "strong_open" | "link_open":
                self._open(token)
            case "em_close" | "strong_close" | "link_close":
                self._close()
            case _:
                self._refuse_token(token)

    def _refuse(self, code: Code, message: str, remedy: str) -> None:
        self._record.refuse(self.line, code, message, remedy)

    def _refuse_token(self, token: Token) -> None:
        match token.type:
            case "code_inline":
                self._refuse(Code.CODE_TEXT, quoted(token.content), "Write it without backticks")
            case "image":
                remedy = "Put the picture in a paragraph of its own"
                self._refuse(Code.FIGURE, "a picture inside a text", remedy)
            case _:
                remedy = "Write it in Markdown, or delete it"
                self._refuse(Code.RAW_HTML, quoted(token.content), remedy)
        self.line += token.content.count("\n")

    def _add(self, text: str) -> None:
        if not self.pieces or (self._depth == 0 and self.pieces[-1].style != "text"):
            self.pieces.append(_Piece("text", self.line))
        self.pieces[-1].text += text

    def _break(self) -> None:
        self._add("\n")
        self.line += 1

    def _open(self, token: Token) -> None:
        self._depth += 1
        if self._depth > 1:
            self._refuse(Code.MARKS_NESTED, "a mark inside another mark", "Keep one of them")
            return
        address = str(token.attrs.get("href", ""))
        if token.markup == "autolink":
            self._refuse(Code.LINK_KIND, f"the address {quoted(address)}", _NO_ADDRESS)
            self.pieces.append(_Piece("refused", self.line))
            return
        if "title" in token.attrs:
            remedy = "Delete the title in the link's brackets"
            self._refuse(Code.LINK_KIND, "a link with a title", remedy)
        self.pieces.append(_Piece(_OPENERS[token.type], self.line, address))

    def _close(self) -> None:
        self._depth -= 1
        if self._depth == 0:
            if not self.pieces[-1].text.strip():
                self._refuse(Code.MARKS_EMPTY, "a mark without words", "Write words, or delete it")
            self.pieces.append(_Piece("text", self.line))


def _spans(pieces: Sequence[_Piece], record: Record) -> Iterator[Span]:
    has_words = False
    for piece in pieces:
        match piece.style:
            case "text":
                yield from _text_spans(piece, record, has_words=has_words)
            case "refused":
                yield Text(_plain(piece.text))
            case _:
                yield _marked(piece, record)
        has_words = has_words or bool(_MARK.sub("", piece.text).strip())


def _marked(piece: _Piece, record: Record) -> Span:
    if found := _MARK.search(piece.text):
        remedy = "Put the source mark behind the stressed or linked words"
        message = f"{quoted(found.group())} inside another mark"
        record.refuse(piece.line, Code.MARKS_NESTED, message, remedy)
    else:
        _refuse_stray(piece.text, piece.line, record, is_start=False)
    text = _plain(piece.text)
    match piece.style:
        case "emphasis":
            return Emphasis(text)
        case "strong":
            return Strong(text)
        case _:
            return _link(piece, text, record)


def _link(piece: _Piece, text: str, record: Record) -> Span:
    kind, _, target = piece.address.partition(":")
    if ID.fullmatch(target):
        match kind:
            case "topic":
                record.mention(piece.line, "topic", target)
                return TopicLink(TopicId(target), text)
            case "term":
                record.mention(piece.line, "term", target)
                return Term(TermId(target), text)
            case _:
                pass
    remedy = "Write topic:id or term:id, the id in small letters, digits and dashes"
    record.refuse(piece.line, Code.LINK_KIND, f"a link to {quoted(piece.address)}", remedy)
    return Text(text)


def _text_spans(piece: _Piece, record: Record, *, has_words: bool) -> Iterator[Span]:
    """Divide a plain piece at its source marks, and drop the blanks before each."""
    line, rest = piece.line, piece.text
    while found := _MARK.search(rest):
        before = rest[: found.start()]
        _refuse_stray(before, line, record, is_start=not has_words)
        has_words = has_words or bool(before.strip())
        line += before.count("\n")
        yield Text(_plain(before).rstrip())
        yield from _mark(found.group(1), line, record, has_words=has_words)
        line += found.group().count("\n")
        rest = rest[found.end() :]
    _refuse_stray(rest, line, record, is_start=not has_words)
    yield Text(_plain(rest))


def _mark(text: str, line: int, record: Record, *, has_words: bool) -> Iterator[SourceMark]:
    keys = [part.strip().removeprefix("@") for part in text.split(";")]
    is_formed = all(part.strip().startswith("@") for part in text.split(";"))
    if not is_formed or not all(SOURCE_KEY.fullmatch(key) for key in keys):
        remedy = "Write [@KEY] or [@KEY1; @KEY2], keys in capitals"
        record.refuse(line, Code.SOURCE_MARK, f"the mark {quoted(f'[{text}]')}", remedy)
        return
    if not has_words:
        remedy = "Put the mark after the statement that it carries"
        record.refuse(line, Code.SOURCE_MARK, "a mark before any statement", remedy)
    for key in keys:
        record.mention(line, "source", key)
    yield SourceMark(tuple(SourceKey(key) for key in keys))


def _refuse_stray(text: str, line: int, record: Record, *, is_start: bool) -> None:
    for number, words in enumerate(text.split("\n")):
        here = line + number
        shown = words if number or is_start else "x" + words
        if found := _ADDRESS.search(words):
            message = f"the address {quoted(found.group())}"
            record.refuse(here, Code.LINK_KIND, message, _NO_ADDRESS)
        elif found := _ENTITY.search(words):
            remedy = "Write the sign itself"
            record.refuse(here, Code.RAW_HTML, quoted(found.group()), remedy)
        elif found := _STRAY.search(shown):
            remedy = f"Delete it, or put a backslash before it: \\{found.group().strip()}"
            record.refuse(here, Code.MARKUP_STRAY, f"{quoted(found.group())} stands alone", remedy)


def _plain(text: str) -> str:
    """Give the text as it is shown: one blank for many, escaped signs as themselves."""
    return _unescaped(re.sub(r"[ \n]+", " ", text))


def _unescaped(text: str) -> str:
    return text.translate({_ESCAPED_BASE + sign: sign for sign in range(128)})


def _tidy(spans: Iterator[Span]) -> Spans:
    """Trim the ends, and drop plain runs that have nothing left."""
    kept = [span for span in spans if not isinstance(span, Text) or span.text]
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        if kept and isinstance(last := kept[end], Text):
            kept[end] = Text(strip(last.text))
    return tuple(span for span in kept if not isinstance(span, Text) or span.text)
