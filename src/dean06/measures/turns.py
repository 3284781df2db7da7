"""Figures that were better earlier in the same period.

In: the latest figures of a period and all that is told of it. Out: of each that is now worse than
it has been, the best it was. Against the half-year before a figure may have risen and still be
falling: a reader who is told of the rise alone would take the wrong way for the right one. A fall
of less than a hundredth is the unrest of monthly counts and tells no way.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.measures.change import apart, change
from dean06.measures.selection import same_length, thing_of
from dean06.periods import Period

# Of what the figure was.
_LEAST_FALL = Decimal("0.01")


def better_before(results: pd.DataFrame, told: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the rows of `told` (described) that a row of `results` was, and is now worse than."""
    known: dict[tuple[Any, ...], list[tuple[int, Any]]] = {}
    for place, row in enumerate(told.itertuples()):
        if row.quantity is not None and _is_dated_in(row, period):
            known.setdefault(thing_of(row), []).append((place, row))
    found = [_best(row, known.get(thing_of(row), [])) for row in results.itertuples()]
    return told.iloc[[place for place in found if place is not None]]


def _best(row: Any, before: list[tuple[int, Any]]) -> int | None:
    """Return where the best of the earlier figures stands; None where none was better for sure."""
    better = [(place, one) for place, one in _earlier(row, before) if _was_better(row, one)]
    return max(better, key=lambda pair: _goodness(pair[1]))[0] if better else None


def _earlier(row: Any, before: list[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
    for place, one in before:
        if row.period_end and one.period_end < row.period_end and same_length(row, one):
            yield place, one


def _was_better(row: Any, one: Any) -> bool:
    if row.quantity is None or row.direction not in ("up", "down"):
        return False
    moved = change(row.quantity, one.quantity)
    climbs = moved.unit == "places" or row.direction == "up"
    far = not one.quantity.value or apart(row.quantity, one.quantity) >= _LEAST_FALL
    return far and moved.rises is (not climbs)


def _goodness(row: Any) -> Decimal:
    """Return a number that is greater the better a figure is."""
    share = row.quantity.share
    value: Decimal = share.value if share and row.quantity.denominator else row.quantity.value
    return value if row.direction == "up" and row.unit_kind != "rank" else -value


def _is_dated_in(row: Any, period: Period) -> bool:
    if row.period_end is None or row.date_basis == "unknown":
        return False
    return bool(period.start <= row.period_end <= period.end)
