"""The workbook beside a briefing: real numbers, real days, nothing that runs."""

import io
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from dean06.blocks.tidy import TidyChange, TidyFigure, TidyTarget
from dean06.exporters.excel.cells import harmless, number_format
from dean06.exporters.xlsx import render_xlsx
from tests.documents import sample_document
from tests.office import needs_libreoffice, resaved


def figure(number: int = 1, **changes: Any) -> TidyFigure:
    """A share read from one row of a file; `changes` replace its parts."""
    made: dict[str, Any] = {
        "observation": f"bai-a/{number:02}",
        "role": "result",
        "group": "Giải quyết thủ tục hành chính",
        "indicator": "online_share",
        "name": "Tỷ lệ hồ sơ nộp trực tuyến",
        "place": "tỉnh Thành An",
        "value": "97.3",
        "unit": "%",
        "bound": "chính xác",
        "resolution": "0.1",
        "printed": "97,3%",
        "end": "2024-06-30",
        "date_basis": "ghi trong nguồn",
        "period": "2024H1",
        "source": 1,
        "file": "observations/public.csv",
        "line": 12,
    }
    return TidyFigure(**{**made, **changes})


def rendered(*figures: TidyFigure, **changes: Any) -> bytes:
    return render_xlsx(sample_document().model_copy(update={"figures": figures, **changes}))


def opened(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))


def cells(content: bytes, line: int = 2) -> dict[str, Any]:
    """Return the cells of one figure by the titles of their columns."""
    sheet = opened(content)["Số liệu"]
    return {cell.value: sheet.cell(line, cell.column) for cell in sheet[1]}


def value(content: bytes, title: str, line: int = 2) -> Any:
    return cells(content, line)[title].value


def test_it_has_a_sheet_of_figures_one_of_sources_and_one_that_explains_both() -> None:
    book = opened(rendered(figure()))
    assert book.sheetnames == ["Số liệu", "Nguồn", "Ghi chú"]
    assert [cell.value for cell in book["Nguồn"][2]] == [
        1,
        "Báo Thành An, bài ngày 3/7/2024.",
        None,
    ]
    assert book["Nguồn"].cell(3, 3).value == "Ghi năm 2014, đọc là 2024."
    explained = {row[0].value for row in book["Ghi chú"].iter_rows()}
    assert {cell.value for cell in book["Số liệu"][1]} <= explained


def test_a_figure_the_edition_before_did_not_have_is_marked() -> None:
    content = rendered(figure(1), figure(2, added=True))
    assert value(content, "So với ấn bản trước") is None
    assert value(content, "So với ấn bản trước", 3) == "bổ sung"
    assert "So với ấn bản trước" not in cells(rendered(figure(1)))


def test_a_figure_is_a_number_in_its_unit_with_all_that_is_known_of_it() -> None:
    full = figure(
        breakdown="ngành công an",
        denominator="120",
        start="2024-01-01",
        target=TidyTarget(
            value="80",
            bound="từ mức này trở lên",
            deadline="2025-12-31",
            legal_basis="Quyết định số 06/QĐ-TTg",
            attainment="Đạt",
            source=2,
        ),
        half_before=TidyChange(value="4.1", unit="điểm phần trăm", told="tăng 4,1 điểm phần trăm"),
        year_earlier=TidyChange(told="chưa xác định được do số liệu làm tròn"),
        cell="Biểu 1!C5",
        doubt="cao hơn hẳn kỳ trước.",
        note="Nguồn in 97,3.",
    )
    told = {title: cell.value for title, cell in cells(rendered(full)).items()}
    assert told == {
        "Chỉ số": "Tỷ lệ hồ sơ nộp trực tuyến",
        "Phân tổ": "ngành công an",
        "Nhóm": "Giải quyết thủ tục hành chính",
        "Mã chỉ số": "online_share",
        "Địa phương": "tỉnh Thành An",
        "Loại số liệu": "kết quả",
        "Giá trị": 97.3,
        "Đơn vị tính": "%",
        "Mức chính xác": "chính xác",
        "Làm tròn đến": 0.1,
        "Trên tổng số": 120,
        "Từ ngày": datetime(2024, 1, 1),
        "Thời điểm": datetime(2024, 6, 30),
        "Căn cứ xác định ngày": "ghi trong nguồn",
        "Kỳ": "2024H1",
        "Chỉ tiêu": 80,
        "Yêu cầu của chỉ tiêu": "từ mức này trở lên",
        "Thời hạn": datetime(2025, 12, 31),
        "Đánh giá": "Đạt",
        "Căn cứ": "Quyết định số 06/QĐ-TTg [2]",
        "So với nửa năm trước": 4.1,
        "So với cùng kỳ năm trước": None,
        "Đơn vị thay đổi": "điểm phần trăm",
        "Diễn giải thay đổi": ("tăng 4,1 điểm phần trăm; chưa xác định được do số liệu làm tròn"),
        "Nguồn": 1,
        "Nguyên văn trong nguồn": "97,3%",
        "Tệp": "observations/public.csv",
        "Dòng": 12,
        "Trang tính và ô": "Biểu 1!C5",
        "Nghi vấn": "cao hơn hẳn kỳ trước.",
        "Ghi chú": "Nguồn in 97,3.",
        "Mã số liệu": "bai-a/01",
    }


