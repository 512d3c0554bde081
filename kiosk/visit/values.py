"""The library's values that screens draw, named here because screens may not reach the library."""

from kiosk.library.entries import Article, FaqEntry, GroupEntry, GroupLabel, HelpSigns, TopicEntry
from kiosk.library.search import Findings, Hit, Mark, Marked

__all__ = [
    "Article",
    "FaqEntry",
    "Findings",
    "GroupEntry",
    "GroupLabel",
    "HelpSigns",
    "Hit",
    "Mark",
    "Marked",
    "TopicEntry",
]
