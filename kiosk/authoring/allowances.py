"""``allow``: an author lets a problem be, in one file or entry, and says why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Record
from kiosk.authoring.shapes import AllowShape
from kiosk.authoring.sheets import EditionSheets, PackSheets, Sheet
from kiosk.textfile import quoted

ALLOWABLE = frozenset(
    {
        Code.PAGE_HARD,
        Code.PART_HARD,
        Code.ANSWER_HARD,
        Code.SENTENCE_LONG,
        Code.SENTENCES_AVERAGE,
        Code.PARAGRAPH_LONG,
        Code.WORD_BANNED,
        Code.PERCENTAGE,
        Code.NUMBER_UNSOURCED,
        Code.TERM_UNLINKED,
        Code.NOTICE_MISSING,
        Code.TOPIC_ORPHAN,
    }
)
"""What a person may judge better than a rule. What was dropped stays out, and so do shapes."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """One allow: where it stands, and the lines of its file that it speaks of."""

    record: Record
    line: int
    code: str
    reason: str
    first: int = 1
    last: int | None = None

    def covers(self, line: int) -> bool:
        """Tell whether it speaks of a line."""
        return self.first <= line and (self.last is None or line <= self.last)


def allowances(sheets: PackSheets) -> Iterator[Allowance]:
    """Give every allow of a pack."""
    for edition in sheets.editions.values():
        for topic in edition.topics.values():
            listed = topic.front.value.allow if topic.front.value else ()
            yield from _of_sheet(topic.front, listed)
        for faq in edition.faq.values():
            yield from _of_sheet(faq.front, faq.front.value.allow if faq.front.value else ())
        yield from _of_glossary(edition)


def _of_sheet(sheet: Sheet[object], listed: Iterable[AllowShape]) -> Iterator[Allowance]:
    for number, allow in enumerate(listed):
        line = sheet.lines.at("allow", number)
        yield Allowance(sheet.record, line, allow.code, allow.reason)


def _of_glossary(edition: EditionSheets) -> Iterator[Allowance]:
    sheet = edition.glossary
    for term, entry in (sheet.value or {}).items():
        lines = [sheet.lines.at(term, key) for key in ("term", "definition")]
        for number, allow in enumerate(entry.allow):
            line = sheet.lines.at(term, "allow", number)
            yield Allowance(
                sheet.record, line, allow.code, allow.reason, sheet.lines.at(term), max(lines)
            )


def apply_allowances(sheets: PackSheets) -> None:
    """Take away the problems that are allowed, and note each allow that is wrong or unused."""
    seen: set[tuple[str, int, str]] = set()
    for allow in allowances(sheets):
        codes = [code for code in ALLOWABLE if code.slug == allow.code]
        key = (allow.record.path, allow.first, allow.code)
        if not codes or key in seen:
            message = f"an allow of {quoted(allow.code)}"
            known = ", ".join(sorted(code.slug for code in ALLOWABLE))
            remedy = f"Delete it, or write one of: {known}"
            allow.record.refuse(allow.line, Code.ALLOW_CODE, message, remedy)
            continue
        seen.add(key)
        problems = allow.record.problems
        kept = [each for each in problems if each.code not in codes or not allow.covers(each.line)]
        if len(kept) == len(problems):
            message = f"nothing here is {allow.code}"
            allow.record.refuse(allow.line, Code.ALLOW_UNUSED, message, "Delete the allow")
        else:
            problems[:] = kept
