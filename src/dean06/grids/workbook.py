"""Read an Excel workbook (.xlsx).

In: the bytes of the file. Out: one grid for each sheet of cells, the hidden ones marked. Values
come from calamine, which is many times as fast as the reader behind pandas; it is given the parts
this package has unpacked and looked at, never the file itself.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dean06.grids import limits
from dean06.grids.archive import Parts, unpack
from dean06.grids.faults import Refused
from dean06.grids.grid import Cell, Grid
from dean06.grids.markup import markup_of
from dean06.grids.numbers import decimal
from dean06.grids.parts import check_workbook, percent_styles, shared_lengths, sheet_parts
from dean06.grids.sheets import Place, special_cells
from dean06.grids.sizes import check_size, check_texts
from dean06.grids.texts import cell_text

# What a workbook has for its looks alone, and calamine does not read.
_WITHOUT_CELLS = ("docProps/", "xl/theme/")


def read_workbook(data: bytes) -> tuple[Grid, ...]:
    """Return the sheets in the order of their tabs. Raises Refused."""
    parts = unpack(data)
    check_workbook(parts)
    sheets = sheet_parts(parts)
    markup = markup_of(sheets)
    plain = check_size(sheets, markup)
    check_texts(sheets, markup, shared_lengths(parts))
    special = partial(
        special_cells,
        percents=percent_styles(parts),
        plain=plain,
        marked=markup.formulas or markup.errors,
    )
    try:
        return tuple(_grids(_repacked(parts), map(special, sheets)))
    except (CalamineError, ValueError, OSError) as cause:
        raise Refused("broken") from cause
    except BaseException as cause:
        # How a reader written in Rust says that it met what it did not foresee.
        if type(cause).__name__ == "PanicException":
            raise Refused("broken") from cause
        raise


def _repacked(parts: Parts) -> io.BytesIO:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            if not name.startswith(_WITHOUT_CELLS):
                archive.writestr(zipfile.ZipInfo(name), content)
    whole.seek(0)
    return whole


def _grids(whole: io.BytesIO, special: Iterable[dict[Place, Cell]]) -> Iterator[Grid]:
    with CalamineWorkbook.from_filelike(whole) as workbook:
        tabs = workbook.sheets_metadata
        for index, (tab, cells) in enumerate(zip(tabs, special, strict=True)):
            if tab.typ == SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_index(index)
                yield _grid(tab, sheet, cells)
            elif tab.typ != SheetTypeEnum.ChartSheet:
                raise Refused("macros")


def _grid(tab: SheetMetadata, sheet: CalamineSheet, special: dict[Place, Cell]) -> Grid:
    rows: list[list[Cell]] = [
        [None if value == "" else _CONVERTERS[type(value)](value) for value in row]
        for row in sheet.to_python(skip_empty_area=False)
    ]
    _place_special(rows, special)
    _fill_merged(rows, sheet.merged_cell_ranges or [])
    numbered = [(line, row) for line, row in enumerate(rows, 1) if _is_filled(row)]
    return Grid(
        name=cell_text(tab.name) or "",
        rows=tuple(tuple(row) for _, row in numbered),
        lines=tuple(line for line, _ in numbered),
        hidden=tab.visible != SheetVisibleEnum.Visible,
    )


def _is_filled(row: list[Cell]) -> bool:
    # A row of zeros is filled, too.
    return any(row) or any(cell is not None for cell in row)


def _place_special(rows: list[list[Cell]], special: dict[Place, Cell]) -> None:
    """Put the special cells in, beyond the last filled row and column if they stand there."""
    if not special:
        return
    height = max((row + 1 for row, _ in special), default=0)
    width = max([*(column + 1 for _, column in special), *map(len, rows[:1])], default=0)
    rows.extend([] for _ in range(height - len(rows)))
    for row in rows:
        row.extend([None] * (width - len(row)))
    for (line, column), cell in special.items():
        rows[line][column] = cell


def _fill_merged(rows: list[list[Cell]], ranges: list[tuple[Place, Place]]) -> None:
    """Repeat the value of each merged range in all of its cells that lie within the table."""
    width = len(rows[0]) if rows else 0
    left = limits.CELLS
    for (top, first), (bottom, last) in ranges:
        if top >= len(rows) or first >= width or rows[top][first] is None:
            continue
        stop_row, stop_column = min(bottom + 1, len(rows)), min(last + 1, width)
        left -= (stop_row - top) * (stop_column - first)
        if left < 0:
            raise Refused("too_large", measure="cells")
        for row in rows[top:stop_row]:
            row[first:stop_column] = [rows[top][first]] * (stop_column - first)


def _day(moment: datetime) -> Cell:
    return moment.date() if moment.time() == time() else moment.isoformat(sep=" ")


def _duration(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"


_CONVERTERS: dict[type, Callable[[Any], Cell]] = {
    str: cell_text,
    float: decimal,
    int: Decimal,
    bool: lambda value: "TRUE" if value else "FALSE",
    datetime: _day,
    date: lambda value: value,
    time: time.isoformat,
    timedelta: _duration,
}
