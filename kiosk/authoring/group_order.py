"""Adds a topic to a group in pack.yaml, as text: comments and order stay as somebody wrote them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from kiosk.authoring.shapes import GroupShape, PackShape
from kiosk.content.ids import TopicId
from kiosk.yamlfile import read_text


@dataclass(frozen=True, slots=True)
class Place:
    """The last topic of a group: the line it stands in, from 1, and its id."""

    line: int
    last: TopicId


def end_of_group(text: str, group: str) -> Place:
    """Give where the topics of ``group`` end in the text of a good pack.yaml.

    Raises:
        LookupError: there is no such group.

    """
    reading = read_text(text, PackShape)
    for number, each in enumerate(reading.value.groups if reading.value else ()):
        if each.id == group:
            at = ("groups", number, "topics", len(each.topics) - 1)
            return Place(reading.lines.at(*at), each.topics[-1])
    raise LookupError(group)


def with_topic(text: str, group: str, topic: TopicId) -> str | None:
    """Give ``text`` with ``topic`` as the last of ``group``, or None where that is not plain to do.

    What comes out is read again, and is given only where it says the old pack and the new topic.

    Raises:
        LookupError: there is no such group.

    """
    end = end_of_group(text, group)
    wanted = _packed(text, group, topic)
    lines = text.split("\n")
    for written in _written(lines[end.line - 1], end.last, topic):
        changed = "\n".join((*lines[: end.line - 1], written, *lines[end.line :]))
        if read_text(changed, PackShape).value == wanted:
            return changed
    return None


def _packed(text: str, group: str, topic: TopicId) -> PackShape | None:
    """Give the pack as it shall be."""

    def grown(each: GroupShape) -> GroupShape:
        if each.id != group:
            return each
        return msgspec.structs.replace(each, topics=(*each.topics, topic))

    pack = read_text(text, PackShape).value
    if pack is None:
        return None
    return msgspec.structs.replace(pack, groups=tuple(grown(each) for each in pack.groups))


def _written(line: str, last: TopicId, topic: TopicId) -> Iterator[str]:
    """Give ways to write ``topic`` behind ``last``: as an item of its own, then in brackets."""
    if found := re.match(r"\s*- +", line):
        end = "\r" if line.endswith("\r") else ""
        yield f"{line}\n{found.group()}{topic}{end}"
    for found in re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])['\"]?", line):
        yield f"{line[: found.end()]}, {topic}{line[found.end() :]}"
