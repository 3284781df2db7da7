"""The printed briefing measured against Decree 30/2020/NĐ-CP, Annex I, on every page of a PDF.

Numbers in brackets are the decree's. Sizes are exact to 0.05 pt (a PDF rounds), places to 0.3 mm (a
third of a letter's side bearing), widths of rules to 0.5 mm, unless a test says otherwise.
"""

import itertools
from datetime import date

import pytest

from dean06.blocks.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    List,
    Paragraph,
    Row,
    Table,
)
from dean06.briefing.letterhead import annex, head, signature
from dean06.exporters.pdf import render_pdf
from dean06.periods import HalfYear
from dean06.places import Place
from dean06.settings.issuer import issuer_of
from tests.documents import results
from tests.exporters.printed_page import Line, Sheet, sheets

SIZE, PLACE, RULE = 0.05, 0.3, 0.5
LEFT, RIGHT, TOP, BOTTOM = 30, 15, 20, 20
MIDDLE = (LEFT + 210 - RIGHT) / 2
BLACK = frozenset({(0.0, 0.0, 0.0)})

PLACE_A = Place("a", "99", "province", None, "a", "tỉnh An", "An", date.min, date.max, "Bình An")
SENTENCE = "Các sở, ngành phối hợp đồng bộ từ tỉnh đến cơ sở, bảo đảm tiến độ được giao trong kỳ. "


def part(number: str, title: str, paragraphs: int) -> tuple[Block, ...]:
    texts = [Paragraph(text=(f"Đoạn {number}{n}. {SENTENCE * 3}",)) for n in range(paragraphs)]
    return Heading(level=1, label=number, text=(title,)), *texts


def long_table() -> Table:
    rows = tuple(Row(cells=(Cell(text=(f"Dòng {n}",)), Cell(text=("97,3%",)))) for n in range(70))
    columns = (Column(title=("Tên việc",)), Column(title=("Kết quả",), align="right"))
    return Table(caption=("Bảng dài",), columns=columns, rows=rows)


def official() -> Document:
    """A whole report: three parts, all levels, a long table, a signature, two annexes."""
    issuer = issuer_of(PLACE_A, "vi")
    letter = head(PLACE_A, HalfYear(2024, 1), date(2024, 7, 2), "vi")
    letters = tuple(Item(text=(f"Ý thứ {n}",)) for n in range(8))
    blocks: tuple[Block, ...] = (
        letter,
        *part("I.", "Công tác chỉ đạo", 3),
        Heading(level=2, label="1.", text=("Mục có tiêu đề",)),
        Heading(level=3, label="a)", text=("Điểm có tiêu đề",)),
        List(ordered=True, items=(Item(text=("Việc",), items=letters, ordered=True),)),
        *part("II.", "Kết quả thực hiện", 4),
        long_table(),
        *part("III.", "Tồn tại, hạn chế", 2),
        Paragraph(text=("Chi tiết tại Phụ lục I, Phụ lục II kèm theo./.",)),
        signature(PLACE_A, "vi"),
        annex(1, "Cách đọc số liệu", issuer, "vi"),
        *[Paragraph(text=(f"Phụ lục một, đoạn {n}. {SENTENCE * 3}",)) for n in range(14)],
        annex(2, "Nguồn số liệu", issuer, "vi"),
        Paragraph(text=("Phụ lục hai.",)),
    )
    return Document(lang="vi", title=letter.document_title, date="2024-07-02", blocks=blocks)


@pytest.fixture(scope="module")
def pages() -> list[Sheet]:
    return sheets(render_pdf(official()))


@pytest.fixture(scope="module")
def first(pages: list[Sheet]) -> Sheet:
    return pages[0]


def anywhere(pages: list[Sheet], begin: str) -> Line:
    return next(sheet.line(begin) for sheet in pages if sheet.has(begin))


def page_of(pages: list[Sheet], begin: str) -> int:
    return next(number for number, sheet in enumerate(pages) if sheet.has(begin))


def body(sheet: Sheet) -> list[Line]:
    """Return the lines below the top margin."""
    return [line for line in sheet.lines if line.top > 15]


def near(found: float, expected: float, tolerance: float) -> bool:
    return abs(found - expected) <= tolerance


