from pathlib import Path
from typing import Any

import pytest
from openpyxl.comments import Comment

from dean06.errors import BriefingError
from dean06.forms.content import Remark
from dean06.forms.reading import read_form
from dean06.forms.returning import mark_returned
from dean06.forms.writing import write_form
from tests.forms.forms_made import ANSWERS, grids_of, line_of, opened, small_form

RED = "00F4B6B6"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    write_form(tmp_path / "form.xlsx", small_form(), ANSWERS)
    return tmp_path / "form.xlsx"


def marked(source: Path, *remarks: Remark) -> Any:
    target = source.parent / "returned" / "form.xlsx"
    mark_returned(source, target, remarks)
    return opened(target.read_bytes())


def remark(column: str | None = "H", line: int = 8, sentence: str = "Không đọc được.") -> Remark:
    return Remark("Số liệu", line, column, sentence)


def test_a_faulty_cell_is_coloured_and_says_what_is_wrong(source: Path) -> None:
    cell = marked(source, remark())["Số liệu"]["H8"]
    assert cell.fill.fgColor.rgb == RED
    assert cell.comment.text == "Không đọc được."
    assert not cell.protection.locked


def test_all_other_cells_stay_as_they_were(source: Path) -> None:
    before, after = opened(source.read_bytes()), marked(source, remark())
    assert read_form(grids_of(after)) == read_form(grids_of(before))
    coloured = [
        cell.coordinate
        for sheet in after
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment or cell.fill.fgColor.rgb == RED
    ]
    assert coloured == ["H8"]


def test_drop_downs_protection_and_print_set_up_go_back_with_it(source: Path) -> None:
    sheet = marked(source, remark())["Số liệu"]
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "D6"
    assert sheet.print_title_rows == "$5:$5"
    assert len(sheet.data_validations.dataValidation) == len(
        opened(source.read_bytes())["Số liệu"].data_validations.dataValidation
    )


def test_two_remarks_on_one_cell_are_both_told(source: Path) -> None:
    cell = marked(source, remark(sentence="Một."), remark(sentence="Hai."))["Số liệu"]["H8"]
    assert cell.comment.text == "Một.\nHai."


def test_a_remark_on_a_whole_row_stands_in_its_first_cell(source: Path) -> None:
    assert marked(source, remark(column=None))["Số liệu"]["A8"].comment is not None


def test_a_remark_on_a_merged_cell_stands_in_the_first_of_them(source: Path) -> None:
    assert marked(source, remark(column="D", line=2))["Số liệu"]["B2"].comment is not None


def test_a_corrected_copy_comes_back_with_new_remarks_only(source: Path) -> None:
    mark_returned(source, source, [remark(), remark(column="I")])
    sheet = marked(source, remark(column="I", sentence="Vẫn sai."))["Số liệu"]
    assert (sheet["H8"].comment, sheet["H8"].fill.fgColor.rgb) == (None, "00FFFBE0")
    assert sheet["I8"].comment.text == "Vẫn sai."


def test_a_label_that_was_marked_does_not_look_like_a_cell_to_fill_in(source: Path) -> None:
    mark_returned(source, source, [remark(column=None)])
    cell = marked(source)["Số liệu"]["A8"]
    assert (cell.comment, cell.fill.fill_type) == (None, None)


def test_the_comment_of_a_person_is_kept(source: Path) -> None:
    book = opened(source.read_bytes())
    book["Số liệu"]["L8"].comment = Comment("Đã hỏi lại.", "Phòng Tổng hợp")
    book.save(source)
    assert marked(source, remark())["Số liệu"]["L8"].comment.text == "Đã hỏi lại."


def test_the_same_remarks_give_the_same_bytes(source: Path) -> None:
    first, second = source.parent / "1.xlsx", source.parent / "2.xlsx"
    for target in (first, second):
        mark_returned(source, target, [remark()])
    assert first.read_bytes() == second.read_bytes() != source.read_bytes()


def test_a_sheet_is_found_however_its_name_is_written(source: Path) -> None:
    found = marked(source, Remark("SO LIEU", 8, "H", "Xem lại."))
    assert found["Số liệu"]["H8"].comment.text == "Xem lại."


def test_a_file_that_is_no_workbook_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK no workbook")
    with pytest.raises(BriefingError, match="a.xlsx.*lưu lại dạng Excel"):
        mark_returned(tmp_path / "a.xlsx", tmp_path / "b.xlsx", [])
    assert not (tmp_path / "b.xlsx").exists()


def test_the_row_marked_is_the_row_read(source: Path) -> None:
    book = opened(source.read_bytes())
    figure = read_form(grids_of(book)).figures[1]
    line = line_of(book, "Số liệu", "files")
    found = marked(source, Remark(figure.sheet, figure.line, figure.columns["value"], "Xem lại."))
    assert found["Số liệu"].cell(line, 8).comment.text == "Xem lại."
