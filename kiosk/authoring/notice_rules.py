"""A page that speaks of a category carries its notice, at whatever level.

Not asked of the help topic, of warning boxes and of the take-home text: signs that must not wait
are worded without detail, and nothing stands before them.
"""

from kiosk.authoring.codes import Code
from kiosk.authoring.notice_words import notices_wanted
from kiosk.authoring.sheets import EditionSheets, FaqSheet, TopicSheet
from kiosk.authoring.wordings import of_faq, of_topic
from kiosk.textfile import quoted


def check_notice_words(edition: EditionSheets, help_topic: str) -> None:
    """Note in each topic of a language the first word of a category that it has no notice for."""
    for topic in edition.topics.values():
        if topic.id != help_topic and topic.front.value is not None:
            _check_topic(topic, edition.faq.get(topic.id))


def _check_topic(topic: TopicSheet, faq: FaqSheet | None) -> None:
    front = topic.front.value
    satisfied = {str(notice.category) for notice in front.notices} if front else set()
    for wording in (*of_topic(topic), *(of_faq(faq) if faq else ())):
        is_in_warning = wording.passage is not None and wording.passage.run.box == "warning"
        if is_in_warning or wording.key == "take_home":
            continue
        for category, offset, words in notices_wanted(wording.text):
            if category not in satisfied:
                satisfied.add(category)
                message = f"{quoted(words)} on a page without a notice for {category}"
                remedy = f"Add {{category: {category}, level: line}} to notices, or word it milder"
                line = wording.line_at(offset)
                wording.record.refuse(line, Code.NOTICE_MISSING, message, remedy)