def test_every_sheet_is_upright_a4(pages: list[Sheet]) -> None:
    assert len(pages) >= 6
    assert all(near(sheet.width, 210, 0.1) and near(sheet.height, 297, 0.1) for sheet in pages)


def test_text_keeps_to_the_margins_of_every_page(pages: list[Sheet]) -> None:
    for sheet in pages:
        lines = body(sheet)
        assert min(line.left for line in lines) >= LEFT - PLACE
        assert max(line.right for line in lines) <= 210 - RIGHT + PLACE
        # A capital's accent stands above the line's own top, a dot below it: 1.5 mm each.
        assert min(line.foot for line in lines) >= TOP + 2
        assert max(line.foot for line in lines) <= 297 - BOTTOM


def test_rules_keep_to_the_margins_of_every_page(pages: list[Sheet]) -> None:
    # A table's rule is as thick as its ends are long: 0.4 mm.
    for rule in itertools.chain.from_iterable(sheet.rules for sheet in pages):
        assert rule.left >= LEFT - 0.4
        assert rule.right <= 210 - RIGHT + 0.4


def test_full_lines_reach_both_margins(pages: list[Sheet]) -> None:
    starts = [line for sheet in pages for line in sheet.lines if line.text.startswith("Đoạn ")]
    assert len(starts) == 9
    assert all(near(line.right, 210 - RIGHT, PLACE) for line in starts)  # justified


def test_all_text_is_black(pages: list[Sheet]) -> None:
    assert {line.colours for sheet in pages for line in sheet.lines} == {BLACK}


def test_all_text_is_in_the_faces_of_one_family(pages: list[Sheet]) -> None:
    faces = {face for sheet in pages for line in sheet.lines for face in line.faces}
    assert faces <= {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}


def test_page_one_and_the_first_page_of_each_annex_have_no_number(pages: list[Sheet]) -> None:
    annexes = [page_of(pages, "Phụ lục I"), len(pages) - 1]
    bare = [n for n, sheet in enumerate(pages) if not any(line.top < 15 for line in sheet.lines)]
    assert bare == [0, *annexes]


def test_pages_are_numbered_from_one_and_each_annex_on_its_own(pages: list[Sheet]) -> None:
    begun, expected = page_of(pages, "Phụ lục I"), []
    for number in range(len(pages)):
        since = number - (begun if begun <= number < len(pages) - 1 else 0)
        expected.append("" if since == 0 or number == len(pages) - 1 else str(since + 1))
    printed = ["".join(line.text for line in sheet.lines if line.top < 15) for sheet in pages]
    assert printed == expected
    assert begun >= 4
    assert expected[begun + 1] == "2"


def test_the_page_number_is_centred_in_the_top_margin(pages: list[Sheet]) -> None:
    numbers = [line for sheet in pages for line in sheet.lines if line.top < 15]
    for line in numbers:
        assert near(line.middle, MIDDLE, PLACE)
        assert near(line.foot, 11.5, 1)  # the figure's own middle stands at 10
        assert near(line.size, 13, SIZE)  # [13-14]
        assert line.faces == {"Tinos"}


@pytest.mark.parametrize(
    ("begin", "size", "face"),
    [
        ("CỘNG HÒA", 12, "Tinos-Bold"),  # [12-13]
        ("Độc lập - Tự do", 13, "Tinos-Bold"),  # [13-14]
        ("ỦY BAN NHÂN DÂN", 12, "Tinos"),  # [12-13]
        ("TỈNH AN", 12, "Tinos"),  # [12-13]
        ("TỔ CÔNG TÁC", 12, "Tinos-Bold"),  # [12-13]
        ("TRIỂN KHAI", 12, "Tinos-Bold"),  # [12-13]
        ("Số:", 13, "Tinos"),  # [13-14]
        ("/BC-TCTĐA06", 13, "Tinos"),  # [13-14]
        ("Bình An, ngày", 13, "Tinos-Italic"),  # [13-14]
        ("BÁO CÁO", 14, "Tinos-Bold"),  # [13-14]
        ("Sơ kết 6 tháng", 14, "Tinos-Bold"),  # [13-14]
        ("Kính gửi: Tổ công tác", 13, "Tinos"),  # [13-14]
        ("I. CÔNG TÁC CHỈ ĐẠO", 13, "Tinos-Bold"),  # [13-14]
        ("Đoạn I.0.", 13, "Tinos"),  # [13-14]
    ],
)
def test_the_first_page_has_the_sizes_and_faces(
    begin: str, size: float, face: str, first: Sheet
) -> None:
    line = first.line(begin)
    assert near(line.size, size, SIZE)
    assert line.faces == {face}


