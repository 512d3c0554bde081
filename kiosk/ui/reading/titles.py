"""What the parts of an article are called, and the lines at its head."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.visit.heads import head_lines
from kiosk.visit.parts import Part
from kiosk.visit.values import Article


def part_titles(parts: Iterable[Part]) -> tuple[str, ...]:
    """Give the title of each part; some have the interface's own word."""
    return tuple(_title_of(part) for part in parts)


def _title_of(part: Part) -> str:
    match part.kind:
        case "in-short":
            return QCoreApplication.translate("ArticlePage", "In short")
        case "questions":
            return QCoreApplication.translate("ArticlePage", "Questions to ask")
        case "people":
            return QCoreApplication.translate("ArticlePage", "Questions people ask")
        case _:
            return part.title


def lines_at_head(article: Article) -> tuple[str, ...]:
    """Give the one-line notes, and that the page is a draft."""
    draft = QCoreApplication.translate("ArticlePage", "Draft page")
    return (*head_lines(article), draft) if article.is_draft else head_lines(article)
