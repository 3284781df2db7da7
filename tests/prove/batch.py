"""One raw folder full of spoiled tables, and what must hold after it was collected.

In: a seed, how many tables, how many malformed files. Out: the counts, or an assertion that names
the seed and the file. The tables everything leans on stay whole here: `test_prove` spoils them on
their own, because a fault there refuses the set.
"""

import csv
import io
import unicodedata
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pandas as pd

from dean06.intake import CollectReport, collect
from dean06.intake.faults import RULES
from dean06.quantities import read_quantity
from dean06.store import read_processed
from tests.prove.damage import break_bytes, break_parts, spoil, spoil_form
from tests.prove.generate import (
    MORE_INDICATORS,
    MORE_UNITS,
    Table,
    delimited,
    forms,
    observations,
    submitted,
    workbook,
)
from tests.raw_data import BREAKDOWNS, file_of, raw_folder, write_table


@dataclass
class Batch:
    """A raw folder, the names of the files sent, and the personal data planted in any."""

    raw: Path
    names: list[str] = field(default_factory=list)
    planted: list[str] = field(default_factory=list)


def made(folder: Path, seed: int, tables: int, malformed: int) -> Batch:
    """Write a raw folder with `tables` spoiled tables and `malformed` files below `folder`."""
    random = Random(seed)
    raw = raw_folder(folder, units=MORE_UNITS, indicators=MORE_INDICATORS, breakdowns=BREAKDOWNS)
    batch = Batch(raw)
    _write_package(random, batch)
    for number in range(tables - 2):
        _send(batch, *_table(random, number, batch))
    for number in range(malformed):
        _send(batch, *_malformed(random, number))
    return batch


def _write_package(random: Random, batch: Batch) -> None:
    """Spoil the observations and the findings of the package."""
    for name, rows in {
        "observations": observations(random, "bai-a", 12),
        "findings": [
            {"finding": f"bai-a/f{n:02}", "text_vi": "Còn {bai-a/001}."} for n in range(1, 6)
        ],
    }.items():
        path = file_of(batch.raw, name)
        write_table(batch.raw, name, rows)
        with path.open(encoding="utf-8", newline="") as file:
            table = spoil(random, Table(path.name, [list(row) for row in csv.reader(file)]))
        path.write_bytes(delimited(table))
        batch.planted += table.planted


def _table(random: Random, number: int, batch: Batch) -> tuple[str, bytes]:
    match random.randrange(10):
        case 0:
            return f"bieu-{number}.xlsx", spoil_form(random, random.choice(forms()))
        case 1 | 2:
            table = spoil(random, submitted(random, f"bang-{number}.xlsx", 6))
            batch.planted += table.planted
            return table.name, workbook(table)
        case _:
            table = spoil(random, submitted(random, f"bang-{number}.csv", 8))
            batch.planted += table.planted
            return table.name, delimited(table)


def _malformed(random: Random, number: int) -> tuple[str, bytes]:
    kind = random.randrange(4)
    if kind == 0:
        return f"hong-{number}.csv", break_bytes(random, delimited(submitted(random, "", 8)))
    book = random.choice(forms()) if kind == 1 else workbook(submitted(random, "", 6))
    spoiled = break_bytes(random, book) if random.random() < 0.3 else break_parts(random, book)
    return f"hong-{number}.{random.choice(['xlsx'] * 6 + ['xls', 'csv', 'xlsm', 'pdf'])}", spoiled


def _send(batch: Batch, name: str, data: bytes) -> None:
    path = batch.raw / "submissions" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    batch.names.append(f"submissions/{name}")


def proven(batch: Batch) -> CollectReport:
    """Collect the batch and assert what must hold of any."""
    processed = batch.raw.parent / "processed"
    report = collect(batch.raw, processed, processes=1)
    assert report.read == report.accepted + report.quarantined
    books = pd.read_parquet(processed / "quality" / "books.parquet")
    assert (books["read"] == books["accepted"] + books["quarantined"]).all()
    assert set(batch.names) <= set(books["file"]), "a file sent stands in no book"
    for fault in report.faults:
        assert fault.spot.file, fault
        assert fault.rule in RULES, fault
        assert all(_is_sentence(told) for told in fault.told.values()), fault
    assert _accepted(processed) == report.received["observations"].kept
    _assert_kept_out(batch, report, processed)
    return report


def _is_sentence(told: str) -> bool:
    return len(told) > 10 and unicodedata.is_normalized("NFC", told)


def _accepted(processed: Path) -> int:
    """Return how many figures stand in the slices; each must read as its value."""
    count = 0
    for path in sorted((processed / "observations").glob("*.parquet")):
        for row in read_processed(path).itertuples():
            count += 1
            if row.unit_kind == "date":
                assert row.value is None, row
                assert row.value_date is not None, row
                continue
            read = read_quantity(row.value_text, row.unit_kind)
            assert (read.value, read.bound) == (row.value, row.bound), row
    return count


def _assert_kept_out(batch: Batch, report: CollectReport, processed: Path) -> None:
    told = [sentence for fault in report.faults for sentence in (*fault.told.values(), fault.raw)]
    written = "\n".join(
        [*told, *(_text_of(path) for path in processed.rglob("*") if path.is_file())]
    )
    through = [datum for datum in batch.planted if datum in written]
    assert not through, f"personal data got through: {through}"


def _text_of(path: Path) -> str:
    """Return all text of a file, unpacked where it is packed."""
    if path.suffix == ".parquet":
        return str(pd.read_parquet(path).to_csv())
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    return path.read_bytes().decode("utf-8", "replace")
