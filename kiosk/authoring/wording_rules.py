"""Rules for the texts beside the topics: names by language, notices, locales, glossaries."""

from collections.abc import Mapping, Sequence

from kiosk.authoring.codes import Code
from kiosk.authoring.plaintext import refuse_markup
from kiosk.authoring.problems import Record
from kiosk.authoring.shapes import GlossaryShape, LocaleShape
from kiosk.authoring.sheets import PackSheets, Sheet
from kiosk.content.blocks import GENERAL_KNOWLEDGE
from kiosk.content.notices import CATEGORIES

MAX_DEFINITION_WORDS = 20


def check_wordings(sheets: PackSheets) -> None:
    """Note what is missing or too long in the texts beside the topics."""
    pack = sheets.pack.value
    languages = tuple(pack.languages) if pack else ()
    if pack is not None:
        _check_names(sheets.pack, pack.title, languages, "title")
        for place, group in enumerate(pack.groups):
            _check_names(sheets.pack, group.name, languages, "groups", place, "name")
    _check_notices(sheets, languages)
    if not sheets.locales:
        record = Record("locale")
        remedy = "Write locale/in.yaml with the numbers to call"
        record.refuse(1, Code.FILE_MISSING, "no locale/<region>.yaml", remedy)
        sheets.folder.records.append(record)
    for name, locale in sheets.locales.items():
        if locale.value is not None:
            _check_locale(name, locale.value, locale, languages)
    if sheets.sources.value is not None and GENERAL_KNOWLEDGE in sheets.sources.value:
        remedy = "Delete it; GK marks what has no source"
        sheets.sources.refuse(Code.SOURCE_RESERVED, "GK is reserved", remedy, GENERAL_KNOWLEDGE)
    for edition in sheets.editions.values():
        if edition.glossary.value is not None:
            _check_glossary(edition.glossary.value, edition.glossary)


def _check_names(
    sheet: Sheet[object],
    by_language: Mapping[str, object],
    languages: Sequence[str],
    *at: str | int,
    is_optional: bool = False,
) -> None:
    """Compare the languages of a text with those of the pack; none are known if that is broken."""
    for language in languages:
        if language not in by_language and not (is_optional and not by_language):
            remedy = f"Add {language}: …"
            sheet.refuse(Code.TRANSLATION_MISSING, f"no text in {language}", remedy, *at)
    for language, text in by_language.items():
        if languages and language not in languages:
            remedy = "Add the language to pack.yaml, or delete the text"
            message = f"a text in {language}"
            sheet.refuse(Code.LANGUAGE_UNKNOWN, message, remedy, *at, language)
        if isinstance(text, str):
            refuse_markup(text, sheet.lines.at(*at, language), sheet.record)


def _check_notices(sheets: PackSheets, languages: Sequence[str]) -> None:
    notices = sheets.notices
    if notices.value is None:
        return
    for category in CATEGORIES:
        if category not in notices.value:
            remedy = "Word every category: tag, about and line"
            notices.refuse(Code.NOTICE_WORDING, f"no wording for {category}", remedy)
    for name, wordings in notices.value.items():
        _check_names(notices, wordings, languages, name)
        for language, wording in wordings.items():
            for key in ("tag", "about", "line"):
                line = notices.lines.at(name, language, key)
                refuse_markup(getattr(wording, key), line, notices.record)


def _check_locale(
    name: str, locale: LocaleShape, sheet: Sheet[LocaleShape], languages: Sequence[str]
) -> None:
    if locale.region.lower() != name:
        message = f"the region is {locale.region}, the file {name}.yaml"
        sheet.refuse(Code.LOCALE_REGION, message, "Rename one of them", "region")
    ids: set[str] = set()
    for number, line in enumerate(locale.help_lines):
        at = ("help_lines", number)
        if line.id in ids:
            message = f"a second help line {line.id}"
            sheet.refuse(Code.ID_TWICE, message, "Rename one of them", *at, "id")
        ids.add(line.id)
        _check_names(sheet, line.name, languages, *at, "name")
        _check_names(sheet, line.purpose, languages, *at, "purpose")
        _check_names(sheet, line.note, languages, *at, "note", is_optional=True)


def _check_glossary(glossary: GlossaryShape, sheet: Sheet[GlossaryShape]) -> None:
    for term, entry in glossary.items():
        words = len(entry.definition.split())
        if words > MAX_DEFINITION_WORDS:
            message = f"{words} words, where {MAX_DEFINITION_WORDS} fit on a card"
            sheet.refuse(Code.DEFINITION_LONG, message, "Shorten it", term, "definition")
        refuse_markup(entry.term, sheet.lines.at(term, "term"), sheet.record)
        refuse_markup(entry.definition, sheet.lines.at(term, "definition"), sheet.record)
