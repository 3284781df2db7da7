"""Which numerals need a claim: each line of the written list, with a near miss it must find."""

from pathlib import Path

import pytest

from dean06.numerals import EXEMPTIONS, bare_numerals

CLAIMS = Path(__file__).parents[1] / "docs" / "claims.md"

# Name of the exemption, a text it spares, and one that looks like it and is a figure.
SPARED = [
    ("date", "đến ngày 30/06/2024", "đạt 30/63"),
    ("date", "sáng nay 28/2", "25/25 dịch vụ"),
    ("date", "trong tháng 7 năm 2024", "trong 7 tháng"),
    ("date", "chỉ biết tháng đăng là 8/2025", "đạt 81,4%"),
    ("date", "held on 28 February 2024", "held 28 meetings"),
    ("date", "from January 11 to December 30", "January 11%"),
    ("year", "kế hoạch năm 2024", "tiếp nhận 2024 hồ sơ"),
    ("year", "giai đoạn 2022 - 2025, tầm nhìn đến 2030", "2022 - 5%"),
    ("year", "by 2025", "by 2025 files"),
    ("year", "In 2025 · End of the phase", "In 2025 files"),
    ("year", "chỉ biết năm đăng là 2023", "năm qua là 2023 hồ sơ"),
    ("period", "6 tháng đầu năm 2024", "6 tháng"),
    ("period", "trong 2 năm 2022 - 2023", "2 năm"),
    ("period", "kỳ 6 tháng và kỳ 2 năm", "6 tháng và 2 năm"),
    ("period", "first 6 months of 2024", "6 months"),
    ("document number", "Quyết định số 06/QĐ-TTg", "quyết định 06 việc"),
    ("document number", "Luật 91/2025/QH15", "91/2025"),
    ("document number", "Bộ chỉ số 766", "bộ 766"),
    ("name", "Đề án 06", "đề án: 06"),
    ("name", "tài khoản mức độ 2", "mức 2%"),
    ("name", "người từ 15 tuổi trở lên", "từ 15 xã"),
    ("name", "chính quyền địa phương 2 cấp", "2 cấp"),
    ("ordinal", "Phiên họp lần thứ 9", "9 lần"),
    ("ordinal", "the 9th session", "9 sessions"),
    ("mark", "Lưu: VT, TCTĐA06.", "Lưu: 06."),
    ("reference", "không rõ ngày đăng: [2], [14].", "(2)"),
]


@pytest.mark.parametrize(("name", "spared", "found"), SPARED)
def test_what_is_on_the_list_is_spared_and_a_near_miss_is_found(
    name: str, spared: str, found: str
) -> None:
    (rule,) = (rule for rule in EXEMPTIONS if rule.name == name)
    assert rule.pattern.search(spared)
    assert bare_numerals(spared) == []
    assert bare_numerals(found) != []


def test_every_exemption_is_tried_and_explained() -> None:
    names = {rule.name for rule in EXEMPTIONS}
    assert names == {name for name, *_ in SPARED}
    explained = CLAIMS.read_text(encoding="utf-8")
    assert [name for name in names if f"| {name} |" not in explained] == []


def test_a_numeral_is_found_whole_with_its_separators_and_its_sign() -> None:
    text = "Thu 1.234.567,89 đồng, đạt 97,3 %, xếp hạng 25/63."
    assert [text[start:end] for start, end in bare_numerals(text)] == [
        "1.234.567,89",
        "97,3 %",
        "25/63",
    ]
