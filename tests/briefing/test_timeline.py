"""Deadlines on a line of time."""

import re
from datetime import date

from matplotlib import dates as mdates
from matplotlib import pyplot as plt

from dean06.blocks.model import Chart
from dean06.blocks.text import plain
from dean06.briefing import timeline
from dean06.briefing.timeline import Moment, timeline_chart

TODAY = date(2024, 6, 30)
MADE = [
    Moment(date(2024, 3, 31), "31/03/2024", "Hạn một"),
    Moment(date(2024, 6, 30), "30/06/2024", "Hạn hai"),
    Moment(date(2024, 12, 31), "trong năm 2024", "Hạn ba"),
    Moment(date(2024, 12, 31), "31/12/2024", "Hạn bốn"),
]


def drawn(moments: list[Moment], today: date = TODAY) -> Chart:
    chart = timeline_chart(moments, today, "vi")
    assert chart is not None
    assert chart.picture is not None
    return chart


def test_a_deadline_before_the_day_of_the_data_is_marked_by_word_and_shape() -> None:
    chart = drawn(MADE)
    assert "31/03/2024 · Hạn một – đã qua hạn; 30/06/2024 · Hạn hai; " in chart.alt
    assert "Vạch đứng: ngày số liệu (30/06/2024)" in (chart.picture.data if chart.picture else "")
    later = drawn(MADE, date(2024, 7, 1))
    assert "Hạn hai – đã qua hạn" in later.alt
    assert "Hạn ba – đã qua hạn" not in later.alt


def test_few_deadlines_or_many_on_two_days_make_no_line() -> None:
    assert timeline_chart(MADE[:3], TODAY, "vi") is None
    two_days = [*MADE[1:], Moment(date(2024, 12, 31), "31/12/2024", "Hạn năm")]
    assert len(two_days) == 4
    assert timeline_chart(two_days, TODAY, "vi") is None


def test_of_many_the_nearest_to_the_day_of_the_data_are_drawn() -> None:
    many = [
        Moment(date(2024, month, 1), f"{month:02}/2024", f"Hạn {month}") for month in range(1, 13)
    ]
    chart = drawn(many)
    titles = re.findall(r"Hạn (\d+)", chart.alt)
    assert titles == ["4", "5", "6", "7", "8", "9", "10"]
    assert plain(chart.notes[0]) == "Biểu đồ chỉ vẽ các thời hạn gần ngày đó nhất."


def test_a_long_title_is_cut_where_a_word_ends() -> None:
    long = [*MADE[:3], Moment(date(2024, 8, 1), "01/08/2024", "rất dài " * 40)]
    assert "rất dài …" in drawn(long).alt or "rất …" in drawn(long).alt


def test_a_line_of_years_names_each_in_its_middle() -> None:
    years = [Moment(date(year, 12, 31), f"năm {year}", "Hạn") for year in range(2024, 2028)]
    _, axes = plt.subplots()
    timeline._scale(axes, TODAY, years[-1].day)
    names = dict(zip(axes.get_xticks(minor=True), axes.get_xticklabels(minor=True), strict=True))
    named = {mdates.num2date(at).date(): label.get_text() for at, label in names.items()}
    assert named[date(2025, 7, 1)] == "2025"
    assert not any(label.get_text() for label in axes.get_xticklabels())
    plt.close()
    assert "Năm 2025 · Hạn" in drawn(years).alt


def test_the_line_is_the_same_bytes_twice() -> None:
    first, second = (drawn(MADE).picture for _ in range(2))
    assert first == second
