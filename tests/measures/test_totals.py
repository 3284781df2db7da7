"""What was counted over all of a window."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.measures.totals import window_totals
from dean06.periods import Window
from tests.briefing.figures_made import by_half, count, figures

HALVES = ("2022H1", "2022H2", "2023H1", "2023H2")


def counted(half: str, value: str, **cells: Any) -> tuple[str, dict[str, Any]]:
    year, first = int(half[:4]), half.endswith("1")
    span = {
        "period_start": date(year, 1 if first else 7, 1),
        "period_end": date(year, 6, 30) if first else date(year, 12, 31),
    }
    row = count(value, over_time="sum", observation=f"source-a/{half}")
    return half, {**row, **span, **cells}


def totals(
    *told: tuple[str, dict[str, Any]], results: pd.DataFrame | None = None
) -> dict[str, tuple[Decimal, str]]:
    latest = figures(told[-1][1]) if results is None else results
    found = window_totals(by_half(*told), latest, Window(2022))
    return {key: (one.quantity.value, one.quantity.bound) for key, one in found.items()}


def test_four_whole_half_years_add_up() -> None:
    told = [counted(half, value) for half, value in zip(HALVES, "1234", strict=True)]
    assert totals(*told) == {"source-a/2023H2": (Decimal(10), "exact")}
    found = window_totals(by_half(*told), figures(told[-1][1]), Window(2022))
    assert found["source-a/2023H2"].observations == tuple(f"source-a/{half}" for half in HALVES)


def test_a_limit_in_one_half_year_limits_the_sum() -> None:
    told = [counted(half, "5") for half in HALVES[:3]]
    told.append(counted(HALVES[3], "6", bound="at_least", word="hơn"))
    assert totals(*told) == {"source-a/2023H2": (Decimal(21), "at_least")}


def test_three_half_years_or_a_part_of_one_make_no_total() -> None:
    told = [counted(half, "5") for half in HALVES]
    assert totals(*told[1:]) == {}
    part = counted("2023H2", "5", period_end=date(2023, 11, 30))
    assert totals(*told[:3], part) == {}


def test_what_does_not_add_up_over_time_makes_no_total() -> None:
    assert totals(*(counted(half, "5", over_time="last") for half in HALVES)) == {}


def test_a_sum_its_source_states_is_not_made_again() -> None:
    told = [counted(half, "5") for half in HALVES]
    _, stated = counted("2023H2", "21", period_start=date(2022, 1, 1))
    assert totals(*told, results=figures(stated)) == {}
    other = {**stated, "indicator": "other"}
    assert totals(*told, results=figures(other)) == {"source-a/2023H2": (Decimal(20), "exact")}
