import pytest

from dean06.forms.layout import (
    difficulties_sheet,
    figures_sheet,
    guide_name,
    row_code,
    sources_sheet,
    split_code,
    status_names,
)
from dean06.messages import LANGUAGES, Language
from dean06.names import fold


def test_sheets_and_headings_are_the_official_vietnamese_ones() -> None:
    figures, difficulties, sources = (
        figures_sheet("vi"),
        difficulties_sheet("vi"),
        sources_sheet("vi"),
    )

    names = [figures.name, difficulties.name, sources.name, guide_name("vi")]
    assert names == ["Số liệu", "Vướng mắc", "Nguồn", "Hướng dẫn"]
    assert [column.heading for column in figures.columns if column.entry] == [
        "Giá trị",
        "Số liệu đến ngày",
        "Loại",
        "Nguồn",
        "Ghi chú",
    ]
    assert [column.heading for column in difficulties.columns] == [
        "Nhóm",
        "Khó khăn, vướng mắc",
        "Nguyên nhân",
        "Nhiệm vụ, giải pháp",
        "Cơ quan chủ trì",
        "Thời hạn",
    ]
    assert [column.heading for column in sources.columns] == [
        "TT",
        "Tên văn bản",
        "Cơ quan ban hành",
        "Ngày ban hành",
        "Ghi chú",
    ]
    assert list(status_names("vi").values()) == ["Kết quả", "Kế hoạch"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_sheets_and_no_two_columns_of_a_sheet_can_be_mixed_up(lang: Language) -> None:
    sheets = [figures_sheet(lang), difficulties_sheet(lang), sources_sheet(lang)]
    names = [*(fold(sheet.name) for sheet in sheets), fold(guide_name(lang)), "dean06"]
    assert len(set(names)) == 5
    for sheet in sheets:
        headings = [fold(column.heading) for column in sheet.columns]
        assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_name_is_one_excel_allows(lang: Language) -> None:
    for name in (*(s(lang).name for s in (figures_sheet, difficulties_sheet, sources_sheet)),):
        assert len(name) <= 31
        assert not set(name) & set("[]:*?/\\'")


def test_a_row_is_told_by_indicator_and_breakdown() -> None:
    assert row_code("documents", None) == "documents"
    assert row_code("documents", "document:plan") == "documents/document:plan"
    assert split_code("documents") == ("documents", None)
    assert split_code("documents/document:plan") == ("documents", "document:plan")
    assert split_code("") == ("", None)


def test_a_column_is_found_by_its_field() -> None:
    assert figures_sheet("vi").letter("code") == "A"
    assert figures_sheet("vi").letter("value") == "H"
