"""Content notes: the fixed list of categories, their levels, and how a clinic words them."""

from typing import Literal

import msgspec

from kiosk.content.ids import CategoryId

CATEGORIES = (
    CategoryId("sexual-violence"),
    CategoryId("child-abuse"),
    CategoryId("partner-violence"),
    CategoryId("self-harm"),
    CategoryId("explicit-anatomy"),
    CategoryId("medical-images"),
    CategoryId("pregnancy-loss"),
    CategoryId("stigma-discrimination"),
)
"""Every category a page may name; a ninth needs a decision, not a pack."""

IMAGE_CATEGORIES = frozenset({CategoryId("explicit-anatomy"), CategoryId("medical-images")})
"""A picture of these categories is hidden until it is asked for."""

PAGE_CATEGORIES = frozenset(CATEGORIES[:4])
"""Only these may stand before a whole page."""

NoticeLevel = Literal["page", "passage", "line"]


class TopicNotice(msgspec.Struct, frozen=True):
    """One note of a topic: before the page, before a passage, or one line at its head."""

    category: CategoryId
    level: NoticeLevel


class NoticeWording(msgspec.Struct, frozen=True):
    """How one category is said in one language; ``about`` completes "The next part is about …"."""

    category: CategoryId
    language: str
    tag: str
    """The short text tag in lists."""
    about: str
    line: str
    """The one line at the head of a page, such as "Names body parts. Shows none."."""
