"""A result is of a place that was there on its day.

In: the observations received, and the places. Out: a fault per result dated after its place was
merged away, or long before it was made. Names are looked up by their day; a table with keys and a
form made too early are not, and would give a province figures of a time it did not have.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.faults import Fault, fault

# A place new from 1 July reports the half-year before, for the places that became it.
_REPORTED_BACK = timedelta(days=184)


def lifetime_faults(reference: Tables, rows: Iterable[Any]) -> Iterator[Fault]:
    """Yield a fault per result of a place that was no more, or not yet; a plan may outlive it."""
    spans = _spans_of_places(reference["places"])
    for row in rows:
        first, last = spans[row.place]
        day = row.period_end
        if day is None or row.status != "result":
            continue
        if day > last or (first > date.min and day < first - _REPORTED_BACK):
            yield _not_there(row, first, last)


def _spans_of_places(places: pd.DataFrame) -> dict[str, tuple[date, date]]:
    return {
        row.place: (row.valid_from or date.min, row.valid_to or date.max)
        for row in places.itertuples()
    }


def _not_there(row: Any, first: date, last: date) -> Fault:
    return fault(
        row,
        "place",
        "no_such_place",
        lambda words: words.say(
            "{place} was not there on {day}: its figures are from {first} to {last}. Name the "
            "place of that day, or correct the date.",
            place=row.place,
            day=row.period_end,
            first="–" if first == date.min else first,
            last="–" if last == date.max else last,
        ),
    )
