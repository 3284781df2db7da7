"""What a briefing needs of the tables, cut so that each reads only its own.

In: the accepted tables. Out: observations completed by what follows from their text, source and
date; per nation or province the rows that are its own, those of its districts with them; and per
half-year the figures places may be set beside. These are written once, not once per place: with
34 provinces the same figure would stand in 34 files.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dean06.codebook import Unit
from dean06.intake.checks import Tables
from dean06.intake.lengths import DECIMALS, DIGITS
from dean06.periods import half_year_of
from dean06.places import NATION
from dean06.quantities import Quantity, read_quantity

# To find out how many digits a column of decimals needs takes longer than to write all others.
NUMBERS = dict.fromkeys(
    ("value", "denominator", "resolution"), pa.decimal128(DIGITS + DECIMALS, DECIMALS)
)


def complete_observations(tables: Tables) -> pd.DataFrame:
    """Add to each observation what follows from its text, source and place.

    `resolution` and `word` as in `Quantity`; `kind` of its unit; `vintage` the source's date, else
    that of the meeting it reports (None where unknown); `covers` the period that speaks of it: the
    one its source reviews, else the half-year of its last day, else of its source's date; `cell`
    the cell it stands in (G12), where that is a workbook's.
    """
    observations = tables["observations"]
    known = tables["units"].set_index("unit")["kind"].to_dict()
    kinds = [known[unit] for unit in observations["unit"].tolist()]
    read = _quantities(observations["value_text"].tolist(), kinds)
    vintage, covers = _times(observations, tables["sources"])
    added = {
        "cell": _cells(observations),
        "unit_kind": kinds,
        "resolution": [quantity and quantity.resolution for quantity in read],
        "word": [quantity and quantity.word for quantity in read],
        "covers": covers,
        "vintage": vintage,
    }
    columns = {
        name: pd.Series(values, index=observations.index, dtype=object)
        for name, values in added.items()
    }
    return observations.assign(**columns)


def _times(
    observations: pd.DataFrame, sources: pd.DataFrame
) -> tuple[list[date | None], list[str | None]]:
    """Return `vintage` and `covers` of each observation."""
    dated = sources["published"].where(sources["published"].notna(), sources["held"])
    vintages = dict(zip(sources["source"], dated, strict=True))
    reviews = dict(zip(sources["source"], sources["covers"], strict=True))
    named, ends = observations["source"].tolist(), observations["period_end"].tolist()
    vintage = [vintages[source] for source in named]
    known = zip(named, ends, vintage, strict=True)
    covers = [reviews[source] or half_year_code(end or told) for source, end, told in known]
    return vintage, covers


def _cells(observations: pd.DataFrame) -> list[str | None]:
    columns = (observations[column].tolist() for column in ("sheet", "line", "labels"))
    return [
        f"{(labels or {}).get('value_text', '')}{line}" if sheet else None
        for sheet, line, labels in zip(*columns, strict=True)
    ]


@lru_cache(maxsize=4_096)
def half_year_code(day: date | None) -> str | None:
    """Return the half-year `day` lies in, such as 2024H1; None for no day."""
    return half_year_of(day).code if day else None


def _quantities(texts: Iterable[str], kinds: Sequence[Unit]) -> list[Quantity | None]:
    return [
        None if kind == "date" else read_quantity(text, kind)
        for text, kind in zip(texts, kinds, strict=True)
    ]


def comparable_figures(
    observations: pd.DataFrame, owners: dict[str, str]
) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the figures others may be set beside, by half-year; the nation's as one.

    A figure that can stand beside another is a result of a nation or province, and a share, rank or
    score or a part of a stated whole: counts of places of different size compare nothing.
    """
    relative = observations[
        observations["place"].isin([place for place, owner in owners.items() if place == owner])
        & (observations["status"] == "result")
        & (
            observations["unit_kind"].isin(["percent", "rank", "score"])
            | observations["denominator"].notna()
        )
    ]
    national = relative["place"] == NATION
    if national.any():
        yield NATION, relative[national]
    others = relative[~national & relative["period_end"].notna()]
    yield from others.groupby(others["period_end"].map(half_year_code))


def write_table(
    table: pd.DataFrame, path: Path, types: Mapping[str, pa.DataType] | None = None
) -> None:
    """Write a table as Parquet, without what only its reading needed.

    `types` are those of columns for which they are known; the others' follow from their values.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    known = types or {}
    columns = {
        name: pa.array(column.to_numpy(), known.get(name), from_pandas=True)
        for name, column in table.items()
        if name != "labels"
    }
    pq.write_table(pa.table(columns), path)


def owners_of(places: pd.DataFrame) -> dict[str, str]:
    """Map each place to the one whose slice holds it: a district to its province."""
    rows = places.set_index("place")
    levels, parents = rows["level"].to_dict(), rows["parent"].to_dict()
    owner: dict[str, str] = {}
    for place in levels:
        top = place
        while levels[top] not in ("nation", "province"):
            top = parents[top]
        owner[place] = top
    return owner
