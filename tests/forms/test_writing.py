import io
import re
import time
import unicodedata
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dean06.forms.answers import Answers, FigureAnswer
from dean06.forms.form import Indicator, form_for
from dean06.forms.writing import form_bytes, write_form
from dean06.messages import LANGUAGES, Language
from tests.forms.forms_made import (
    ANSWERS,
    INDICATORS,
    PERIOD,
    PLACE,
    line_of,
    opened,
    small_form,
    texts,
)

TABLES = ("Số liệu", "Vướng mắc", "Nguồn")


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(form_bytes(small_form(), ANSWERS))


def row(book: Workbook, code: str) -> list[Any]:
    line = line_of(book, "Số liệu", code)
    return [cell.value for cell in book["Số liệu"][line]]


def validation(sheet: Worksheet, cell: str) -> Any:
    found = [one for one in sheet.data_validations.dataValidation if cell in one.sqref]
    assert len(found) == 1, cell
    return found[0]


# --- what is written


def test_the_sheets_stand_in_order_and_the_last_is_hidden(book: Workbook) -> None:
    assert book.sheetnames == ["Số liệu", "Vướng mắc", "Nguồn", "Hướng dẫn", "dean06"]
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 4 + ["hidden"]


def test_the_hidden_sheet_says_what_the_form_is_for(book: Workbook) -> None:
    assert list(book["dean06"].values)[:5] == [
        ("form", "1"),
        ("place", "tinh-a"),
        ("period", "2024H2"),
        ("language", "vi"),
        ("synthetic", "false"),
    ]


def test_a_row_names_its_indicator_and_what_was_known_last(book: Workbook) -> None:
    known = row(book, "online_share")[:7]
    assert known[:6] == ["online_share", 1, "Tỷ lệ hồ sơ trực tuyến", None, "%", "97,3%"]
    assert known[6].date() == date(2024, 6, 30)
    assert row(book, "documents/document:plan")[:7] == [
        "documents/document:plan",
        None,
        "Số văn bản",
        "kế hoạch",
        "văn bản",
        "hơn 100",
        None,
    ]


def test_what_was_typed_stays_what_was_typed(book: Workbook) -> None:
    line = line_of(book, "Số liệu", "files")
    assert row(book, "files")[7:] == ["hơn 1,4 triệu", "30/06/2024", "Kế hoạch", 2, "Lũy kế."]
    assert book["Số liệu"].cell(line, 8).number_format == "@"
    assert book["Số liệu"].cell(line, 9).number_format == "dd/mm/yyyy"


def test_an_answer_the_form_has_no_row_for_is_not_lost_in_silence() -> None:
    answers = Answers({("documents", "document:decision"): FigureAnswer("1")})
    with pytest.raises(KeyError, match="document:decision"):
        form_bytes(small_form(), answers)


