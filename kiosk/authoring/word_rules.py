"""Rules about single words: banned ones, figures, dropped claims, terms without their link."""

import re
from collections.abc import Iterable, Iterator

from kiosk.authoring.banned_words import SIGNS, banned_in
from kiosk.authoring.codes import Code
from kiosk.authoring.dropped import dropped_in
from kiosk.authoring.prose import PROSE, PageProse, Passage, without_marks
from kiosk.authoring.sheets import EditionSheets
from kiosk.authoring.wordings import Wording, of_edition
from kiosk.content.ids import TermId
from kiosk.textfile import quoted

_NUMBER = (
    r"(?:[0-9][0-9.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
_WHOLE = r"(?:[0-9][0-9,]*|two|three|four|five|six|eight|ten|twenty|(?:a|one) hundred|a thousand)"
_PEOPLE = r"(?:people|adults|men|women|couples|partners|patients|users|them|those)"
FIGURE = re.compile(
    rf"\b{_NUMBER} (?:in|of|out of) (?:every |each |the )?{_WHOLE}\b"
    r"(?! (?:days?|weeks?|months?|hours?|minutes?|years?)\b)"
    rf"|\b(?:half|a third|two thirds|a quarter|three quarters|most) of (?:all )?{_PEOPLE}\b"
    rf"|\b[0-9][0-9,]* (?:studies|trials|{_PEOPLE})\b",
    re.IGNORECASE,
)
"""How many of how many: what nobody may say without a source."""
PERCENTAGE = re.compile(
    r"[0-9][0-9.,]* ?(?:%|per ?cent\b)|\bper ?cent(?:age)?s?\b|%", re.IGNORECASE
)


def check_words(edition: EditionSheets) -> None:
    """Note banned words, signs and percentages in everything that readers of a language see."""
    for wording in of_edition(edition):
        for offset, words, entry in banned_in(wording.text):
            remedy = f"Write rather: {entry.better}"
            wording.record.refuse(
                wording.line_at(offset), Code.WORD_BANNED, f"the words {quoted(words)}", remedy
            )
        for pattern, name, remedy in SIGNS:
            if found := pattern.search(wording.text):
                line = wording.line_at(found.start())
                wording.record.refuse(line, Code.WORD_BANNED, name, remedy)
        if found := PERCENTAGE.search(wording.text):
            remedy = "Write about how many in 100 people, with one base on the page"
            message = f"the percentage {quoted(found.group())}"
            line = wording.line_at(found.start())
            wording.record.refuse(line, Code.PERCENTAGE, message, remedy)


def check_claims(wordings: Iterable[Wording]) -> None:
    """Note what was dropped. A statement about unnamed studies is let be beside a source mark."""
    for wording in wordings:
        for offset, words, entry in dropped_in(wording.text.replace("\n", " ")):
            if not entry.unless_sourced or wording.wants_source_at(offset):
                message = f"{quoted(words)} was dropped ({entry.name}): {entry.why}"
                remedy = "Delete it, or say what a source carries"
                wording.record.refuse(wording.line_at(offset), Code.CLAIM_DROPPED, message, remedy)


def check_figures(page: PageProse) -> None:
    """Note how many of how many where no source mark follows; [@GK] carries no figure."""
    passages = list(page.passages())
    sourced_rows = {
        (record.path, passage.run.line)
        for record, passage in passages
        for sentence in passage.sentences
        if passage.run.kind == "cell" and sentence.is_sourced
    }
    for record, passage in passages:
        for sentence in passage.sentences:
            if not _may_carry(passage) or sentence.is_sourced:
                continue
            if (record.path, passage.run.line) in sourced_rows:
                continue
            if found := FIGURE.search(sentence.text):
                remedy = "Put the mark [@KEY] of its source behind it, or leave it out"
                message = f"{quoted(found.group())} without a source"
                record.refuse(sentence.line, Code.NUMBER_UNSOURCED, message, remedy)


def _may_carry(passage: Passage) -> bool:
    return passage.run.kind in PROSE or passage.run.kind == "cell"


def check_terms(page: PageProse, finder: re.Pattern[str], edition: EditionSheets) -> None:
    """Note where a page first uses a medical word of the glossary and nowhere leads to it.

    A link to a topic explains its own words. An answer stands on its page, and not the other way.
    """
    explained: set[str] = set()
    for record in (page.topic.record, page.faq):
        passages = [passage for where, passage in page.passages() if where is record]
        explained |= set(_explained(passages, finder))
        for passage in passages if record is not None else ():
            text = without_marks(passage.run.text)
            for found in finder.finditer(text) if _may_carry(passage) else ():
                term = _id_of(found)
                entry = (edition.glossary.value or {})[TermId(term)]
                if record is None or entry.everyday or term in explained:
                    continue
                explained.add(term)
                if _is_said_otherwise(text, found):
                    continue
                line = passage.run.line + text.count("\n", 0, found.start())
                message = f"{quoted(found.group())} without a link to its card"
                remedy = f"Write [{found.group()}](term:{term}) there, or everyday words"
                record.refuse(line, Code.TERM_UNLINKED, message, remedy)


def term_finder(edition: EditionSheets) -> re.Pattern[str] | None:
    """Give what finds every term, the longest first; capitals are found in capitals only."""
    terms = {str(term): entry.term for term, entry in (edition.glossary.value or {}).items()}
    if not terms:
        return None
    ids = sorted(terms, key=lambda term: len(terms[term]), reverse=True)
    any_term = "|".join(rf"(?P<{_group(term)}>{_words(terms[term])})" for term in ids)
    return re.compile(rf"(?<![\w-])(?:{any_term})s?(?![\w-])")


def _words(term: str) -> str:
    words = re.escape(term)
    return f"(?i:{words})" if term == term.lower() else words


def _group(term: str) -> str:
    return "t_" + term.replace("-", "_")


def _id_of(found: re.Match[str]) -> str:
    return (found.lastgroup or "").removeprefix("t_").replace("_", "-")


def _is_said_otherwise(text: str, found: re.Match[str]) -> bool:
    """Tell whether everyday words stand in brackets behind a term, or it in brackets itself."""
    before, after = text[: found.start()][-1:], text[found.end() :]
    return after.startswith(" (") or (before == "(" and after.startswith(")"))


def _explained(passages: Iterable[Passage], finder: re.Pattern[str]) -> Iterator[str]:
    for passage in passages:
        for piece in passage.run.pieces:
            if piece.term:
                yield piece.term
            elif piece.link:
                yield from map(_id_of, finder.finditer(piece.text))
