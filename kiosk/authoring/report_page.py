"""The report as one HTML page: no script, nothing from elsewhere, ready to be printed."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from kiosk.authoring.measures import Measured, PackMeasures, TopicMeasures
from kiosk.authoring.pemat import ITEMS, left_to_people
from kiosk.authoring.readability import MAX_GRADE, MIN_EASE, MIN_WORDS
from kiosk.authoring.report_charts import histogram

_GRADES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
_EASES = (50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100)
_STYLE = """
body { font: 15px/1.45 sans-serif; margin: 2em auto; max-width: 76em; padding: 0 1em; color: #222; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; }
th, td { border: 1px solid #bbb; padding: .25em .5em; text-align: left; vertical-align: top; }
th { background: #eee; } td:first-child { min-width: 13em; }
td.n { text-align: right; } td.over { background: #f6e3c0; }
figure { display: inline-block; margin: .5em 2em .5em 0; } .bar { fill: #56767a; }
.count, .edge { font-size: 11px; } .count { text-anchor: middle; } .edge { fill: #555; }
.limit { stroke: #222; stroke-dasharray: 4 3; } .wide { overflow-x: auto; }
.form { break-before: page; } .form td.box { width: 7em; } .form td.remark { width: 18em; }
@media print { body { font-size: 11px; max-width: none; } thead { display: table-header-group; } }
"""


def report_page(measures: PackMeasures) -> str:
    """Give the whole page."""
    title = f"Report on {measures.pack}, version {measures.version}"
    sections = (
        f"<h1>{escape(title)}</h1>",
        _introduction(measures),
        _topics(measures.topics),
        _spread(measures.topics),
        _hardest(measures.topics),
        _allowed(measures.topics),
        _sources(measures),
        _calendar(measures),
        _pemat(measures.topics),
        *map(_form, measures.topics),
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>\n"
        + "\n".join(sections)
        + "\n</body></html>\n"
    )


def _introduction(measures: PackMeasures) -> str:
    return (
        f"<p>As of {measures.today}. {measures.errors} errors, {measures.warnings} warnings. Grade:"
        f" Flesch-Kincaid, {MAX_GRADE:g} at most. Ease: Flesch reading ease, {MIN_EASE:g} at least."
        " Both leave out the words of the page's terms; the scores with them stand behind. They"
        " judge neither truth nor tone: read aloud, and ask readers.</p>"
    )


def _table(heads: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(f"<tr>{''.join(row)}</tr>\n" for row in rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="wide">{table}</div>'


def _cell(value: object) -> str:
    return f"<td>{escape(str(value))}</td>"


def _number(value: float, *, is_over: bool = False) -> str:
    return f'<td class="n{" over" if is_over else ""}">{value:g}</td>'


def _topics(topics: Iterable[TopicMeasures]) -> str:
    heads = (
        *("topic", "code", "words", "grade", "ease", "grade with terms", "ease with terms"),
        *("longest sentence", "average", "sources", "[GK]", "notices", "state", "review due"),
    )
    rows = (
        (
            _cell(f"{topic.page.title} ({topic.id})"),
            _cell(topic.page_code),
            *_scores(topic.page),
            _number(len(topic.sources)),
            _number(topic.general_knowledge),
            _cell(", ".join(topic.notices) or "none"),
            _cell(topic.state),
            _cell(topic.review_due or "not set"),
        )
        for topic in topics
    )
    return "<h2>Topics</h2>" + _table(heads, rows)


def _scores(measured: Measured) -> Iterable[str]:
    yield _number(measured.words)
    yield _number(measured.grade, is_over=measured.grade > MAX_GRADE)
    yield _number(measured.ease, is_over=measured.ease < MIN_EASE)
    yield _number(measured.grade_with_terms)
    yield _number(measured.ease_with_terms)
    yield _number(measured.longest_sentence)
    yield _number(measured.average_sentence)


def _spread(topics: Sequence[TopicMeasures]) -> str:
    kinds: tuple[tuple[str, list[Measured]], ...] = (
        ("Pages", [topic.page for topic in topics]),
        ("Parts", [part for topic in topics for part in topic.parts if part.is_measured]),
        ("Answers", [each for topic in topics for each in topic.answers if each.is_measured]),
    )
    charts = "".join(
        histogram(f"{name}: grade", [m.grade for m in measured], _GRADES, MAX_GRADE)
        + histogram(f"{name}: ease", [m.ease for m in measured], _EASES, MIN_EASE)
        + "<br>"
        for name, measured in kinds
    )
    return (
        "<h2>How the scores are spread</h2><p>The broken line is the limit. Texts of fewer than"
        f" {MIN_WORDS} words are left out.</p>{charts}"
    )


def _hardest(topics: Sequence[TopicMeasures]) -> str:
    every = [
        (topic, kind, measured)
        for topic in topics
        for kind, group in (("part", topic.parts), ("answer", topic.answers))
        for measured in group
        if measured.is_measured
    ]
    every.sort(key=lambda each: -each[2].grade)
    heads = ("topic", "what", "title", "words", "grade", "ease", "grade with terms")
    rows = (
        (
            *(_cell(topic.id), _cell(kind), _cell(m.title), _number(m.words)),
            _number(m.grade, is_over=m.grade > MAX_GRADE),
            _number(m.ease, is_over=m.ease < MIN_EASE),
            _number(m.grade_with_terms),
        )
        for topic, kind, m in every[:15]
    )
    return "<h2>The hardest parts and answers</h2>" + _table(heads, rows)


def _allowed(topics: Iterable[TopicMeasures]) -> str:
    rows = [(_cell(topic.id), _cell(allow)) for topic in topics for allow in topic.allowed]
    if not rows:
        return "<h2>What is allowed</h2><p>Nothing.</p>"
    return "<h2>What is allowed</h2>" + _table(("topic", "what, and why"), rows)


def _sources(measures: PackMeasures) -> str:
    rows = (
        (
            *(_cell(source.key), _cell(source.citation)),
            _cell(source.seen or "not opened"),
            _number(len(source.used_by), is_over=not source.used_by),
            _cell(", ".join(source.used_by) or "nothing"),
        )
        for source in sorted(measures.sources, key=lambda each: (-len(each.used_by), each.key))
    )
    unused = sum(not source.used_by for source in measures.sources)
    count = f"<p>{len(measures.sources)} sources, {unused} of them unused.</p>"
    return "<h2>Sources</h2>" + count + _table(("key", "citation", "seen", "uses", "by"), rows)


def _calendar(measures: PackMeasures) -> str:
    due = sorted((topic.review_due, topic) for topic in measures.topics if topic.review_due)
    rows = [
        (
            *(_cell(day), _cell(topic.id), _cell(topic.state)),
            _cell("overdue" if day < measures.today else ""),
        )
        for day, topic in due
    ]
    without = len(measures.topics) - len(rows)
    lines = (
        (
            *(_cell(line.region), _cell(line.id), _cell(line.number), _cell(line.checked)),
            *(_number((measures.today - line.checked).days), _cell(line.checked_by or "nobody")),
        )
        for line in measures.help_lines
    )
    heads = ("region", "line", "number", "checked", "days ago", "by")
    return (
        f"<h2>Reviews</h2><p>{without} topics have no date for their next review.</p>"
        + (_table(("due", "topic", "state", ""), rows) if rows else "")
        + "<h2>Help lines</h2><p>To be checked every month.</p>"
        + _table(heads, lines)
    )


def _pemat(topics: Sequence[TopicMeasures]) -> str:
    signs = {"agree": "yes", "disagree": "NO", "not applicable": "n/a"}
    items = [outcome.item for outcome in topics[0].pemat] if topics else []
    head = "".join(f"<li value='{item}'>{escape(ITEMS[item])}</li>" for item in items)
    rows = (
        (
            _cell(topic.id),
            *(
                f'<td class="{"over" if outcome.answer == "disagree" else ""}">'
                f"{signs[outcome.answer]}</td>"
                for outcome in topic.pemat
            ),
        )
        for topic in topics
    )
    return (
        "<h2>PEMAT-P: what a machine can look at</h2><p>It sees shapes and counts, and no sense:"
        f" two people rate every item all the same.</p><ol>{head}</ol>"
        + _table(("topic", *map(str, items)), rows)
    )


def _form(topic: TopicMeasures) -> str:
    box: Callable[[str], str] = '<td class="{}"></td>'.format
    rows = (
        (
            *(_cell(item), _cell(ITEMS[item]), box("box"), box("box"), box("box")),
            box("remark"),
        )
        for item in left_to_people()
    )
    heads = ("item", "in our words", "agree", "disagree", "n/a", "remark")
    return (
        f'<section class="form"><h2>PEMAT-P form: {escape(topic.page.title)}</h2>'
        f"<p>{topic.page_code} {topic.id}. Rater: ____________________ Role: ____________________"
        " Date: ____________</p>"
        + _table(heads, rows)
        + "<p>Our pass mark: 80 in 100 on each part, no Disagree on items 1, 3, 5, 10, 20, 21.</p>"
        "</section>"
    )