def test_a_typed_formula_is_text_and_no_formula() -> None:
    answers = Answers({("files", None): FigureAnswer("=1+1", note="=HYPERLINK(1)")})
    with zipfile.ZipFile(io.BytesIO(form_bytes(small_form(), answers))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_an_empty_row_is_a_result_beforehand(book: Workbook) -> None:
    assert row(book, "amount")[7:] == [None, None, "Kết quả", None, None]


@pytest.mark.parametrize("name", [*TABLES, "Hướng dẫn"])
def test_every_sheet_is_headed_by_place_and_period(book: Workbook, name: str) -> None:
    top = texts(list(book[name].values)[:4])
    assert "TỈNH HÒA A" in top
    assert "Kỳ số liệu: 6 tháng cuối năm 2024" in top


@pytest.mark.parametrize("name", [*TABLES, "Hướng dẫn"])
def test_only_made_up_figures_bear_the_banner(book: Workbook, name: str) -> None:
    made_up = opened(form_bytes(small_form(synthetic=True)))
    assert "SỐ LIỆU MÔ PHỎNG" in texts(list(made_up[name].values)[:4])
    assert "SỐ LIỆU MÔ PHỎNG" not in texts(list(book[name].values))


def test_there_are_forty_rows_for_difficulties_and_twenty_for_sources(book: Workbook) -> None:
    empty = opened(form_bytes(small_form()))
    for filled in (book, empty):
        numbers = [line[0].value for line in filled["Nguồn"].iter_rows(min_row=6)]
        assert numbers == list(range(1, 21))
        rows = filled["Vướng mắc"].iter_rows(min_row=6, max_col=1)
        assert sum(not cell.protection.locked for (cell,) in rows) == 40


def test_the_guide_says_where_the_file_goes_and_what_must_not_be_in_it(book: Workbook) -> None:
    text = "\n".join(texts(list(book["Hướng dẫn"].values)))
    for words in ("data/raw/submissions/", "tinh-a-2024H2.xlsx", "dữ liệu cá nhân", "30/06/2024"):
        assert words in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_nfc(lang: Language) -> None:
    form = opened(form_bytes(small_form(lang=lang), ANSWERS))
    for sheet in form:
        for text in texts(list(sheet.values)):
            assert unicodedata.is_normalized("NFC", text), text


# --- how it is filled in


@pytest.mark.parametrize("name", TABLES)
def test_only_the_cells_to_fill_in_are_unlocked_and_no_password_is_needed(
    book: Workbook, name: str
) -> None:
    sheet = book[name]
    assert sheet.protection.sheet is True
    assert sheet.protection.password is None
    entries = {"Số liệu": "HIJKL", "Vướng mắc": "ABCDEF", "Nguồn": "BCDE"}[name]
    for cells in sheet.iter_rows():
        unlocked = "".join(cell.column_letter for cell in cells if not cell.protection.locked)
        assert unlocked in ("", entries)
    lines = [line for line in sheet.iter_rows() if not line[-1].protection.locked]
    assert len(lines) == {"Số liệu": 8, "Vướng mắc": 40, "Nguồn": 20}[name]


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("files", "hơn 1,4 triệu"),
        ("online_share", "kèm dấu phần trăm"),
        ("amount", "674,3 tỷ đồng"),
        ("index_rank", "12/63"),
        ("index_score", "86,94/100"),
        ("launch_day", "22/06/2023"),
    ],
)
def test_each_kind_of_unit_has_its_own_hint_and_refuses_nothing(
    book: Workbook, code: str, hint: str
) -> None:
    found = validation(book["Số liệu"], f"H{line_of(book, 'Số liệu', code)}")
    assert hint in found.prompt
    assert found.showInputMessage
    assert not found.showErrorMessage
    assert found.type is None


def test_status_and_source_are_chosen_from_lists(book: Workbook) -> None:
    line = line_of(book, "Số liệu", "files")
    assert validation(book["Số liệu"], f"J{line}").formula1 == '"Kết quả,Kế hoạch"'
    assert validation(book["Số liệu"], f"K{line}").formula1 == "'Nguồn'!$A$6:$A$25"


