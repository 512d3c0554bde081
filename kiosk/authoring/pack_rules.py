"""Rules between pack.yaml, the groups, the languages and the topics."""

from collections.abc import Mapping

from kiosk.authoring.codes import Code
from kiosk.authoring.shapes import FrontMatter, PackShape
from kiosk.authoring.sheets import PackSheets, Sheet, TopicSheet

MAX_PAGE_NOTICES = 3


def check_pack(sheets: PackSheets) -> None:
    """Note what does not fit between pack.yaml and the topics."""
    pack = sheets.pack.value
    if pack is not None:
        _check_identity(pack, sheets)
        _check_languages(pack, sheets)
        groups = _check_groups(pack, sheets)
        for topic in sheets.topics():
            _check_group_of(topic, groups)
            _check_page_code(topic, pack.number)
        _check_complete(pack, sheets)
        _check_translations(pack, sheets)
    _check_page_notices(sheets)
    _check_same_page_codes(sheets)


def _check_identity(pack: PackShape, sheets: PackSheets) -> None:
    if pack.id != sheets.folder.name:
        message = f"the id is {pack.id}, the folder {sheets.folder.name}"
        sheets.pack.refuse(Code.PACK_ID, message, "Rename one of them", "id")
    if pack.help_topic not in sheets.topic_ids():
        message = f"no topic {pack.help_topic}"
        remedy = "Name the topic with the warning signs"
        sheets.pack.refuse(Code.HELP_TOPIC, message, remedy, "help_topic")
    for edition in sheets.editions.values():
        if pack.help_topic in edition.topics:
            _check_help_topic(edition.topics[pack.help_topic])


def _check_help_topic(topic: TopicSheet) -> None:
    """Refuse whatever would stand between a person and the signs that must not wait."""
    remedy = "Word it without detail, so that it needs no note"
    for kind in ("gate", "picture"):
        for mention in topic.record.mentions:
            if mention.kind == kind:
                message = f"a gate of {mention.target} in the help topic"
                topic.record.refuse(mention.line, Code.HELP_GATED, message, remedy)
    for number, notice in enumerate(topic.front.value.notices if topic.front.value else ()):
        if notice.level == "page":
            message = "a page note on the help topic"
            topic.front.refuse(Code.HELP_GATED, message, remedy, "notices", number)


def _check_languages(pack: PackShape, sheets: PackSheets) -> None:
    if "complete" not in pack.languages.values():
        remedy = "Set one language to complete, and mend what it lacks"
        sheets.pack.refuse(Code.LANGUAGE_COMPLETE, "no language is complete", remedy, "languages")
    for language in pack.languages:
        if language not in sheets.editions:
            remedy = f"Write {language}/topics/, or take the language out"
            message = f"no folder {language}/"
            sheets.pack.refuse(Code.LANGUAGE_FOLDER, message, remedy, "languages", language)
    for language in sheets.editions:
        if language not in pack.languages:
            remedy = f"Add {language}: partial, or move the folder away"
            message = f"the folder {language}/ is not listed"
            sheets.pack.refuse(Code.LANGUAGE_FOLDER, message, remedy, "languages")


def _check_groups(pack: PackShape, sheets: PackSheets) -> Mapping[str, str]:
    """Give the group of each listed topic."""
    known = sheets.topic_ids()
    group_of: dict[str, str] = {}
    ids: set[str] = set()
    for place, group in enumerate(pack.groups):
        if group.id in ids:
            message = f"a second group {group.id}"
            sheets.pack.refuse(Code.ID_TWICE, message, "Rename one of them", "groups", place, "id")
        ids.add(group.id)
        for number, topic in enumerate(group.topics):
            at = ("groups", place, "topics", number)
            if topic in group_of:
                message = f"{topic} is listed already"
                sheets.pack.refuse(Code.GROUP_TOPIC, message, "Keep it in one group", *at)
            elif topic not in known:
                remedy = "Write the topic, or take it out of the group"
                sheets.pack.refuse(Code.GROUP_TOPIC, f"no topic {topic}", remedy, *at)
            group_of.setdefault(topic, group.id)
    return group_of


def _check_group_of(topic: TopicSheet, groups: Mapping[str, str]) -> None:
    listed = groups.get(topic.id)
    if listed is None:
        remedy = "List it in pack.yaml, where readers shall find it"
        message = f"no group lists {topic.id}"
        topic.front.refuse(Code.TOPIC_UNGROUPED, message, remedy, "group")
    elif topic.front.value is not None and topic.front.value.group != listed:
        message = f"the group is {topic.front.value.group}, listed in {listed}"
        topic.front.refuse(Code.GROUP_MISMATCH, message, f"Write group: {listed}", "group")


def _check_page_code(topic: TopicSheet, number: int) -> None:
    front = topic.front.value
    if front is not None and not front.page_code.startswith(f"{number}-"):
        message = f"the code {front.page_code} in pack {number}"
        remedy = f"Begin it with {number}-"
        topic.front.refuse(Code.PAGE_CODE, message, remedy, "page_code")


def _check_same_page_codes(sheets: PackSheets) -> None:
    for edition in sheets.editions.values():
        owners: dict[str, str] = {}
        for topic in edition.topics.values():
            code = topic.front.value.page_code if topic.front.value else topic.id
            if owners.setdefault(code, topic.id) != topic.id:
                message = f"{code} is the code of {owners[code]}"
                remedy = "Take the next free number; a code is never used again"
                topic.front.refuse(Code.PAGE_CODE_TWICE, message, remedy, "page_code")


def _check_page_notices(sheets: PackSheets) -> None:
    for edition in sheets.editions.values():
        gated = [topic for topic in edition.topics.values() if _has_page_notice(topic)]
        for topic in gated[MAX_PAGE_NOTICES:]:
            message = f"{len(gated)} topics have a page note, where {MAX_PAGE_NOTICES} may"
            remedy = "Gate the passages instead"
            topic.front.refuse(Code.NOTICE_PAGE_COUNT, message, remedy, "notices")


def _has_page_notice(topic: TopicSheet) -> bool:
    front = topic.front.value
    return front is not None and any(notice.level == "page" for notice in front.notices)


def _check_complete(pack: PackShape, sheets: PackSheets) -> None:
    wanted = sheets.topic_ids()
    for language, completeness in pack.languages.items():
        if completeness == "complete" and language in sheets.editions:
            missing = sorted(wanted - set(sheets.editions[language].topics))
            if missing:
                message = f"{language} is complete and lacks {', '.join(missing)}"
                at = ("languages", language)
                remedy = "Write what is missing, or set it to partial"
                sheets.pack.refuse(Code.TOPIC_UNTRANSLATED, message, remedy, *at)


def _check_translations(pack: PackShape, sheets: PackSheets) -> None:
    """Compare each translation with the first complete language."""
    complete = [name for name, state in pack.languages.items() if state == "complete"]
    if not complete or complete[0] not in sheets.editions:
        return
    first = sheets.editions[complete[0]].topics
    for language, edition in sheets.editions.items():
        for topic in edition.topics.values() if language != complete[0] else ():
            if topic.id in first:
                _compare(topic.front, first[topic.id].front)


def _compare(sheet: Sheet[FrontMatter], other: Sheet[FrontMatter]) -> None:
    if sheet.value is None or other.value is None:
        return
    for key in ("kind", "icon", "notices", "codes", "page_code", "related"):
        if getattr(sheet.value, key) != getattr(other.value, key):
            message = f"{key} differs from {other.record.path}"
            sheet.refuse(Code.TRANSLATION_DIFFERS, message, "Write the same in both", key)
