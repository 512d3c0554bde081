"""The pack that comes with the program: language, dropped claims, the list for reviewers."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from kiosk import paths
from kiosk.authoring.check import check_sheets, read_sheets
from kiosk.authoring.dropped import DROPPED, dropped_in
from kiosk.authoring.review_list import FILE_NAME, review_list
from kiosk.authoring.sheets import PackSheets
from kiosk.authoring.wordings import of_edition, of_sources

TODAY = date(2026, 11, 26)
PACK = paths.content_folder() / "sexual-health"
NOTHING = {"", "none", "none other", "nothing"}


@pytest.fixture(scope="module")
def sheets() -> PackSheets:
    return read_sheets(PACK)


def test_pack_has_no_problem_that_is_not_explained() -> None:
    report = check_sheets(read_sheets(PACK), TODAY)
    assert [str(problem) for problem in report.problems] == []
    assert report.pack is not None


def test_list_for_reviewers_is_up_to_date(sheets: PackSheets) -> None:
    assert (PACK / FILE_NAME).read_text(encoding="utf-8") == review_list(sheets), (
        "write it anew: kioskctl content review content/sexual-health --write"
    )


def test_nothing_that_was_dropped_stands_in_the_pack(sheets: PackSheets) -> None:
    texts = [wording for edition in sheets.editions.values() for wording in of_edition(edition)]
    texts += of_sources(sheets)
    assert len(texts) > 2000
    found = [
        (wording.record.path, wording.line_at(offset), entry.name)
        for wording in texts
        for offset, _, entry in dropped_in(wording.text.replace("\n", " "))
        if not entry.unless_sourced
    ]
    assert found == []


def beside(name: str) -> str:
    """Give a page from which the pack was written, where it lies beside the tree; or skip."""
    folders = (parent / "shared" / "content" for parent in paths.content_folder().parents)
    for folder in folders:
        if (folder / name).exists():
            return (folder / name).read_text(encoding="utf-8")
    return pytest.skip(f"{name} is not beside this tree")


def not_found(text: str) -> Iterator[str]:
    """Give each work of the tables of references that must not be printed."""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) > 2 and re.search(r"\*\*(?:not |misleading|wrong and)", line):
            yield cells[1] if cells[0].isdigit() else cells[0]


def drops(text: str) -> Iterator[str]:
    """Give each claim of each line that drops some."""
    for line in text.splitlines():
        if found := re.search(r"Drops: (.*)", line) or re.search(r"\*\*Drop:\*\* (.*)", line):
            claims = re.sub(r"\([^)]*\)", "", found.group(1))
            yield from re.split(r";|(?<=\d),|, (?=[A-Z])", claims)


def is_covered(claim: str) -> bool:
    """Tell whether the table knows a claim, by its words or by the name that it has there."""
    lowered = claim.lower()
    named = any(
        set(re.findall(r"[a-z]{4,}|[0-9]+%", entry.name.lower()))
        <= set(re.findall(r"[a-z]{4,}|[0-9]+%", lowered))
        for entry in DROPPED
        if re.search(r"[a-z]{4,}", entry.name.lower())
    )
    return bool(named or list(dropped_in(claim)))


def test_every_dropped_line_of_the_fact_sheet_is_covered() -> None:
    claims = [claim.strip(" .") for claim in drops(beside("fact-sheet.md"))]
    assert len(claims) > 40
    missing = [c for c in claims if c.lower() not in NOTHING and not is_covered(c)]
    assert missing == []


def test_every_reference_that_was_not_found_is_covered() -> None:
    works = list(not_found(beside("references.md")))
    assert len(works) > 20
    assert [work for work in works if not is_covered(work)] == []
