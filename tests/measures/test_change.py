from decimal import Decimal
from typing import get_args

import pytest

from dean06.codebook import Unit
from dean06.measures.change import Change, ChangeUnit, change
from dean06.quantities import Bound, Quantity, read_quantity
from tests.observed import count, decimal, share

# What a difference may be said to be, by the bound of the later figure and of the earlier one.
# "↑" at least, "↓" at most, "~" about, "=" exact, "?" open on both sides.
BOUNDS = ["exact", "at_least", "almost", "below", "at_most", "about"]
TABLE = {
    "exact": "=↓↑↑↑~",
    "at_least": "↑?↑↑↑?",
    "almost": "↓↓????",
    "below": "↓↓????",
    "at_most": "↓↓????",
    "about": "~?????",
}
SIGNS: dict[str, Bound | None] = {
    "=": "exact",
    "↑": "at_least",
    "↓": "at_most",
    "~": "about",
    "?": None,
}


def figure(text: str, unit: Unit) -> Quantity:
    return read_quantity(text, unit)


@pytest.mark.parametrize(
    ("now", "before", "places"),
    [("1/63", "17/63", 16), ("29/34", "23/34", -6), ("4", "4/63", 0)],
)
def test_a_rank_climbs_by_places(now: str, before: str, places: int) -> None:
    assert change(figure(now, "rank"), figure(before, "rank")) == Change(Decimal(places), "places")


@pytest.mark.parametrize(
    ("now", "before", "points"),
    [
        ("83,47/100", "74,23", "9.24"),
        ("58,3/100", "58,69/100", "-0.39"),
        ("0,6077", "0,6", "0.0077"),
    ],
)
def test_a_score_rises_by_points_to_its_last_digit(now: str, before: str, points: str) -> None:
    assert change(figure(now, "score"), figure(before, "score")) == Change(Decimal(points), "score")


@pytest.mark.parametrize(("unit", "name"), [("rank", "places"), ("score", "score")])
def test_places_and_points_out_of_other_wholes_are_not_compared(
    unit: Unit, name: ChangeUnit
) -> None:
    found = change(figure("12/34", unit), figure("12/63", unit))
    assert (found.value, found.unit, found.reason) == (None, name, "whole")


def test_the_table_of_bounds_is_whole() -> None:
    assert set(BOUNDS) == set(TABLE) == set(get_args(Bound))


@pytest.mark.parametrize("now", BOUNDS)
@pytest.mark.parametrize("before", BOUNDS)
def test_a_difference_claims_no_more_than_its_two_bounds_allow(now: Bound, before: Bound) -> None:
    bound = SIGNS[TABLE[now][BOUNDS.index(before)]]
    here, there = (Quantity(Decimal(value), "percent", b) for value, b in ((90, now), (80, before)))
    expected = Change(None, "points") if bound is None else Change(Decimal(10), "points", bound)
    assert change(here, there) == expected


@pytest.mark.parametrize(
    ("now", "before", "points"),
    [
        ("97,3%", "93,2%", "4.1"),
        ("80%", "100%", "-20"),
        ("99,96%", "98,38%", "1.6"),
        ("90%", "90%", "0"),
        ("99,99%", "99,96%", "0.03"),
        ("1,25%", "0%", "1.3"),
        ("0%", "1,25%", "-1.3"),
    ],
)
def test_shares_change_by_points(now: str, before: str, points: str) -> None:
    assert change(share(now), share(before)) == Change(Decimal(points), "points")


@pytest.mark.parametrize(
    ("now", "before", "percent"),
    [
        ("150", "100", "50"),
        ("27.938", "22.120", "26.3"),
        ("75", "100", "-25"),
        ("0", "4", "-100"),
        ("100.001", "100.000", "0.001"),
        ("7", "7", "0"),
    ],
)
def test_counts_change_by_per_cent(now: str, before: str, percent: str) -> None:
    assert change(count(now), count(before)) == Change(Decimal(percent), "percent")


def test_a_change_from_nothing_has_no_per_cent() -> None:
    assert change(count("5"), count("0")) == Change(None, "percent")
    assert change(share("5%"), share("0%")) == Change(Decimal(5), "points")


@pytest.mark.parametrize(
    ("now", "before", "value", "bound"),
    [
        ("hơn 1,4 triệu", "1.300.000", "7.6", "at_least"),
        ("1.400.000", "hơn 1,3 triệu", "7.7", "at_most"),
        ("dưới 1,4 triệu", "1.300.000", "7.7", "at_most"),
        ("hơn 900", "1.000", "-10", "at_least"),
        ("1.400.000", "gần 1,3 triệu", "7.6", "at_least"),
    ],
)
def test_a_limit_is_not_rounded_past_itself(
    now: str, before: str, value: str, bound: Bound
) -> None:
    # 1.4 / 1.3 - 1 is 7.69… per cent.
    assert change(count(now), count(before)) == Change(decimal(value), "percent", bound)


