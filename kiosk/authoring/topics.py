"""Reads one topic's file and one file of questions: front matter, then Markdown."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt

from kiosk.authoring.boxes import Stretch
from kiosk.authoring.codes import Code
from kiosk.authoring.markdown import BodyReader
from kiosk.authoring.plaintext import refuse_markup
from kiosk.authoring.problems import Record
from kiosk.authoring.runs import Piece
from kiosk.authoring.shapes import FaqFront, FrontMatter
from kiosk.authoring.sheets import FaqSheet, Sheet, TopicSheet
from kiosk.content.blocks import BulletList, NumberedList, Paragraph
from kiosk.content.model import Question
from kiosk.textfile import quoted
from kiosk.yamlfile import Lines, read_text

_FENCE = "---"
_QUESTION = re.compile(r"## (?P<words>.*\S)\s*")


def read_topic(topic_id: str, path: str, text: str | None, parser: MarkdownIt) -> TopicSheet:
    """Read the file of a topic; a fault in one half leaves the other half read."""
    record = Record(path)
    lines = tuple((text or "").split("\n"))
    end = 0 if text is None else _front_matter_end(lines, record)
    if not end:
        return TopicSheet(topic_id, Sheet(None, Lines(), record), (), 0)
    reading = read_text("\n".join(lines[1:end]), FrontMatter, first_line=2)
    record.refuse_faults(reading.faults)
    body = BodyReader(record, parser).read(Stretch(end + 2, lines[end + 1 :]))
    return TopicSheet(topic_id, Sheet(reading.value, reading.lines, record), body, end + 2)


def _front_matter_end(lines: tuple[str, ...], record: Record) -> int:
    """Give the index of the closing line, or 0."""
    remedy = "Put the front matter between two lines --- at the start of the file"
    if lines[0].rstrip() != _FENCE:
        record.refuse(1, Code.FRONT_MATTER, "no front matter", remedy)
        return 0
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            return number
    record.refuse(1, Code.FRONT_MATTER, "front matter without an end", remedy)
    return 0


@dataclass
class _Open:
    """A question whose answer is still being collected."""

    line: int
    words: str
    answer: list[str]


def read_faq(topic_id: str, path: str, text: str | None, parser: MarkdownIt) -> FaqSheet:
    """Read the questions that people ask about a topic, and what may stand before them."""
    record = Record(path)
    if text is None:
        return FaqSheet(topic_id, (), Sheet(None, Lines(), record))
    lines = tuple(text.split("\n"))
    front, start = _faq_front(lines, record)
    asked = _asked(lines, start, record)
    reader = BodyReader(record, parser)
    return FaqSheet(topic_id, tuple(_question(each, reader) for each in asked), front)


def _faq_front(lines: tuple[str, ...], record: Record) -> tuple[Sheet[FaqFront], int]:
    """Give the front matter, which may be left out, and the index of the first line after it."""
    if lines[0].rstrip() != _FENCE:
        return Sheet(None, Lines(), record), 0
    end = _front_matter_end(lines, record)
    if not end:
        return Sheet(None, Lines(), record), 1
    reading = read_text("\n".join(lines[1:end]), FaqFront, first_line=2)
    record.refuse_faults(reading.faults)
    return Sheet(reading.value, reading.lines, record), end + 1


def _asked(lines: tuple[str, ...], start: int, record: Record) -> list[_Open]:
    asked: list[_Open] = []
    is_told = bool(record.problems)
    for number, line in enumerate(lines[start:], start + 1):
        if found := _QUESTION.fullmatch(line):
            asked.append(_Open(number, found["words"], []))
        elif asked:
            asked[-1].answer.append(line)
        elif line.strip() and not is_told:
            remedy = "Begin with ## and the first question"
            record.refuse(number, Code.FAQ_FORM, "text before the first question", remedy)
            is_told = True
    if not asked and not is_told:
        remedy = "Write one as ## heading, or delete the file"
        record.refuse(1, Code.FAQ_FORM, "no question", remedy)
    return asked


def _question(asked: _Open, reader: BodyReader) -> Question:
    record = reader.record
    if not asked.words.endswith("?"):
        remedy = "End it with a question mark"
        record.refuse(asked.line, Code.FAQ_FORM, f"{quoted(asked.words)} is no question", remedy)
    refuse_markup(asked.words, asked.line, record)
    record.add_run(asked.line, "question", Piece(asked.words))
    answer = reader.read(Stretch(asked.line + 1, tuple(asked.answer)))
    for placed in answer:
        if not isinstance(placed.block, Paragraph | BulletList | NumberedList):
            message = f"a {type(placed.block).__name__.lower()} in an answer"
            remedy = "Keep to paragraphs and lists"
            record.refuse(placed.line, Code.FAQ_FORM, message, remedy)
    if not answer:
        remedy = "Write the answer below it"
        record.refuse(asked.line, Code.FAQ_FORM, f"no answer to {quoted(asked.words)}", remedy)
    return Question(asked.words, tuple(placed.block for placed in answer))
