from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pandas as pd
import pytest

from dean06.measures.attainment import (
    Status,
    attainment,
    binding_target,
    falls_due,
    target_status,
)
from dean06.periods import HalfYear
from tests.observed import JUNE, count, share


@pytest.mark.parametrize(
    ("figure", "target", "status"),
    [
        ("95%", 95, "met"),
        ("95,1%", 95, "met"),
        ("94,9%", 95, "missed"),
        ("hơn 94%", 95, "undetermined"),
        ("hơn 94%", 94, "met"),
        # Far from it the words suffice: "hơn 14,6 %" is less than 15.6 %.
        ("hơn 14,6%", 40, "missed"),
        ("hơn 14,6%", 15, "undetermined"),
        ("ít nhất 14,6%", 40, "undetermined"),
        ("hơn 94%", 93, "met"),
        ("gần 90%", 90, "missed"),
        ("gần 90%", 91, "missed"),
        ("gần 90%", 89, "undetermined"),
        ("dưới 70%", 70, "missed"),
        ("dưới 70%", 60, "undetermined"),
        ("tối đa 70%", 70, "undetermined"),
        ("tối đa 70%", 71, "missed"),
        ("khoảng 99%", 50, "undetermined"),
        ("khoảng 10%", 50, "undetermined"),
    ],
)
@pytest.mark.parametrize("bound", ["at_least", "exact"])
def test_a_target_to_reach(figure: str, target: int, status: Status, bound: str) -> None:
    assert attainment(share(figure), Decimal(target), bound) == status


@pytest.mark.parametrize(
    ("figure", "target", "status"),
    [
        ("10%", 10, "met"),
        ("9,9%", 10, "met"),
        ("10,1%", 10, "missed"),
        ("tối đa 10%", 10, "met"),
        ("dưới 10%", 10, "met"),
        ("gần 10%", 10, "met"),
        ("gần 12%", 10, "undetermined"),
        ("hơn 10%", 10, "undetermined"),
        ("hơn 11%", 10, "missed"),
        ("hơn 110%", 105, "missed"),
        ("hơn 9%", 10, "undetermined"),
        ("hơn 9%", 100, "met"),
        ("khoảng 5%", 10, "undetermined"),
    ],
)
def test_a_target_not_to_exceed(figure: str, target: int, status: Status) -> None:
    assert attainment(share(figure), Decimal(target), "at_most") == status


@pytest.mark.parametrize(
    ("figure", "target", "status"),
    [
        ("25/25", 25, "met"),
        ("24/25", 25, "missed"),
        ("hơn 1,4 triệu", 1_400_000, "met"),
        ("hơn 1,4 triệu", 1_500_000, "undetermined"),
    ],
)
def test_a_count_to_reach(figure: str, target: int, status: Status) -> None:
    assert attainment(count(figure), Decimal(target), "at_least") == status


class Latest(NamedTuple):
    place: str = "tinh-a"
    indicator: str = "online_share"
    breakdown: str | None = None
    date: Any = JUNE


def targets(**rows: dict[str, Any]) -> pd.DataFrame:
    usual = {
        "place": "viet-nam",
        "scope": "each_province",
        "indicator": "online_share",
        "breakdown": None,
        "valid_from": None,
        "deadline": None,
    }
    return pd.DataFrame(
        [{"target": name, **usual, **row} for name, row in rows.items()], dtype=object
    )


def bound_by(
    table: pd.DataFrame, figure: Latest | None = None, level: str = "province"
) -> str | None:
    found = binding_target(table, figure or Latest(), level, HalfYear(2024, 1))
    return found["target"] if found else None


def test_a_target_for_each_province_binds_provinces_and_the_nation_and_no_district() -> None:
    table = targets(each={})
    assert bound_by(table) == "each"
    assert bound_by(table, Latest(place="viet-nam"), "nation") == "each"
    assert bound_by(table, Latest(place="huyen-a1"), "") is None


def test_a_target_for_one_place_binds_no_other() -> None:
    table = targets(own={"place": "tinh-b", "scope": "place"})
    assert bound_by(table, Latest(place="tinh-b")) == "own"
    assert bound_by(table) is None
    assert bound_by(targets(nation={"scope": "place"})) is None


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        (Latest(breakdown="sector:police"), "police"),
        (Latest(), "whole"),
        (Latest(breakdown="sector:justice"), None),
        (Latest(indicator="files"), None),
    ],
)
def test_a_target_binds_its_own_part_of_its_own_indicator(
    figure: Latest, found: str | None
) -> None:
    table = targets(police={"breakdown": "sector:police"}, whole={})
    assert bound_by(table, figure) == found


def test_of_several_targets_the_one_due_next_binds() -> None:
    table = targets(
        late={"deadline": date(2025, 12, 31)},
        next={"deadline": date(2024, 12, 31)},
        past={"deadline": date(2023, 12, 31)},
        never={},
    )
    assert bound_by(table) == "next"
    assert bound_by(table, Latest(date=date(2025, 1, 1))) == "late"
    assert bound_by(table, Latest(date=date(2026, 1, 1))) == "never"


def test_a_deadline_on_the_figures_own_day_is_not_past() -> None:
    table = targets(today={"deadline": JUNE}, later={"deadline": date(2024, 7, 1)})
    assert bound_by(table) == "today"


def test_of_targets_all_past_the_last_binds() -> None:
    table = targets(first={"deadline": date(2022, 6, 30)}, last={"deadline": date(2023, 6, 30)})
    assert bound_by(table) == "last"


def test_a_figure_without_a_date_stands_for_the_end_of_its_period() -> None:
    table = targets(may={"deadline": date(2024, 5, 31)}, july={"deadline": date(2024, 7, 31)})
    assert bound_by(table, Latest(date=None)) == "july"


@pytest.mark.parametrize(
    ("issued", "binds"),
    [(None, True), (date(2024, 6, 30), True), (date(2024, 7, 1), False)],
)
def test_a_target_counts_from_its_day_of_issue(issued: date | None, binds: bool) -> None:
    assert (bound_by(targets(one={"valid_from": issued})) == "one") is binds


def test_without_targets_nothing_binds() -> None:
    assert bound_by(targets(one={}).iloc[:0]) is None


def test_a_target_due_more_than_a_year_after_the_period_is_not_missed_yet() -> None:
    end = date(2024, 6, 30)
    due = {day: falls_due({"deadline": day}, end) for day in (date(2025, 7, 1), date(2025, 7, 2))}
    assert due == {date(2025, 7, 1): True, date(2025, 7, 2): False}
    assert falls_due({"deadline": None}, end)
    assert falls_due(None, end)


def test_a_target_not_met_is_missed_only_where_it_is_due() -> None:
    class Row(NamedTuple):
        attainment: str | None
        target_due: bool

    assert target_status(Row("missed", True)) == "missed"
    assert target_status(Row("missed", False)) == "not_due"
    assert target_status(Row("met", False)) == "met"
    assert target_status(Row("undetermined", False)) == "undetermined"
    assert target_status(Row(None, True)) is None
