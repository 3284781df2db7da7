"""Which observations a period's briefing stands on.

In: the observations of a place's slice and a period. Out: for each place, indicator and
breakdown the latest figure told by a source that reviews the period. The source decides, not
the figure's date: a review of 2022–2023 held in February 2024 tells the state of those two
years, and the date is printed with it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pandas as pd

from dean06.periods import Period
from dean06.store import reviewing

# What makes two observations figures of the same thing.
SAME_THING = ["place", "indicator", "breakdown"]

# Kinds whose figure of a part of the period is less than the period's.
SUMMED = ("count", "money")

_DAYS_A_MONTH = 30.4


def told_of(table: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the rows of `table` whose source reviews `period` (column `covers`)."""
    return table[table["covers"].isin(reviewing(period))]


def latest_figures(observations: pd.DataFrame, period: Period, status: str) -> pd.DataFrame:
    """Return the latest figure of each thing, results or plans as `status` says.

    Adds the column `date`: the figure's own date, else its source's. A flow over the whole
    period stands before one over a part of it (a share or score of its last month is as good as one
    of a day), and a dated figure before an undated one; then the later date, the later source, the
    row further down.
    """
    told = told_of(observations, period)
    told = told[told["status"] == status].pipe(with_date)
    order = told.assign(
        whole=[
            kind not in SUMMED or _spans(start, end, period)
            for kind, (start, end) in zip(told["unit_kind"], _spans_of(told), strict=True)
        ],
        dated=told["date_basis"] != "unknown",
        rank=told["date"].map(ordinal),
        told=told["vintage"].map(ordinal),
    ).sort_values(["whole", "dated", "rank", "told"], kind="stable")
    kept = order.drop_duplicates(SAME_THING, keep="last").index
    return told.loc[sorted(kept)].reset_index(drop=True)


def same_length(now: Any, before: Any) -> bool:
    """Tell whether two figures may be held against each other in time.

    Stocks and shares of a day always may; flows only over spans of as many months.
    """
    return _months(now.period_start, now.period_end) == _months(
        before.period_start, before.period_end
    )


def months_of(starts: Iterable[date | None], ends: Iterable[date | None]) -> list[int]:
    """Return the length of each span in months, 0 for a figure of one day."""
    return [_months(start, end) for start, end in zip(starts, ends, strict=True)]


def _months(start: date | None, end: date | None) -> int:
    return round((end - start).days / _DAYS_A_MONTH) if start and end else 0


def _spans_of(table: pd.DataFrame) -> Iterator[tuple[Any, Any]]:
    return zip(table["period_start"], table["period_end"], strict=True)


def _spans(start: date | None, end: date | None, period: Period) -> bool:
    """Tell whether a figure's span takes in all of `period`; one of a single day counts so."""
    return start is None or end is None or (start <= period.start and end >= period.end)


def with_date(observations: pd.DataFrame) -> pd.DataFrame:
    """Add the column `date`: the day a figure stands for, else the date of its source."""
    dates = [
        end or day or vintage
        for end, day, vintage in zip(
            observations["period_end"],
            observations["value_date"],
            observations["vintage"],
            strict=True,
        )
    ]
    return observations.assign(date=pd.Series(dates, index=observations.index, dtype=object))


def ordinal(day: object) -> int:
    """Rank a date; an unknown one comes before all."""
    return day.toordinal() if hasattr(day, "toordinal") else 0
