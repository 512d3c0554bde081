"""The view of an article's text: knows its parts and where the reader is in it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.reading.column import TextColumn
from kiosk.ui.reading.veil import LINE_SHARE, Veil
from kiosk.ui.widgets.scroll import Place, ScrollArea
from kiosk.ui.widgets.unfolding import unfold
from kiosk.visit.passages import PassagePath

GUTTER_RP = 26
"""Right of the text, for the mark of the place."""
READ_SHARE = 0.35
"""A part counts as reached when its title has come this far up the view."""
SPARE_SHARE = 1 / 3
"""Of the view, for room below the text."""


class TextView(ScrollArea):
    """Scrolls the column; under the veil, from block to block."""

    def __init__(self, look: Look, column: TextColumn, changed: PassagePath | None = None) -> None:
        """Show ``column``; ``changed`` is the passage that was just shown or folded, if any."""
        above, below = look.reach_line, look.page_height * SPARE_SHARE
        if look.has_veil:
            above = max(above, round(look.page_height * LINE_SHARE))
            below = look.page_height * (1 - LINE_SHARE)
        super().__init__(
            look, column, spare_above=above, spare_below=round(below), gutter=look.rp(GUTTER_RP)
        )
        self.stand_on_page()
        self.column = column
        self._changed = changed
        self.veil = Veil(column, self) if look.has_veil else None
        self._chosen: int | None = None
        self._kept_at: int | None = None
        self._is_returning = False

    def go_to_part(self, part: int) -> None:
        """Bring the title of ``part`` up; it counts as read while it is in view."""
        self._chosen = part
        top = self.column.part_tops()[part] if part else 0
        if self.veil is not None:
            self.veil.bring(top)
        else:
            self.scroll_to(top - self.look.rp(8) if part else 0)

    def go_to_note(self, note: QWidget, part: int) -> None:
        """Bring ``note``, which stands in ``part``, to the top of the view."""
        self._chosen = part
        top = note.mapTo(self.column, QPoint(0, 0)).y()
        if self.veil is not None:
            self.veil.bring(top)
        else:
            self.scroll_to(top - self.look.rp(8))

    def grow(self, widget: QWidget) -> None:
        """Let ``widget``, which was just put into the column, grow to its height."""
        self._unfold(widget.mapTo(self.column, QPoint(0, 0)).y(), widget.height())

    def close_up(self, gap: tuple[int, int]) -> None:
        """Let the column close up where something stood: at a y, of a height."""
        self._unfold(gap[0], -gap[1])

    def follow(self, before: "TextView") -> None:
        """Let a passage grow or close up that was otherwise in the same topic ``before``."""
        if self._changed is None or before.column.topic != self.column.topic:
            return
        new, old = (view.column.notes.get(self._changed) for view in (self, before))
        if new is None or old is None or new.is_open == old.is_open:
            return
        shown = self.column.shown_by(new)
        if shown is not None:
            self.grow(shown)
        else:
            under = new.mapTo(self.column, QPoint(0, new.height())).y()
            self._unfold(under, self.column.height() - before.column.height())

    def _unfold(self, top: int, by: int) -> None:
        if self.veil is None:
            unfold(self, top, by)

    def step(self, by: int) -> None:
        """Go on to the next block under the veil, or back."""
        if self.veil is not None:
            self._chosen = None
            self.veil.step(by)

    def touch(self, y: int) -> None:
        """Under the veil a touch at the pixel ``y`` of the column goes on; above the text, back."""
        if self.veil is not None:
            self.step(-1 if y < self.offset + self.veil.line else 1)

    def part_reached(self, now: int) -> int:
        """Give the part that the reader has come to; ``now`` is the one that is known.

        A chosen part counts while its title is in view; a new layout alone moves nobody.
        """
        tops, top = self.column.part_tops(), self.offset
        tall = self.viewport().height()
        if self._is_returning or top == self._kept_at:
            return now
        if self._chosen is not None and top <= tops[self._chosen] < top + tall:
            return now
        self._chosen = None
        line = top + (self.veil.line if self.veil is not None else tall * READ_SHARE)
        return max((n for n, y in enumerate(tops) if y <= line), default=0)

    def place(self) -> Place | None:
        """Give the run at the top of the view; None at the very top."""
        is_top = self.veil.is_at_start if self.veil is not None else self.offset <= 0
        return None if is_top else self.column.place_at(self.offset)

    def return_to(self, place: Place | None) -> None:
        """Bring the run of ``place`` back to where it stood, under the veil to its line."""
        self._is_returning = True
        if self.veil is not None:
            self.veil.bring_run(None if place is None else place.number)
        else:
            self.scroll_to(0 if place is None else self.column.offset_of(place))
        self._is_returning, self._kept_at = False, self.offset
