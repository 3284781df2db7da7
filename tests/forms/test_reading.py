from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook

from dean06.errors import BriefingError
from dean06.forms.content import FormContent
from dean06.forms.reading import is_form, read_form
from dean06.forms.writing import form_bytes
from dean06.grids import Grid, Unreadable
from tests.forms.forms_made import ANSWERS, grids_of, line_of, opened, small_form


def filled() -> Workbook:
    return opened(form_bytes(small_form(), ANSWERS))


def content(book: Workbook) -> FormContent:
    return read_form(grids_of(book))


def figures(book: Workbook) -> dict[tuple[str, str | None], tuple[object, ...]]:
    return {
        (row.indicator, row.breakdown): (
            row.value,
            row.day,
            row.status,
            row.source,
            row.note,
        )
        for row in content(book).figures
    }


FIGURES = {
    ("online_share", None): ("97,3%", date(2024, 12, 31), "Kết quả", Decimal(1), None),
    ("files", None): ("hơn 1,4 triệu", "30/06/2024", "Kế hoạch", Decimal(2), "Lũy kế."),
    ("documents", "document:plan"): ("7", None, "Kết quả", Decimal(1), None),
}


def test_a_form_says_what_it_was_written_for() -> None:
    read = content(filled())
    assert (read.place, read.period, read.lang, read.synthetic) == (
        "tinh-a",
        "2024H2",
        "vi",
        False,
    )


def test_a_form_of_simulated_figures_says_so() -> None:
    assert content(opened(form_bytes(small_form(synthetic=True)))).synthetic


@pytest.mark.parametrize("mark", ["TRUE", "1", "không"])
def test_a_mark_that_was_changed_does_not_make_figures_real(mark: str) -> None:
    book = filled()
    book["dean06"]["B5"] = mark
    assert content(book).synthetic


def test_filled_rows_are_read_as_they_stand_in_the_cells() -> None:
    assert figures(filled()) == FIGURES


def test_an_empty_form_has_no_rows() -> None:
    read = content(opened(form_bytes(small_form())))
    assert (read.figures, read.findings, read.sources) == ((), (), ())


def test_every_entry_names_its_cell() -> None:
    book = filled()
    row = content(book).figures[0]
    assert (row.sheet, row.line) == ("Số liệu", line_of(book, "Số liệu", "online_share"))
    assert (row.code, row.value) == ("online_share", "97,3%")
    assert (row.columns["code"], row.columns["value"]) == ("A", "H")


def test_a_row_of_difficulties_is_up_to_three_findings() -> None:
    found = [
        (row.kind, row.group, row.text, row.has_bottleneck) for row in content(filled()).findings
    ]
    assert found == [
        ("bottleneck", "digital_citizens", "Tỷ lệ kích hoạt còn thấp.", True),
        ("cause", "digital_citizens", "Thiếu thiết bị.", True),
        ("task", "digital_citizens", "Bổ sung thiết bị.", True),
        ("task", "direction", "Giao ban hằng tháng.", False),
    ]


def test_owner_and_deadline_stand_with_the_task() -> None:
    bottleneck, _, task, _ = content(filled()).findings
    assert (bottleneck.owner, bottleneck.deadline) == (None, None)
    assert (task.owner, task.columns["owner"]) == ("Công an tỉnh", "E")
    assert (task.deadline, task.columns["deadline"]) == (date(2025, 3, 31), "F")


def test_an_owner_without_a_task_is_kept_for_the_checks() -> None:
    book = filled()
    book["Vướng mắc"]["E9"] = "Sở Y tế"
    last = content(book).findings[-1]
    assert (last.kind, last.text, last.owner) == ("task", None, "Sở Y tế")


def test_a_group_that_is_none_is_kept_as_written() -> None:
    book = filled()
    line = content(book).findings[0].line
    book["Vướng mắc"][f"A{line}"] = "Nhóm khác"
    first = content(book).findings[0]
    assert (first.group, first.group_name) == (None, "Nhóm khác")
    assert first.columns["group"] == "A"


def test_sources_are_read_with_their_numbers() -> None:
    found = [
        (row.number, row.title, row.publisher, row.published) for row in content(filled()).sources
    ]
    assert found == [
        (Decimal(1), "Báo cáo số 12/BC-UBND", "UBND tỉnh", date(2024, 12, 20)),
        (Decimal(2), "Kế hoạch số 3/KH-UBND", None, None),
    ]


def test_an_english_form_is_read_by_its_own_headings() -> None:
    read = content(opened(form_bytes(small_form(lang="en"), ANSWERS)))
    assert read.lang == "en"
    assert len(read.figures) == 3
    assert read.findings[0].group == "digital_citizens"


# --- what analysts do to a form


def insert_rows(book: Workbook) -> None:
    book["Số liệu"].insert_rows(1, 3)
    book["Số liệu"].insert_rows(12)


