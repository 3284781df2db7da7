"""Observations joined with what the codebook says of them.

In: observations and the reference tables. Out: the same rows with the indicator's columns and a
`quantity`, in the order documents show them: by group, rank in the group, breakdown.
"""

from typing import Any, get_args

import pandas as pd

from dean06.codebook import Group
from dean06.quantities import Quantity

_GROUP_ORDER = {group: rank for rank, group in enumerate(get_args(Group))}


def describe_figures(figures: pd.DataFrame, reference: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Add the codebook's columns, `unit_vi`/`unit_en_*`, `breakdown_vi`/`_en` and `quantity`."""
    indicators = reference["indicators"].drop(columns=["file", "line", "unit"])
    units = reference["units"].drop(columns=["file", "line", "kind"])
    breakdowns = reference["breakdowns"].drop(columns=["file", "line"])
    described = (
        figures.merge(indicators.rename(columns={"kind": "indicator_kind"}), on="indicator")
        .merge(units.rename(columns=_prefixed(units, "unit")), on="unit")
        .merge(breakdowns.rename(columns=_prefixed(breakdowns, "breakdown")), how="left")
    )
    described = described.astype(object).where(described.notna(), None)
    quantities = [quantity_of(row) for row in described.itertuples()]
    part_order = {part: rank for rank, part in enumerate(breakdowns["breakdown"], 1)}
    described = described.assign(
        quantity=pd.Series(quantities, index=described.index, dtype=object),
        rank=[
            (_GROUP_ORDER[group], order, part_order.get(breakdown, 0))
            for group, order, breakdown in zip(
                described["group"], described["order"], described["breakdown"], strict=True
            )
        ],
    )
    return described.sort_values("rank", kind="stable").reset_index(drop=True)


def quantity_of(row: Any) -> Quantity | None:
    """Return the figure of an observation (a row as a named tuple); None for a date."""
    if row.value is None:
        return None
    return Quantity(
        value=row.value,
        unit=row.unit_kind,
        bound=row.bound,
        resolution=row.resolution,
        denominator=row.denominator,
        word=row.word,
    )


def _prefixed(table: pd.DataFrame, key: str) -> dict[str, str]:
    """Name a reference table's columns by its key: name_vi of a unit becomes unit_vi."""
    return {
        column: column.replace("name", key, 1)
        for column in table.columns
        if column.startswith("name_")
    }
