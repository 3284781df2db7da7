"""Which figures of several places may stand in one list.

In: the described results of all provinces. Out: per indicator and breakdown the largest group of
places that may be ranked, or the reason why there is none. Comparable is what has the same unit,
dates at most 92 days apart, spans of the same length, the same whole, and places of one and the
same map: the 63 provinces until 30 June 2025 and the 34 since are never mixed. The group with most
places is taken, of equal ones the latest; a single day's complete list says more than a newer one
with gaps.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from dean06.measures.peers import MOST_DAYS_APART
from dean06.measures.province_sets import area_of, areas_on, standing_day
from dean06.measures.ranges import range_of
from dean06.measures.ranking import ranked
from dean06.measures.selection import months_of, with_date
from dean06.places import Gazetteer

# Fewer places are a remark, not an order; a briefing sets single places side by side.
FEWEST_PLACES = 5

# Of fewer, who stands last and what lies in the middle depend on who happened to report.
FEWEST_FOR_LAST = 10

# With fewer exact figures the bounds decide the order and not the figures.
_FEWEST_EXACT = 3

_KEYS = ["indicator", "breakdown"]

Reason = Literal["counts", "direction", "apart", "bounds"]


@dataclass(frozen=True)
class Ranking:
    """One list: `figures` as `ranked` gives them, of provinces of the map of `day`.

    `day` is the latest day in it; `absent` the provinces of that day without a figure in it.
    """

    figures: pd.DataFrame
    day: date
    absent: tuple[str, ...]

    @property
    def first(self) -> Any:
        """Any row: what they have in common stands in each."""
        return next(self.figures.itertuples())


@dataclass(frozen=True)
class Unranked:
    """An indicator several `places` have, and why they stand in no list.

    `most`: the largest number of places that would have been comparable.
    """

    row: Any
    places: tuple[str, ...]
    reason: Reason
    most: int


def compare_places(
    results: pd.DataFrame, places: Gazetteer
) -> tuple[list[Ranking], list[Unranked]]:
    """Return what can be ranked and what cannot, of indicators at least a few places have.

    `results` are described results of provinces, in the order of the codebook.
    """
    told = results.pipe(with_date)
    told = told.assign(
        area=[area_of(places, key) for key in told["place"]],
        months=months_of(told["period_start"], told["period_end"]),
    )
    rankings: list[Ranking] = []
    unranked: list[Unranked] = []
    for _, figures in told.groupby(_KEYS, dropna=False, sort=False):
        if figures["area"].nunique() < FEWEST_PLACES:
            continue
        found = _compared(figures, places)
        (rankings if isinstance(found, Ranking) else unranked).append(found)  # type: ignore[arg-type]
    return rankings, unranked


def _compared(figures: pd.DataFrame, places: Gazetteer) -> Ranking | Unranked:
    """Return the list of one indicator, or why there is none."""
    row = next(figures.itertuples())
    scaled = figures[[range_of(quantity) is not None for quantity in figures["quantity"]]]
    group = max(_groups(scaled, places), key=_rank_of_group, default=scaled.iloc[:0])
    reason: Reason | None = None
    if scaled["area"].nunique() < FEWEST_PLACES:
        reason = "counts"
    elif row.direction == "none":
        reason = "direction"
    elif len(group) < FEWEST_PLACES:
        reason = "apart"
    elif (group["bound"] == "exact").sum() < _FEWEST_EXACT:
        reason = "bounds"
    if reason:
        keys = tuple(figures.drop_duplicates("area")["observation"])
        return Unranked(row, keys, reason, len(group))
    day = max(_standing_days(group, places))
    there = set(group["area"])
    absent = [key for key in places.provinces_on(day) if area_of(places, key) not in there]
    return Ranking(ranked(group), day, tuple(absent))


def _rank_of_group(group: pd.DataFrame) -> tuple[int, date]:
    return len(group), max(group["date"])


def _groups(figures: pd.DataFrame, places: Gazetteer) -> Iterator[pd.DataFrame]:
    """Yield each set of figures that may stand together, one figure a place."""
    dated = figures[figures["date_basis"] != "unknown"]
    if dated.empty:
        return
    maps = ["+".join(sorted(areas_on(places, day))) for day in _standing_days(dated, places)]
    for _, alike in dated.assign(map=maps).groupby(["unit", "months", "map"], sort=False):
        for same_whole in _by_whole(alike):
            yield from _windows(same_whole)


def _standing_days(figures: pd.DataFrame, places: Gazetteer) -> list[date]:
    told = zip(figures["place"], figures["date"], strict=True)
    return [standing_day(places, place, day) for place, day in told]


def _by_whole(figures: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Yield figures out of one whole: the 12th of 63 is not beside the 12th of 34.

    A part of a whole is compared by its share, and a rank or score that names no whole is out of
    the indicator's own.
    """
    if figures["unit_kind"].iloc[0] not in ("rank", "score"):
        yield figures
        return
    wholes = [whole for whole in figures["denominator"].unique() if whole is not None]
    for whole in wholes or [None]:
        yield figures[[own is None or own == whole for own in figures["denominator"]]]


def _windows(figures: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Yield the figures of each quarter that ends on a figure's day, the latest of each place."""
    ordered = figures.assign(told=[day or date.min for day in figures["vintage"]]).sort_values(
        ["date", "told"], kind="stable"
    )
    for last in ordered["date"].unique():
        first = last - timedelta(days=MOST_DAYS_APART)
        inside = ordered[[first <= day <= last for day in ordered["date"]]]
        yield inside.drop_duplicates("area", keep="last").drop(columns="told")