@pytest.mark.parametrize(
    ("begin", "size", "face"),
    [
        ("1. Mục có tiêu đề", 13, "Tinos-Bold"),  # [13-14]
        ("a) Điểm có tiêu đề", 13, "Tinos"),  # [13-14]
        ("Nơi nhận:", 12, "Tinos-BoldItalic"),  # [12]
        ("- Như trên;", 11, "Tinos"),  # [11]
        ("- Lưu: VT, TCTĐA06.", 11, "Tinos"),  # [11]
        ("TM. TỔ CÔNG TÁC", 13, "Tinos-Bold"),  # [13-14]
        ("TỔ TRƯỞNG", 13, "Tinos-Bold"),  # [13-14]
        ("Phụ lục I", 14, "Tinos-Bold"),  # [14]
        ("CÁCH ĐỌC SỐ LIỆU", 13, "Tinos-Bold"),  # [13-14]
        ("(Kèm theo Báo cáo số", 13, "Tinos-Italic"),  # [13-14]
        ("Phụ lục II", 14, "Tinos-Bold"),  # [14]
        ("Tên việc", 12, "Tinos-Bold"),
    ],
)
def test_later_parts_have_the_sizes_and_faces(
    begin: str, size: float, face: str, pages: list[Sheet]
) -> None:
    line = anywhere(pages, begin)
    assert near(line.size, size, SIZE)
    assert line.faces == {face}


def test_the_head_stands_in_two_columns_on_one_level(first: Sheet) -> None:
    left, right = first.line("ỦY BAN"), first.line("CỘNG HÒA")
    assert near(left.foot, right.foot, PLACE)
    assert near(left.middle, LEFT + 33, PLACE)
    assert near(right.middle, (LEFT + 66 + 3 + 210 - RIGHT) / 2, PLACE)
    assert left.right < right.left


def test_bodies_number_and_date_are_centred_in_their_columns(first: Sheet) -> None:
    for begin in ("TỈNH AN", "TỔ CÔNG TÁC", "TRIỂN KHAI"):
        assert near(first.line(begin).middle, LEFT + 33, PLACE)
    assert near(first.line("Độc lập").middle, first.line("CỘNG HÒA").middle, PLACE)
    number, date_line = first.line("Số:"), first.line("Bình An, ngày")
    assert near(number.foot, date_line.foot, PLACE)
    assert number.foot > first.line("TRIỂN KHAI").foot + 4


def test_number_day_and_signer_s_name_are_left_open(first: Sheet, pages: list[Sheet]) -> None:
    gap = first.line("/BC-").left - first.line("Số:").right
    assert gap >= 8  # mm: room to write a number of three figures
    words = [line.text for line in first.lines if "Tinos-Italic" in line.faces][:3]
    assert words == ["Bình An, ngày", "tháng", "năm"]
    last = pages[page_of(pages, "TỔ TRƯỞNG")]
    below = [line for line in last.lines if line.foot > last.line("TỔ TRƯỞNG").foot + 1]
    assert all(line.left < 100 for line in below)  # only recipients, on the left


def rule_under(sheet: Sheet, begin: str, others: int = 0) -> tuple[float, float, float, float]:
    """Return the width, middle and distance of the rule under a line, and the line's width."""
    line = sheet.line(begin)
    under = [r for r in sheet.rules if 0 < r.at - line.foot < 4 and r.left < line.right]
    found = [rule for rule in under if rule.right > line.left][others]
    return found.width, found.middle, found.at - line.foot, line.width


def test_the_motto_has_a_rule_as_long_as_itself(first: Sheet) -> None:
    width, middle, below, line = rule_under(first, "Độc lập")
    assert near(width, line, RULE)
    assert near(middle, first.line("Độc lập").middle, PLACE)
    assert 1.2 <= below <= 3  # clear of the dots below letters


