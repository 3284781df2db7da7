"""The place beside the country and other provinces."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.comparison import comparison_table, uncompared_list
from dean06.measures.peers import beside
from dean06.messages import Language
from dean06.places import NATION, Gazetteer, Place
from tests.briefing.figures_made import NUMBERS, count, figures, share

PLACES = Gazetteer(
    [
        Place(
            "tinh-b", "98", "province", None, "tinh-b", "tỉnh B", "B Province", date.min, date.max
        ),
        Place(
            "tinh-a", "99", "province", None, "tinh-a", "tỉnh A", "A Province", date.min, date.max
        ),
    ]
)
PEER = {"place": "tinh-b", "source": "source-b", "observation": "source-b/01", "vintage": None}

PAID = {"indicator": "paid", "name_vi": "Tỷ lệ hồ sơ trả"}
KEPT = {"indicator": "kept", "name_vi": "Tỷ lệ hồ sơ lưu"}


def compared(
    mine: dict[str, Any], other: dict[str, Any], place: str = "tinh-b", lang: Language = "vi"
) -> Table | None:
    others = figures({**other, **PEER, "place": place}).assign(value_date=None, vintage=None)
    return comparison_table(beside(figures(mine), others), NUMBERS, PLACES, lang, 2)


def uncompared(*pairs: tuple[dict[str, Any], dict[str, Any]]) -> list[str]:
    mine = figures(*(one for one, _ in pairs))
    others = figures(*({**other, **PEER, "place": NATION} for _, other in pairs))
    peers = beside(mine, others.assign(value_date=None, vintage=None))
    assert comparison_table(peers, NUMBERS, PLACES, "vi") is None
    told = uncompared_list(peers, NUMBERS, "vi")
    return [plain(item.text) for item in told.items] if told else []


def standing(mine: dict[str, Any], other: dict[str, Any], lang: Language = "vi") -> list[str]:
    table = compared(mine, other, lang=lang)
    assert table is not None
    (made,) = table.rows
    return [plain(cell.text) for cell in made.cells]


def test_both_figures_are_printed_with_their_dates_and_sources() -> None:
    assert standing(share("97.3"), share("92.1", period_end=date(2024, 5, 1))) == [
        "Tỷ lệ hồ sơ số",
        "97,3% (30/06/2024)[1]",
        "Tỉnh B 92,1% (01/05/2024)[2]: A cao hơn 5,2 điểm phần trăm",
    ]


def test_a_date_that_is_the_same_is_printed_once() -> None:
    assert standing(share("97.3"), share("92.1"))[2].startswith("Tỉnh B 92,1%[2]: ")


def test_equal_and_lower_figures_are_told_so() -> None:
    assert standing(share("90"), share("90"))[2] == "Tỉnh B 90,0%[2]: bằng nhau"
    assert standing(share("90"), share("91.5"))[2] == (
        "Tỉnh B 91,5%[2]: A thấp hơn 1,5 điểm phần trăm"
    )


def test_in_english_the_place_is_named_too() -> None:
    assert standing(share("97"), share("92"), "en")[2] == (
        "B Province 92.0%[2]: A 5 percentage points higher"
    )


def test_a_doubtful_figure_and_an_implied_day_of_another_place_are_marked_and_explained() -> None:
    doubtful = share("95.8", doubts="share", date_basis="implied")
    table = compared(share("100"), doubtful)
    assert table is not None
    (made,) = table.rows
    assert [plain(cell.text) for cell in made.cells[1:]] == [
        "100,0% (30/06/2024)[1]",
        "Tỉnh B 95,8%† (30/06/2024*)[2]: A cao hơn 4,2 điểm phần trăm",
    ]
    assert [plain(note) for note in table.notes] == [
        "* Ngày cuối kỳ, cuối tháng hoặc ngày đăng; nguồn không ghi ngày cụ thể.",
        "† Sau số liệu của nơi khác: còn nghi vấn hoặc đọc từ bản dịch máy.",
    ]


def test_a_doubtful_figure_of_here_is_marked_with_the_annex_that_tells_why() -> None:
    table = compared(share("100", doubts="share"), share("95"))
    assert table is not None
    assert plain(table.rows[0].cells[1].text) == "100,0%† (30/06/2024)[1]"
    assert [plain(note) for note in table.notes] == [
        "† Còn nghi vấn hoặc đọc từ bản dịch máy; xem Phụ lục II."
    ]


def test_certain_figures_of_printed_days_need_no_note() -> None:
    table = compared(share("100"), share("95"))
    assert table is not None
    assert table.notes == ()


def test_figures_more_than_92_days_apart_are_not_compared() -> None:
    ninety_two = share("90", period_end=date(2024, 3, 30))
    assert standing(share("90"), ninety_two)[2].endswith(": bằng nhau")
    ninety_three = share("90", period_end=date(2024, 3, 29))
    assert uncompared((share("90"), ninety_three)) == [
        "Với cả nước, không so sánh do hai thời điểm cách nhau quá một quý: "
        "Tỷ lệ hồ sơ số (90,0%, 29/03/2024)[2]."
    ]


def test_why_nothing_is_compared_is_told_in_a_sentence_a_reason() -> None:
    undated = share("90", period_end=None, date_basis="unknown")
    rounded = share("94", **PAID, bound="at_least", word="hơn")
    bare = count("24"), count("25", denominator=Decimal(25))
    assert uncompared((undated, share("90")), (rounded, share("80", **PAID)), bare) == [
        "Với cả nước, không so sánh do không rõ thời điểm: Tỷ lệ hồ sơ số (90,0%, 30/06/2024)[2].",
        "Với cả nước, không so sánh do có số liệu làm tròn: "
        "Tỷ lệ hồ sơ trả (80,0%, 30/06/2024)[2].",
        "Với cả nước, không so sánh do nguồn không nêu tổng số: Số thẻ đã cấp (25/25, "
        "30/06/2024)[2].",
    ]


def test_figures_that_share_a_reason_share_its_sentence() -> None:
    undated = share("90", period_end=None, date_basis="unknown")
    also = {**undated, **PAID}
    (told,) = uncompared((undated, share("90")), (also, share("80", **PAID)))
    assert told.endswith(
        ": Tỷ lệ hồ sơ số (90,0%, 30/06/2024)[2]; Tỷ lệ hồ sơ trả (80,0%, 30/06/2024)[2]."
    )


def test_one_pair_that_can_be_compared_keeps_the_table_with_the_reasons_of_others() -> None:
    mine = figures(share("95"), share("90", **PAID), share("95", **KEPT))
    there = {**PEER, "place": NATION}
    others = figures(
        share("90", **there),
        {**share("80", period_end=None, date_basis="unknown"), **PAID, **there},
        {**share("91"), **KEPT, **there},
    ).assign(value_date=None, vintage=None)
    peers = beside(mine, others)
    table = comparison_table(peers, NUMBERS, PLACES, "vi")
    assert table is not None
    assert plain(table.rows[1].cells[2].text).endswith(": không so sánh do không rõ thời điểm")
    assert uncompared_list(peers, NUMBERS, "vi") is None


def test_parts_of_a_whole_are_compared_by_their_shares() -> None:
    mine, other = count("20", denominator=Decimal(25)), count("30", denominator=Decimal(40))
    assert standing(mine, other)[2].endswith(": A cao hơn 5 điểm phần trăm")


def test_another_province_that_cannot_be_compared_and_a_rank_are_left_out() -> None:
    rounded = share("90", bound="at_least", word="hơn")
    ranks = (share("4", unit_kind="rank", unit="rank"), share("5", unit_kind="rank", unit="rank"))
    for mine, other in ((share("95"), rounded), ranks):
        assert compared(mine, other) is None


def test_what_the_sentence_tells_of_the_country_makes_no_table() -> None:
    assert compared(share("95"), share("90"), NATION) is None


def test_beside_several_places_each_has_a_row_below_the_indicator_the_highest_first() -> None:
    others = figures(
        *(
            {**share(value), **PEER, "place": f"tinh-{n}"}
            for n, value in enumerate(["95", "80", "90"])
        )
    ).assign(value_date=None, vintage=None)
    places = Gazetteer(
        [
            PLACES["tinh-a"],
            *(replace(PLACES["tinh-b"], place=f"tinh-{n}", name_vi=f"tỉnh {n}") for n in range(3)),
        ]
    )
    table = comparison_table(beside(figures(share("90")), others), NUMBERS, places, "vi")
    assert table is not None
    assert plain(table.caption) == "Đối chiếu với các tỉnh, thành phố khác"
    assert plain(table.columns[2].title) == "A so với nơi này"
    assert [[plain(cell.text) for cell in row.cells] for row in table.rows] == [
        ["Tỷ lệ hồ sơ số: 90,0% (30/06/2024)[1]"],
        ["Tỉnh 0", "95,0%[2]", "Thấp hơn 5 điểm phần trăm"],
        ["Tỉnh 2", "90,0%[2]", "Bằng nhau"],
        ["Tỉnh 1", "80,0%[2]", "Cao hơn 10 điểm phần trăm"],
    ]
