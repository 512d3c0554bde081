"""Rules that one topic's file must keep by itself."""

from collections import Counter

from kiosk.authoring.codes import Code
from kiosk.authoring.plaintext import refuse_markup
from kiosk.authoring.problems import Record
from kiosk.authoring.shapes import FrontMatter
from kiosk.authoring.sheets import Sheet, TopicSheet
from kiosk.content.blocks import GENERAL_KNOWLEDGE, Callout, Heading
from kiosk.content.notices import PAGE_CATEGORIES

MAX_HINT_CHARACTERS = 32
MAX_TAKE_HOME_CHARACTERS = 600
MIN_QUESTIONS, MAX_QUESTIONS = 4, 8


def check_topic(topic: TopicSheet) -> None:
    """Note in the topic's record what is wrong with it, whatever the rest of the pack is."""
    if topic.front.value is not None:
        _check_words(topic.front.value, topic.front)
        _check_lengths(topic.front.value, topic.front)
        _check_review(topic.front.value, topic.front)
        _check_notices(topic.front.value, topic.front)
        if topic.body_line:
            _check_gates(topic.front.value, topic)
    if topic.body_line:
        _check_boxes(topic)
        _check_headings(topic)


def _check_words(front: FrontMatter, sheet: Sheet[FrontMatter]) -> None:
    for key in ("title", "discreet_title", "hint", "summary"):
        refuse_markup(getattr(front, key), sheet.lines.at(key), sheet.record)
    refuse_markup(front.take_home, sheet.lines.at("take_home"), sheet.record, is_line=False)
    for number, question in enumerate(front.questions):
        refuse_markup(question, sheet.lines.at("questions", number), sheet.record)


def _check_lengths(front: FrontMatter, sheet: Sheet[FrontMatter]) -> None:
    hint, take_home, questions = len(front.hint), len(front.take_home.strip()), front.questions
    if hint > MAX_HINT_CHARACTERS:
        message = f"{hint} characters, where {MAX_HINT_CHARACTERS} fit on a tile"
        sheet.refuse(Code.HINT_LONG, message, "Shorten it", "hint")
    if take_home > MAX_TAKE_HOME_CHARACTERS:
        message = f"{take_home} characters, where {MAX_TAKE_HOME_CHARACTERS} fit in a code"
        sheet.refuse(Code.TAKE_HOME_LONG, message, "Shorten it", "take_home")
    if not MIN_QUESTIONS <= len(questions) <= MAX_QUESTIONS:
        message = f"{len(questions)} questions, where {MIN_QUESTIONS} to {MAX_QUESTIONS} belong"
        sheet.refuse(Code.QUESTIONS_COUNT, message, "Add or leave out some", "questions")


def _check_review(front: FrontMatter, sheet: Sheet[FrontMatter]) -> None:
    review = front.reviewed
    is_named = bool(review.role.strip()) and review.on is not None
    is_unnamed = not review.role and review.on is None
    if review.state == "reviewed" and not is_named:
        remedy = "Write the role of the person and the day, or state: draft"
        sheet.refuse(Code.REVIEW_STATE, "a review without role or day", remedy, "reviewed")
    if review.state == "draft" and not is_unnamed:
        remedy = "Delete role and day, or let that person set state: reviewed"
        sheet.refuse(Code.REVIEW_STATE, "a draft with a role or day", remedy, "reviewed")
    if review.state == "reviewed":
        refuse_general_knowledge(sheet.record)


def refuse_general_knowledge(record: Record) -> None:
    """Refuse marks of general knowledge in a file that belongs to a page that is no draft."""
    for mention in record.named("source"):
        if mention.target == GENERAL_KNOWLEDGE:
            remedy = "Name a source that carries it, or set the page back to draft"
            record.refuse(mention.line, Code.SOURCE_GK, "[@GK] on a reviewed page", remedy)


def _check_notices(front: FrontMatter, sheet: Sheet[FrontMatter]) -> None:
    seen = Counter[str]()
    for number, notice in enumerate(front.notices):
        seen[notice.category] += 1
        if seen[notice.category] > 1:
            message = f"{notice.category} stands twice"
            sheet.refuse(Code.NOTICE_TWICE, message, "Keep one level", "notices", number)
        if notice.level == "page" and notice.category not in PAGE_CATEGORIES:
            remedy = "Gate the passage, or give one line at the head"
            message = f"{notice.category} may not stand before a page"
            sheet.refuse(Code.NOTICE_PAGE_CATEGORY, message, remedy, "notices", number)


def _check_gates(front: FrontMatter, topic: TopicSheet) -> None:
    listed = {notice.category for notice in front.notices if notice.level == "passage"}
    found = [*topic.record.named("gate"), *topic.record.named("picture")]
    for mention in found:
        if mention.target not in listed:
            remedy = f"Add {{category: {mention.target}, level: passage}} to notices"
            message = f"{mention.target} is gated here and not listed as a passage"
            topic.record.refuse(mention.line, Code.NOTICE_UNLISTED, message, remedy)
    used = {mention.target for mention in found}
    for number, notice in enumerate(front.notices):
        if notice.level == "passage" and notice.category not in used:
            message = f"no passage or picture is gated for {notice.category}"
            remedy = f"Put the passage in !!! gate {notice.category}, or delete the notice"
            topic.front.refuse(Code.NOTICE_UNUSED, message, remedy, "notices", number)


def _check_boxes(topic: TopicSheet) -> None:
    first = topic.body[0] if topic.body else None
    if first is None or not (isinstance(first.block, Callout) and first.block.kind == "in-short"):
        remedy = "Begin with !!! in-short, before any heading"
        line = first.line if first else topic.body_line
        topic.record.refuse(line, Code.IN_SHORT_FIRST, "no in-short box at the start", remedy)
    boxes = [mention for mention in topic.record.named("box") if not mention.is_gated]
    for kind, code in (("in-short", Code.IN_SHORT_FIRST), ("actions", Code.ACTIONS_MISSING)):
        for extra in [box for box in boxes if box.target == kind][1:]:
            message = f"a second {kind} box"
            topic.record.refuse(extra.line, code, message, "Keep one of them")
    present = {box.target for box in boxes}
    line = topic.body[-1].line if topic.body else topic.body_line
    if "warning" not in present:
        remedy = 'Add !!! warning "When to get help fast"'
        topic.record.refuse(line, Code.WARNING_MISSING, "no warning box in the open", remedy)
    if "actions" not in present:
        remedy = "Add !!! actions with what a reader can do"
        topic.record.refuse(line, Code.ACTIONS_MISSING, "no actions box in the open", remedy)


def _check_headings(topic: TopicSheet) -> None:
    is_in_part = False
    for number, placed in enumerate(topic.body):
        heading = placed.block
        if not isinstance(heading, Heading):
            continue
        if heading.level > 2 and not is_in_part:  # noqa: PLR2004 - level 2 opens a part
            remedy = "Open the part with ## first"
            topic.record.refuse(placed.line, Code.HEADING, "a ### before any part", remedy)
        is_in_part = True
        after = topic.body[number + 1].block if number + 1 < len(topic.body) else None
        if after is None or (isinstance(after, Heading) and after.level <= heading.level):
            remedy = "Write something below it, or delete it"
            topic.record.refuse(placed.line, Code.HEADING_EMPTY, "nothing below it", remedy)
