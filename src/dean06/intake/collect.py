"""Turn the raw data into processed slices, one per place.

In: `data/raw`. Out: `data/processed` with the reference tables, per nation or province its
observations and findings (those of its districts with them), the figures places are set beside,
and the books: what was read, quarantined and doubted. A faulty row is set aside and told; the
rest goes on. A fault in a reference table refuses the whole set, because every row would be
judged by it. The folder is replaced at the end, so a refused set leaves the previous one in place.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dean06.cores import cores
from dean06.errors import BriefingError
from dean06.intake.checks import Tables
from dean06.intake.doubts import find_doubts
from dean06.intake.faults import Fault
from dean06.intake.package import require_package
from dean06.intake.quality import doubt_table, doubted, write_books
from dean06.intake.remarks import remark_faults
from dean06.intake.replacing import replacing
from dean06.intake.rows import Rows, framed
from dean06.intake.sieve import RECEIVED, require_reference, sieve
from dean06.intake.slices import (
    SLICED,
    comparable_figures,
    complete_observations,
    slice_tables,
)
from dean06.intake.submissions import read_submissions, return_forms
from dean06.intake.tables import read_parts, unlisted_parts
from dean06.messages import Language
from dean06.places import Gazetteer, gazetteer_of


@dataclass(frozen=True)
class CollectReport:
    """What was read: entries per table, what was quarantined of them, the places with a slice."""

    received: dict[str, Rows]
    doubts: int
    places: tuple[str, ...]

    @property
    def read(self) -> int:
        return sum(rows.read for rows in self.received.values())

    @property
    def accepted(self) -> int:
        return sum(len(rows.frame) for rows in self.received.values())

    @property
    def quarantined(self) -> int:
        return sum(rows.quarantined for rows in self.received.values())

    @property
    def faults(self) -> list[Fault]:
        return [fault for rows in self.received.values() for fault in rows.faults]

    @property
    def sum(self) -> str:
        """The one line every collecting ends with, the same in every language."""
        return f"read {self.read} = accepted {self.accepted} + quarantined {self.quarantined}"


def collect(
    raw: Path, processed: Path, lang: Language = "vi", processes: int | None = None
) -> CollectReport:
    """Check the raw data and write the slices. Raises BriefingError where it cannot run.

    Submitted files are read by as many `processes`, all cores if not given.
    """
    schemas = require_package(raw, lang)
    parts = {name: read_parts(raw, schema, lang) for name, schema in schemas.items()}
    tables = require_reference(
        schemas,
        {
            name: framed(found, schemas[name].columns)
            for name, found in parts.items()
            if name not in RECEIVED
        },
        lang,
    )
    _require_remarks(raw, gazetteer_of(tables["places"], tables["place_aliases"]), lang)
    sent = read_submissions(raw, tables, schemas, processes or cores())
    tables["sources"] = pd.concat([tables["sources"], sent.sources], ignore_index=True)
    parts["observations"] += [*sent.observations, *unlisted_parts(raw, schemas)]
    parts["findings"] += sent.findings
    received = sieve(
        schemas, tables, {name: framed(parts[name], schemas[name].columns) for name in RECEIVED}
    )
    tables |= {name: rows.frame for name, rows in received.items()}
    tables["observations"] = complete_observations(tables)
    doubts = find_doubts(tables)
    tables["doubts"] = doubt_table(tables["observations"], doubts)
    tables["observations"] = doubted(tables["observations"], doubts)
    faults = [fault for rows in received.values() for fault in rows.faults]
    with replacing(processed, raw, lang) as fresh:
        places = _write(tables, raw / "remarks", fresh)
        write_books(received, fresh, lang)
        return_forms(raw, faults, fresh / "quarantine" / "returned", lang)
    return CollectReport(received, len(doubts), places)


def _require_remarks(raw: Path, places: Gazetteer, lang: Language) -> None:
    faults = list(remark_faults(raw, places, lang))
    if faults:
        raise BriefingError("\n".join(faults))


def _write(tables: Tables, remarks: Path, fresh: Path) -> tuple[str, ...]:
    """Write everything into the folder `fresh`. Returns the sliced places."""
    for name in tables.keys() - set(SLICED):
        _write_table(tables[name].drop(columns="sheet"), fresh / "reference" / f"{name}.parquet")
    slices = slice_tables(tables)
    for place, parts in slices.items():
        for name, rows in parts.items():
            _write_table(rows, fresh / name / f"{place}.parquet")
    for name, rows in comparable_figures(tables):
        _write_table(rows, fresh / "peers" / f"{name}.parquet")
    if remarks.is_dir():
        shutil.copytree(remarks, fresh / "remarks")
    return tuple(slices)


def _write_table(table: pd.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table.drop(columns="labels", errors="ignore").to_parquet(path, index=False)
