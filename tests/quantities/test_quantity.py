from decimal import Decimal
from typing import Any

import pytest

from dean06.quantities import Bound, Quantity
from dean06.quantities.quantity import rounded


def figure(bound: Bound, value: int = 90, **more: Any) -> Quantity:
    return Quantity(Decimal(value), more.pop("unit", "percent"), bound, **more)


@pytest.mark.parametrize(
    ("bound", "lowest", "highest", "open_above"),
    [
        ("exact", 90, 90, False),
        ("at_least", 90, 100, False),
        ("almost", None, 90, True),
        ("below", None, 90, True),
        ("at_most", None, 90, False),
        ("about", None, None, False),
    ],
)
def test_a_bound_says_what_a_share_may_be(
    bound: Bound, lowest: int | None, highest: int | None, open_above: bool
) -> None:
    share = figure(bound)
    assert (share.lowest, share.highest, share.open_above) == (lowest, highest, open_above)


def test_a_count_has_no_ceiling_of_its_own() -> None:
    assert figure("at_least", unit="count").highest is None


def test_a_rate_above_a_hundred_has_no_ceiling_below_itself() -> None:
    assert figure("at_least", 110).highest is None
    assert figure("at_least", 100).highest == 100


@pytest.mark.parametrize(
    ("value", "whole", "bound", "percent"),
    [
        (25, 25, "exact", "100.0"),
        (67, 77, "exact", "87.0"),
        (1, 8, "exact", "12.5"),
        (1, 2000, "exact", "0.1"),
        (2, 3, "at_least", "66.6"),
        (1, 3, "almost", "33.4"),
    ],
)
def test_a_part_of_a_whole_has_a_share_to_one_decimal(
    value: int, whole: int, bound: Bound, percent: str
) -> None:
    part = figure(bound, value, unit="count", denominator=Decimal(whole))
    assert part.share == Quantity(Decimal(percent), "percent", bound, Decimal("0.1"))


def test_a_share_is_its_own_share_and_a_bare_count_has_none() -> None:
    assert figure("about").share == figure("about")
    assert figure("exact", unit="count").share is None
    assert figure("exact", 0, unit="count", denominator=Decimal(0)).share is None


@pytest.mark.parametrize(
    ("bound", "up", "down"),
    [
        ("exact", "1.3", "-1.3"),
        ("about", "1.3", "-1.3"),
        ("at_least", "1.2", "-1.3"),
        ("at_most", "1.3", "-1.2"),
        ("almost", "1.3", "-1.2"),
        ("below", "1.3", "-1.2"),
    ],
)
def test_rounding_never_moves_a_limit_past_itself(bound: Bound, up: str, down: str) -> None:
    tenth = Decimal("0.1")
    assert rounded(Decimal("1.25"), tenth, bound) == Decimal(up)
    assert rounded(Decimal("-1.25"), tenth, bound) == Decimal(down)


@pytest.mark.parametrize("bound", ["exact", "at_least", "at_most", "about"])
def test_what_needs_no_rounding_stays(bound: Bound) -> None:
    assert rounded(Decimal("1.20"), Decimal("0.1"), bound) == Decimal("1.2")


def test_a_figure_printed_in_millions_may_be_half_a_digit_away() -> None:
    printed = Quantity(Decimal(1_400_000), "count", resolution=Decimal(100_000))
    assert (printed.lowest, printed.highest) == (Decimal(1_350_000), Decimal(1_450_000))
    counted = Quantity(Decimal(36_000), "count")
    assert (counted.lowest, counted.highest) == (Decimal(36_000), Decimal(36_000))


@pytest.mark.parametrize("unit", ["rank", "score"])
def test_a_rank_and_a_score_are_no_shares(unit: str) -> None:
    part = figure("exact", 12, unit=unit, denominator=Decimal(63))
    assert part.share is None
    assert figure("exact", 12, unit="count", denominator=Decimal(63)).share is not None


def test_the_same_figure_with_and_without_its_noun_is_equal() -> None:
    counted = Quantity(Decimal(5), "count", noun="nhiệm vụ")
    assert counted == Quantity(Decimal(5), "count")
    assert counted != Quantity(Decimal(6), "count", noun="nhiệm vụ")
