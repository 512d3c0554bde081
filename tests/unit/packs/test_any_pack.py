"""Whatever a trusted key signs is refused by a code, or can be shown: there is no third outcome."""

import copy
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Pack
from kiosk.errors import Refusal
from kiosk.library.reader import Library
from kiosk.library.writer import write
from kiosk.packs.canonical import encoded
from kiosk.packs.refusals import PackContentInvalid, PackInconsistent
from tests import forge, forge_packs
from tests.forge_packs import PNG

MADE = forge.folder(topics=3, partial=("hi",), page_gated=(2,), passage_gated=(3,), pictures=(3,))
GOOD = forge_packs.forgery(MADE)

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.text(max_size=12),
    st.sampled_from(
        ["", " ", "topic-1", "topic-2", "en", "hi", "GK", "WHO-1", "tissue", "plain.png", "4-1"]
    ),
    st.sampled_from(
        ["draft", "reviewed", "page", "passage", "line", "self-harm", "explicit-anatomy"]
    ),
    st.sampled_from(["2026-01-31", "0001-01-01", "9999-12-31", "2026-02-30"]),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    """Give the way to each value inside of ``value``."""
    found = [at]
    if isinstance(value, dict):
        for name, inner in value.items():
            found += places(inner, (*at, name))
    if isinstance(value, list):
        for number, inner in enumerate(value):
            found += places(inner, (*at, number))
    return found


def change(value: Any, way: tuple[Any, ...], new: Any, kind: str) -> Any:  # noqa: ANN401 - JSON
    """Give ``value`` with what stands at ``way`` replaced, taken out, or doubled."""
    if not way:
        return new
    changed = copy.deepcopy(value)
    holder = changed
    for step in way[:-1]:
        holder = holder[step]
    match kind:
        case "out":
            del holder[way[-1]]
        case "twice" if isinstance(holder, list):
            holder.insert(way[-1], holder[way[-1]])
        case _:
            holder[way[-1]] = new
    return changed


def show(pack: Pack) -> None:
    """Read everything that there is to read of a pack."""
    library = Library.from_bytes(write([pack], {"plain.png": PNG, "body.png": PNG}))
    try:
        for edition in pack.editions:
            language = edition.language
            entries = [e for group in library.groups(language) for e in group.topics]
            assert {entry.id for entry in entries} == {
                topic.id for each in pack.editions for topic in each.topics
            }
            for entry in entries:
                assert library.article(entry.id, language).id == entry.id
            assert library.help_signs(language) is not None
            assert library.help_lines("IN")
    finally:
        library.close()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_changed_text_is_refused_or_can_be_shown(data: st.DataObject) -> None:
    made = copy.copy(GOOD)
    made.members = dict(GOOD.members)
    for _ in range(data.draw(st.integers(1, 2))):
        path = data.draw(st.sampled_from([p for p in made.members if p.endswith(".json")]))
        value = msgspec.json.decode(made.members[path])
        way = data.draw(st.sampled_from(places(value)))
        kind = data.draw(st.sampled_from(["new", "out", "twice"]))
        made.members[path] = encoded(change(value, way, data.draw(ANYTHING), kind))
    try:
        pack = forge_packs.taken(made.file()).content
    except (PackContentInvalid, PackInconsistent):
        return
    show(pack)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_changed_list_is_refused_or_can_be_shown(data: st.DataObject) -> None:
    made = copy.copy(GOOD)
    value = msgspec.json.decode(GOOD.envelope().payload)
    way = data.draw(st.sampled_from(places(value)))
    kind = data.draw(st.sampled_from(["new", "out", "twice"]))
    changed = change(value, way, data.draw(ANYTHING), kind)
    made.encode = lambda _: encoded(changed)
    try:
        pack = forge_packs.taken(made.file()).content
    except Refusal:
        return
    show(pack)


def test_the_good_one_can_be_shown() -> None:
    show(forge_packs.taken(GOOD.file()).content)
