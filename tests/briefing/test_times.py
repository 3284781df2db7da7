"""The time a figure stands for, as a reader is told it."""

from datetime import date

import pytest

from dean06.briefing.times import shared_time, time_of, time_within, usual_day
from dean06.periods import HalfYear
from tests.briefing.figures_made import count, figures, row, share


@pytest.mark.parametrize(
    ("start", "end", "vietnamese", "english"),
    [
        (None, date(2024, 2, 28), "28/02/2024", "28 February 2024"),
        (
            date(2024, 1, 1),
            date(2024, 6, 30),
            "6 tháng đầu năm 2024",
            "the first half of 2024",
        ),
        (
            date(2022, 1, 1),
            date(2023, 12, 31),
            "2 năm 2022 - 2023",
            "the two years 2022–2023",
        ),
        (
            date(2024, 1, 1),
            date(2024, 5, 31),
            "từ 01/01/2024 đến 31/05/2024",
            "1 January 2024 to 31 May 2024",
        ),
        (None, None, "không rõ thời điểm", "date unknown"),
    ],
)
def test_the_time_of_a_figure_is_named_as_a_reader_would(
    start: date | None, end: date | None, vietnamese: str, english: str
) -> None:
    made = row(count(period_start=start, period_end=end))
    assert time_of(made, "vi") == vietnamese
    assert time_of(made, "en") == english


def test_the_usual_day_is_shared_by_at_least_two_stocks_or_shares() -> None:
    day, other = date(2024, 6, 30), date(2024, 5, 1)
    flow = count(period_start=date(2024, 1, 1), period_end=other)
    assert usual_day(figures(share(), count(), flow, flow)) == day
    assert usual_day(figures(share(), share(period_end=other))) is None
    assert usual_day(figures()) is None


def test_a_time_is_shared_by_three_figures_and_more_than_half() -> None:
    since, week = date(2024, 1, 1), {"period_start": date(2024, 6, 24)}
    three = [share(**week) for _ in range(3)]
    span = (date(2024, 6, 24), date(2024, 6, 30))
    assert shared_time(figures(*three, count(), count()), since) == span
    assert shared_time(figures(*three, count(), count(), count()), since) is None
    assert shared_time(figures(*three[:2]), since) is None
    single = share(period_start=date(2024, 6, 30))
    assert shared_time(figures(share(), share(), single), since) == (None, date(2024, 6, 30))


def test_a_time_before_the_period_or_an_unknown_one_is_not_told_once_for_all() -> None:
    assert shared_time(figures(*[share()] * 3), date(2024, 7, 1)) is None
    unknown = share(period_end=None, date_basis="unknown")
    assert shared_time(figures(*[unknown] * 3), date(2024, 1, 1)) is None


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (None, date(2024, 6, 30), ""),
        (date(2024, 1, 1), date(2024, 6, 30), ""),
        (None, date(2024, 5, 31), "31/05"),
        (date(2024, 1, 1), date(2024, 3, 31), "quý I năm 2024"),
        (date(2024, 1, 1), date(2024, 5, 31), "từ 01/01 đến 31/05"),
    ],
)
def test_within_a_half_year_only_what_is_not_all_of_it_tells_its_time(
    start: date | None, end: date, told: str
) -> None:
    made = row(count(period_start=start, period_end=end))
    assert time_within(made, HalfYear(2024, 1), "vi") == told
