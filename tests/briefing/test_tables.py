"""Tables of plans, targets and half-years."""

from datetime import date
from decimal import Decimal

from dean06.blocks.table import Row, Table
from dean06.blocks.text import plain
from dean06.briefing.half_years import half_years_table
from dean06.briefing.tables import plans_table, targets_table
from dean06.claim import claim_name
from dean06.measures.totals import Total
from dean06.periods import Window
from dean06.quantities import Quantity
from tests.briefing.figures_made import NUMBERS, by_half, count, figures, share


def cells(made: Row) -> list[str]:
    return [plain(cell.text) for cell in made.cells]


def titles(table: Table) -> list[str]:
    return [plain(column.title) for column in table.columns]


def test_plans_stand_under_the_title_of_their_group() -> None:
    table = plans_table(figures(share(), count()), NUMBERS, "vi", "Được giao")
    assert table is not None
    assert titles(table) == ["Chỉ số", "Được giao", "Thời điểm", "Nguồn"]
    assert [cells(made) for made in table.rows] == [
        ["Giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến"],
        ["Tỷ lệ hồ sơ số", "97,3%", "30/06/2024", "[1]"],
        ["Phát triển công dân số"],
        ["Số thẻ đã cấp", "1.200 thẻ", "30/06/2024", "[1]"],
    ]
    assert table.rows[0].cells[0].columns == 4
    assert {claim.claim for claim in table.claims} == {claim_name("as_read", ["source-a/01"])}


def test_no_figures_make_no_table() -> None:
    nothing = figures()
    assert plans_table(nothing, NUMBERS, "vi", "Được giao") is None
    assert targets_table(nothing, NUMBERS, "vi", "Chỉ tiêu") is None
    assert half_years_table(nothing, Window(2022), NUMBERS, "vi", "Nửa năm") is None


def test_a_day_the_source_does_not_print_is_marked_and_explained() -> None:
    frame = figures(share(date_basis="implied"))
    table = plans_table(frame, NUMBERS, "vi", "Được giao")
    assert table is not None
    assert cells(table.rows[1])[2] == "30/06/2024*"
    assert [plain(note) for note in table.notes] == [
        "* Ngày cuối kỳ, cuối tháng hoặc ngày đăng; nguồn không ghi ngày cụ thể."
    ]
    dated = plans_table(figures(share()), NUMBERS, "vi", "Được giao")
    assert dated is not None
    assert dated.notes == ()


def test_a_target_stands_with_its_legal_basis_and_its_own_source() -> None:
    target = {
        "target": "t",
        "value": Decimal(95),
        "bound": "at_least",
        "deadline": date(2025, 12, 31),
        "legal_basis_vi": "Quyết định số 1/QĐ",
        "legal_basis_en": "Decision 1/QĐ",
        "source": "source-b",
    }
    bound = share(target=target, attainment="met")
    assert targets_table(figures(bound, count()), NUMBERS, "vi", "Chỉ tiêu") is None
    table = targets_table(figures(bound, bound, count()), NUMBERS, "vi", "Chỉ tiêu")
    assert table is not None
    assert [cells(made) for made in table.rows[1:]] == [
        [
            "Tỷ lệ hồ sơ số",
            "97,3%[1]",
            "Từ 95% trở lên, hạn 31/12/2025",
            "Đạt chỉ tiêu",
            "Quyết định số 1/QĐ[2]",
        ]
    ]


def test_half_years_stand_side_by_side_with_gaps_and_the_whole_change() -> None:
    frame = by_half(
        ("2022H1", share("80")),
        ("2023H2", share("90")),
        ("2022H2", count("7")),
        ("2023H2", count("9")),
    )
    table = half_years_table(frame, Window(2022), NUMBERS, "vi", "Nửa năm")
    assert table is not None
    assert titles(table) == [
        "Chỉ số",
        "6 tháng đầu năm 2022",
        "6 tháng cuối năm 2022",
        "6 tháng cuối năm 2023",
        "Từ đầu đến cuối",
    ]
    assert [cells(made) for made in table.rows] == [
        ["Tỷ lệ hồ sơ số", "80,0%[1]", "–", "90,0%[1]", "Tăng 10 điểm phần trăm"],
        ["Số thẻ đã cấp (thẻ)", "–", "7[1]", "9[1]", "Tăng 28,6%"],
    ]
    assert [plain(note) for note in table.notes] == [
        "Số liệu của cả kỳ hoặc của ngày cuối kỳ, trừ trường hợp ghi thời điểm khác.",
        "Không có số liệu của: 6 tháng đầu năm 2023.",
    ]


