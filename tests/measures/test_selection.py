from datetime import date

import pandas as pd
import pytest

from dean06.measures.selection import latest_figures, same_length, with_date
from dean06.periods import HalfYear, Period, Window
from dean06.store import told_of
from tests.observed import JUNE, observed

MARCH, MAY = date(2024, 3, 31), date(2024, 5, 31)
FIRST_HALF = HalfYear(2024, 1)


def latest(table: pd.DataFrame, period: Period = FIRST_HALF, status: str = "result") -> list[str]:
    return list(latest_figures(table, period, status)["observation"])


def test_only_sources_that_review_the_period_are_heard() -> None:
    table = observed(
        mine={},
        other={"covers": "2023H2"},
        window={"covers": "2023-2024", "period_end": date(2023, 12, 31)},
        law={"covers": None},
    )
    assert list(told_of(table, FIRST_HALF)["observation"]) == ["mine"]
    assert list(told_of(table, Window(2023))["observation"]) == ["mine", "other", "window"]


def test_what_a_review_of_two_years_dates_into_a_half_year_is_told_of_that_too() -> None:
    wide = {"covers": "2023-2024"}
    table = observed(
        inside={**wide, "period_end": MARCH},
        span={**wide, "period_start": date(2024, 1, 1), "period_end": JUNE},
        longer={**wide, "period_start": date(2023, 7, 1), "period_end": JUNE},
        before={**wide, "period_end": date(2023, 12, 31)},
        undated={**wide, "period_end": None, "date_basis": "unknown"},
        others={"covers": "2022-2023", "period_end": MARCH},
    )
    assert list(told_of(table, FIRST_HALF)["observation"]) == ["inside", "span"]


def test_the_latest_figure_of_each_thing_stands() -> None:
    table = observed(
        new={"period_end": JUNE},
        old={"period_end": MARCH},
        part={"period_end": MARCH, "breakdown": "sector:police"},
        district={"period_end": MARCH, "place": "huyen-a1"},
        other={"period_end": MARCH, "indicator": "files"},
    )
    assert latest(table) == ["new", "part", "district", "other"]


def test_a_figure_of_a_later_day_than_the_period_stands_with_its_date() -> None:
    review = {"covers": "2022-2023", "period_end": date(2024, 2, 28)}
    table = observed(inside={**review, "period_end": date(2023, 12, 31)}, after=review)
    (row,) = latest_figures(table, Window(2022), "result").itertuples()
    assert (row.observation, row.date) == ("after", date(2024, 2, 28))


def test_a_figure_inside_the_period_told_by_a_review_of_another_does_not_stand() -> None:
    assert latest(observed(elsewhere={"covers": "2024H2", "period_end": MAY})) == []


def test_of_two_figures_of_one_day_the_later_source_stands_and_then_the_lower_row() -> None:
    early, late = {"vintage": date(2024, 7, 5)}, {"vintage": date(2024, 7, 9)}
    assert latest(observed(late=late, early=early)) == ["late"]
    assert latest(observed(dated=early, undated={})) == ["dated"]
    assert latest(observed(upper=early, lower=early)) == ["lower"]


def test_plans_and_results_do_not_replace_each_other() -> None:
    table = observed(done={"period_end": MARCH}, planned={"status": "plan"})
    assert latest(table) == ["done"]
    assert latest(table, status="plan") == ["planned"]


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ({"period_end": MARCH, "value_date": MAY, "vintage": JUNE}, MARCH),
        ({"period_end": None, "value_date": MAY, "vintage": JUNE}, MAY),
        ({"period_end": None, "vintage": JUNE}, JUNE),
        ({"period_end": None}, None),
    ],
)
def test_a_figure_without_a_day_takes_that_of_its_source(
    row: dict[str, date], day: date | None
) -> None:
    assert list(with_date(observed(one=row))["date"]) == [day]


def test_an_undated_figure_gives_way_to_a_dated_one() -> None:
    undated = {"period_end": None, "date_basis": "unknown"}
    assert latest(observed(dated={"period_end": MARCH}, undated=undated)) == ["dated"]


def test_an_undated_figure_of_a_later_half_year_stands_before_a_dated_one_of_an_earlier() -> None:
    table = observed(
        dated={"covers": "2023H1", "period_end": date(2023, 6, 19)},
        undated={"covers": "2023H2", "period_end": None, "date_basis": "unknown"},
    )
    assert latest(table, Window(2023)) == ["undated"]
    # Of two years a figure without a day is of their last half-year, in which a dated one stands.
    wide = {"covers": "2022-2023", "period_end": None, "date_basis": "unknown"}
    last = {"covers": "2023H2", "period_end": date(2023, 8, 1)}
    assert latest(observed(dated=last, undated=wide), Window(2022)) == ["dated"]


def test_nothing_told_gives_an_empty_frame_with_the_same_columns() -> None:
    empty = latest_figures(observed(one={}), HalfYear(2020, 1), "result")
    assert empty.empty
    assert list(empty) == [*observed(), "date"]


def test_the_table_given_is_not_changed() -> None:
    table = observed(one={}, two={"period_end": MARCH})
    before = table.copy()
    latest_figures(table, FIRST_HALF, "result")
    pd.testing.assert_frame_equal(table, before)


def test_a_flow_over_the_whole_period_stands_before_a_later_one_over_a_part() -> None:
    whole = {"period_start": date(2022, 1, 1), "period_end": date(2023, 12, 31)}
    part = {"period_start": date(2023, 7, 1), "period_end": date(2023, 12, 31)}
    counted = {"unit": "file", "unit_kind": "count"}
    figures = observed(
        whole={**whole, **counted, "covers": "2022-2023", "vintage": date(2024, 2, 28)},
        part={**part, **counted, "covers": "2023H2", "vintage": date(2024, 3, 10)},
    )
    (kept,) = latest_figures(figures, Window(2022), "result").itertuples()
    assert kept.observation == "whole"


@pytest.mark.parametrize("kind", ["percent", "score", "rank"])
def test_a_share_score_or_rank_of_a_later_week_stands_before_one_of_an_earlier_day(
    kind: str,
) -> None:
    table = observed(
        week={"period_start": date(2024, 6, 24), "unit_kind": kind},
        day={"period_end": MARCH, "unit_kind": kind},
    )
    assert latest(table) == ["week"]


def test_a_dated_figure_stands_before_an_undated_one_of_a_later_source() -> None:
    figures = observed(
        dated={"period_end": date(2024, 6, 1), "vintage": date(2024, 7, 1)},
        undated={"period_end": None, "date_basis": "unknown", "vintage": date(2024, 9, 1)},
    )
    (kept,) = latest_figures(figures, HalfYear(2024, 1), "result").itertuples()
    assert kept.observation == "dated"


def test_figures_of_a_day_may_always_be_compared_and_flows_only_over_equal_spans() -> None:
    half = {"period_start": date(2024, 1, 1), "period_end": date(2024, 6, 30)}
    other = {"period_start": date(2023, 7, 1), "period_end": date(2023, 12, 31)}
    year = {"period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31)}
    rows = list(observed(day={}, late={"period_end": date(2020, 1, 1)}).itertuples())
    flows = list(observed(half=half, other=other, year=year).itertuples())
    assert same_length(*rows)
    assert same_length(flows[0], flows[1])
    assert not same_length(flows[0], flows[2])
    assert not same_length(rows[0], flows[0])
