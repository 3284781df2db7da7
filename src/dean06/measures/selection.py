"""Which observations a period's briefing stands on.

In: the observations of a place's slice and a period. Out: for each place, indicator and
breakdown the latest figure told of the period. The source decides, not the figure's date: a review
of 2022–2023 held in February 2024 tells the state of those two years, and the date is printed with
it. A figure without a date is of the half-year its source reviews.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pandas as pd

from dean06.periods import Period, half_year_of, parse_period
from dean06.store import told_of

# What makes two observations figures of the same thing.
SAME_THING = ["place", "indicator", "breakdown"]

# Kinds whose figure of a part of the period is less than the period's.
SUMMED = ("count", "money")

_DAYS_A_MONTH = 30.4


def latest_figures(observations: pd.DataFrame, period: Period, status: str) -> pd.DataFrame:
    """Return the latest figure of each thing, results or plans as `status` says.

    Adds the column `date`: the figure's own date, else its source's. A flow over the whole
    period stands before one over a part of it (a share or score of its last month is as good as one
    of a day); then the later half-year, in it a dated figure before an undated one; then the later
    date, the later source, the row further down.
    """
    told = told_of(observations, period)
    told = told[told["status"] == status].pipe(with_date)
    order = told.assign(
        whole=[
            kind not in SUMMED or _spans(start, end, period)
            for kind, (start, end) in zip(told["unit_kind"], _spans_of(told), strict=True)
        ],
        half=[_half_of(row) for row in told.itertuples()],
        dated=told["date_basis"] != "unknown",
        rank=told["date"].map(ordinal),
        told=told["vintage"].map(ordinal),
    ).sort_values(["whole", "half", "dated", "rank", "told"], kind="stable")
    kept = order.drop_duplicates(SAME_THING, keep="last").index
    return told.loc[sorted(kept)].reset_index(drop=True)


def _half_of(row: Any) -> date:
    """Return the first day of the half-year a figure is of; without a date, its source's last."""
    if row.date_basis != "unknown":
        return half_year_of(row.date).start
    return parse_period(row.covers).halves[-1].start


def thing_of(row: Any) -> tuple[Any, ...]:
    """Return what a figure is of: equal for figures of the same thing."""
    return tuple(getattr(row, key) for key in SAME_THING)


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
