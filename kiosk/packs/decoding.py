"""Turns the text of one member into its typed value, strictly and within limits: check 9."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from kiosk.content.blocks import Block, Callout, Gate, plain, runs
from kiosk.content.ids import TopicId
from kiosk.content.model import Group
from kiosk.packs.canonical import NotCanonical, decoded
from kiosk.packs.limits import (
    MAX_BLOCKS,
    MAX_RUN_CHARACTERS,
    MAX_RUNS,
    MAX_SPANS,
    MAX_TEXT_CHARACTERS,
    MAX_VALUES,
)
from kiosk.packs.refusals import PackContentInvalid
from kiosk.textfile import UNSEEN

_T = TypeVar("_T")


class Cover(msgspec.Struct, frozen=True):
    """``pack.json``: what belongs to no language and to no other file."""

    groups: tuple[Group, ...]
    help_topic: TopicId
    licence: str
    number: int
    title: dict[str, str]


def value_in(path: str, data: bytes, kind: type[_T]) -> _T:
    """Give the value of ``kind`` in ``data``, which stands at ``path``.

    Raises:
        PackContentInvalid: it is malformed, too long, or not in its one form.

    """
    try:
        value = decoded(data, kind)
    except NotCanonical as error:
        raise PackContentInvalid(f"{path}: {error}") from error
    fault = _fault_in(data.decode())
    if fault:
        raise PackContentInvalid(f"{path}: {fault}")
    return value


def _fault_in(text: str) -> str:
    """Say what is too long or odd in JSON that is in its one form.

    With each escaped sign as one other sign, quotation marks stand around texts alone, so that
    every second piece between them is a text.
    """
    plain = text.replace("\\\\", "_").replace('\\"', "_").replace("\\n", "_")
    if "\\" in plain:
        return "a control character in a text"
    found = UNSEEN.search(plain)
    if found:
        return f"the sign U+{ord(found[0]):04X} in a text"
    pieces = plain.split('"')
    longest = max(map(len, pieces[1::2]), default=0)
    if longest > MAX_TEXT_CHARACTERS:
        return f"a text of {longest} characters"
    values = "".join(pieces[::2]).count(",")
    return f"{values} values" if values > MAX_VALUES else ""


def check_blocks(path: str, blocks: tuple[Block, ...]) -> None:
    """Hold a page or an answer against the limits of what can be laid out.

    Raises:
        PackContentInvalid: there is too much of it.

    """
    count = _count(blocks)
    if count > MAX_BLOCKS:
        raise PackContentInvalid(f"{path}: {count} blocks")
    every = tuple(runs(blocks))
    if len(every) > MAX_RUNS:
        raise PackContentInvalid(f"{path}: {len(every)} runs of words")
    for run in every:
        if len(run) > MAX_SPANS:
            raise PackContentInvalid(f"{path}: {len(run)} spans in one run")
        characters = len(plain(run))
        if characters > MAX_RUN_CHARACTERS:
            raise PackContentInvalid(f"{path}: {characters} characters in one run")


def _count(blocks: Iterable[Block]) -> int:
    count = 0
    for block in blocks:
        count += 1
        match block:
            case Callout(blocks=inner) | Gate(blocks=inner):
                count += _count(inner)
            case _:
                pass
    return count
