"""Hours of a week, written as in OpenStreetMap: ``Mo-Fr 08:00-12:30,14:00-18:00; Sa 09:00-13:00``.

Asks no clock: whoever asks brings the time, by the clock on the clinic's wall.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
HOUR_MINUTES = 60
DAY_MINUTES = 24 * HOUR_MINUTES
WEEK_MINUTES = 7 * DAY_MINUTES
LIKE = "Mo-Fr 08:00-12:30,14:00-18:00; Sa 09:00-13:00"

_RULE = re.compile(r"(?:([A-Za-z][A-Za-z, -]*?) )?([0-9][0-9:, -]*|off)")
_TIMES = re.compile(r"([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})")

_Span = tuple[int, int]
"""First minute, and the one after the last. In a day it may end on the next one."""


class HoursError(ValueError):
    """Hours that nobody can keep: what is wrong, and what to write."""

    def __init__(self, message: str, remedy: str = f"Write hours like {LIKE}") -> None:
        """Say ``message`` and ``remedy``, without full stops."""
        super().__init__(message)
        self.message, self.remedy = message, remedy


@dataclass(frozen=True, slots=True)
class Hours:
    """Spans of a week in minutes from Monday 00:00, in order; the last may run into the next."""

    spans: tuple[_Span, ...]

    def hold(self, now: datetime) -> bool:
        """Tell whether ``now`` is within these hours."""
        return self.minutes_since(now) is None

    def minutes_since(self, now: datetime) -> int | None:
        """Give the minutes since these hours last ended; None within them."""
        minute = now.weekday() * DAY_MINUTES + now.hour * HOUR_MINUTES + now.minute
        if any((minute - start) % WEEK_MINUTES < end - start for start, end in self.spans):
            return None
        return min((minute - end) % WEEK_MINUTES for _, end in self.spans)


def parse_hours(text: str) -> Hours:
    """Read ``text``; a later rule for a day takes the place of an earlier one, as on the map.

    Raises:
        HoursError: it cannot be read, or nobody could keep it.

    """
    week: dict[int, tuple[_Span, ...]] = {}
    for rule in text.split(";"):
        found = _RULE.fullmatch(" ".join(rule.split()))
        if found is None:
            message = f'"{rule.strip()[:40]}" is not like {LIKE}'
            raise HoursError(message)
        spans = () if found[2] == "off" else tuple(_spans(found[2]))
        for day in _days(found[1]) if found[1] else range(7):
            week[day] = spans
    ordered = tuple(
        (day * DAY_MINUTES + start, day * DAY_MINUTES + end)
        for day in sorted(week)
        for start, end in sorted(week[day])
    )
    if not ordered:
        raise HoursError("no day has any hours")
    _refuse_overlaps(ordered)
    return Hours(ordered)


def _days(text: str) -> Iterator[int]:
    for part in text.replace(" ", "").split(","):
        ends = part.split("-")
        wrong = next((end for end in ends if end not in DAYS), "")
        if wrong or len(ends) > 2:  # noqa: PLR2004 - from one day to another
            message = f'"{wrong or part}" is no day of the week'
            raise HoursError(message, f"Write {', '.join(DAYS)}")
        first, last = DAYS.index(ends[0]), DAYS.index(ends[-1])
        yield from ((first + more) % 7 for more in range((last - first) % 7 + 1))


def _spans(text: str) -> Iterator[_Span]:
    for part in text.replace(" ", "").split(","):
        found = _TIMES.fullmatch(part)
        if found is None:
            message = f'"{part}" is not like 08:00-18:00'
            raise HoursError(message)
        hours = tuple(int(number) for number in found.groups())
        start, end = _minute(*hours[:2]), _minute(*hours[2:])
        if start in {end, DAY_MINUTES}:
            message = f'"{part}" is no time at all'
            raise HoursError(message, "Write 00:00-24:00 for a whole day, or off for none")
        yield start, end if end > start else end + DAY_MINUTES


def _minute(hour: int, minute: int) -> int:
    of_day = hour * HOUR_MINUTES + minute
    if minute >= HOUR_MINUTES or of_day > DAY_MINUTES:
        message = f"{hour:02}:{minute:02} is no time of the day"
        raise HoursError(message, "Write times from 00:00 to 24:00")
    return of_day


def _refuse_overlaps(spans: tuple[_Span, ...]) -> None:
    first = spans[0]
    behind = (first[0] + WEEK_MINUTES, first[1] + WEEK_MINUTES)
    for earlier, later in zip(spans, (*spans[1:], behind), strict=True):
        if earlier[1] > later[0]:
            day = DAYS[later[0] // DAY_MINUTES % 7]
            message = f"hours of {day} begin before the hours before them end"
            raise HoursError(message, "Let them follow each other")
