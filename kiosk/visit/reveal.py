"""The one way to gated text: with the visitor's consent, and no other.

Import contracts hold that nothing else opens a ``Gated``, and that screens cannot come here.
"""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.library.entries import Article, FaqEntry
from kiosk.library.gated import Gated, GatedPassage, Opened, ShownBlocks, open_gated
from kiosk.visit.passages import Passage, PassagePath, ReadBlock
from kiosk.visit.state import State


def reveal(state: State, gated: Gated) -> Opened | None:
    """Give what ``gated`` holds, or None unless the visitor agreed to each of its notes."""
    if not state.consents.issuperset(gated.categories):
        return None
    return open_gated(gated)


def reveal_page(state: State, article: Article) -> Article | None:
    """Give ``article`` as it is read, or None while a note stands before it.

    Passages in it stay closed; see ``reveal_passages``.
    """
    if article.page_gate is None:
        return article
    page = reveal(state, article.page_gate)
    if page is None:
        return None
    return replace(
        article,
        title=page.title,
        summary=page.summary,
        blocks=page.blocks,
        questions=page.questions,
        take_home=page.take_home,
        definitions=page.definitions,
        sources=page.sources,
        faq=tuple(
            FaqEntry(entry.question, answer)
            for entry, answer in zip(article.faq, page.answers, strict=True)
        ),
    )


def reveal_passages(
    state: State, article: Article, folded: frozenset[PassagePath] = frozenset()
) -> tuple[Article, tuple[ReadBlock, ...]]:
    """Give ``article`` and its blocks, with each passage that may be shown open.

    Those in ``folded`` stay closed. What an open passage explains and rests on joins the
    definitions and sources of the article.
    """
    opened: list[Opened] = []
    blocks = tuple(_read(state, article.blocks, folded, opened))
    definitions = (*article.definitions, *(d for held in opened for d in held.definitions))
    sources = (*article.sources, *(s for held in opened for s in held.sources))
    joined = replace(
        article,
        definitions=tuple(dict.fromkeys(definitions)),
        sources=tuple(dict.fromkeys(sources)),
    )
    return joined, blocks


def _read(
    state: State,
    blocks: ShownBlocks,
    folded: frozenset[PassagePath],
    opened: list[Opened],
    within: PassagePath = (),
) -> Iterator[ReadBlock]:
    count = 0
    for block in blocks:
        if not isinstance(block, GatedPassage):
            yield block
            continue
        path = (*within, count)
        count += 1
        held = None if path in folded else reveal(state, block.gated)
        inner = None
        if held is not None:
            opened.append(held)
            inner = tuple(_read(state, held.blocks, folded, opened, path))
        yield Passage(path, block.category, block.wording, block.alt, inner)
