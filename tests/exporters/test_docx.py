"""The Word file: the decree's layout, Word's own structure, and the content of the pages."""

import io
import re
from pathlib import Path
from zipfile import ZipFile

import docx
import pdfplumber
import pytest

from dean06.blocks.model import Block, Chart, Document, Heading, Paragraph, Picture
from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Reference, Styled, plain
from dean06.errors import BriefingError
from dean06.exporters.docx import DocxExporter, render_docx
from dean06.exporters.html import render_html
from dean06.themes import load_theme
from tests.documents import chart, head, results, sample_document, signature, sources
from tests.exporters.word_parts import (
    W,
    found,
    names,
    paragraphs,
    part,
    said,
    squeezed,
    whole_text,
)
from tests.notebooks_made import block_output, notebook, ran
from tests.office import converted, needs_writer

MM = 56.7  # twentieths of a point


@pytest.fixture(scope="module")
def word() -> bytes:
    return render_docx(sample_document())


def only(*blocks: Block) -> bytes:
    return render_docx(sample_document().model_copy(update={"blocks": blocks}))


def changed(**changes: object) -> bytes:
    return render_docx(sample_document().model_copy(update=changes))


def test_it_says_every_part_of_the_document(word: bytes) -> None:
    text = whole_text(word)
    for told in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Báo cáo",
        "1.323.386 thẻ",
        "gần 40%",
        "Chưa đạt",
        "I. Công tác chỉ đạo, điều hành",
        "25/25 văn bản",
        "Thay đổi tính bằng điểm phần trăm.",
        "Bảng 1. Kết quả nhóm tiện ích dịch vụ công",
        "Biểu đồ 1. So sánh tỷ lệ",
        "Nhận xét của chuyên viên: kết quả bền vững",
        "chi tiết kèm theo",
        "so_tra_dung 11.998",
        "Sở Tư pháp",
        "Ghi năm 2014, đọc là 2024.",
        "Nơi nhận:",
        "TM. Tổ công tác",
    ):
        assert told in text


def test_every_number_of_the_page_stands_in_the_word_file(word: bytes) -> None:
    page = re.sub(
        r"<style.*?</style>|<svg.*?</svg>", "", render_html(sample_document()), flags=re.S
    )
    shown = re.findall(r"\d[\d.,/]*\d|\d", re.sub(r"<[^>]+>", " ", page.split("<body")[1]))
    text = whole_text(word)
    assert len(shown) > 40
    assert [number for number in shown if number not in text] == []


