"""``kioskctl content new topic``: begins the files of a topic, and never writes over one."""

import argparse
import re
import sys
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from kiosk.authoring.check import read_sheets
from kiosk.authoring.group_order import end_of_group, with_topic
from kiosk.authoring.shapes import PackShape
from kiosk.authoring.sheets import PackSheets
from kiosk.authoring.skeleton import copied_facts, faq_text, new_facts, topic_text
from kiosk.authoring.unfinished import MARK
from kiosk.content.ids import TopicId
from kiosk.content.model import TopicKind
from kiosk.ctl.arguments import add_folder
from kiosk.errors import AlreadyThere, BadCommandLine, CannotRead, CannotWrite, ContentInvalid
from kiosk.library.writer import write_file

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def add_new(commands: "Groups") -> None:
    """Add this command to those of ``kioskctl content``."""
    new = commands.add_parser("new", help="begin something new in a folder")
    kinds = new.add_subparsers(title="what to begin", required=True, metavar="WHAT")
    topic = kinds.add_parser(
        "topic",
        help="begin a topic",
        description=f"Write a topic and its questions with {MARK} wherever only an author knows the"
        " words, with the next free page code, and put it last in its group in pack.yaml. A topic"
        " that another language has is begun as its translation. Nothing is written over. Ends"
        " with 0, with 64 where the id or the group is not right, with 65 where pack.yaml has"
        " errors, with 66 or 73 where files fail or are there already.",
    )
    topic.add_argument("topic", metavar="ID", help="small letters, digits and dashes")
    add_folder(topic)
    topic.add_argument("--group", metavar="G", help="the group of pack.yaml that shall list it")
    topic.add_argument("--kind", choices=get_args(TopicKind), default="condition")
    topic.add_argument("--lang", metavar="L", help="its language (default: the first complete one)")
    topic.set_defaults(run=_new_topic)


def _new_topic(wish: argparse.Namespace) -> int:
    topic = _topic_id(wish.topic)
    sheets = read_sheets(wish.folder)
    pack = _pack(sheets, wish.folder)
    language = _language(pack, wish.lang)
    group, is_listed = _group(pack, topic, wish.group)
    path = wish.folder / language / "topics" / f"{topic}.md"
    text = topic_text(
        _facts(sheets, topic, group, wish.kind),
        datetime.now(tz=UTC).astimezone().date(),
        is_english=language.partition("-")[0] == "en",
    )
    _begin(path, text)
    code = next(line for line in text.split("\n") if line.startswith("page_code:"))
    sys.stdout.write(f"{path}: written, {code}\n")
    faq = wish.folder / language / "faq" / f"{topic}.md"
    if faq.exists():
        sys.stdout.write(f"{faq}: there already, and left as it is\n")
    else:
        _begin(faq, faq_text())
        sys.stdout.write(f"{faq}: written\n")
    if not is_listed:
        sys.stdout.write(_list_it(wish.folder / "pack.yaml", group, topic))
    sys.stdout.write(
        f"Write what is marked {MARK}: kioskctl content check {wish.folder} lists it\n"
    )
    return 0


def _topic_id(name: str) -> TopicId:
    if not _ID.fullmatch(name):
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        hint = f", such as {near}" if near else ""
        raise BadCommandLine(f"the id {name!r} is not of small letters, digits and dashes{hint}.")
    return TopicId(name)


def _pack(sheets: PackSheets, folder: Path) -> PackShape:
    if sheets.pack.value is None:
        for problem in sheets.pack.record.problems:
            sys.stderr.write(f"{folder}/{problem}\n")
        raise ContentInvalid(str(folder / "pack.yaml"))
    return sheets.pack.value


def _language(pack: PackShape, wanted: str | None) -> str:
    if wanted is None:
        complete = [name for name, state in pack.languages.items() if state == "complete"]
        return [*complete, *pack.languages][0]
    if wanted not in pack.languages:
        known = ", ".join(pack.languages)
        raise BadCommandLine(f"--lang {wanted!r} is not in pack.yaml, which has: {known}.")
    return wanted


def _group(pack: PackShape, topic: TopicId, wanted: str | None) -> tuple[str, bool]:
    """Give the group of the topic, and whether it lists the topic already."""
    known = [str(group.id) for group in pack.groups]
    listed = next((str(group.id) for group in pack.groups if topic in group.topics), None)
    if wanted is None and listed is None:
        raise BadCommandLine(f"--group is missing; the groups are: {', '.join(known)}.")
    if wanted is not None and wanted not in known:
        near = get_close_matches(wanted, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the groups are: {', '.join(known)}."
        raise BadCommandLine(f"--group {wanted!r} is not in pack.yaml; {hint}")
    if wanted is not None and listed not in {None, wanted}:
        raise BadCommandLine(f"--group {wanted!r}: {topic} is listed in {listed} already.")
    return wanted or str(listed), listed is not None


def _facts(sheets: PackSheets, topic: TopicId, group: str, kind: TopicKind) -> str:
    """Take the facts from another language where the topic is there."""
    for language in sheets.pack.value.languages if sheets.pack.value else ():
        if text := sheets.folder.texts.get(f"{language}/topics/{topic}.md"):
            return copied_facts(text)
    return new_facts(sheets, group, kind)


def _begin(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise AlreadyThere(str(path)) from error
    except OSError as error:
        raise CannotWrite(f"{path}: {error.strerror}") from error


def _list_it(path: Path, group: str, topic: TopicId) -> str:
    """Add the topic to its group, and say where; or say what to write there by hand."""
    try:
        text = path.read_bytes().decode()
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error
    end = end_of_group(text, group)
    changed = with_topic(text, group, topic)
    if changed is None:
        return f"{path}:{end.line}: write {topic} behind {end.last}, the last topic of {group}\n"
    write_file(path, changed.encode())
    line = end.line + changed.count("\n") - text.count("\n")
    return f"{path}:{line}: {topic} follows {end.last} in the group {group}\n"
