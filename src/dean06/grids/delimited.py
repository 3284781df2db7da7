"""Read a file of delimited values (CSV).

In: the bytes of the file. Out: one grid of texts. The separator is the one by which most lines
come to the same number of cells: a title above the header, or decimal commas in a file of
semicolons, would mislead a look at the first line alone. Cells that look like numbers, dates or
formulas stay the texts they are.
"""

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from dean06.grids import limits
from dean06.grids.encodings import decode
from dean06.grids.faults import Refused
from dean06.grids.grid import Grid
from dean06.grids.texts import cell_text

_SEPARATORS = (",", ";", "\t")
# Excel's own note on the separator, as the first line of a file.
_NOTE = re.compile(r'"?sep=(?P<mark>[,;\t])"?[ ,;\t]*(?:\r\n|\r|\n)', re.I)
_SAMPLE_RECORDS = 50
_SAMPLE_CHARACTERS = 100_000

Record = tuple[int, list[str]]


def read_delimited(data: bytes) -> Grid:
    """Return the one grid of the file. Raises Refused."""
    text = decode(data)
    note = _NOTE.match(text)
    mark = note["mark"] if note else separator(text)
    rows: list[tuple[str | None, ...]] = []
    lines: list[int] = []
    for line, record in _records(text[note.end() :] if note else text, mark):
        cells = tuple(cell_text(cell) for cell in record)
        if any(cells):
            rows.append(cells)
            lines.append(line + (1 if note else 0))
            _check_size(len(rows), len(cells))
    widths = tuple(len(row) for row in rows)
    widest = max(widths, default=0)
    if widest * len(rows) > limits.CELLS:
        raise Refused("too_large", measure="cells")
    filled = tuple(row + (None,) * (widest - len(row)) for row in rows)
    return Grid(name="", rows=filled, lines=tuple(lines), widths=widths)


def separator(text: str) -> str:
    """Return the mark between the cells: comma, semicolon or tab."""
    return max(_SEPARATORS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, mark: str) -> tuple[int, int]:
    """Return how many of the first lines have the commonest number of cells, and this number."""
    sample = _records(text[:_SAMPLE_CHARACTERS], mark, strict=False)
    widths = Counter(
        len(record) for _, record in itertools.islice(sample, _SAMPLE_RECORDS) if len(record) > 1
    )
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _records(text: str, mark: str, strict: bool = True) -> Iterator[Record]:
    """Yield the records, each with the line it starts on, counted from 1."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=strict)
    line = 1
    while True:
        try:
            record = next(reader, None)
        except csv.Error as cause:
            # Without any quote the cell is merely longer than the csv module allows.
            if '"' not in text:
                raise Refused("too_large", measure="cell") from cause
            raise Refused("quotes", line=line) from cause
        if record is None:
            return
        yield line, record
        line = reader.line_num + 1


def _check_size(rows: int, columns: int) -> None:
    if rows > limits.ROWS:
        raise Refused("too_large", measure="rows")
    if columns > limits.COLUMNS:
        raise Refused("too_large", measure="columns")