def sort_rows(book: Workbook) -> None:
    sheet = book["Số liệu"]
    first, second = (line_of(book, "Số liệu", code) for code in ("online_share", "files"))
    for column in range(1, 13):
        one, other = sheet.cell(first, column), sheet.cell(second, column)
        one.value, other.value = other.value, one.value


def insert_column(book: Workbook) -> None:
    book["Số liệu"].insert_cols(8)


def rename_sheet(book: Workbook) -> None:
    book["Số liệu"].title = "SO LIEU"


def break_heading(book: Workbook) -> None:
    cell = next(c for row in book["Số liệu"].iter_rows() for c in row if c.value == "Giá trị")
    cell.value = "GIÁ  TRỊ\n"


def drop_name(book: Workbook) -> None:
    book["Số liệu"].delete_cols(3)


@pytest.mark.parametrize(
    "change", [insert_rows, sort_rows, insert_column, rename_sheet, break_heading, drop_name]
)
def test_a_form_is_read_right_after(change: Callable[[Workbook], None]) -> None:
    book = filled()
    for merged in list(book["Số liệu"].merged_cells.ranges):
        book["Số liệu"].unmerge_cells(str(merged))
    change(book)
    assert figures(book) == FIGURES


def test_a_filled_row_without_a_code_is_kept_for_the_checks() -> None:
    book = filled()
    sheet = book["Số liệu"]
    sheet.cell(sheet.max_row + 1, 8).value = "12"
    last = content(book).figures[-1]
    assert (last.indicator, last.breakdown, last.value) == ("", None, "12")


def test_a_row_with_another_status_only_is_kept_for_the_checks() -> None:
    book = filled()
    sheet = book["Số liệu"]
    sheet.cell(line_of(book, "Số liệu", "amount"), 10).value = "Kế hoạch"
    assert ("amount", None) in figures(book)


def test_a_code_that_is_an_error_is_kept_as_it_is_shown() -> None:
    grids = grids_of(filled())
    broken = [
        replace(
            grid,
            rows=tuple(
                (Unreadable("#REF!", "error"), *row[1:]) if row[0] == "files" else row
                for row in grid.rows
            ),
        )
        for grid in grids
    ]
    assert [row.indicator for row in read_form(broken).figures][1] == "#REF!"


# --- what is no form


def test_a_workbook_with_the_hidden_sheet_is_a_form_and_another_is_not() -> None:
    assert is_form(grids_of(filled()))
    assert not is_form([Grid("Sheet1", (("form", "1"),), (1,))])
    assert not is_form([Grid("dean06", (("place", "x"),), (1,))])
    assert not is_form([])


def refused(book: Workbook) -> str:
    with pytest.raises(BriefingError) as caught:
        content(book)
    return str(caught.value)


def without_marks(book: Workbook) -> None:
    book.remove(book["dean06"])


def newer(book: Workbook) -> None:
    book["dean06"]["B1"] = "2"


def without_place(book: Workbook) -> None:
    book["dean06"]["B2"] = None


def other_language(book: Workbook) -> None:
    book["dean06"]["B4"] = "fr"


def without_codes(book: Workbook) -> None:
    book["Số liệu"].delete_cols(1)


def without_values(book: Workbook) -> None:
    book["Số liệu"].delete_cols(8)


def without_header(book: Workbook) -> None:
    book["Nguồn"].delete_rows(5)


def without_sheet(book: Workbook) -> None:
    book.remove(book["Vướng mắc"])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (without_marks, "Tệp Excel này không phải biểu nhập số liệu của dean06"),
        (newer, "Biểu thuộc phiên bản 2, nhưng chương trình đọc phiên bản 1"),
        (without_place, "Trang ẩn “dean06” không có mục “place”"),
        (other_language, "Không có ngôn ngữ “fr”"),
        (without_codes, "Trang “Số liệu” thiếu cột “Mã” ở dòng tiêu đề 5"),
        (without_values, "Trang “Số liệu” thiếu cột “Giá trị” ở dòng tiêu đề 5"),
        (without_header, "Trang “Nguồn” không có dòng tiêu đề, cần có “Tên văn bản”, “Cơ quan"),
        (without_sheet, "Biểu không có trang “Vướng mắc”"),
    ],
)
def test_what_makes_a_form_unreadable_is_told_in_one_sentence(
    change: Callable[[Workbook], None], told: str
) -> None:
    book = filled()
    change(book)
    sentence = refused(book)
    assert sentence.startswith(told)
    assert "\n" not in sentence


def test_a_hidden_line_keeps_its_number() -> None:
    grids = grids_of(filled())
    shifted = [replace(grid, lines=tuple(line + 10 for line in grid.lines)) for grid in grids]
    moved, plain = read_form(shifted), read_form(grids)
    assert moved.figures[0].line == plain.figures[0].line + 10
