"""The figures of one thing over time, in the order they were read.

In: rows of observations. Out: per place, indicator and part of it the rows that have a day. They
are gathered in one walk: a frame of its own for each of thousands of series takes longer than all
that is asked of them.
"""

from collections.abc import Iterable
from typing import Any


def series_of(rows: Iterable[Any]) -> list[list[Any]]:
    """Return the dated rows of each series, the series in the order of their first row."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        if row.period_end is not None and row.date_basis != "unknown":
            found.setdefault((row.place, row.indicator, row.breakdown), []).append(row)
    return list(found.values())
