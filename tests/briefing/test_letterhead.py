"""Head and end of the document."""

from dataclasses import replace
from datetime import date

import pytest

from dean06.blocks.text import plain
from dean06.briefing.letterhead import annex, head, opening_sentence, page_head, signature
from dean06.messages import Language
from dean06.numerals import bare_numerals
from dean06.periods import HalfYear, Window
from dean06.places import Place
from dean06.settings.issuer import issuer_of


def place(level: str, name: str, capital: str | None = "Thị xã A") -> Place:
    return Place("a", "99", level, None, "a", name, "A Province", date.min, date.max, capital)


def test_a_province_reports_under_its_people_s_committee() -> None:
    made = head(place("province", "tỉnh A"), HalfYear(2024, 1), date(2024, 7, 2), "vi")
    assert made.parent_body == "ỦY BAN NHÂN DÂN\nTỈNH A"
    assert made.issuing_body == "TỔ CÔNG TÁC\nTRIỂN KHAI ĐỀ ÁN 06"
    assert made.subject == "Sơ kết 6 tháng đầu năm 2024 thực hiện Đề án 06 trên địa bàn tỉnh A"
    assert made.document_title == f"Báo cáo: {made.subject}"
    assert made.document_date == "2024-07-02"


def test_the_nation_reports_under_the_government() -> None:
    made = head(place("nation", "Việt Nam"), Window(2022), date(2023, 12, 21), "vi")
    assert made.parent_body == "CHÍNH PHỦ"
    assert made.subject == "Sơ kết 2 năm 2022 - 2023 thực hiện Đề án 06 trên phạm vi cả nước"
    assert made.addressees == ("Thủ tướng Chính phủ",)
    assert signature(place("nation", "Việt Nam"), "vi").recipients[0] == "- Như trên;"


def test_what_holds_only_plans_is_not_called_a_review() -> None:
    period, newest = HalfYear(2022, 1), date(2022, 4, 12)
    made = head(place("province", "tỉnh A"), period, newest, "vi", only_plans=True)
    assert made.subject == (
        "Nhiệm vụ, kế hoạch thực hiện Đề án 06 trong 6 tháng đầu năm 2022 trên địa bàn tỉnh A"
    )


def test_number_day_and_name_stay_open() -> None:
    made = head(place("province", "tỉnh A"), HalfYear(2024, 1), date(2024, 7, 2), "vi")
    assert made.number_line.split() == ["Số:", "/BC-TCTĐA06"]
    assert made.date_line.split() == ["A,", "ngày", "tháng", "năm"]
    unknown = head(place("nation", "Việt Nam", None), HalfYear(2024, 1), date(2024, 7, 2), "vi")
    assert unknown.date_line.split() == ["…………,", "ngày", "tháng", "năm"]
    assert signature(place("province", "tỉnh A"), "vi").signer == ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG")


def test_english_keeps_the_form() -> None:
    made = head(place("province", "tỉnh A"), HalfYear(2024, 2), date(2024, 7, 2), "en")
    assert made.parent_body == "PEOPLE'S COMMITTEE\nOF A PROVINCE"
    assert made.subject == "Review of Project 06 in the second half of 2024, A Province"


def test_a_report_to_a_superior_body_names_it_and_its_list_begins_as_above() -> None:
    made = head(place("province", "tỉnh A"), HalfYear(2024, 1), date(2024, 7, 2), "vi")
    assert (made.addressees_title, made.addressees) == (
        "Kính gửi:",
        ("Tổ công tác triển khai Đề án 06 của Chính phủ",),
    )
    assert signature(place("province", "tỉnh A"), "vi").recipients == (
        "- Như trên;",
        "- Thành viên Tổ công tác;",
        "- Lưu: VT, TCTĐA06.",
    )


@pytest.mark.parametrize("written", ["Như trên;", "- như trên", "Như  trên."])
def test_as_above_in_the_configuration_is_not_said_twice(written: str) -> None:
    place_a = place("province", "tỉnh A")
    issuer = replace(issuer_of(place_a, "vi"), recipients=(written, "Sở Tư pháp;"))
    assert signature(place_a, "vi", issuer).recipients[:2] == ("- Như trên;", "- Sở Tư pháp;")


