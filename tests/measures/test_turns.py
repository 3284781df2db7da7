"""What was better earlier in the same period."""

from datetime import date
from typing import Any

import pytest

from dean06.measures.turns import better_before
from dean06.periods import HalfYear
from tests.briefing.figures_made import count, figures, share

PERIOD = HalfYear(2024, 1)


def told(value: str, month: int, day: int = 15, **cells: Any) -> dict[str, Any]:
    key = f"source-a/{month:02}{day:02}"
    return share(value, period_end=date(2024, month, day), observation=key, **cells)


def best(now: dict[str, Any], *before: dict[str, Any]) -> list[str]:
    found = better_before(figures(now), figures(*before, now), PERIOD)
    return list(found["observation"])


def test_of_what_was_better_the_best_is_found() -> None:
    assert best(told("70", 6), told("72", 2), told("75", 3), told("74", 5)) == ["source-a/0315"]
    assert best(told("76", 6), told("72", 2), told("75", 3)) == []


def test_a_fall_of_less_than_a_hundredth_tells_no_way() -> None:
    assert best(told("85", 6), told("85.8", 5)) == []
    assert best(told("85", 6), told("85.9", 5)) == ["source-a/0515"]


def test_where_less_is_better_the_lowest_is_the_best() -> None:
    down = {"direction": "down"}
    assert best(told("70", 6, **down), told("60", 2, **down), told("65", 3, **down)) == [
        "source-a/0215"
    ]
    ranked = {"unit_kind": "rank", "unit": "rank", "direction": "up"}
    assert best(told("4", 6, **ranked), told("1", 2, **ranked), told("3", 3, **ranked)) == [
        "source-a/0215"
    ]


@pytest.mark.parametrize(
    "before",
    [
        told("75", 3, direction="none"),
        told("75", 3, date_basis="unknown"),
        told("75", 3, place="tinh-b"),
        told("75", 3, breakdown="sector:police"),
        {**told("75", 3), "period_end": date(2023, 12, 15)},
        told("75", 6),
        told("75", 6, 20),
    ],
)
def test_another_thing_time_or_place_is_no_earlier_figure(before: dict[str, Any]) -> None:
    now = told("70", 6, direction=before["direction"])
    assert best(now, before) == []


def test_a_rounded_figure_that_may_be_no_better_is_not_found() -> None:
    assert best(told("70", 6), told("71", 3, bound="about", word="khoảng")) == ["source-a/0315"]
    assert best(told("70", 6), told("70", 3, bound="about", word="khoảng")) == []


def test_flows_over_spans_of_other_lengths_are_not_held_against_each_other() -> None:
    quarter = {"period_start": date(2024, 1, 1), "period_end": date(2024, 3, 31)}
    month = {"period_start": date(2024, 6, 1), "period_end": date(2024, 6, 30)}
    before = count("900", observation="source-a/1", **quarter)
    now = count("300", observation="source-a/2", **month)
    assert best(now, before) == []
    longer = {**before, "period_start": date(2024, 3, 1)}
    assert best(now, longer) == ["source-a/1"]
