"""Turn the raw tables into processed slices, one per place.

In: `data/raw`. Out: `data/processed` with the reference tables and, per nation or province,
its observations and findings (those of its districts with them), as Parquet. One faulty cell
refuses the whole set: half a set would be a set that is silently wrong. The folder is
replaced at the end, so a refused set leaves the previous one in place.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dean06.errors import BriefingError
from dean06.intake.checks import Tables, find_faults
from dean06.intake.remarks import remark_faults
from dean06.intake.schema import TableSchema, load_schemas
from dean06.intake.tables import read_table
from dean06.messages import Language, messages
from dean06.places import NATION
from dean06.quantities import read_quantity

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
SLICED = ("observations", "findings")

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
    faults = find_faults(schemas, tables, lang) or [*remark_faults(raw, lang)]
    if faults:
        raise BriefingError(_listed(faults, lang))
    tables["observations"] = describe_figures(tables)
    places = _write(tables, raw / "remarks", processed)
    return CollectReport({name: len(table) for name, table in tables.items()}, places)


def describe_figures(tables: Tables) -> pd.DataFrame:
    """Add to each observation what follows from its text, source and place.

    `resolution` and `word` as in `Quantity`; `kind` of its unit; `covers` the period its source
    reviews; `vintage` the source's date, else that of the meeting it reports (None where unknown).
    """
    observations = tables["observations"]
    kinds = observations["unit"].map(tables["units"].set_index("unit")["kind"])
    sources = tables["sources"].set_index("source")
    vintages = sources["published"].where(sources["published"].notna(), sources["held"])
    read = [
        None if kind == "date" else read_quantity(text, kind)
        for text, kind in zip(observations["value_text"], kinds, strict=True)
    ]
    return observations.assign(
        unit_kind=kinds,
        resolution=[quantity and quantity.resolution for quantity in read],
        word=[quantity and quantity.word for quantity in read],
        covers=observations["source"].map(sources["covers"]),
        vintage=observations["source"].map(vintages),
    )


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


def _write(tables: Tables, remarks: Path, processed: Path) -> tuple[str, ...]:
    """Write everything beside `processed`, then put it in its place. Returns the sliced places."""
    processed.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{processed.name}-", dir=processed.parent))
    try:
        for name in REFERENCE:
            _write_table(tables[name], fresh / "reference" / f"{name}.parquet")
        slices = slice_tables(tables)
        for place, parts in slices.items():
            for name, rows in parts.items():
                _write_table(rows, fresh / name / f"{place}.parquet")
        if remarks.is_dir():
            shutil.copytree(remarks, fresh / "remarks")
        # A temporary folder is its maker's alone; what was processed is for all who may read here.
        fresh.chmod(0o755)
        shutil.rmtree(processed, ignore_errors=True)
        fresh.rename(processed)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return tuple(slices)


def slice_tables(tables: Tables) -> dict[str, Tables]:
    """Cut observations and findings by place, and add each place's `peers`.

    Peers are the observations of the nation and of other provinces that a place's own figures
    may be set beside: the same indicator, and a share or a part of a stated whole.
    """
    owners = _owners(tables["places"])
    owned = {name: tables[name].assign(owner=tables[name]["place"].map(owners)) for name in SLICED}
    figures = owned["observations"]
    relative = figures[
        (figures["place"] == figures["owner"])
        & (figures["status"] == "result")
        & ((figures["unit_kind"] == "percent") | figures["denominator"].notna())
    ]
    slices: dict[str, Tables] = {}
    for place in sorted(set(figures["owner"]) | set(owned["findings"]["owner"])):
        parts = {name: rows[rows["owner"] == place] for name, rows in owned.items()}
        measured = set(parts["observations"]["indicator"])
        # The nation is the measure of the provinces, not one among them.
        others = (relative["owner"] != place) & (place != NATION)
        peers = relative[others & relative["indicator"].isin(measured)]
        slices[str(place)] = {
            name: rows.drop(columns="owner") for name, rows in {**parts, "peers": peers}.items()
        }
    return slices


def _write_table(table: pd.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table.to_parquet(path, index=False)


def _owners(places: pd.DataFrame) -> dict[str, str]:
    """Map each place to the one whose slice holds it: a district to its province."""
    rows = places.set_index("place")
    owner: dict[str, str] = {}
    for place in rows.index:
        top = place
        while rows.at[top, "level"] not in ("nation", "province"):
            top = rows.at[top, "parent"]
        owner[place] = top
    return owner
