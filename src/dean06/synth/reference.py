"""The tables a load stands on, and the mark that all of it is made up.

In: the real raw data and a codebook. Out: below the load's folder the schema, with `synthetic` set,
the real tables of places, units and breakdowns, the load's own codebook, and the other tables
empty: what is real of the project's figures does not belong among made-up ones.
"""

import csv
import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from dean06.intake.schema import PACKAGE_FILE, TableSchema, load_schemas
from dean06.synth.measured import Row

_BORROWED = ("places", "place_aliases", "outlines", "units", "breakdowns")


def read_rows(raw: Path, schema: TableSchema) -> list[Row]:
    """Return the rows of a table as texts."""
    rows: list[Row] = []
    for name in schema.files:
        with (raw / name).open(encoding="utf-8-sig", newline="") as file:
            rows += csv.DictReader(file)
    return rows


def write_reference(raw: Path, codebook: Sequence[Row], out: Path) -> None:
    """Write the schema and every table of `raw` into `out`."""
    package = json.loads((raw / PACKAGE_FILE).read_text(encoding="utf-8"))
    marked = {"name": package["name"], "synthetic": True, **package}
    text = json.dumps(marked, ensure_ascii=False, indent=2)
    (out / PACKAGE_FILE).write_text(f"{text}\n", encoding="utf-8")
    for name, schema in load_schemas(raw).items():
        rows = codebook if name == "indicators" else ()
        for file in schema.files:
            target = out / file
            target.parent.mkdir(parents=True, exist_ok=True)
            if name in _BORROWED:
                shutil.copyfile(raw / file, target)
            else:
                _write_table(target, schema.columns, rows)


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
