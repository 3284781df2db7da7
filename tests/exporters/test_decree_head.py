"""Head, end and annexes of the printed briefing measured against Decree 30/2020/NĐ-CP, Annex I.

Numbers in brackets are the decree's; tolerances stand in `official.py`.
"""

from datetime import date

import pytest

from dean06.briefing.letterhead import head
from dean06.exporters.pdf import render_pdf
from dean06.periods import HalfYear
from tests.exporters.official import (
    LEFT,
    MIDDLE,
    PLACE,
    PLACE_A,
    RIGHT,
    RULE,
    SIZE,
    anywhere,
    body,
    near,
    official,
    page_of,
)
from tests.exporters.printed_page import Sheet, sheets


@pytest.fixture(scope="module")
def pages() -> list[Sheet]:
    return sheets(render_pdf(official()))


@pytest.fixture(scope="module")
def first(pages: list[Sheet]) -> Sheet:
    return pages[0]


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
        ("An, ngày", 13, "Tinos-Italic"),  # [13-14]
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
    number, date_line = first.line("Số:"), first.line("An, ngày")
    assert near(number.foot, date_line.foot, PLACE)
    assert number.foot > first.line("TRIỂN KHAI").foot + 4


def test_number_day_and_signer_s_name_are_left_open(first: Sheet, pages: list[Sheet]) -> None:
    gap = first.line("/BC-").left - first.line("Số:").right
    assert gap >= 8  # mm: room to write a number of three figures
    words = [line.text for line in first.lines if "Tinos-Italic" in line.faces][:3]
    assert words == ["An, ngày", "tháng", "năm"]
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


def test_a_long_place_name_keeps_the_date_on_one_line() -> None:
    letter = head(PLACE_A, HalfYear(2024, 1), date(2024, 7, 2), "vi")
    gaps = " " * 7
    long = f"Thành phố Hồ Chí Minh, ngày{gaps}tháng{gaps}năm{gaps}"
    longer = letter.model_copy(update={"date_line": long})
    (sheet,) = sheets(render_pdf(official().model_copy(update={"blocks": (longer,)})))
    foot = sheet.line("Thành phố Hồ Chí Minh, ngày").foot
    assert near(sheet.line("năm").foot, foot, PLACE)
    assert (
        sheet.line("tháng").left - sheet.line("Thành phố Hồ Chí Minh").right >= 3
    )  # mm to write in


def test_a_subject_of_two_lines_leaves_no_word_alone() -> None:
    letter = head(PLACE_A, HalfYear(2024, 1), date(2024, 7, 2), "vi")
    words = "Sơ kết 6 tháng cuối năm 2024 thực hiện Đề án 06 trên địa bàn thành phố Hồ Chí Minh"
    document = official().model_copy(
        update={"blocks": (letter.model_copy(update={"subject": words}),)}
    )
    (sheet,) = sheets(render_pdf(document))
    lines = [line for line in sheet.lines if near(line.size, 14, SIZE)][1:]
    assert len(lines) == 2
    assert min(line.width for line in lines) > max(line.width for line in lines) / 2
    assert all(near(line.middle, MIDDLE, PLACE) for line in lines)
