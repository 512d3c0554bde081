"""All checks of what is said: of English prose for English, of dropped claims for every language.

They run over what was read and open no file, so that a preview and a build can afford them.
"""

from kiosk.authoring.notice_rules import check_notice_words
from kiosk.authoring.prose import english_editions, pages
from kiosk.authoring.prose_rules import check_prose
from kiosk.authoring.sheets import PackSheets
from kiosk.authoring.word_rules import (
    check_claims,
    check_figures,
    check_terms,
    check_words,
    term_finder,
)
from kiosk.authoring.wordings import of_edition, of_sources


def check_language(sheets: PackSheets) -> None:
    """Note what is wrong with the words of a pack."""
    check_claims(of_sources(sheets))
    for edition in sheets.editions.values():
        check_claims(of_edition(edition))
    help_topic = sheets.pack.value.help_topic if sheets.pack.value else ""
    for edition in english_editions(sheets):
        check_words(edition)
        if help_topic:
            check_notice_words(edition, help_topic)
        finder = term_finder(edition)
        for page in pages(edition):
            check_prose(page)
            check_figures(page)
            if finder is not None:
                check_terms(page, finder, edition)
