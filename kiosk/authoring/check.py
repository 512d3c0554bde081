"""Checks a content folder: every problem of every file, and the pack where there is no error."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from kiosk.authoring.allowances import apply_allowances
from kiosk.authoring.codes import Code
from kiosk.authoring.drawing_rules import check_drawings
from kiosk.authoring.language_rules import check_language
from kiosk.authoring.pack_rules import check_pack
from kiosk.authoring.packing import build_pack
from kiosk.authoring.problems import Problem
from kiosk.authoring.reference_rules import check_references
from kiosk.authoring.review_rules import check_orphans, check_reviews
from kiosk.authoring.shapes import (
    DangerShape,
    GlossaryShape,
    LocaleShape,
    NoticesShape,
    PackShape,
    ReviewShape,
    SourcesShape,
)
from kiosk.authoring.sheets import EditionSheets, PackSheets, Sheet, read_sheet
from kiosk.authoring.source import SourceFolder, read_folder
from kiosk.authoring.syntax import new_parser
from kiosk.authoring.topic_rules import check_topic
from kiosk.authoring.topics import read_faq, read_topic
from kiosk.authoring.unfinished import check_unfinished
from kiosk.authoring.wording_rules import check_wordings
from kiosk.content.model import Pack

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. ``pack`` is None when some problem is an error."""

    pack: Pack | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many problems stop the build."""
        return sum(problem.level == "error" for problem in self.problems)


def check_folder(
    path: Path, today: date | None = None, *, may_be_unfinished: bool = False
) -> Report:
    """Check the pack in the folder ``path``; problems come in the order of files and lines.

    Without ``today`` nothing is overdue. ``may_be_unfinished`` gives the pack also where words are
    still to be written, for its author to look at.

    Raises:
        CannotRead: no such folder, or not ours to read.

    """
    return check_sheets(read_sheets(path), today, may_be_unfinished=may_be_unfinished)


def check_sheets(
    sheets: PackSheets, today: date | None, *, may_be_unfinished: bool = False
) -> Report:
    """Check a pack that was read, as ``check_folder``; its records take the problems up."""
    for topic in sheets.topics():
        check_topic(topic)
    check_pack(sheets)
    check_wordings(sheets)
    check_references(sheets)
    check_language(sheets)
    check_reviews(sheets, today)
    check_orphans(sheets)
    check_drawings(sheets.folder)
    check_unfinished(sheets.folder)
    apply_allowances(sheets)
    found = {problem for record in sheets.records() for problem in record.problems}
    problems = sorted(found, key=lambda each: (each.path, each.line, each.code.slug, each.message))
    let_be = {Code.TO_WRITE} if may_be_unfinished else set()
    has_error = any(each.level == "error" and each.code not in let_be for each in problems)
    return Report(None if has_error else build_pack(sheets), tuple(problems))


def read_sheets(path: Path) -> PackSheets:
    """Read every file of the pack in the folder ``path``.

    Raises:
        CannotRead: no such folder, or not ours to read.

    """
    folder = read_folder(path)
    languages = sorted({language for (language,) in folder.paths(r"([^/]+)/[^/]+(?:/[^/]+)?")})
    return PackSheets(
        folder,
        read_sheet(folder, "pack.yaml", PackShape),
        read_sheet(folder, "sources.yaml", SourcesShape),
        read_sheet(folder, "notices.yaml", NoticesShape),
        {
            name: read_sheet(folder, f"locale/{name}.yaml", LocaleShape)
            for (name,) in folder.paths(r"locale/([^/]+)\.yaml")
        },
        {name: _read_edition(folder, name) for name in languages if name != "locale"},
        _read_optional(folder, "review.yaml", ReviewShape),
    )


def _read_optional(folder: SourceFolder, path: str, shape: type[_T]) -> Sheet[_T] | None:
    return read_sheet(folder, path, shape) if path in folder.texts else None


def _read_edition(folder: SourceFolder, language: str) -> EditionSheets:
    parser = new_parser()
    topics = {}
    for (name,) in folder.paths(rf"{language}/topics/([^/]+)\.md"):
        path = f"{language}/topics/{name}.md"
        topics[name] = read_topic(name, path, folder.texts[path], parser)
    faq = {}
    for (name,) in folder.paths(rf"{language}/faq/([^/]+)\.md"):
        path = f"{language}/faq/{name}.md"
        faq[name] = read_faq(name, path, folder.texts[path], parser)
    glossary = read_sheet(folder, f"{language}/glossary.yaml", GlossaryShape)
    danger = _read_optional(folder, f"{language}/danger.yaml", DangerShape)
    return EditionSheets(glossary, danger, topics, faq)
