"""A window that begins before a merger: the former provinces, and their figures told for the new.

In: the latest figures of the places that had the area when the window began. Out: per indicator
and part the figure of each, and the one they make together, or why they make none. Figures told
together must be of one time: within a quarter of each other, flows over spans of equal length.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dean06.crosswalk import Combined, NotCombined, combine, parts_on
from dean06.measures.peers import MOST_DAYS_APART
from dean06.measures.selection import same_length
from dean06.periods import Period
from dean06.places import Gazetteer


@dataclass(frozen=True)
class Together:
    """One indicator over the former places: `rows` by place; `result` is None where the figures
    are of different times.
    """

    rows: dict[str, Any]
    result: Combined | NotCombined | None

    @property
    def first(self) -> Any:
        """Any of the figures, for what they share: indicator, breakdown, unit."""
        return next(iter(self.rows.values()))


def former_places(places: Gazetteer, key: str, period: Period) -> tuple[str, ...]:
    """Return the places that had the area of `key` on the period's first day, without itself.

    None where the place existed all through the period.
    """
    if places[key].valid_on(period.start):
        return ()
    return parts_on(places, key, period.start)


def told_together(figures: pd.DataFrame, parts: tuple[str, ...]) -> list[Together]:
    """Combine described figures of `parts` (`measures.figures`), indicator by indicator."""
    own = figures[figures["place"].isin(parts) & figures["quantity"].notna()]
    groups = own.groupby(["indicator", "breakdown"], dropna=False, sort=False)
    return [_together({row.place: row for row in rows.itertuples()}, parts) for _, rows in groups]


def _together(rows: dict[str, Any], parts: tuple[str, ...]) -> Together:
    if not _of_one_time(list(rows.values())):
        return Together(rows, None)
    quantities = {place: row.quantity for place, row in rows.items()}
    rule = next(iter(rows.values())).over_places
    return Together(rows, combine(quantities, parts, rule))


def _of_one_time(rows: list[Any]) -> bool:
    if len(rows) < 2:
        return True
    days = [row.date for row in rows if row.date and row.date_basis != "unknown"]
    near = len(days) == len(rows) and (max(days) - min(days)).days <= MOST_DAYS_APART
    return near and all(same_length(rows[0], row) for row in rows[1:])
