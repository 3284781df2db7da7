"""One sheet of a workbook, or one delimited file, as cells.

A cell is what the file says and nothing more: text stays text (`01`, `NA`, `1.234`), a number of
a workbook becomes the decimal it is shown as, a date a date. What cannot be read is kept as
`Unreadable`, so that the reader of the table can name the cell instead of meeting a gap.
"""

import itertools
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal


@dataclass(frozen=True)
class Unreadable:
    """A cell without a value: a formula that was never computed, or an error such as #REF!.

    `shown` is what stands in the cell.
    """

    shown: str
    reason: Literal["formula", "error"]


Cell = str | Decimal | date | Unreadable | None


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet.

    `name` is the sheet's, empty for a delimited file. `rows` are equally long and begin at column
    A; rows without any filled cell are left out. `lines` gives for each row its number in the
    file, counted from 1. Texts are NFC, without spaces around them; an empty cell is None. A
    merged cell's value stands in each of its cells. `widths` gives for each row of a delimited
    file how many cells it was written with before it was filled up to the longest; it is empty
    for a workbook.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    hidden: bool = False
    widths: tuple[int, ...] = ()

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of the cells, each once."""
        cells = itertools.chain.from_iterable(self.rows)
        return tuple(dict.fromkeys(cell for cell in cells if isinstance(cell, str)))