def test_what_is_sent_to_nobody_above_says_nothing_of_it() -> None:
    place_a = place("province", "tỉnh A")
    alone = replace(issuer_of(place_a, "vi"), kinh_gui=(), recipients=("Sở Tư pháp;", "Lãnh đạo."))
    made = head(place_a, HalfYear(2024, 1), date(2024, 7, 2), "vi", issuer=alone)
    assert (made.addressees_title, made.addressees) == ("", ())
    assert signature(place_a, "vi", alone).recipients == (
        "- Sở Tư pháp;",
        "- Lãnh đạo;",
        "- Lưu: VT, TCTĐA06.",
    )


def test_several_superior_bodies_end_their_lines_as_the_decree_has_it() -> None:
    place_a = place("province", "tỉnh A")
    both = replace(issuer_of(place_a, "vi"), kinh_gui=("Bộ Công an", "Văn phòng Chính phủ"))
    made = head(place_a, HalfYear(2024, 1), date(2024, 7, 2), "vi", issuer=both)
    assert made.addressees == ("Bộ Công an;", "Văn phòng Chính phủ.")


def test_annexes_have_roman_figures_and_name_the_report_they_belong_to() -> None:
    made = annex(2, "Nguồn số liệu", issuer_of(place("province", "tỉnh A"), "vi"), "vi")
    assert (made.label, made.annex, made.text) == ("Phụ lục II", True, ("Nguồn số liệu",))
    assert " ".join(made.attached.split()) == (
        "(Kèm theo Báo cáo số /BC-TCTĐA06 ngày tháng năm của "
        "Tổ công tác triển khai Đề án 06 tỉnh A)"
    )


def test_a_page_that_is_sent_to_nobody_has_nothing_to_fill_in() -> None:
    made = page_head(
        place("nation", "Việt Nam"), date(2024, 7, 5), "So sánh các tỉnh", "vi", synthetic=True
    )
    assert (made.title, made.subject) == ("Tài liệu tham khảo", "So sánh các tỉnh")
    assert (made.number_line, made.date_line, made.addressees) == ("", "", ())
    assert made.document_title == "So sánh các tỉnh"
    assert made.synthetic


def opening(period: Window | HalfYear, lang: Language, *, only_plans: bool = False) -> str:
    issuer = issuer_of(place("province", "tỉnh A"), lang)
    return plain(opening_sentence(period, lang, issuer, only_plans=only_plans).text)


def test_a_report_opens_with_the_decision_it_is_made_by_and_who_makes_it() -> None:
    assert opening(HalfYear(2024, 1), "vi") == (
        "Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề "
        "án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển "
        "đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030 (Đề án 06), Tổ công tác "
        "triển khai Đề án 06 tỉnh A "
        "báo cáo kết quả 6 tháng đầu năm 2024 như sau:"
    )


def test_a_report_of_plans_alone_promises_no_results() -> None:
    told = opening(HalfYear(2022, 1), "vi", only_plans=True)
    assert told.endswith("tỉnh A báo cáo nhiệm vụ, kế hoạch 6 tháng đầu năm 2022 như sau:")
    assert "kết quả" not in told


def test_the_nation_opens_as_the_task_force_of_the_government() -> None:
    issuer = issuer_of(place("nation", "Việt Nam"), "vi")
    sentence = opening_sentence(Window(2022), "vi", issuer)
    assert sentence.role == "opening"
    told = plain(sentence.text)
    assert told.endswith(
        ", Tổ công tác triển khai Đề án 06 của Chính phủ báo cáo kết quả 2 năm 2022 - 2023 như sau:"
    )


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("period", [HalfYear(2024, 1), HalfYear(2024, 2), Window(2022)])
@pytest.mark.parametrize("only_plans", [True, False])
def test_the_opening_prints_no_number_that_needs_a_source(
    period: Window | HalfYear, lang: Language, *, only_plans: bool
) -> None:
    assert bare_numerals(opening(period, lang, only_plans=only_plans)) == []
