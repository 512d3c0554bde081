"""The library's values that screens draw, named here because screens may not reach the library."""

from kiosk.library.entries import Article, FaqEntry, GroupEntry, GroupLabel, HelpSigns, TopicEntry
from kiosk.library.gated import GatedPassage, ShownBlock, ShownBlocks

__all__ = [
    "Article",
    "FaqEntry",
    "GatedPassage",
    "GroupEntry",
    "GroupLabel",
    "HelpSigns",
    "ShownBlock",
    "ShownBlocks",
    "TopicEntry",
]
