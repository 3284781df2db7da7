"""What every sheet of the form has around its table.

In: a worksheet, what it is titled and its columns. Out: title rows, header row, widths, print
set-up and protection. The protection has no password: it keeps labels from being typed over by
mistake, and anybody who has to may lift it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from textwrap import wrap

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dean06.forms.form import Form
from dean06.forms.layout import Sheet
from dean06.forms.styles import FONT, dress
from dean06.messages import messages

# What is written into one row, by field.
Cells = Mapping[str, str | int | Decimal | date | None]

# Points around the text of a row, and per line of it; letters per unit of a column's width.
_PADDING = 3
_LINE_HEIGHT = 15.5
_CHARACTERS = 1.25

_A4 = 9
_CM = 1 / 2.54


def write_titles(sheet: Worksheet, form: Form, title: str, remark: str, columns: range) -> int:
    """Write the rows above the table, across `columns`; return the number of the next row."""
    say = messages(form.lang).say
    name = form.place.name(form.lang)
    lines = [
        ("d06 place", f"{name[:1].upper()}{name[1:]}".upper(), 18),
        ("d06 title", title.upper(), 26),
        ("d06 subtitle", say("Period: {period}", period=form.period.name(form.lang)), 20),
    ]
    if form.synthetic:
        lines.append(("d06 banner", say("SIMULATED DATA"), 24))
    lines.append(("d06 remark", remark, 30))
    for row, (style, text, height) in enumerate(lines, 1):
        _write_across(sheet, row, columns, text, style)
        sheet.row_dimensions[row].height = height
    return len(lines) + 1


def _write_across(sheet: Worksheet, row: int, columns: range, text: str, style: str) -> None:
    for column in columns:
        dress(sheet.cell(row, column), style)
    sheet.cell(row, columns[0]).value = text
    # `merge_cells` would compare the borders of every cell, a quarter of the time a form takes.
    ends = (f"{get_column_letter(column)}{row}" for column in (columns[0], columns[-1]))
    sheet.merged_cells.add(":".join(ends))


def write_header(sheet: Worksheet, layout: Sheet, row: int) -> None:
    """Write the header row, set the widths, and keep the header in sight and on every page."""
    for number, column in enumerate(layout.columns, 1):
        cell = sheet.cell(row, number, column.heading)
        dress(cell, "d06 header entry" if column.entry else "d06 header")
        sheet.column_dimensions[layout.letter(column.field)].width = column.width
    sheet.row_dimensions[row].height = 34
    sheet.print_title_rows = f"{row}:{row}"


def write_row(
    sheet: Worksheet, layout: Sheet, line: int, cells: Cells, styles: Mapping[str, str]
) -> None:
    """Write one row of a table; a field that `cells` lacks stays empty, with its style."""
    for number, column in enumerate(layout.columns, 1):
        value = cells.get(column.field)
        cell = sheet.cell(line, number, value)
        if isinstance(value, str):
            # A text beginning with "=" is no formula.
            cell.data_type = "s"
        dress(cell, styles[column.field])


class _GrowingRow(RowDimension):
    """A row whose height is only where it begins: Excel grows it with what is typed."""

    customHeight = False  # noqa: N815 (the name of the attribute in the file)


def set_height(sheet: Worksheet, layout: Sheet, line: int, cells: Cells) -> None:
    """Give a row the height its texts need: not every program finds it out on opening."""
    needed = 1
    for column in layout.columns:
        text, room = cells.get(column.field), int(column.width * _CHARACTERS)
        if column.field != "code" and isinstance(text, str) and len(text) > room:
            needed = max(needed, len(wrap(text, room)))
    sheet.row_dimensions[line] = _GrowingRow(sheet, line, ht=_PADDING + _LINE_HEIGHT * needed)


def set_page(sheet: Worksheet, form: Form) -> None:
    """Set A4 landscape, one page wide, with page numbers below."""
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 1.2 * _CM
    margins.top, margins.bottom = 1.5 * _CM, 1.6 * _CM
    margins.header = margins.footer = 0.7 * _CM
    footer = HeaderFooterItem()
    footer.left.text = f"{form.place.name(form.lang)} · {form.period.name(form.lang)}"
    footer.right.text = messages(form.lang).say("Page {page} of {pages}", page="&P", pages="&N")
    for part in (footer.left, footer.right):
        part.font, part.size = f"{FONT},Regular", 9
    sheet.oddFooter = footer
    sheet.sheet_view.showGridLines = False


def protect(sheet: Worksheet) -> None:
    """Lock what is not to be filled in; widths, heights and filters stay the analyst's."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def attach(sheet: Worksheet, validation: DataValidation, letter: str, lines: Iterable[int]) -> None:
    """Put a drop-down or hint on the cells of a column in these lines."""
    ranges: list[list[int]] = []
    for line in lines:
        if ranges and ranges[-1][1] == line - 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    for first, last in ranges:
        validation.add(f"{letter}{first}:{letter}{last}")
    if ranges:
        sheet.add_data_validation(validation)
