"""What can be wrong with a screen: blank, sideways, words clipped, faint or on each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage

from kiosk.ui.page import Page
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.reading.leaf import Leaf
from kiosk.ui.tour.ink import Line, read
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.touchable import Touchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

LEAST_COLOURS = 12
"""A screen with fewer has no words on it."""
SAMPLES = 120
"""Points across and along at which a picture is looked at."""
LEAST_CONTRAST = 4.5
LEAST_TARGET_RP = 80
"""Of a button, what has to be within reach."""
LEAST_READING_CONTRAST = 7.0
ROUNDING = 0.05
"""Colours are whole numbers, so a ratio may fall short by this."""
SHOWN_SIGNS = 40


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen as it was seen: its picture, its words, and what is wrong with it."""

    picture: QImage
    words: tuple[str, ...]
    faults: tuple[str, ...]


def look(window: QWidget) -> Screen:
    """Look at ``window``: at what stands still, and at all that can be scrolled into view."""
    page = next(iter(window.findChildren(Page)), None)
    ground = QColor(page.ground) if page is not None else QColor("white")
    picture, lines = read(window, ground)
    areas = [area for area in window.findChildren(ScrollArea) if area.isVisible()]
    still = [
        line for line in lines if _is_on_top(line, window) and not _is_inside(line.widget, areas)
    ]
    faults = list(_faults([line for line in still if not _is_read(line.widget)], LEAST_CONTRAST))
    faults += _faults([line for line in still if _is_read(line.widget)], LEAST_READING_CONTRAST)
    faults += _overlaps(still)
    faults += _crowded(window, areas)
    if page is not None:
        faults += _out_of_reach(page, areas)
    words = [line.words for line in still]
    least = LEAST_READING_CONTRAST if isinstance(page, ArticlePage) else LEAST_CONTRAST
    for area in areas:
        faults += _sideways(area)
        if area.content.size().isEmpty():
            continue
        _, inner = read(area.content, ground)
        faults += _faults(inner, least)
        faults += _overlaps(inner)
        words += [line.words for line in inner]
    if not words or colours(picture) < LEAST_COLOURS:
        faults.append("blank")
    return Screen(picture, tuple(words), tuple(dict.fromkeys(faults)))


def colours(picture: QImage) -> int:
    """Count the colours at some points of ``picture``."""
    across, along = max(1, picture.width() // SAMPLES), max(1, picture.height() // SAMPLES)
    return len(
        {
            picture.pixel(x, y)
            for x in range(0, picture.width(), across)
            for y in range(0, picture.height(), along)
        }
    )


def _is_on_top(line: Line, window: QWidget) -> bool:
    """Tell whether nothing covers the middle of ``line``."""
    if not window.rect().contains(line.box.center()):
        return True  # outside, and to be judged as clipped or unseen
    top = window.childAt(line.box.center())
    return top is not None and (
        top is line.widget or line.widget.isAncestorOf(top) or top.isAncestorOf(line.widget)
    )


def _is_inside(widget: QWidget, areas: list[ScrollArea]) -> bool:
    return any(area.content is widget or area.content.isAncestorOf(widget) for area in areas)


def _is_read(widget: QWidget | None) -> bool:
    """Tell whether ``widget`` stands among the blocks of an article that do not scroll."""
    while widget is not None and not isinstance(widget, Leaf):
        widget = widget.parentWidget()
    return widget is not None


def _faults(lines: list[Line] | tuple[Line, ...], least: float) -> Iterator[str]:
    for line in lines:
        words = repr(line.words.strip()[:SHOWN_SIGNS])
        if not line.is_seen:
            yield f"unseen: {words}"
        elif line.is_clipped:
            yield f"clipped: {words}"
        if line.contrast and line.contrast < least - ROUNDING:
            yield f"faint: {words}, {line.contrast:.2f} where {least} is the least"


def _overlaps(lines: list[Line] | tuple[Line, ...]) -> Iterator[str]:
    for one, other in combinations(lines, 2):
        if one.widget is not other.widget and one.box.intersects(other.box):
            yield f"overlap: {one.words[:SHOWN_SIGNS]!r} and {other.words[:SHOWN_SIGNS]!r}"


def _crowded(window: QWidget, areas: list[ScrollArea]) -> Iterator[str]:
    """Find buttons that lie on each other."""
    shown = [
        button
        for button in window.findChildren(Touchable)
        if button.isVisible() and not _is_inside(button, areas)
    ]
    places = [(b, QRect(b.mapTo(window, QPoint(0, 0)), b.size())) for b in shown]
    for (one, place), (other, at) in combinations(places, 2):
        if place.intersects(at) and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            yield f"overlap: the buttons {one.text()!r} and {other.text()!r}"


def _out_of_reach(page: Page, areas: list[ScrollArea]) -> Iterator[str]:
    """Find buttons of which too little lies, or can be pulled, below the reach line."""
    if page.is_full_of_keys:
        return
    line, least = page.look.reach_line, page.look.rp(LEAST_TARGET_RP)
    for button in page.findChildren(Touchable):
        if not button.isVisible():
            continue
        top = button.mapTo(page, QPoint(0, 0)).y()
        for area in areas:
            if area.content.isAncestorOf(button):
                top += area.offset + area.spare_above
        if top < line and top + button.height() - line < least:
            yield f"out of reach: the button {button.accessibleName()[:SHOWN_SIGNS]!r}"


def _sideways(area: ScrollArea) -> Iterator[str]:
    content = area.content
    reach = max(
        (
            child.mapTo(content, QPoint(0, 0)).x() + child.width()
            for child in content.findChildren(Touchable)
            if child.isVisible()
        ),
        default=0,
    )
    if max(content.width(), reach) > area.viewport().width():
        yield "sideways: what scrolls is wider than its view"
