"""How one cell or one file of the clean set is spoiled.

In: what to change. Out: a `Defect`, with the places it may be told at: the cell that was changed,
and, where figures only disagree, the other one. In a workbook a column is a letter, in a delimited
file its heading.
"""

import csv
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from dean06.forms.layout import figures_sheet
from dean06.intake.faults import Spot
from tests.intake.clean_set import LONG
from tests.raw_data import file_of

PRESS = "observations/press.csv"
FORM = "submissions/binh-son-2024h1.xlsx"
TABLE = "submissions/an-khe.csv"
BOOK = "submissions/co-luy.xlsx"
SHEET = figures_sheet("vi").name


@dataclass(frozen=True)
class Defect:
    """`change` spoils the raw folder; `spots` are the places it may be told at."""

    name: str
    change: Callable[[Path], object]
    spots: tuple[Spot, ...]


def press(name: str, number: int, *also: Spot, at: str | None = None, **cells: str) -> Defect:
    """Return the defect of one observation of the package, told at the column `at`."""
    spot = Spot(PRESS, "", number + 1, at or next(iter(cells)))
    key = f"bai-a/{number:03}"
    return Defect(name, lambda raw: edit(raw, "observations", key, cells), (spot, *also))


def package(name: str, table: str, key: str, line: int, **cells: str) -> Defect:
    """Return the defect of one row of another table, told at the first of its `cells`."""
    file = {"findings": "findings/press.csv"}.get(table, f"reference/{table}.csv")
    spot = Spot(file, "", line, next(iter(cells)))
    return Defect(name, lambda raw: edit(raw, table, key, cells), (spot,))


def edit(raw: Path, table: str, key: str, cells: dict[str, str]) -> None:
    """Change cells of the row of `table` that begins with `key`."""
    path = file_of(raw, table)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    row = next(row for row in rows if row[0] == key)
    for column, text in cells.items():
        row[rows[0].index(column)] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def form(name: str, cell: str, content: object, *also: str, sheet: str = SHEET) -> Defect:
    """Return the defect of one cell of a form, told there or at the cells `also`."""
    return _book(FORM, name, cell, content, also, sheet)


def book(name: str, cell: str, content: object, *also: str) -> Defect:
    """Return the defect of one cell of a submitted workbook."""
    return _book(BOOK, name, cell, content, also, "Sheet")


def _book(
    file: str, name: str, cell: str, content: object, also: tuple[str, ...], sheet: str
) -> Defect:
    def change(raw: Path) -> None:
        opened = load_workbook(raw / file)
        assert opened[sheet][cell].value != content, name
        opened[sheet][cell] = content
        opened.save(raw / file)

    return Defect(name, change, tuple(spot_of(file, each, sheet) for each in (cell, *also)))


def spot_of(file: str, cell: str, sheet: str) -> Spot:
    """Return a workbook's cell (G12), its row (12), as a spot."""
    letters = cell.rstrip("0123456789")
    return Spot(file, sheet, int(cell[len(letters) :]), letters or None)


def line(name: str, number: int, heading: str, text: str, *also: Spot) -> Defect:
    """Return the defect of one cell of the submitted delimited file."""

    def change(raw: Path) -> None:
        lines = (raw / TABLE).read_text(encoding="utf-8").split("\n")
        cells = lines[number - 1].split(";")
        assert cells[LONG.index(heading)] != text, name
        cells[LONG.index(heading)] = text
        lines[number - 1] = ";".join(cells)
        (raw / TABLE).write_text("\n".join(lines), encoding="utf-8")

    return Defect(name, change, (Spot(TABLE, "", number, heading), *also))


def file(name: str, where: str, change: Callable[[bytes], bytes], *spots: Spot) -> Defect:
    """Return the defect of the bytes of a file, told of the file where no `spots` are given."""

    def spoil(raw: Path) -> None:
        path = raw / where
        before = path.read_bytes() if path.exists() else b""
        path.write_bytes(change(before))
        assert path.read_bytes() != before, name

    return Defect(name, spoil, spots or (Spot(where),))


def workbook(name: str, where: str, change: Callable[[Any], None], *spots: Spot) -> Defect:
    """Return the defect of a workbook that is changed as a whole."""

    def spoil(raw: Path) -> None:
        opened = load_workbook(raw / where)
        change(opened)
        opened.save(raw / where)

    return Defect(name, spoil, spots or (Spot(where),))


def copied(name: str, where: str, onto: str, *spots: Spot) -> Defect:
    """Return the defect of a file sent twice."""
    return Defect(name, lambda raw: shutil.copy(raw / where, raw / onto), spots)
