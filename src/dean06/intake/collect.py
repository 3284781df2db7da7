"""Turn the raw tables into processed slices, one per place.

In: `data/raw`. Out: `data/processed` with the reference tables and, per nation or province,
its observations and findings (those of its districts with them), as Parquet. One faulty cell
refuses the whole set: half a set would be a set that is silently wrong. The folder is
replaced at the end, so a refused set leaves the previous one in place.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dean06.errors import BriefingError
from dean06.intake.checks import Tables, find_faults
from dean06.intake.remarks import remark_faults
from dean06.intake.replacing import replacing
from dean06.intake.schema import TableSchema, load_schemas
from dean06.intake.slices import complete_observations, slice_tables
from dean06.intake.tables import read_table, unlisted_faults
from dean06.messages import Language, messages

# Tables written whole; the others are cut into slices.
REFERENCE = (
    "places",
    "units",
    "indicators",
    "breakdowns",
    "sources",
    "targets",
    "milestones",
)

# More sentences than fit a screen help nobody; the rest is counted.
_FAULTS_SHOWN = 20


@dataclass(frozen=True)
class CollectReport:
    """What was read: rows per table, and the places that have a slice."""

    rows: dict[str, int]
    places: tuple[str, ...]


def collect(raw: Path, processed: Path, lang: Language = "vi") -> CollectReport:
    """Check the raw tables and write the slices. Raises BriefingError listing what is wrong."""
    schemas = _require_package(raw, lang)
    tables = {name: read_table(raw, schema, lang) for name, schema in schemas.items()}
    faults = find_faults(schemas, tables, lang)
    if not faults:
        faults = [*unlisted_faults(raw, schemas, lang), *remark_faults(raw, lang)]
    if faults:
        raise BriefingError(_listed(faults, lang))
    tables["observations"] = complete_observations(tables)
    with replacing(processed, raw, lang) as fresh:
        places = _write(tables, raw / "remarks", fresh)
    return CollectReport({name: len(table) for name, table in tables.items()}, places)


def _require_package(raw: Path, lang: Language) -> dict[str, TableSchema]:
    try:
        return load_schemas(raw)
    except FileNotFoundError as cause:
        raise BriefingError(
            messages(lang).say(
                "No datapackage.json in {folder}: name the folder of raw data with --raw.",
                folder=raw,
            )
        ) from cause


def _listed(faults: list[str], lang: Language) -> str:
    hidden = len(faults) - _FAULTS_SHOWN
    shown = [f"- {fault}" for fault in faults[:_FAULTS_SHOWN]]
    if hidden > 0:
        shown.append(messages(lang).plural("- and one more.", "- and {n} more.", hidden))
    title = messages(lang).plural(
        "The raw data have one fault; nothing was written:",
        "The raw data have {n} faults; nothing was written:",
        len(faults),
    )
    return "\n".join([title, *shown])


def _write(tables: Tables, remarks: Path, fresh: Path) -> tuple[str, ...]:
    """Write everything into the folder `fresh`. Returns the sliced places."""
    for name in REFERENCE:
        _write_table(tables[name], fresh / "reference" / f"{name}.parquet")
    slices = slice_tables(tables)
    for place, parts in slices.items():
        for name, rows in parts.items():
            _write_table(rows, fresh / name / f"{place}.parquet")
    if remarks.is_dir():
        shutil.copytree(remarks, fresh / "remarks")
    return tuple(slices)


def _write_table(table: pd.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table.to_parquet(path, index=False)