def test_a_group_is_chosen_from_the_names_in_the_hidden_sheet(book: Workbook) -> None:
    formula = validation(book["Vướng mắc"], "A6").formula1
    assert formula == "dean06!$B$6:$B$11"
    assert [line[1] for line in book["dean06"].values][5:] == [
        "Giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến",
        "Phát triển kinh tế - xã hội",
        "Phát triển công dân số",
        "Kết nối, khai thác, bổ sung, làm giàu dữ liệu dân cư",
        "Phục vụ chỉ đạo, điều hành của lãnh đạo các cấp",
        "Pháp lý, hạ tầng, an ninh, an toàn và nguồn lực",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_hint_is_longer_than_excel_allows(lang: Language) -> None:
    for sheet in opened(form_bytes(small_form(lang=lang))):
        for found in sheet.data_validations.dataValidation:
            assert len(found.prompt or "") <= 255, found.prompt
            assert len(found.promptTitle or "") <= 32, found.promptTitle
            assert len(found.error or "") <= 255, found.error
            assert len(found.errorTitle or "") <= 32
            assert found.formula1 is None or len(found.formula1) <= 255


# --- how it looks


@pytest.mark.parametrize("name", [*TABLES, "Hướng dẫn"])
def test_every_sheet_prints_on_a4_landscape_one_page_wide(book: Workbook, name: str) -> None:
    sheet = book[name]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert "&P" in sheet.oddFooter.right.text


@pytest.mark.parametrize(
    ("name", "pane"), [("Số liệu", "D6"), ("Vướng mắc", "A6"), ("Nguồn", "A6")]
)
def test_the_header_stays_in_sight_and_on_every_page(book: Workbook, name: str, pane: str) -> None:
    assert book[name].freeze_panes == pane
    assert book[name].print_title_rows == "$5:$5"


def test_the_codes_are_on_the_screen_but_not_on_paper(book: Workbook) -> None:
    assert book["Số liệu"].print_area.startswith("'Số liệu'!$B$1:$L$")
    assert book["Số liệu"].column_dimensions["A"].width == 6
    assert not book["Số liệu"].column_dimensions["A"].hidden


def test_every_filled_cell_is_set_in_times_new_roman(book: Workbook) -> None:
    for sheet in book.worksheets[:4]:
        for cells in sheet.iter_rows():
            for cell in cells:
                assert cell.value is None or cell.font.name == "Times New Roman", cell


def test_a_long_name_gets_the_height_of_its_lines() -> None:
    long = Indicator("long", "Tỷ lệ " + "rất dài " * 10, "%", "percent", "direction", 1)
    form = form_for(PLACE, PERIOD, [*INDICATORS, long], {}, {})
    sheet = opened(form_bytes(form))["Số liệu"]
    heights = {line[0].value: sheet.row_dimensions[line[0].row].height for line in sheet}
    assert (heights["files"], heights["long"]) == (18.5, 34)


def test_a_row_to_fill_in_may_grow_and_a_heading_may_not() -> None:
    rows = re.findall(r'<row r="(\d+)"([^>]*)>', sheet_xml())
    heights = {int(number): attributes for number, attributes in rows}
    assert 'customHeight="1"' in heights[5]
    assert heights[7].strip() == 'ht="18.5"'


def test_excel_does_not_offer_to_turn_typed_figures_into_numbers() -> None:
    assert re.search(r'</headerFooter><ignoredErrors><ignoredError sqref="A1:Z999"', sheet_xml())


# --- the file


def sheet_xml() -> str:
    """Return the sheet of figures as it stands in the file."""
    with zipfile.ZipFile(io.BytesIO(form_bytes(small_form(), ANSWERS))) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


def test_there_are_no_macros_and_no_links_outside() -> None:
    with zipfile.ZipFile(io.BytesIO(form_bytes(small_form(), ANSWERS))) as archive:
        names = archive.namelist()
        relations = b"".join(archive.read(name) for name in names if name.endswith(".rels"))
    assert not [name for name in names if re.search(r"vba|externalLink|macro", name, re.IGNORECASE)]
    assert b'TargetMode="External"' not in relations


def test_the_same_form_is_the_same_bytes_whenever_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = form_bytes(small_form(), ANSWERS)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    try:
        assert form_bytes(small_form(), ANSWERS) == first
    finally:
        monkeypatch.undo()
        time.tzset()


def test_another_answer_is_other_bytes() -> None:
    other = Answers({("files", None): FigureAnswer("1")})
    assert form_bytes(small_form(), other) != form_bytes(small_form())


def test_the_file_bears_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(form_bytes(small_form()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        times = re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+Z", archive.read("docProps/core.xml"))
    assert set(times) == {b"1980-01-01T00:00:00Z"}


def test_the_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "forms" / "2024H2" / "tinh-a.xlsx"
    write_form(path, small_form())
    assert path.read_bytes() == form_bytes(small_form())
