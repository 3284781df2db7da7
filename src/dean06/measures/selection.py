"""Which observations a period's briefing stands on.

In: the observations of a place's slice and a period. Out: for each place, indicator and
breakdown the latest figure told by a source that reviews the period. The source decides, not
the figure's date: a review of 2022–2023 held in February 2024 tells the state of those two
years, and the date is printed with it.
"""

import pandas as pd

from dean06.periods import Period
from dean06.store import reviewing

# What makes two observations figures of the same thing.
SAME_THING = ["place", "indicator", "breakdown"]


def told_of(table: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the rows of `table` whose source reviews `period` (column `covers`)."""
    return table[table["covers"].isin(reviewing(period))]


def latest_figures(observations: pd.DataFrame, period: Period, status: str) -> pd.DataFrame:
    """Return the latest figure of each thing, results or plans as `status` says.

    Adds the column `date`: the figure's own date, else its source's. Of two figures of one
    date the one of the later source stands; where that is a tie too, the row further down.
    """
    told = told_of(observations, period)
    told = told[told["status"] == status].pipe(with_date)
    order = told.assign(
        rank=told["date"].map(ordinal), told=told["vintage"].map(ordinal)
    ).sort_values(["rank", "told"], kind="stable")
    kept = order.drop_duplicates(SAME_THING, keep="last").index
    return told.loc[sorted(kept)].reset_index(drop=True)


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
