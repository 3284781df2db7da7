"""Set a place's figures beside the nation's and other provinces'.

In: latest figures of a place and the observations of others. Out: one row per pair, with the
days between their dates and whether the two may be compared. A pair too far apart stays in,
marked, so that the page can say why it compares nothing rather than be silent.
"""

from datetime import date, timedelta

import pandas as pd

from dean06.measures.selection import months_of, ordinal, with_date
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
    others = _known_by(peers.pipe(with_date), end)
    # A copy has its many columns in one piece, or adding two more would be slow.
    pairs = figures.merge(others, on=_KEYS, suffixes=("", "_peer")).copy()
    days = pd.Series(_days_apart(pairs), index=pairs.index, dtype=object)
    pairs = pairs.assign(days_apart=days)
    return _few(pairs.assign(comparable=_comparable(pairs)))


def _known_by(others: pd.DataFrame, end: date | None) -> pd.DataFrame:
    """Return the figures of which a review of a period that ended on `end` could know."""
    if end is None:
        return others
    last = end + timedelta(days=MOST_DAYS_APART)
    told = [day is None or day <= last for day in others["date"]]
    # An empty list would select columns, not rows.
    return others[pd.Series(told, index=others.index, dtype=bool)]


def _days_apart(pairs: pd.DataFrame) -> list[int | None]:
    columns = ("date", "date_peer", "date_basis", "date_basis_peer")
    return [
        abs((here - there).days) if here and there and known != "unknown" != also else None
        for here, there, known, also in zip(*(pairs[name] for name in columns), strict=True)
    ]


def _comparable(pairs: pd.DataFrame) -> list[bool]:
    months = months_of(pairs["period_start"], pairs["period_end"])
    months_peer = months_of(pairs["period_start_peer"], pairs["period_end_peer"])
    told = zip(
        pairs["days_apart"], pairs["unit"], pairs["unit_peer"], months, months_peer, strict=True
    )
    return [
        days is not None and days <= MOST_DAYS_APART and unit == other and here == there
        for days, unit, other, here, there in told
    ]


def _few(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return of each other place the nearest pair, of provinces few, of indicators the first."""
    # Of two equally near the later; where a day is unknown nothing is near, and the newest stands.
    order = pd.DataFrame(
        {
            "distance": pairs["days_apart"].map(lambda days: 10**6 if days is None else days),
            "age": -pairs["date_peer"].map(ordinal),
        }
    ).sort_values(["distance", "age"], kind="stable")
    nearest = pairs.loc[order.index].drop_duplicates([*_KEYS, "place_peer"])
    of_nation = nearest["place_peer"] == NATION
    provinces = nearest[~of_nation & nearest["comparable"].astype(bool)]
    few = provinces.groupby(_KEYS, dropna=False, sort=False).head(_MOST_PROVINCES)
    kept = pd.concat([nearest[of_nation], few]).sort_index()
    leading = kept["indicator"].drop_duplicates().head(MOST_INDICATORS)
    return kept[kept["indicator"].isin(leading)].reset_index(drop=True)
