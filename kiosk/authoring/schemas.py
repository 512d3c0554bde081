"""JSON Schemas (draft 2020-12) of what authors write, made from the types that the check reads.

For editors: they complete keys and mark mistakes while one types. The check stays the judge.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

import msgspec

from kiosk.authoring.shapes import (
    DangerShape,
    FaqFront,
    FrontMatter,
    GlossaryShape,
    LocaleShape,
    NoticesShape,
    PackShape,
    ReviewShape,
    SourcesShape,
)

DRAFT = "https://json-schema.org/draft/2020-12/schema"

SHAPES: Mapping[str, tuple[object, str]] = MappingProxyType(
    {
        "pack": (PackShape, "What the pack is: pack.yaml."),
        "sources": (SourcesShape, "What statements rest on: sources.yaml."),
        "notices": (NoticesShape, "Wordings of notes, by category and language: notices.yaml."),
        "review": (ReviewShape, "Who checks what, and what is open: review.yaml."),
        "locale": (LocaleShape, "Numbers to call in a country: locale/<region>.yaml."),
        "glossary": (GlossaryShape, "Words that are explained, by id: <lang>/glossary.yaml."),
        "danger": (DangerShape, "Phrases that hint at danger: <lang>/danger.yaml."),
        "topic": (FrontMatter, "Front matter of a topic: <lang>/topics/<id>.md."),
        "faq": (FaqFront, "Front matter of a FAQ file, if it has one: <lang>/faq/<id>.md."),
    }
)
"""By the name of the schema: the type of a file, and which file."""


def schema(name: str) -> dict[str, object]:
    """Give the schema called ``name``, one of ``SHAPES``."""
    shape, about = SHAPES[name]
    plain = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(shape)))
    made = cast("dict[str, object]", _strict(plain))
    return {"$schema": DRAFT, "title": about, **made}


def _strict(part: object) -> object:
    """Close what the reader keeps closed, and write patterns and texts as schemas have them."""
    match part:
        case dict():
            strict = {key: _strict(value) for key, value in part.items()}
            if "properties" in strict:
                strict["additionalProperties"] = False
            return {key: _written(key, value) for key, value in strict.items()}
        case list():
            return [_strict(each) for each in part]
        case _:
            return part


def _written(key: str, value: object) -> object:
    match key, value:
        case "pattern", str():  # Python ends a text with a sign that others take for a letter
            return value.replace(r"\Z", "$")
        case "description", str():
            return re.sub(r"\s+", " ", value.replace("``", ""))
        case _:
            return value
