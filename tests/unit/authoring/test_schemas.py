"""The schemas for editors: every real file fits its own, and what the check refuses does not."""

import json
import re
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import yaml

from kiosk.authoring.check import check_folder
from kiosk.authoring.schemas import SHAPES, schema
from tests import forge

ROOT = Path(__file__).resolve().parents[3]
PACK = ROOT / "content" / "sexual-health"
PLACES = {
    "pack": "pack.yaml",
    "sources": "sources.yaml",
    "notices": "notices.yaml",
    "review": "review.yaml",
    "locale": "locale/*.yaml",
    "glossary": "*/glossary.yaml",
    "danger": "*/danger.yaml",
    "topic": "*/topics/*.md",
    "faq": "*/faq/*.md",
}
"""Which files of a pack have which schema."""
FRONT = re.compile(r"---\n(.*?)^---$", re.DOTALL | re.MULTILINE)


class Core(yaml.SafeLoader):
    """YAML 1.2, as editors read it: days are text, and yes, no, on and off are words."""


Core.yaml_implicit_resolvers = {
    first: [(tag, found) for tag, found in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def value_of(text: str) -> object:
    """Give what an editor sees of a YAML file, or of the front matter of a page."""
    found = FRONT.match(text)
    return yaml.load(found[1] if found else text, Loader=Core)  # noqa: S506 - a SafeLoader


def files() -> Iterator[tuple[str, Path]]:
    for name, place in PLACES.items():
        for path in sorted(PACK.glob(place)):
            if name != "faq" or path.read_text(encoding="utf-8").startswith("---"):
                yield name, path


def faults(name: str, value: object) -> list[str]:
    validator = jsonschema.Draft202012Validator(
        schema(name), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return [error.message for error in validator.iter_errors(value)]


def test_each_kind_of_file_has_a_schema() -> None:
    assert SHAPES.keys() == PLACES.keys()
    assert {name for name, _ in files()} >= SHAPES.keys() - {"faq"}


@pytest.mark.parametrize("name", SHAPES)
def test_a_schema_is_one(name: str) -> None:
    made = schema(name)
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert r"\\Z" not in json.dumps(made), "other languages read it as a letter"


def parts(made: object) -> Iterator[dict[str, Any]]:
    if isinstance(made, dict):
        yield made
    for part in made.values() if isinstance(made, dict) else made if isinstance(made, list) else ():
        yield from parts(part)


@pytest.mark.parametrize("name", SHAPES)
def test_every_key_is_described_and_no_other_is_let_in(name: str) -> None:
    found = [part for part in parts(schema(name)) if "properties" in part]
    for part in found:
        assert part["additionalProperties"] is False
        for key, value in part["properties"].items():
            said = value.get("description", "")
            assert re.fullmatch(r"[A-Z][^\n`]+\.", said), (name, key, said)


def test_every_file_of_the_pack_fits() -> None:
    for name, path in files():
        assert faults(name, value_of(path.read_text(encoding="utf-8"))) == [], path


@pytest.mark.parametrize("name", SHAPES.keys() - {"faq"})
def test_a_wrong_key_does_not_fit(name: str) -> None:
    made = value_of(dict(files())[name].read_text(encoding="utf-8"))
    assert isinstance(made, dict)
    first = next(iter(made.values()))
    spoiled = first if isinstance(first, dict) and name in {"sources", "glossary"} else made
    spoiled["plubisher"] = "Somebody"
    assert any("plubisher" in fault for fault in faults(name, made))


FAQ = "---\nallow:\n  - {code: word-banned, reason: It warns}\n---\n\n## Is it?\n\nYes.\n"


def test_a_faq_file_may_have_front_matter() -> None:
    assert faults("faq", value_of(FAQ)) == []
    assert faults("faq", value_of(FAQ.replace("reason", "reasons"))) != []


WRONG = (
    ("pack", "pack.yaml", "number: 4", 'number: "4"', "value-type"),
    ("pack", "pack.yaml", "number: 4", "number: 1000", "value-bounds"),
    ("pack", "pack.yaml", "publisher: ", "publishr: ", "key-unknown"),
    ("pack", "pack.yaml", "help_topic: topic-1\n", "", "key-missing"),
    ("pack", "pack.yaml", "help_topic: topic-1\n", "help_topic: Topic 1\n", "value-bounds"),
    ("pack", "pack.yaml", "colour: clay", "colour: pink", "value-choice"),
    ("notices", "notices.yaml", "self-harm:", "self-harms:", "value-choice"),
    ("sources", "sources.yaml", "WHO-1:", "who-1:", "value-bounds"),
    ("topic", "en/topics/topic-2.md", "hint: ", "hnt: ", "key-unknown"),
    ("topic", "en/topics/topic-2.md", "authored: 2026", "authored: 26", "value-type"),
    ("topic", "en/topics/topic-2.md", "page_code: 4-2", "page_code: four", "value-bounds"),
    ("topic", "en/topics/topic-2.md", "state: draft", "state: done", "value-choice"),
    ("topic", "en/topics/topic-2.md", "related: [topic-3]", "related: topic-3", "value-type"),
)


@pytest.mark.parametrize("wrong", WRONG, ids=itemgetter(3))
def test_what_the_check_refuses_does_not_fit(
    tmp_path: Path, wrong: tuple[str, str, str, str, str]
) -> None:
    name, path, old, new, code = wrong
    made = forge.folder()
    assert faults(name, value_of(made.files[path])) == []
    made.replace(path, old, new)
    assert code in {problem.code.slug for problem in check_folder(made.write(tmp_path)).problems}
    assert faults(name, value_of(made.files[path])) != []


SET_UP = re.compile(r'"build/schemas/(\w+)\.schema\.json": \[?"(content/[^"]+)"')


def test_the_guide_names_each_schema_and_where_it_holds() -> None:
    told = dict(SET_UP.findall((ROOT / "docs" / "authors.md").read_text(encoding="utf-8")))
    assert told == {name: f"content/*/{place}" for name, place in PLACES.items()}


def test_a_pattern_says_how_it_is_written() -> None:
    text = msgspec.json.encode(schema("topic")).decode()
    assert '"patternErrorMessage":"pack number, dash, topic number, such as 4-11"' in text
