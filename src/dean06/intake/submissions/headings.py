"""Which column of a submitted table says what, by its heading.

In: the sheets of a file and, where there is one, its mapping file. Out: the `Layout` of each table.
Headings are compared folded and never guessed at: a column nobody knows is not read, and one that
would change what the figures mean refuses the table.
"""

from collections.abc import Sequence
from decimal import Decimal

from dean06.grids import Cell, Grid
from dean06.intake.faults import Wording
from dean06.intake.submissions.layout import Layout, NoLayout, Values
from dean06.intake.submissions.mapping import Mapping
from dean06.messages import Messages
from dean06.names import fold

# What the columns of a long table are called, beside the fields' own names.
_NAMES = {
    "place": ("địa phương", "tỉnh", "tỉnh, thành phố", "tỉnh/tp", "đơn vị báo cáo", "province"),
    "indicator": (
        *("chỉ số", "mã chỉ số", "tên chỉ số", "chỉ tiêu", "mã chỉ tiêu", "tên chỉ tiêu"),
        *("mã", "code"),
    ),
    "breakdown": ("phân tổ", "mã phân tổ", "part"),
    "value": ("giá trị", "số liệu", "kết quả thực hiện", "số lượng", "figure"),
    "day": ("ngày", "số liệu đến ngày", "thời điểm", "đến ngày", "date", "as of", "period_end"),
    "period": ("kỳ", "kỳ báo cáo", "kỳ số liệu"),
    "unit": ("đơn vị tính", "đơn vị", "đvt"),
    "status": ("loại", "loại số liệu", "type"),
    "note": ("ghi chú", "note_vi"),
}
_FIELDS = {fold(name): key for key, names in _NAMES.items() for name in (key, *names)}

# What changes the meaning of a figure: with more words in its heading it must not go unread.
# Not so “đơn vị”: an office is one, too.
_TELLING = {fold(name): name for name in ("phân tổ", "mã phân tổ", "đơn vị tính", "ĐVT")}

# A header stands near the top, below a title at most.
_TOP = 15


def layouts(grids: Sequence[Grid], mapping: Mapping | None) -> list[Layout]:
    """Return the layout of each table found. Raises NoLayout where there is none."""
    shown = [grid for grid in grids if grid.rows and not grid.hidden]
    if mapping is not None:
        return [_mapped(shown, mapping)]
    found = [layout for grid in shown if (layout := _guessed(grid)) is not None]
    if not found:
        raise NoLayout(_no_header)
    return found


def unread(grids: Sequence[Grid], found: Sequence[Layout]) -> list[Grid]:
    """Return the sheets in sight that hold rows of figures and are none of the tables found."""
    read = {layout.grid.name for layout in found}
    return [
        grid
        for grid in grids
        if not grid.hidden
        and grid.name not in read
        and sum(any(isinstance(cell, Decimal) for cell in row) for row in grid.rows) > 1
    ]


def _guessed(grid: Grid) -> Layout | None:
    best = max(
        range(min(_TOP, len(grid.rows))), key=lambda row: len(_known(grid.rows[row])), default=0
    )
    columns = _known(grid.rows[best])
    if not {"indicator", "value"} <= columns.keys() or not {"day", "period"} & columns.keys():
        return None
    for cell in grid.rows[best]:
        if isinstance(cell, str) and (known := _nearly(cell)):
            raise NoLayout(_unread_column(cell, known))
    return Layout(grid, best, columns, ((columns["value"], None),))


def _nearly(heading: str) -> str | None:
    """Return the heading that `heading` is, but for words put behind it."""
    text = fold(heading)
    if text in _FIELDS:
        return None
    return next((name for key, name in _TELLING.items() if text.startswith(f"{key}-")), None)


def _known(row: tuple[Cell, ...]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, cell in enumerate(row):
        name = _FIELDS.get(fold(cell)) if isinstance(cell, str) else None
        if name is not None:
            columns.setdefault(name, index)
    return columns


def _mapped(grids: Sequence[Grid], mapping: Mapping) -> Layout:
    grid = _sheet(grids, mapping.sheet)
    try:
        header = grid.lines.index(mapping.header)
    except ValueError:
        raise NoLayout(_no_row(mapping.header)) from None
    places = {fold(str(cell)): index for index, cell in enumerate(grid.rows[header]) if cell}
    columns = {name: _place(places, heading) for name, heading in mapping.named.items()}
    values: Values = tuple(
        (_place(places, heading), moment) for heading, moment in mapping.values.items()
    )
    if not values and "value" in columns:
        values = ((columns["value"], None),)
    if not values:
        raise NoLayout(_no_values)
    return Layout(grid, header, columns, values, mapping.fixed, mapping.day_first)


def _sheet(grids: Sequence[Grid], name: str | None) -> Grid:
    for grid in grids:
        if name is None or fold(grid.name) == fold(name):
            return grid
    raise NoLayout(
        lambda words: words.say(
            "the mapping file names the sheet “{name}”, which is not there.", name=name
        )
    )


def _place(places: dict[str, int], heading: str) -> int:
    if fold(heading) in places:
        return places[fold(heading)]
    raise NoLayout(
        lambda words: words.say(
            "the mapping file names the column “{heading}”, which the header does not have.",
            heading=heading,
        )
    )


def _no_row(line: int) -> Wording:
    return lambda words: words.say(
        "the mapping file says the header is in row {line}, which is empty.", line=line
    )


def _no_values(words: Messages) -> str:
    return words.say(
        "the mapping file names no column of values. Name them under [values], or one as value "
        "under [columns]."
    )


def _unread_column(heading: str, known: str) -> Wording:
    return lambda words: words.say(
        "the column “{heading}” changes what the figures mean, and nobody knows how: name it "
        "“{known}”, or take it away.",
        heading=heading,
        known=known,
    )


def _no_header(words: Messages) -> str:
    return words.say(
        "no row names the columns of a table: expected at least an indicator, a value and a date "
        "or period. Use the form (“make form”), or put a mapping file beside the table."
    )
