"""Rules of plain English: how hard, how long. Each measures; none judges truth or tone."""

from collections.abc import Iterable, Iterator

from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Record
from kiosk.authoring.prose import PROSE, PageProse, Stretch
from kiosk.authoring.readability import MAX_GRADE, MIN_EASE

MAX_SENTENCE_WORDS = 20
MAX_AVERAGE_WORDS = 12
MAX_PARAGRAPH_SENTENCES = 3
_EASIER = "Use shorter words and sentences; link medical words to the glossary"


def check_prose(page: PageProse) -> None:
    """Note what is too hard or too long on a page and in its answers."""
    record = page.topic.record
    if not _refuse_hard((page.page,), Code.PAGE_HARD, record):
        _check_average(page.page, record)
    _refuse_hard(page.parts, Code.PART_HARD, record)
    if page.faq is not None:
        _refuse_hard(page.answers, Code.ANSWER_HARD, page.faq)
    for where, passage in page.passages():
        for sentence in passage.sentences if passage.run.kind in PROSE else ():
            if len(sentence.words) > MAX_SENTENCE_WORDS:
                message = f"{len(sentence.words)} words, where {MAX_SENTENCE_WORDS} may stand"
                where.refuse(sentence.line, Code.SENTENCE_LONG, message, "Make two of it")
        if passage.run.kind == "paragraph" and len(passage.sentences) > MAX_PARAGRAPH_SENTENCES:
            message = (
                f"{len(passage.sentences)} sentences, where {MAX_PARAGRAPH_SENTENCES} may stand"
            )
            remedy = "Divide it, or make a list"
            where.refuse(passage.run.line, Code.PARAGRAPH_LONG, message, remedy)


def _refuse_hard(stretches: Iterable[Stretch], code: Code, record: Record) -> bool:
    hard = list(_hard(stretches))
    for stretch, message in hard:
        record.refuse(stretch.line, code, message, _EASIER)
    return bool(hard)


def _hard(stretches: Iterable[Stretch]) -> Iterator[tuple[Stretch, str]]:
    for stretch in stretches:
        score = stretch.score(with_terms=False)
        if not score.is_easy:
            limits = f"at most {MAX_GRADE:g} and at least {MIN_EASE:g} belong"
            yield stretch, f"grade {score.grade} and reading ease {score.ease}, where {limits}"


def _check_average(page: Stretch, record: Record) -> None:
    lengths = [len(sentence.words) for sentence in page.sentences]
    if lengths and sum(lengths) > MAX_AVERAGE_WORDS * len(lengths):
        average = sum(lengths) / len(lengths)
        message = f"{average:.1f} words a sentence, where {MAX_AVERAGE_WORDS} are the aim"
        record.refuse(page.line, Code.SENTENCES_AVERAGE, message, "Shorten the longest")
