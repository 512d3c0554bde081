"""Gated text leaves the library only inside a value that says nothing."""

import copy
import dataclasses
import json
import pickle
import pprint
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kiosk.content.blocks import Figure
from kiosk.content.ids import CategoryId, Language, TopicId
from kiosk.library.gated import Gated, GatedPassage, Opened, open_gated
from kiosk.library.reader import Library
from kiosk.library.writer import write
from tests import forge

PAGE, PASSAGE, PICTURE = TopicId("topic-2"), TopicId("topic-3"), TopicId("topic-4")
EN = Language("en")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = forge.folder(
        topics=4, page_gated=(2,), passage_gated=(2, 3), pictures=(4,), partial=("ur",)
    )
    library = Library.from_bytes(write([forge.pack(tmp_path, made)]))
    yield library
    library.close()


def secret() -> Gated:
    return Gated((CategoryId("self-harm"),), Opened(title=forge.GATED, summary=forge.GATED))


def said(value: object) -> str:
    """Everything that can be had from a value without naming a private thing."""
    seen: set[int] = set()

    def walk(part: object) -> Iterator[str]:
        if id(part) in seen:
            return
        seen.add(id(part))
        yield f"{part!r} {part!s} {part}"
        yield pprint.pformat(part)
        if isinstance(part, tuple | list | dict):
            for inner in part.values() if isinstance(part, dict) else part:
                yield from walk(inner)
        for name in dir(part):
            if not name.startswith("_"):
                held = getattr(part, name)
                if not callable(held):
                    yield from walk(held)

    return " ".join(walk(value))


@pytest.mark.parametrize("topic", [PAGE, PASSAGE])
def test_article_says_nothing_gated(library: Library, topic: TopicId) -> None:
    article = library.article(topic, EN)
    assert forge.GATED not in said(article)
    assert forge.GATED not in repr(dataclasses.asdict(article))
    assert forge.GATED not in repr(dataclasses.replace(article, hint=""))
    assert forge.GATED not in repr(copy.deepcopy(article))


def test_nothing_else_says_anything_gated(library: Library) -> None:
    everything = (
        library.groups(EN),
        library.help_signs(EN),
        library.locale(),
        [library.article(TopicId(f"topic-{number}"), EN).related for number in (1, 2, 3, 4)],
    )
    assert forge.GATED not in said(everything)


def test_article_cannot_be_written_down(library: Library) -> None:
    article = library.article(PAGE, EN)
    with pytest.raises(TypeError):
        pickle.dumps(article)
    with pytest.raises(TypeError):
        msgspec.json.encode(article)
    with pytest.raises(TypeError):
        json.dumps(article.page_gate)


def test_page_note_hides_the_page(library: Library) -> None:
    article = library.article(PAGE, EN)
    assert article.title == article.discreet_title == "Discreet 2"
    assert (article.summary, article.blocks, article.questions, article.take_home) == (
        "",
        (),
        (),
        "",
    )
    assert [(entry.question, entry.answer) for entry in article.faq] == [
        ("Is it common?", ()),
        ("What can I do?", ()),
    ]
    assert article.definitions == ()
    assert article.sources == ()
    assert article.hint == "A short hint"
    assert article.page_gate is not None
    assert article.page_gate.categories == ("sexual-violence",)
    assert [wording.category for wording in article.notices] == ["sexual-violence", "self-harm"]


def test_page_note_hides_the_name_in_lists(library: Library) -> None:
    entries = {e.id: e for group in library.groups(EN) for e in group.topics}
    assert entries[PAGE].title == "Discreet 2"
    assert entries[PAGE].is_page_gated
    assert entries[PASSAGE].title == "Topic 3"
    assert not entries[PASSAGE].is_page_gated


def test_opened_page_holds_everything_and_keeps_inner_gates(library: Library) -> None:
    gate = library.article(PAGE, EN).page_gate
    assert gate is not None
    page = open_gated(gate)
    assert page.title == "Topic 2"
    assert forge.GATED in page.summary
    assert forge.GATED in page.take_home
    assert forge.GATED in page.questions[0]
    assert all(forge.GATED in repr(answer) for answer in page.answers)
    assert [term.id for term in page.definitions] == ["tissue", "nerve"]
    assert [source.key for source in page.sources] == ["WHO-1", "NICE-2"]
    (inner,) = [block for block in page.blocks if isinstance(block, GatedPassage)]
    assert inner.category == "self-harm"


def test_passage_is_closed_where_it_stood(library: Library) -> None:
    article = library.article(PASSAGE, EN)
    assert article.page_gate is None
    (passage,) = [block for block in article.blocks if isinstance(block, GatedPassage)]
    assert passage.category == "self-harm"
    assert passage.gated.categories == ("self-harm",)
    assert passage.wording.about == "about self-harm"
    assert passage.alt == ""
    opened = open_gated(passage.gated)
    assert forge.GATED in repr(opened.blocks)
    assert [term.id for term in opened.definitions] == ["nerve"]
    assert [source.key for source in opened.sources] == ["NICE-2"]


def test_picture_with_a_note_shows_its_words_only(library: Library) -> None:
    article = library.article(PICTURE, EN)
    (passage,) = [block for block in article.blocks if isinstance(block, GatedPassage)]
    assert (passage.category, passage.alt) == ("explicit-anatomy", "A picture of the body")
    assert "body.png" not in said(article)
    (figure,) = open_gated(passage.gated).blocks
    assert isinstance(figure, Figure)
    assert figure.media == "body.png"
    assert any(isinstance(block, Figure) and not block.notice for block in article.blocks)


def test_gated_says_its_categories_only() -> None:
    assert said(secret()).count("Gated(self-harm)") > 0
    assert forge.GATED not in said(secret())
    assert not hasattr(secret(), "__dict__")


def test_gated_cannot_be_pickled() -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="cannot be pickled"):
            pickle.dumps(secret(), protocol)
    with pytest.raises(TypeError):
        secret().__getstate__()
    with pytest.raises(TypeError):
        secret().__reduce__()


def test_gated_is_copied_as_itself() -> None:
    gated = secret()
    assert copy.copy(gated) is gated
    assert copy.deepcopy(gated) is gated


def test_gated_equals_itself_only() -> None:
    gated = secret()
    assert gated == gated  # noqa: PLR0124 - what equality means here
    assert gated != secret()
    assert len({gated, secret()}) == 2


def test_gated_cannot_be_relabelled() -> None:
    gated = secret()
    with pytest.raises(AttributeError):
        gated.categories = ()
    with pytest.raises(AttributeError):
        del gated.categories
    assert open_gated(gated).title == forge.GATED
