"""The filled rows of one sheet, their cells found by heading.

In: grids and the layout of a sheet. Out: its rows below the header in which an input cell is
filled. The header is the row with most of the headings, so that rows put above it do no harm.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dean06.errors import BriefingError
from dean06.forms.layout import Sheet
from dean06.grids import Cell, Grid, Unreadable
from dean06.grids.columns import column_letters
from dean06.messages import Language, messages
from dean06.names import fold

# With fewer headings than this a row is no header.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet; `row["value"]` is the cell of that field.

    `places` gives for each field the index of its cell, `columns` the letter of its column.
    """

    sheet: str
    line: int
    cells: tuple[Cell, ...]
    places: Mapping[str, int]
    columns: Mapping[str, str]

    def __getitem__(self, field: str) -> Cell:
        return self.cells[self.places[field]]

    def take(self, fields: Iterable[str]) -> list[Cell]:
        """Return the cells of these fields."""
        return [self.cells[self.places[field]] for field in fields]


def shown(cell: Cell) -> str:
    """Return a cell as the words that stand in it; an empty one is no words."""
    match cell:
        case None:
            return ""
        case Unreadable():
            return cell.shown
        case _:
            return str(cell)


def filled_rows(
    grids: Sequence[Grid], layout: Sheet, lang: Language, required: str | None = None
) -> Iterator[Row]:
    """Yield the rows of `layout` in which an input cell is filled.

    Every input column, and the column `required`, must be there. Raises BriefingError.
    """
    grid = _sheet(grids, layout, lang)
    header, places = _header(grid, layout, lang)
    needed = [column for column in layout.columns if column.entry or column.field == required]
    for column in needed:
        if column.field not in places:
            raise BriefingError(_gone(grid, grid.lines[header], column.heading, lang))
    # Several, so that a getter returns a tuple: sheets have thousands of rows nobody filled in.
    entries = itemgetter(*(places[column.field] for column in needed if column.entry))
    empty = (None,) * sum(column.entry for column in needed)
    columns = {field: column_letters(place + 1) for field, place in places.items()}
    below = slice(header + 1, None)
    for line, cells in zip(grid.lines[below], grid.rows[below], strict=True):
        if entries(cells) != empty:
            yield Row(grid.name, line, cells, places, columns)


def _sheet(grids: Sequence[Grid], layout: Sheet, lang: Language) -> Grid:
    for grid in grids:
        if fold(grid.name) == fold(layout.name):
            return grid
    raise BriefingError(
        messages(lang).say(
            "The form has no sheet “{sheet}”: take the sheet over from a new form, made with "
            "“make form”.",
            sheet=layout.name,
        )
    )


def _header(grid: Grid, layout: Sheet, lang: Language) -> tuple[int, dict[str, int]]:
    """Return the index of the header row, and the index of each column found in it."""
    fields = {fold(column.heading): column.field for column in layout.columns}
    best, found = 0, dict[str, int]()
    for index, row in enumerate(grid.rows):
        places: dict[str, int] = {}
        for place, cell in enumerate(row):
            field = fields.get(fold(cell)) if isinstance(cell, str) else None
            if field is not None:
                places.setdefault(field, place)
        if len(places) > len(found):
            best, found = index, places
        if len(found) == len(fields):
            break
    if len(found) >= _FEWEST:
        return best, found
    raise BriefingError(
        messages(lang).say(
            "Sheet “{sheet}” has no header row, expected “{headings}”: put it back as in a new "
            "form, made with “make form”.",
            sheet=grid.name,
            headings="”, “".join(column.heading for column in layout.columns if column.entry),
        )
    )


def _gone(grid: Grid, line: int, heading: str, lang: Language) -> str:
    return messages(lang).say(
        "Sheet “{sheet}” has no column “{heading}” in its header row {line}: put it back as in a "
        "new form, made with “make form”.",
        sheet=grid.name,
        heading=heading,
        line=line,
    )
