"""No word reaches a screen past the translators, and nothing is placed or painted past the mirror.

Read from the source: what a patient sees is a literal inside ``tr``, or comes from the content.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_FOR_PATIENTS = {"self_test.py"}
"""Says something to IT, at a terminal."""
UI = [
    path
    for path in sorted((ROOT / "kiosk" / "ui").rglob("*.py"))
    if "tour" not in path.parts and path.name not in NOT_FOR_PATIENTS
]
VISIT = sorted((ROOT / "kiosk" / "visit").glob("*.py"))
WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|^[A-Z][a-z]+$|[^\x00-\x7f·“”…≤≥]{2,}")
"""What reads like words of a sentence, like a label, or is in another script."""
NO_WORDS = {
    "Atkinson Hyperlegible",
    "Noto Sans Devanagari",
    "Noto Sans Arabic",
    "words of the interface",
    "rub out",
}
OWN_WORDS = {"OWN_NAMES", "INVITATIONS", "__all__"}
"""Tables that hold each language's own words, so that the start screen loads none."""


def said(tree: ast.AST) -> Iterator[ast.Constant]:
    """Give every literal text of a module but docstrings, raised messages and translated texts."""
    skipped = {id(node) for node in silent(tree)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and isinstance(node, ast.Constant) and id(node) not in skipped:
            yield node


def silent(tree: ast.AST) -> Iterator[ast.AST]:
    """Give what is never seen by a patient, or has been through the translators."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node.value
            case ast.Raise() | ast.AnnAssign() | ast.Subscript():
                yield from ast.walk(node)
            case ast.Assign(targets=[ast.Name(id=name)]) if name in {"message", *OWN_WORDS}:
                yield from ast.walk(node)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name.isupper():
                if isinstance(value, ast.Constant):
                    yield value
            case ast.Call(func=ast.Attribute(attr="tr" | "translate")):
                yield from ast.walk(node)
            case ast.arg(annotation=ast.expr() as annotation):
                yield from ast.walk(annotation)
            case ast.FunctionDef(returns=ast.expr() as returns):
                yield from ast.walk(returns)


@pytest.mark.parametrize("path", [*UI, *VISIT], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_on_a_screen_escapes_the_translators(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.name in {"icons.py", "tokens.py"}:
        return  # path data and colours
    found = [
        f"{node.lineno}: {node.value!r}"
        for node in said(tree)
        if WORDS.search(str(node.value)) and node.value not in NO_WORDS
    ]
    assert not found


@pytest.mark.parametrize("path", UI, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_translated_can_be_extracted(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(value=of, attr="tr"), args=[text, *_]):
                assert isinstance(of, ast.Name), node.lineno
                assert of.id == "self", node.lineno  # anything else has no class to stand for
                assert isinstance(text, ast.Constant), node.lineno
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"),
                args=[context, text, *_],
            ):
                assert isinstance(context, ast.Constant), node.lineno
                assert isinstance(text, ast.Constant), node.lineno


@pytest.mark.parametrize("path", UI, ids=lambda path: str(path.relative_to(ROOT)))
def test_widgets_are_placed_and_painted_from_the_start_edge(path: Path) -> None:
    """Whoever counts from the left says so here."""
    from_the_left = {"window.py", "focus_ring.py", "mirror.py"}
    if path.name in from_the_left:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="QPainter"), args=[ast.Name(id="self")]):
                pytest.fail(f"{path}:{node.lineno}: paint with painter_on(self)")
            case ast.ClassDef(bases=[first, *_]) if isinstance(first, ast.Name):
                is_bare = first.id in {"QWidget", "QLabel", "QLineEdit", "QAbstractButton"}
                assert not is_bare, f"{path}:{node.lineno}: a widget is Placed"


def test_what_escapes_is_seen() -> None:
    planted = (
        'label("Touch here")',
        'Button(look, "Back")',
        'prose(f"Page {code} of it")',
        'name = "हिन्दी"',
    )
    for text in planted:
        found = [node for node in said(ast.parse(text)) if WORDS.search(str(node.value))]
        assert found, text
    fine = ('self.tr("Touch here")', '"""A docstring here."""', 'find("kiosk_en")')
    for text in fine:
        assert not [n for n in said(ast.parse(text)) if WORDS.search(str(n.value))], text
