"""What was kept, as words: read anew from the content, and never without consent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.content.blocks import Callout, NumberedList, plain
from kiosk.content.ids import TopicId
from kiosk.library.entries import Article
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep
from kiosk.visit.reveal import reveal_page
from kiosk.visit.state import State


@dataclass(frozen=True, slots=True)
class KeptItem:
    """One line of the list."""

    entry: Kept
    words: str
    about: str
    """The discreet title of the topic it comes from."""


def kept_items(state: State, article_of: Callable[[TopicId], Article]) -> tuple[KeptItem, ...]:
    """Give the words of what ``state`` keeps, in its order, read with ``article_of``.

    What stands behind a note that was not agreed to is passed over, as is what the language of
    the visit does not have.
    """
    return tuple(_items(state, article_of))


def _items(state: State, article_of: Callable[[TopicId], Article]) -> Iterator[KeptItem]:
    articles: dict[TopicId, Article | None] = {}
    for entry in state.kept:
        if entry.topic not in articles:
            articles[entry.topic] = reveal_page(state, article_of(entry.topic))
        article = articles[entry.topic]
        words = "" if article is None else _words(entry, article)
        if article is not None and words:
            yield KeptItem(entry, words, article.discreet_title)


def _words(entry: Kept, article: Article) -> str:
    match entry:
        case KeptQuestion(_, number):
            return _at(article.questions, number)
        case KeptStep(_, number):
            return _at(steps_of(article), number)
        case _:  # KeptText: the last there is
            return article.take_home


def _at(texts: tuple[str, ...], number: int) -> str:
    return texts[number] if 0 <= number < len(texts) else ""


def steps_of(article: Article) -> tuple[str, ...]:
    """Give the steps of the first box of things to do, without the marks of their sources."""
    for block in article.blocks:
        if isinstance(block, Callout) and block.kind == "actions":
            lists = (inner for inner in block.blocks if isinstance(inner, NumberedList))
            return tuple(" ".join(plain(item).split()) for one in lists for item in one.items)
    return ()
