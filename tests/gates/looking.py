"""Looks for marks everywhere that a person, a camera or a screen reader could find them."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import msgspec
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from kiosk.library.gated import Gated
from tests.gates.packs import HUSH

MARK = re.compile(rf"{HUSH}\d+x")
TEXTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)


def marks_in(texts: Iterator[str]) -> set[str]:
    """Give every mark in ``texts``."""
    return {mark for text in texts for mark in MARK.findall(text)}


def texts_of_value(value: object) -> Iterator[str]:
    """Give every text in what a screen was handed, to the last field; a closed gate is opaque."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Gated):
        yield repr(value)
    elif isinstance(value, bytes):
        yield value.decode("latin-1")
    elif is_dataclass(value) and not isinstance(value, type):
        for item in fields(value):
            yield from texts_of_value(getattr(value, item.name))
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_of_value(getattr(value, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of_value(key)
            yield from texts_of_value(item)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from texts_of_value(item)


def texts_of_widgets(window: QWidget) -> Iterator[str]:
    """Give every text of every living widget, seen or not."""
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        yield widget.whatsThis()
        yield widget.statusTip()
        yield widget.windowTitle()
        yield widget.objectName()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        words = getattr(widget, "words", None)
        if words is not None and hasattr(words, "text"):
            yield words.text


def texts_of_accessibility(window: QWidget) -> Iterator[str]:
    """Give every text that a screen reader could be given."""
    root = QAccessible.queryAccessibleInterface(window)
    if root is not None:
        yield from _texts_of_node(root)


def _texts_of_node(node: QAccessibleInterface) -> Iterator[str]:
    for kind in TEXTS:
        yield node.text(kind)
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            yield from _texts_of_node(child)
