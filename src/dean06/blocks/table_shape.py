"""What a table's markup can say once instead of in each cell.

In: a table and its grid. Out: classes and a style of the whole table. Where each cell stands in the
column its place in the row tells, the style sheet finds a column by counting: its alignment is a
class of the table, and its title, which a phone prints before the cell, a property. A table with
spans says both cell by cell.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dean06.blocks.table import Table
from dean06.blocks.table_grid import Grid, Placed
from dean06.blocks.text import plain

# The style sheet counts so far.
_COUNTED = 9
_UNSAFE = re.compile(r'["\\<>\x00-\x1f]')


@dataclass(frozen=True)
class Shape:
    """How a table is marked up.

    It `stacks` on a phone, and its cells are then `labelled`, by the table's `titles` where it is
    `regular`.
    """

    classes: str
    stacks: bool
    labelled: bool
    regular: bool
    titles: str


def table_shape(grid: Grid, table: Table) -> Shape:
    """Return how `table`, whose cells stand as in `grid`, is marked up."""
    stacks = not grid.narrow and len(grid.head) == 1
    labelled = stacks and grid.width > 2
    regular = _is_regular(grid, table)
    kinds = ["narrow"] if grid.narrow else ["stack"] if stacks else []
    if stacks and grid.width == 2:
        kinds.append("pair")
    titles = cell_titles(plain(c.title) for c in table.columns) if labelled and regular else ""
    return Shape(" ".join(kinds + _aligned(table, regular)), stacks, labelled, regular, titles)


def cell_titles(titles: Iterable[str]) -> str:
    """Return column titles as properties of a table: --t2:"Kỳ này: "."""
    return ";".join(cell_title(title, place) for place, title in enumerate(titles, 1) if title)


def cell_title(title: str, place: int | str = "") -> str:
    """Return a title as the property of one cell, or of the column at `place`."""
    return f'--t{place}:"{_UNSAFE.sub(_escaped, title)}: "'


def _escaped(found: re.Match[str]) -> str:
    return f"\\{ord(found[0]):x} "


def _is_regular(grid: Grid, table: Table) -> bool:
    """Tell whether a cell's place in its row is its column, headings of rows aside."""
    columns = table.columns
    if not len(columns) == grid.width <= _COUNTED or columns[0].align != "left":
        return False
    return all(_is_heading(row, grid) or not any(map(_spans, row)) for row in grid.head + grid.body)


def _is_heading(row: tuple[Placed, ...], grid: Grid) -> bool:
    return len(row) == 1 and row[0].columns == grid.width and row[0].rows == 1


def _spans(placed: Placed) -> bool:
    return placed.columns > 1 or placed.rows > 1


def _aligned(table: Table, regular: bool) -> list[str]:
    if not regular:
        return []
    return [f"{c.align[0]}{n}" for n, c in enumerate(table.columns, 1) if c.align != "left"]
