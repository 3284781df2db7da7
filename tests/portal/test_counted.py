from dean06.blocks.text import plain
from dean06.claim import Figure
from dean06.portal.counted import Called, Counted
from dean06.portal.tally import Tally, each_once

NAMES = {
    "target": Called("Tỷ lệ hồ sơ trực tuyến"),
    "b": Called("Cà Mau", "6 tháng cuối năm 2025"),
    "a": Called("Nghệ An", "6 tháng đầu năm 2024"),
    "c": Called("Phú Thọ", "6 tháng đầu năm 2024"),
}


def told(counted: Counted) -> list[str]:
    (entry,) = counted.provenance.entries
    return [f"{entry.number} {entry.meaning}", entry.rule, *map(plain, entry.told)]


def test_a_sum_names_what_is_in_it_by_period_and_how_much_each_adds() -> None:
    counted = Counted(NAMES, "vi")
    figure = counted.number(Tally((("a", 2), ("c", 0), ("b", 1_200), ("a", 1))), "checked")
    assert (figure.text, figure.claim) == ("1.203", counted.provenance.entries[0].claim)
    assert told(counted) == [
        "1.203 Số liệu đã kiểm tra",
        "Gồm các mục sau:",
        "6 tháng cuối năm 2025: Cà Mau (1.200)",
        "6 tháng đầu năm 2024: Nghệ An (3)",
    ]


def test_what_adds_one_each_is_only_named() -> None:
    counted = Counted(NAMES, "vi")
    counted.number(each_once(["c", "a"]), "online:met", "Số nơi đạt")
    assert told(counted) == [
        "2 Số nơi đạt",
        "Gồm các mục sau:",
        "6 tháng đầu năm 2024: Nghệ An, Phú Thọ",
    ]


def test_what_has_no_period_is_named_alone() -> None:
    counted = Counted(NAMES, "vi")
    counted.number(each_once(["target"]), "overdue")
    assert told(counted)[2:] == ["Tỷ lệ hồ sơ trực tuyến"]


def test_nought_is_made_of_nothing() -> None:
    counted = Counted(NAMES, "vi")
    assert counted.number(Tally(), "doubtful").text == "0"
    assert told(counted) == ["0 Số liệu còn nghi vấn", ""]


def test_what_a_target_asks_leads_to_the_briefings_that_print_it() -> None:
    counted = Counted(NAMES, "vi")
    words, number, rest = counted.quote("từ 90% trở lên", "target", each_once(["b"]))
    assert isinstance(number, Figure)
    assert (words, number.text, rest) == ("từ ", "90%", " trở lên")
    assert told(counted) == [
        "90% Tỷ lệ hồ sơ trực tuyến",
        "Ghi như trong các báo cáo:",
        "6 tháng cuối năm 2025: Cà Mau",
    ]


def test_two_numbers_that_count_different_things_are_two_claims() -> None:
    counted = Counted(NAMES, "vi")
    one = counted.number(each_once(["a"]), "met")
    other = counted.number(each_once(["a"]), "missed")
    assert one.text == other.text
    assert one.claim != other.claim


def test_a_number_keeps_its_code_when_it_changes_and_in_another_language() -> None:
    before = Counted(NAMES, "vi").number(each_once(["a"]), "met")
    after = Counted(NAMES, "en").number(each_once(["a", "b"]), "met")
    assert (before.text, after.text) == ("1", "2")
    assert before.claim == after.claim
