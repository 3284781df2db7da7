"""Personal data is noticed by kind, and what only looks like it passes.

All persons and numbers are invented.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dean06.grids import Grid, Unreadable, personal_data
from dean06.grids.grid import Cell
from tests.grids.files_made import fault, read, workbook


def grid(*rows: tuple[Cell, ...], name: str = "") -> Grid:
    return Grid(name, rows, tuple(range(1, len(rows) + 1)))


PERSONAL: dict[str, tuple[str, ...]] = {
    "citizen_number": (
        "001099012345",
        "CCCD: 096300012345",
        "038 099 012 345",
        "038.099.012.345",
        "0380 9901 2345",
        "038-099-012-345",
        "038\u00a0099\u00a0012\u00a0345",
        "Số 001099012345, cấp ngày 1/1/2022",
    ),
    "phone": (
        "0912345678",
        "0912.345.678",
        "0912 345 678",
        "091 234 5678",
        "(091) 234 5678",
        "+84912345678",
        "+84 912 345 678",
        "(+84) 912 345 678",
        "0084912345678",
        "Liên hệ: 0351234567.",
        "0912345678; 0387654321",
        "SĐT 070-123-4567",
    ),
    "email": ("an.nguyen@example.vn", "Thư: a_b+c@mail.example.com.vn."),
    "birth_date": (
        "Ông Nguyễn Văn A, sinh ngày 01/02/1990, thường trú",
        "(sinh năm 1985)",
        "Ngày sinh: 1-2-1990",
    ),
}


@pytest.mark.parametrize(("kind", "text"), [(kind, t) for kind in PERSONAL for t in PERSONAL[kind]])
def test_personal_data_is_known_by_its_form(kind: str, text: str) -> None:
    assert personal_data([grid(("Ghi chú",), (text,))]) == (kind,)


@pytest.mark.parametrize(
    "text",
    [
        "674300000000",
        "674.300.000.000",
        "674 300 000 000 đồng",
        "123456789012",
        "000099012345",
        "097099012345",
        "0.912345678",
        "0,912345678",
        "0.351 234 567",
        "912345678",
        "84912345678",
        "00099012345",
        "0010990123456789",
        "1900 1234",
        "1900.545.678",
        "18001090",
        "024 3825 1234",
        "Điện thoại: 024.38251234",
        "Quyết định số 06/QĐ-TTg ngày 06/01/2022",
        "Số 0912345678/BC-UBND",
        "1.004222.000.00.00.H03",
        "000.00.16.H40-240101-0001",
        "2024-06-30",
        "30/6/2024",
        "202406301200",
        "https://example.vn/bai-viet-0912345678.html",
        "https://example.vn/001099012345?a=b@example.vn",
        "@daotao",
        "MST: 0312345678",
        "Mã số thuế 0312345678",
        "Số công dân có đủ ngày sinh, năm sinh",
        "năm 2024",
    ],
)
def test_what_only_looks_like_personal_data_passes(text: str) -> None:
    assert personal_data([grid(("Chỉ tiêu", "Giá trị"), (text, "1"))]) == ()


@pytest.mark.parametrize(
    ("heading", "value", "kind"),
    [
        ("CCCD", Decimal(1099012345), "citizen_number"),
        ("Số CCCD/CMND", Decimal(38099012345), "citizen_number"),
        ("CMND", "123456789", "citizen_number"),
        ("Số định danh cá nhân", Decimal(123456789012), "citizen_number"),
        ("Số điện thoại", Decimal(912345678), "phone"),
        ("SĐT", "912.345.678", "phone"),
        ("So dien thoai", Decimal(912345678), "phone"),
        ("So can cuoc", Decimal(38099012345), "citizen_number"),
        ("Di động", Decimal(84912345678), "phone"),
        ("Ngày sinh", date(1990, 2, 1), "birth_date"),
        ("NGÀY, THÁNG, NĂM SINH", "01/02/1990", "birth_date"),
        ("Ngày tháng năm sinh", "1/2/90", "birth_date"),
        ("Năm sinh", Decimal(1990), "birth_date"),
        ("Date of birth", "1990-02-01", "birth_date"),
        ("DOB", "1990", "birth_date"),
    ],
)
def test_a_heading_or_label_tells_what_a_number_or_date_is(
    heading: str, value: Cell, kind: str
) -> None:
    below = grid(("Danh sách", None), ("TT", heading), (Decimal(1), None), (Decimal(2), value))
    beside = grid((None, None), (heading, value))
    assert personal_data([below]) == (kind,)
    assert personal_data([beside]) == (kind,)
    assert personal_data([grid(("TT", "Số liệu"), (Decimal(2), value))]) == ()


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("CCCD gắn chip đã cấp", Decimal(1234567)),
        ("Số định danh cá nhân đã cấp", Decimal(104123456)),
        ("Căn cước: tỷ lệ, tổng số", Decimal(1041234567)),
        ("CCCD", Unreadable("=A1", "formula")),
        ("Số điện thoại", Decimal(19001234)),
        ("Số nam sinh", Decimal(1990)),
        ("Số người có năm sinh", Decimal(1990)),
        ("Ngày sinh", Decimal("97.3")),
        ("Ngày sinh", None),
        ("Ngày cấp", date(2022, 1, 1)),
        ("Mã số thuế", "0312345678"),
        ("MST", "0912345678"),
        ("mobile_coverage_share", Decimal(912345678)),
    ],
)
def test_a_heading_over_other_things_tells_nothing(heading: str, value: Cell) -> None:
    assert personal_data([grid((heading, "a"), (value, "b"))]) == ()


def test_a_tax_code_hides_no_telephone_beside_it() -> None:
    assert personal_data([grid(("MST", "Ghi chú"), ("0312345678", "0912345678"))]) == ("phone",)


def test_numbers_in_cells_side_by_side_are_not_one_number() -> None:
    assert personal_data([grid(("038", "099", "012", "345"), ("0912", "345", "678", ""))]) == ()


def test_all_sheets_and_their_names_are_looked_at() -> None:
    sheets = [grid(("a@example.vn",)), grid(("0912345678",)), grid(("a",), name="001099012345")]
    assert personal_data(sheets) == ("citizen_number", "phone", "email")


def test_a_file_with_personal_data_is_refused_without_repeating_it(tmp_path: Path) -> None:
    rows = [["Họ tên", "SĐT"], ["Nguyễn Văn A", 912345678], ["Trần B", "b@example.vn"]]
    caught = fault(tmp_path, workbook(rows))
    assert caught.reason == "personal_data"
    assert caught.tell("en") == (
        "inbox/file.xlsx holds personal data (telephone numbers, e-mail addresses) and was not "
        "read: delete these columns and send totals only."
    )
    assert "số điện thoại, địa chỉ thư điện tử" in caught.tell("vi")


def test_a_file_of_totals_is_read(tmp_path: Path) -> None:
    rows = [["Chỉ tiêu", "Giá trị"], ["Số thẻ CCCD", 1234567], ["Vốn", 674300000000]]
    assert len(read(tmp_path, workbook(rows))[0].rows) == 3
