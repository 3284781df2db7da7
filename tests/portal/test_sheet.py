"""The overview on one sheet."""

import io
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from dean06.exporters.packing import page_count
from dean06.portal.index import overview_sheet
from dean06.portal.listing import Catalogue
from dean06.portal.manifest import Manifest
from dean06.portal.sheet import Sheet, render_sheet, sheet_document
from dean06.portal.shortfalls import Absence
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.portal.entries_made import DAY, failed
from tests.portal.index_made import PLACES, entries


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    documents = entries(tmp_path)
    manifest = Manifest(day=DAY, documents=documents)
    made = overview_sheet(manifest, Catalogue(documents, {}, PLACES, tmp_path), "vi")
    assert made
    return made


def text_of(page: bytes) -> str:
    with pdfplumber.open(io.BytesIO(page)) as pdf:
        assert len(pdf.pages) == 1
        return " ".join(pdf.pages[0].extract_text().split())


def test_it_tells_what_the_page_tells(sheet: Sheet) -> None:
    text = text_of(render_sheet(sheet))
    for part in (
        "Số liệu đến ngày 05/07/2024",
        "Lượt đạt chỉ tiêu/tổng số lượt đánh giá",
        "1/2",
        "Chỉ số online: từ 90% trở lên 05/07/2023 0 1 0 0 – (quá hạn)",
        "Đúng. Số liệu đã kiểm tra: 60; còn nghi vấn: 2.",
        "Huế",
        "xem tệp index.html, mục “Căn cứ của các số tổng hợp”",
    ):
        assert part in text


def test_it_is_one_page_however_much_there_is_to_tell(sheet: Sheet) -> None:
    told = ("Tỷ lệ hồ sơ thủ tục hành chính tiếp nhận " * 3,)
    goal = replace(sheet.told.goals[0], told=told)
    rests = tuple((f"Còn {20 - shown} chỉ tiêu khác",) for shown in range(9))
    names = ", ".join(f"Thành phố thứ {n}" for n in range(63))
    absence = Absence(("Có 63 nơi chưa có số liệu.",), names)
    crowded = replace(
        sheet, told=replace(sheet.told, goals=(goal,) * 8, rests=rests, absence=absence)
    )
    page = render_sheet(crowded)
    assert page_count(page) == 1
    text = text_of(page)
    shown = text.count("05/07/2023")
    assert 0 < shown < 8
    assert f"Còn {20 - shown} chỉ tiêu khác" in text
    assert "Thành phố thứ 62" in text


def test_what_is_overdue_is_named_below_only_where_the_table_does_not_show_it(sheet: Sheet) -> None:
    def named(shown: int) -> bool:
        return "Chỉ tiêu đã hết hạn" in str(sheet_document(sheet, shown).blocks)

    assert [named(shown) for shown in (0, 1, 2)] == [True, False, False]


def test_without_a_row_the_note_still_tells_how_many_targets_there_are(sheet: Sheet) -> None:
    assert "Số tỉnh, thành phố, mỗi nơi" in str(sheet_document(sheet, 0).blocks)


def test_it_meets_the_standards_of_the_briefings(sheet: Sheet) -> None:
    page = render_sheet(sheet)
    assert [*standard_faults(page), *own_faults(page)] == []


def test_made_up_figures_are_told(sheet: Sheet) -> None:
    assert "SỐ LIỆU MÔ PHỎNG" in text_of(render_sheet(replace(sheet, synthetic=True)))
    assert not sheet_document(sheet, 1).synthetic


def test_where_no_briefing_stands_there_is_none(tmp_path: Path) -> None:
    documents = (failed("hue"),)
    manifest = Manifest(day=DAY, documents=documents)
    catalogue = Catalogue(documents, {}, PLACES, tmp_path)
    assert overview_sheet(manifest, catalogue, "vi") is None
