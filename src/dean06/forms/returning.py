"""The copy of a workbook that goes back to whoever filled it in.

In: the workbook and what is wrong with which cell. Out: a copy with those cells coloured and a
comment on each. Comments and colours of an earlier copy are taken away first, so that a corrected
workbook comes back with what is still wrong, and nothing else. A comment with
personal data is taken away, too: only cells were searched when the file was read.
"""

from collections.abc import Sequence
from copy import copy
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from dean06.errors import BriefingError
from dean06.forms.content import Remark
from dean06.forms.styles import ENTRY_FILL
from dean06.grids import Grid
from dean06.grids.personal import personal_data
from dean06.messages import Language, messages
from dean06.names import fold
from dean06.paths import shown
from dean06.workbook_file import workbook_bytes

# Names the program's comments, and so tells them from those of people.
_AUTHOR = "dean06"
_FAULTY = PatternFill("solid", "F4B6B6")
_WIDTH, _HEIGHT = 320, 120


def mark_returned(
    source: Path, target: Path, remarks: Sequence[Remark], lang: Language = "vi"
) -> None:
    """Write a copy of the workbook `source` to `target` with the cells of `remarks` marked.

    Raises BriefingError where the workbook cannot be opened for it, or not be saved again.
    """
    try:
        copied = _marked(load_workbook(source), remarks)
    # openpyxl lets through whatever its parts meet in a file it does not expect.
    except Exception as cause:
        raise BriefingError(
            messages(lang).say(
                "The workbook {file} cannot be copied with remarks in it: open it in Excel or "
                "LibreOffice, save it as an Excel workbook (.xlsx) and try again.",
                file=shown(source),
            )
        ) from cause
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(copied)


def _marked(book: Workbook, remarks: Sequence[Remark]) -> bytes:
    _clear(book)
    sheets = {fold(sheet.title): sheet for sheet in book.worksheets}
    for remark in remarks:
        cell = _cell(sheets[fold(remark.sheet)], f"{remark.column or 'A'}{remark.line}")
        _mark(cell, remark.sentence)
    return workbook_bytes(book)


def _clear(book: Workbook) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is None:
                    continue
                if personal_data([Grid("", ((cell.comment.text,),), (1,))]):
                    cell.comment = None
                elif cell.comment.author == _AUTHOR:
                    cell.comment = None
                    locked = cell.protection.locked
                    cell.fill = PatternFill() if locked else PatternFill("solid", ENTRY_FILL)


def _cell(sheet: Worksheet, coordinate: str) -> Cell:
    """Return a cell, or the first of the merged cells it is hidden behind."""
    for merged in sheet.merged_cells.ranges:
        if coordinate in merged:
            coordinate = merged.start_cell.coordinate
    cell: Cell = sheet[coordinate]
    return cell


def _mark(cell: Cell, sentence: str) -> None:
    earlier = cell.comment
    # What stands in a cell may be quoted, and no workbook can hold a control character.
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", sentence)
    if earlier is not None:
        text = f"{earlier.text}\n{text}"
    cell.comment = Comment(text, _AUTHOR, height=_HEIGHT, width=_WIDTH)
    cell.fill = copy(_FAULTY)
