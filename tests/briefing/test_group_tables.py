"""The figures of one group as a table with the columns that hold something."""

from datetime import date
from decimal import Decimal

from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.group_tables import Setting, group_table
from dean06.measures.change import Change
from dean06.measures.standing import Standing, Step
from dean06.periods import HalfYear
from tests.briefing.figures_made import DAY, NUMBERS, count, figures, row, share

EARLIER = {"half_before": HalfYear(2023, 2), "year_earlier": HalfYear(2023, 1)}


def setting(*standings: Standing) -> Setting:
    found = {one.row.observation: one for one in standings}
    return Setting(NUMBERS, dict(EARLIER), found, (None, DAY), "vi")


def titles(table: Table | None) -> list[str]:
    assert table is not None
    return [plain(column.title) for column in table.columns]


def cells(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [[plain(cell.text) for cell in made.cells] for made in table.rows]


def test_bare_figures_of_the_usual_day_need_three_columns() -> None:
    table = group_table(figures(share(), count()), setting(), "Kết quả")
    assert titles(table) == ["Chỉ số", "Kết quả", "Nguồn"]
    assert cells(table)[1] == ["Số thẻ đã cấp", "1.200 thẻ", "[1]"]
    assert group_table(figures(), setting(), "Kết quả") is None


def test_another_day_and_a_day_the_source_does_not_print_are_shown() -> None:
    other = group_table(figures(share(), count(period_end=date(2024, 5, 1))), setting(), "K")
    assert titles(other) == ["Chỉ số", "Kết quả", "Thời điểm", "Nguồn"]
    implied = group_table(figures(share(date_basis="implied")), setting(), "K")
    assert cells(implied)[0][1] == "97,3% (30/06/2024*)"
    assert implied is not None
    assert plain(implied.notes[0]).startswith("* Ngày cuối kỳ")


def test_where_most_rows_are_of_the_usual_span_the_others_alone_tell_theirs() -> None:
    week = {"period_start": date(2024, 6, 1), "period_end": date(2024, 6, 8)}
    rows = figures(share(**week), count(**week), share("90", indicator="late"))
    usual = Setting(NUMBERS, {}, {}, (date(2024, 6, 1), date(2024, 6, 8)), "vi")
    table = group_table(rows, usual, "K")
    assert titles(table) == ["Chỉ số", "Kết quả", "Nguồn"]
    assert [row[1] for row in cells(table)] == ["97,3%", "1.200 thẻ", "90,0% (30/06/2024)"]


def test_a_change_and_a_target_have_columns_where_some_figure_has_one() -> None:
    target = {
        "target": "t",
        "value": Decimal(95),
        "bound": "at_least",
        "deadline": None,
        "source": "source-b",
    }
    bound = share(target=target, attainment="met")
    before = row(share("92.3", period_end=date(2023, 12, 31)))
    step = Step("half_before", before, Change(Decimal(5), "points"))
    table = group_table(
        figures(bound, count(observation="source-a/02")),
        setting(Standing(row(bound), (step,))),
        "K",
    )
    assert titles(table) == [
        "Chỉ số",
        "Kết quả",
        "Chỉ tiêu",
        "So với 6 tháng cuối năm 2023",
        "Nguồn",
    ]
    assert cells(table)[0][2:4] == ["Đạt chỉ tiêu: từ 95% trở lên[2]", "Tăng 5 điểm phần trăm"]
    assert cells(table)[1][2:4] == ["–", "–"]


def test_a_change_from_a_day_before_the_period_s_last_tells_that_day() -> None:
    now = share()
    before = row(share("92.3", period_end=date(2023, 11, 30)))
    step = Step("half_before", before, Change(Decimal(5), "points"))
    table = group_table(figures(now), setting(Standing(row(now), (step,))), "K")
    assert cells(table)[0][2] == "Tăng 5 điểm phần trăm so với ngày 30/11/2023"


def test_the_day_most_changes_of_a_window_start_from_is_told_once() -> None:
    start, other = date(2023, 6, 30), date(2023, 5, 31)
    days = {"a/1": start, "a/2": start, "a/3": start, "a/4": other}
    rows = [share(observation=key, indicator=key) for key in days]
    found = {
        key: Standing(
            row(made), (Step("first", row(share(period_end=day)), Change(Decimal(5), "points")),)
        )
        for made, (key, day) in zip(rows, days.items(), strict=True)
    }
    table = group_table(
        figures(*rows), Setting(NUMBERS, {"first": None}, found, (None, DAY), "vi"), "K"
    )
    assert titles(table)[2] == "Mức thay đổi"
    assert [line[2] for line in cells(table)] == [
        *["Tăng 5 điểm phần trăm"] * 3,
        "Tăng 5 điểm phần trăm so với ngày 31/05/2023",
    ]
    assert table is not None
    assert [plain(note) for note in table.notes] == [
        "Mức thay đổi so với ngày 30/06/2023, trừ trường hợp ghi thời điểm khác."
    ]
