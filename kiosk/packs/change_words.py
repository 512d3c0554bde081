"""Says in plain English what differs between two packs: for the staff area and ``pack diff``."""

from collections.abc import Iterable, Iterator

from kiosk.packs.changes import About, Changes, LineChange, Page

MEGABYTE = 1_000_000


def summary(changes: Changes) -> str:
    """Give the one line before an installation: what happens to topics, reviews, and who signed."""
    topics = changes.topics
    overdue = len({each.page.topic for each in changes.overdue})
    counts = (
        (len(topics.changed), "changed"),
        (len(topics.new), "new"),
        (len(topics.removed), "removed"),
        (overdue, "past its review date" if overdue == 1 else "past their review date"),
    )
    told = [(n, what) for n, what in counts if n]
    if not told:
        return f"No topic changed. {_signed(changes.now)}"
    (n, what), *more = told
    parts = (f"{n} {'topic' if n == 1 else 'topics'} {what}", *(f"{n} {what}" for n, what in more))
    return f"{', '.join(parts)}. {_signed(changes.now)}"


def sentences(changes: Changes) -> tuple[str, ...]:
    """Give everything that differs, and what staff should know besides, a sentence each."""
    return (
        *_about(changes),
        *_languages(changes),
        *_pages(changes),
        *_questions(changes),
        *(_line(line) for line in changes.help_lines),
        *_all("Also changed", changes.others),
        *_reviews(changes),
    )


def _signed(about: About) -> str:
    return f"Signed by {_listed(about.signers)}." if about.signers else "Not signed."


def _about(changes: Changes) -> Iterator[str]:
    now, before = changes.now, changes.before
    if now.id != before.id:
        yield f"Another pack: {now.id} instead of {before.id}."
    if now.release < before.release:
        yield f"Older than what is there: release {now.release} instead of {before.release}."
    elif now.release > before.release or now.version != before.version:
        yield (
            f"Version {now.version}, release {now.release}, instead of version {before.version},"
            f" release {before.release}."
        )
    if set(now.signers) != set(before.signers):
        was = f"by {_listed(before.signers)}" if before.signers else "by nobody"
        yield f"{_signed(now)} What is there was signed {was}."
    if now.size_bytes != before.size_bytes:
        yield f"{_megabytes(now.size_bytes)} instead of {_megabytes(before.size_bytes)}."


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / MEGABYTE:.1f} MB"


def _languages(changes: Changes) -> Iterator[str]:
    now, before = changes.now.languages, changes.before.languages
    yield from _all("New languages", [language for language in now if language not in before])
    yield from _all("Languages removed", [language for language in before if language not in now])
    for each in changes.completed:
        yield f"{each.language} is {'not ' if each.now == 'partial' else ''}complete now."


def _pages(changes: Changes) -> Iterator[str]:
    pages = changes.pages
    for title, some in (
        ("New", pages.new),
        ("Removed", pages.removed),
        ("Changed", pages.changed),
    ):
        yield from _all(title, (_named(page, changes) for page in some))
    for renamed in pages.renamed:
        yield f"Renamed: {_named(renamed.page, changes)}, before {renamed.before}."


def _named(page: Page, changes: Changes) -> str:
    """Give a page's title, with its language where there are several."""
    is_alone = len({*changes.now.languages, *changes.before.languages}) == 1
    return page.title if is_alone else f"{page.title} ({page.language})"


def _questions(changes: Changes) -> Iterator[str]:
    questions = changes.questions
    for title, some in (
        ("New questions", questions.new),
        ("Questions removed", questions.removed),
        ("Questions with another answer", questions.changed),
    ):
        yield from _all(title, (f"\u201c{asked.question}\u201d" for asked in some))


def _line(line: LineChange) -> str:
    name = f"Help line {line.id} in {line.region}"
    if not line.before:
        return f"{name}: new, {line.number}."
    if not line.number:
        return f"{name}: removed, was {line.before}."
    if line.number != line.before:
        return f"{name}: {line.number} instead of {line.before}."
    return f"{name}: changed, the number {line.number} stays."


def _reviews(changes: Changes) -> Iterator[str]:
    pages = changes.pages
    yield from _all("Reviewed now", (_named(page, changes) for page in pages.reviewed))
    yield from _all("No longer reviewed", (_named(page, changes) for page in pages.unreviewed))
    yield from _all(
        "Past the review date",
        (f"{_named(each.page, changes)} since {each.due.isoformat()}" for each in changes.overdue),
    )
    if changes.drafts:
        pages_are = "page is a draft" if changes.drafts == 1 else "pages are drafts"
        yield f"{changes.drafts} {pages_are} that no clinician has checked."


def _all(title: str, some: Iterable[str]) -> Iterator[str]:
    """Give one sentence that lists ``some``, or none where there are none."""
    listed = "; ".join(some)
    if listed:
        yield f"{title}: {listed}."


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
