"""Where field, answers and keys stand: the keys are part of the page and cover nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect

from kiosk.ui.keys.keyboard import Keyboard

if TYPE_CHECKING:
    from kiosk.ui.look import Look

GUTTER_RP = 26
"""Right of the answers, for the mark of the place."""
LEAST_LIST_RP = 180
HEAD_GAP_RP = 12


class Frame(NamedTuple):
    """The places on the page, in its pixels. ``keys`` is empty where there are none."""

    head: int
    """Where the head has to end; 0 where there is no room for one."""
    field: QRect
    answers: QRect
    below_field: QRect
    """Between the field and the keys, or below the field."""
    keys: QRect

    @property
    def is_tight(self) -> bool:
        """True where the keys leave room for the best answers alone."""
        return self.head == 0


def frame(look: Look, field: tuple[int, int], *, has_keys: bool) -> Frame:
    """Give the places. ``field`` is the height of the field, and its least height."""
    if look.layout == "single":
        upright = _upright(look, field, has_keys=has_keys)
        has_room = upright.answers.height() >= look.rp(LEAST_LIST_RP)
        return upright if has_room or not has_keys else _tight(look, field)
    if has_keys and look.layout == "medium":
        return _tight(look, field)
    return _halves(look, field, has_keys=has_keys)


def _halves(look: Look, field: tuple[int, int], *, has_keys: bool) -> Frame:
    """Answers left, field and keys right, all below the reach line."""
    margin, gap, bottom = look.margin, look.rp(40), look.page_height
    each = (look.width - 2 * margin - gap) // 2
    left, top = look.width - margin - each, look.reach_line
    high = field[0]
    keys = QRect()
    if has_keys:
        tall = Keyboard.height_for(look)
        keys = QRect(left, bottom - look.rp(16) - tall, each, tall)
        high = max(field[1], min(field[0], look.rp(96)))
        top = min(top, keys.top() - look.rp(12) - high)
    place = QRect(left, top, each, high)
    under = place.bottom() + 1 + look.rp(10 if has_keys else 24)
    end = keys.top() - look.rp(12) if has_keys else bottom
    answers = QRect(margin, look.reach_line, each + look.rp(GUTTER_RP), bottom - look.reach_line)
    return Frame(look.reach_line, place, answers, QRect(left, under, each, end - under), keys)


def _upright(look: Look, field: tuple[int, int], *, has_keys: bool) -> Frame:
    """One column: head, field, answers, keys."""
    margin, width, bottom = look.margin, look.width - 2 * look.margin, look.page_height
    high, keys = field[0], QRect()
    if has_keys:
        tall = Keyboard.height_for(look)
        keys = QRect(margin, bottom - look.rp(20) - tall, width, tall)
        bottom = keys.top() - look.rp(20)
        high = max(field[1], min(field[0], look.rp(96)))
    top = look.reach_line + look.rp(6)
    under = top + high + look.rp(24)
    answers = QRect(margin, under, width + look.rp(GUTTER_RP), bottom - under)
    return Frame(look.reach_line, QRect(margin, top, width, high), answers, QRect(), keys)


def _tight(look: Look, field: tuple[int, int]) -> Frame:
    """The keys take the page; the best answers stand above the field."""
    margin, width = look.margin, look.width - 2 * look.margin
    tall, high = Keyboard.height_for(look), field[1]
    keys = QRect(margin, look.page_height - look.rp(4) - tall, width, tall)
    top = keys.top() - look.rp(8) - high
    answers = QRect(margin, look.rp(10), width + look.rp(GUTTER_RP), top - look.rp(20))
    return Frame(0, QRect(margin, top, width, high), answers, QRect(), keys)
