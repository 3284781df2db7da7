"""A table's cells put in their places.

In: a table block, perhaps an analyst's, with spans that overlap, rows of unequal length
or more cells than titles. Out: rows of a full grid, each place held by one cell. Typst stops
at a hole or an overlap, and a picture of the table in the notebook never shows either,
so what browsers do is done here: a span is cut where it meets another, a gap gets an
empty cell, and a cell too many gets a column.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dean06.blocks.table import Cell, Row, Table
from dean06.blocks.text import plain

# A span beyond this is a slip or an attack: no sheet of paper has more columns.
WIDEST_SPAN = 60

# A window of 360 px holds about 50 letters of 12 px beside five columns' margins; a cell
# of up to 24 may take two lines of 16.
_PHONE_LETTERS = 49
_SHORT = 24
_WRAPPED = 16


@dataclass(frozen=True)
class Placed:
    """A cell at its place: `columns` and `rows` are what its span comes to in this grid."""

    cell: Cell
    column: int
    columns: int
    rows: int


@dataclass(frozen=True)
class Grid:
    """A table as header rows and body rows over `width` columns."""

    width: int
    head: tuple[tuple[Placed, ...], ...]
    body: tuple[tuple[Placed, ...], ...]

    @property
    def narrow(self) -> bool:
        """Tell whether all columns find room beside each other on a phone, in small print."""
        if not self.head or any(len(_words(cell)) > _SHORT for cell in self._body_cells()):
            return False
        return sum(map(self._letters, range(self.width))) + self.width <= _PHONE_LETTERS

    def _letters(self, column: int) -> int:
        cells = [cell for cell in self._body_cells() if cell.column == column]
        titles = [cell for row in self.head for cell in row if cell.column == column]
        words = (word for cell in titles for word in _words(cell).split())
        return max([*(min(len(_words(c)), _WRAPPED) for c in cells), *map(len, words)], default=0)

    def _body_cells(self) -> list[Placed]:
        return [cell for row in self.body for cell in row]


def grid(table: Table) -> Grid:
    """Put the cells of `table` in their places; a header without any text is left out."""
    head, body = place(_header_rows(table)), place(table.rows)
    if not any(plain(placed.cell.text).strip() for row in head for placed in row):
        head = ()
    width = max(len(table.columns), *(_end(row) for row in (*head, *body)), 1)
    return Grid(width, tuple(_fill(head, width)), tuple(_fill(body, width)))


def place(rows: Sequence[Row], depth: int | None = None) -> tuple[tuple[Placed, ...], ...]:
    """Give each cell the first free column of its row; spans end at row `depth` at the latest."""
    depth = len(rows) if depth is None else depth
    taken: set[tuple[int, int]] = set()
    placed = []
    for number, row in enumerate(rows):
        line = []
        for cell in row.cells:
            here = _settle(cell, number, depth, taken)
            taken |= _area(here, number)
            line.append(here)
        placed.append(tuple(line))
    return tuple(placed)


def _settle(cell: Cell, row: int, depth: int, taken: set[tuple[int, int]]) -> Placed:
    column = next(c for c in range(len(taken) + 1) if (row, c) not in taken)
    ahead = range(column + 1, column + min(cell.columns, WIDEST_SPAN))
    end = next((c for c in ahead if (row, c) in taken), max(ahead, default=column) + 1)
    return Placed(cell, column, end - column, min(cell.rows, depth - row))


def _area(placed: Placed, row: int) -> set[tuple[int, int]]:
    columns = range(placed.column, placed.column + placed.columns)
    return {(r, c) for r in range(row, row + placed.rows) for c in columns}


def _header_rows(table: Table) -> tuple[Row, ...]:
    """The rows above, then the titles of those columns no cell above reaches down to."""
    depth = len(table.head) + 1
    covered = {
        column
        for number, row in enumerate(place(table.head, depth))
        for placed in row
        for line, column in _area(placed, number)
        if line == len(table.head)
    }
    titles = (Cell(text=c.title) for n, c in enumerate(table.columns) if n not in covered)
    return (*table.head, Row(cells=tuple(titles)))


def _end(row: Sequence[Placed]) -> int:
    return max((placed.column + placed.columns for placed in row), default=0)


def _fill(rows: Sequence[Sequence[Placed]], width: int) -> list[tuple[Placed, ...]]:
    taken = {
        place for number, row in enumerate(rows) for cell in row for place in _area(cell, number)
    }
    full = []
    for number, row in enumerate(rows):
        gaps = (c for c in range(width) if (number, c) not in taken)
        empty = [Placed(Cell(), column, 1, 1) for column in gaps]
        full.append(tuple(sorted([*row, *empty], key=lambda placed: placed.column)))
    return full


def _words(placed: Placed) -> str:
    return plain(placed.cell.text)
