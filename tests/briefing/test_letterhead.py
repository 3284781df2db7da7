"""Head and end of the document."""

from datetime import date

from dean06.briefing.letterhead import head, signature
from dean06.periods import HalfYear, Window
from dean06.places import Place


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
    assert made.date_line.split() == ["Thị", "xã", "A,", "ngày", "tháng", "năm"]
    unknown = head(place("province", "tỉnh A", None), HalfYear(2024, 1), date(2024, 7, 2), "vi")
    assert unknown.date_line.split() == ["ngày", "tháng", "năm"]
    assert signature(place("province", "tỉnh A"), "vi").signer == ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG")


def test_english_keeps_the_form() -> None:
    made = head(place("province", "tỉnh A"), HalfYear(2024, 2), date(2024, 7, 2), "en")
    assert made.parent_body == "PEOPLE'S COMMITTEE\nOF A PROVINCE"
    assert made.subject == "Review of Project 06 in the second half of 2024, A Province"