@pytest.mark.parametrize("begin", ["TRIỂN KHAI", "Sơ kết 6 tháng"])
def test_body_and_subject_have_a_rule_of_a_third_to_a_half(begin: str, first: Sheet) -> None:
    width, middle, below, line = rule_under(first, begin)
    assert line / 3 - RULE <= width <= line / 2 + RULE
    assert near(middle, first.line(begin).middle, PLACE)
    assert 1.2 <= below <= 3


def test_title_and_subject_are_centred_one_under_the_other(first: Sheet) -> None:
    title, subject = first.line("BÁO CÁO"), first.line("Sơ kết")
    assert near(title.middle, MIDDLE, PLACE)
    assert near(subject.middle, MIDDLE, PLACE)
    assert 4 < subject.foot - title.foot < 9
    assert first.line("Số:").foot < title.foot


def test_the_addressee_stands_between_title_and_text(first: Sheet) -> None:
    line = first.line("Kính gửi:")
    assert near(line.middle, MIDDLE, PLACE)
    assert line.text == "Kính gửi: Tổ công tác triển khai Đề án 06 của Chính phủ"
    assert first.line("Sơ kết").foot < line.foot < first.line("I. CÔNG TÁC").foot


def test_several_addressees_stand_on_lines_of_their_own_under_the_colon() -> None:
    letter = head(PLACE_A, HalfYear(2024, 1), date(2024, 7, 2), "vi")
    several = letter.model_copy(update={"addressees": ("Bộ Công an;", "Văn phòng Chính phủ.")})
    document = official().model_copy(update={"blocks": (several,)})
    (sheet,) = sheets(render_pdf(document))
    title, one, two = (sheet.line(b) for b in ("Kính gửi:", "- Bộ Công an;", "- Văn phòng"))
    assert near(one.left, two.left, PLACE)
    assert one.left > title.right
    assert title.foot < one.foot < two.foot


def test_without_an_addressee_nothing_is_said_of_one() -> None:
    letter = head(PLACE_A, HalfYear(2024, 1), date(2024, 7, 2), "vi")
    none = letter.model_copy(update={"addressees": (), "addressees_title": ""})
    (sheet,) = sheets(render_pdf(official().model_copy(update={"blocks": (none,)})))
    assert not sheet.has("Kính gửi")


def test_the_first_line_of_a_paragraph_is_indented(pages: list[Sheet]) -> None:
    starts = [line for sheet in pages for line in sheet.lines if line.text.startswith("Đoạn ")]
    assert all(near(line.left, LEFT + 10, PLACE) for line in starts)  # [10 or 12.7]


def paragraph(sheet: Sheet, begin: str) -> list[Line]:
    """Return the lines of one paragraph."""
    at = next(n for n, line in enumerate(sheet.lines) if line.text.startswith(begin))
    rest = itertools.takewhile(lambda line: near(line.left, LEFT, PLACE), sheet.lines[at + 1 :])
    return [sheet.lines[at], *rest]


def test_lines_are_one_to_one_and_a_half_spaces_apart(first: Sheet) -> None:
    lines = paragraph(first, "Đoạn I.0.")
    assert len(lines) >= 3
    single = 13 * 1.15 * 25.4 / 72  # Times' own spacing, as Word has it
    gaps = [after.foot - before.foot for before, after in itertools.pairwise(lines)]
    assert all(single <= gap <= 1.5 * single for gap in gaps)
    assert max(gaps) - min(gaps) < 0.1


def test_paragraphs_stand_at_least_six_points_apart(first: Sheet) -> None:
    lines = paragraph(first, "Đoạn I.0.")
    usual = lines[1].foot - lines[0].foot
    between = first.line("Đoạn I.1.").foot - lines[-1].foot
    assert between - usual >= 6 * 25.4 / 72 - 0.05


def test_headings_begin_at_the_margin_and_only_parts_are_in_capitals(pages: list[Sheet]) -> None:
    for begin in ("I. CÔNG TÁC CHỈ ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. TỒN TẠI, HẠN CHẾ"):
        assert near(anywhere(pages, begin).left, LEFT, PLACE)
    for begin in ("1. Mục có tiêu đề", "a) Điểm có tiêu đề"):
        assert near(anywhere(pages, begin).left, LEFT, PLACE)


