"""Hours of a week: read as the map's are, kept by the clock on the wall."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hours import DAY_MINUTES, WEEK_MINUTES, HoursError, parse_hours

MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001 - the clock on a wall has no zone
CLINIC = "Mo-Fr 08:00-12:30, 14:00-18:00; Sa 09:00-13:00"


def at(day: int, time: str) -> datetime:
    """Give the time on a day of the week, counted from Monday."""
    hour, minute = (int(part) for part in time.split(":"))
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("text", "day", "time", "is_open"),
    [
        (CLINIC, 0, "07:59", False),
        (CLINIC, 0, "08:00", True),
        (CLINIC, 4, "12:29", True),
        (CLINIC, 4, "12:30", False),
        (CLINIC, 4, "14:00", True),
        (CLINIC, 5, "12:00", True),
        (CLINIC, 5, "14:30", False),
        (CLINIC, 6, "10:00", False),
        ("08:00-18:00", 6, "10:00", True),
        ("Fr-Mo 20:00-02:00", 0, "01:59", True),
        ("Fr-Mo 20:00-02:00", 1, "01:59", True),
        ("Fr-Mo 20:00-02:00", 1, "02:00", False),
        ("Fr-Mo 20:00-02:00", 4, "01:00", False),
        ("Su 22:00-06:00", 0, "05:00", True),
        ("Su 22:00-06:00", 6, "21:00", False),
        ("Mo,We 08:00-24:00", 2, "23:59", True),
        ("Mo,We 08:00-24:00", 3, "00:00", False),
        ("00:00-24:00", 3, "00:00", True),
        ("Mo-Su 08:00-18:00; Sa,Su off", 5, "10:00", False),
        ("Mo-Su 08:00-18:00; Sa,Su off", 4, "10:00", True),
        ("Mo 08:00-12:00,12:00-13:00", 0, "12:00", True),
    ],
)
def test_open_or_not(text: str, day: int, time: str, is_open: bool) -> None:
    assert parse_hours(text).hold(at(day, time)) == is_open


@pytest.mark.parametrize(
    ("text", "day", "time", "minutes"),
    [
        (CLINIC, 0, "12:30", 0),
        (CLINIC, 0, "13:10", 40),
        (CLINIC, 0, "07:00", 42 * 60),
        ("Sa 20:00-02:00", 6, "03:00", 60),
        ("Sa 20:00-02:00", 5, "19:59", WEEK_MINUTES - 6 * 60 - 1),
        ("00:00-24:00", 2, "12:00", None),
    ],
)
def test_minutes_since_closing(text: str, day: int, time: str, minutes: int | None) -> None:
    assert parse_hours(text).minutes_since(at(day, time)) == minutes


@given(
    st.lists(
        st.tuples(st.integers(0, 1439), st.integers(1, 1439)), min_size=7, max_size=7, unique=True
    ),
    st.integers(0, WEEK_MINUTES - 1),
)
def test_as_many_minutes_are_open_as_were_written(days: list[tuple[int, int]], minute: int) -> None:
    names = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
    rules, opened = [], set[int]()
    for number, (start, long) in enumerate(days):
        end = (start + long) % DAY_MINUTES
        rules.append(f"{names[number]} {_clock(start)}-{_clock(end)}")
        first = number * DAY_MINUTES + start
        opened |= {(first + more) % WEEK_MINUTES for more in range(long)}
    if len(opened) < sum(long for _, long in days):
        with pytest.raises(HoursError, match="before the hours before them"):
            parse_hours("; ".join(rules))
    else:
        hours = parse_hours("; ".join(rules))
        assert hours.hold(MONDAY + timedelta(minutes=minute)) == (minute in opened)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("whenever", "is not like", "Mo-Fr"),
        ("", "is not like", "Mo-Fr"),
        ("Mo 08:00", "is not like 08:00-18:00", "Mo-Fr"),
        ("Mo-Xx 08:00-18:00", '"Xx" is no day', "Write Mo, Tu"),
        ("Mo-Tu-We 08:00-18:00", '"Mo-Tu-We" is no day', "Write Mo, Tu"),
        ("Mo 08:00-25:00", "25:00 is no time of the day", "00:00 to 24:00"),
        ("Mo 08:70-09:00", "08:70 is no time of the day", "00:00 to 24:00"),
        ("Mo 08:00-08:00", "is no time at all", "00:00-24:00"),
        ("Mo 24:00-08:00", "is no time at all", "00:00-24:00"),
        ("Mo-Su off", "no day has any hours", "Mo-Fr"),
        ("Mo 08:00-12:00,11:00-13:00", "hours of Mo begin before", "follow"),
        ("Mo 20:00-09:00; Tu 08:00-10:00", "hours of Tu begin before", "follow"),
        ("Su 20:00-09:00; Mo 08:00-10:00", "hours of Mo begin before", "follow"),
    ],
)
def test_absurd_hours_are_refused(text: str, message: str, remedy: str) -> None:
    with pytest.raises(HoursError) as caught:
        parse_hours(text)
    assert message in caught.value.message
    assert remedy in caught.value.remedy
