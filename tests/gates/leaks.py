"""Leaks to plant: each opens one path around the notes, as a careless change might."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace as change
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from kiosk.content.ids import TopicId
from kiosk.content.model import Edition, Topic
from kiosk.content.notices import CATEGORIES
from kiosk.library.entries import Article, TopicEntry, entry_of
from kiosk.library.indexing import Findable, findables
from kiosk.visit.state import State


def _telling_entry(topic: Topic, tags: Mapping[str, str] = MappingProxyType({})) -> TopicEntry:
    """Give a list entry whose hint is the summary: a tile or related link then tells it."""
    return replace(entry_of(topic, tags), hint=topic.summary)


@contextmanager
def _patched(target: str, stand_in: Callable[..., Any]) -> Iterator[None]:
    with patch(target, stand_in):
        yield


def search_snippet() -> Any:  # noqa: ANN401 - a context manager
    """Let search show the summary and answers of a page behind a note."""
    return _patched("kiosk.library.indexing.is_page_gated", lambda _topic: False)


def related_link() -> Any:  # noqa: ANN401 - a context manager
    """Let a link to a page tell its summary."""
    return _patched("kiosk.library.writer.entry_of", _telling_entry)


def glossary() -> Any:  # noqa: ANN401 - a context manager
    """Let a page explain the terms of its closed passages."""
    from kiosk.content.blocks import runs  # noqa: PLC0415 - the real one, taken when planted

    def every_span(blocks: Any) -> Any:  # noqa: ANN401 - stands in for a private function
        return (span for run in runs(blocks) for span in run)

    return _patched("kiosk.library.assembly._open_spans", every_span)


def _every_word(edition: Edition, order: Iterable[TopicId]) -> Iterator[Findable]:
    """Give what can be found, with its gated words among those that a guess is taken from."""
    for item in findables(edition, order):
        yield change(item, in_sight=f"{item.in_sight} {item.by_gated}")


def guess() -> Any:  # noqa: ANN401 - a context manager
    """Let a word of gated text be guessed."""
    return _patched("kiosk.library.writer.findables", _every_word)


def kept_words() -> Any:  # noqa: ANN401 - a context manager
    """Let what is kept be read as if every note had been agreed to."""
    from kiosk.visit.reveal import reveal_page  # noqa: PLC0415 - the real one, taken when planted

    def reveal_anyway(_state: State, article: Article) -> Article | None:
        return reveal_page(State(consents=frozenset(CATEGORIES)), article)

    return _patched("kiosk.visit.kept_items.reveal_page", reveal_anyway)


LEAKS: Mapping[str, Callable[[], Any]] = MappingProxyType(
    {
        "search snippet": search_snippet,
        "related link": related_link,
        "glossary": glossary,
        "guess": guess,
        "kept words": kept_words,
    }
)
