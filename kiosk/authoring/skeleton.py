"""The files of a topic that nobody has written yet: all that can be known, and marks for the rest.

The check names each mark and finds nothing else wrong.
"""

import re
from collections import Counter
from datetime import date

from kiosk.authoring.sheets import PackSheets
from kiosk.authoring.unfinished import MARK
from kiosk.content.icons import TOPIC_ICONS
from kiosk.content.model import TopicKind

_FACTS = re.compile(
    r"^(?:kind|group|icon|notices|codes|page_code|related):.*(?:\n(?:[ ].*|- .*))*", re.MULTILINE
)
"""What is the same in every language, with the lines that belong to it."""

_NEW_FACTS = """\
kind: {kind}
group: {group}
icon: {icon}
notices: []
codes: {{icd10: [], icd11: []}}
page_code: {code}
related: [{related}]"""

_TOPIC = """\
---
title: {mark} a plain short name
discreet_title: {mark} a name to show
hint: {mark} a line for the tile
summary: {mark} one or two sentences.
{facts}
search: [{mark} words that people type]
questions:
  - {mark} a question to ask a clinician?
  - {mark} a second one?
  - {mark} a third one?
  - {mark} a fourth one?
take_home: {mark} a short text to take along.
authored: {today}
reviewed: {{state: draft, role: "", on: null}}
review_due: null
---

!!! in-short
    {mark} what it is, and how common.
    {mark} what helps, and whom to ask.

## {ours}What it is

{mark} what a reader wants to know first.

## {ours}What helps

{mark} what helps.

## {ours}When to get help

!!! warning "{ours}When to get help fast"
    - {mark} a sign that must not wait.

## {ours}What you can do

!!! actions
    1. {ours}Ask at the desk for a private talk.
    2. {mark} one more thing to do.
"""

_FAQ = """\
## {mark} a question that people ask?

{mark} the answer.
"""


def new_facts(sheets: PackSheets, group: str, kind: TopicKind) -> str:
    """Give the facts of a topic that no language has; its code is the next one that is free."""
    pack = sheets.pack.value
    code = f"{pack.number if pack else 1}-{_last_number(sheets) + 1}"
    related = pack.help_topic if pack and pack.help_topic in sheets.topic_ids() else ""
    icon = _least_used_icon(sheets)
    return _NEW_FACTS.format(kind=kind, group=group, icon=icon, code=code, related=related)


def _last_number(sheets: PackSheets) -> int:
    """Give the highest number of a topic, also of one whose front matter cannot be read."""
    found = (
        re.findall(r"^page_code:\s*['\"]?[0-9]+-([0-9]{1,4})\b", text or "", re.MULTILINE)
        for text in sheets.folder.texts.values()
    )
    return max((int(number) for numbers in found for number in numbers), default=0)


def _least_used_icon(sheets: PackSheets) -> str:
    uses = Counter(topic.front.value.icon for topic in sheets.topics() if topic.front.value)
    return min(TOPIC_ICONS, key=lambda icon: uses[icon])


def copied_facts(text: str) -> str:
    """Give the facts of a topic from its file in another language, as they are written there."""
    front = text.partition("\n---\n")[0]
    return "\n".join(found.group().rstrip() for found in _FACTS.finditer(front))


def topic_text(facts: str, today: date, *, is_english: bool) -> str:
    """Give the file of a topic with ``facts``; what we would say in English is marked elsewhere."""
    ours = "" if is_english else f"{MARK} "
    return _TOPIC.format(mark=MARK, facts=facts, today=today, ours=ours)


def faq_text() -> str:
    """Give the file of its questions."""
    return _FAQ.format(mark=MARK)
