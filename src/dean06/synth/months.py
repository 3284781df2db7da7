"""The months of a load, each by its last day.

They end with 2024, before provinces were merged: no real name has to be used on a day it was not
valid on, and half-years close on both sides.
"""

from calendar import monthrange
from datetime import date

from dean06.periods import HalfYear, half_year_of

LAST = (2024, 12)


def months_to_last(count: int) -> tuple[date, ...]:
    """Return the last days of the `count` months up to the end of 2024, in order."""
    year, month = LAST
    numbers = range(year * 12 + month - count, year * 12 + month)
    return tuple(_last_day(number // 12, number % 12 + 1) for number in numbers)


def months_into(day: date) -> int:
    """Return which month of its half-year ends on `day`, counted from 1."""
    half: HalfYear = half_year_of(day)
    return day.month - half.start.month + 1


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
