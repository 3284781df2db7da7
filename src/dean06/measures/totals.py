"""What was counted over all of a window, from its half-years.

In: the figures of each half-year and the latest ones. Out: the sum over the window of what the
codebook adds up over time, where each half-year is known as a whole and no source states the sum
itself. Three of four half-years make no total: the fourth would be silently nought.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dean06.crosswalk import Combined, combine
from dean06.measures.selection import SAME_THING, thing_of
from dean06.periods import Period
from dean06.quantities import Quantity


@dataclass(frozen=True)
class Total:
    """A sum over a window and the keys of its figures, by half-year."""

    quantity: Quantity
    observations: tuple[str, ...]


def window_totals(
    half_years: pd.DataFrame, results: pd.DataFrame, period: Period
) -> dict[str, Total]:
    """Return the totals, each by the observation of its last half-year."""
    stated = {thing_of(row) for row in results.itertuples() if _is_all_of(row, period)}
    return {
        total.observations[-1]: total
        for _, rows in half_years.groupby(SAME_THING, dropna=False, sort=False)
        for total in _total(list(rows.itertuples()), stated, period)
    }


def _total(rows: list[Any], stated: set[tuple[Any, ...]], period: Period) -> Iterator[Total]:
    if rows[0].over_time != "sum" or thing_of(rows[0]) in stated:
        return
    whole = {half.code: half for half in period.halves}
    known = {row.half_year: row for row in rows if _is_all_of(row, whole[row.half_year])}
    found = combine({half: row.quantity for half, row in known.items()}, whole, "sum")
    if isinstance(found, Combined):
        yield Total(found.quantity, tuple(known[half].observation for half in found.parts))


def _is_all_of(row: Any, period: Period) -> bool:
    return bool(row.period_start == period.start and row.period_end == period.end)
