"""Rules about review: what a checked page must say, what is overdue, what nobody finds."""

from datetime import date, timedelta

from kiosk.authoring.codes import Code
from kiosk.authoring.shapes import ReviewShape
from kiosk.authoring.sheets import PackSheets, Sheet, TopicSheet

HELP_LINE_CHECK = timedelta(days=31)
"""How long the check of a help line holds."""


def check_reviews(sheets: PackSheets, today: date | None) -> None:
    """Note missing dates; and what is overdue where ``today`` is known."""
    for topic in sheets.topics():
        if not _refuse_due(topic) and today is not None:
            _check_overdue(topic, today)
    for edition in sheets.editions.values():
        danger = edition.danger
        if danger is not None and danger.value is not None:
            review = danger.value.reviewed
            is_named = bool(review.role.strip()) and review.on is not None
            if review.state == "reviewed" and not is_named:
                remedy = "Write the role of the person and the day, or state: draft"
                message = "a review without role or day"
                danger.refuse(Code.REVIEW_STATE, message, remedy, "reviewed")
    if today is not None:
        _check_help_lines(sheets, today)
    if sheets.review is not None and sheets.review.value is not None:
        _check_named(sheets.review.value, sheets.review, sheets.topic_ids())


def _refuse_due(topic: TopicSheet) -> bool:
    front = topic.front.value
    if front is None or front.reviewed.state != "reviewed" or front.reviewed.on is None:
        return False
    is_wrong = front.review_due is None or front.review_due <= front.reviewed.on
    if is_wrong:
        remedy = "Write the day of the next review: after 12 months, 6 for medicines, 3 for law"
        message = "a review without a later review_due"
        topic.front.refuse(Code.REVIEW_DUE, message, remedy, "review_due")
    return is_wrong


def _check_overdue(topic: TopicSheet, today: date) -> None:
    front = topic.front.value
    if front is not None and front.review_due is not None and front.review_due < today:
        message = f"the review was due on {front.review_due}"
        remedy = "Let somebody review the page; it stays, and says that the check is old"
        topic.front.refuse(Code.REVIEW_OVERDUE, message, remedy, "review_due")


def _check_named(review: ReviewShape, sheet: Sheet[ReviewShape], topics: frozenset[str]) -> None:
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (topic, ("reviewers", "topics", topic)) for topic in review.reviewers.topics
    ]
    for number, question in enumerate(review.questions):
        named += [(topic, ("questions", number, "topics")) for topic in question.topics]
    for topic, at in named:
        if topic not in topics:
            remedy = "Name a topic that is there"
            sheet.refuse(Code.TOPIC_LINK, f"no topic {topic}", remedy, *at)


def _check_help_lines(sheets: PackSheets, today: date) -> None:
    for locale in sheets.locales.values():
        for number, line in enumerate(locale.value.help_lines if locale.value else ()):
            if line.checked + HELP_LINE_CHECK < today:
                message = f"the number {line.number} was checked on {line.checked}"
                remedy = "Check it again, and write the day"
                at = ("help_lines", number, "checked")
                locale.refuse(Code.REVIEW_OVERDUE, message, remedy, *at)


def check_orphans(sheets: PackSheets) -> None:
    """Note listed topics that are reached through their group alone; help is always near."""
    topics = list(sheets.topics())
    pack = sheets.pack.value
    if not sheets.is_whole() or len(sheets.topic_ids()) == 1 or pack is None:
        return
    listed = {topic for group in pack.groups for topic in group.topics}
    named: set[str] = {pack.help_topic}
    for topic in topics:
        named |= {mention.target for mention in topic.record.named("topic")} - {topic.id}
        named |= set(topic.front.value.related if topic.front.value else ()) - {topic.id}
    for topic in {topic.id: topic for topic in reversed(topics)}.values():
        if topic.id in listed - named:
            remedy = "Name it as related, or link to it, where a reader would want it"
            topic.front.refuse(Code.TOPIC_ORPHAN, "no other topic names it", remedy, "title")
