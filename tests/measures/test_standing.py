"""Where each figure stands, as one who steers has to know it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dean06.measures.change import Change, ChangeUnit
from dean06.measures.gaps import Gap
from dean06.measures.standing import Standing, Step
from dean06.quantities import Bound
from tests.briefing.figures_made import count, row, share

MISSED = {"target": {"target": "t", "deadline": None}, "attainment": "missed"}


def stepped(change: Change, **cells: Any) -> Standing:
    now = row(share(**cells))
    return Standing(now, (Step("half_before", now, change),))


def beside(points: int, **cells: Any) -> Standing:
    now = row(share(**cells))
    return Standing(now, gap=Gap(now, now, Change(Decimal(points), "points")))


@pytest.mark.parametrize(
    ("value", "unit", "bound", "rises"),
    [
        ("5", "points", "exact", True),
        ("-5", "points", "exact", False),
        ("5", "percent", "at_least", True),
        ("5", "percent", "at_most", None),
        ("-5", "percent", "at_least", None),
        ("-5", "percent", "below", False),
        ("2.5", "times", "about", None),
        ("2.5", "times", "at_most", None),
        ("0", "points", "exact", None),
    ],
)
def test_the_way_of_a_change_is_told_only_where_its_bound_allows(
    value: str, unit: ChangeUnit, bound: Bound, rises: bool | None
) -> None:
    assert Change(Decimal(value), unit, bound).rises is rises


def test_a_rise_is_progress_only_where_more_is_better() -> None:
    rise = Change(Decimal(5), "points")
    assert stepped(rise).verdict == "ahead"
    assert stepped(rise, direction="down").verdict == "behind"
    assert stepped(rise, direction="none").verdict == "open"


def test_a_place_nearer_the_first_is_progress_although_the_number_falls() -> None:
    assert stepped(Change(Decimal(3), "places"), direction="down").verdict == "ahead"


def test_what_is_behind_in_one_thing_is_not_progress() -> None:
    rise = Change(Decimal(5), "points")
    assert stepped(rise, **MISSED).verdict == "behind"
    assert beside(-2, attainment="met").verdict == "behind"
    assert beside(2).verdict == "ahead"


def among(*points: int, **cells: Any) -> Standing:
    now = row(share(**cells))
    rise = Step("half_before", now, Change(Decimal(5), "points"))
    others = tuple(Gap(now, now, Change(Decimal(n), "points")) for n in points)
    return Standing(now, (rise,), others=others)


@pytest.mark.parametrize(
    ("standing", "trails"),
    [
        (among(-1, -2, -9), True),
        (among(1, 2, 9, direction="down"), True),
        # Two are no company; equal or ahead of one is not last.
        (among(-1, -2), False),
        (among(-1, -2, 0), False),
        (among(-1, -2, 3), False),
        (among(-1, -2, -9, unit_kind="rank"), False),
        (among(-1, -2, -9, direction="none"), False),
    ],
)
def test_what_rises_and_is_still_last_of_all_beside_it_is_behind(
    standing: Standing, trails: bool
) -> None:
    assert standing.trails is trails
    assert (standing.verdict == "behind") is trails


def decided(here: str, there: str, **cells: Any) -> tuple[int, Decimal]:
    """Decide a figure that moved from `there` to `here`."""
    now, before = row(share(here, **cells)), row(share(there))
    step = Change(Decimal(here) - Decimal(there), "points")
    return Standing(now, (Step("half_before", before, step),)).decided


def test_what_decides_is_the_first_thing_on_the_side_of_the_verdict() -> None:
    target = {"target": "t", "deadline": None, "value": Decimal(80)}
    assert decided("60", "75", target=target, attainment="missed") == (0, Decimal("0.25"))
    # The target is met, the fall decides.
    assert decided("90", "100", target=target, attainment="met") == (1, Decimal("0.1"))
    assert decided("90", "75", target=target, attainment="met") == (0, Decimal("0.125"))
    now, others = row(share("60")), [row(share(value)) for value in ("80", "75", "90")]
    gaps = tuple(Gap(now, other, Change(now.value - other.value, "points")) for other in others)
    # 15 of 75: the nearest of them.
    assert Standing(now, others=gaps).decided == (3, Decimal("0.2"))


def test_how_far_a_figure_lies_from_the_country_s_is_a_part_of_that() -> None:
    now, country = row(share("60")), row(share("80"))
    standing = Standing(now, gap=Gap(now, country, Change(Decimal(-20), "points")))
    assert standing.decided == (2, Decimal("0.25"))


def test_parts_of_stated_wholes_lie_apart_by_their_shares() -> None:
    now, before = (
        row(count(value, denominator=Decimal(whole))) for value, whole in (("30", 60), ("40", 50))
    )
    step = Step("half_before", before, Change(Decimal(-30), "points"))
    assert Standing(now, (step,)).decided == (1, Decimal("0.375"))


def test_a_target_of_an_earlier_time_is_no_progress_and_still_missed() -> None:
    target = {"target": "t", "deadline": date(2023, 12, 31), "value": Decimal(50)}
    cells = {"target": target, "target_past": True}
    assert Standing(row(share(**cells, attainment="met"))).verdict == "open"
    assert Standing(row(share(**cells, attainment="missed"))).verdict == "behind"
    risen = stepped(Change(Decimal(5), "points"), **cells, attainment="met")
    assert (risen.verdict, risen.decided[0]) == ("ahead", 1)


def test_a_target_due_in_years_is_not_missed_yet() -> None:
    assert Standing(row(share(**MISSED, target_due=False))).verdict == "open"
    assert Standing(row(share(**MISSED, target_due=True))).verdict == "behind"


def test_a_flow_of_less_than_a_month_is_passing() -> None:
    week = count(indicator_kind="flow", period_start=date(2024, 6, 24))
    month = count(indicator_kind="flow", period_start=date(2024, 6, 1))
    assert Standing(row(week)).passing
    assert not Standing(row(month)).passing
    assert not Standing(row(share(period_start=date(2024, 6, 24)))).passing
