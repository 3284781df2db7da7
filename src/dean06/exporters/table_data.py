"""A table as the data the PDF template sets.

In: a table block. Out: type size, column widths and the cells of a full grid, row by row.
A row of one header cell across the whole width is passed as a heading of its
rows, so that it stays with them and reads as a header; other header cells of the body are
only bold, because Typst 0.15 has no way to tag them that Python can switch on.
"""

from typing import Any

from dean06.blocks.table import Column, Table
from dean06.blocks.table_grid import Grid, Placed, grid
from dean06.exporters.runs import Typesetter
from dean06.exporters.table_layout import (
    GUTTER_MM,
    Layout,
    gap_mm,
    halves,
    lay_out,
    lines,
    room_mm,
)

Data = dict[str, Any]
PlacedRow = tuple[Placed, ...]


def table_data(table: Table, typesetter: Typesetter) -> Data:
    """Return `table` as data. Raises BriefingError for a character no font can print."""
    cells = grid(table)
    theme = typesetter.theme
    half = halves(cells, table.columns, theme) if table.halved else None
    layout = half or lay_out(cells, table.columns, theme, fine=table.fine)
    aligns = [_align(table.columns, column) for column in range(cells.width)]
    note_pt, room = theme.body.note_pt, theme.text_width_mm()
    return {
        "caption": typesetter.runs(table.caption, room, theme.body.size_pt),
        "size_pt": layout.size_pt,
        "landscape": layout.landscape,
        "gutter_mm": GUTTER_MM if layout.halved else None,
        "fine": table.fine,
        "widths_mm": layout.widths_mm,
        "head": [_row(row, layout, aligns, typesetter) for row in cells.head],
        "body": [
            _row(row, layout, aligns, typesetter) | {"group": _is_group(row, cells)}
            for row in cells.body
        ],
        "notes": [typesetter.runs(note, room, note_pt) for note in table.notes],
    }


def _row(row: PlacedRow, layout: Layout, aligns: list[str], typesetter: Typesetter) -> Data:
    theme = typesetter.theme
    tallest = theme.table.tallest_row_lines
    return {
        "whole": all(lines(placed, layout, theme) <= tallest for placed in row),
        "cells": [_cell(placed, layout, aligns, typesetter) for placed in row],
    }


def _cell(placed: Placed, layout: Layout, aligns: list[str], typesetter: Typesetter) -> Data:
    room = room_mm(placed, layout, typesetter.theme)
    return {
        "text": typesetter.runs(placed.cell.text, room, layout.size_pt),
        "header": placed.cell.header,
        "gap_mm": gap_mm(placed, layout),
        "align": aligns[placed.column] if placed.columns == 1 else "center",
        "columns": placed.columns,
        "rows": placed.rows,
    }


def _is_group(row: PlacedRow, cells: Grid) -> bool:
    return len(row) == 1 and row[0].cell.header and row[0].columns == cells.width > 1


def _align(columns: tuple[Column, ...], column: int) -> str:
    return columns[column].align if column < len(columns) else "left"
