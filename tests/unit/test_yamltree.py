"""Strict YAML: what it builds, what it leaves out, and at which line."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.textfile import FaultKind
from kiosk.yamltree import MAX_DEPTH, Entries, Items, Scalar, parse_tree


def faults(text: str, first_line: int = 1) -> list[tuple[int, FaultKind]]:
    return [(fault.line, fault.kind) for fault in parse_tree(text, first_line)[1]]


def test_tree_keeps_lines_and_text() -> None:
    tree, found = parse_tree("a: 1\nb:\n  - 'x'\n  - yes\n", first_line=10)
    assert found == ()
    assert tree == Entries(
        10,
        (
            (Scalar(10, "a", is_plain=True), Scalar(10, "1", is_plain=True)),
            (
                Scalar(11, "b", is_plain=True),
                Items(12, (Scalar(12, "x", is_plain=False), Scalar(13, "yes", is_plain=True))),
            ),
        ),
    )


def test_empty_text_is_an_empty_scalar() -> None:
    assert parse_tree("") == (Scalar(1, "", is_plain=True), ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: &x 2", 2),
        ("a: 1\nb: &x [2]", 2),
        ("a: 1\nb: *x", 2),
        ("a: 1\nb: !!str 2", 2),
        ("a: 1\nb: !thing {c: d}", 2),
        ("a: 1\n---\nb: 2", 2),
        ("a: 1\n? [b]\n: 2", 2),
        ("%YAML 1.1\n---\na: 1", 1),
        ("%TAG ! tag:x,2000:\n---\na: 1", 1),
    ],
)
def test_features_left_out_are_told(text: str, line: int) -> None:
    assert faults(text) == [(line, FaultKind.FEATURE)]


def test_alias_as_key_is_told_once() -> None:
    assert faults("a: 1\n*x : 2") == [(2, FaultKind.FEATURE)]


def test_key_that_stands_twice_is_told_at_its_second_place() -> None:
    assert faults("a: 1\nb: 2\na: 3", first_line=5) == [(7, FaultKind.DUPLICATE_KEY)]


@pytest.mark.parametrize(
    ("text", "line"), [("a: b: c", 1), ("a: 1\nb: [2", 2), ("a: 1\n\tb", 2), ("a: 1\nb: \x01", 2)]
)
def test_text_that_is_not_yaml_is_told_at_its_line(text: str, line: int) -> None:
    assert faults(text) == [(line, FaultKind.SYNTAX)]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_depth_has_a_limit(opening: str, closing: str) -> None:
    assert faults(opening * MAX_DEPTH + closing * MAX_DEPTH) == []
    assert faults(opening * 10_000) == [(1, FaultKind.TOO_DEEP)]


def test_slow_loader_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.yamltree._Loader", yaml.SafeLoader)
    assert faults("a: &x 1\nb: \x01") == [(2, FaultKind.SYNTAX)]
    assert parse_tree("a: [1, 'b']\n")[1] == ()


@given(st.text(alphabet=st.sampled_from("ab: -[]{}&*!'\"\n#|>%?,~\\"), max_size=60))
def test_any_text_gives_a_tree_or_faults(text: str) -> None:
    _, found = parse_tree(text)
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in found)
