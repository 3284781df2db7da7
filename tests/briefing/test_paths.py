"""The path of figures over half-years, and the place beside the country."""

import re
from datetime import date

from dean06.blocks.text import plain
from dean06.briefing.country_chart import country_chart
from dean06.briefing.paths import paths_chart
from dean06.measures.change import Change
from dean06.measures.gaps import Gap
from dean06.measures.standing import Standing
from dean06.periods import Window
from tests.briefing.figures_made import NUMBERS, by_half, count, figures, row, share

HALVES = ["2022H1", "2022H2", "2023H2"]


def test_a_path_needs_three_half_years() -> None:
    frame = by_half(*zip(HALVES, map(share, ("60", "70", "90")), strict=True))
    chart = paths_chart(frame, Window(2022), NUMBERS, "vi")
    assert chart is not None
    assert chart.alt.endswith(
        "Tỷ lệ hồ sơ số: 6 tháng đầu năm 2022 60,0%, 6 tháng cuối năm 2022 70,0%, "
        "6 tháng cuối năm 2023 90,0%."
    )
    assert paths_chart(frame.head(2), Window(2022), NUMBERS, "vi") is None


def test_a_point_of_an_earlier_day_bears_it() -> None:
    early = share("70", period_end=date(2022, 11, 30))
    frame = by_half(*zip(HALVES, (share("60"), early, share("90")), strict=True))
    chart = paths_chart(frame, Window(2022), NUMBERS, "vi")
    assert chart is not None
    assert "6 tháng cuối năm 2022 70,0% (30/11), 6 tháng cuối năm 2023 90,0%." in chart.alt
    shown = re.findall(r"<text[^>]*>([^<]+)</text>", chart.picture.data if chart.picture else "")
    assert {"60,0%", "70,0% (30/11)", "90,0%"} <= set(shown)


def test_an_open_dot_is_explained_where_there_is_one() -> None:
    def notes(bound: str) -> list[str]:
        rows = [share("60"), share("70"), share("90", bound=bound)]
        chart = paths_chart(by_half(*zip(HALVES, rows, strict=True)), Window(2022), NUMBERS, "vi")
        assert chart is not None
        return [plain(note) for note in chart.notes]

    assert notes("exact") == []
    (told,) = notes("almost")
    assert told.startswith("Chấm rỗng: ")


def test_a_part_of_a_half_year_is_no_point_beside_whole_ones() -> None:
    spans = [
        (date(2022, 1, 1), date(2022, 6, 30)),
        (date(2022, 7, 1), date(2022, 12, 31)),
        (date(2023, 7, 1), date(2023, 12, 31)),
    ]

    def drawn(*spans: tuple[date, date]) -> bool:
        rows = [count(period_start=start, period_end=end) for start, end in spans]
        frame = by_half(*zip(HALVES, rows, strict=True))
        return paths_chart(frame, Window(2022), NUMBERS, "vi") is not None

    assert drawn(*spans)
    assert not drawn(*spans[:2], (date(2023, 7, 1), date(2023, 11, 30)))


def test_of_many_each_group_has_its_first_before_any_has_a_second() -> None:
    groups = ["public_services"] * 4 + ["direction", "foundation"]
    rows = [
        share(group=group, indicator=f"i{n}", name_vi=f"Tỷ lệ {n}", source=f"source-{n}{half}")
        for n, group in enumerate(groups)
        for half in HALVES
    ]
    frame = figures(*rows).assign(half_year=HALVES * len(groups))
    numbers = {source: n for n, source in enumerate(frame["source"], 1)}
    chart = paths_chart(frame, Window(2022), numbers, "vi")
    assert chart is not None
    assert re.findall(r"Tỷ lệ \d", chart.alt) == ["Tỷ lệ 0", "Tỷ lệ 1", "Tỷ lệ 4", "Tỷ lệ 5"]
    assert "[" not in plain(chart.caption)


def beside(here: str, there: str, n: int) -> Standing:
    now = row(share(here, name_vi=f"Tỷ lệ {n}"))
    other = row(share(there, place="viet-nam", source="source-b", observation=f"source-b/{n}"))
    return Standing(now, gap=Gap(now, other, Change(now.value - other.value, "points")))


def test_three_shares_beside_the_country_s_make_a_picture_told_by_shape_and_word() -> None:
    found = [beside("80", "70", 1), beside("60", "75", 2), beside("90", "90", 3)]
    chart = country_chart(found, NUMBERS, "vi")
    assert chart is not None
    assert plain(chart.caption) == "So với cả nước (%)[1][2]"
    assert "Tỷ lệ 2: 60,0%; cả nước 75,0%" in chart.alt
    shown = re.findall(r"<text[^>]*>([^<]+)</text>", chart.picture.data if chart.picture else "")
    assert {"địa phương", "cả nước"} <= set(shown)
    assert "tỉnh, thành phố khác" not in shown


def test_two_shares_or_bare_counts_make_none() -> None:
    assert country_chart([beside("80", "70", 1), beside("60", "75", 2)], NUMBERS, "vi") is None
    counts = [Standing(row(count())) for _ in range(4)]
    assert country_chart(counts, NUMBERS, "vi") is None