def test_the_same_document_gives_the_same_bytes_without_a_moment_of_saving(word: bytes) -> None:
    assert render_docx(sample_document()) == word
    with ZipFile(io.BytesIO(word)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    about = docx.Document(io.BytesIO(word)).core_properties
    assert about.modified is not None
    assert about.modified.date().isoformat() == "2024-07-05"
    assert about.language == "vi-VN"
    assert about.title.startswith("Báo cáo sơ kết Đề án 06 tỉnh Thành An")


def test_the_sheet_has_the_decrees_measures(word: bytes) -> None:
    section = docx.Document(io.BytesIO(word)).sections[0]
    size = (section.page_width, section.page_height)
    assert [round(length.mm) for length in size if length] == [210, 297]
    margins = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    top, bottom, left, right = (round(length.mm) for length in margins if length)
    assert (20 <= top <= 25, 20 <= bottom <= 25, 30 <= left <= 35, 15 <= right <= 20) == (True,) * 4


def test_type_and_language_are_the_offices(word: bytes) -> None:
    defaults = part(word, "styles").find(f"{W}docDefaults")
    assert set(found(defaults, ".//w:rFonts/@w:ascii")) == {"Times New Roman"}
    assert found(defaults, ".//w:sz/@w:val") == ["26"]
    assert found(defaults, ".//w:lang/@w:val") == ["vi-VN"]


def test_running_text_is_justified_with_an_indented_first_line(word: bytes) -> None:
    (style,) = found(part(word, "styles"), "//w:style[@w:styleId='BodyText']")
    assert found(style, ".//w:jc/@w:val") == ["both"]
    assert found(style, ".//w:ind/@w:firstLine") == [str(round(10 * MM))]


def test_headings_are_words_own_with_the_numbers_as_printed(word: bytes) -> None:
    body = part(word, "document")
    assert paragraphs(body, "Heading1")[:2] == [
        "I. Công tác chỉ đạo, điều hành",
        "II. Kết quả thực hiện",
    ]
    assert paragraphs(body, "Heading2") == ["1. Nhóm tiện ích giải quyết thủ tục hành chính"]
    (style,) = found(part(word, "styles"), "//w:style[@w:styleId='Heading1']")
    assert found(style, ".//w:name/@w:val") == ["heading 1"]
    assert found(style, ".//w:outlineLvl/@w:val") == ["0"]
    assert found(style, ".//w:caps/@w:val") == ["1"]


def test_every_style_that_is_used_is_defined(word: bytes) -> None:
    defined = set(found(part(word, "styles"), "//w:style/@w:styleId"))
    used = found(part(word, "document"), "//w:pStyle/@w:val|//w:rStyle/@w:val|//w:tblStyle/@w:val")
    assert set(used) - defined == set()


def test_an_annex_begins_a_page() -> None:
    annex = Heading(level=1, text=("Phụ lục",), annex=True)
    content = only(Paragraph(text=("Trước.",)), annex)
    assert paragraphs(part(content, "document"), "AnnexTitle") == ["Phụ lục"]
    (style,) = found(part(content, "styles"), "//w:style[@w:styleId='AnnexTitle']")
    assert len(found(style, ".//w:pageBreakBefore")) == 1


def test_header_rows_are_repeated_and_no_row_is_torn(word: bytes) -> None:
    tables = found(part(word, "document"), "//w:tbl[w:tblPr/w:tblStyle]")
    assert len(tables) == 2
    for table in tables:
        rows = found(table, "./w:tr")
        assert all(len(found(row, "./w:trPr/w:cantSplit")) == 1 for row in rows)
        repeated = [len(found(row, "./w:trPr/w:tblHeader")) for row in rows]
        assert repeated == sorted(repeated, reverse=True)
        assert repeated[0] == 1
    assert [len(found(row, "./w:trPr/w:tblHeader")) for row in found(tables[0], "./w:tr")] == [
        *(1, 1),
        *(0,) * 5,
    ]


def test_spans_fill_the_grid_of_a_table(word: bytes) -> None:
    (table, _) = found(part(word, "document"), "//w:tbl[w:tblPr/w:tblStyle]")
    columns = len(found(table, "./w:tblGrid/w:gridCol"))
    for row in found(table, "./w:tr"):
        cells = found(row, "./w:tc")
        spans = [int(([*found(cell, "./w:tcPr/w:gridSpan/@w:val"), "1"])[0]) for cell in cells]
        assert sum(spans) == columns == 4
    merged = found(table, "./w:tr[2]/w:tc/w:tcPr/w:vMerge/@w:val")
    assert merged == ["continue", "continue"]


def test_a_table_carries_its_caption_for_screen_readers(word: bytes) -> None:
    captions = found(part(word, "document"), "//w:tblCaption/@w:val")
    assert captions[0] == "Bảng 1. Kết quả nhóm tiện ích dịch vụ công"


def wide_table() -> Table:
    titles = [f"Quý {number} đến cuối kỳ báo cáo" for number in range(1, 13)]
    columns = tuple(Column(title=(title,)) for title in titles)
    cells = tuple(Cell(text=("123.456.789.000",)) for _ in titles)
    return Table(caption=("Rộng",), columns=columns, rows=(Row(cells=cells),))


def test_a_table_too_wide_for_the_sheet_turns_it_for_itself_alone() -> None:
    content = only(Paragraph(text=("Trước.",)), wide_table(), Paragraph(text=("Sau.",)))
    sections = docx.Document(io.BytesIO(content)).sections
    turned = [section.page_width > section.page_height for section in sections]  # type: ignore[operator]
    assert turned == [False, True, False]
    assert [section.different_first_page_header_footer for section in sections] == [
        True,
        False,
        False,
    ]


def test_a_source_is_a_footnote_where_it_is_first_mentioned(word: bytes) -> None:
    notes = found(part(word, "footnotes"), "//w:footnote[not(@w:type)]")
    assert [said(note) for note in notes] == [
        "[1] Báo Thành An, bài ngày 3/7/2024.",
        "[2] Công văn của Tổ công tác, ngày 28/6/2024.",
    ]
    body = part(word, "document")
    marks = found(body, "//w:footnoteReference/@w:id")
    assert marks == [note.get(f"{W}id") for note in notes]
    linked = found(body, "//w:hyperlink/@w:anchor")
    assert linked == ["source_1", "source_2", "source_1", "source_2"]
    assert found(body, "//w:bookmarkStart/@w:name") == ["source_1", "source_2"]


def test_a_reference_to_no_source_is_printed_and_leads_nowhere() -> None:
    content = only(Paragraph(text=("Xem ", Reference(ref=7))), sources())
    body = part(content, "document")
    assert paragraphs(body, "BodyText") == ["Xem [7]"]
    assert found(body, "//w:hyperlink|//w:footnoteReference") == []


def test_a_chart_is_drawn_sharp_with_a_picture_to_fall_back_on(word: bytes) -> None:
    (drawing,) = found(part(word, "document"), "//w:drawing")
    assert found(drawing, "./wp:inline/wp:docPr/@descr") == [chart().alt]
    assert len(found(drawing, ".//asvg:svgBlip")) == 1
    with ZipFile(io.BytesIO(word)) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert sorted(Path(name).suffix for name in media) == [".png", ".svg"]
        svg = next(name for name in media if name.endswith(".svg"))
        assert 'font-family="Arial"' in archive.read(svg).decode()
        assert "Arimo" not in archive.read(svg).decode()


def test_a_picture_that_is_none_is_refused_with_its_caption() -> None:
    broken = Chart(caption=("Hình hỏng",), alt="", picture=Picture(mime="image/png", data="AAAA"))
    with pytest.raises(BriefingError, match="Hình hỏng"):
        only(broken)


def test_the_page_number_stands_on_every_page_but_the_first(word: bytes) -> None:
    (section,) = found(part(word, "document"), "//w:sectPr")
    assert len(found(section, "./w:titlePg")) == 1
    assert found(part(word, "header1"), "//w:fldSimple/@w:instr") == ["PAGE"]
    assert found(part(word, "header2"), "//w:fldSimple") == []
    (style,) = found(part(word, "styles"), "//w:style[@w:styleId='Header']")
    assert found(style, ".//w:jc/@w:val") == ["center"]


def test_made_up_figures_and_a_run_by_hand_are_told_on_every_page(word: bytes) -> None:
    marked = changed(synthetic=True, hand_run=True)
    for header in ("header1", "header2"):
        assert "SỐ LIỆU MÔ PHỎNG" in said(part(marked, header))
        assert "SỐ LIỆU MÔ PHỎNG" not in said(part(word, header))
    kinds = found(part(marked, "document"), "//w:sectPr/w:footerReference/@w:type")
    assert kinds == ["default", "first"]
    assert said(part(marked, "footer1")) == "bản chạy thủ công"
    assert said(part(word, "footer1")) == ""


def test_nothing_in_it_leads_out_of_the_file_or_runs(word: bytes) -> None:
    with ZipFile(io.BytesIO(word)) as archive:
        links = b"".join(archive.read(name) for name in names(word) if name.endswith(".rels"))
    assert b"External" not in links
    assert not [name for name in names(word) if "vba" in name.lower() or "embed" in name]


def test_text_cannot_become_markup_nor_an_address_a_switch() -> None:
    address = 'https://vi.example/"\\l'
    content = only(
        Paragraph(text=("<w:br/> & \x02 xong ", Styled(text="cổng", href=address))),
    )
    body = part(content, "document")
    assert "<w:br/> & " in paragraphs(body, "BodyText")[0]
    assert found(body, "//w:fldSimple/@w:instr") == ['HYPERLINK "https://vi.example/%22%5Cl"']


def test_a_figure_stays_on_one_line_unless_its_cell_is_too_narrow(word: bytes) -> None:
    texts = found(part(word, "document"), "//w:t/text()")
    assert "gần\u00a040%" in texts


def test_it_is_small(word: bytes) -> None:
    assert len(word) < 100_000


def test_an_english_document_is_marked_english() -> None:
    content = changed(lang="en")
    assert found(part(content, "styles"), "//w:docDefaults//w:lang/@w:val") == ["en-GB"]


@needs_writer
def test_libreoffice_opens_it_and_prints_the_same_figures(tmp_path: Path, word: bytes) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(word)

    with pdfplumber.open(converted(path, "pdf")) as pdf:
        pages = [page.extract_text() for page in pdf.pages]

    printed = squeezed(" ".join(pages))
    document: Document = sample_document()
    tables = [block for block in document.blocks if isinstance(block, Table)]
    cells = [plain(cell.text) for table in tables for row in table.rows for cell in row.cells]
    assert [text for text in cells if squeezed(text) not in printed] == []
    for told in ("1.323.386 thẻ", "25/25 văn bản", "[1] Báo Thành An", "TM. TỔ CÔNG TÁC"):
        assert squeezed(told) in printed
    assert not pages[0].startswith("1")
    assert pages[1].startswith("2")


def test_a_results_table_keeps_its_rows_under_their_heading() -> None:
    (table,) = found(part(only(results()), "document"), "//w:tbl")
    group = found(table, "./w:tr")[2]
    assert said(group) == "Nộp trực tuyến"
    assert len(found(group, ".//w:keepNext")) == 1


def test_an_annex_with_a_name_has_its_title_and_its_report_below_it() -> None:
    annex = Heading(
        level=1, label="Phụ lục I", text=("Nguồn",), annex=True, attached="(Kèm theo Báo cáo)"
    )
    content = only(Paragraph(text=("Trước.",)), annex)
    body = part(content, "document")
    assert paragraphs(body, "AnnexName") == ["Phụ lục I"]
    assert paragraphs(body, "AnnexTitle") == ["Nguồn"]
    assert paragraphs(body, "Attached") == ["(Kèm theo Báo cáo)"]
    (title,) = found(body, "//w:p[w:pPr/w:pStyle/@w:val='AnnexTitle']")
    assert found(title, ".//w:pageBreakBefore/@w:val") == ["0"]  # on the page its name began


def test_the_addressee_stands_under_the_title() -> None:
    one = head().model_copy(update={"addressees_title": "Kính gửi:", "addressees": ("Bộ Công an",)})
    assert paragraphs(part(only(one), "document"), "Addressee") == ["Kính gửi: Bộ Công an"]
    two = one.model_copy(update={"addressees": ("Bộ Công an;", "Bộ Tư pháp.")})
    assert paragraphs(part(only(two), "document"), "Addressee") == [
        "Kính gửi:",
        "- Bộ Công an;",
        "- Bộ Tư pháp.",
    ]


def test_the_measures_are_the_theme_s(tmp_path: Path) -> None:
    own = tmp_path / "rieng.toml"
    own.write_text('base = "decree"\n[page]\nleft_mm = 35\n[body]\nsize_pt = 14\n')
    content = render_docx(sample_document(), load_theme(str(own)))
    left = docx.Document(io.BytesIO(content)).sections[0].left_margin
    assert left is not None
    assert round(left.mm) == 35
    assert found(part(content, "styles").find(f"{W}docDefaults"), ".//w:sz/@w:val") == ["28"]


def test_what_is_signed_keeps_to_the_decree_in_any_theme() -> None:
    notebook_made = notebook(ran("briefing.show()", *map(block_output, sample_document().blocks)))
    brief, _ = DocxExporter(theme="brief").from_notebook_node(notebook_made)
    decree, _ = DocxExporter(theme="decree").from_notebook_node(notebook_made)
    assert brief == decree


def test_the_last_paragraphs_go_over_to_the_sheet_of_the_signature() -> None:
    texts = [Paragraph(text=(f"Đoạn {n}.",)) for n in range(1, 4)]
    body = part(only(*texts, signature()), "document")
    kept = {said(each): bool(found(each, "w:pPr/w:keepNext")) for each in found(body, ".//w:p")}
    assert [kept[f"Đoạn {n}."] for n in range(1, 4)] == [False, True, True]


def test_a_figure_stands_clear_of_the_date_behind_it() -> None:
    table = Table(
        columns=(Column(title=("Kết quả",), align="right"), Column(title=("Thời điểm",))),
        rows=(Row(cells=(Cell(text=("738.000",)), Cell(text=("30/09/2023",)))),),
    )
    indents = {
        said(one): found(one, "w:pPr/w:ind/@w:right")
        for one in found(part(only(table), "document"), "//w:tc/w:p")
    }
    free = str(round(2.4 * MM))
    assert indents == {"Kết quả": [], "Thời điểm": [], "738.000": [free], "30/09/2023": []}
