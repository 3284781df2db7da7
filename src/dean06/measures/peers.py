"""Set a place's figures beside the nation's and other provinces'.

In: latest figures of a place and the observations of others. Out: one row per pair, with the
days between their dates and whether the two may be compared. A pair too far apart stays in,
marked, so that the page can say why it compares nothing rather than be silent.
"""

from datetime import date, timedelta

import pandas as pd

from dean06.measures.selection import months_of, with_date
from dean06.places import NATION

# Half a year's review and the national one are held within a quarter of each other; figures further
# apart describe different states.
MOST_DAYS_APART = 92

# More rows than these are a ranking, which is another notebook's work.
_MOST_PROVINCES = 5

# A place with sixty indicators would fill ten pages with pairs; the codebook's first say most.
MOST_INDICATORS = 10

_KEYS = ["indicator", "breakdown"]


def beside(figures: pd.DataFrame, peers: pd.DataFrame, end: date | None = None) -> pd.DataFrame:
    """Pair each figure with each other place's nearest in time.

    Columns of the other figure end in `_peer`; `days_apart` is None where a date is unknown;
    `comparable` is true up to `MOST_DAYS_APART` days, for the same unit and for spans of as many
    months. The nation is kept even where it is not comparable; of other provinces only comparable
    ones, the nearest few. Of the `figures`, taken in their order, the first `MOST_INDICATORS` that
    have any are paired. Figures more than a quarter after the `end` of the period are of another
    time and stand beside nothing.
    """
    others = peers.pipe(with_date)
    if end is not None:
        known_by = end + timedelta(days=MOST_DAYS_APART)
        told = [day is None or day <= known_by for day in others["date"]]
        # An empty list would select columns, not rows.
        others = others[pd.Series(told, index=others.index, dtype=bool)]
    pairs = figures.merge(others, on=_KEYS, suffixes=("", "_peer"))
    days = [
        abs((here - there).days) if here and there and known != "unknown" != also else None
        for here, there, known, also in zip(
            pairs["date"],
            pairs["date_peer"],
            pairs["date_basis"],
            pairs["date_basis_peer"],
            strict=True,
        )
    ]
    pairs = pairs.assign(days_apart=pd.Series(days, index=pairs.index, dtype=object))
    pairs = pairs.assign(
        comparable=[
            days is not None and days <= MOST_DAYS_APART and unit == other and months == months_peer
            for days, unit, other, months, months_peer in zip(
                pairs["days_apart"],
                pairs["unit"],
                pairs["unit_peer"],
                months_of(pairs["period_start"], pairs["period_end"]),
                months_of(pairs["period_start_peer"], pairs["period_end_peer"]),
                strict=True,
            )
        ],
        distance=pairs["days_apart"].map(lambda days: 10**6 if days is None else days),
    )
    nearest = pairs.sort_values(["distance"], kind="stable").drop_duplicates([*_KEYS, "place_peer"])
    of_nation = nearest["place_peer"] == NATION
    provinces = nearest[~of_nation & nearest["comparable"].astype(bool)]
    few = provinces.groupby(_KEYS, dropna=False, sort=False).head(_MOST_PROVINCES)
    kept = pd.concat([nearest[of_nation], few]).sort_index()
    leading = kept["indicator"].drop_duplicates().head(MOST_INDICATORS)
    kept = kept[kept["indicator"].isin(leading)]
    return kept.drop(columns="distance").reset_index(drop=True)