def test_letters_run_as_in_vietnamese(pages: list[Sheet]) -> None:
    marks = [line.text.split(")")[0] for s in pages for line in s.lines if "Ý thứ" in line.text]
    assert marks == ["a", "b", "c", "d", "đ", "e", "g", "h"]


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    """Push each heading line by line over the page's end."""
    for lines in range(24, 30):
        filler = [Paragraph(text=(f"Dòng {n}.",)) for n in range(lines)]
        heads = [Heading(level=n, label="", text=(f"Tiêu đề {n}",)) for n in (1, 2, 3)]
        blocks = (*filler, *heads, Paragraph(text=(SENTENCE * 4,)))
        found = sheets(render_pdf(official().model_copy(update={"blocks": blocks})))
        for sheet in found:
            assert not sheet.lines[-1].text.upper().startswith("TIÊU ĐỀ")


def test_a_table_s_head_stands_on_each_of_its_pages(pages: list[Sheet]) -> None:
    over = [sheet for sheet in pages if any(line.text.startswith("Dòng ") for line in sheet.lines)]
    assert len(over) >= 2
    for sheet in over:
        assert sheet.has("Tên việc")
        assert sheet.line("Tên việc").foot < sheet.line("Dòng ").foot


def test_a_caption_stays_with_its_table() -> None:
    for lines in range(22, 30):
        filler = [Paragraph(text=(f"Đoạn {n}.",)) for n in range(lines)]
        document = official().model_copy(update={"blocks": (*filler, results())})
        for sheet in sheets(render_pdf(document)):
            if sheet.has("Bảng 1."):
                assert sheet.has("Tỷ lệ (%)")


def test_the_end_has_recipients_left_and_signer_right_on_one_level(pages: list[Sheet]) -> None:
    sheet = pages[page_of(pages, "Nơi nhận:")]
    title, signer = sheet.line("Nơi nhận:"), sheet.line("TM. TỔ CÔNG TÁC")
    assert near(title.left, LEFT, PLACE)
    assert near(title.foot, signer.foot, 1)  # of different sizes
    assert near(signer.middle, LEFT + 165 * 3 / 4, PLACE)
    assert near(sheet.line("TỔ TRƯỞNG").middle, signer.middle, PLACE)


def test_recipients_begin_as_above_and_end_with_the_file(pages: list[Sheet]) -> None:
    sheet = pages[page_of(pages, "Nơi nhận:")]
    after = sheet.line("Nơi nhận:").foot + 1
    listed = [line for line in sheet.lines if line.foot > after and line.left < 100]
    assert [line.text for line in listed] == [
        "- Như trên;",
        "- Thành viên Tổ công tác;",
        "- Lưu: VT, TCTĐA06.",
    ]
    assert all(near(line.left, LEFT, PLACE) for line in listed)


def test_a_signature_is_never_alone_on_a_page() -> None:
    for lines in range(20, 30):
        filler = [Paragraph(text=(f"Dòng {n}.",)) for n in range(lines)]
        closing = Paragraph(text=(f"Câu cuối. {SENTENCE * 2}",))
        blocks = (*filler, closing, signature(PLACE_A, "vi"))
        found = sheets(render_pdf(official().model_copy(update={"blocks": blocks})))
        last = found[-1]
        assert last.has("TỔ TRƯỞNG")
        assert body(last)[0].foot < last.line("Nơi nhận:").foot - 4


def test_each_annex_begins_a_page_with_its_name_centred(pages: list[Sheet]) -> None:
    for name, title in (("Phụ lục I", "CÁCH ĐỌC SỐ LIỆU"), ("Phụ lục II", "NGUỒN SỐ LIỆU")):
        sheet = next(s for s in pages if s.lines and body(s)[0].text == name)
        first_line, second = body(sheet)[:2]
        assert second.text == title
        assert near(first_line.middle, MIDDLE, PLACE)
        assert near(second.middle, MIDDLE, PLACE)


def test_an_annex_names_the_report_it_belongs_to_and_leaves_number_and_day_open(
    pages: list[Sheet],
) -> None:
    sheet = pages[page_of(pages, "Phụ lục I")]
    italic = [line for line in body(sheet) if line.faces == {"Tinos-Italic"}]
    told = " ".join(line.text for line in sorted(italic, key=lambda line: round(line.foot)))
    assert told == (
        "(Kèm theo Báo cáo số /BC-TCTĐA06 ngày tháng năm của Tổ công tác "
        "triển khai Đề án 06 tỉnh An)"
    )
