"""The half-years of a window side by side.

In: observations and a window. Out: the latest figure of each thing in each half-year. Here a
figure's own date decides: a review of both years may tell the state of any day in them. A
flow over more than one half-year belongs to none of them.
"""

import pandas as pd

from dean06.measures.selection import SAME_THING, ordinal
from dean06.periods import HalfYear, Period


def half_year_figures(observations: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return results with the column `half_year` (its code), for things known in two or more."""
    results = observations[
        (observations["status"] == "result") & observations["period_end"].notna()
    ]
    parts = [_latest_in(results, half) for half in period.halves]
    figures = pd.concat(parts, ignore_index=True)
    known = figures.groupby(SAME_THING, dropna=False)["half_year"].transform("size")
    return figures[known >= 2].reset_index(drop=True)


def _latest_in(results: pd.DataFrame, half: HalfYear) -> pd.DataFrame:
    starts = results["period_start"].where(results["period_start"].notna(), results["period_end"])
    inside = [
        half.start <= start and end <= half.end
        for start, end in zip(starts, results["period_end"], strict=True)
    ]
    return (
        # An empty list would select columns, not rows.
        results[pd.Series(inside, index=results.index, dtype=bool)]
        .assign(told=lambda rows: rows["vintage"].map(ordinal))
        .sort_values(["period_end", "told"], kind="stable")
        .drop_duplicates(SAME_THING, keep="last")
        .drop(columns="told")
        .assign(half_year=half.code)
    )
