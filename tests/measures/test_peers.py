from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from dean06.measures.peers import MOST_DAYS_APART, beside
from dean06.measures.selection import with_date
from tests.observed import JUNE, observed


def nation(days_later: int = 0, **more: Any) -> dict[str, Any]:
    return {"place": "viet-nam", "period_end": JUNE + timedelta(days_later), **more}


def paired(
    own: dict[str, Any], **others: dict[str, Any]
) -> list[tuple[str, str, int | None, bool]]:
    pairs = beside(with_date(observed(own=own)), observed(**others))
    columns = ["observation", "observation_peer", "days_apart", "comparable"]
    return list(pairs[columns].itertuples(index=False, name=None))


@pytest.mark.parametrize("days", [0, 92, -92])
def test_figures_up_to_a_quarter_apart_are_compared(days: int) -> None:
    assert paired({}, there=nation(days)) == [("own", "there", abs(days), True)]


@pytest.mark.parametrize("days", [93, -93, 400])
def test_figures_further_apart_stay_in_and_are_not_compared(days: int) -> None:
    assert paired({}, there=nation(days)) == [("own", "there", abs(days), False)]


def test_a_state_later_than_the_period_under_review_is_not_set_beside() -> None:
    own = with_date(observed(own={}))
    assert len(beside(own, observed(there=nation(92)), JUNE)) == 1
    assert beside(own, observed(there=nation(93)), JUNE).empty


def test_the_limit_is_a_quarter() -> None:
    assert MOST_DAYS_APART == 92


def test_figures_of_another_unit_are_not_compared() -> None:
    assert paired({}, there=nation(unit="file")) == [("own", "there", 0, False)]


def test_a_month_and_nine_months_are_not_compared() -> None:
    june, nine = {"period_start": date(2024, 6, 1)}, {"period_start": date(2023, 10, 1)}
    assert paired(june, there=nation(**nine)) == [("own", "there", 0, False)]
    assert paired(june, there=nation(**june)) == [("own", "there", 0, True)]


@pytest.mark.parametrize(
    "unknown",
    [{"date_basis": "unknown"}, {"date_basis": "unknown", "period_end": None, "vintage": JUNE}],
)
def test_a_figure_of_unknown_date_is_not_compared(unknown: dict[str, Any]) -> None:
    assert paired({}, there=nation() | unknown) == [("own", "there", None, False)]
    assert paired(unknown, there=nation()) == [("own", "there", None, False)]


def test_of_each_other_place_the_figure_nearest_in_time_is_taken() -> None:
    pairs = paired(
        {},
        far=nation(-80),
        near=nation(10),
        undated=nation(date_basis="unknown"),
        neighbour={"place": "tinh-b", "period_end": date(2024, 6, 1)},
    )
    assert pairs == [("own", "near", 10, True), ("own", "neighbour", 29, True)]


def test_the_nation_is_kept_too_far_away_but_another_province_is_not() -> None:
    pairs = paired(
        {}, nation=nation(-400), neighbour={"place": "tinh-b", "period_end": date(2023, 6, 30)}
    )
    assert [pair[1] for pair in pairs] == ["nation"]


def test_of_many_provinces_the_nearest_few_are_kept() -> None:
    days = {f"p{n}": date(2024, 6, 30) - timedelta(days=n) for n in range(1, 10)}
    others = {name: {"place": name, "period_end": day} for name, day in days.items()}
    assert [pair[1] for pair in paired({}, **others)] == ["p1", "p2", "p3", "p4", "p5"]


def test_only_the_same_part_of_the_same_indicator_is_set_beside() -> None:
    others = {
        "whole": nation(),
        "police": nation(breakdown="sector:police"),
        "files": nation(indicator="files"),
    }
    assert [pair[1] for pair in paired({}, **others)] == ["whole"]
    assert [pair[1] for pair in paired({"breakdown": "sector:police"}, **others)] == ["police"]


def test_of_many_indicators_the_first_are_paired() -> None:
    many = {f"i{n:02}": {"indicator": f"i{n:02}"} for n in range(14)}
    others = {f"o-{key}": nation(indicator=key) for key in many}
    pairs = beside(with_date(observed(**many)), observed(**others))
    assert list(pairs["indicator"]) == [f"i{n:02}" for n in range(10)]


def test_without_others_there_are_no_pairs() -> None:
    pairs = beside(with_date(observed(own={})), observed())
    assert isinstance(pairs, pd.DataFrame)
    assert pairs.empty


def test_of_two_figures_equally_near_the_later_is_taken_whatever_the_order_of_rows() -> None:
    before, after = nation(-10), nation(10)
    assert paired({}, before=before, after=after)[0][1] == "after"
    assert paired({}, after=after, before=before)[0][1] == "after"


def test_beside_a_figure_of_unknown_day_the_newest_of_the_nation_is_shown() -> None:
    older, newer = nation(-200), nation(-20)
    own = {"date_basis": "unknown"}
    assert paired(own, older=older, newer=newer) == [("own", "newer", None, False)]
    assert paired(own, newer=newer, older=older) == [("own", "newer", None, False)]