def test_a_figure_of_a_half_year_that_is_not_of_its_end_tells_its_time() -> None:
    part = {"period_start": date(2023, 7, 1), "period_end": date(2023, 11, 30)}
    whole = {"period_start": date(2022, 1, 1), "period_end": date(2022, 6, 30)}
    frame = by_half(
        ("2022H1", count(**whole)),
        ("2023H2", count("900", **part)),
        ("2022H1", share("80", period_end=date(2022, 5, 31))),
        ("2023H2", share("90")),
    )
    table = half_years_table(frame, Window(2022), NUMBERS, "vi", "Nửa năm")
    assert table is not None
    assert [cells(made)[1:3] for made in table.rows] == [
        ["1.200[1]", "900 (từ 01/07 đến 30/11)[1]"],
        ["80,0% (31/05)[1]", "90,0%[1]"],
    ]


def test_a_total_of_the_window_stands_behind_the_change() -> None:
    frame = by_half(("2022H1", count("1000")), ("2023H2", count("1500", observation="source-a/02")))
    total = Total(Quantity(Decimal(5000), "count"), ("source-a/01", "source-a/02"))
    table = half_years_table(
        frame, Window(2022), NUMBERS, "vi", "Nửa năm", totals={"source-a/02": total}
    )
    assert table is not None
    assert cells(table.rows[0])[3] == "Tăng 50%; cộng cả hai năm: 5.000 thẻ"
    assert {claim.rule for claim in table.claims} == {"as_read", "change", "total"}


def test_the_head_of_a_half_year_tells_the_day_most_of_its_figures_share() -> None:
    early = {"period_end": date(2023, 11, 30)}
    frame = by_half(
        *(("2022H1", share(indicator=name)) for name in "abcd"),
        *(("2023H2", share(indicator=name, **early)) for name in "abc"),
        ("2023H2", share(indicator="d")),
    )
    table = half_years_table(frame, Window(2022), NUMBERS, "vi", "Nửa năm")
    assert table is not None
    assert titles(table)[1:3] == [
        "6 tháng đầu năm 2022",
        "6 tháng cuối năm 2023, số liệu 30/11/2023",
    ]
    told = [cells(made)[2] for made in table.rows]
    assert told == ["97,3%[1]"] * 3 + ["97,3% (31/12/2023)[1]"]


def test_a_doubtful_figure_of_a_half_year_is_marked_and_the_mark_explained() -> None:
    doubtful = share("80", doubts="disagree")
    frame = by_half(("2022H1", doubtful), ("2022H2", share("90")))
    table = half_years_table(frame, Window(2022), NUMBERS, "vi", "Nửa năm")
    assert table is not None
    assert cells(table.rows[0])[1] == "80,0%†[1]"
    assert plain(table.notes[-1]).startswith("† ")


def test_only_a_long_table_of_half_years_names_its_groups() -> None:
    def made(indicators: int) -> list[list[str]]:
        rows = [
            share("90", indicator=f"i{n}") for n in range(indicators) for _ in ("2022H1", "2022H2")
        ]
        frame = figures(*rows).assign(half_year=["2022H1", "2022H2"] * indicators)
        table = half_years_table(frame, Window(2022), NUMBERS, "vi", "Nửa năm")
        assert table is not None
        return [cells(row) for row in table.rows]

    assert len(made(12)) == 12
    group, *rows = made(13)
    assert group == ["Giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến"]
    assert len(rows) == 13


def test_a_district_s_figure_is_named_as_such() -> None:
    frame = figures(share(place="huyen-b")).assign(below_vi="huyện B", below_en="B District")
    table = plans_table(frame, NUMBERS, "vi", "Được giao")
    assert table is not None
    assert cells(table.rows[1])[0] == "Tỷ lệ hồ sơ số – huyện B"


def test_flows_over_spans_of_other_lengths_are_not_compared() -> None:
    half = count(period_start=date(2022, 1, 1), period_end=date(2022, 6, 30))
    month = count("900", period_start=date(2023, 12, 1), period_end=date(2023, 12, 31))
    frame = figures(half, month).assign(half_year=["2022H1", "2023H2"])
    table = half_years_table(frame, Window(2022), NUMBERS, "vi", "Nửa năm")
    assert table is not None
    assert cells(table.rows[0])[3] == "Không so sánh do độ dài hai kỳ số liệu khác nhau"


def test_the_day_of_a_date_indicator_is_printed() -> None:
    launched = count(unit_kind="date", unit_vi=None)
    frame = figures({**launched, "value": None}).assign(value_date=date(2024, 2, 1))
    table = plans_table(frame, NUMBERS, "vi", "Được giao")
    assert table is not None
    assert cells(table.rows[1])[1] == "01/02/2024"
    assert table.claims[0].value == "2024-02-01"
