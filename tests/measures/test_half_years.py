from datetime import date
from typing import Any

import pandas as pd

from dean06.measures.half_years import half_year_figures
from dean06.periods import HalfYear, Window
from tests.observed import observed

WINDOW = Window(2022)


def on(year: int, month: int, day: int, **more: Any) -> dict[str, Any]:
    return {"period_end": date(year, month, day), "covers": "2022-2023", **more}


def told(table: pd.DataFrame) -> list[tuple[str, str]]:
    found = half_year_figures(table, WINDOW)
    return list(zip(found["observation"], found["half_year"], strict=True))


def test_a_figure_stands_in_the_half_year_of_its_own_day() -> None:
    table = observed(a=on(2022, 6, 30), b=on(2022, 7, 1), c=on(2023, 12, 31))
    assert told(table) == [("a", "2022H1"), ("b", "2022H2"), ("c", "2023H2")]


def test_a_figure_outside_the_window_is_left_out() -> None:
    table = observed(a=on(2021, 12, 31), b=on(2022, 1, 1), c=on(2023, 1, 1), d=on(2024, 1, 1))
    assert told(table) == [("b", "2022H1"), ("c", "2023H1")]


def test_a_thing_known_in_one_half_year_only_is_left_out() -> None:
    table = observed(
        a=on(2022, 6, 30),
        b=on(2023, 6, 30),
        alone=on(2023, 6, 30, breakdown="sector:police"),
        other_place=on(2022, 6, 30, place="huyen-a1"),
    )
    assert told(table) == [("a", "2022H1"), ("b", "2023H1")]


def test_the_latest_in_a_half_year_stands_and_of_one_day_the_later_source() -> None:
    table = observed(
        june=on(2022, 6, 30),
        march=on(2022, 3, 31),
        late=on(2023, 6, 30, vintage=date(2023, 8, 1)),
        early=on(2023, 6, 30, vintage=date(2023, 7, 1)),
    )
    assert told(table) == [("june", "2022H1"), ("late", "2023H1")]


def test_a_flow_over_more_than_a_half_year_belongs_to_none() -> None:
    table = observed(
        half=on(2022, 6, 30, period_start=date(2022, 1, 1)),
        year=on(2022, 12, 31, period_start=date(2022, 1, 1)),
        quarter=on(2023, 9, 30, period_start=date(2023, 7, 1)),
    )
    assert told(table) == [("half", "2022H1"), ("quarter", "2023H2")]


def test_plans_and_figures_without_a_day_are_left_out() -> None:
    table = observed(
        a=on(2022, 6, 30),
        b=on(2023, 6, 30),
        plan=on(2022, 12, 31, status="plan"),
        undated={"period_end": None, "vintage": date(2023, 12, 31)},
    )
    assert told(table) == [("a", "2022H1"), ("b", "2023H1")]


def test_a_half_year_is_set_beside_no_other() -> None:
    assert half_year_figures(observed(a={}), HalfYear(2024, 1)).empty


def test_no_figures_give_an_empty_frame_with_its_columns() -> None:
    empty = half_year_figures(observed(), WINDOW)
    assert empty.empty
    assert list(empty) == [*observed(), "half_year"]
