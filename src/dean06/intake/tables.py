"""Read a table of the package: text first, then the types of the schema.

In: the files `datapackage.json` lists for a table. Out: its parts: the rows with their cells in
the schema's order and where each stands, and a fault for whatever could not become one. Cells
are read as text, because guessing readers turn `01` into 1 and `NA` into a gap; numbers become
exact decimals and dates dates only where the schema says so.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from dean06.errors import BriefingError
from dean06.grids import Cell, FileFault, Grid, Unreadable, read_grids
from dean06.grids.columns import column_letters
from dean06.intake.faults import Spot, Wording, spot_fault, told
from dean06.intake.listing import files_below, unprintable
from dean06.intake.rows import Part
from dean06.intake.schema import TableSchema
from dean06.messages import Language, Messages, messages

# Where forms and tables from provinces lie below the raw folder.
SUBMISSIONS = "submissions"

_TABLES = (".csv", ".xlsx", ".xls")


def read_parts(raw: Path, schema: TableSchema, lang: Language) -> list[Part]:
    """Read all files of a table. Raises BriefingError for one that is not there."""
    return [_read_file(raw, name, schema, lang) for name in schema.files]


def unlisted_parts(raw: Path, schemas: dict[str, TableSchema]) -> list[Part]:
    """Return a part per table file no schema lists: it would be dropped in and never read."""
    listed = {name for schema in schemas.values() for name in schema.files}
    return [
        unprintable(name)
        or Part(faults=[spot_fault(Spot(name), "unlisted", told(_unlisted(name)))], read=1)
        for name in files_below(raw)
        if name.lower().endswith(_TABLES)
        and name not in listed
        and not name.startswith(f"{SUBMISSIONS}/")
    ]


def _unlisted(name: str) -> Wording:
    return lambda words: words.say(
        "{file} belongs to no table. Put its rows into a file listed in datapackage.json, list "
        "it there as a path of its table, or move it to {folder}.",
        file=name,
        folder=SUBMISSIONS,
    )


def _read_file(raw: Path, name: str, schema: TableSchema, lang: Language) -> Part:
    if not (raw / name).exists():
        missing = messages(lang).say(
            "{file} is missing from the raw data: put it back, from the last copy if need be.",
            file=name,
        )
        raise BriefingError(missing)
    try:
        grid = read_grids(raw / name, name, lang)[0]
    except FileFault as error:
        rule = "personal_data" if error.reason == "personal_data" else "unreadable_file"
        return Part(faults=[spot_fault(Spot(name), rule, error.told)], read=1)
    if [_text(cell) for cell in _header(grid)] != schema.columns:
        spot = Spot(name, grid.name, 1)
        return Part(faults=[spot_fault(spot, "header", _wrong_header(grid, schema))], read=1)
    return _part(grid, name, schema)


def _part(grid: Grid, name: str, schema: TableSchema) -> Part:
    part = Part(read=len(grid.rows) - 1)
    labels = _letters(schema) if grid.name else None
    kinds = [(column, schema.type_of(column)) for column in schema.columns]
    for number, (line, cells) in enumerate(zip(grid.lines[1:], grid.rows[1:], strict=True)):
        width = grid.widths[number + 1] if grid.widths else len(kinds)
        if width != len(kinds):
            wording = told(cell_count(width, len(kinds)))
            spot = Spot(name, grid.name, line)
            part.faults.append(spot_fault(spot, "cell_count", wording, number))
            continue
        record: list[object] = []
        for (column, kind), cell in zip(kinds, cells, strict=False):
            try:
                record.append(_typed(cell, kind))
            except ValueError:
                spot = Spot(name, grid.name, line, (labels or {}).get(column, column))
                wording = told(_not_of_type(cell, kind))
                part.faults.append(spot_fault(spot, "type", wording, number, _text(cell)))
        if len(record) == len(kinds):
            part.records[number] = (*record, name, grid.name, line, labels)
    return part


def _letters(schema: TableSchema) -> dict[str, str]:
    """Return the column of a sheet each field stands in: its header is in the schema's order."""
    return {column: column_letters(place) for place, column in enumerate(schema.columns, 1)}


def _header(grid: Grid) -> tuple[Cell, ...]:
    return grid.rows[0][: grid.widths[0] if grid.widths else None] if grid.rows else ()


def _wrong_header(grid: Grid, schema: TableSchema) -> dict[Language, str]:
    """Say what is wrong with a header: what is missing or added, or the order."""
    header = [_text(cell) for cell in _header(grid)]
    missing = [column for column in schema.columns if column not in header]
    added = [column or "–" for column in header if column not in schema.columns]
    if missing or added:
        return told(
            lambda words: words.say(
                "missing columns: {missing}; unknown columns: {added}. "
                "Restore the header as described in datapackage.json.",
                missing=", ".join(missing) or "–",
                added=", ".join(added) or "–",
            )
        )
    return told(
        lambda words: words.say(
            "the columns stand in another order; expected {expected}.",
            expected=", ".join(schema.columns),
        )
    )


def cell_count(found: int, expected: int) -> Wording:
    """Say that a row has another number of cells than the header."""
    return lambda words: words.say(
        "found {found} cells, expected {expected}. Put a text that holds a comma in double quotes.",
        found=found,
        expected=expected,
    )


def _not_of_type(cell: Cell, kind: str) -> Wording:
    return lambda words: words.say(
        "“{cell}” is not {expected}.", cell=_text(cell), expected=_expected(kind, words)
    )


def _text(cell: Cell) -> str:
    """Return a cell as text; a number as it is written in a delimited file."""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, Unreadable):
        return cell.shown
    return "" if cell is None else str(cell)


def _typed(cell: Cell, kind: str) -> Any:
    """Return the cell as the type `kind`. Raises ValueError where it is none."""
    if cell is None:
        return None
    if isinstance(cell, Unreadable):
        raise ValueError(cell.shown)
    return _CONVERTERS[kind](_text(cell))


def _only(form: str, convert: Callable[[str], object]) -> Callable[[str], object]:
    """Refuse what Python would read and no table means: 1E5, 1_000, NaN, 20240630."""

    def strict(cell: str) -> object:
        if not re.fullmatch(form, cell):
            raise ValueError(cell)
        return convert(cell)

    return strict


def _decimal(cell: str) -> Decimal:
    """Read a number with a decimal point or, from a Vietnamese spreadsheet, a decimal comma.

    A comma that grouped thousands would show: every number is entered as printed too.
    """
    return Decimal(cell.replace(",", "."))


# A trillion billions is more than anything counted here, and all a column of figures can hold.
_CONVERTERS: dict[str, Callable[[str], object]] = {
    "string": str,
    "number": _only(r"-?[0-9]{1,18}([.,][0-9]{1,9})?", _decimal),
    "integer": _only(r"-?[0-9]{1,9}", int),
    "date": _only(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat),
}


def _expected(kind: str, words: Messages) -> str:
    say = words.say
    return {
        "number": say("a number such as 97.3"),
        "integer": say("a whole number"),
        "date": say("a date such as 2024-06-30"),
        "string": say("a text"),
    }[kind]