def test_a_change_between_rounded_counts_is_only_about_as_large() -> None:
    assert change(count("1,4 triệu"), count("1.300.000")) == Change(
        Decimal("7.7"), "percent", "about"
    )
    assert change(count("760 nghìn"), count("760 nghìn")) == Change(None, "percent")
    assert change(count("760.000"), count("760.000")) == Change(Decimal(0), "percent")


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        # "Gần 95 %" is more than 94 %.
        ("gần 95%", "80,26%", ("14.8", "at_most", True)),
        ("gần 95%", "94,5%", ("0.5", "at_most", None)),
        ("gần 100%", "89,5%", ("10.5", "at_most", True)),
        ("gần 100%", "90,5%", ("9.5", "at_most", None)),
        ("hơn 94%", "hơn 92%", (None, "exact", True)),
        ("hơn 92%", "hơn 94%", (None, "exact", False)),
        ("hơn 90%", "hơn 80%", (None, "exact", True)),
        ("hơn 94%", "95%", ("-1", "at_least", False)),
        ("hơn 94%", "94,5%", ("-0.5", "at_least", None)),
        ("80,26%", "gần 95%", ("-14.8", "at_least", False)),
        # A limit that is set says nothing of how near the figure is.
        ("ít nhất 92%", "94%", ("-2", "at_least", None)),
        ("dưới 95%", "80%", ("15", "at_most", None)),
        ("khoảng 72%", "69%", ("3", "about", True)),
        ("khoảng 70%", "66%", ("4", "about", None)),
        ("100%", "hơn 97%", ("3", "at_most", True)),
    ],
)
def test_whether_a_share_rose_is_told_from_the_digits_its_source_counted_with(
    now: str, before: str, told: tuple[str | None, Bound, bool | None]
) -> None:
    value, bound, rises = told
    found = change(share(now), share(before))
    expected = None if value is None else Decimal(value)
    assert (found.value, found.bound, found.rises) == (expected, bound, rises)


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        # 227 098 / 180 000 is 1.2617; "hơn 180 nghìn" is less than 190 000.
        ("227.098", "hơn 180 nghìn", ("26.2", "at_most", True)),
        ("189.000", "hơn 180 nghìn", ("5", "at_most", None)),
        # "91 nghìn" may have been 91 500: 100 000 / 91 500 is 1.0929.
        ("hơn 100.000", "91 nghìn", ("9.2", "at_least", True)),
        # "1,4 triệu" may have been 1 350 000.
        ("1,4 triệu", "1.390.000", ("0.7", "about", None)),
        ("1,4 triệu", "1.300.000", ("7.7", "about", True)),
        ("gần 1,4 triệu", "hơn 600 nghìn", ("2.4", "at_most", True)),
    ],
)
def test_whether_a_count_rose_is_told_from_the_digits_its_source_counted_with(
    now: str, before: str, told: tuple[str, Bound, bool | None]
) -> None:
    value, bound, rises = told
    found = change(count(now), count(before))
    assert (found.value, found.bound, found.rises) == (Decimal(value), bound, rises)


def test_two_figures_about_equal_are_not_said_to_be_unchanged() -> None:
    assert change(share("khoảng 70%"), share("70%")) == Change(None, "points")


def test_parts_of_different_wholes_are_compared_by_their_shares() -> None:
    moved = change(count("51/63"), count("34/34"))
    assert (moved.value, moved.unit) == (Decimal("-19.0"), "points")


def test_the_reason_for_no_change_is_told() -> None:
    assert change(count("3"), count("0")).reason == "zero"
    assert change(count("hơn 3"), count("hơn 2")).reason == "bounds"


@pytest.mark.parametrize(
    ("now", "before", "times", "bound"),
    [
        ("200", "100", "2", "exact"),
        ("199", "100", None, "exact"),
        ("12.500", "5.000", "2.5", "exact"),
        ("70.200.000", "24.211", "2900", "exact"),
        ("trên 70,2 triệu", "24.211", "2899", "at_least"),
        ("37,1 triệu", "13.800.000", "2.7", "about"),
    ],
)
def test_from_twice_as_much_on_a_growth_is_told_in_times(
    now: str, before: str, times: str | None, bound: Bound
) -> None:
    # 70 200 000 / 24 211 is 2 899.5…; a limit is rounded down, not past itself.
    found = change(count(now), count(before))
    if times is None:
        assert found == Change(Decimal(99), "percent")
    else:
        assert found == Change(Decimal(times), "times", bound)


def test_shares_are_told_in_points_even_where_they_double() -> None:
    assert change(share("80%"), share("20%")) == Change(Decimal(60), "points")
