"""Read the processed slices.

In: the folder of processed data. Out: a `Slice`, everything one briefing may say something
from: its place's observations and findings, the figures of others to set beside them, and the
reference tables. What one briefing reads does not grow with the whole data set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from dean06.messages import Language
from dean06.paths import remark_path
from dean06.periods import HalfYear, Period, half_year_of, parse_period
from dean06.places import NATION

_DECIMALS = ("value", "denominator", "resolution")


@dataclass(frozen=True)
class Slice:
    """The processed tables of one place; the columns are those of `datapackage.json`.

    `observations` and `findings` hold its districts' too; `former` the observations of the places
    that had its area when the period began; `doubts` one row per doubt about one of
    the observations, with its sentence; `peers` are figures of the nation and of
    other provinces; `reference` the reference tables by name.
    """

    observations: pd.DataFrame
    findings: pd.DataFrame
    doubts: pd.DataFrame
    peers: pd.DataFrame
    former: pd.DataFrame
    reference: dict[str, pd.DataFrame]


def load_slice(
    processed: Path, place: str, period: Period | None = None, former: Sequence[str] = ()
) -> Slice:
    """Return the slice of `place`, the key of a nation or province that has one.

    With a `period`, `peers` are those near the figures its reviews speak of; without, near any.
    `former` are the places whose area it has.
    """
    observations = _rows_of(processed, "observations", place)
    return Slice(
        observations=observations,
        findings=_rows_of(processed, "findings", place),
        doubts=_rows_of(processed, "doubts", place),
        peers=_peers(processed, place, observations, period),
        former=_former(processed, former, observations),
        reference=load_reference(processed),
    )


def _rows_of(processed: Path, name: str, place: str) -> pd.DataFrame:
    return read_processed(processed / name / f"{place}.parquet")


def _former(processed: Path, places: Sequence[str], own: pd.DataFrame) -> pd.DataFrame:
    told = [_rows_of(processed, "observations", key) for key in places if has_slice(processed, key)]
    parts = [part for part in told if not part.empty]
    return pd.concat(parts, ignore_index=True) if parts else own.iloc[:0]


def _peers(
    processed: Path, place: str, observations: pd.DataFrame, period: Period | None
) -> pd.DataFrame:
    """Read the others' figures of the same indicators, from the half-years around the place's own.

    The nation is the measure of the provinces, not one among them: it has no peers.
    """
    own = observations if period is None else told_of(observations, period)
    halves = {half_year_of(day) for day in own["period_end"].dropna()}
    near = {near.code for half in halves for near in (half.before, half, half.after)}
    names = [] if place == NATION else [NATION, *sorted(near)]
    paths = [path for name in names if (path := processed / "peers" / f"{name}.parquet").exists()]
    measured = sorted(set(own["indicator"]))
    wanted = [("indicator", "in", measured), ("place", "!=", place)]
    parts = [read_processed(path, wanted) for path in paths if measured]
    return pd.concat(parts, ignore_index=True) if parts else observations.iloc[:0]


def load_reference(processed: Path) -> dict[str, pd.DataFrame]:
    """Return the reference tables by name."""
    return {
        path.stem: read_processed(path)
        for path in sorted((processed / "reference").glob("*.parquet"))
    }


def read_all(processed: Path, name: str) -> pd.DataFrame:
    """Return the rows of all places' slices of one table: observations, findings or doubts.

    Where no place has a slice, because nothing was accepted, the table has not even columns.
    """
    paths = sorted((processed / name).glob("*.parquet"))
    parts = [part for path in paths if not (part := read_processed(path)).empty]
    if parts:
        return pd.concat(parts, ignore_index=True)
    return read_processed(paths[0]) if paths else pd.DataFrame()


def observations_of(processed: Path, place: str) -> pd.DataFrame | None:
    """Return the observations of a nation or province, None where nothing is known of it."""
    if not has_slice(processed, place):
        return None
    return read_processed(processed / "observations" / f"{place}.parquet")


def reviewing(period: Period) -> list[str]:
    """Return the codes of the periods whose reviews speak of `period`: itself and its halves."""
    return sorted({period.code, *(half.code for half in period.halves)})


def reviews_of(table: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the rows of `table` whose source reviews `period` (column `covers`)."""
    return table[table["covers"].isin(reviewing(period))]


def told_of(figures: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the observations that tell of `period`.

    Those whose source reviews it, and of a half-year also those a review of two years dates to a
    day or a span in it: that review speaks of each of its half-years.
    """
    told = figures["covers"].isin(reviewing(period))
    if isinstance(period, HalfYear):
        windows = [code for code in figures["covers"].dropna().unique() if _takes_in(code, period)]
        wide = figures["covers"].isin(windows) & (figures["date_basis"] != "unknown")
        told |= wide & pd.Series(_lies_in(figures, period), index=figures.index, dtype=bool)
    return figures[told]


def _takes_in(code: str, half: HalfYear) -> bool:
    """Tell whether `code` names two years with `half` among their half-years."""
    period = parse_period(code)
    return not isinstance(period, HalfYear) and half in period.halves


def _lies_in(figures: pd.DataFrame, half: HalfYear) -> list[bool]:
    return [
        end is not None and half.start <= (start or end) and end <= half.end
        for start, end in zip(figures["period_start"], figures["period_end"], strict=True)
    ]


def read_remark(processed: Path, period: Period, slug: str, lang: Language) -> str | None:
    """Return the analyst's Markdown for one briefing, None where there is none."""
    path = remark_path(processed, period, slug, lang)
    return path.read_text(encoding="utf-8-sig") if path.exists() else None


def has_slice(processed: Path, place: str) -> bool:
    """Tell whether anything is known of `place`, a nation or province."""
    return (processed / "observations" / f"{place}.parquet").exists()


def read_processed(
    path: Path,
    wanted: list[tuple[str, str, Any]] | None = None,
    columns: list[str] | None = None,
) -> pd.DataFrame:
    """Read a processed table; missing values are None, decimals without trailing zeros.

    `wanted` is a filter as `pandas.read_parquet` has it; `columns` those to read, all if not given.
    """
    table = pd.read_parquet(path, filters=wanted, columns=columns).astype(object)
    table = table.where(table.notna(), None)
    for column in table.columns.intersection(list(_DECIMALS)):
        table[column] = table[column].map(_stripped)
    return table


def _stripped(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.normalize()
