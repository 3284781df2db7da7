"""The figures of one thing over time, in the order they were read.

In: observations. Out: per place, indicator and part of it the rows, as named tuples. The rows are
gathered in one walk: a frame of its own for each of thousands of series takes longer than all that
is asked of them.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd


def series_of(observations: pd.DataFrame) -> Iterable[list[Any]]:
    """Return the rows of each series, the series in the order of their first row."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in observations.itertuples():
        found.setdefault((row.place, row.indicator, row.breakdown or None), []).append(row)
    return found.values()
