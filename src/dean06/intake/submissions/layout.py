"""Where things stand in a submitted table.

One object for a long table and a wide one: the header, the column of each field, and the columns
of values with the day or period each is of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from dean06.grids import Cell, Grid
from dean06.grids.columns import column_letters
from dean06.intake.faults import Wording
from dean06.periods import Period

Moment = date | Period | None
Values = tuple[tuple[int, Moment], ...]


@dataclass(frozen=True)
class Layout:
    """Where the fields of a table stand.

    `columns` maps a field to the index of its column; `values` are the columns of figures, each
    with the day or period it is of (None where a column of the row says so); `fixed` holds what
    the mapping file says of every row.
    """

    grid: Grid
    header: int
    columns: dict[str, int]
    values: Values
    fixed: dict[str, str] = field(default_factory=dict)
    day_first: bool = False

    def rows(self) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """Yield the rows below the header, each with its line."""
        below = slice(self.header + 1, None)
        return zip(self.grid.lines[below], self.grid.rows[below], strict=True)

    def misfits(self) -> dict[int, int]:
        """Return the number of cells of each line that has others than the header, where known.

        A comma inside a figure, not put in quotes, makes two cells of it.
        """
        widths = self.grid.widths
        if not widths:
            return {}
        below = zip(self.rows(), widths[self.header + 1 :], strict=True)
        return {line: width for (line, _), width in below if width != widths[self.header]}

    def heading(self, index: int) -> str:
        """Return the heading of a column."""
        cell = self.grid.rows[self.header][index]
        return "" if cell is None else str(cell)

    def label(self, index: int) -> str:
        """Return a column as its reader finds it: a letter in a workbook, else its heading."""
        return column_letters(index + 1) if self.grid.name else self.heading(index)


class NoLayout(Exception):
    """A table whose columns cannot be told; the wording says what is missing."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.wording = wording
