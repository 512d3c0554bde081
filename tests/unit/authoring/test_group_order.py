"""A topic joins its group in pack.yaml, whatever that looks like, and nothing else changes."""

import difflib

import pytest

from kiosk.authoring.group_order import end_of_group, with_topic
from kiosk.authoring.shapes import PackShape
from kiosk.content.ids import TopicId
from kiosk.yamlfile import read_text

NEW = TopicId("new-one")
PACK = """\
# Ours, since 2026.
id: mine   # as the folder
number: 9
title: {{en: Mine}}
release: 1
version: "0.1.0"
languages: {{en: complete}}
publisher: Us
licence: CC-BY-4.0
help_topic: urgent
groups:
  - id: first
    icon: clip
    colour: blue
    name: {{en: First}}
{first}
  # The second is for those who stay.
  - id: second
    icon: sign
    colour: sage
    name: {{en: Second}}
    topics: [urgent, {{other}}]
"""
FORMS = {
    "in brackets": ("    topics: [a, b-c, b]", ["    topics: [a, b-c, b, new-one]"]),
    "in brackets, with a remark": (
        "    topics: [ a, b ] # b is for later",
        ["    topics: [ a, b, new-one ] # b is for later"],
    ),
    "in quotes": ("    topics: [a, 'b']", ["    topics: [a, 'b', new-one]"]),
    "over lines": (
        "    topics: [\n      a,\n      b, # last\n    ]",
        ["      b, new-one, # last"],
    ),
    "a line each": ("    topics:\n      - a\n      - b # last", ["      - new-one"]),
    "a line each, not moved in": ("    topics:\n    - a\n    - b", ["    - new-one"]),
}


def pack(first: str) -> str:
    text = PACK.format(first=first).replace("{other}", "z")
    assert read_text(text, PackShape).value is not None
    return text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_it_is_the_last_of_its_group_and_the_rest_stands(form: str, ends: str) -> None:
    first, added = FORMS[form]
    text = pack(first).replace("\n", ends)
    changed = with_topic(text, "first", NEW)
    assert changed is not None
    read = read_text(changed, PackShape).value
    assert read is not None
    assert read.groups[0].topics[-2:] == ("b", NEW)
    assert read.groups[1].topics == ("urgent", "z")
    lines = difflib.ndiff(text.split(ends), changed.split(ends))
    assert [line[2:] for line in lines if line.startswith("+ ")] == added


def test_a_mark_at_the_start_of_the_file_stays() -> None:
    text = "\ufeff" + pack("    topics: [a, b]")
    changed = with_topic(text, "first", NEW)
    assert changed == text.replace("[a, b]", "[a, b, new-one]")


def test_what_is_not_plain_is_left_to_a_person() -> None:
    text = pack('    topics: [a, "b\\x2db"]')
    assert end_of_group(text, "first").last == "b-b"
    assert with_topic(text, "first", NEW) is None


@pytest.mark.parametrize("wrong", ["third", "First"])
def test_a_group_that_is_not_there_is_an_error(wrong: str) -> None:
    with pytest.raises(LookupError):
        end_of_group(pack("    topics: [a]"), wrong)


def test_the_place_is_the_line_of_the_last_topic() -> None:
    text = pack("    topics:\n      - a\n      - b")
    end = end_of_group(text, "first")
    assert (text.split("\n")[end.line - 1], end.last) == ("      - b", "b")
