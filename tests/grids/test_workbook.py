"""The cells of a workbook as they are read: what each kind of cell becomes."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from dean06.grids import Grid, Unreadable
from tests.grids.files_made import (
    SHEET,
    fault,
    read,
    saved,
    with_cells,
    with_change,
    with_part,
    workbook,
)


def made(fill: Callable[[Any], None]) -> bytes:
    book = Workbook()
    fill(book)
    return saved(book)


def only_cell(folder: Path, value: object, number_format: str | None = None) -> object:
    """Return what one cell with this value and format is read as."""

    def fill(book: Any) -> None:
        book.active["A1"] = value
        if number_format:
            book.active["A1"].number_format = number_format
        book.active["B1"] = "."

    return read(folder, made(fill))[0].rows[0][0]


def written_cell(folder: Path, cell: str) -> object:
    data = with_cells(f'<row r="1">{cell}<c r="B1"><v>1</v></c></row>')
    return read(folder, data)[0].rows[0][0]


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        ("  Hà Nội\u00a0", None, "Hà Nội"),
        ("Ha\u0300 No\u0323\u0302i", None, "Hà Nội"),
        ("01", None, "01"),
        ("1.234", None, "1.234"),
        ("'01", None, "'01"),
        (5, None, Decimal(5)),
        (97.3, None, Decimal("97.3")),
        (0.1 + 0.2, None, Decimal("0.3")),
        (674300000000, None, Decimal(674300000000)),
        (0.973, "0%", "97,3%"),
        (0.973, "0.00%", "97,3%"),
        (0.07, "0.0%", "7%"),
        (1, "0%", "100%"),
        (0, "0%", "0%"),
        (-0.015, '0.0%;[Red]-0.0"x"%', "-1,5%"),
        (0.29, "#,##0.0 %", "29%"),
        (5, '0"%"', Decimal(5)),
        (5, "0\\%", Decimal(5)),
        (1400000, "#,##0", Decimal(1400000)),
        (3, '_-* #,##0 "₫"_-', Decimal(3)),
        (date(2024, 6, 30), None, date(2024, 6, 30)),
        (45473, "[$-42A]dd/mm/yyyy", date(2024, 6, 30)),
        (45473, '"ngày" d "tháng" m "năm" yyyy', date(2024, 6, 30)),
        (datetime(2024, 6, 30, 8, 30), None, "2024-06-30 08:30:00"),
        (time(8, 30), None, "08:30:00"),
        (timedelta(hours=30), None, "30:00:00"),
        (True, None, "TRUE"),
        (False, None, "FALSE"),
        ("#REF!", None, Unreadable("#REF!", "error")),
        ("=1+1", None, Unreadable("=1+1", "formula")),
        (CellRichText("Đề ", TextBlock(InlineFont(b=True), "án")), None, "Đề án"),
    ],
)
def test_a_cell_is_read_as_an_analyst_sees_it(
    value: object, number_format: str | None, expected: object, tmp_path: Path
) -> None:
    found = only_cell(tmp_path, value, number_format)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="A1"><f>B1*2</f><v>2</v></c>', Decimal(2)),
        ('<c r="A1" t="str"><f>B1&amp;"a"</f><v>1a</v></c>', "1a"),
        ('<c r="A1" t="str"><f>B1&amp;""</f><v></v></c>', None),
        ('<c r="A1"><f>B1*2</f></c>', Unreadable("=B1*2", "formula")),
        ('<c r="A1"><f>B1*2</f><v/></c>', Unreadable("=B1*2", "formula")),
        ('<c r="A1"><f t="shared" si="0"/></c>', Unreadable("=…", "formula")),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', Unreadable("#DIV/0!", "error")),
        ("<c r='A1' t='e'><v>#N/A</v></c>", Unreadable("#N/A", "error")),
        ("<c><f>B1*2</f></c>", Unreadable("=B1*2", "formula")),
        ('<c r="A1" t="inlineStr"><is><r><t>Đề</t></r><r><t>án</t></r></is></c>', "Đềán"),
        ('<c r="A1" t="str"><v>#REF!</v></c>', "#REF!"),
        ('<c r="A1"><v>0.97299999999999998</v></c>', Decimal("0.973")),
        ('<c r="A1"><v>1E20</v></c>', Decimal(10**20)),
    ],
)
def test_a_cell_written_by_hand_is_read_likewise(
    cell: str, expected: object, tmp_path: Path
) -> None:
    assert written_cell(tmp_path, cell) == expected


def test_a_percentage_is_found_however_the_cell_is_written(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active["A1"] = 0.5
        book.active["A1"].number_format = "0%"
        book.active["B1"] = 0.25

    plain = made(fill)
    quoted = with_change(SHEET, lambda xml: xml.replace(b's="1"', b"s='1'") + b"<!-- -->", plain)
    for data in (plain, quoted):
        assert read(tmp_path, data)[0].rows == (("50%", Decimal("0.25")),)


def test_rows_and_columns_before_the_table_are_counted(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active["C3"], book.active["C6"] = "Tỉnh", 0

    assert read(tmp_path, made(fill)) == (
        Grid("Sheet", ((None, None, "Tỉnh"), (None, None, Decimal(0))), (3, 6)),
    )


def test_a_merged_cell_stands_in_each_of_its_cells(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active.append(["Số liệu", None, "Ghi chú"])
        book.active.append([1, 2, None])
        book.active.append([3, 4, None])
        book.active.merge_cells("A1:B1")
        book.active.merge_cells("C1:C3")

    assert read(tmp_path, made(fill))[0].rows == (
        ("Số liệu", "Số liệu", "Ghi chú"),
        (Decimal(1), Decimal(2), "Ghi chú"),
        (Decimal(3), Decimal(4), "Ghi chú"),
    )


def test_a_merged_range_beyond_the_table_adds_no_rows(tmp_path: Path) -> None:
    data = with_cells(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    assert read(tmp_path, data)[0].rows == ((Decimal(1),),)


def test_hidden_sheets_are_marked_and_charts_left_out(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active["A1"] = "a"
        book.create_chartsheet("Biểu đồ")
        for name, state in (("Ẩn", "hidden"), ("Ẩn hẳn", "veryHidden"), ("Trống", "visible")):
            book.create_sheet(name).sheet_state = state

    found = [(grid.name, grid.hidden) for grid in read(tmp_path, made(fill))]
    assert found == [("Sheet", False), ("Ẩn", True), ("Ẩn hẳn", True), ("Trống", False)]


def test_an_uncomputed_cell_beyond_the_values_is_kept(tmp_path: Path) -> None:
    rows = read(tmp_path, workbook([["a"], [None, None, "=A1"]]))[0].rows
    assert rows == (("a", None, None), (None, None, Unreadable("=A1", "formula")))


def test_a_line_break_in_a_cell_is_one_sign(tmp_path: Path) -> None:
    cell = '<c r="A1" t="inlineStr"><is><t>một_x000D_\nhai</t></is></c>'
    assert written_cell(tmp_path, cell) == "một\nhai"


def test_a_percentage_is_found_among_very_many_styles(tmp_path: Path) -> None:
    styles = '<xf numFmtId="0"/>' + '<xf numFmtId="9"/>' * 500
    head = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    cells = '<row r="1"><c r="A1" s="400"><v>0.5</v></c><c r="B1" s="0"><v>0.5</v></c></row>'
    styled = f"{head}<cellXfs>{styles}</cellXfs></styleSheet>"
    data = with_part("xl/styles.xml", styled, with_cells(cells))
    assert read(tmp_path, data)[0].rows == (("50%", Decimal("0.5")),)


def test_a_formula_is_found_beside_attributes_of_another_namespace(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1" y:z="1"><f>B1</f></c></row>'
    data = with_change(
        SHEET,
        lambda xml: xml.replace(b"<worksheet ", b'<worksheet xmlns:y="urn:y" '),
        with_cells(cells),
    )
    assert read(tmp_path, data)[0].rows == ((Unreadable("=B1", "formula"),),)


def test_days_are_counted_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    data = with_change(
        "xl/workbook.xml",
        lambda xml: xml.replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>'),
        workbook([[date(2024, 6, 30)]]),
    )
    assert read(tmp_path, data)[0].rows == ((date(2028, 7, 1),),)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A0"><f>1</f></c>',
        '<c r="1A"><f>1</f></c>',
        '<c r="A1"><v>1e400</v></c>',
        '<c r="A1"><v>NaN</v></c>',
        '<c r="A1"><v>abc</v></c><c r="B1"><v>1e400</v></c>',
        '<c r="A1" t="s"><v>77</v></c>',
    ],
)
def test_a_cell_that_cannot_be_is_told_as_damage(cell: str, tmp_path: Path) -> None:
    assert fault(tmp_path, with_cells(f'<row r="1">{cell}</row>')).reason == "broken"
