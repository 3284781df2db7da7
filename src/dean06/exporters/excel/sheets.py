"""The three sheets: figures, sources, and how to read them.

In: a document. Out: an openpyxl workbook. The header of each sheet stands in its first row, with
no title above, so that filters, pivots and other programs take it as it is; what a title would say
stands on the third sheet and in the margin of every printed page.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo

from dean06.blocks.model import Document, Sources
from dean06.blocks.text import plain
from dean06.dates import short_date
from dean06.exporters.excel.cells import Pen
from dean06.exporters.excel.column import Content
from dean06.exporters.excel.columns import figure_columns
from dean06.exporters.glyphs import replace_unprintable
from dean06.messages import messages

_A4 = 9
_LINE_PT = 15.0
# Letters of running text on a width of one digit: a row rather a line too high than too low.
_LETTERS = 1.3
_ACROSS = 150  # characters beside each other on one turned sheet that can still be read
_INCH_MM = 25.4
_LONGEST_TITLE = 200  # of what a page's margin can hold


def workbook_of(document: Document) -> Workbook:
    """Return the workbook of `document`."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    say = messages(document.lang).say
    _figures(book.create_sheet(say("Figures")), document)
    _sources(book.create_sheet(say("List of sources")), document)
    _notes(book.create_sheet(say("Notes")), document)
    return book


def _figures(sheet: Any, document: Document) -> None:
    columns = figure_columns(document.lang, document.figures)
    rows = [
        [(column.take(figure), column.digits(figure)) for column in columns]
        for figure in document.figures
    ]
    _fill(sheet, [(column.title, column.width) for column in columns], rows)
    _set_up(sheet, document, "Figures", "C2")
    sheet.print_title_cols = "A:B"


def _sources(sheet: Any, document: Document) -> None:
    say = messages(document.lang).say
    rows: list[list[tuple[Content, None]]] = [
        [
            (item.number, None),
            (plain(item.text), None),
            ("\n".join(map(plain, item.notes)) or None, None),
        ]
        for block in document.blocks
        if isinstance(block, Sources)
        for item in block.items
    ]
    _fill(sheet, [(say("No."), 8), (say("Source"), 90), (say("Note"), 60)], rows)
    _set_up(sheet, document, "Sources", "A2")


def _notes(sheet: Any, document: Document) -> None:
    say = messages(document.lang).say
    day = date.fromisoformat(document.date)
    about: list[tuple[str, str]] = [
        (say("Briefing"), document.title),
        (
            say("Date of the newest source"),
            short_date(day, document.lang),
        ),
        (say("Figures"), str(len(document.figures))),
    ]
    if document.synthetic:
        about.insert(0, (say("SIMULATED DATA"), say("Made up to try the program.")))
    if document.hand_run:
        about.append((say("State of the document"), say("run by hand")))
    shown = figure_columns(document.lang, document.figures)
    columns = [(column.title, column.meaning) for column in shown]
    rows: list[list[tuple[Content, None]]] = [
        [(name, None), (text, None)] for name, text in (*about, *columns)
    ]
    _fill(sheet, [(say("Item"), 34), (say("Content"), 110)], rows)
    _set_up(sheet, document, "Notes", "A2")


def _fill(
    sheet: Any,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[tuple[Content, str | None]]],
) -> None:
    pen = Pen()
    widths = [width for _, width in columns]
    for number, (title, width) in enumerate(columns, 1):
        pen.title(sheet.cell(1, number), title)
        sheet.column_dimensions[get_column_letter(number)].width = width
    _set_height(sheet, 1, [title for title, _ in columns], widths)
    for line, row in enumerate(rows, 2):
        for number, (content, digits) in enumerate(row, 1):
            if content is not None:
                pen.put(sheet.cell(line, number), content, digits)
        _set_height(sheet, line, [content for content, _ in row], widths)


def _set_height(sheet: Any, line: int, contents: Iterable[Content], widths: list[int]) -> None:
    """Make a row as high as its longest text: LibreOffice would cut wrapped lines off."""
    lines = (
        sum(max(1, ceil(len(part) / (width * _LETTERS))) for part in content.split("\n"))
        for content, width in zip(contents, widths, strict=True)
        if isinstance(content, str)
    )
    sheet.row_dimensions[line].height = _LINE_PT * max(lines, default=1) + _LINE_PT / 4


def _set_up(sheet: Any, document: Document, name: str, frozen: str) -> None:
    """Freeze, filter, and prepare for print; `name` is the table's in formulas."""
    sheet.freeze_panes = frozen
    if sheet.max_row > 1:
        table = Table(displayName=name, ref=sheet.dimensions)
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(table)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = _sheets_across(sheet), 0
    sheet.print_title_rows = "1:1"
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, 18 / _INCH_MM)
    sheet.page_margins.header = sheet.page_margins.footer = 9 / _INCH_MM
    _margin_lines(sheet, document)


def _sheets_across(sheet: Any) -> int:
    """How many sheets of paper stand side by side."""
    width = sum(column.width for column in sheet.column_dimensions.values())
    return max(1, round(float(width) / _ACROSS))


def _margin_lines(sheet: Any, document: Document) -> None:
    # An ampersand begins a code in these lines.
    title = replace_unprintable(document.title).replace("&", "&&")[:_LONGEST_TITLE]
    sheet.oddHeader.left.text = title
    if document.synthetic:
        sheet.oddHeader.right.text = messages(document.lang).say("SIMULATED DATA")
        sheet.sheet_properties.tabColor = "C00000"
    sheet.oddFooter.center.text = "&P/&N"
