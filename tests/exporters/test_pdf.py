"""The printed briefing: standards, layout of the decree, content."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest

from dean06.blocks.model import Chart, Document, Finding, Findings, Heading, Paragraph, Picture
from dean06.blocks.table import Table
from dean06.errors import BriefingError
from dean06.exporters.pdf import render_pdf, render_png
from dean06.themes import load_theme
from tests.documents import CHART_SVG, sample_document
from tests.exporters.pdf_checks import own_faults, standard_faults, tags

MM = 72 / 25.4


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(sample_document())


def words(pdf: bytes, number: int = 0) -> list[dict[str, Any]]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        found: list[dict[str, Any]] = document.pages[number].extract_words(
            extra_attrs=["size", "fontname"]
        )
    return found


def text(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return " ".join(" ".join(sheet.extract_text().split()) for sheet in document.pages)


def changed(**changes: object) -> Document:
    return sample_document().model_copy(update=changes)


def only(*blocks: object) -> bytes:
    return render_pdf(changed(blocks=blocks))


def test_it_meets_both_standards_and_the_own_rules(pdf: bytes) -> None:
    assert standard_faults(pdf) == []
    assert own_faults(pdf) == []


def test_it_says_every_part_of_the_document(pdf: bytes) -> None:
    printed = text(pdf)
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BÁO CÁO",
        "1.323.386 thẻ",
        "gần 40%",
        "Chưa đạt",
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        "25/25 văn bản",
        "Ngành công an 95,0 99,2 +4,2",
        "Thay đổi tính bằng điểm phần trăm.",
        "So sánh tỷ lệ hồ sơ nộp trực tuyến với cả nước",
        "Nhận xét của chuyên viên: kết quả bền vững",
        "chi tiết kèm theo",
        "so_tra_dung 11.998",
        "Làm sạch dữ liệu hộ tịch",
        "Sở Tư pháp",
        "30/9/2024",
        "Ghi năm 2014, đọc là 2024.",
        "Nơi nhận:",
        "TM. TỔ CÔNG TÁC",
    ):
        assert part in printed


def test_the_same_document_gives_the_same_bytes(pdf: bytes) -> None:
    assert render_pdf(sample_document()) == pdf


def test_paper_and_margins_are_the_decree_s(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for sheet in document.pages:
            assert (round(sheet.width / MM), round(sheet.height / MM)) == (210, 297)
    printed = [word for number in range(2) for word in words(pdf, number)]
    body = [word for word in printed if word["top"] > 15 * MM]
    assert min(word["x0"] for word in body) >= 29.9 * MM
    assert max(word["x1"] for word in body) <= (210 - 14.9) * MM
    assert max(word["bottom"] for word in body) <= (297 - 19.9) * MM


def test_the_page_number_stands_centred_in_the_top_margin_but_not_on_page_one(
    pdf: bytes,
) -> None:
    assert all(word["top"] > 19 * MM for word in words(pdf, 0))
    (number,) = [word for word in words(pdf, 1) if word["top"] < 15 * MM]
    assert number["text"] == "2"
    assert round(number["size"]) == 13
    middle = (number["x0"] + number["x1"]) / 2
    assert abs(middle - (30 + (210 - 15)) / 2 * MM) < 2


@pytest.mark.parametrize(
    ("word", "size", "face"),
    [
        ("CỘNG", 12, "Bold"),
        ("Độc", 13, "Bold"),
        ("ỦY", 12, "Tinos"),
        ("TRIỂN", 12, "Bold"),
        ("BÁO", 14, "Bold"),
        ("Sơ", 14, "Bold"),
        ("tháng", 13, "Italic"),
    ],
)
def test_the_head_has_the_decree_s_sizes_and_faces(
    word: str, size: int, face: str, pdf: bytes
) -> None:
    found = next(each for each in words(pdf) if each["text"] == word)
    assert round(found["size"], 1) == size
    assert face in found["fontname"]


def test_running_text_is_thirteen_points_with_an_indented_first_line(pdf: bytes) -> None:
    first = next(word for word in words(pdf) if word["text"] == "Tỉnh")
    assert round(first["size"], 1) == 13
    assert abs(first["x0"] - 40 * MM) < 1


def test_headings_become_tags_and_bookmarks(pdf: bytes) -> None:
    found = tags(pdf)
    assert [tag for tag in found if tag.startswith("/H")][:3] == ["/H1", "/H1", "/H2"]
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[:2] == ["I. Công tác chỉ đạo, điều hành", "II. Kết quả thực hiện"]


def test_a_long_table_repeats_its_header_and_stays_one_table() -> None:
    (table,) = [block for block in sample_document().blocks if isinstance(block, Table)]
    long = only(table.model_copy(update={"rows": table.rows * 30}))
    assert text(long).count("Kỳ trước") >= 3
    assert tags(long).count("/Table") == 1
    assert own_faults(only(Heading(level=1, text=("A",)), table)) == []


def test_a_wide_table_stays_on_the_sheet() -> None:
    table = Table.model_validate(
        {
            "columns": [{"title": [f"Cột dài số {n}"]} for n in range(14)],
            "rows": [{"cells": [{"text": ["1.323.386,55"]} for _ in range(14)]} for _ in range(3)],
        }
    )
    with pdfplumber.open(io.BytesIO(only(table))) as document:
        for sheet in document.pages:
            assert all(char["x1"] <= sheet.width - 14 * MM for char in sheet.chars)


def test_an_annex_begins_a_page_with_its_name_centred() -> None:
    annex = Heading(level=1, text=("Phụ lục",), annex=True)
    rendered = only(Paragraph(text=("Trang một.",)), annex, Paragraph(text=("Trang hai.",)))
    assert "Phụ" not in [word["text"] for word in words(rendered)]
    first, second = [word for word in words(rendered, 1) if word["top"] > 15 * MM][:2]
    assert (first["text"], second["text"]) == ("PHỤ", "LỤC")
    assert round(first["size"]) == 14
    assert abs((first["x0"] + second["x1"]) / 2 - (30 + (210 - 15)) / 2 * MM) < 2


def test_marks_stand_on_every_page() -> None:
    document = sample_document()
    marked = changed(synthetic=True, hand_run=True, blocks=document.blocks * 2)
    rendered = render_pdf(marked)
    with pdfplumber.open(io.BytesIO(rendered)) as pages:
        assert len(pages.pages) > 3
        for sheet in pages.pages:
            printed = sheet.extract_text()
            assert "SỐ LIỆU MÔ PHỎNG" in printed
            assert "bản chạy thủ công" in printed
    assert "SỐ LIỆU MÔ PHỎNG" not in text(render_pdf(document))


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("main.typ")',
        "*đậm* _nghiêng_ $x^2$",
        "<script>alert(1)</script>",
        'a\\b"c',
        "= Tiêu đề",
    ],
)
def test_text_is_printed_and_never_run(hostile: str) -> None:
    assert hostile in text(only(Paragraph(text=(hostile,))))


def test_a_character_the_fonts_lack_is_refused_with_the_words_around_it() -> None:
    with pytest.raises(BriefingError, match="U\\+1F600.*phông chữ|phông chữ.*U\\+1F600"):
        only(Paragraph(text=("Kết quả tốt \N{GRINNING FACE} lắm",)))


def test_a_picture_that_is_none_is_refused_with_its_caption() -> None:
    broken = Chart(
        caption=("Biểu đồ hỏng",), alt="x", picture=Picture(mime="image/png", data="AAAA")
    )
    with pytest.raises(BriefingError, match="Biểu đồ hỏng"):
        only(broken)


def test_a_foreign_font_in_a_chart_becomes_ours() -> None:
    foreign = CHART_SVG.replace("Arimo", "DejaVu Sans")
    assert own_faults(only(Heading(level=1, text=("A",)), _chart(foreign))) == []


def _chart(svg: str) -> Chart:
    alt = "Thành An 97,3%, cả nước 82,0%"
    return Chart(caption=("B",), alt=alt, picture=Picture(mime="image/svg+xml", data=svg))


def test_a_chart_is_drawn_as_a_picture_for_mail() -> None:
    picture = render_png(CHART_SVG, 600)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 600


def test_qpdf_finds_nothing_to_mend(pdf: bytes, tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "briefing.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_halved_table_stands_side_by_side_and_is_one_table_with_its_head_in_each() -> None:
    rows = [
        {"cells": [{"text": [f"Nơi {n}"], "header": True}, {"text": [f"{n}"]}]}
        for n in range(101, 141)
    ]
    columns = [{"title": ["Tỉnh"]}, {"title": ["Số liệu"]}]
    made = {"columns": columns, "rows": rows, "caption": ["Thứ hạng"], "halved": True}
    rendered = render_pdf(changed(blocks=(Table.model_validate(made),)))
    assert [*standard_faults(rendered), *own_faults(rendered)] == []
    found = words(rendered)
    tops = {word["text"]: (round(word["top"]), word["x0"]) for word in found}
    assert tops["101"][0] == tops["121"][0] or tops["101"][0] == tops["122"][0]
    assert tops["140"][1] > tops["101"][1] + 200
    assert sum(word["text"] == "Tỉnh" for word in found) == 2
    assert tags(rendered).count("/Table") == 1


def figure_and_day(align: str) -> Table:
    columns = [{"title": ["Kết quả"], "align": align}, {"title": ["Thời điểm"]}]
    return Table.model_validate(
        {
            "columns": columns,
            "rows": [{"cells": [{"text": ["738.000"]}, {"text": ["30/09/2023"]}]}],
        }
    )


def between(printed: list[dict[str, Any]]) -> float:
    """Return how far apart the figure and the day behind it stand, in millimetres."""
    figure, day = (next(w for w in printed if w["text"] == t) for t in ("738.000", "30/09/2023"))
    return float(day["x0"] - figure["x1"]) / MM


def test_a_figure_stands_clear_of_the_date_behind_it() -> None:
    inset, more = load_theme().table.inset_mm, load_theme().table.figure_gap_mm
    told = between(words(only(figure_and_day("right"))))
    assert told == pytest.approx(2 * inset + more, abs=0.2)


def test_a_cause_is_printed_below_its_difficulty() -> None:
    told = Finding(text=("Thiếu máy.",), causes=(("Nguyên nhân: Thiếu kinh phí.",),))
    printed = text(only(Findings(role="bottleneck", items=(told,))))
    assert "1. Thiếu máy. + Nguyên nhân: Thiếu kinh phí." in printed
