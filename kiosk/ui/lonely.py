"""No short word stands alone on a last line: the word before it comes down to it.

The number of lines stays, and with it the height. Loaded where words end in such a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.words import x_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

LONELY_SHARE = 0.4
"""Of the widest line: a single last word as wide as this is company enough."""


def room_before_last(lines: QTextLayout, widest: float) -> float:
    """Give the width in pixels of the line before the last that sends its last word down.

    Nothing where the last line is not lonely, or would then be the longer of the two.
    """
    text, count = lines.text(), lines.lineCount()
    last, before = lines.lineAt(count - 1), lines.lineAt(count - 2)
    start, first = last.textStart(), before.textStart()
    if last.naturalTextWidth() > LONELY_SHARE * widest or text[start - 1] != " ":
        return 0.0
    cut = text.rfind(" ", first, start - 1) + 1
    if cut <= first:
        return 0.0
    left, here = x_of(before.cursorToX(first)), x_of(before.cursorToX(cut))
    together = abs(x_of(before.cursorToX(start)) - here) + last.naturalTextWidth()
    stays = abs(here - left)
    return 0.0 if together > min(widest, stays) else stays
