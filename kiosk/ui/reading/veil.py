"""The reading veil: of the whole text only what is being read is shown.

What is not shown is hidden for screen readers and keys as well.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LARGE_TEXT_FACTOR
from kiosk.ui.reading.column import TextColumn
from kiosk.ui.reading.head import Head
from kiosk.ui.reading.section_note import Indented
from kiosk.ui.widgets.definition import DefinitionCard
from kiosk.ui.widgets.scroll import ScrollArea

LINE_SHARE = 0.25
"""How far down the view the line is that the reader reads at."""
STEP_SHARE = 0.7
"""How far Next goes, of the view, in what is higher than the view."""


class Veil(QObject):
    """Follows the scrolling of ``area``: what lies at its reading line is shown."""

    def __init__(self, column: TextColumn, area: ScrollArea) -> None:
        """Cover ``column``, which ``area`` scrolls."""
        super().__init__(area)
        self._column, self._area = column, area
        self._shown: tuple[QWidget, ...] = ()

    @property
    def line(self) -> int:
        """The reading line, in pixels from the top of the view."""
        return round(self._area.viewport().height() * LINE_SHARE)

    def units(self) -> list[tuple[QWidget, ...]]:
        """Give what is shown together: a block, with the headings above it and its definition."""
        found: list[tuple[QWidget, ...]] = []
        held: tuple[QWidget, ...] = ()
        for row in self._rows(self._column):
            if isinstance(row, DefinitionCard) and found:
                found[-1] = (*found[-1], row)
                continue
            held = (*held, row)
            if not self._opens(row):
                found.append(held)
                held = ()
        return found

    def _rows(self, stack: TextColumn | Indented) -> Iterator[QWidget]:
        for row in stack.rows():
            if isinstance(row, Indented):
                yield from self._rows(row)
            else:
                yield row

    def _opens(self, row: QWidget) -> bool:
        """Tell whether ``row`` belongs to what follows it."""
        is_small = self._column.look.factor < LARGE_TEXT_FACTOR
        return (isinstance(row, Head) and is_small) or row in self._column.headings

    def follow(self) -> None:
        """Show what lies at the reading line, and nothing else."""
        units = self.units()
        if not units:
            return
        shown = units[self._number(units)]
        if shown != self._shown:
            self._shown = shown
            for unit in units:
                for row in unit:
                    row.setVisible(unit is shown)

    def _number(self, units: list[tuple[QWidget, ...]]) -> int:
        at = self._area.offset + self.line
        tops = [self._top(unit) for unit in units]
        return max((n for n, top in enumerate(tops) if top <= at), default=0)

    def _top(self, unit: tuple[QWidget, ...]) -> int:
        return unit[0].mapTo(self._column, QPoint(0, 0)).y()

    def _bottom(self, unit: tuple[QWidget, ...]) -> int:
        return unit[-1].mapTo(self._column, QPoint(0, unit[-1].height())).y()

    def step(self, by: int) -> None:
        """Go on to the next unit, or back; in what is higher than the view, by part of the view."""
        units, view = self.units(), self._area.viewport().height()
        number, offset = self._number(units), self._area.offset
        shown = units[number]
        far = round(view * STEP_SHARE) * by
        if by > 0 and self._bottom(shown) > offset + view:
            self._area.scroll_to(offset + far)
        elif by < 0 and self._top(shown) < offset:
            self._area.scroll_to(max(offset + far, self._top(shown) - self.line))
        elif 0 <= number + by < len(units):
            self.bring(self._top(units[number + by]))
        self.follow()

    def bring(self, top: int) -> None:
        """Bring the pixel ``top`` of the column to the reading line."""
        self._area.scroll_to(top - self.line)

    def bring_run(self, number: int | None) -> None:
        """Bring what holds the run ``number`` to the reading line; the beginning without one."""
        prose = None if number is None else self._column.prose_of(number)
        for unit in self.units():
            if prose is None or any(row is prose or row.isAncestorOf(prose) for row in unit):
                self.bring(self._top(unit))
                break
        self.follow()

    @property
    def is_at_start(self) -> bool:
        """True where nothing lies before what is shown."""
        return self._number(self.units()) == 0

    @property
    def is_at_end(self) -> bool:
        """True where nothing follows what is shown."""
        units = self.units()
        return self._number(units) == len(units) - 1