@pytest.mark.parametrize(
    ("written", "resolution", "shown"),
    [
        ("97.3", "0.1", "#,##0.0"),
        ("97", "0.1", "#,##0.0"),
        ("70.24", "0.01", "#,##0.00"),
        ("1323386", "1", "#,##0"),
        ("1400000", "100000", "#,##0"),
        ("0.6783", None, "#,##0.0000"),
        ("0.1", "1", "#,##0.0"),
    ],
)
def test_a_number_shows_the_digits_its_source_prints(
    written: str, resolution: str | None, shown: str
) -> None:
    content = rendered(figure(value=written, resolution=resolution))
    read = cells(content)["Giá trị"]
    assert read.number_format == shown
    assert Decimal(repr(read.value)) == Decimal(written)


def test_a_number_of_more_digits_than_a_spreadsheet_keeps_is_written_as_text() -> None:
    assert value(rendered(figure(value="123456789012345")), "Giá trị") == 123456789012345
    assert value(rendered(figure(value="1234567890123456")), "Giá trị") == "1234567890123456"
    assert value(rendered(figure(value="0.1234567890123456")), "Giá trị") == "0.1234567890123456"


def test_a_day_told_as_a_figure_is_a_day() -> None:
    content = rendered(figure(value=None, day="2024-03-05", unit="ngày", resolution=None))
    assert value(content, "Giá trị") == datetime(2024, 3, 5)
    assert cells(content)["Giá trị"].number_format == "dd/mm/yyyy"


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_text_that_looks_like_a_formula_is_text(text: str) -> None:
    cell = cells(rendered(figure(printed=text)))["Nguyên văn trong nguồn"]
    assert cell.data_type == "s"
    assert not str(cell.value).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_ordinary_text_is_left_as_it_is() -> None:
    assert harmless("hơn 1,4 triệu – ước tính") == "hơn 1,4 triệu – ước tính"
    assert number_format(Decimal("2"), None) == "#,##0"


def test_each_sheet_is_frozen_filtered_and_ready_for_print() -> None:
    book = opened(rendered(figure()))
    for sheet, name in zip(book, ("Figures", "Sources", "Notes"), strict=True):
        assert sheet.freeze_panes in ("C2", "A2")
        (table,) = sheet.tables.values()
        assert table.displayName == name
        assert table.ref == sheet.dimensions
        assert table.autoFilter is not None
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.fitToHeight == 0


def test_made_up_figures_are_told_on_every_sheet_and_printed_page() -> None:
    marked = opened(rendered(figure(), synthetic=True))
    assert [sheet.oddHeader.right.text for sheet in marked] == ["SỐ LIỆU MÔ PHỎNG"] * 3
    assert marked["Ghi chú"].cell(2, 1).value == "SỐ LIỆU MÔ PHỎNG"
    plain = opened(rendered(figure()))
    assert [sheet.oddHeader.right.text for sheet in plain] == [None] * 3


def test_a_run_by_hand_is_told() -> None:
    marked = opened(rendered(figure(), hand_run=True))["Ghi chú"]
    assert "bản chạy thủ công" in [cell.value for cell in marked["B"]]


def test_the_same_document_gives_the_same_bytes() -> None:
    first = rendered(figure(), figure(2))
    assert rendered(figure(), figure(2)) == first
    with ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_a_document_without_figures_has_a_workbook_that_says_so() -> None:
    book = opened(rendered())
    assert book["Số liệu"].max_row == 1
    assert not book["Số liệu"].tables
    told = {row[0].value: row[1].value for row in book["Ghi chú"].iter_rows()}
    assert told["Số liệu"] == "0"


def test_an_english_document_has_english_sheets() -> None:
    assert opened(rendered(figure(), lang="en")).sheetnames == [
        "Figures",
        "List of sources",
        "Notes",
    ]


@needs_libreoffice
def test_libreoffice_reads_the_same_numbers_and_days(tmp_path: Path) -> None:
    path = tmp_path / "so-lieu.xlsx"
    path.write_bytes(rendered(figure(), figure(2, value="1400000", resolution="100000")))
    again = resaved(path).read_bytes()
    assert value(again, "Giá trị") == 97.3
    assert value(again, "Giá trị", 3) == 1_400_000
    assert value(again, "Thời điểm") == datetime(2024, 6, 30)
