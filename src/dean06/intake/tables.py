"""Read a raw table: text first, then the types of the schema.

In: a CSV file below the raw folder. Out: a frame with the schema's columns, `file` and `line`
beside them. Every cell is read as text, because guessing readers turn `01` into 1 and `NA`
into a gap; numbers become exact decimals and dates dates only where the schema says so. A
cell that does not convert is refused with file, line and column.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd

from dean06.errors import BriefingError
from dean06.intake.schema import TableSchema
from dean06.messages import Language, messages

# Where a row was read: shown in errors, kept for tracing.
PLACE_COLUMNS = ["file", "line"]

# Rows as text, each with the line of the file it starts on.
Lines = list[tuple[int, list[str]]]


def read_table(raw: Path, table: TableSchema, lang: Language) -> pd.DataFrame:
    """Read all files of `table`. Raises BriefingError naming the first cell that is wrong."""
    parts = [_read_file(raw, name, table, lang) for name in table.files]
    return pd.concat(parts, ignore_index=True)


def unlisted_faults(raw: Path, schemas: dict[str, TableSchema], lang: Language) -> Iterator[str]:
    """Tell each table file no schema lists: it would be dropped in and never read."""
    listed = {name for schema in schemas.values() for name in schema.files}
    found = (path for suffix in ("csv", "xlsx", "xls") for path in raw.rglob(f"*.{suffix}"))
    for name in sorted(path.relative_to(raw).as_posix() for path in found):
        if name not in listed:
            yield messages(lang).say(
                "{file} is not read: put its rows into a file listed in datapackage.json, or list "
                "it there as a path of its table.",
                file=name,
            )


def _read_file(raw: Path, name: str, table: TableSchema, lang: Language) -> pd.DataFrame:
    header, rows = _split(_read_text(raw / name, name, lang), name, table, lang)
    if header != table.columns:
        raise BriefingError(_wrong_header(header, name, table, lang))
    frame = pd.DataFrame(
        [cells for _, cells in rows], columns=pd.Index(table.columns), dtype=object
    ).replace("", None)
    for column in table.columns:
        frame[column] = _typed(frame[column], table.type_of(column), name, rows, lang)
    return frame.assign(file=name, line=[line for line, _ in rows])


def _read_text(path: Path, name: str, lang: Language) -> str:
    say = messages(lang).say
    try:
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as cause:
        raise BriefingError(say("{file} is missing from the raw data.", file=name)) from cause
    except UnicodeDecodeError as cause:
        told = say("{file} is not UTF-8 text: save it as CSV UTF-8.", file=name)
        raise BriefingError(told) from cause


def _split(text: str, name: str, table: TableSchema, lang: Language) -> tuple[list[str], Lines]:
    """Return the header and the rows, each with the line of the file it starts on.

    Lines without anything in them, as spreadsheets leave at the end, are no rows.
    """
    reader = csv.reader(io.StringIO(text))
    header = next(reader, [])
    rows: Lines = []
    line = reader.line_num + 1
    for row in reader:
        cells = [cell.strip() for cell in row]
        # A wrong header is told first: it says more than the rows that cannot fit it.
        if any(cells) and header == table.columns and len(cells) != len(header):
            raise BriefingError(
                messages(lang).say(
                    "{file}, line {line}: found {found} cells, expected {expected}. "
                    "Put a text that holds a comma in double quotes.",
                    file=name,
                    line=line,
                    found=len(row),
                    expected=len(header),
                )
            )
        if any(cells):
            rows.append((line, cells))
        line = reader.line_num + 1
    return header, rows


def _wrong_header(header: list[str], name: str, table: TableSchema, lang: Language) -> str:
    """Say what is wrong with a header: its separator, what is missing or added, or the order."""
    say = messages(lang).say
    separators = [mark for mark in (";", "\t") if len(header) == 1 and mark in header[0]]
    if separators:
        return say("{file} is not separated by commas: save it as CSV with commas.", file=name)
    missing = [column for column in table.columns if column not in header]
    added = [column for column in header if column not in table.columns]
    if missing or added:
        return say(
            "{file}, line 1: missing columns: {missing}; unknown columns: {added}. "
            "Restore the header as described in datapackage.json.",
            file=name,
            missing=", ".join(missing) or "–",
            added=", ".join(added) or "–",
        )
    return say(
        "{file}, line 1: the columns stand in another order; expected {expected}.",
        file=name,
        expected=", ".join(table.columns),
    )


def _typed(column: pd.Series, kind: str, name: str, rows: Lines, lang: Language) -> pd.Series:
    if kind == "string":
        return column
    convert = _CONVERTERS[kind]
    values: list[object] = []
    for cell, (line, _) in zip(column, rows, strict=True):
        try:
            values.append(None if cell is None else convert(cell))
        except ValueError as cause:
            raise BriefingError(
                messages(lang).say(
                    "{file}, line {line}, column {column}: “{cell}” is not {expected}.",
                    file=name,
                    line=line,
                    column=column.name,
                    cell=cell,
                    expected=_expected(kind, lang),
                )
            ) from cause
    return pd.Series(values, index=column.index, name=column.name, dtype=object)


def _only(form: str, convert: Callable[[str], object]) -> Callable[[str], object]:
    """Refuse what Python would read and no table means: 1E5, 1_000, NaN, 20240630."""

    def strict(cell: str) -> object:
        if not re.fullmatch(form, cell):
            raise ValueError(cell)
        return convert(cell)

    return strict


_CONVERTERS: dict[str, Callable[[str], object]] = {
    "number": _only(r"-?[0-9]+(\.[0-9]+)?", Decimal),
    "integer": _only(r"-?[0-9]+", int),
    "date": _only(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat),
}


def _expected(kind: str, lang: Language) -> str:
    say = messages(lang).say
    return {
        "number": say("a number such as 97.3"),
        "integer": say("a whole number"),
        "date": say("a date such as 2024-06-30"),
    }[kind]
