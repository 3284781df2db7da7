"""How large a workbook is, told by its XML before calamine unfolds it in the memory.

In: the XML of its sheets. Out: a refusal, if it spans too many cells. A sheet of two cells may
span seventeen thousand millions, and a text stored once may stand in all of them. Bytes are
counted and nothing is parsed, because every sheet of every file comes through here.
"""

import itertools
import re
import string
from collections.abc import Sequence

from dean06.grids import limits
from dean06.grids.columns import column_number
from dean06.grids.faults import Refused
from dean06.grids.markup import Markup

_LETTERS, _DIGITS = string.ascii_letters.encode(), string.digits.encode()
# The last of the near cells (`Markup`). So many sheets that all reach so far are not too large.
_FAR = b"Z999"
_FEW_SHEETS = 30
# A cell as Excel writes it. No sign here may run past the next tag: crooked XML would be searched
# to its end again from each cell.
_PLAIN_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"')
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]*[0-9]+)[\"']")
_DIMENSION = re.compile(
    rb"<(?:\w+:)?dimension\b[^<>]*?\sref\s*=\s*[\"'](?:\w+:)?([A-Z]+[0-9]+)[\"']"
)
_ROW = re.compile(rb"<(?:\w+:)?row\b")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^<>]*>([^<]*)")


def check_size(sheets: Sequence[bytes], markup: Markup) -> bool:
    """Tell whether all cells are written as Excel writes them.

    Raises Refused when the sheets, whose `markup` it is, span too many cells.
    """
    if markup.names_with_c > limits.CELLS:
        raise Refused("too_large", measure="cells")
    near = markup.near_cells == markup.spaced_cells and len(sheets) <= _FEW_SHEETS
    references = [[_FAR] if near else _PLAIN_CELL.findall(xml) for xml in sheets]
    told = markup.near_cells if near else sum(map(len, references))
    plain = not markup.other_cells and markup.spaced_cells == told
    spans = [_span(*sheet, plain) for sheet in zip(sheets, references, strict=True)]
    if sum(spans) > limits.CELLS:
        raise Refused("too_large", measure="cells")
    return plain


def _span(xml: bytes, references: list[bytes], plain: bool) -> int:
    """Return how many cells a sheet spans, given the places of its cells if all are plain."""
    if xml.count(b"mergeCell ") > limits.MERGED_RANGES:
        raise Refused("too_large", measure="cells")
    rows = columns = 0
    cells = len(references)
    if not plain:
        cells, references = len(_CELL.findall(xml)), _all_references(xml)
        rows, columns = _without_places(xml)
    # It stands before the cells, of which there may be very many.
    references += _DIMENSION.findall(xml.partition(b"sheetData")[0])
    together = b" ".join(references)
    rows = max([rows, *map(int, set(together.translate(None, _LETTERS).split()))])
    columns = max([columns, *map(column_number, set(together.translate(None, _DIGITS).split()))])
    if rows > limits.ROWS:
        raise Refused("too_large", measure="rows")
    if columns > limits.COLUMNS:
        raise Refused("too_large", measure="columns")
    return max(rows * columns, cells)


def _all_references(xml: bytes) -> list[bytes]:
    most = limits.CELLS + limits.ROWS
    found = [match[1] for match in itertools.islice(_REFERENCE.finditer(xml), most)]
    if len(found) == most:
        raise Refused("too_large", measure="cells")
    return found


def _without_places(xml: bytes) -> tuple[int, int]:
    """Return how many rows and columns the cells take if none tells its place."""
    starts = [match.start() for match in itertools.islice(_ROW.finditer(xml), limits.ROWS + 1)]
    if len(starts) > limits.ROWS:
        raise Refused("too_large", measure="rows")
    spans = itertools.pairwise([*starts, len(xml)])
    return len(starts), max((len(_CELL.findall(xml, *span)) for span in spans), default=0)


def check_texts(sheets: Sequence[bytes], markup: Markup, lengths: list[int]) -> None:
    """Refuse a workbook whose few long texts stand in so many cells that they fill the memory."""
    longest = max(lengths, default=0)
    if longest * markup.names_with_c < limits.TEXT_CHARACTERS:
        return
    total = 0
    for value in (match[1] for xml in sheets for match in _VALUE.finditer(xml)):
        if b"&" in value:
            total += longest
        elif value.isdigit() and int(value) < len(lengths):
            total += lengths[int(value)]
        if total > limits.TEXT_CHARACTERS:
            raise Refused("too_large", measure="unpacked")
